### Words that all pages share.

site-name = Қағида
language-locale = en_GB
language-name = English
skip-link = Skip to main content
skip-text = Skip to the text

nav-sections = Main sections
nav-menu = Menu
nav-acts = Acts
nav-compare = Comparison
nav-calculators = Points
nav-forms = Forms
nav-quality = Quality of the texts
nav-about = About and method
nav-components = The look of the site
nav-settings = Display settings
nav-low-vision = Low vision

crumbs-name = You are here

colophon-words = Qagida is not an official publication. The official text is kept in the Reference Control Bank of Normative Legal Acts of the Republic of Kazakhstan. What you type here does not leave the browser.
colophon-as-of = The site is built for { $date }.
colophon-archive = Download the site (ZIP)
colophon-nav = About

not-official = this page is not an official publication

## The card of a reference

card-open = Go there
card-out = The text of this act is not on the site

## Languages

language-adjective-kk = in Kazakh
language-adjective-ru = in Russian
language-adverb-kk = in Kazakh
language-adverb-ru = in Russian

outside-languages = Legal acts are shown in their official language, Kazakh or Russian; the site has no English translation of them.

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
legal-date = { $day } { $month } { $year }
dated = of { $day } { $month } { $year }

## Tools

tool-form = Fill in and print the form
tool-calculator = Count the points
tool-procedure = Chart and steps of the procedure

## A copy of the page

copy-newer = There is a newer version of the site.
copy-reload = Refresh the page
copy-apart = Open it in a new tab: what you wrote here stays
copy-offline = No connection. This is a saved copy, true on { $date }; the text may have changed since.
copy-absent = No connection, and the page that you were opening is not saved on this device. This is the saved home page: the texts of acts, search, calculators and forms mostly open from it without a connection too. They are true on { $date }.
copy-wanted = Try that page again
