### Барлық бетке ортақ сөздер.

site-name = Қағида
language-locale = kk_KZ
language-name = Қазақша
skip-link = Негізгі мазмұнға өту

nav-sections = Негізгі бөлімдер
nav-menu = Мәзір
nav-acts = Актілер
nav-compare = Салыстыру
nav-calculators = Балл есептеу
nav-forms = Бланкілер
nav-quality = Мәтіндердің сапасы
nav-about = Жоба және әдіс
nav-settings = Көру параметрлері
nav-low-vision = Нашар көретіндерге

crumbs-name = Сіз осындасыз

colophon-words = Қағида – ресми басылым емес. Ресми мәтін Қазақстан Республикасы нормативтік құқықтық актілерінің эталондық бақылау банкінде сақталады. Осында енгізілген деректер браузерден шықпайды.
colophon-as-of = Сайт { $date } күнгі жағдай бойынша жасалған.
colophon-archive = Сайтты жүктеп алу (ZIP)
colophon-nav = Жоба туралы

not-official = бұл бет – ресми басылым емес

## Тілдер

language-adjective-kk = қазақша
language-adjective-ru = орысша
language-adverb-kk = қазақ тілінде
language-adverb-ru = орыс тілінде

outside-languages = Құқықтық актілер осында өздерінің ресми тілінде көрсетілген.

## Күндер

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
legal-date = { $year } жылғы { $day } { $month }
dated = { $year } жылғы { $day } { $month }{ $number ->
    [4] дегі
    [7] дегі
    [9] тегі
   *[other] дағы
}

## Құралдар

tool-form = Бланкіні толтыру және басып шығару
tool-procedure = Рәсімнің сызбасы мен қадамдары
tool-calculator = Өлшемшарттар бойынша балл есептеу

## Беттің көшірмесі

copy-newer = Сайттың жаңарақ нұсқасы бар.
copy-reload = Бетті жаңарту
copy-offline = Байланыс жоқ. Бұл – сақталған көшірме, ол { $date } күнгі жағдайды көрсетеді; содан бері мәтін өзгеруі мүмкін.
