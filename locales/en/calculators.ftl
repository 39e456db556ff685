### Points by criteria: the list and a calculator.

calculators-title = Count points by criteria – Qagida
calculators-description = Are there enough points to include an object in the list: the questions of each redaction, points, decision table and grounds.
calculators-heading = Count of points
calculators-lead = Answer the questions: the points of each criterion, the outcome and its legal ground show at once. This is a preliminary count; the authorised body decides.
instrument-present = applies now

source-act = { $capital } of { $date } No. { $number }
source-redaction = redaction { $name }
source-redaction-since = redaction since { $since }
source-since-until = from { $since } to { $until }
source-until = until { $until }
source-repealed-order = The order is no longer in force
source-repealed-decree = The decree is no longer in force
source-repealed-law = The law is no longer in force
source-repealed-code = The code is no longer in force
source-repealed-standard = The standard is no longer in force

calculator-title = { $name }: count of points, No. { $number }, redaction { $redaction } – Qagida
calculator-description = Act No. { $number }, redaction { $redaction }: questions: { $n }, the points of each criterion, the outcome and the decision table.
calculator-lead = Answer { $n ->
    [one] { $n } question
   *[other] { $n } questions
}. Each “yes” is { $yes ->
    [one] { $yes } point
   *[other] { $yes } points
}. Needed:
calculator-redactions = Under which redaction
calculator-count = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
calculator-questions = Questions
calculator-standing-official = The questions are the words of the official text of the act, unchanged.
calculator-standing-translation = This text of the questions is an unofficial translation made by the project; the official text is in the other language.
calculator-noscript = Scripts are off, so the page does not add up points itself. Count by hand: each “yes” is { $yes } point. What follows from it is said below:
calculator-object = Which object is to be included?
calculator-score = { $most }, at least { $least } needed
calculator-of = of { $most }
calculator-least = { $n } needed
calculator-show = Show the result
calculator-digits = Check digits of the text: { $digits }.

object-system = information system
object-complex = hardware and software complex
object-both = system and complex together
object-resource = internet resource
object-product = platform software product
object-object = object of infrastructure
object-other = another object

answer-yes = Yes
answer-no = No
answer-unknown = Do not know

question-only-system = This row is about an information system only.
question-only-complex = This row is about a hardware and software complex only.
question-passed = For the object chosen this counts as “no”.

result-name = Result
result-empty = Answer the questions
result-open = These answers do not decide
result-outside = These criteria do not apply
result-total = Total
result-asked = Rows that need an answer:
result-grounds = Grounds that do not depend on points:
result-preliminary = A preliminary count, not a decision. The decision is made by the authorised body:
result-form = Fill in the application
result-print = Print the count
result-save = Save the answers to a file
result-load = Open from a file
result-reset = Clear the answers
result-address = Your answers are in the address of this page: you can send the link or keep it.
result-foreign = This file has no answers for this calculator.
result-loaded = The answers are taken from the file.
condition-met = met
condition-missed = not met
condition-open = not known yet
further-name = To meet all conditions there lacks:
further-any = in any criterion
further-plus = more
further-rows = “yes”, rows to choose from:

decision-name = Decision table
decision-hint = The calculator only carries out what this table says. All possible sets of answers were checked.
decision-caption = Decision table: points, outcome, ground and number of sets of answers
decision-total = Total
decision-each = Criteria
decision-outcome = Outcome
decision-basis = Ground
decision-sets = { $name }, sets
decision-at-least = { $n } and more
decision-less = less than { $n }
decision-each-least = each at least { $n }
decision-one-less = one less than { $n }
decision-include = No ground of refusal
decision-refuse = Refusal
decision-open = Answers are missing
decision-outside = Not counted
decision-open-when = A row without an answer may change the outcome
decision-all = All sets of answers
decision-follows = The condition of a total of at least { $n } is met by itself: with enough points in each criterion the total is not less.
share-name = { $name }: sets of answers without a ground of refusal
share-sentence = In { $include } of { $answers } sets of answers there is no ground of refusal.

beside-name = Under other redactions
beside-hint = The same answers, rows matched by number. A difference that an answer makes is marked.
beside-caption = The same answers under other redactions
beside-outcome = Outcome
beside-difference = Why it differs
beside-points = Total:
beside-conditions = Conditions:
beside-current = the redaction of this page
beside-same = the questions are those of this page
beside-lacks = It does not have the row
beside-adds = It has a row that is not asked here:
beside-adds-unknown = , the answer is taken as unknown
beside-numbers = there { $there }, here { $here }
beside-fewer = not named there: { $kind }
beside-more = also named there: { $kind }
beside-excludes = Those criteria do not concern it: { $kind }.

boundary-name = Boundary numbers
boundary-hint = To which answer the number in the question itself belongs.
boundary-caption = Boundary numbers of the questions
boundary-row = Row
boundary-to = { $n } and less
boundary-from = { $n } and more
boundary-under-percent = less than { $n } %
boundary-from-percent = { $n } % and more

calculator-errata = Errors of the official text of the questions
calculator-errata-hint = In the questions the words stand as they are printed in the act.

method-name = How it was counted
