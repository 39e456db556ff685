//! What the real acts give: their sentences as pairs of both languages, the shape of their rules,
//! their annexes, their issuers. All of it is read from `content/` through the crate's own loader.
//!
//! A sentence that names a unit, an act or a declared name would name nothing in another act, and
//! one with a recorded defect would bring its finding along; both stay out. References and
//! declarations are made anew by [`super::words`] and [`super::compose`].

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use qagida::load::{self, RawAct, RawCorpus};
use qagida::model::print::phrase;
use qagida::model::{Bilingual, Criteria, Detail, Document, Form, Lang, Path, Unit, UnitKind};
use qagida::source::Sources;

use super::words::Pair;

/// A sentence of a real act.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The words, without the mark that ends an item of a list.
    pub words: Pair,
    /// The definitions that declare the abbreviations in it.
    pub needs: BTreeSet<usize>,
}

/// The definition of a term.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The words, without the mark at the end.
    pub words: Pair,
    /// The abbreviation that it declares.
    abbreviation: Option<Pair>,
}

/// A point of an order, with its subpoints: who carries it out, who controls it.
#[derive(Debug, Clone)]
pub struct OrderPoint {
    /// The words of the point.
    pub words: Pair,
    /// Those of its subpoints.
    pub subpoints: Vec<Pair>,
}

/// A point of rules without its words.
#[derive(Debug, Clone, Default)]
pub struct PointShape {
    /// Unnumbered paragraphs after the first one.
    pub parts: usize,
    /// The subpoints, each with its own further paragraphs.
    pub subpoints: Vec<usize>,
}

/// What an annex is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnnexKind {
    /// A blank to be filled in.
    Form,
    /// A table.
    Table,
    /// A table of criteria.
    Criteria,
}

/// The shape of real rules: what a made-up document is modelled on.
#[derive(Debug, Clone)]
pub struct Skeleton {
    /// How many terms they define.
    pub definitions: usize,
    /// The points of each chapter, the definitions and the first point left out.
    pub chapters: Vec<Vec<PointShape>>,
    /// What their annexes are.
    pub annexes: Vec<AnnexKind>,
}

/// An annex of a real act.
#[derive(Debug)]
pub struct Annex {
    /// What it is.
    pub kind: AnnexKind,
    /// Its units, the stamp left out.
    pub units: Vec<Unit>,
    /// Its criteria as data.
    pub criteria: Option<Criteria>,
    /// Its form as data.
    pub form: Option<Form>,
    /// The definitions that declare the abbreviations in it.
    pub needs: BTreeSet<usize>,
}

/// Who adopts orders.
#[derive(Debug, Clone)]
pub struct Issuer {
    /// In the nominative.
    pub name: Pair,
    /// As editors' notes name him, in the genitive.
    pub cited: Pair,
}

/// All that the real acts give.
#[derive(Debug, Default)]
pub struct Sentences {
    /// Sentences that are points or parts of their own.
    pub statements: Vec<Sentence>,
    /// Sentences that open a list.
    pub openers: Vec<Sentence>,
    /// Items of lists.
    pub items: Vec<Sentence>,
    /// Definitions of terms.
    pub definitions: Vec<Definition>,
    /// Headings of chapters.
    pub headings: Vec<Sentence>,
    /// Points of orders that say who carries them out.
    pub instructions: Vec<OrderPoint>,
    /// Points of orders that say who controls them.
    pub controls: Vec<OrderPoint>,
    /// Shapes of rules.
    pub skeletons: Vec<Skeleton>,
    /// Annexes.
    pub annexes: Vec<Annex>,
    /// Issuers.
    pub issuers: Vec<Issuer>,
}

/// Beginnings of words that name a unit, a document or an act, so that the sentence points outside
/// itself.
const NAMES_A_UNIT: Bilingual<&[&str]> = Bilingual {
    kk: &[
        "тармақ",
        "тармағ",
        "бөлік",
        "бөліг",
        "абзац",
        "бап",
        "баб",
        "қосымша",
        "тарау",
        "параграф",
        "осы",
        "ереже",
        "қағида",
        "бұйры",
        "қаул",
        "кодекс",
        "жылғы",
        "қоса",
    ],
    ru: &[
        "пункт",
        "подпункт",
        "част",
        "абзац",
        "стать",
        "приложени",
        "глав",
        "параграф",
        "настоящ",
        "указанн",
        "правил",
        "приказ",
        "постановлени",
        "положени",
        "кодекс",
        "года",
        "прилагаем",
    ],
};

