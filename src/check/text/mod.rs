//! The words as such: letters, marks, words that stand twice.

pub mod deadline_without_start;
pub mod doubled_words;
pub mod letter_spaced_word;
pub mod mixed_script;
pub mod unbalanced_brackets;
pub mod unbalanced_quotes;
