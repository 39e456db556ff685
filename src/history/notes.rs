//! Editors' notes: the `Ескерту.` / `Сноска.` that says who changed a unit and when. Not law; the
//! site writes them from the changes, and the published text proves the wording.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Chronicle, History};
use crate::model::address::segment_kind;
use crate::model::{
    ActId, ActKind, Bilingual, Change, ChangeKind, Lang, Path, Redaction, SegmentKind, UnitKind,
    When,
};

/// A note: behind which unit it stands, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The unit behind whose last line it is printed.
    pub behind: Path,
    /// The unit that was changed, as the note names it.
    pub about: Path,
    /// The act that changed it.
    pub act: ActId,
    /// The words.
    pub words: Bilingual<String>,
}

/// The notes of a redaction, in the order in which they are printed.
pub fn of(chronicle: &Chronicle, history: &History, redaction: &Redaction) -> Vec<Note> {
    // Several changes of one unit by one act are one note.
    let mut merged: Vec<(Subject, &Change)> = Vec::new();
    for change in &redaction.standing_changes {
        let subject = subject(change, redaction);
        let same = |(other, first): &&mut (Subject, &Change)| {
            other.about == subject.about && first.act == change.act
        };
        match merged.iter_mut().find(same) {
            Some((known, _)) => {
                if known.kind != subject.kind {
                    known.kind = ChangeKind::Changed;
                }
            }
            None => merged.push((subject, change)),
        }
    }
    let mut notes: Vec<Note> = merged
        .iter()
        .filter_map(|(subject, change)| {
            Some(Note {
                behind: subject.behind.clone(),
                about: subject.about.clone(),
                act: change.act.clone(),
                words: Bilingual {
                    kk: words(chronicle, history.act.identity.kind, subject, change, Lang::Kk)?,
                    ru: words(chronicle, history.act.identity.kind, subject, change, Lang::Ru)?,
                },
            })
        })
        .collect();
    notes.extend(ending(chronicle, history));
    order(notes, redaction)
}

/// What a change is called in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Subject {
    /// The unit that the note names.
    about: Path,
    /// What was done to that unit.
    kind: ChangeKind,
    /// The unit behind which the note stands.
    behind: Path,
    /// For an added unit: the unit that was supplemented.
    holder: Option<Path>,
}

/// A change inside a point is a change of the point; an added point supplements its chapter.
fn subject(change: &Change, redaction: &Redaction) -> Subject {
    let unit = &change.unit;
    let point = ancestors(unit)
        .into_iter()
        .find(|path| path.last().and_then(segment_kind) == Some(SegmentKind::Point));
    match point {
        Some(point) if point != *unit => {
            Subject { about: point.clone(), kind: ChangeKind::Changed, behind: point, holder: None }
        }
        Some(point) if change.kind == ChangeKind::Added => {
            let holder = chapter_of(&point, redaction);
            Subject { about: point.clone(), kind: ChangeKind::Added, behind: point, holder }
        }
        // A row, a criterion or a line of a form has no name: its annex was changed.
        None if change.note.is_none() && Name::of(unit, ActKind::Order).is_none() => {
            let document = unit.document();
            let behind = behind(&document, redaction);
            Subject { about: document, kind: ChangeKind::Changed, behind, holder: None }
        }
        _ => Subject {
            about: unit.clone(),
            kind: change.kind,
            behind: behind(unit, redaction),
            holder: None,
        },
    }
}

fn ancestors(path: &Path) -> Vec<Path> {
    let mut all = vec![path.clone()];
    while let Some(parent) = all.last().and_then(Path::parent) {
        all.push(parent);
    }
    all
}

/// The heading of the chapter in which a point stands.
fn chapter_of(point: &Path, redaction: &Redaction) -> Option<Path> {
    let document = redaction.document(&point.document())?;
    let mut chapter = None;
    for unit in &document.units {
        if unit.kind == UnitKind::Chapter {
            chapter = Some(unit.path.clone());
        }
        if unit.path == *point {
            return chapter;
        }
    }
    None
}