/// The words of an order and of rules for themselves, which mean the right document wherever they
/// stand.
const NAMES_ITSELF: Bilingual<&[&str]> = Bilingual {
    kk: &["осы бұйрық", "Осы бұйрық", "осы Қағидалар", "Осы Қағидалар"],
    ru: &[
        "настоящего приказа",
        "настоящий приказ",
        "Настоящий приказ",
        "настоящему приказу",
        "настоящих Правил",
        "настоящие Правила",
        "Настоящие Правила",
        "настоящими Правилами",
        "настоящим Правилам",
    ],
};

/// An item of a list in fewer bytes is a stray word: `әкімші нұсқаулығы`.
const SHORTEST_ITEM: usize = 60;

/// The names that the first point of every made-up document declares.
pub const DECLARED: Bilingual<[&str; 3]> = Bilingual {
    kk: ["Қағидалар", "Заң", "Тізбе"],
    ru: ["Правила", "Закон", "Перечень"],
};

impl Sentences {
    /// Reads the real content.
    ///
    /// # Errors
    /// When the disk fails, or the content has nothing to make an act of.
    pub fn read(content: &std::path::Path) -> io::Result<Sentences> {
        let (corpus, _) = load::from_sources(&Sources::read(content)?);
        let mut sentences = Sentences { issuers: issuers(&corpus), ..Sentences::default() };
        sentences.read_definitions(&corpus);
        let declared = Declared::of(&corpus, &sentences.definitions);
        for raw in corpus.acts.values() {
            sentences.read_sentences(raw, &declared);
            sentences.read_shapes(raw, &declared);
        }
        sentences.drop_repeated();
        if sentences.lacks_something() {
            let message = format!("{}: too little text to make acts of", content.display());
            return Err(io::Error::other(message));
        }
        Ok(sentences)
    }

    fn read_definitions(&mut self, corpus: &RawCorpus) {
        let mut terms = BTreeSet::new();
        for raw in corpus.acts.values() {
            for unit in units(raw).filter(|unit| unit.detail == Detail::Definition) {
                let Some(definition) = definition(raw, unit) else { continue };
                let term = definition.words.kk.split(" – ").next().unwrap_or_default();
                let term = term.trim_end_matches(" (бұдан әрі").to_owned();
                if terms.insert(term) {
                    self.definitions.push(definition);
                }
            }
        }
    }

    fn read_sentences(&mut self, raw: &RawAct, declared: &Declared) {
        let (orders, others): (Vec<&Document>, Vec<&Document>) =
            raw.act.documents.iter().partition(|document| document.path.as_str() == "order");
        for document in orders {
            self.read_order(raw, document);
        }
        for unit in others.into_iter().flat_map(Document::walk) {
            if unit.kind == UnitKind::Chapter {
                self.headings.extend(heading(raw, unit, declared));
            }
            let Some(words) = plain_words(raw, unit) else { continue };
            let Some(needs) = declared.needs(&words) else { continue };
            let ends = |mark: char| words.kk.ends_with(mark) && words.ru.ends_with(mark);
            let is_list = unit.children.iter().any(|child| {
                child.kind == UnitKind::Subpoint && child.detail != Detail::Definition
            });
            let is_sentence = words.kk.starts_with(|c: char| c.is_uppercase() || c == '"');
            match unit.kind {
                UnitKind::Point if is_list && ends(':') => {
                    self.openers.push(Sentence { words, needs });
                }
                UnitKind::Point | UnitKind::Part if is_sentence && ends('.') => {
                    self.statements.push(Sentence { words, needs });
                }
                UnitKind::Subpoint | UnitKind::Part
                    if unit.detail == Detail::None
                        && (ends(';') || ends('.'))
                        && !words.ru.contains(" – ")
                        && words.kk.len() > SHORTEST_ITEM =>
                {
                    self.items.push(Sentence { words: words.map(|side| unmarked(side)), needs });
                }
                _ => {}
            }
        }
    }

    fn read_order(&mut self, raw: &RawAct, document: &Document) {
        for unit in document.units.iter().filter(|unit| unit.kind == UnitKind::Point) {
            let subpoints: Option<Vec<Pair>> =
                unit.children.iter().map(|child| plain_words(raw, child)).collect();
            let (Some(words), Some(subpoints)) = (plain_words(raw, unit), subpoints) else {
                continue;
            };
            let is_control = words.ru.starts_with("Контроль");
            let point = OrderPoint { words, subpoints };
            if !point.subpoints.is_empty() {
                self.instructions.push(point);
            } else if is_control {
                self.controls.push(point);
            }
        }
    }

