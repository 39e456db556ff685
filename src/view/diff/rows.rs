//! Documents, provisions and rows as the page shows them.

use std::collections::HashSet;

use super::marks::{Mark, Marks};
use super::provisions::{DocumentRows, Item, ProvisionRows, arrange, frame_kind, provision_of};
use super::{Cell, Document, Note, Piece, Provision, Row, Run};
use crate::diff::{self, Change, Comparison, Op, Side, WordCount};
use crate::model::{Address, Lang, Path, Redaction, UnitKind, print};
use crate::view::typography::Setting;
use crate::view::{Links, Phrase, Site};

/// The changes in the order in which they are named.
pub(super) const CHANGES: [Change; 9] = [
    Change::Changed,
    Change::Added,
    Change::Dropped,
    Change::Moved,
    Change::Renumbered,
    Change::Merged,
    Change::Split,
    Change::Unknown,
    Change::Same,
];

/// The whole text of the comparison.
pub(super) fn documents(
    site: &Site<'_>,
    comparison: &Comparison<'_>,
    links: &Links,
    lang: Lang,
) -> Vec<Document> {
    let rows = diff::rows(comparison.pairs.get(lang));
    let arranged = arrange(comparison, &rows);
    let away = arranged
        .iter()
        .flat_map(|document| &document.provisions)
        .flat_map(|provision| &provision.items)
        .filter_map(|item| match item {
            Item::Away { old, .. } => Some(*old),
            Item::Row(_) => None,
        })
        .collect();
    let marks = Marks::of(comparison, &rows, lang);
    let mut builder = Builder {
        site,
        comparison,
        links,
        lang,
        rows,
        marks,
        away,
        met_old: HashSet::new(),
        met_new: HashSet::new(),
        words: WordCount::default(),
    };
    arranged.iter().map(|document| builder.document(document)).collect()
}

struct Builder<'a> {
    site: &'a Site<'a>,
    comparison: &'a Comparison<'a>,
    links: &'a Links,
    lang: Lang,
    rows: Vec<&'a diff::Row>,
    marks: Marks,
    /// Old units that left a sign where they stood.
    away: HashSet<usize>,
    met_old: HashSet<usize>,
    met_new: HashSet<Path>,
    /// Words that came and went in the provision at hand.
    words: WordCount,
}

