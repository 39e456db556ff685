### Страницы актов: текст, параллельный текст, история, список.

act-number = № { $number }
act-cited = { $kind } № { $number }
kind-order = приказ
kind-decree = постановление
kind-law = закон
kind-code = кодекс
kind-standard = стандарт

act-title = { $kind } № { $number }: { $name }, редакция { $redaction } – Қағида
act-description = { $kind } № { $number }, { $date }, редакция { $redaction }, { $language }: текст, ссылки, термины, изменения и ошибки официального текста.
act-present = Открыть редакцию { $redaction }

banner-ended = Акт утратил силу с { $date }:
banner-ended-unknown = Акт утратил силу, день в источниках не назван:
banner-earlier = Это прежняя редакция: { $redaction }. Она действовала до { $date }.
banner-earlier-unknown = Это прежняя редакция: { $redaction }. До какого дня она действовала, неизвестно.
banner-future = Эта редакция ещё не действует: она вводится с { $date }.
banner-partial = Текст этой редакции известен не весь: пропуски отмечены знаком […].
banner-coming = С { $date } акт изменится:
banner-ending = С { $date } акт утратит силу:
banner-suspended = По { $date } включительно приостановлено: { $place },
banner-announced = С { $date } ожидается: { $place } – { $what }. Текста этого акта на сайте нет.
banner-announced-past = По примечанию издателя, с { $date }: { $place } – { $what }. Текста этого акта на сайте нет.

## Состояние

state-in-force = Действует
state-amended = Действует с изменениями
state-repealed = { $kind ->
    [decree] Утратило силу
   *[other] Утратил силу
}
state-unknown = Состояние неизвестно
state-unconfirmed = подтверждено не всё

fact-status = Статус
fact-checked = проверено { $date }
fact-redaction = Редакция
fact-last = последняя на сайте
fact-earlier = на сайте есть более поздняя
fact-in-operation = Введена в действие
fact-day-unknown = День неизвестен
fact-until = действовала до { $date }
fact-next-unknown = следующее изменение неизвестно
fact-text = Текст { $language }
fact-day-conditional = По условию
fact-site = Эта страница
fact-copy = Копия
fact-unconfirmed = Не подтверждено:
fact-source = Источник:
fact-checked-in = Где проверено:
law-whole = Текст

standing-official = Официальный
standing-translation = Перевод
standing-lacuna = Текста нет
standing-official-detail = собственные слова акта
standing-translation-detail = неофициальный, сделан этим проектом
standing-lacuna-detail = нет в источниках

## Редакции

redactions-name = Редакции
redactions-hint = Штриховка: текста нет или состояние не подтверждено.
redaction-since = с { $date }
redaction-compare = Сравнить
redaction-first = первоначальная
redaction-first-of = первоначальной
redaction-of = Редакция { $name }
history-link = История акта

## Содержание и знаки

contents-name = Содержание
contents-short = Краткое содержание
contents-folded = Содержание и знаки
key-changed = { $place }, изменён в этой редакции
table-name = Таблица: { $place }

legend-bar = Черта на полях
legend-changed = изменено в этой редакции
legend-reference-sample = ссылка
legend-reference = текст есть на сайте
legend-outside-sample = другой акт
legend-outside = текста на сайте нет
legend-term-sample = термин
legend-term = ведёт к определению
legend-erratum-sample = слово
legend-erratum = ошибка официального текста
legend-lacuna = текста нет в источниках
legend-unmarked-sample = без примечания
legend-unmarked = в тексте с принятия, { $date }, или с новой редакции всего документа

versions-name = Язык текста
versions-parallel = Рядом
versions-parallel-note = на двух языках
version-official = официальный
version-translation = перевод
version-lacuna = текста нет

## Единицы и примечания

unit-repealed = Исключён

note-restated = в новой редакции, { $act }
note-changed = внесены изменения, { $act }
note-added = дополнение, { $act }
note-repealed = исключение, { $act }
note-suspended = действие приостановлено, { $act }
note-ended = утрата силы, { $act }
note-standing-official = Эти слова – официальный текст.
note-standing-translation = Эти слова – перевод этого проекта.
note-standing-lacuna = Текста нет в источниках.
note-compare = Сравнить с прежней редакцией
note-origin = Основание и прежний текст
note-earlier-unknown = Прежнего текста нет ни в одном источнике.

erratum-in-text = Ошибка официального текста.
erratum-means = Следует читать:
erratum-means-unknown = Что имелось в виду, неизвестно.

