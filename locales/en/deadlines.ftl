### Deadlines.

nav-deadlines = Deadlines

deadlines-title = Work out deadlines: working days and holidays – Qagida
deadlines-description = Choose a procedure and the first day: see the last day of each step, who answers for it, the ground, and the days off on the way.
deadlines-heading = Deadlines
deadlines-lead = Choose a procedure and enter the day of the event: see the last day of each step, who carries it out and on what ground. A preliminary count, not an official explanation.

deadlines-start = First day
deadlines-procedure = Procedure
deadlines-event = Day of the event
deadlines-day = day
deadlines-month = month
deadlines-year = year
deadlines-count = The day of the event itself
deadlines-count-next = is not counted, from the next day
deadlines-count-first = is counted
deadlines-submit = Work out the deadlines
deadlines-noscript = Scripts are off, so the page does not count days itself. Below is all that is needed to count by hand: the rule, the period of each step and the days off.
deadlines-by-hand = How to count by hand
deadlines-wrong = There is no such day. Write day, month and year, for instance: 20 March 2025
deadlines-prefix = Error:
deadlines-months = January February March April May June July August September October November December
deadlines-stems = jan feb mar apr may jun jul aug sep oct nov dec
deadlines-weekdays = Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday

deadlines-span = working days: #working, calendar days: #calendar
deadlines-starts = the count begins
deadlines-weekend = Saturday, Sunday
deadlines-worked = moved working day
deadlines-line = Time line
deadlines-unconfirmed = The calendar is not confirmed: #years.
deadlines-unheld = The site has no calendar: #years. In these years only Saturday and Sunday count as days off.
deadlines-too-early = These periods apply since #date, the day entered is earlier.
deadlines-too-late = These periods applied until #date, the day entered is later.
deadlines-too-late-unknown = This act is no longer in force: the periods are for earlier cases only.
deadlines-counted = Counted:
deadlines-skipped = Not counted:

deadlines-after = Counted from the last day of step { $step }.
deadlines-open = Step { $step } has no period, so it is taken to end on the day of the step before. If you know the actual day, enter it.
deadlines-same = No period, the same day as the step before.
deadlines-known = Enter the actual day
deadlines-known-name = The day on which this period actually began
deadlines-known-used = Counted from the day entered:

deadlines-print = Print the deadlines
deadlines-ics = Calendar file, ICS
deadlines-link = Copy a link to the count
deadlines-copied = The link is copied
deadlines-all = All procedures
deadlines-paper = Day of the event: #date, #count. A preliminary count, not an official explanation. #address
deadlines-not-official = A preliminary count, not an official explanation.

period-name = Count one period
period-hint = From the first day entered above.
period-number = Number
period-unit = Unit
period-unit-working = working days
period-unit-calendar = calendar days
period-unit-month = months
period-end = Last day:
period-need = First enter the first day above.

rule-name = How it is counted
rule-next = A period begins on the day after the event (Civil Code, article 173). Acts say “from the day of receipt”; who counts that day too can choose so above.
rule-working = A working day is Monday to Friday, except the days off of the table below. A Saturday or Sunday moved to work is a working day too.
rule-calendar = Calendar days all count. A period in months ends on the same date of the last month; if there is none, on the last day of the month.
rule-last = If the last day of a period is a day off, the period ends on the next working day (Civil Code, article 175).
rule-chain = If the period of a step begins with another step, it is counted from the latest day of that step. If that ended sooner, the next period begins sooner.
rule-example = Example
rule-example-words = The event was on { $from }, the period is { $period }. Days counted: { $counted }. Not counted: { $skipped }. Last day: { $date }.

calendar-name = Days off
calendar-hint = The years { $first } to { $last }. Each year has its source.
calendar-year = { $year }
calendar-working = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
calendar-unconfirmed = not confirmed
calendar-source = Source of the year:
calendar-caption = Days off of { $year }
calendar-day = Day
calendar-what = Why it is off
calendar-worked = Working day, in its place { $day } is off

task-deadlines = Work out the deadlines: { $subject }
task-deadlines-what = The last day of each step in working days, with holidays and grounds
