### Comparison of two redactions.

diff-title = Comparison of the redactions { $old } and { $new }: { $name } – Qagida
diff-description = { $name }: the redactions { $old } and { $new } side by side, point by point, changed words marked.
diff-heading = What changed between the redactions { $old } and { $new }
diff-mark = comparison, { $old } and { $new }
diff-others = Other comparisons
diff-other = { $old } and { $new }
diff-edition = { $kind } No. { $number }, { $text }
diff-text-official = official text
diff-text-translation = unofficial translation
diff-mixed = One of the texts is an unofficial translation: words may differ because of that too.
diff-text-lacuna = no text

## Kinds of change. The words -said are read by a screen reader.

diff-changed = changed
diff-added = added
diff-dropped = removed
diff-moved = moved
diff-renumbered = renumbered
diff-merged = merged
diff-split = split
diff-unknown = unknown
diff-same = unchanged
diff-said-new = added:
diff-said-old = removed:
diff-said-end = end
diff-said-was = former number

## Overview

diff-glance = Changes
diff-glance-hint = How often each change is met. One provision may be both moved and changed.
diff-map = Map of points: { $place }
diff-map-hint = Points of redaction { $old } above, of { $new } below. A thin line: the same point. A thick one: a part moved.
diff-map-kept = { $place }, redaction { $name }
diff-map-added = { $place }, redaction { $name }, added
diff-map-dropped = { $place }, redaction { $name }, removed
diff-map-unknown = { $place }, redaction { $name }, unknown
diff-filter = Show only:
diff-filter-off = Show all
diff-shown = Shown:
diff-index = Changes by point
diff-index-hint = How many words were added and removed.
diff-words-added = { $n ->
    [one] word added
   *[other] words added
}
diff-words-dropped = { $n ->
    [one] word removed
   *[other] words removed
}
diff-keys = The keys n and p lead to the next and the previous change.
diff-keys-off = Switch the keys off

## Provisions

diff-view = View
diff-view-two = Side by side
diff-view-one = In one text
diff-frame-frame = Heading
diff-frame-form = Form
diff-frame-table = Table
diff-in = redaction { $name }
diff-was = in redaction { $name }: { $place }
diff-open = Text { $name }
diff-none = Redaction { $name } does not have it.
diff-fold = Unchanged:
diff-note-added = added
diff-note-dropped = removed
diff-note-moved = moved, in redaction { $old }: { $place }
diff-note-away = moved, in redaction { $new }: { $place }
diff-note-renumbered = renumbered
diff-note-merged = merged
diff-note-split = split
diff-note-split-place = split, another part: { $place }
diff-note-unknown-old = the former words are not known
diff-note-unknown-new = the new words are not known
diff-note-unknown-both = the words of both redactions are not known
diff-note-perhaps-old = not known whether redaction { $old } had it
diff-note-perhaps-new = not known whether redaction { $new } has it
diff-why = Why they correspond:
