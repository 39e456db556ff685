### Мерзімдер беті.

nav-deadlines = Мерзімдер

deadlines-title = Мерзімдерді есептеу: жұмыс күндері және мерекелер – Қағида
deadlines-description = Рәсімді және бастапқы күнді таңдаңыз: әр қадамның соңғы күні, оған жауапты, негізі және жолдағы демалыс күндері көрсетіледі.
deadlines-heading = Мерзімдер
deadlines-lead = Рәсімді таңдап, оқиға болған күнді енгізіңіз: әр қадамның соңғы күні, кімнің міндеті екені және негізі көрінеді. Алдын ала есеп, ресми түсіндірме емес.

deadlines-start = Бастапқы күн
deadlines-procedure = Рәсім
deadlines-event = Оқиға болған күн
deadlines-day = күні
deadlines-month = айы
deadlines-year = жылы
deadlines-count = Оқиға болған күннің өзі
deadlines-count-next = саналмайды, келесі күннен
deadlines-count-first = саналады
deadlines-submit = Мерзімдерді санау
deadlines-noscript = Скриптер өшірулі, сондықтан күндерді бет өзі санамайды. Төменде қолмен санауға керектің бәрі бар: ережесі, әр қадамның мерзімі және демалыс күндері.
deadlines-by-hand = Қолмен санау ережесі
deadlines-wrong = Мұндай күн жоқ. Күнін, айын және жылын жазыңыз, мысалы: 20 наурыз 2025
deadlines-prefix = Қате:
deadlines-months = қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
deadlines-stems = қаң ақп нау сәу мам мау шіл там қыр қаз қар жел
deadlines-weekdays = дүйсенбі,сейсенбі,сәрсенбі,бейсенбі,жұма,сенбі,жексенбі

deadlines-span = жұмыс күні: #working, күнтізбелік күн: #calendar
deadlines-starts = санау басы
deadlines-weekend = сенбі, жексенбі
deadlines-worked = ауыстырылған жұмыс күні
deadlines-line = Уақыт сызығы
deadlines-unconfirmed = Күнтізбе расталмаған: #years.
deadlines-unheld = Сайтта күнтізбесі жоқ жылдар: #years. Ондағы сенбі мен жексенбі ғана демалыс деп саналды.
deadlines-too-early = Бұл мерзімдер #date бастап қолданылады, енгізілген күн одан бұрын.
deadlines-too-late = Бұл мерзімдер #date дейін қолданылды, енгізілген күн одан кейін.
deadlines-too-late-unknown = Бұл актінің күші жойылған: мерзімдері ескі істер үшін ғана.
deadlines-counted = Саналған күндер:
deadlines-skipped = Саналмаған:

deadlines-after = { $step }-қадамның соңғы күнінен саналды.
deadlines-open = { $step }-қадамның мерзімі жоқ, сондықтан ол алдыңғы қадаммен бір күнде бітті деп алынды. Нақты күнін білсеңіз, енгізіңіз.
deadlines-same = Мерзімі жоқ, алдыңғы қадаммен бір күн.
deadlines-known = Нақты күнін енгізу
deadlines-known-name = Бұл мерзім нақты басталған күн
deadlines-known-used = Енгізілген күннен саналды:

deadlines-print = Мерзімдерді басып шығару
deadlines-ics = Күнтізбе файлы, ICS
deadlines-link = Осы есептің сілтемесін көшіру
deadlines-copied = Сілтеме көшірілді
deadlines-all = Барлық рәсімдер
deadlines-paper = Оқиға болған күн: #date, #count. Алдын ала есеп, ресми түсіндірме емес. #address
deadlines-not-official = Алдын ала есеп, ресми түсіндірме емес.

period-name = Бір мерзімді санау
period-hint = Жоғарыдағы бастапқы күннен.
period-number = Саны
period-unit = Бірлігі
period-unit-working = жұмыс күні
period-unit-calendar = күнтізбелік күн
period-unit-month = ай
period-end = Соңғы күні:
period-need = Алдымен жоғарыда бастапқы күнді енгізіңіз.

rule-name = Қалай саналады
rule-next = Мерзім оқиғадан кейінгі күннен басталады (Азаматтық кодекс, 173-бап). Актілерде «түскен күннен бастап» делінген; сол күннің өзін санайтындар үшін жоғарыда таңдау бар.
rule-working = Жұмыс күні – дүйсенбіден жұмаға дейінгі күн, төмендегі кестедегі демалыс күндерінен басқасы. Жұмысқа ауыстырылған сенбі мен жексенбі де жұмыс күні.
rule-calendar = Күнтізбелік күндер түгел саналады. Айлармен есептелген мерзім соңғы айдың сол күнгі санында бітеді; ондай күн болмаса, айдың соңғы күнінде.
rule-last = Мерзімнің соңғы күні жұмыс күні болмаса, одан кейінгі жұмыс күніне ауысады (Азаматтық кодекс, 175-бап).
rule-chain = Бір қадамның мерзімі басқа қадамнан басталса, сол қадамның ең соңғы күнінен саналады. Ерте бітсе, келесі мерзім де ерте басталады.
rule-example = Мысал
rule-example-words = Оқиға { $from } болды, мерзімі – { $period }. Саналатын күндер: { $counted }. Саналмайды: { $skipped }. Соңғы күні: { $date }.

calendar-name = Демалыс күндері
calendar-hint = { $first }–{ $last } жылдар. Әр күннің дереккөзі жазылған.
calendar-year = { $year } жыл
calendar-working = { $n } жұмыс күні
calendar-unconfirmed = расталмаған
calendar-source = Жылдың дереккөзі:
calendar-caption = { $year } жылғы демалыс күндері
calendar-day = Күні
calendar-what = Неге демалыс
calendar-where = Дереккөз
calendar-worked = Жұмыс күні, орнына { $day } демалыс