/// The note on the title of an act stands behind its adoption line, one on a whole document behind
/// its title.
fn behind(unit: &Path, redaction: &Redaction) -> Path {
    let document = unit.document();
    if unit.is_root() {
        // A note on the whole act stands where one on its title does.
        let first = redaction.documents.first().map(|document| document.path.clone());
        let title = first.unwrap_or_default().join("title");
        return behind(&title, redaction);
    }
    let meta = document.join("meta");
    if *unit == document.join("title") && redaction.unit(&meta).is_some() {
        return meta;
    }
    if *unit == document {
        return document.join("title");
    }
    unit.clone()
}

fn ending(chronicle: &Chronicle, history: &History) -> Option<Note> {
    let ending = history.ending.as_ref()?;
    let document = history.act.documents.first()?;
    let identity = chronicle.identity(&ending.by.act)?;
    let words = Bilingual::build(|lang| {
        let act = cite(chronicle, &identity.id, &ending.when, lang)?;
        Some(match lang {
            Lang::Kk => format!("Ескерту. Күші жойылды – {act}."),
            Lang::Ru => format!("Сноска. Утратил силу {act}."),
        })
    });
    Some(Note {
        behind: document.path.join("meta"),
        about: document.path.clone(),
        act: identity.id.clone(),
        words: Bilingual { kk: words.kk?, ru: words.ru? },
    })
}

fn words(
    chronicle: &Chronicle,
    kind: ActKind,
    subject: &Subject,
    change: &Change,
    lang: Lang,
) -> Option<String> {
    let act = cite(chronicle, &change.act, &change.when, lang)?;
    if let Some(note) = &change.note {
        return Some(format!("{} {} {act}.", opening(lang), note.get(lang)));
    }
    let name = Name::of(&subject.about, kind)?;
    Some(match lang {
        Lang::Kk => {
            let what = match (subject.kind, &subject.holder) {
                (ChangeKind::Added, Some(holder)) => {
                    let holder = Name::of(holder, kind)?;
                    format!("{} {} толықтырылды", holder.kk(""), name.kk("instrumental"))
                }
                (ChangeKind::Added, None) => format!("{} толықтырылды", name.kk("instrumental")),
                (ChangeKind::Restated, _) => format!("{} жаңа редакцияда", name.kk("title")),
                (ChangeKind::Changed, _) => format!("{} өзгеріс енгізілді", name.kk("dative")),
                (ChangeKind::Removed, _) => format!("{} алып тасталды", name.kk("")),
                (ChangeKind::Suspended, _) => {
                    let until = change
                        .until
                        .map(|day| format!(" {} дейін (қоса алғанда)", numeric(day)))
                        .unwrap_or_default();
                    format!("{} қолданысы{until} тоқтатыла тұрды", name.kk("genitive"))
                }
                (ChangeKind::Ended, _) => format!("{} күші жойылды", name.kk("genitive")),
            };
            format!("Ескерту. {what} – {act}.")
        }
        Lang::Ru => {
            // Only restating a heading leaves alone what stands below it.
            let (subject_words, gender) = match subject.kind {
                ChangeKind::Restated => name.ru(),
                _ => name.ru_whole(),
            };
            let ending = |masculine: &'static str,
                          feminine: &'static str,
                          neuter: &'static str,
                          plural: &'static str| match gender {
                Gender::Masculine => masculine,
                Gender::Feminine => feminine,
                Gender::Neuter => neuter,
                Gender::Plural => plural,
            };
            let what = match (subject.kind, &subject.holder) {
                (ChangeKind::Added, Some(holder)) => {
                    let (holder, gender) = Name::of(holder, kind)?.ru_whole();
                    let supplemented = match gender {
                        Gender::Masculine => "дополнен",
                        Gender::Feminine => "дополнена",
                        Gender::Neuter => "дополнено",
                        Gender::Plural => "дополнены",
                    };
                    format!("{holder} {supplemented} {} в соответствии с", name.ru_instrumental())
                }
                (ChangeKind::Added, None) => {
                    format!(
                        "{subject_words} {} в соответствии с",
                        ending("добавлен", "добавлена", "добавлено", "добавлены")
                    )
                }
                (ChangeKind::Restated, _) => {
                    // в редакции приказа …: the act stands in the genitive.
                    return Some(format!("Сноска. {subject_words} в редакции {}.", genitive(&act)));
                }
                (ChangeKind::Changed, _) => format!("{subject_words} с изменениями, внесенными"),
                (ChangeKind::Removed, _) => {
                    format!(
                        "{subject_words} {}",
                        ending("исключен", "исключена", "исключено", "исключены")
                    )
                }
                (ChangeKind::Suspended, _) => {
                    let until =
                        change.until.map(|day| format!(" по {}", numeric(day))).unwrap_or_default();
                    format!("Действие {} приостановлено{until}", name.ru_genitive())
                }
                (ChangeKind::Ended, _) => {
                    let ended = ending("утратил", "утратила", "утратило", "утратили");
                    format!("{subject_words} {ended} силу")
                }
            };
            format!("Сноска. {what} {act}.")
        }
    })
}