    fn read_shapes(&mut self, raw: &RawAct, declared: &Declared) {
        for document in &raw.act.documents {
            let is_approved =
                document.path.last().is_some_and(|last| ["rules", "requirements"].contains(&last));
            if is_approved {
                let annexes = raw.act.documents.iter();
                let annexes =
                    annexes.filter(|annex| annex.annexed_to.as_ref() == Some(&document.path));
                let skeleton = skeleton(document, annexes.filter_map(annex_kind).collect());
                // Rules of which only a few points are held say nothing of the shape of rules.
                if skeleton.chapters.iter().map(Vec::len).sum::<usize>() > 4 {
                    self.skeletons.push(skeleton);
                }
            }
            self.annexes.extend(annex(raw, document, declared));
        }
    }

    fn drop_repeated(&mut self) {
        for row in [&mut self.statements, &mut self.openers, &mut self.items, &mut self.headings] {
            let mut seen = BTreeSet::new();
            row.retain(|sentence| seen.insert(sentence.words.kk.clone()));
        }
    }

    fn lacks_something(&self) -> bool {
        let kinds = [AnnexKind::Form, AnnexKind::Criteria];
        [&self.statements, &self.openers, &self.items, &self.headings]
            .iter()
            .any(|row| row.is_empty())
            || self.definitions.is_empty()
            || self.instructions.is_empty()
            || self.controls.is_empty()
            || self.skeletons.is_empty()
            || self.issuers.is_empty()
            || kinds.iter().any(|kind| self.annexes_of(*kind).next().is_none())
    }

    /// The annexes of a kind, by their place in the list.
    pub fn annexes_of(&self, kind: AnnexKind) -> impl Iterator<Item = usize> {
        let annexes = self.annexes.iter().enumerate();
        annexes.filter(move |(_, annex)| annex.kind == kind).map(|(place, _)| place)
    }
}

/// Names that the real acts declare: abbreviations with the definition that declares each, and the
/// other names, which mean nothing in another act.
struct Declared {
    abbreviations: Bilingual<BTreeMap<String, usize>>,
    others: Bilingual<BTreeSet<String>>,
}

impl Declared {
    fn of(corpus: &RawCorpus, definitions: &[Definition]) -> Declared {
        let mut declared =
            Declared { abbreviations: Bilingual::default(), others: Bilingual::default() };
        for (place, definition) in definitions.iter().enumerate() {
            let Some(abbreviation) = &definition.abbreviation else { continue };
            for lang in Lang::ALL {
                let name = abbreviation.get(lang).clone();
                declared.abbreviations.get_mut(lang).entry(name).or_insert(place);
            }
        }
        for unit in corpus.acts.values().flat_map(units) {
            let Some(words) = both_sides(unit) else { continue };
            for lang in Lang::ALL {
                let name = declaration(words.get(lang), lang).filter(|name| is_capitalised(name));
                let known = declared.abbreviations.get(lang);
                let name = name
                    .filter(|name| !known.contains_key(*name) && !DECLARED.get(lang).contains(name))
                    .map(str::to_owned);
                declared.others.get_mut(lang).extend(name);
            }
        }
        declared
    }

    /// The definitions without which words are not understood; `None` where no definition helps.
    fn needs(&self, words: &Pair) -> Option<BTreeSet<usize>> {
        let mut needs = BTreeSet::new();
        for lang in Lang::ALL {
            let side = words.get(lang);
            if self.others.get(lang).iter().any(|name| side.contains(name)) {
                return None;
            }
            for name in abbreviations(side) {
                needs.insert(*self.abbreviations.get(lang).get(name)?);
            }
        }
        Some(needs)
    }
}

fn units(raw: &RawAct) -> impl Iterator<Item = &Unit> {
    raw.act.documents.iter().flat_map(Document::walk)
}

/// The words of a unit, where both sides are known.
fn both_sides(unit: &Unit) -> Option<Pair> {
    let (kk, ru) = (unit.words(Lang::Kk)?, unit.words(Lang::Ru)?);
    Some(phrase(&*kk.text, &*ru.text))
}

