### Актілердің беттері: мәтін, қатар мәтін, тарих, тізім.

act-number = № { $number }
act-cited = № { $number } { $kind }
kind-order = бұйрық
kind-decree = қаулы
kind-law = заң
kind-code = кодекс
kind-standard = стандарт

act-title = № { $number } { $kind }: { $name }, { $redaction } редакциясы – Қағида
act-description = { $date } № { $number } { $kind }, { $redaction } редакциясы, { $language }: мәтіні, сілтемелері, терминдері, өзгерістері мен мәтіндегі қателері.
act-not-present = Бұл – { $redaction } редакциясы. Сайтта одан кейінгі редакция бар.
act-present = { $redaction } редакциясын ашу

## Күйі

state-in-force = Қолданыста
state-amended = Өзгерістермен қолданыста
state-repealed = Күші жойылған
state-unknown = Күйі белгісіз
state-unconfirmed = кейбірі расталмаған

fact-status = Мәртебесі
fact-checked = тексерілді: { $date }
fact-redaction = Редакция
fact-last = сайттағы соңғы редакция
fact-earlier = сайтта кейінгі редакция бар
fact-in-operation = Қолданысқа енгізілді
fact-day-unknown = Күні белгісіз
fact-until = { $date } дейін қолданыста болды
fact-next-unknown = келесі өзгеріс белгісіз
fact-text = Мәтін, { $language }
fact-day-conditional = Шарт бойынша
fact-site = Бұл бет
fact-copy = Көшірме
fact-unconfirmed = Расталмағаны:
fact-source = Дереккөзі:
fact-checked-in = Тексерілген жері:
law-whole = Мәтін

standing-official = Ресми
standing-translation = Аударма
standing-lacuna = Мәтін жоқ
standing-official-detail = актінің өз сөзі
standing-translation-detail = бейресми, осы жобаның аудармасы
standing-lacuna-detail = дереккөздерде жоқ

## Редакциялар

redactions-name = Редакциялар
redactions-hint = Штрихталған жерде мәтін жоқ немесе күйі расталмаған.
redaction-since = { $date } бастап
redaction-compare = Салыстыру
redaction-first = бастапқы
redaction-of = { $name } редакциясы
history-link = Актінің тарихы

## Мазмұны мен белгілері

contents-name = Мазмұны
contents-short = Қысқа мазмұны
contents-folded = Мазмұны және белгілер
key-changed = { $place }, осы редакцияда өзгерген
table-name = Кесте: { $place }

legend-bar = Жиектегі сызық
legend-changed = осы редакцияда өзгерген
legend-reference-sample = сілтеме
legend-reference = мәтіні осы сайтта
legend-outside-sample = басқа акт
legend-outside = мәтіні сайтта жоқ
legend-term-sample = термин
legend-term = анықтамасына апарады
legend-erratum-sample = сөз
legend-erratum = ресми мәтіндегі қате
legend-lacuna = мәтіні дереккөздерде жоқ

versions-name = Мәтіннің тілі
versions-parallel = Қатар
versions-parallel-note = екі тілде
version-official = ресми
version-translation = аударма
version-lacuna = мәтін жоқ

## Бірліктер мен ескертпелер

unit-repealed = Алып тасталды

note-restated = жаңа редакцияда, { $act }
note-changed = өзгеріс енгізілді, { $act }
note-added = толықтырылды, { $act }
note-repealed = алып тасталды, { $act }
note-suspended = қолданысы тоқтатыла тұрды, { $act }
note-ended = күші жойылды, { $act }
note-standing-official = Бұл сөздер – ресми мәтін.
note-standing-translation = Бұл сөздер – осы жобаның аудармасы.
note-standing-lacuna = Мәтіні дереккөздерде жоқ.
note-compare = Алдыңғы редакциямен салыстыру
note-earlier-unknown = Бұрынғы мәтіні ешбір дереккөзде жоқ.

erratum-in-text = Ресми мәтіндегі қате.
erratum-means = Дұрысы:
erratum-means-unknown = Дұрысы белгісіз.

citation = { $date } № { $number } { $kind }, { $redaction } редакциясы
citation-copied = Дәйексөз көшірілді

## Қатар мәтін

parallel-title = № { $number } { $kind } екі тілде қатар, { $redaction } редакциясы – Қағида
parallel-description = { $date } № { $number } { $kind }, { $redaction } редакциясы: қазақ және орыс мәтіні қатар, әр тармақ бір жолда.
parallel-single = Бір тілде оқу
parallel-show = Көрсету
parallel-both = Екеуі де

## Тарихы

history-title = { $date } № { $number } { $kind }: тарихы – Қағида
history-description = { $date } № { $number } { $kind }: қабылдануы, тіркелуі, өзгерістері және редакциялары, әрқайсысы өз актісімен.
history-name = Тарихы
history-present = Қолданыстағы редакцияны ашу
history-changes = Осы акт өзгерткен актілер
influence-changed = өзгертті
influence-repealed = күшін жойды

event-day-unknown = күні белгісіз
event-adopted = Қабылданды
event-registered = Әділет министрлігінде № { $number } болып тіркелді
event-amended = Өзгеріс енгізілді
event-in-operation = Қолданысқа енгізілді
event-repealed = Күші жойылды
event-checked = Күйі тексерілді
event-no-text = Бұл редакцияның мәтіні дереккөздерде жоқ
event-compare = Алдыңғысымен салыстыру
change-restated = жаңа редакцияда
change-changed = өзгертілді
change-added = толықтырылды
change-repealed = алып тасталды
change-suspended = тоқтатыла тұрды
change-ended = күші жойылды

## Тізім

acts-title = Құқықтық актілер және олардың редакциялары – Қағида
acts-description = Сайттағы барлық актілер: күйі, редакциялары, тарихы және салыстырулары, қазақ және орыс тілдерінде.
acts-heading = Актілер
acts-list = Барлық актілер
acts-lead = Әр актінің әр редакциясы жеке бетте. Күйі қашан және қайдан тексерілгені жазылған.
acts-note = Енгізілген күні белгісіз актілер тіркелген немесе шыққан күнінен сызылған.
compare-hint = Екі редакция сөзбе-сөз салыстырылған.
compare-link = { $old } және { $new }

life-since = { $from } жылдан бері
life-ended = { $from } жылдан { $to } жылға дейін, күші жойылған
life-changed = өзгерген жылдары: { $years }
life-sign-held = Толық жолақ
life-sign-void = Штрихталған жолақ
life-sign-past = Бос жолақ
life-sign-mark = Көлденең сызық
life-sign-as-of = Тік сызық
life-legend-held = қолданыста, мәтіні сайтта
life-legend-void = мәтіні жоқ немесе күйі расталмаған
life-legend-past = күші жойылған актінің мерзімі
life-legend-mark = өзгеріс
life-legend-as-of = сайт { $date } күнгі жағдайда