fn opening(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "Ескерту.",
        Lang::Ru => "Сноска.",
    }
}

/// `приказом …` as `приказа …`.
fn genitive(act: &str) -> String {
    for (instrumental, genitive) in [
        ("приказом", "приказа"),
        ("постановлением", "постановления"),
        ("Законом", "Закона"),
        ("Кодексом", "Кодекса"),
    ] {
        if let Some(rest) = act.strip_prefix(instrumental) {
            return format!("{genitive}{rest}");
        }
    }
    act.to_owned()
}

/// An act as notes cite it, with the words on its entry into force.
fn cite(chronicle: &Chronicle, id: &ActId, when: &When, lang: Lang) -> Option<String> {
    let identity = chronicle.identity(id)?;
    let issuer = identity.cited.as_ref()?.get(lang);
    let date = identity.date?;
    let number = identity.number.as_deref()?;
    let entry = match (when, lang) {
        (When::On(date), Lang::Kk) => format!(" ({} бастап қолданысқа енгізіледі)", numeric(*date)),
        (When::On(date), Lang::Ru) => format!(" (вводится в действие с {})", numeric(*date)),
        (When::Condition(words), _) => format!(" ({})", words.get(lang)),
        (When::Unknown(_), _) => String::new(),
    };
    let date = numeric(date);
    Some(match lang {
        Lang::Kk => {
            let kind = match identity.kind {
                ActKind::Order | ActKind::Standard => "бұйрығымен",
                ActKind::Decree => "қаулысымен",
                ActKind::Law => "Заңымен",
                ActKind::Code => "Кодексімен",
            };
            format!("{issuer} {date} № {number}{entry} {kind}")
        }
        Lang::Ru => {
            let kind = match identity.kind {
                ActKind::Order | ActKind::Standard => "приказом",
                ActKind::Decree => "постановлением",
                ActKind::Law => "Законом",
                ActKind::Code => "Кодексом",
            };
            format!("{kind} {issuer} от {date} № {number}{entry}")
        }
    })
}