/// Whether no lint finds a defect in a unit and its quotation marks come in pairs.
fn is_clean(raw: &RawAct, unit: &Unit) -> bool {
    let paired = |words: &Pair| {
        Lang::ALL.into_iter().all(|lang| words.get(lang).matches('"').count().is_multiple_of(2))
    };
    let defects = raw.errata.iter().filter(|erratum| erratum.closes.is_some());
    !defects.into_iter().any(|erratum| erratum.unit.path == unit.path)
        && both_sides(unit).is_some_and(|words| paired(&words))
}

/// The words of a unit that say the same in any act.
fn plain_words(raw: &RawAct, unit: &Unit) -> Option<Pair> {
    both_sides(unit).filter(|words| is_clean(raw, unit) && names_nothing(words))
}

/// Whether words name no unit and no act but their own and declare nothing. A number followed by a
/// bracket is that of a subpoint; a law named by its country is another one than the declared Law.
fn names_nothing(words: &Pair) -> bool {
    Lang::ALL.into_iter().all(|lang| {
        let own = NAMES_ITSELF.get(lang).iter();
        let side = own.fold(words.get(lang).clone(), |rest, name| rest.replace(name, ""));
        let names = |beginning: &&str| {
            let capital = capital(beginning);
            side.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
                word.starts_with(*beginning)
                    || capital.as_ref().is_some_and(|capital| word.starts_with(capital))
            })
        };
        let has_number =
            |(at, _): (usize, &str)| side[..at].ends_with(|c: char| c.is_ascii_digit());
        let other_laws = ["№", "Республикасының Заң", "Республикасы Заң", "Закона Республики"];
        !other_laws.iter().any(|law| side.contains(law))
            && !side.match_indices(')').any(has_number)
            && declaration(&side, lang).is_none()
            && !NAMES_A_UNIT.get(lang).iter().any(names)
    })
}

/// A beginning of a word as it stands at the head of a sentence.
fn capital(beginning: &str) -> Option<String> {
    beginning.starts_with(char::is_lowercase).then(|| super::words::capitalised(beginning))
}

/// The name that words declare: `АБК` in `(бұдан әрі – АБК)`.
fn declaration(words: &str, lang: Lang) -> Option<&str> {
    let opening = match lang {
        Lang::Kk => "(бұдан әрі ",
        Lang::Ru => "(далее ",
    };
    let (_, rest) = words.split_once(opening)?;
    let (name, _) = rest.split_once(')')?;
    Some(name.trim_start_matches(['–', '-', '—', ' ']))
}

/// The words of a text that are abbreviations: two capitals or more.
fn abbreviations(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1)
}