citation-own = { $unit } { $act }{ $state }
citation-approved = { $unit } { $document ->
    [requirements] Требований, утвержденных
    [list] Перечня, утвержденного
    [regulation] Положения, утвержденного
   *[rules] Правил, утвержденных
} { $act }{ $state }
citation-annex = { $unit } к { $document ->
    [requirements] Требованиям, утвержденным
    [list] Перечню, утвержденному
    [regulation] Положению, утвержденному
   *[rules] Правилам, утвержденным
} { $act }{ $state }
citation-annex-own = { $unit } к { $act }{ $state }
citation-act-of = { $kind ->
    [decree] постановления
    [law] Закона
    [code] Кодекса
    [standard] стандарта
   *[order] приказа
} { $by } { $dated } № { $number }{ $registered }
citation-act-to = { $kind ->
    [decree] постановлению
    [law] Закону
    [code] Кодексу
    [standard] стандарту
   *[order] приказу
} { $by } { $dated } № { $number }{ $registered }
citation-act-by = { $kind ->
    [decree] постановлением
   *[order] приказом
} { $by } { $dated } № { $number }{ $registered }
citation-registered = { " " }(зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № { $number })
citation-first = { " " }(в первоначальной редакции)
citation-since = { " " }(в редакции, действующей с { $since })
citation-until = { " " }(в редакции, действовавшей до { $until })
citation-between = { " " }(в редакции, действовавшей с { $since } до { $until })
citation-changed = { " " }(с изменениями по { $act } включительно)
citation-copied = Цитата скопирована
why-adopted = В тексте с принятия, { $date }
why-changed = С { $date }: { $what }

## Параллельный текст

parallel-title = { $kind } № { $number } на двух языках, редакция { $redaction } – Қағида
parallel-description = { $kind } № { $number }, { $date }, редакция { $redaction }: казахский и русский текст рядом, каждый пункт в одной строке.
parallel-single = Читать на одном языке
parallel-show = Показать
parallel-both = Оба языка

## История

history-title = { $kind } от { $date } № { $number }: история – Қағида
history-description = { $kind } № { $number }, { $date }: принятие, регистрация, изменения и редакции, каждое событие со своим актом.
history-name = История
history-present = Открыть последнюю редакцию: { $redaction }
history-whole = Вся история:
history-pins = Числа под годами – номера событий в списке.
history-body-title = { $name }: история – Қағида
history-body-description = { $name }: акты, их изменения и редакции по годам, каждое событие со своим актом.
history-body-link = История этих правил
history-body-lead = Эти правила по очереди были в разных актах; здесь все события подряд.

periods-name = Редакции по дням
periods-hint = Состояние на { $date }. Если день неизвестен, указан самый ранний возможный.
periods-ask = Какая редакция действовала в этот день?
periods-show = Найти
periods-since = С какого дня
periods-until = До какого дня
periods-open = следующее изменение неизвестно
periods-earliest = не раньше { $date }
periods-present = Последняя начавшаяся
periods-act-ends = акт утратил силу
periods-before = В этот день акта ещё не было.
periods-applied = В этот день – редакция:
periods-unsure = День, с которого она действует, неизвестен: до него действовала предыдущая.
periods-ended = В этот день акт уже не действовал.
periods-perhaps-ended = Актом, который её прекратил, она могла быть уже прекращена: день неизвестен.

origin-name = Откуда эти слова
origin-others = Остальное – с принятия, { $date }.
origin-ordered = Основание:
origin-until = по { $date }
history-changes = Акты, которые изменил этот акт
influence-changed = изменён
influence-repealed = признан утратившим силу

event-day-unknown = день неизвестен
event-adopted = Принят
event-registered = Зарегистрирован в Министерстве юстиции под № { $number }
event-amended = Изменён
event-in-operation = Введён в действие
event-repealed = Утратил силу
event-announced = По примечанию издателя, изменение актом, которого на сайте нет
event-resumed = Последний день приостановления
event-checked = Состояние проверено
event-no-text = Текста этой редакции нет в источниках
event-compare = Сравнить с предыдущей
change-restated = в новой редакции
change-changed = изменён
change-added = дополнен
change-repealed = исключён
change-suspended = приостановлен
change-ended = утратил силу

## Список

acts-title = Правовые акты и их редакции – Қағида
acts-description = Все акты сайта: состояние, редакции, история и сравнения, на казахском и русском языках.
acts-heading = Акты
acts-list = Все акты
acts-lead = Каждая редакция каждого акта – отдельная страница. Указано, когда и где проверено состояние.
acts-note = Акты, у которых день введения в действие неизвестен, начерчены со дня регистрации или принятия.
compare-hint = Две редакции сравнены слово за словом.
compare-link = { $old } и { $new }

life-since = с { $from } года
life-ended = с { $from } по { $to } год, утратил силу
life-changed = годы изменений: { $years }
life-sign-held = Сплошная полоса
life-sign-void = Заштрихованная полоса
life-sign-past = Пустая полоса
life-sign-mark = Поперечная черта
life-sign-as-of = Вертикальная черта
life-legend-held = действует, текст на сайте
life-legend-void = текста нет или состояние не подтверждено
life-legend-past = время акта, утратившего силу
life-legend-mark = изменение
life-legend-as-of = состояние сайта на { $date }

neighbour-name = Соседние редакции
neighbour-before = Предыдущая редакция: { $redaction }
neighbour-after = Следующая редакция: { $redaction }
