//! Negations, and limits that are worded as negations.

mod kk;
mod ru;
mod verb;

use super::item::Item;
use crate::lang::Lang;
use crate::lang::token::Tokens;

/// Reads the negations of a text.
pub(super) fn read(tokens: &Tokens<'_>, items: &mut Vec<Item>) {
    match tokens.lang {
        Lang::Kk => kk::read(tokens, items),
        Lang::Ru => ru::read(tokens, items),
    }
}