fn is_capitalised(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// A heading of a chapter, whatever it is about: a heading names no unit.
fn heading(raw: &RawAct, unit: &Unit, declared: &Declared) -> Option<Sentence> {
    let words = both_sides(unit).filter(|_| is_clean(raw, unit))?;
    let needs = declared.needs(&words)?;
    (words.ru != "Общие положения").then_some(Sentence { words, needs })
}

fn unmarked(words: &str) -> String {
    words.trim_end_matches([';', '.']).to_owned()
}

/// A definition that stands on its own: no abbreviation in it but the one that it declares.
fn definition(raw: &RawAct, unit: &Unit) -> Option<Definition> {
    let words = both_sides(unit).filter(|_| is_clean(raw, unit) && unit.children.is_empty())?;
    let declared = |lang| declaration(words.get(lang), lang).map(str::to_owned);
    let abbreviation = match (declared(Lang::Kk), declared(Lang::Ru)) {
        (Some(kk), Some(ru)) => Some(phrase(kk, ru)),
        (None, None) => None,
        _ => return None,
    };
    let rest = Bilingual::build(|lang| match &abbreviation {
        Some(name) => undeclared(words.get(lang), name.get(lang)),
        None => words.get(lang).clone(),
    });
    let stands_alone = names_nothing(&rest)
        && Lang::ALL.into_iter().all(|lang| abbreviations(rest.get(lang)).next().is_none())
        && Lang::ALL.into_iter().all(|lang| words.get(lang).contains(" – "));
    stands_alone.then(|| Definition { words: words.map(|side| unmarked(side)), abbreviation })
}

/// Words without the brackets that declare a name in them.
fn undeclared(words: &str, name: &str) -> String {
    let Some(end) = words.find(&format!("{name})")) else { return words.to_owned() };
    let start = words[..end].rfind('(').unwrap_or(end);
    format!("{}{}", &words[..start], &words[end + name.len() + 1..])
}

fn issuers(corpus: &RawCorpus) -> Vec<Issuer> {
    let identities = corpus.acts.values().map(|raw| &raw.act.identity);
    let mut issuers: Vec<Issuer> = Vec::new();
    for identity in identities {
        let (Some(name), Some(cited)) = (&identity.issuer, &identity.cited) else { continue };
        let is_minister = cited.kk.starts_with("ҚР ") && cited.ru.ends_with(" РК");
        if is_minister && !issuers.iter().any(|known| known.cited == *cited) {
            issuers.push(Issuer { name: name.clone(), cited: cited.clone() });
        }
    }
    issuers
}

fn skeleton(document: &Document, annexes: Vec<AnnexKind>) -> Skeleton {
    let mut skeleton = Skeleton { definitions: 0, chapters: vec![Vec::new()], annexes };
    for (place, unit) in document.units.iter().enumerate() {
        let of_kind = |kind: UnitKind| unit.children.iter().filter(move |child| child.kind == kind);
        match unit.kind {
            UnitKind::Chapter
                if place > 0 && skeleton.chapters.last().is_some_and(|last| !last.is_empty()) =>
            {
                skeleton.chapters.push(Vec::new());
            }
            UnitKind::Point
                if unit.children.iter().any(|child| child.detail == Detail::Definition) =>
            {
                skeleton.definitions = of_kind(UnitKind::Subpoint).count();
            }
            UnitKind::Point if unit.number.as_deref() != Some("1") => {
                let shape = PointShape {
                    parts: of_kind(UnitKind::Part).count(),
                    subpoints: of_kind(UnitKind::Subpoint)
                        .map(|subpoint| subpoint.children.len())
                        .collect(),
                };
                if let Some(chapter) = skeleton.chapters.last_mut() {
                    chapter.push(shape);
                }
            }
            _ => {}
        }
    }
    skeleton.chapters.retain(|chapter| !chapter.is_empty());
    skeleton
}

fn annex_kind(document: &Document) -> Option<AnnexKind> {
    document.units.iter().find_map(|unit| match unit.kind {
        UnitKind::FormLine => Some(AnnexKind::Form),
        UnitKind::Row => Some(AnnexKind::Table),
        UnitKind::Criterion => Some(AnnexKind::Criteria),
        _ => None,
    })
}

/// An annex that can stand in another act: without defects that a lint finds, its abbreviations
/// declared in it or by a definition, and with its rules as data where it has some.
fn annex(raw: &RawAct, document: &Document, declared: &Declared) -> Option<Annex> {
    let kind = annex_kind(document)?;
    let mut units: Vec<Unit> =
        document.units.iter().filter(|unit| unit.kind != UnitKind::Stamp).cloned().collect();
    // Its stamp and the marks of its numbers are made anew.
    units.iter_mut().for_each(|unit| unit.walk_mut(&mut |unit| unit.mark = None));
    let taken = |path: &Path| path.is_within(&document.path) && path.last() != Some("stamp");
    let defects = raw
        .errata
        .iter()
        .filter(|erratum| erratum.closes.as_deref().is_some_and(|lint| lint != "wrong-list-mark"));
    if defects.into_iter().any(|erratum| taken(&erratum.unit.path)) {
        return None;
    }
    let criteria = raw.criteria.iter().find(|criteria| criteria.table == document.path).cloned();
    let form = raw.forms.iter().find(|form| form.document == document.path).cloned();
    let has_data = match kind {
        AnnexKind::Form => form.is_some(),
        AnnexKind::Criteria => criteria.is_some(),
        AnnexKind::Table => true,
    };
    has_data.then_some(())?;
    let own: Vec<Pair> = units.iter().flat_map(Unit::walk).filter_map(both_sides).collect();
    let mut needs = BTreeSet::new();
    for lang in Lang::ALL {
        let declares: BTreeSet<&str> =
            own.iter().filter_map(|words| declaration(words.get(lang), lang)).collect();
        for words in &own {
            let foreign = abbreviations(words.get(lang)).filter(|name| !declares.contains(name));
            for name in foreign {
                // Words in capitals are headings here, not abbreviations: `ӨТІНІШ`.
                match declared.abbreviations.get(lang).get(name) {
                    Some(place) => drop(needs.insert(*place)),
                    None if name.chars().count() > 5 => {}
                    None => return None,
                }
            }
        }
    }
    Some(Annex { kind, units, criteria, form, needs })
}
