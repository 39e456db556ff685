//! Both languages side by side, a row a unit.

use serde::Serialize;

use super::View;
use super::act::{ActHead, ContentsEntry};
use super::text::{Run, Standing};

/// Both languages of an act in one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct ParallelPage {
    /// What the act is.
    pub head: ActHead,
    /// The name of the redaction.
    pub redaction: String,
    /// The page with one language.
    pub single: String,
    /// The languages, in the order of the columns.
    pub columns: Vec<Column>,
    /// The contents.
    pub contents: Vec<ContentsEntry>,
    /// The units that have words of their own.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its language.
    pub lang: String,
    /// Whose words they are.
    pub standing: Standing,
}

/// A unit in both languages.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// PATH.
    pub id: String,
    /// `2018-29@2024:rules/p3`
    pub address: String,
    /// What it is in law.
    pub kind: String,
    /// Level of the heading for headings; 0 for everything else.
    pub heading: u8,
    /// How deep it stands: 0 for points and headings.
    pub depth: u8,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// The words of a unit in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The language.
    pub lang: String,
    /// The printed number.
    pub number: String,
    /// The words; empty for a lacuna.
    pub words: Vec<Run>,
    /// Whose words they are.
    pub standing: Standing,
}

impl View for ParallelPage {
    const TYPE: &'static str = "parallel";
    const SCRIPTS: &'static [&'static str] = &["parallel", "unit"];
}
