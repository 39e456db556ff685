### Іздеу.

nav-search = Іздеу
search-title = Іздеу – Қағида
search-description = Нормаларды, терминдерді, бланкілер мен актілерді қазақша және орысша сөздер бойынша, сөздің кез келген түрінде іздеу.
search-heading = Іздеу
search-lead = Нормалар, терминдер, бланкілер, нөмірі бойынша актілер: «29», «611/НҚ». Қазақша немесе орысша, сөздің кез келген түрінде. Іздеген сөзіңіз браузерден шықпайды.
search-label = Сөздер немесе актінің нөмірі
search-submit = Іздеу
search-noscript = Іздеуге скрипттер керек. Оларсыз төмендегі тізімнен актіні ашып, оның бетінде іздеңіз: Ctrl және F.
search-found = Табылды: { $n }.
search-loosely = Дәл осындай сөздер жоқ; ұқсастары көрсетілген.
search-none = Ештеңе табылмады. Басқа сөзді немесе азырақ сөзді байқап көріңіз.
search-lost = Іздеу көрсеткіші жүктелмеді. Актіні төмендегі тізімнен ашыңыз.
search-in-act = Осы актіде тағы: { $n }
search-more = Тағы көрсету
search-kind-act = Акт
search-kind-term = Термин осы жерде анықталған
search-kind-form = Бланк: толтыру және басып шығару
search-kind-calculator = Балл есептеу
search-kind-procedure = Іс-қимыл тәртібі
search-act = № { $number } { $name }
search-since = { $date } бастап
search-standing-other = қазір қолданылатын редакция емес
search-standing-repealed = актінің күші жойылған
search-all-acts = Барлық актілер
search-terms = Терминдер
search-terms-of = Терминдер, № { $number }
