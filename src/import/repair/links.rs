//! Words that were hyperlinks: the extraction took them out of their line and put them at its end.
//!
//! The hole shows as two spaces, as a line that begins with a space or with a comma, as a mark with a
//! space before it. What was thrown stands behind the last hole, mostly at the end of the line, often
//! glued to the word before. Every way to fill the holes is tried; neighbours decide: what the text
//! has elsewhere, what the grammar of the language wants ([`Grammar::neighbours`]), what legal
//! databases make a link of ([`Grammar::links`]). A reading that is not clearly better than all
//! others is not taken.

use super::Paragraph;
use super::evidence::Evidence;
use super::holes::{Token, tokens};
use crate::import::patterns::Grammar;
use crate::import::report::Report;

/// How much better than the words as they came a reading must be.
const SURE: f32 = 2.0;
/// How much better than the next best.
const CLEAR: f32 = 0.4;
/// The longest link, in words.
const LONGEST: usize = 4;

/// Puts the words back where their places are sure; names the other lines in the report.
pub fn restore(
    paragraphs: &mut [Paragraph],
    evidence: &Evidence,
    grammar: &Grammar,
    width: usize,
    report: &mut Report,
) {
    let usual = usual_indent(paragraphs);
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.cells.is_none()) {
        for at in 0..paragraph.lines.len() {
            let line = paragraph.lines[at].words.clone();
            let lost = at > 0 || paragraph.indented;
            let tokens = tokens(&line, if at == 0 { usual } else { 0 }, evidence, grammar);
            if !tokens.iter().any(|token| token.hole && !token.weak) || is_blank_to_fill(&line) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| last_word(&paragraph.lines[at].words));
            let after = paragraph.lines.get(at + 1).and_then(|line| first_word(&line.words));
            let place =
                Place { evidence, grammar, before: before.as_deref(), after: after.as_deref() };
            match place.best(&tokens) {
                Reading::Sure(words) => paragraph.lines[at].words = words,
                Reading::AsItCame(words) => paragraph.lines[at].words = words,
                Reading::Unsure if lost || line.chars().count() * 2 > width => {
                    report.add(
                        paragraph.lines[at].number,
                        line.trim(),
                        "words were thrown out of their places here, and where they belong is not sure",
                    );
                }
                Reading::Unsure => {}
            }
        }
    }
}

fn usual_indent(paragraphs: &[Paragraph]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.indented) {
        if let Some(line) = paragraph.lines.first() {
            *counts.entry(super::join::indent(&line.raw)).or_insert(0) += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(indent, _)| indent)
}

fn is_blank_to_fill(line: &str) -> bool {
    line.contains("____")
}

fn last_word(line: &str) -> Option<String> {
    line.split_whitespace().last().map(str::to_owned)
}

fn first_word(line: &str) -> Option<String> {
    // A line that has lost its first word does not say what follows.
    if super::join::indent(line) == 1 {
        None
    } else {
        line.split_whitespace().next().map(str::to_owned)
    }
}

enum Reading {
    /// This is how the line read.
    Sure(String),
    /// Nothing was thrown; the space is only a space.
    AsItCame(String),
    /// Nobody can tell.
    Unsure,
}

/// A line with its neighbours.
struct Place<'a> {
    evidence: &'a Evidence,
    grammar: &'a Grammar,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

