### Home, quality, settings, about, missing page, choice of language.

home-title = Qagida: texts, redactions and forms of legal acts
home-description = Orders on “electronic government” in Kazakh and Russian: texts, redactions, comparisons, a count of points, and forms.
home-heading = Text, changes and forms of a legal act in one place
home-lead = Orders on “electronic government” in Kazakh and Russian: when and by which order each point changed, with the old and the new text compared word by word.
home-to-acts = Go to the acts
home-tasks = What you need
home-all-acts = All acts: { $n }
home-news = Latest changes
news-changed = { $n ->
    [one] { $n } unit changed
   *[other] { $n } units changed
}

task-form = { $subject }
task-form-what = Can be filled in here and printed on one A4 sheet
task-calculator = Does your system meet the criteria: count the points
task-calculator-what = Answer the questions: are there enough points, and if not, which criterion lacks them
task-compare = Compare the redactions { $old } and { $new }
task-compare-what = Points side by side, changed words marked
task-read = { $subject }
task-read-what = References, terms and changes are marked
task-parallel = Read the Kazakh and Russian texts side by side
task-parallel-what = Each point in one row, in two languages
task-quality = See the errors of the official texts
task-quality-what = What is printed and how it is to be understood

specimen-name = How a page is read:
specimen-number = number – the lasting address of the provision
specimen-term = term – leads to its definition
specimen-erratum = error of the official text – the margin says what was meant

## Quality

quality-title = Quality of the texts: errors of the official texts – Qagida
quality-description = Errors found in the official texts, { $n } in all: what is printed, how to read it and how that is known.
quality-heading = Quality of the texts
quality-lead = The official text stands here as it was published. Its errors are not mended but recorded beside it. Recorded in all: { $n }.
quality-kinds = Kinds
quality-count = Errors found: { $n }
erratum-quote = In the text:
erratum-kind-reference = Reference
erratum-kind-registration = Registration number
erratum-kind-spelling = Spelling
erratum-kind-grammar = Grammar
erratum-kind-punctuation = Punctuation
erratum-kind-quotes = Quotation marks
erratum-kind-alphabet = Alphabet
erratum-kind-numbering = Numbering
erratum-kind-term = Term
erratum-kind-sense = Sense

## About

about-title = About and method – Qagida
about-description = Qagida: where the texts come from, how they are checked, who made the translations and what we do not know.
about-heading = About and method

## Display settings

settings-title = Display settings – Qagida
settings-description = Size of letters, spacing and colours: the settings are kept on this device only.
settings-heading = Display settings
settings-lead = A choice takes effect at once and is kept on this device only. The browser itself can enlarge the page too: Ctrl and +.
settings-noscript = To keep settings, scripts must be on in the browser. Without them enlarge the page with the zoom of the browser; colours follow the settings of the system.
setting-size = Size of letters
setting-size-100 = Usual
setting-size-125 = 125 %
setting-size-150 = 150 %
setting-size-200 = 200 %
setting-spacing = Spacing
setting-spacing-usual = Usual
setting-spacing-wide = Wide
setting-spacing-widest = Very wide
setting-theme = Colours
setting-theme-auto = As on the device
setting-theme-light = Light
setting-theme-dark = Dark
setting-theme-black-on-white = Black on white
setting-theme-yellow-on-black = Yellow on black
setting-keys = Keys
setting-keys-on = “/” – to the search
setting-keys-off = Off
settings-reset = Back to the usual
settings-kept = Kept.
settings-lost = Applied, but the browser does not let settings be kept.
settings-was-reset = Back to the usual settings.
settings-sample = Sample
settings-sample-words = On the ground of the decision to include an object in the List, the authorised body prepares the order within five working days.
settings-sample-link = link

## Choice of language and missing page

chooser-title = Қағида: тілді таңдаңыз / выберите язык
chooser-description = Қазақстанның құқықтық актілері қазақ және орыс тілдерінде. Правовые акты Казахстана на казахском и русском языках.
chooser-words = Texts, redactions and forms of legal acts
not-found-title = Page not found
not-found-heading = There is no such page
not-found-words = The address may be wrong, or the page has moved. Search for the act or find it in the list.
not-found-home = Home

## The look of the site

components-title = The look of the site: tokens and components – Qagida
components-description = Colours, measures and components of the pages: each with examples and the words that draw them.
components-heading = The look of the site
components-lead = Pages are made of these components. The examples are drawn by the templates of the site itself.
components-link = The look of the site: colours, measures, components
components-colours = Colours
components-colours-hint = A theme changes colours only: each column holds the values of one theme.
components-measures = Type and space
components-measures-hint = A value that differs on a wide screen is named beside it.
components-token = Token
components-value = Value
components-wide = From 48rem
components-source = How it is drawn
