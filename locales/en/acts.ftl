### Pages of acts: text, text side by side, history, list.

act-number = No. { $number }
act-cited = { $kind } No. { $number }
kind-order = order
kind-decree = decree
kind-law = law
kind-code = code
kind-standard = standard

act-title = { $kind } No. { $number }: { $name }, redaction { $redaction } – Qagida
act-description = { $kind } No. { $number }, { $date }, redaction { $redaction }, { $language }: text, references, terms, changes and errors of the official text.
act-present = Open redaction { $redaction }

## State

state-in-force = In force
state-amended = In force with changes
state-repealed = No longer in force
state-unknown = State not known
state-unconfirmed = not all is confirmed

banner-ended = The act is no longer in force since { $date }:
banner-ended-unknown = The act is no longer in force, the sources do not name the day:
banner-earlier = This is an earlier redaction: { $redaction }. It applied until { $date }.
banner-earlier-unknown = This is an earlier redaction: { $redaction }. Until which day it applied is not known.
banner-future = This redaction does not apply yet: it enters into force on { $date }.
banner-partial = Not all of the text of this redaction is known: gaps are marked […].
banner-coming = On { $date } the act will change:
banner-ending = On { $date } the act will cease to be in force:
banner-suspended = Suspended up to and including { $date }: { $place },
banner-announced = Expected on { $date }: { $place }, { $what }. The text of that act is not on the site.
banner-announced-past = By a note of the publisher, since { $date }: { $place }, { $what }. The text of that act is not on the site.

fact-status = Status
fact-checked = checked on { $date }
fact-redaction = Redaction
fact-last = the last on the site
fact-earlier = the site has a later one
fact-in-operation = Entered into force
fact-day-unknown = Day not known
fact-until = applied until { $date }
fact-next-unknown = the next change is not known
fact-text = Text { $language }
fact-day-conditional = On a condition
fact-site = This page
fact-copy = Copy
fact-unconfirmed = Not confirmed:
fact-source = Source:
fact-checked-in = Where it was checked:
law-whole = Text

standing-official = Official
standing-translation = Translation
standing-lacuna = No text
standing-official-detail = the act’s own words
standing-translation-detail = unofficial, made by this project
standing-lacuna-detail = not in the sources

## Redactions

redactions-name = Redactions
redactions-hint = Hatching: there is no text, or the state is not confirmed.
redaction-since = since { $date }
redaction-compare = Compare
redaction-first = first
redaction-first-of = first
redaction-of = Redaction { $name }
history-link = History of the act

## Contents and marks

contents-name = Contents
contents-short = Contents in short
contents-folded = Contents and marks
key-changed = { $place }, changed in this redaction
table-name = Table: { $place }

legend-bar = Bar in the margin
legend-changed = changed in this redaction
legend-reference-sample = reference
legend-reference = the text is on the site
legend-outside-sample = another act
legend-outside = the text is not on the site
legend-term-sample = term
legend-term = leads to the definition
legend-erratum-sample = word
legend-erratum = error of the official text
legend-lacuna = the text is not in the sources
legend-unmarked-sample = without a note
legend-unmarked = in the text since adoption, { $date }, or since the whole document was restated

versions-name = Language of the text
versions-parallel = Side by side
versions-parallel-note = in two languages
version-official = official
version-translation = translation
version-lacuna = no text

## Units and notes

unit-repealed = Removed

note-restated = restated, { $act }
note-changed = changed, { $act }
note-added = added, { $act }
note-repealed = removed, { $act }
note-suspended = suspended, { $act }
note-ended = ended, { $act }
note-origin = Ground and former text
why-adopted = In the text since adoption, { $date }
why-changed = Since { $date }: { $what }
note-standing-official = These words are the official text.
note-standing-translation = These words are a translation made by this project.
note-standing-lacuna = The text is not in the sources.
note-compare = Compare with the former redaction
note-earlier-unknown = No source has the former text.

erratum-in-text = Error of the official text.
erratum-means = To be read:
erratum-means-unknown = What was meant is not known.