/// `08.01.2025`
fn numeric(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// What a unit is called in a note.
enum Name {
    /// A numbered unit: its number and its kind.
    Numbered(String, SegmentKind),
    /// The heading of a numbered unit.
    Heading(String, SegmentKind),
    /// The act as a whole.
    Act(ActKind),
    /// The title of the act itself.
    ActTitle(ActKind),
    /// The title of a document.
    Title,
    /// The preamble.
    Preamble,
    /// A whole document, by its segment.
    Document(String),
}

impl Name {
    fn of(path: &Path, kind: ActKind) -> Option<Name> {
        if path.is_root() {
            return Some(Name::Act(kind));
        }
        let last = path.last()?;
        let segment = segment_kind(last)?;
        let number = || last.trim_start_matches(|c: char| c.is_ascii_lowercase()).to_owned();
        Some(match segment {
            SegmentKind::Frame if last == "title" => match path.document().as_str() {
                "order" => Name::ActTitle(ActKind::Order),
                "decree" => Name::ActTitle(ActKind::Decree),
                "" => Name::ActTitle(kind),
                _ => Name::Title,
            },
            SegmentKind::Frame if last == "preamble" => Name::Preamble,
            SegmentKind::Document => Name::Document(last.to_owned()),
            SegmentKind::Chapter | SegmentKind::Paragraph | SegmentKind::Section => {
                Name::Heading(number(), segment)
            }
            SegmentKind::Point
            | SegmentKind::Article
            | SegmentKind::Subpoint
            | SegmentKind::Part => Name::Numbered(number(), segment),
            _ => return None,
        })
    }

    /// The Kazakh name in a case; "title" is the nominative, with headings named as such.
    fn kk(&self, case: &str) -> String {
        let ending = |endings: [&str; 3]| match case {
            "genitive" => endings[0].to_owned(),
            "dative" => endings[1].to_owned(),
            "instrumental" => endings[2].to_owned(),
            _ => String::new(),
        };
        let numbered = |number: &str, kind: &SegmentKind| match kind {
            SegmentKind::Chapter => format!("{number}-тарау{}", ending(["дың", "ға", "мен"])),
            SegmentKind::Paragraph => format!("{number}-параграф{}", ending(["тың", "қа", "пен"])),
            SegmentKind::Section => format!("{number}-бөлім{}", ending(["нің", "ге", "мен"])),
            SegmentKind::Article => format!("{number}-бап{}", ending(["тың", "қа", "пен"])),
            SegmentKind::Subpoint => format!("{number}) тармақша{}", ending(["ның", "ға", "мен"])),
            SegmentKind::Part => format!("{number}-бөлік{}", ending(["тің", "ке", "пен"])),
            _ => format!("{number}-тармақ{}", ending(["тың", "қа", "пен"])),
        };
        match self {
            Name::Numbered(number, kind) => numbered(number, kind),
            Name::Heading(number, kind) if case == "title" => {
                let genitive = Name::Numbered(number.clone(), *kind).kk("genitive");
                format!("{genitive} тақырыбы")
            }
            Name::Heading(number, kind) => numbered(number, kind),
            Name::Act(ActKind::Order | ActKind::Standard) => {
                format!("Бұйрық{}", ending(["тың", "қа", "пен"]))
            }
            Name::Act(ActKind::Decree) => format!("Қаулы{}", ending(["ның", "ға", "мен"])),
            Name::Act(ActKind::Law) => format!("Заң{}", ending(["ның", "ға", "мен"])),
            Name::Act(ActKind::Code) => format!("Кодекс{}", ending(["тің", "ке", "пен"])),
            Name::ActTitle(kind) => format!("{} тақырыбы", Name::Act(*kind).kk("genitive")),
            Name::Title => format!("Тақырып{}", ending(["тың", "қа", "пен"])),
            Name::Preamble => format!("Кіріспе{}", ending(["нің", "ге", "мен"])),
            Name::Document(segment) => match segment.trim_end_matches(|c: char| c.is_ascii_digit())
            {
                "rules" => format!("Ережелер{}", ending(["дің", "ге", "мен"])),
                "requirements" => format!("Талаптар{}", ending(["дың", "ға", "мен"])),
                "list" => format!("Тізбе{}", ending(["нің", "ге", "мен"])),
                "regulation" => format!("Ереже{}", ending(["нің", "ге", "мен"])),
                "order" => format!("Бұйрық{}", ending(["тың", "қа", "пен"])),
                _ => {
                    let number = segment.trim_start_matches("annex");
                    let dash = if number.is_empty() { "" } else { "-" };
                    format!("{number}{dash}қосымша{}", ending(["ның", "ға", "мен"]))
                }
            },
        }
    }

    fn ru(&self) -> (String, Gender) {
        match self {
            Name::Numbered(number, kind) => match kind {
                SegmentKind::Article => (format!("Статья {number}"), Gender::Feminine),
                SegmentKind::Subpoint => (format!("Подпункт {number})"), Gender::Masculine),
                SegmentKind::Part => (format!("Часть {number}"), Gender::Feminine),
                _ => (format!("Пункт {number}"), Gender::Masculine),
            },
            Name::Heading(number, kind) => {
                let what = match kind {
                    SegmentKind::Paragraph => "параграфа",
                    SegmentKind::Section => "раздела",
                    _ => "главы",
                };
                (format!("Заголовок {what} {number}"), Gender::Masculine)
            }
            Name::Act(kind) => {
                let neuter = *kind == ActKind::Decree;
                let gender = if neuter { Gender::Neuter } else { Gender::Masculine };
                (ru_act(*kind, false).to_owned(), gender)
            }
            Name::ActTitle(kind) => {
                (format!("Заголовок {}", ru_act(*kind, true)), Gender::Masculine)
            }
            Name::Title => ("Заголовок".to_owned(), Gender::Masculine),
            Name::Preamble => ("Преамбула".to_owned(), Gender::Feminine),
            Name::Document(segment) => match segment.trim_end_matches(|c: char| c.is_ascii_digit())
            {
                "rules" => ("Правила".to_owned(), Gender::Plural),
                "requirements" => ("Требования".to_owned(), Gender::Plural),
                "list" => ("Перечень".to_owned(), Gender::Masculine),
                "regulation" => ("Положение".to_owned(), Gender::Neuter),
                "order" => ("Приказ".to_owned(), Gender::Masculine),
                _ => (
                    format!("Приложение {}", segment.trim_start_matches("annex"))
                        .trim_end()
                        .to_owned(),
                    Gender::Neuter,
                ),
            },
        }
    }

    /// The name with its gender; of a numbered heading that of all that stands below it.
    fn ru_whole(&self) -> (String, Gender) {
        match self {
            Name::Heading(number, SegmentKind::Paragraph) => {
                (format!("Параграф {number}"), Gender::Masculine)
            }
            Name::Heading(number, SegmentKind::Section) => {
                (format!("Раздел {number}"), Gender::Masculine)
            }
            Name::Heading(number, _) => (format!("Глава {number}"), Gender::Feminine),
            _ => self.ru(),
        }
    }

    fn ru_instrumental(&self) -> String {
        match self {
            Name::Numbered(number, SegmentKind::Article) => format!("статьей {number}"),
            Name::Numbered(number, SegmentKind::Subpoint) => format!("подпунктом {number})"),
            Name::Numbered(number, SegmentKind::Part) => format!("частью {number}"),
            Name::Numbered(number, _) => format!("пунктом {number}"),
            _ => self.ru().0,
        }
    }

    fn ru_genitive(&self) -> String {
        match self {
            Name::Numbered(number, SegmentKind::Article) => format!("статьи {number}"),
            Name::Numbered(number, SegmentKind::Subpoint) => format!("подпункта {number})"),
            Name::Numbered(number, SegmentKind::Part) => format!("части {number}"),
            Name::Numbered(number, _) => format!("пункта {number}"),
            Name::Heading(number, SegmentKind::Paragraph) => format!("параграфа {number}"),
            Name::Heading(number, SegmentKind::Section) => format!("раздела {number}"),
            Name::Heading(number, _) => format!("главы {number}"),
            Name::Act(kind) => ru_act(*kind, true).to_owned(),
            Name::Title => "заголовка".to_owned(),
            Name::ActTitle(kind) => format!("заголовка {}", ru_act(*kind, true)),
            Name::Preamble => "преамбулы".to_owned(),
            Name::Document(segment) => match segment.trim_end_matches(|c: char| c.is_ascii_digit())
            {
                "rules" => "Правил".to_owned(),
                "requirements" => "Требований".to_owned(),
                "list" => "Перечня".to_owned(),
                "regulation" => "Положения".to_owned(),
                "order" => "приказа".to_owned(),
                _ => format!("приложения {}", segment.trim_start_matches("annex"))
                    .trim_end()
                    .to_owned(),
            },
        }
    }
}

/// What an act is called in Russian, in the nominative at the beginning of a sentence or in the
/// genitive.
fn ru_act(kind: ActKind, genitive: bool) -> &'static str {
    match (kind, genitive) {
        (ActKind::Order | ActKind::Standard, false) => "Приказ",
        (ActKind::Order | ActKind::Standard, true) => "приказа",
        (ActKind::Decree, false) => "Постановление",
        (ActKind::Decree, true) => "постановления",
        (ActKind::Law, false) => "Закон",
        (ActKind::Law, true) => "Закона",
        (ActKind::Code, false) => "Кодекс",
        (ActKind::Code, true) => "Кодекса",
    }
}

/// Notes in the order of the print: by the unit behind which they stand, then title before document.
fn order(notes: Vec<Note>, redaction: &Redaction) -> Vec<Note> {
    let place: BTreeMap<&Path, usize> =
        redaction.walk().enumerate().map(|(number, unit)| (&unit.path, number)).collect();
    let mut notes = notes;
    let key = |note: &Note| {
        let is_document = redaction.document(&note.about).is_some();
        (place.get(&note.behind).copied().unwrap_or(usize::MAX), is_document, note.act.clone())
    };
    notes.sort_by_key(key);
    notes
}
