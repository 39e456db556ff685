//! Words for what the plan lays down: sentences of the real acts, with references put before them
//! that lead to units which are there.

use std::collections::BTreeSet;

use qagida::model::print::phrase;

use super::plan::{ActPlan, Plan, Point, Rules};
use super::random::Random;
use super::sentences::{Issuer, Sentence, Sentences};
use super::shapes::AnnexKind;
use super::words::{DateCase, Pair, before, capitalised, date, topic};

/// A point, or a subpoint that stands alone, with its words.
#[derive(Debug)]
pub struct Composed {
    /// Its number.
    pub number: usize,
    /// Its words, a paragraph a line.
    pub words: Pair,
    /// The words of its subpoints.
    pub subpoints: Vec<Pair>,
}

/// Writes the words of one document.
pub struct Composer<'a> {
    /// What the real acts give.
    pub sentences: &'a Sentences,
    /// The corpus as laid down.
    pub plan: &'a Plan,
    /// The act that brings the words.
    pub place: usize,
    /// The act whose rules they are or become.
    pub act: usize,
    /// Those rules.
    pub rules: &'a Rules,
    /// Whether a sentence may need a definition: not in an amendment, which brings none.
    pub may_need: bool,
    /// The definitions that the sentences so far need.
    pub needs: BTreeSet<usize>,
    /// Chance.
    pub random: Random,
}