impl Builder<'_> {
    fn document(&mut self, document: &DocumentRows) -> Document {
        let provisions: Vec<Provision> =
            document.provisions.iter().map(|provision| self.provision(provision)).collect();
        let (path, stands_in) = match (&document.old, &document.new) {
            (Some(_), Some(new)) => (new, "both"),
            (None, Some(new)) => (new, "new"),
            (Some(old), None) => (old, "old"),
            (None, None) => unreachable!("a document stands in one of the texts"),
        };
        Document {
            id: self.name(path, document.new.is_some()),
            path: path.to_string(),
            was: document
                .old
                .as_ref()
                .filter(|old| *old != path && document.new.is_some())
                .map(ToString::to_string),
            stands_in,
            changed: provisions.iter().any(|provision| !provision.changes.is_empty()),
            provisions,
        }
    }

    fn provision(&mut self, provision: &ProvisionRows) -> Provision {
        let path = provision.new.as_ref().unwrap_or_else(|| &provision.old[0]);
        self.words = WordCount::default();
        let rows = self.provision_rows(provision);
        let is_frame = path.document() == *path;
        let heads: Vec<&Path> =
            provision.old.iter().filter(|old| !is_frame && self.is_head_of(old, path)).collect();
        let says = |old: &&Path| heads.len() > 1 || old.last() != path.last();
        let href = |redaction: &Redaction, path: &Path| {
            redaction.has(path).then(|| self.links.to_unit(&self.site.place(redaction), path))
        };
        let changes = CHANGES
            .iter()
            .filter(|change| **change != Change::Same)
            .map(|change| change.word())
            .filter(|change| rows.iter().any(|row| row.changes.contains(change)))
            .collect();
        Provision {
            id: self.name(path, provision.new.is_some()),
            path: path.to_string(),
            frame: if is_frame { self.frame(provision) } else { "" },
            was: match &provision.new {
                Some(_) => heads.iter().copied().filter(says).map(Path::to_string).collect(),
                None => Vec::new(),
            },
            stands_in: match (provision.old.is_empty(), &provision.new) {
                (true, _) => "new",
                (_, None) => "old",
                _ => "both",
            },
            changes,
            words: self.words,
            old_href: heads
                .first()
                .copied()
                .or(provision.old.first())
                .and_then(|old| href(self.comparison.old.redaction, old)),
            new_href: provision
                .new
                .as_ref()
                .and_then(|new| href(self.comparison.new.redaction, new)),
            runs: runs(rows),
        }
    }

    /// Whether the opening words of an old provision became those of a new one; a provision without
    /// words of its own opens with whatever is in it.
    fn is_head_of(&self, old: &Path, new: &Path) -> bool {
        let (olds, news) = (&self.comparison.old.leaves, &self.comparison.new.leaves);
        let together = |row: &&diff::Row| {
            row.old.is_some_and(|at| olds[at].path == *old)
                && row.new.is_some_and(|at| news[at].path == *new)
        };
        self.rows.iter().any(together) || olds.iter().all(|leaf| leaf.path != *old)
    }

    /// A name for a heading: no unit has it as its id.
    fn name(&self, path: &Path, is_new: bool) -> String {
        match is_new {
            true => path.to_string(),
            false => format!("{}:{path}", self.comparison.old.redaction.act),
        }
    }

    fn frame(&self, provision: &ProvisionRows) -> &'static str {
        frame_kind(provision.items.iter().filter_map(|item| {
            let Item::Row(at) = item else { return None };
            let row = self.rows[*at];
            match (row.old, row.new) {
                (_, Some(new)) => Some(self.comparison.new.leaves[new].kind),
                (Some(old), None) => Some(self.comparison.old.leaves[old].kind),
                (None, None) => None,
            }
        }))
    }

    /// The rows of a provision; neighbours that share a unit are one.
    fn provision_rows(&mut self, provision: &ProvisionRows) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut cluster: Vec<usize> = Vec::new();
        for item in &self.together(&provision.items) {
            match item {
                Item::Row(at) => {
                    if !cluster.is_empty() && !self.shares(&cluster, *at) {
                        rows.push(self.row(provision, &std::mem::take(&mut cluster)));
                    }
                    cluster.push(*at);
                }
                Item::Away { old, rows: now } => {
                    if !cluster.is_empty() {
                        rows.push(self.row(provision, &std::mem::take(&mut cluster)));
                    }
                    rows.push(self.away(provision, *old, now));
                }
            }
        }
        if !cluster.is_empty() {
            rows.push(self.row(provision, &cluster));
        }
        rows
    }

    /// The items with all rows of one new unit at its place: what was joined to it may stand apart in
    /// the old text.
    fn together(&self, items: &[Item]) -> Vec<Item> {
        let mut placed: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            let new = |item: &Item| match item {
                Item::Row(at) => self.rows[*at].new,
                Item::Away { .. } => None,
            };
            let known =
                new(item).and_then(|own| placed.iter().rposition(|one| new(one) == Some(own)));
            placed.insert(known.map_or(placed.len(), |at| at + 1), item.clone());
        }
        placed
    }

    fn shares(&self, cluster: &[usize], at: usize) -> bool {
        let row = self.rows[at];
        cluster.iter().map(|at| self.rows[*at]).any(|other| {
            (row.old.is_some() && row.old == other.old)
                || (row.new.is_some() && row.new == other.new)
        })
    }

    /// Whether more than one of the old provisions has units inside, so that numbers alone do not
    /// tell them apart.
    fn has_several(&self, provision: &ProvisionRows) -> bool {
        let has_units = |old: &&Path| {
            let mut leaves = self.comparison.old.leaves.iter();
            leaves.any(|leaf| leaf.path != **old && leaf.path.is_within(old))
        };
        provision.old.iter().filter(has_units).count() > 1
    }

    /// One row of the page from rows of the comparison that share units.
    fn row(&mut self, provision: &ProvisionRows, cluster: &[usize]) -> Row {
        let rows: Vec<&diff::Row> = cluster.iter().map(|at| self.rows[*at]).collect();
        let changes = changes(&rows);
        let is = match (rows[0].old, rows[0].new) {
            (Some(_), Some(_)) => "pair",
            _ if !changes.contains(&Change::Added) && !changes.contains(&Change::Dropped) => {
                "perhaps"
            }
            (None, _) => "added",
            (_, None) => "dropped",
        };
        let notes = self.notes(&rows, &changes, provision);
        let mut olds: Vec<usize> = rows.iter().filter_map(|row| row.old).collect();
        let mut news: Vec<usize> = rows.iter().filter_map(|row| row.new).collect();
        olds.dedup();
        news.dedup();
        news.sort_unstable();
        news.dedup();
        let primary = |new: usize| {
            let own = cluster.iter().copied().filter(|at| self.rows[*at].new == Some(new));
            // What stayed in its place speaks before what came from elsewhere.
            let stays = |at: usize| !self.rows[at].change.contains(&Change::Moved);
            own.max_by_key(|at| (stays(*at), self.marks.kept(*at), std::cmp::Reverse(*at)))
        };
        let primaries: Vec<Option<usize>> = news.iter().map(|new| primary(*new)).collect();
        let spoken: HashSet<usize> =
            primaries.iter().flatten().filter_map(|at| self.rows[*at].old).collect();
        let mut shown = Vec::new();
        let new: Vec<Cell> = news
            .iter()
            .zip(&primaries)
            .map(|(new, primary)| self.new_cell(*new, *primary, &mut shown))
            .collect();
        let has_unknown = new.iter().any(|cell| cell.unknown);
        let old: Vec<Cell> = olds
            .iter()
            .map(|old| {
                let mut cell = self.old_cell(*old, is == "dropped");
                let path = self.old_path(*old);
                let elsewhere = !provision.old.contains(&provision_of(path));
                let one_of_several = self.has_several(provision);
                let told = notes.iter().any(|note| note.place.as_deref() == Some(path.as_str()));
                let is_head = provision.old.contains(path);
                cell.placed =
                    !is_head && (olds.len() > 1 || ((elsewhere || one_of_several) && !told));
                cell.beside = spoken.contains(old) && !cell.unknown && !has_unknown;
                cell
            })
            .collect();
        let why = rows.iter().find_map(|row| self.why(row));
        let changes = changes.iter().map(|change| change.word()).collect();
        let long = is_long(&old) || is_long(&new);
        Row { is, changes, id: None, long, old, new, notes, why }
    }

    /// The sign of a unit that stands elsewhere now.
    fn away(&self, provision: &ProvisionRows, old: usize, rows: &[usize]) -> Row {
        let mut cell = self.old_words(old, &[]);
        cell.placed = self.has_several(provision);
        cell.address = None;
        let document = self.old_path(old).document();
        let notes = rows.iter().filter_map(|at| self.rows[*at].new).map(|new| {
            let path = &self.comparison.new.leaves[new].path;
            Note {
                is: "away",
                place: Some(path.to_string()),
                far: path.document() != document,
                href: Some(format!("#{path}")),
            }
        });
        Row {
            is: "away",
            changes: vec![Change::Moved.word()],
            id: Some(from_id(self.old_path(old))),
            long: is_long(std::slice::from_ref(&cell)),
            old: vec![cell],
            new: Vec::new(),
            notes: notes.collect(),
            why: None,
        }
    }

    fn notes(
        &self,
        rows: &[&diff::Row],
        changes: &[Change],
        provision: &ProvisionRows,
    ) -> Vec<Note> {
        let plain = |is| Note { is, place: None, far: false, href: None };
        let mut notes = Vec::new();
        let whole = provision.old.is_empty() || provision.new.is_none();
        for change in changes {
            match change {
                Change::Same | Change::Changed => {}
                Change::Added | Change::Dropped if whole => {}
                Change::Added | Change::Dropped | Change::Merged => {
                    notes.push(plain(change.word()))
                }
                Change::Renumbered => {
                    let is_head = rows.iter().any(|row| {
                        let new = row.new.map(|new| &self.comparison.new.leaves[new].path);
                        new.is_some() && new == provision.new.as_ref()
                    });
                    if !is_head {
                        notes.push(plain(change.word()));
                    }
                }
                Change::Moved => {
                    for old in rows.iter().filter(|row| row.change.contains(change)) {
                        notes.extend(old.old.map(|old| self.moved(old, provision)));
                    }
                }
                Change::Split => notes.extend(self.split(rows)),
                Change::Unknown => notes.push(plain(self.unknown(rows))),
            }
        }
        notes.dedup_by(|one, other| one.is == other.is && one.place == other.place);
        notes
    }

    fn moved(&self, old: usize, provision: &ProvisionRows) -> Note {
        let path = self.old_path(old);
        let here = provision.new.as_ref().map(Path::document);
        let became = provision.old.iter().any(|own| own.document() == path.document());
        Note {
            is: Change::Moved.word(),
            place: Some(path.to_string()),
            far: !became && here != Some(path.document()),
            href: self.away.contains(&old).then(|| format!("#{}", from_id(path))),
        }
    }

    /// The other parts of a unit that was split, as far as they are not in these rows.
    fn split(&self, rows: &[&diff::Row]) -> Vec<Note> {
        let here: Vec<Option<usize>> = rows.iter().map(|row| row.new).collect();
        let mut notes: Vec<Note> = self
            .rows
            .iter()
            .filter(|other| {
                other.old.is_some()
                    && rows.iter().any(|row| row.old == other.old)
                    && !here.contains(&other.new)
            })
            .filter_map(|other| {
                let path = &self.comparison.new.leaves[other.new?].path;
                Some(Note {
                    is: Change::Split.word(),
                    place: Some(path.to_string()),
                    far: false,
                    href: Some(format!("#{path}")),
                })
            })
            .collect();
        if notes.is_empty() {
            notes.push(Note { is: Change::Split.word(), place: None, far: false, href: None });
        }
        notes
    }

    /// What is not known of a row.
    fn unknown(&self, rows: &[&diff::Row]) -> &'static str {
        let lost = |side: &Side<'_>, leaf: usize| side.leaves[leaf].words.get(self.lang).is_none();
        let old =
            rows.iter().filter_map(|row| row.old).any(|leaf| lost(&self.comparison.old, leaf));
        let new =
            rows.iter().filter_map(|row| row.new).any(|leaf| lost(&self.comparison.new, leaf));
        match (old, new) {
            (true, true) => "unknown-both",
            (true, false) => "unknown-old",
            (false, true) => "unknown-new",
            (false, false) if rows.iter().any(|row| row.old.is_none()) => "perhaps-old",
            (false, false) => "perhaps-new",
        }
    }

    /// The recorded reason why two units correspond.
    fn why(&self, row: &diff::Row) -> Option<Phrase> {
        let (old, new) =
            (self.comparison.old.address(row.old?), self.comparison.new.address(row.new?));
        let is = |recorded: &Address, own: &Address| {
            recorded.act == own.act && recorded.path == own.path
        };
        let body = self.site.body(self.comparison.new.redaction)?;
        let found =
            body.correspondences.iter().find(|one| is(&one.old, &old) && is(&one.new, &new))?;
        Some(Phrase::in_lang(found.why.get(self.lang), self.lang, self.links.lang()))
    }

    fn old_path(&self, leaf: usize) -> &Path {
        &self.comparison.old.leaves[leaf].path
    }

    fn old_cell(&mut self, leaf: usize, is_dropped: bool) -> Cell {
        let words = self.comparison.old.words(leaf, self.lang);
        let whole = Mark { op: Op::Delete, at: 0..words.len() };
        let marks = match is_dropped {
            true => vec![whole],
            false => self.marks.of_old(leaf, words),
        };
        let is_first = self.met_old.insert(leaf);
        if is_first && !is_lost(&self.comparison.old, leaf, self.lang) {
            let gone = marks.iter().filter(|mark| mark.op == Op::Delete);
            let gone = gone.map(|mark| (mark.op, words[mark.at.clone()].to_owned()));
            self.words.dropped += diff::count_words(&gone.collect::<Vec<_>>()).dropped;
        }
        let mut cell = self.old_words(leaf, &marks);
        if !is_first {
            cell.address = None;
        }
        cell
    }

    /// An old unit with these marks; without any, its words as they are.
    fn old_words(&self, leaf: usize, marks: &[Mark]) -> Cell {
        let side = &self.comparison.old;
        let words = side.words(leaf, self.lang);
        let whole = [Mark { op: Op::Equal, at: 0..words.len() }];
        let marks = if marks.is_empty() { &whole } else { marks };
        self.cell(side, leaf, pieces(words, words, marks))
    }

    fn new_cell(
        &mut self,
        leaf: usize,
        row: Option<usize>,
        shown: &mut Vec<super::marks::Stretch>,
    ) -> Cell {
        let side = &self.comparison.new;
        let words = side.words(leaf, self.lang);
        let old = row.and_then(|at| self.rows[at].old);
        let lost = |side: &Side<'_>, leaf| is_lost(side, leaf, self.lang);
        let (before, marks) = match (row, old) {
            (Some(at), Some(old)) if !lost(side, leaf) && !lost(&self.comparison.old, old) => (
                self.comparison.old.words(old, self.lang),
                self.marks.of_new(at, (old, leaf), shown),
            ),
            (Some(at), None) if self.rows[at].change.contains(&Change::Added) => {
                ("", vec![Mark { op: Op::Insert, at: 0..words.len() }])
            }
            _ => ("", vec![Mark { op: Op::Equal, at: 0..words.len() }]),
        };
        if !lost(side, leaf) {
            let come = marks.iter().filter(|mark| mark.op == Op::Insert);
            let come = come.map(|mark| (mark.op, words[mark.at.clone()].to_owned()));
            self.words.added += diff::count_words(&come.collect::<Vec<_>>()).added;
        }
        let mut cell = self.cell(side, leaf, pieces(before, words, &marks));
        let moved = row.is_some_and(|at| self.rows[at].change.contains(&Change::Moved));
        if let (Some(old), false) = (old, moved) {
            let was = self.number(&self.comparison.old, old);
            if was != cell.number {
                cell.was = was;
            }
        }
        let path = &side.leaves[leaf].path;
        // A gap has the path of what it stands in, which has its own id.
        if side.leaves[leaf].kind != UnitKind::Gap && self.met_new.insert(path.clone()) {
            cell.id = Some(path.to_string());
        } else {
            cell.address = None;
        }
        cell
    }

    fn cell(&self, side: &Side<'_>, leaf: usize, pieces: Vec<Piece>) -> Cell {
        let unknown = is_lost(side, leaf, self.lang);
        let lacuna = side.lacuna(leaf).filter(|_| unknown);
        Cell {
            path: side.leaves[leaf].path.to_string(),
            id: None,
            address: Some(side.address(leaf).to_string()),
            lang: (self.lang.code() != self.links.lang()).then(|| self.lang.code()),
            placed: false,
            number: self.number(side, leaf),
            heading: matches!(
                side.leaves[leaf].kind,
                UnitKind::Chapter | UnitKind::Section | UnitKind::Paragraph | UnitKind::Article
            ),
            was: String::new(),
            pieces: if unknown { Vec::new() } else { pieces },
            beside: false,
            unknown,
            lacuna: lacuna
                .map(|why| Phrase::in_lang(why.get(self.lang), self.lang, self.links.lang())),
        }
    }

    /// The printed number of a unit; the number of a row is one of its cells.
    fn number(&self, side: &Side<'_>, leaf: usize) -> String {
        let unit = side.unit(leaf).filter(|unit| !unit.is_row());
        unit.map(|unit| print::number(unit, self.lang)).unwrap_or_default()
    }
}

