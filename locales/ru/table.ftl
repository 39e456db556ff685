### Сравнительная таблица. Слова – те, что приняты в таблицах к проектам актов.

table-title = Сравнительная таблица редакций { $old } и { $new }: { $name } – Қағида
table-description = { $name }: сравнительная таблица редакций { $old } и { $new } с обоснованием изменений, для печати, Word и Excel.
table-heading = Сравнительная таблица
table-link = Сравнительная таблица
table-edition = { $kind } № { $number } от { $date }, { $text }
table-day-unknown = день введения в действие неизвестен
table-comparison = Сравнение на экране
table-file-docx = Скачать для Word
table-file-csv = Скачать для Excel (CSV)
table-keep = Показать и то, что не изменилось
table-number = №
table-unit = Структурный элемент
table-old = Прежняя редакция: { $name }
table-new = Новая редакция: { $name }
table-draft-old = Действующая редакция
table-draft-new = Предлагаемая редакция
table-reason = Обоснование
table-absent = Отсутствует
table-excluded = Исключить
table-unknown = Неизвестно, было ли это в этой редакции
table-was = в редакции { $name }: { $place }
table-reason-none = Обоснование не записано
