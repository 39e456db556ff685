### Главная, качество, настройки, о проекте, ненайденная страница, выбор языка.

home-title = Қағида: тексты, редакции и бланки правовых актов
home-description = Приказы в сфере «электронного правительства» на казахском и русском языках: тексты, редакции, сравнения, расчёт баллов и бланки.
home-heading = Текст, изменения и бланки правового акта в одном месте
home-lead = Приказы в сфере «электронного правительства» на казахском и русском языках: видно, когда и каким приказом изменён каждый пункт, старый и новый текст сравнены слово за словом.
home-to-acts = Перейти к актам
home-tasks = Что вам нужно
home-all-acts = Все акты: { $n }
home-news = Последние изменения
news-changed = { $n ->
    [one] изменена { $n } единица
    [few] изменены { $n } единицы
   *[other] изменено { $n } единиц
}

task-form = { $subject }
task-form-what = Можно заполнить здесь и распечатать на одном листе А4
task-calculator = Подходит ли ваша система под критерии: расчёт баллов
task-calculator-what = Ответьте на вопросы: хватает ли баллов, а если нет, то по какому критерию
task-compare = Сравнить редакции { $old } и { $new }
task-compare-what = Пункты рядом, изменённые слова отмечены
task-read = { $subject }
task-read-what = Отмечены ссылки, термины и изменения
task-parallel = Читать казахский и русский текст рядом
task-parallel-what = Каждый пункт в одной строке, на двух языках
task-quality = Посмотреть ошибки официальных текстов
task-quality-what = Что напечатано и как это следует понимать

specimen-name = Так читается страница:
specimen-number = номер – постоянный адрес нормы
specimen-term = термин – ведёт к определению
specimen-erratum = ошибка официального текста – что имелось в виду, сказано на полях

## Качество

quality-title = Качество текстов: ошибки официальных текстов – Қағида
quality-description = Ошибки, найденные в официальных текстах, всего { $n }: что напечатано, как следует читать и откуда это известно.
quality-heading = Качество текстов
quality-lead = Официальный текст стоит на сайте так, как он опубликован. Ошибки в нём не исправляются, а записываются рядом. Всего записано: { $n }.
quality-kinds = Виды
quality-count = Найдено ошибок: { $n }
erratum-quote = В тексте:
erratum-kind-reference = Ссылка
erratum-kind-registration = Номер регистрации
erratum-kind-spelling = Правописание
erratum-kind-grammar = Грамматика
erratum-kind-punctuation = Знак препинания
erratum-kind-quotes = Кавычки
erratum-kind-alphabet = Алфавит
erratum-kind-numbering = Нумерация
erratum-kind-term = Термин
erratum-kind-sense = Смысл

## О проекте

about-title = О проекте и методе – Қағида
about-description = Проект Қағида: откуда взяты тексты, как они проверены, кто сделал переводы и чего мы не знаем.
about-heading = О проекте и методе

## Настройки отображения

settings-title = Настройки отображения – Қағида
settings-description = Размер букв, интервалы и цвета: настройки для слабовидящих хранятся только на этом устройстве.
settings-heading = Настройки отображения
settings-lead = Выбор действует сразу и хранится только на этом устройстве. Страницу можно увеличить и самим браузером: Ctrl и +.
settings-noscript = Чтобы хранить настройки, в браузере должны быть включены скрипты. Без них увеличьте страницу масштабом браузера; цвета следуют настройкам системы.
setting-size = Размер букв
setting-size-100 = Обычный
setting-size-125 = 125 %
setting-size-150 = 150 %
setting-size-200 = 200 %
setting-spacing = Интервалы
setting-spacing-usual = Обычные
setting-spacing-wide = Широкие
setting-spacing-widest = Очень широкие
setting-theme = Цвета
setting-theme-auto = Как на устройстве
setting-theme-light = Светлые
setting-theme-dark = Тёмные
setting-theme-black-on-white = Чёрное на белом
setting-theme-yellow-on-black = Жёлтое на чёрном
setting-keys = Клавиши
setting-keys-on = «/» – к поиску
setting-keys-off = Отключены
settings-reset = Вернуть исходные
settings-kept = Сохранено.
settings-lost = Применено, но браузер не разрешает хранить настройки.
settings-was-reset = Возвращены исходные настройки.
settings-sample = Образец
settings-sample-words = Уполномоченный орган на основании решения о включении объекта в Перечень в срок не позднее пяти рабочих дней разрабатывает соответствующий приказ.
settings-sample-link = ссылка

## Выбор языка и ненайденная страница

chooser-title = Қағида: тілді таңдаңыз / выберите язык
chooser-description = Қазақстанның құқықтық актілері қазақ және орыс тілдерінде. Правовые акты Казахстана на казахском и русском языках.
chooser-words = Тексты, редакции и бланки правовых актов
not-found-title = Страница не найдена
not-found-heading = Такой страницы нет
not-found-words = Возможно, в адресе ошибка или страница перенесена. Поищите акт или найдите его в списке.
not-found-home = Главная

## Вид сайта

components-title = Вид сайта: знаки и части – Qagida
components-description = Цвета, размеры и части страниц сайта: каждая с примером и со словами, которые её рисуют.
components-heading = Вид сайта
components-lead = Из этих частей состоят страницы. Примеры рисуют собственные шаблоны сайта. Пояснения написаны для тех, кто строит сайт, поэтому по-английски.
components-link = Вид сайта: цвета, размеры, части
components-colours = Цвета
components-colours-hint = Тема меняет только цвета: в столбце стоит значение знака в этой теме.
components-measures = Шрифт и промежутки
components-measures-hint = Где на широком экране значение другое, оно названо отдельно.
components-token = Знак
components-value = Значение
components-wide = От 48rem
components-source = Как нарисовано
