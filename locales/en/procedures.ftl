### Procedures: the list, the page of one, its steps.

nav-procedures = Procedures

period-working = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
period-calendar = { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
}
period-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}

procedures-title = Procedures: steps, periods and grounds – Qagida
procedures-description = Procedures from the rules: who does what, after which event, within how many days, and which point says so.
procedures-heading = Procedures
procedures-lead = Who does what, after which event, within how many days. Each step leads to the provision that sets it.
procedures-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
procedures-actors = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
procedures-periods = { $n ->
    [one] { $n } step has a period
   *[other] { $n } steps have periods
}
procedures-no-periods = no periods are set
procedures-deadlines = Work out the deadlines by date

procedure-title = { $name }: procedure, No. { $number } – Qagida
procedure-description = { $name }, No. { $number }, steps: { $n }. Who carries out each step, within how many days, and which provision says so.
procedure-drawing = Chart
procedure-drawing-hint = Each participant has a column, time runs from top to bottom. Arrows carry the period and the condition.
procedure-drawing-name = { $name }: chart, steps: { $n }. The steps below say the same in words.
procedure-steps = Steps
procedure-back = back to step { $steps }
procedure-redactions = This procedure in other redactions
procedure-tools = For this procedure
procedure-deadlines = Work out the deadlines by date
procedure-package = Put the documents of the application together
procedure-not-decision = The procedure follows the text of the act; in a dispute the words of the act itself decide.

step-number = Step { $n }
step-no-period = No period is set
step-trigger = When:
step-outcome = Outcome:
step-next = Next:
step-back = back:
