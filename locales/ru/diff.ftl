### Сравнение двух редакций.

diff-title = Сравнение редакций { $old } и { $new }: { $name } – Қағида
diff-description = { $name }: сравнение редакций { $old } и { $new } пункт за пунктом, изменённые слова отмечены.
diff-heading = Что изменилось между редакциями { $old } и { $new }
diff-mark = сравнение, { $old } и { $new }
diff-others = Другие сравнения
diff-other = { $old } и { $new }
diff-edition = { $kind } № { $number }, { $text }
diff-text-official = официальный текст
diff-text-translation = неофициальный перевод
diff-mixed = Один из текстов – неофициальный перевод: слова могут различаться и из-за перевода.
diff-text-lacuna = текста нет

## Виды изменений. Слова -said читает вслух программа экранного доступа.

diff-changed = изменено
diff-added = добавлено
diff-dropped = исключено
diff-moved = перенесено
diff-renumbered = другой номер
diff-merged = объединено
diff-split = разделено
diff-unknown = неизвестно
diff-same = без изменений
diff-said-new = добавлено:
diff-said-old = исключено:
diff-said-end = конец
diff-said-was = прежний номер

## Обзор

diff-glance = Изменения
diff-glance-hint = Сколько раз встречается каждое изменение. Одна норма может быть и перенесена, и изменена.
diff-map = Карта пунктов: { $place }
diff-map-hint = На карте вверху пункты редакции { $old }, внизу { $new }. Тонкая линия: тот же пункт. Толстая: перенесена часть.
diff-map-kept = { $place }, редакция { $name }
diff-map-added = { $place }, редакция { $name }, добавлено
diff-map-dropped = { $place }, редакция { $name }, исключено
diff-map-unknown = { $place }, редакция { $name }, неизвестно
diff-filter = Показать только:
diff-filter-off = Показать всё
diff-shown = Показано:
diff-index = Изменения по пунктам
diff-index-hint = Сколько слов добавлено и исключено.
diff-words-added = { $n ->
    [one] слово добавлено
    [few] слова добавлены
   *[other] слов добавлено
}
diff-words-dropped = { $n ->
    [one] слово исключено
    [few] слова исключены
   *[other] слов исключено
}
diff-keys = Клавиши n и p ведут к следующему и предыдущему изменению.
diff-keys-off = Отключить клавиши

## Нормы

diff-view = Вид сравнения
diff-view-two = Рядом
diff-view-one = В одном тексте
diff-frame-frame = Заголовок
diff-frame-form = Бланк
diff-frame-table = Таблица
diff-in = редакция { $name }
diff-was = в редакции { $name }: { $place }
diff-open = Текст { $name }
diff-none = В редакции { $name } этого нет.
diff-fold = Без изменений:
diff-note-added = добавлено
diff-note-dropped = исключено
diff-note-moved = перенесено, в редакции { $old }: { $place }
diff-note-away = перенесено, в редакции { $new }: { $place }
diff-note-renumbered = другой номер
diff-note-merged = объединено
diff-note-split = разделено
diff-note-split-place = разделено, другая часть: { $place }
diff-note-unknown-old = прежние слова неизвестны
diff-note-unknown-new = новые слова неизвестны
diff-note-unknown-both = слова обеих редакций неизвестны
diff-note-perhaps-old = неизвестно, было ли это в редакции { $old }
diff-note-perhaps-new = неизвестно, есть ли это в редакции { $new }
diff-why = Почему сопоставлено:
