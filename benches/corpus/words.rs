//! The regular wordings of acts, made from a number, a date or a title: how Kazakh and Russian
//! drafters name a day, an act, a unit; and the titles of made-up rules.

use jiff::civil::Date;
use qagida::model::Bilingual;
use qagida::model::print::phrase;

/// Words on both sides.
pub type Pair = Bilingual<String>;

const MONTHS: [(&str, &str, &str, &str); 12] = [
    ("қаңтардағы", "қаңтарда", "қаңтардан", "января"),
    ("ақпандағы", "ақпанда", "ақпаннан", "февраля"),
    ("наурыздағы", "наурызда", "наурыздан", "марта"),
    ("сәуірдегі", "сәуірде", "сәуірден", "апреля"),
    ("мамырдағы", "мамырда", "мамырдан", "мая"),
    ("маусымдағы", "маусымда", "маусымнан", "июня"),
    ("шілдедегі", "шілдеде", "шілдеден", "июля"),
    ("тамыздағы", "тамызда", "тамыздан", "августа"),
    ("қыркүйектегі", "қыркүйекте", "қыркүйектен", "сентября"),
    ("қазандағы", "қазанда", "қазаннан", "октября"),
    ("қарашадағы", "қарашада", "қарашадан", "ноября"),
    ("желтоқсандағы", "желтоқсанда", "желтоқсаннан", "декабря"),
];

/// A case of a Kazakh date; Russian has one form for all of them.
#[derive(Debug, Clone, Copy)]
pub enum DateCase {
    /// `29 қаңтардағы`: of that day.
    Of,
    /// `29 қаңтарда`: on that day.
    On,
    /// `29 қаңтардан`: from that day.
    From,
}

/// A date in words.
pub fn date(date: Date, case: DateCase) -> Pair {
    let (of, on, from, russian) = MONTHS[date.month() as usize - 1];
    let kazakh = match case {
        DateCase::Of => of,
        DateCase::On => on,
        DateCase::From => from,
    };
    phrase(
        format!("{} жылғы {} {kazakh}", date.year(), date.day()),
        format!("{} {russian} {} года", date.day(), date.year()),
    )
}

/// What made-up rules are about: the accusative for Kazakh, the genitive plural for Russian.
const OBJECTS: [(&str, &str); 30] = [
    ("ақпараттық жүйелерді", "информационных систем"),
    ("электрондық ақпараттық ресурстарды", "электронных информационных ресурсов"),
    ("интернет-ресурстарды", "интернет-ресурсов"),
    ("аппараттық-бағдарламалық кешендерді", "аппаратно-программных комплексов"),
    ("дерекқорларды", "баз данных"),
    ("серверлік үй-жайларды", "серверных помещений"),
    ("телекоммуникация желілерін", "сетей телекоммуникаций"),
    ("бағдарламалық өнімдерді", "программных продуктов"),
    ("электрондық құжаттарды", "электронных документов"),
    ("электрондық цифрлық қолтаңбаларды", "электронных цифровых подписей"),
    ("тіркеу куәліктерін", "регистрационных свидетельств"),
    ("ашық деректерді", "открытых данных"),
    ("дербес деректерді", "персональных данных"),
    ("техникалық құжаттаманы", "технической документации"),
    ("сынақ хаттамаларын", "протоколов испытаний"),
    ("технологиялық платформаларды", "технологических платформ"),
    ("қызметтер тізілімдерін", "реестров услуг"),
    ("кіші жүйелерді", "подсистем"),
    ("веб-сервистерді", "веб-сервисов"),
    ("бейнебақылау жүйелерін", "систем видеонаблюдения"),
    ("деректерді өңдеу орталықтарын", "центров обработки данных"),
    ("байланыс арналарын", "каналов связи"),
    ("есептеу ресурстарын", "вычислительных ресурсов"),
    ("лицензияларды", "лицензий"),
    ("өтініштерді", "заявлений"),
    ("электрондық архивтерді", "электронных архивов"),
    ("резервтік көшірмелерді", "резервных копий"),
    ("криптографиялық құралдарды", "криптографических средств"),
    ("статистикалық есептерді", "статистических отчетов"),
    ("анықтамалықтарды", "справочников"),
];

/// What is done with them.
const ACTIONS: [(&str, &str); 14] = [
    ("есепке алу", "учета"),
    ("тіркеу", "регистрации"),
    ("құру", "создания"),
    ("дамыту", "развития"),
    ("пайдалану", "эксплуатации"),
    ("сынақтан өткізу", "испытания"),
    ("қорғау", "защиты"),
    ("орналастыру", "размещения"),
    ("сақтау", "хранения"),
    ("бағалау", "оценки"),
    ("тексеру", "проверки"),
    ("жүргізу", "ведения"),
    ("интеграциялау", "интеграции"),
    ("жаңарту", "обновления"),
];

/// In which sphere.
const SPHERES: [(&str, &str); 24] = [
    ("білім беру", "образования"),
    ("денсаулық сақтау", "здравоохранения"),
    ("мәдениет", "культуры"),
    ("спорт", "спорта"),
    ("туризм", "туризма"),
    ("көлік", "транспорта"),
    ("энергетика", "энергетики"),
    ("экология", "экологии"),
    ("ауыл шаруашылығы", "сельского хозяйства"),
    ("құрылыс", "строительства"),
    ("сауда", "торговли"),
    ("қаржы", "финансов"),
    ("еңбек", "труда"),
    ("әлеуметтік қорғау", "социальной защиты"),
    ("байланыс", "связи"),
    ("геодезия", "геодезии"),
    ("ғылым", "науки"),
    ("инновация", "инноваций"),
    ("өнеркәсіп", "промышленности"),
    ("су шаруашылығы", "водного хозяйства"),
    ("орман шаруашылығы", "лесного хозяйства"),
    ("статистика", "статистики"),
    ("архив ісі", "архивного дела"),
    ("тұрғын үй қатынастары", "жилищных отношений"),
];

/// How many topics there are; a title is unique up to that many acts.
pub const TOPICS: usize = OBJECTS.len() * ACTIONS.len() * SPHERES.len();

/// The subject of made-up rules, without the word for the rules: `көлік саласындағы ашық деректерді
/// тексеру`, `проверки открытых данных в сфере транспорта`.
pub fn topic(number: usize) -> Pair {
    // The step shares no divisor with the number of topics, so that neighbours differ in all three
    // words and none comes twice.
    let number = number * 7919 % TOPICS;
    let object = OBJECTS[number % OBJECTS.len()];
    let action = ACTIONS[number / OBJECTS.len() % ACTIONS.len()];
    let sphere = SPHERES[number / (OBJECTS.len() * ACTIONS.len())];
    phrase(
        format!("{} саласындағы {} {}", sphere.0, object.0, action.0),
        format!("{} {} в сфере {}", action.1, object.1, sphere.1),
    )
}

/// Words with a capital at the head.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words to stand inside a sentence: the first letter small, also behind a quotation mark, unless an
/// abbreviation begins there.
fn continued(words: &str) -> String {
    let (mark, rest) = words.split_at(usize::from(words.starts_with('"')));
    let mut letters = rest.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            format!("{mark}{}{}", first.to_lowercase(), letters.as_str())
        }
        _ => words.to_owned(),
    }
}

/// Words put before a sentence.
pub fn before(start: &Pair, sentence: &Pair) -> Pair {
    phrase(
        format!("{} {}", start.kk, continued(&sentence.kk)),
        format!("{} {}", start.ru, continued(&sentence.ru)),
    )
}
