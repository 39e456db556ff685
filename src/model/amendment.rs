//! Operations: what an amending act orders, as data that can be executed.

use jiff::civil::Date;

use super::{Address, Bilingual, When};
use crate::source::Span;

/// What is done to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// `жаңа редакцияда жазылсын`: restated.
    Replace,
    /// `толықтырылсын`: added; the target is the address that the new unit gets.
    Insert,
    /// `алып тасталсын`, `күші жойылды`: removed, or a whole act ended.
    Repeal,
    /// `тоқтатыла тұрсын`: suspended.
    Suspend,
    /// `деген сөздер … деген сөздермен ауыстырылсын`: words replaced by words.
    Words,
}

/// An operation with its targets. The new text stands below the instruction's own unit, at
/// `amN/new/…`.
#[derive(Debug, Clone, PartialEq)]
pub struct Amendment {
    /// What is done.
    pub operation: Operation,
    /// To which units; one sentence may name several.
    pub targets: Vec<Target>,
    /// For insert: the unit before the new one, where its number does not tell.
    pub after: Option<Address>,
    /// The marks printed round the new text: before its first word, after its last.
    pub quotes: Bilingual<[String; 2]>,
    /// Whether the new text is the annex of this document.
    pub with_annex: bool,
    /// The day, where it differs from that of the amending act.
    pub in_operation: Option<When>,
    /// For suspend: the last day.
    pub until: Option<Date>,
    /// For words: what is replaced.
    pub find: Option<Bilingual<String>>,
    /// For words: by what.
    pub replace: Option<Bilingual<String>>,
    /// For words: how often it must stand in the target.
    pub count: usize,
    /// The reason, for the comparative table.
    pub why: Option<Bilingual<String>>,
}

/// A unit that an operation is aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its address.
    pub address: Address,
    /// Where content names it.
    pub span: Span,
}
