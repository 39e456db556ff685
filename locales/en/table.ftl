### Comparative table.

table-title = Comparative table of the redactions { $old } and { $new }: { $name } – Qagida
table-description = { $name }: comparative table of the redactions { $old } and { $new } with the reasons for the changes, to print, for Word and Excel.
table-heading = Comparative table
table-link = Comparative table
table-edition = { $kind } No. { $number } of { $date }, { $text }
table-day-unknown = the day of entry into force is not known
table-comparison = Comparison on screen
table-file-docx = Download for Word
table-file-csv = Download for Excel (CSV)
table-keep = Show what did not change too
table-number = No.
table-unit = Structural element
table-old = Former wording: { $name }
table-new = New wording: { $name }
table-draft-old = Wording in force
table-draft-new = Proposed wording
table-reason = Reason
table-absent = Absent
table-excluded = To be removed
table-unknown = Not known whether this redaction had it
table-was = in redaction { $name }: { $place }
table-reason-none = No reason is recorded