impl Composer<'_> {
    /// A point in the shape that the plan gives it.
    pub fn point(&mut self, point: &Point) -> Composed {
        if let Some(annex) = point.annex {
            return self.point_of_annex(point.number, annex);
        }
        let subpoints = &point.shape.subpoints;
        let mut words = if subpoints.is_empty() { self.statement() } else { self.opener() };
        if self.random.happens(50) {
            let start = self.reference(point.number);
            words = before(&start, &words);
        }
        for _ in 0..point.shape.parts {
            let part = self.statement();
            add_paragraph(&mut words, &part);
        }
        let count = subpoints.len();
        let subpoints = subpoints.iter().enumerate();
        let subpoints =
            subpoints.map(|(at, parts)| self.subpoint(*parts, at + 1 == count)).collect();
        Composed { number: point.number, words, subpoints }
    }

    /// A subpoint with its further paragraphs.
    pub fn subpoint(&mut self, parts: usize, is_last: bool) -> Pair {
        let mark = if is_last { '.' } else { ';' };
        let mut words = self.item(if parts == 0 { mark } else { ':' });
        for part in 1..=parts {
            let item = self.item(if part == parts { mark } else { ';' });
            add_paragraph(&mut words, &item);
        }
        words
    }

    /// A heading of a chapter.
    pub fn heading(&mut self) -> Pair {
        let sentences = self.sentences;
        self.choose(&sentences.headings)
    }

    fn statement(&mut self) -> Pair {
        let sentences = self.sentences;
        self.choose(&sentences.statements)
    }

    fn opener(&mut self) -> Pair {
        let sentences = self.sentences;
        self.choose(&sentences.openers)
    }

    fn item(&mut self, mark: char) -> Pair {
        let sentences = self.sentences;
        self.choose(&sentences.items).map(|side| format!("{side}{mark}"))
    }

    fn choose(&mut self, row: &[Sentence]) -> Pair {
        let mut chosen = self.random.pick(row);
        // Most sentences need nothing, so that the search is short.
        for _ in 0..100 {
            if self.may_need || chosen.needs.is_empty() {
                break;
            }
            chosen = self.random.pick(row);
        }
        self.needs.extend(&chosen.needs);
        chosen.words.clone()
    }

    /// Words before a sentence that lead to a unit: mostly of these Rules, else of the Law or of
    /// rules that an earlier act approved.
    fn reference(&mut self, from: usize) -> Pair {
        match self.random.below(10) {
            0..=5 => self.reference_inside(from),
            6 | 7 => self.reference_to_law(),
            _ => self.reference_to_act().unwrap_or_else(|| self.reference_inside(from)),
        }
    }

    fn reference_inside(&mut self, from: usize) -> Pair {
        let others: Vec<&Point> =
            self.rules.points().filter(|point| point.number != from).collect();
        if others.is_empty() {
            return to_point(1);
        }
        let point = *self.random.pick(&others);
        let subpoints = point.shape.subpoints.len();
        match self.random.below(4) {
            0 if subpoints > 1 => {
                let first = self.random.between(1, subpoints - 1);
                to_two_subpoints(point.number, first, first + 1)
            }
            1 | 2 if subpoints > 0 => to_subpoint(point.number, self.random.between(1, subpoints)),
            0 if point.number > 4 && !(point.number - 2..=point.number).contains(&from) => {
                to_range(point.number - 2, point.number)
            }
            1 if !self.rules.annexes.is_empty() => {
                to_annex(self.random.between(1, self.rules.annexes.len()))
            }
            _ => to_point(point.number),
        }
    }

    fn reference_to_law(&mut self) -> Pair {
        let (article, subpoint) = (self.random.between(7, 60), self.random.between(1, 20));
        phrase(
            format!("Заңның {article}-бабының {subpoint}) тармақшасына сәйкес"),
            format!("В соответствии с подпунктом {subpoint}) статьи {article} Закона"),
        )
    }

    /// A reference to rules that an act before this one approved; none where chance finds no such
    /// act.
    fn reference_to_act(&mut self) -> Option<Pair> {
        let cited = self.random.below(self.place);
        if cited >= self.place || cited == self.act {
            return None;
        }
        let act = &self.plan.acts[cited];
        let rules = act.rules()?;
        let name = Named::of(act, self.sentences);
        if self.random.happens(30) {
            return Some(phrase(
                format!("{} бұйрығымен айқындалған тәртіппен", name.act.kk),
                format!("В порядке, определенном приказом {},", name.act.ru),
            ));
        }
        let points: Vec<&Point> = rules.points().collect();
        let point = *self.random.pick(&points);
        let (mut kk, mut ru) =
            (format!("{}-тармағына", point.number), format!("пунктом {}", point.number));
        if !point.shape.subpoints.is_empty() && self.random.happens(50) {
            let subpoint = self.random.between(1, point.shape.subpoints.len());
            kk = format!("{}-тармағының {subpoint}) тармақшасына", point.number);
            ru = format!("подпунктом {subpoint}) пункта {}", point.number);
        }
        Some(phrase(
            format!(
                "{} бұйрығымен бекітілген {} қағидаларының {kk} сәйкес",
                name.act.kk, name.topic.kk
            ),
            format!(
                "В соответствии с {ru} Правил {}, утвержденных приказом {},",
                name.topic.ru, name.act.ru
            ),
        ))
    }

    /// The point that an annex is there for.
    fn point_of_annex(&mut self, number: usize, annex: usize) -> Composed {
        let kind =
            self.rules.annexes.get(annex - 1).map(|place| self.sentences.annexes[*place].kind);
        let (words, subpoints) = match kind {
            Some(AnnexKind::Form) => (
                phrase(
                    format!(
                        "Өтініш осы Қағидаларға {annex}-қосымшаға сәйкес нысан бойынша беріледі."
                    ),
                    format!(
                        "Заявление подается по форме согласно приложению {annex} к настоящим Правилам."
                    ),
                ),
                Vec::new(),
            ),
            Some(AnnexKind::Criteria) => (
                phrase(
                    format!(
                        "Уәкілетті орган осы Қағидаларға {annex}-қосымшаға сәйкес өлшемшарттар бойынша мынадай шешімдердің бірін қабылдайды:"
                    ),
                    format!(
                        "Уполномоченный орган по критериям согласно приложению {annex} к настоящим Правилам принимает одно из следующих решений:"
                    ),
                ),
                vec![
                    phrase(
                        "егер объект төрт және одан көп балл жинаса, бұл ретте әрбір өлшемшарт бойынша кемінде бір балл жинаса, объектіні енгізу туралы;",
                        "о включении объекта, если объект набрал четыре и более балла, при этом по каждому критерию не менее одного балла;",
                    ),
                    phrase(
                        "егер осы тармақтың 1) тармақшасында көзделген балл жиналмаса, объектіні енгізуден бас тарту туралы.",
                        "об отказе во включении объекта, если баллы, предусмотренные подпунктом 1) настоящего пункта, не набраны.",
                    ),
                ],
            ),
            _ => (
                phrase(
                    format!(
                        "Объект туралы мәліметтер осы Қағидаларға {annex}-қосымшаға сәйкес ұсынылады."
                    ),
                    format!(
                        "Сведения об объекте представляются согласно приложению {annex} к настоящим Правилам."
                    ),
                ),
                Vec::new(),
            ),
        };
        Composed { number, words, subpoints }
    }
}