/// Whether no source holds the words of a leaf.
fn is_lost(side: &Side<'_>, leaf: usize, lang: Lang) -> bool {
    side.leaves[leaf].words.get(lang).is_none()
}

/// Whether units fill so much of a sheet that it pays to cut them.
fn is_long(cells: &[Cell]) -> bool {
    const LONG: usize = 700;
    let pieces = cells.iter().flat_map(|cell| &cell.pieces);
    pieces.map(|piece| piece.text.chars().count()).sum::<usize>() > LONG
}

/// The anchor of the sign that a unit left.
fn from_id(path: &Path) -> String {
    format!("from:{path}")
}

/// What happened in rows that are shown as one; a number that changed only above a unit is not
/// said again.
fn changes(rows: &[&diff::Row]) -> Vec<Change> {
    let said = |row: &diff::Row, change: Change| {
        row.change.contains(&change) && !(change == Change::Renumbered && row.inherited)
    };
    let mut changes: Vec<Change> = CHANGES
        .into_iter()
        .filter(|change| *change != Change::Same && rows.iter().any(|row| said(row, *change)))
        .collect();
    if changes.is_empty() {
        changes.push(Change::Same);
    }
    changes
}

/// Rows in runs that changed and runs that did not.
fn runs(rows: Vec<Row>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        let same = row.changes == [Change::Same.word()];
        match runs.last_mut() {
            Some(last) if last.same == same => last.rows.push(row),
            _ => runs.push(Run { same, rows: vec![row] }),
        }
    }
    runs
}

