### Поиск.

nav-search = Поиск
search-title = Поиск – Қағида
search-description = Поиск норм, терминов, бланков и актов по словам на казахском и русском языках, в любой форме слова.
search-heading = Поиск
search-lead = Нормы, термины, бланки, акты по номеру: «29», «611/НҚ». По-казахски или по-русски, в любой форме слова. То, что вы ищете, не покидает браузер.
search-label = Слова или номер акта
search-submit = Найти
search-noscript = Поиску нужны скрипты. Без них откройте акт из списка ниже и ищите на его странице: Ctrl и F.
search-found = Найдено: { $n }.
search-loosely = Точно таких слов нет; показаны похожие.
search-none = Ничего не найдено. Попробуйте другое слово или меньше слов.
search-lost = Указатель поиска не загрузился. Откройте акт из списка ниже.
search-in-act = Ещё в этом акте: { $n }
search-more = Показать ещё
search-kind-act = Акт
search-kind-term = Термин определён здесь
search-kind-form = Бланк: заполнить и распечатать
search-kind-calculator = Расчёт баллов
search-kind-procedure = Порядок действий
search-act = № { $number } { $name }
search-since = с { $date }
search-standing-other = не та редакция, что действует сейчас
search-standing-repealed = акт утратил силу
search-all-acts = Все акты
search-terms = Термины
search-terms-of = Термины, № { $number }
