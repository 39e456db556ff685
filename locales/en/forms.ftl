### Forms: the list and the page on which one is filled in.

forms-title = Fill in and print forms – Qagida
forms-description = Forms from the annexes of legal acts: they can be filled in here and printed on one A4 sheet, or taken empty.
forms-heading = Forms
forms-lead = The official form itself can be filled in here and printed, or taken empty and filled in by pen. What is written does not leave the browser.
forms-sample = Sample for those who add forms (not an official form)

form-title = { $name }: No. { $number }, { $annex }, redaction { $redaction } – Qagida
form-description = { $name }: form of act No. { $number }, { $annex }, redaction { $redaction }. Print it on an A4 sheet filled in or empty.
form-earlier = This is the form of redaction { $name }
form-sample-title = Sample form – Qagida
form-sample-description = Sample for those who add forms: every kind of field once. Not an official form.
form-sample-mark = Sample
form-sample-banner = This is a sample, not an official form.
form-sample-for = No body accepts it. Its files are in content/sample; content/README.md says how to add a form.
form-old = The form is kept for old cases.
form-successor = The form now: No. { $number }, redaction { $name }
form-translated = This text of the form is an unofficial translation made by the project.
form-official = The official form in the official language

form-tools = Fill in and print
form-write = Write on the lines of the form.
form-pen = Signature, date and seal are put on paper.
form-noscript = Scripts are off: write on the lines and press Ctrl+P, or print the empty form and fill it in by pen.
form-print-filled = Print what is filled in
form-print-blank = Print the form
form-word = Empty form, Word file
form-paper = A4, one page. Ctrl+P prints the same.
form-keep-name = Keep what is written
form-private = What is written is sent nowhere and not kept until you ask for it. When the page is closed, it is gone.
form-export = Save to a file
form-import = Open from a file
form-keep = Keep a draft on this device
form-forget = Delete the draft from this device
form-clear = Clear the lines
form-hints = What to write on the lines
form-only-if-tick = Filled in only if “{ $label }” is ticked.
form-only-if-choice = Filled in only if “{ $answer }” is chosen in the line “{ $label }”.
form-optional = If there is one.
form-add-row = Add a row

form-purpose = What the form is for
form-basis = Ground:
form-attached = What to attach
form-attached-for = { $object }:
form-errata = Errors of the official text of the form

form-problems = Some lines need to be put right
form-gaps = It can be printed as it is: an empty line is left for the pen.
form-print-anyway = Print as it is
form-error-prefix = Error:
form-empty = Fill in the line:
form-iin = There is a mistake in the number, check its digits
form-bin = There is a mistake in the number, check its digits
form-digits = Write twelve digits
form-date = There is no such day: write day, month and year
form-phone = Write the telephone number in digits
form-email = An e-mail address is written so: name@example.kz
form-kept = The draft is kept on this device and follows every change.
form-restored = The draft kept on this device is open.
form-forgotten = The draft is deleted from this device.
form-lost = The browser does not let data be kept on this device.
form-imported = The lines are filled in from the file.
form-foreign = This file belongs to another form.

form-date-order = day month year
form-date-before-year = {""}
form-date-after-year = {""}
form-date-before-day = {""}
form-date-after-day = {""}
form-date-before-month = {""}
form-date-after-month = {""}
form-date-year = (year)
form-date-day = (day)
form-date-month = (month)
form-months = jan feb mar apr may jun jul aug sep oct nov dec