/// How other acts name an act.
#[derive(Debug)]
pub struct Named {
    /// The topic of its rules: what stands before `қағидалары`, after `Правила`.
    pub topic: Pair,
    /// Issuer, date and number: what stands before `бұйрығы`, after `приказ`.
    pub act: Pair,
}

impl Named {
    /// The names of an act.
    pub fn of(act: &ActPlan, sentences: &Sentences) -> Named {
        let issuer = genitive(&sentences.issuers[act.issuer]);
        let day = date(act.date, DateCase::Of);
        let named = phrase(
            format!("{} {} № {}", issuer.kk, day.kk, act.number),
            format!("{} от {} № {}", issuer.ru, day.ru, act.number),
        );
        Named { topic: topic(act.topic), act: named }
    }

    /// The title of the order that approves the rules.
    pub fn title(&self) -> Pair {
        phrase(
            format!("{} қағидаларын бекіту туралы", capitalised(&self.topic.kk)),
            format!("Об утверждении Правил {}", self.topic.ru),
        )
    }

    /// The title of the rules.
    pub fn rules_title(&self) -> Pair {
        phrase(
            format!("{} қағидалары", capitalised(&self.topic.kk)),
            format!("Правила {}", self.topic.ru),
        )
    }
}

/// The issuer in the genitive, written out.
fn genitive(issuer: &Issuer) -> Pair {
    let kk = issuer.cited.kk.strip_prefix("ҚР ").unwrap_or(&issuer.cited.kk);
    let ru = issuer.cited.ru.strip_suffix(" РК").unwrap_or(&issuer.cited.ru);
    phrase(format!("Қазақстан Республикасының {kk}"), format!("{ru} Республики Казахстан"))
}

fn add_paragraph(words: &mut Pair, paragraph: &Pair) {
    words.kk = format!("{}\n{}", words.kk, paragraph.kk);
    words.ru = format!("{}\n{}", words.ru, paragraph.ru);
}

fn to_point(point: usize) -> Pair {
    phrase(
        format!("Осы Қағидалардың {point}-тармағына сәйкес"),
        format!("В соответствии с пунктом {point} настоящих Правил"),
    )
}

fn to_subpoint(point: usize, subpoint: usize) -> Pair {
    phrase(
        format!("Осы Қағидалардың {point}-тармағының {subpoint}) тармақшасына сәйкес"),
        format!("В соответствии с подпунктом {subpoint}) пункта {point} настоящих Правил"),
    )
}

fn to_two_subpoints(point: usize, first: usize, second: usize) -> Pair {
    phrase(
        format!(
            "Осы Қағидалардың {point}-тармағының {first}) және {second}) тармақшаларында көзделген жағдайларда"
        ),
        format!(
            "В случаях, предусмотренных подпунктами {first}) и {second}) пункта {point} настоящих Правил,"
        ),
    )
}

fn to_range(first: usize, last: usize) -> Pair {
    phrase(
        format!("Осы Қағидалардың {first} - {last}-тармақтарында көзделген тәртіппен"),
        format!("В порядке, предусмотренном пунктами {first} – {last} настоящих Правил,"),
    )
}

fn to_annex(annex: usize) -> Pair {
    phrase(
        format!("Осы Қағидаларға {annex}-қосымшаға сәйкес"),
        format!("Согласно приложению {annex} к настоящим Правилам"),
    )
}
