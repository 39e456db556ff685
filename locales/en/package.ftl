### Documents of an application.

nav-package = Documents of the application

package-title = Documents of the application: { $name }, No. { $number }, redaction { $redaction } – Qagida
package-description = { $name }: the documents for each kind of object, the criteria, the application to fill in and the list, all in one print.
package-heading = Documents of the application
package-lead = Choose the kind of object and fill in the application: the list, the application and the annexes are printed together, sheet by sheet. What you type does not leave the browser.
package-redactions = Under which redaction
package-object = Object
package-object-question = What is to be included in the List?
package-noscript = Scripts are off: choose the kind of object, write on the lines and press Ctrl+P, or print the empty forms and fill them in by pen.

package-criteria = Points
package-criteria-hint = Check before you apply.
package-criteria-count = Count the points in the calculator
package-criteria-here = The answers are on the sheet below.
package-criteria-need = Needed:
package-criteria-grounds = Grounds of refusal that do not depend on points:
package-result-include = There are enough points
package-result-refuse = There are not enough points
package-result-open = Answers are missing
package-result-outside = These criteria do not apply
package-result-points = points in all: #total

package-list = List
package-list-hint = Tick the documents that are ready. In print this is the first sheet.
package-cover = List of documents
package-number = No.
package-document = Document
package-basis = Ground
package-pages = Sheets
package-ready = Ready: { $document }
package-of-sheet = filled in here
package-no-form = The act sets no form of application for this kind of object.
package-sign = Signature, date
package-not-official = The act sets no form for the list; this site made it.

package-sheet-criteria = Information on meeting the criteria
package-sheet-hint = Write on the lines of the form.
package-criteria-row = Row
package-criteria-words = Criterion
package-criteria-yes = Yes
package-criteria-no = No
package-criteria-total = Total
package-criteria-answer = { $row }: { $answer }

package-print = Print
package-print-all = Print what is filled in
package-print-blank = Print the empty documents
package-paper = A4, each document on a sheet of its own. Ctrl+P prints the same.
package-then = What comes next
package-steps = Steps of the procedure: { $name }
package-deadlines = Work out the deadlines by date
package-besides = Fill in this application too

package-collect = Put the documents of the application together
task-package = Put the documents together: { $subject }
task-package-what = The list, the application and the annexes for your kind of object are printed together
