### Подсчёт баллов по критериям: список и калькулятор.

calculators-title = Подсчёт баллов по критериям – Қағида
calculators-description = Хватает ли баллов, чтобы объект включили в перечень: вопросы каждой редакции, баллы, таблица решений и основание.
calculators-heading = Подсчёт баллов
calculators-lead = Ответьте на вопросы: сразу видны баллы по каждому критерию, итог и его правовое основание. Это предварительный расчёт, решение принимает уполномоченный орган.
instrument-present = применяется сейчас

source-act = { $capital } от { $date } № { $number }
source-redaction = редакция { $name }
source-redaction-since = редакция с { $since }
source-since-until = с { $since } до { $until }
source-until = до { $until }
source-repealed-order = Приказ утратил силу
source-repealed-decree = Постановление утратило силу
source-repealed-law = Закон утратил силу
source-repealed-code = Кодекс утратил силу
source-repealed-standard = Стандарт утратил силу

calculator-title = { $name }: подсчёт баллов, № { $number }, редакция { $redaction } – Қағида
calculator-description = Акт № { $number }, редакция { $redaction }: вопросов { $n }, баллы по каждому критерию, итог и таблица решений.
calculator-lead = Ответьте на { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
   *[other] { $n } вопросов
}. Каждое «да» – { $yes ->
    [one] { $yes } балл
    [few] { $yes } балла
   *[other] { $yes } баллов
}. Нужно:
calculator-redactions = По какой редакции
calculator-count = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
   *[other] { $n } вопросов
}
calculator-questions = Вопросы
calculator-standing-official = Вопросы – слова официального текста акта, без изменений.
calculator-standing-translation = Этот текст вопросов – неофициальный перевод, сделанный проектом; официальный текст на казахском языке.
calculator-noscript = Скрипты выключены, поэтому страница сама баллы не складывает. Сосчитайте вручную: каждое «да» – { $yes } балл. Что из этого следует, сказано ниже:
calculator-object = Какой объект хотят включить?
calculator-score = { $most }, нужно не менее { $least }
calculator-of = из { $most }
calculator-least = нужно { $n }
calculator-show = Показать результат
calculator-digits = Контрольный знак текста: { $digits }.

object-system = информационная система
object-complex = аппаратно-программный комплекс
object-both = система и комплекс вместе
object-resource = интернет-ресурс
object-product = платформенный программный продукт
object-object = объект инфраструктуры
object-other = другой объект

answer-yes = Да
answer-no = Нет
answer-unknown = Не знаю

question-only-system = Эта строка только об информационной системе.
question-only-complex = Эта строка только об аппаратно-программном комплексе.
question-passed = Для выбранного объекта считается «нет».

result-name = Результат
result-empty = Ответьте на вопросы
result-open = По этим ответам решить нельзя
result-outside = Эти критерии не применяются
result-total = Всего
result-asked = Нужен ответ в строках:
result-grounds = Основания, которые не зависят от баллов:
result-preliminary = Предварительный расчёт, не решение. Решение принимает уполномоченный орган:
result-form = Заполнить заявление
result-print = Распечатать расчёт
result-save = Сохранить ответы в файл
result-load = Открыть из файла
result-reset = Стереть ответы
result-address = Ваши ответы записаны в адресе этой страницы: ссылку можно отправить или сохранить.
result-foreign = В этом файле нет ответов для этого калькулятора.
result-loaded = Ответы взяты из файла.
condition-met = выполнено
condition-missed = не выполнено
condition-open = пока неизвестно
further-name = Чтобы выполнить все условия, не хватает:
further-any = по любому критерию
further-plus = ещё
further-rows = «да», строки на выбор:

decision-name = Таблица решений
decision-hint = Калькулятор выполняет только то, что записано в этой таблице. Проверены все возможные наборы ответов.
decision-caption = Таблица решений: баллы, итог, основание и число наборов ответов
decision-total = Всего
decision-each = Критерии
decision-outcome = Итог
decision-basis = Основание
decision-sets = { $name }, наборов
decision-at-least = { $n } и больше
decision-less = меньше { $n }
decision-each-least = по каждому не менее { $n }
decision-one-less = по одному меньше { $n }
decision-include = Оснований для отказа нет
decision-refuse = Отказ
decision-open = Ответов не хватает
decision-outside = Не считается
decision-open-when = Строка без ответа может изменить итог
decision-all = Всех наборов ответов
decision-follows = Условие о сумме не менее { $n } выполняется само: если баллов хватает по каждому критерию, сумма меньше не будет.
share-name = { $name }: наборы ответов, при которых оснований для отказа нет
share-sentence = В { $include } наборах ответов из { $answers } оснований для отказа нет.

beside-name = По другим редакциям
beside-hint = Те же ответы, строки сопоставлены по номерам. Отличие, которое вызвано ответом, отмечено.
beside-caption = Те же ответы по другим редакциям
beside-outcome = Итог
beside-difference = Почему иначе
beside-points = Всего:
beside-conditions = Условия:
beside-current = редакция этой страницы
beside-same = вопросы те же, что на этой странице
beside-lacks = Там нет строки
beside-adds = Есть строка, о которой здесь не спрашивают:
beside-adds-unknown = , ответ принят за неизвестный
beside-numbers = там { $there }, здесь { $here }
beside-fewer = там не указано: { $kind }
beside-more = там указано и: { $kind }
beside-excludes = Те критерии этого не касаются: { $kind }.

boundary-name = Граничные числа
boundary-hint = К какому ответу относится само число из вопроса.
boundary-caption = Граничные числа вопросов
boundary-row = Строка
boundary-to = { $n } и меньше
boundary-from = { $n } и больше
boundary-under-percent = меньше { $n } %
boundary-from-percent = { $n } % и больше

calculator-errata = Ошибки официального текста вопросов
calculator-errata-hint = В вопросах слова стоят так, как они напечатаны в акте.

method-name = Как посчитано
