//! Qagida, a compiler for law: YAML encodings of Kazakhstan's acts in, a proved bilingual site out.
//!
//! # The pipeline
//!
//! | stage | from | to | what it does |
//! |---|---|---|---|
//! | [`source`] | a directory | [`source::Sources`] | reads files, knows lines and columns |
//! | [`load`] | sources | [`load::RawCorpus`] | YAML with places, every key held against its shape |
//! | [`history`] | raw corpus | [`history::Chronicle`] | replays amendments, gives every act its redactions |
//! | [`resolve`] | chronicle | [`resolve::Corpus`] | reads references, terms and aliases from the words and binds them |
//! | [`check`] | corpus | [`diag::Findings`] | the lints; among them the proof against published texts |
//! | [`view`] | corpus | pages | every page as plain data |
//! | [`render`] | pages | HTML | templates, components, messages |
//! | [`output`] | HTML | a folder | the only writer: temporary folder, then swap |
//!
//! Before the pipeline stands [`import`]: a published text in, the YAML of an act out. [`draft`] runs it
//! twice, without an act that is only proposed and with it.
//!
//! [`model`] is the vocabulary of all of them, [`diag`] what they find, [`lang`] what is particular
//! to Kazakh and Russian, [`diff`] compares redactions, [`rules`] evaluates criteria and periods.
//! [`compile`] and [`site`] run the stages; [`cli`] is the edge, and so is `serve`, which builds again
//! whenever something is saved.
//!
//! # Invariants, and the tests that keep them
//!
//! - Official words are never altered: `tests/seeds.rs` holds the content against the sources, letter
//!   by letter; `check::replay` proves every published redaction.
//! - No stage changes the value of an earlier one, and each imports only what it may:
//!   `tests/architecture.rs`.
//! - Findings are values: every way of breaking the content in `tests/broken/` gives all of its
//!   findings, each at its place, and no panic.
//! - Same input, same bytes; nothing reads the clock: `tests/build.rs`, `tests/architecture.rs`.
//! - An import drops no word and alters no letter: `nothing_is_dropped` and
//!   `a_repair_keeps_every_letter` in `tests/import.rs`.
//! - What the browser computes is what Rust computes, over every case: `tests/browser/`.

pub mod check;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod diff;
pub mod draft;
pub mod export;
pub mod history;
pub mod import;
pub mod lang;
pub mod load;
pub mod model;
pub mod output;
pub mod render;
pub mod resolve;
pub mod rules;
#[cfg(feature = "serve")]
pub mod serve;
pub mod site;
pub mod source;
pub mod view;