impl Place<'_> {
    fn best(&self, tokens: &[Token]) -> Reading {
        let as_it_came: Vec<usize> = (0..tokens.len()).collect();
        let start = self.score(tokens, &as_it_came);
        let mut readings: Vec<(f32, Vec<usize>)> = Vec::new();
        let holes: Vec<usize> = (0..tokens.len()).filter(|at| tokens[*at].hole).collect();
        let glued = tokens.iter().position(|token| token.thrown);
        for chosen in subsets(&holes) {
            let Some(last) = chosen.last().copied() else { continue };
            for begin in last..tokens.len() {
                // What is glued to the word before it was thrown there.
                if glued.is_some_and(|glued| begin != glued) {
                    continue;
                }
                for end in begin + 1..=tokens.len() {
                    for parts in partitions(begin, end, chosen.len()) {
                        let order = moved(tokens.len(), &chosen, &parts);
                        let mut score = self.score(tokens, &order) - start;
                        // What stands at its hole already proves nothing.
                        let moving =
                            chosen.iter().zip(&parts).filter(|(hole, part)| part.0 != **hole);
                        score += moving.map(|(_, part)| self.link(tokens, part)).sum::<f32>();
                        score -= 0.5 * (tokens.len() - end).min(3) as f32;
                        if glued.is_some() && end == tokens.len() {
                            score += 2.0;
                        }
                        score -= chosen.iter().filter(|at| tokens[**at].weak).count() as f32;
                        let open =
                            holes.iter().filter(|at| !chosen.contains(at) && !tokens[**at].weak);
                        score -= open.filter(|at| parts.iter().all(|part| part.0 != **at)).count()
                            as f32;
                        readings.push((score, order));
                    }
                }
            }
        }
        readings.sort_by(|a, b| b.0.total_cmp(&a.0));
        let text = |order: &[usize]| written(tokens, order);
        let Some((score, order)) = readings.first() else { return Reading::Unsure };
        let best = text(order);
        let rival =
            readings.iter().find(|(_, order)| text(order) != best).map_or(0.0, |rival| rival.0);
        if best == text(&as_it_came) || *score < 0.0 && glued.is_none() {
            return match glued {
                None if *score < SURE => Reading::AsItCame(text(&as_it_came)),
                _ => Reading::AsItCame(best),
            };
        }
        if *score >= SURE && score - rival.max(0.0) >= CLEAR {
            Reading::Sure(best)
        } else {
            Reading::Unsure
        }
    }

    /// How well each word follows the one before it.
    fn score(&self, tokens: &[Token], order: &[usize]) -> f32 {
        let words = order.iter().map(|at| tokens[*at].text);
        let line: Vec<&str> = self.before.into_iter().chain(words).chain(self.after).collect();
        line.windows(2).map(|pair| self.follows(pair[0], pair[1])).sum()
    }

    fn follows(&self, left: &str, right: &str) -> f32 {
        let ends = left.ends_with(['.', ';', ':']) && !left.ends_with("м.а.");
        let seen = if ends { 0.0 } else { self.evidence.follows(left, right) };
        seen + self.grammar.follows(left, right)
    }

    /// How likely it is that these words were a link.
    fn link(&self, tokens: &[Token], part: &(usize, usize)) -> f32 {
        let words: Vec<&str> = tokens[part.0..part.1].iter().map(|token| token.text).collect();
        let words = words.join(" ");
        let bare = words.trim_end_matches([',', ';', '.', ':']);
        let length = (part.1 - part.0) as f32;
        if self.grammar.is_link(bare) {
            return 3.0;
        }
        if self.grammar.is_term(bare) {
            return 2.0;
        }
        -0.25 * length
    }
}

fn subsets(holes: &[usize]) -> Vec<Vec<usize>> {
    let holes = &holes[..holes.len().min(5)];
    let all = 1..(1usize << holes.len());
    let chosen =
        |mask: usize| holes.iter().enumerate().filter(move |(at, _)| mask & (1 << at) != 0);
    all.map(|mask| chosen(mask).map(|(_, hole)| *hole).collect()).collect()
}

/// Every way to cut `begin..end` into `count` runs of at most [`LONGEST`] words.
fn partitions(begin: usize, end: usize, count: usize) -> Vec<Vec<(usize, usize)>> {
    if count == 0 {
        return if begin == end { vec![Vec::new()] } else { Vec::new() };
    }
    let mut all = Vec::new();
    for cut in begin + 1..=end.min(begin + LONGEST) {
        for mut rest in partitions(cut, end, count - 1) {
            rest.insert(0, (begin, cut));
            all.push(rest);
        }
    }
    all
}

/// The order of the words when each run fills its hole.
fn moved(length: usize, holes: &[usize], runs: &[(usize, usize)]) -> Vec<usize> {
    let mut order = Vec::with_capacity(length);
    let thrown = |at: usize| runs.iter().any(|run| (run.0..run.1).contains(&at));
    for at in 0..length {
        for (hole, run) in holes.iter().zip(runs) {
            if *hole == at {
                order.extend(run.0..run.1);
            }
        }
        if !thrown(at) {
            order.push(at);
        }
    }
    order
}

fn written(tokens: &[Token], order: &[usize]) -> String {
    let mut line = String::new();
    let mut before: Option<usize> = None;
    for at in order {
        let token = &tokens[*at];
        let stays_glued = token.glued && before == at.checked_sub(1);
        let mark = token.text.starts_with([',', ';', ':'])
            || token.text.chars().all(|c| matches!(c, '.' | ')'));
        if !line.is_empty() && !stays_glued && !mark {
            line.push(' ');
        }
        line.push_str(token.text);
        before = Some(*at);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::patterns::grammar;
    use crate::model::Lang;

    fn read(line: &str) -> String {
        let evidence = Evidence::default();
        let grammar = grammar(Lang::Kk);
        let tokens = tokens(line, 6, &evidence, grammar);
        let place = Place { evidence: &evidence, grammar, before: None, after: None };
        match place.best(&tokens) {
            Reading::Sure(words) => words,
            Reading::AsItCame(words) => format!("as it came: {words}"),
            Reading::Unsure => "unsure".to_owned(),
        }
    }

    #[test]
    fn a_number_behind_a_bracket_goes_back() {
        assert_eq!(read("министрінің 30.09.2024  (№ 611/НҚ"), "министрінің 30.09.2024 № 611/НҚ (");
    }
}