/// Marked words as pieces, set; a tab between cells and a line break begin a new piece.
fn pieces(old: &str, new: &str, marks: &[Mark]) -> Vec<Piece> {
    let (old_setting, new_setting) = (Setting::of(old), Setting::of(new));
    let mut pieces: Vec<Piece> = Vec::new();
    for mark in marks {
        let (op, setting) = match mark.op {
            Op::Equal => ("keep", &new_setting),
            Op::Delete => ("old", &old_setting),
            Op::Insert => ("new", &new_setting),
        };
        let set = setting.slice(mark.at.clone());
        let mut after = "";
        for part in set.split_inclusive(['\t', '\n']) {
            let text = part.trim_end_matches(['\t', '\n']);
            if let (Some(last), "") = (pieces.last_mut(), after) {
                last.gap = last.op == "old" && op != "old" && sticks(&last.text, text);
            }
            pieces.push(Piece { op, text: text.to_owned(), gap: false, after });
            after = match part.chars().next_back() {
                Some('\t') => "cell",
                Some('\n') => "line",
                _ => "",
            };
        }
        if !after.is_empty() {
            pieces.push(Piece { op, text: String::new(), gap: false, after });
        }
    }
    pieces
}

/// Whether words would stick to the deleted ones before them, which they replace.
fn sticks(deleted: &str, text: &str) -> bool {
    let opens = |letter: char| letter.is_alphanumeric() || "\"«(№".contains(letter);
    !deleted.ends_with(char::is_whitespace) && text.starts_with(opens)
}
