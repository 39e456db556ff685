### Бланкілер: тізім және толтыру беті.

forms-title = Бланкілерді толтыру және басып шығару – Қағида
forms-description = Құқықтық актілердің қосымшаларындағы бланкілер: осы жерде толтырып, бір А4 парағына басып шығаруға немесе бос күйінде алуға болады.
forms-heading = Бланкілер
forms-lead = Ресми бланкінің өзін осы жерде толтырып, басып шығаруға немесе бос күйінде алып, қаламмен толтыруға болады. Жазғаныңыз браузерден шықпайды.
forms-sample = Бланк қосатындарға үлгі (ресми бланк емес)

form-title = { $name }: № { $number }, { $annex }, { $redaction } редакциясы – Қағида
form-description = { $name }: № { $number } актінің бланкісі, { $annex }, { $redaction } редакциясы. Толтырып немесе бос күйінде А4 парағына басып шығару.
form-earlier = { $name } редакциясының бланкісі
form-sample-title = Бланкінің үлгісі – Қағида
form-sample-description = Бланк қосатындарға арналған үлгі: өрістің әр түрі бір реттен. Ресми бланк емес.
form-sample-mark = Үлгі
form-sample-banner = Бұл – үлгі, ресми бланк емес.
form-sample-for = Оны ешбір орган қабылдамайды. Файлдары content/sample қалтасында, қосу тәртібі content/README.md ішінде.
form-old = Бланк ескі істер үшін сақталған.
form-successor = Қазіргі бланк: № { $number }, { $name } редакциясы
form-translated = Бланкінің бұл мәтіні – осы жобаның бейресми аудармасы.
form-official = Қазақ тіліндегі ресми бланк

form-tools = Толтыру және басып шығару
form-write = Бланкінің жолдарына тікелей жазыңыз.
form-pen = Қолы, күні және мөр қағазда қойылады.
form-noscript = Скриптер өшірулі: жолдарға жазып, Ctrl+P басып шығарыңыз немесе бос бланкіні басып, қаламмен толтырыңыз.
form-print-filled = Толтырылған өтінішті басып шығару
form-print-blank = Бланкіні басып шығару
form-word = Бос бланк, Word файлы
form-paper = А4, бір бет. Ctrl+P да осыны басып шығарады.
form-keep-name = Жазғаныңызды сақтау
form-private = Жазғаныңыз ешқайда жіберілмейді және өзіңіз сұрамайынша сақталмайды. Бет жабылса, өшеді.
form-export = Файлға сақтау
form-import = Файлдан ашу
form-keep = Жобаны осы құрылғыда сақтау
form-forget = Осы құрылғыдағы жобаны өшіру
form-clear = Жолдарды тазалау
form-hints = Жолдарға не жазылады
form-only-if-tick = «{ $label }» белгіленсе ғана толтырылады.
form-only-if-choice = «{ $label }» жолында «{ $answer }» таңдалса ғана толтырылады.
form-optional = Бар болса.
form-add-row = Жол қосу

form-purpose = Бланк не үшін керек
form-basis = Негізі:
form-attached = Не тіркеледі
form-attached-for = { $object }:
form-errata = Бланкінің ресми мәтініндегі қателер

form-problems = Түзететін жолдар бар
form-gaps = Осылай да басып шығаруға болады: бос жол қаламмен толтырылады.
form-print-anyway = Осылай басып шығару
form-error-prefix = Қате:
form-empty = Мына жолды толтырыңыз:
form-iin = Нөмірде қате бар, цифрларын тексеріңіз
form-bin = Нөмірде қате бар, цифрларын тексеріңіз
form-digits = Он екі цифр жазыңыз
form-date = Мұндай күн жоқ: күнін, айын және жылын жазыңыз
form-phone = Телефон нөмірін цифрлармен жазыңыз
form-email = Электрондық пошта мекенжайы name@example.kz түрінде жазылады
form-kept = Жоба осы құрылғыда сақталды және өзгерген сайын жаңарып отырады.
form-restored = Осы құрылғыда сақталған жоба ашылды.
form-forgotten = Жоба осы құрылғыдан өшірілді.
form-lost = Браузер бұл құрылғыда сақтауға рұқсат бермейді.
form-imported = Жолдар файлдан толтырылды.
form-foreign = Бұл файл басқа бланкіден.

form-date-order = year day month
form-date-before-year = {""}
form-date-after-year = жылғы
form-date-before-day = «
form-date-after-day = »
form-date-before-month = {""}
form-date-after-month = {""}
form-date-year = (жылы)
form-date-day = (күні)
form-date-month = (айы)
form-months = қаң ақп нау сәу мам мау шіл там қыр қаз қар жел
