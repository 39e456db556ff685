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
act-present = { $redaction } редакциясын ашу

banner-ended = Актінің күші { $date } бастап жойылған:
banner-ended-unknown = Актінің күші жойылған, күні дереккөздерде жоқ:
banner-earlier = Бұл – бұрынғы редакция: { $redaction }. Ол { $date } дейін қолданыста болды.
banner-earlier-unknown = Бұл – бұрынғы редакция: { $redaction }. Ол қай күнге дейін қолданыста болғаны белгісіз.
banner-future = Бұл редакция әлі қолданыста емес: ол { $date } бастап енгізіледі.
banner-partial = Бұл редакцияның мәтіні толық белгілі емес: жоқ жерлері […] деп белгіленген.
banner-coming = Акт { $date } бастап өзгереді:
banner-ending = Актінің күші { $date } бастап жойылады:
banner-suspended = { $date } дейін (қоса алғанда) тоқтатыла тұрды: { $place },
banner-announced = { $date } бастап күтіледі: { $place } – { $what }. Бұл актінің мәтіні сайтта жоқ.
banner-announced-past = Баспагердің ескертпесі бойынша { $date } бастап: { $place } – { $what }. Бұл актінің мәтіні сайтта жоқ.

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
redaction-first-of = бастапқы
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
legend-unmarked-sample = ескертпе жоқ
legend-unmarked = { $date } қабылданғаннан бері немесе құжаттың жаңа редакциясынан бері осылай

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
note-origin = Негізі және бұрынғы мәтіні
note-earlier-unknown = Бұрынғы мәтіні ешбір дереккөзде жоқ.

erratum-in-text = Ресми мәтіндегі қате.
erratum-means = Дұрысы:
erratum-means-unknown = Дұрысы белгісіз.

citation-own = { $act } { $unit }{ $state }
citation-approved = { $act } бекітілген { $document ->
    [requirements] Талаптардың
    [list] Тізбенің
    [regulation] Ереженің
   *[rules] Қағидалардың
} { $unit }{ $state }
citation-annex = { $act } бекітілген { $document ->
    [requirements] Талаптарға
    [list] Тізбеге
    [regulation] Ережеге
   *[rules] Қағидаларға
} { $unit }{ $state }
citation-annex-own = { $act } { $unit }{ $state }
citation-act-of = { $by } { $dated } № { $number } { $kind ->
    [decree] қаулысының
    [law] Заңының
    [code] Кодексінің
    [standard] стандартының
   *[order] бұйрығының
}{ $registered }
citation-act-to = { $by } { $dated } № { $number } { $kind ->
    [decree] қаулысына
    [law] Заңына
    [code] Кодексіне
    [standard] стандартына
   *[order] бұйрығына
}{ $registered }
citation-act-by = { $by } { $dated } № { $number } { $kind ->
    [decree] қаулысымен
   *[order] бұйрығымен
}{ $registered }
citation-registered = { " " }(Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № { $number } болып тіркелген)
citation-first = { " " }(бастапқы редакциясында)
citation-since = { " " }({ $since } бастап қолданыстағы редакциясында)
citation-until = { " " }({ $until } дейін қолданыста болған редакциясында)
citation-between = { " " }({ $since } бастап { $until } дейін қолданыста болған редакциясында)
citation-changed = { " " }({ $act } актісіне дейінгі өзгерістерімен, оны қоса алғанда)
citation-copied = Дәйексөз көшірілді
why-adopted = Мәтінде қабылданғаннан бері, { $date }
why-changed = { $date } бастап: { $what }

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
history-present = Соңғы редакцияны ашу: { $redaction }
history-whole = Бүкіл тарихы:
history-pins = Жылдардың астындағы сандар – тізімдегі оқиғалардың нөмірлері.
history-body-title = { $name }: тарихы – Қағида
history-body-description = { $name }: актілер, олардың өзгерістері мен редакциялары жылдар бойынша, әр оқиға өз актісімен.
history-body-link = Осы қағидалардың тарихы
history-body-lead = Бұл қағидалар кезекпен әр түрлі актіде болған; мұнда барлық оқиға қатарымен берілген.

periods-name = Редакциялар күндер бойынша
periods-hint = { $date } күнгі жағдай. Күні белгісіз болса, ең ерте мүмкін күн жазылған.
periods-ask = Осы күні қай редакция қолданыста болды?
periods-show = Табу
periods-since = Қай күннен
periods-until = Қай күнге дейін
periods-open = келесі өзгеріс белгісіз
periods-earliest = ең ертесі { $date }
periods-present = Соңғы басталғаны
periods-act-ends = актінің күші жойылған
periods-before = Бұл күні акт әлі болған жоқ.
periods-applied = Бұл күнгі редакция:
periods-unsure = Оның қай күннен қолданылатыны белгісіз: оған дейін алдыңғысы қолданылды.
periods-ended = Бұл күні акт қолданыста болған жоқ.
periods-perhaps-ended = Оның күшін жойған акт ол кезде қолданысқа енген болуы мүмкін: күні белгісіз.

origin-name = Бұл сөздер қайдан
origin-others = Қалғаны – қабылданғаннан бері, { $date }.
origin-ordered = Негізі:
origin-until = { $date } дейін
history-changes = Осы акт өзгерткен актілер
influence-changed = өзгертті
influence-repealed = күшін жойды

event-day-unknown = күні белгісіз
event-adopted = Қабылданды
event-registered = Әділет министрлігінде № { $number } болып тіркелді
event-amended = Өзгеріс енгізілді
event-in-operation = Қолданысқа енгізілді
event-repealed = Күші жойылды
event-announced = Баспагердің ескертпесі бойынша, сайтта жоқ актімен өзгеріс
event-resumed = Тоқтата тұрудың соңғы күні
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

neighbour-name = Көрші редакциялар
neighbour-before = Алдыңғы редакция: { $redaction }
neighbour-after = Келесі редакция: { $redaction }