citation-own = { $unit } of the { $act }{ $state }
citation-approved = { $unit } of the { $document ->
    [requirements] Requirements
    [list] List
    [regulation] Regulation
   *[rules] Rules
} approved by the { $act }{ $state }
citation-annex = { $unit } to the { $document ->
    [requirements] Requirements
    [list] List
    [regulation] Regulation
   *[rules] Rules
} approved by the { $act }{ $state }
citation-annex-own = { $unit } to the { $act }{ $state }
citation-act-of = { $kind ->
    [decree] Resolution
    [law] Law
    [code] Code
    [standard] standard
   *[order] Order
} No. { $number } { $dated }{ $registered }
citation-act-to = { $kind ->
    [decree] Resolution
    [law] Law
    [code] Code
    [standard] standard
   *[order] Order
} No. { $number } { $dated }{ $registered }
citation-act-by = { $kind ->
    [decree] Resolution
   *[order] Order
} No. { $number } { $dated }{ $registered }
citation-registered = { " " }(No. { $number } in the state register of normative legal acts)
citation-first = { " " }(as first adopted)
citation-since = { " " }(as in force since { $since })
citation-until = { " " }(as in force until { $until })
citation-between = { " " }(as in force from { $since } until { $until })
citation-changed = { " " }(as amended up to { $act })
citation-copied = The citation is copied

## Text side by side

parallel-title = { $kind } No. { $number } in two languages, redaction { $redaction } – Qagida
parallel-description = { $kind } No. { $number }, { $date }, redaction { $redaction }: the Kazakh and the Russian text side by side, each point in one row.
parallel-single = Read in one language
parallel-show = Show
parallel-both = Both languages

## History

history-title = { $kind } of { $date } No. { $number }: history – Qagida
history-description = { $kind } No. { $number }, { $date }: adoption, registration, changes and redactions, each event with its act.
history-name = History
history-present = Open the last redaction: { $redaction }
history-changes = Acts that this act changed
history-whole = The whole history:
history-pins = The numbers below the years are those of the events in the list.
history-body-title = { $name }: history – Qagida
history-body-description = { $name }: acts, their changes and redactions by year, each event with its act.
history-body-lead = These rules stood in different acts one after another; here are all events in a row.
influence-changed = changed
influence-repealed = ended

periods-name = Redactions by day
periods-hint = The state on { $date }. Where a day is not known, the earliest possible one is given.
periods-ask = Which redaction applied on this day?
periods-show = Find
periods-since = From which day
periods-until = Until which day
periods-open = the next change is not known
periods-earliest = not before { $date }
periods-present = The last that has begun
periods-act-ends = the act ceased to be in force
periods-before = On this day there was no such act yet.
periods-applied = On this day: redaction
periods-unsure = The day since which it applies is not known: until then the one before applied.
periods-ended = On this day the act did not apply any more.
periods-perhaps-ended = The act that ended it may have ended it already: the day is not known.
origin-name = Where these words come from
origin-others = The rest is there since adoption, { $date }.
origin-ordered = Ground:
origin-until = until { $date }

event-day-unknown = day not known
event-adopted = Adopted
event-registered = Registered in the Ministry of Justice under No. { $number }
event-amended = Changed
event-in-operation = Entered into force
event-repealed = Ceased to be in force
event-checked = The state was checked
event-announced = By a note of the publisher, a change by an act that is not on the site
event-resumed = Last day of the suspension
event-no-text = The text of this redaction is not in the sources
event-compare = Compare with the one before
change-restated = restated
change-changed = changed
change-added = added
change-repealed = removed
change-suspended = suspended
change-ended = ended

## List

acts-title = Legal acts and their redactions – Qagida
acts-description = All acts of the site: state, redactions, history and comparisons, in Kazakh and Russian.
acts-heading = Acts
acts-list = All acts
acts-lead = Each redaction of each act is a page of its own. It says when and where the state was checked.
acts-note = Acts whose day of entry into force is not known are drawn from the day of registration or adoption.
compare-hint = Two redactions compared word by word.
compare-link = { $old } and { $new }

life-since = since { $from }
life-ended = from { $from } to { $to }, no longer in force
life-changed = years of changes: { $years }
life-sign-held = Solid bar
life-sign-void = Hatched bar
life-sign-past = Empty bar
life-sign-mark = Tick across
life-sign-as-of = Upright line
life-legend-held = applies, the text is on the site
life-legend-void = there is no text, or the state is not confirmed
life-legend-past = time of an act that is no longer in force
life-legend-mark = change
life-legend-as-of = the state of the site on { $date }
history-body-link = History of these rules

neighbour-name = Redactions beside this one
neighbour-before = Earlier redaction: { $redaction }
neighbour-after = Later redaction: { $redaction }
