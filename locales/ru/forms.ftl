### Бланки: список и страница заполнения.

forms-title = Заполнить и распечатать бланки – Қағида
forms-description = Бланки из приложений правовых актов: их можно заполнить здесь и распечатать на одном листе А4 или взять пустыми.
forms-heading = Бланки
forms-lead = Сам официальный бланк можно заполнить здесь и распечатать или взять пустым и заполнить ручкой. Написанное не покидает браузер.
forms-sample = Образец для тех, кто добавляет бланки (не официальный бланк)

form-title = { $name }: № { $number }, { $annex }, редакция { $redaction } – Қағида
form-description = { $name }: бланк акта № { $number }, { $annex }, редакция { $redaction }. Распечатать на листе А4 заполненным или пустым.
form-earlier = Это бланк редакции { $name }
form-sample-title = Образец бланка – Қағида
form-sample-description = Образец для тех, кто добавляет бланки: каждый вид поля по одному разу. Не официальный бланк.
form-sample-mark = Образец
form-sample-banner = Это образец, а не официальный бланк.
form-sample-for = Его не принимает ни один орган. Файлы лежат в папке content/sample, как добавить бланк, сказано в content/README.md.
form-old = Бланк сохранён для старых дел.
form-successor = Нынешний бланк: № { $number }, редакция { $name }
form-translated = Этот текст бланка – неофициальный перевод, сделанный проектом.
form-official = Официальный бланк на русском языке

form-tools = Заполнить и распечатать
form-write = Пишите прямо на строках бланка.
form-pen = Подпись, дату и печать ставят на бумаге.
form-noscript = Скрипты выключены: напишите на строках и нажмите Ctrl+P или распечатайте пустой бланк и заполните ручкой.
form-print-filled = Распечатать заполненное
form-print-blank = Распечатать бланк
form-word = Пустой бланк, файл Word
form-paper = А4, одна страница. Ctrl+P печатает то же самое.
form-keep-name = Сохранить написанное
form-private = Написанное никуда не отправляется и не хранится, пока вы об этом не попросите. Когда страница закрыта, оно исчезает.
form-export = Сохранить в файл
form-import = Открыть из файла
form-keep = Сохранить черновик на этом устройстве
form-forget = Удалить черновик с этого устройства
form-clear = Очистить строки
form-hints = Что писать на строках
form-only-if-tick = Заполняют, только если отмечено «{ $label }».
form-only-if-choice = Заполняют, только если в строке «{ $label }» выбрано «{ $answer }».
form-optional = При наличии.
form-add-row = Добавить строку

form-purpose = Для чего бланк
form-basis = Основание:
form-attached = Что приложить
form-attached-for = { $object }:
form-errata = Ошибки официального текста бланка

form-problems = Есть строки, которые надо исправить
form-gaps = Распечатать можно и так: пустая строка останется для ручки.
form-print-anyway = Распечатать так
form-error-prefix = Ошибка:
form-empty = Заполните строку:
form-iin = В номере ошибка, проверьте цифры
form-bin = В номере ошибка, проверьте цифры
form-digits = Впишите двенадцать цифр
form-date = Такого дня нет: впишите день, месяц и год
form-phone = Впишите номер телефона цифрами
form-email = Адрес электронной почты пишется так: name@example.kz
form-kept = Черновик сохранён на этом устройстве и обновляется при каждом изменении.
form-restored = Открыт черновик, сохранённый на этом устройстве.
form-forgotten = Черновик удалён с этого устройства.
form-lost = Браузер не разрешает хранить данные на этом устройстве.
form-imported = Строки заполнены из файла.
form-foreign = Этот файл от другого бланка.

form-date-order = day month year
form-date-before-year = {""}
form-date-after-year = г.
form-date-before-day = «
form-date-after-day = »
form-date-before-month = {""}
form-date-after-month = {""}
form-date-year = (год)
form-date-day = (день)
form-date-month = (месяц)
form-months = янв фев мар апр май/мая июн июл авг сен окт ноя дек
