### Процедуры: список, страница процедуры, шаги.

nav-procedures = Процедуры

period-working = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[other] { $n } рабочих дней
}
period-calendar = { $n ->
    [one] { $n } календарный день
    [few] { $n } календарных дня
   *[other] { $n } календарных дней
}
period-month = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[other] { $n } месяцев
}

procedures-title = Процедуры: шаги, сроки и основания – Қағида
procedures-description = Процедуры из правил: кто, после какого события, за сколько дней и что делает и в каком пункте это сказано.
procedures-heading = Процедуры
procedures-lead = Кто, после какого события, за сколько дней и что делает. Каждый шаг ведёт к норме, которая его установила.
procedures-steps = { $n ->
    [one] { $n } шаг
    [few] { $n } шага
   *[other] { $n } шагов
}
procedures-actors = { $n ->
    [one] { $n } участник
    [few] { $n } участника
   *[other] { $n } участников
}
procedures-periods = { $n ->
    [one] срок у { $n } шага
   *[other] сроки у { $n } шагов
}
procedures-no-periods = сроки не установлены
procedures-deadlines = Рассчитать сроки по дням

procedure-title = { $name }: процедура, № { $number } – Қағида
procedure-description = { $name }, № { $number }, шагов { $n }: кто выполняет каждый шаг, за сколько дней и в какой норме это сказано.
procedure-drawing = Схема
procedure-drawing-hint = У каждого участника свой столбец, время идёт сверху вниз. У стрелок указаны срок и условие.
procedure-drawing-name = { $name }: схема, шагов { $n }. Её содержание изложено словами в шагах ниже.
procedure-steps = Шаги
procedure-back = назад к шагу { $steps }
procedure-redactions = Эта процедура в других редакциях
procedure-tools = К этой процедуре
procedure-deadlines = Рассчитать сроки по дням
procedure-package = Собрать документы заявления
procedure-not-decision = Процедура составлена по тексту акта; в споре решают слова самого акта.

step-number = Шаг { $n }
step-no-period = Срок не установлен
step-trigger = Когда:
step-outcome = Итог:
step-next = Дальше:
step-back = назад:
