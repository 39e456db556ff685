### Слова, общие для всех страниц.

site-name = Қағида
language-locale = ru_KZ
language-name = Русский
skip-link = К основному содержанию
skip-text = К тексту

nav-sections = Основные разделы
nav-menu = Меню
nav-acts = Акты
nav-compare = Сравнение
nav-calculators = Расчёт баллов
nav-forms = Бланки
nav-quality = Качество текстов
nav-about = О проекте и методе
nav-components = Вид сайта
nav-settings = Настройки отображения
nav-low-vision = Для слабовидящих

crumbs-name = Вы здесь

colophon-words = Қағида – не официальное издание. Официальный текст хранится в Эталонном контрольном банке нормативных правовых актов Республики Казахстан. Введённые здесь данные не покидают браузер.
colophon-as-of = Сайт построен по состоянию на { $date }.
colophon-archive = Скачать сайт (ZIP)
colophon-nav = О проекте

not-official = эта страница – не официальное издание

## Языки

language-adjective-kk = на казахском
language-adjective-ru = на русском
language-adverb-kk = на казахском языке
language-adverb-ru = на русском языке

outside-languages = Правовые акты показаны здесь на своём официальном языке.

## Даты

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
legal-date = { $day } { $month } { $year } года
dated = от { $day } { $month } { $year } года

## Инструменты

tool-form = Заполнить и распечатать бланк
tool-procedure = Схема и шаги процедуры
tool-calculator = Рассчитать баллы по критериям

## Копия страницы

copy-newer = Есть более новая версия сайта.
copy-reload = Обновить страницу
copy-apart = Открыть её в новой вкладке: написанное здесь останется
copy-offline = Нет связи. Это сохранённая копия, она верна на { $date }; с тех пор текст мог измениться.
copy-absent = Нет связи, а страница, которую вы открывали, на этом устройстве не сохранена. Здесь – сохранённая главная: тексты актов, поиск, калькуляторы и бланки с неё обычно открываются и без связи. Они верны на { $date }.
copy-wanted = Открыть ту страницу снова
