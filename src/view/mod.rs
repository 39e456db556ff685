//! Every page of the site as plain data: what a template is given, and nothing else.
//!
//! A view holds words of the content, addresses, ISO dates, numbers, links and the *keys* of
//! messages; no HTML and no words of the interface (those are in `locales/`). Views say which
//! language a text is in, for it need not be that of the page.
//!
//! # How a page is added
//!
//! 1. `src/view/<page>.rs`: a struct with `#[derive(Serialize)]` and its [`View`] implementation,
//!    which names the page type, the template and the components whose scripts the page uses; and
//!    `page(site, …, lang) -> Page<…>`, which builds it from the corpus ([`Site`]). Where the page
//!    stands is a variant of [`Place`] in [`urls`].
//! 2. `templates/pages/<template>.html`: extends `layouts/plain.html` (or `layouts/book.html`) and
//!    fills the blocks `title`, `description`, `heading` and `content`. The template sees `shell`
//!    (what every page has, [`shell::Shell`]), `page` (the view) and `lang`. It calls
//!    `t("key", name=value)` for words of the interface and the macros of
//!    `components/<name>/template.html` for everything drawn; `src/render/functions.rs` lists the
//!    functions and filters (`set`, `place`, `day`, `redaction`, …).
//! 3. `templates/components/<name>/`: `template.html` (macros), `style.css` and `script.js` for what
//!    is new on it, and one line in the register of `src/render/components.rs`. A script is served
//!    as `assets/<name>.js`, on the pages whose view names it.
//! 4. `locales/kk/<page>.ftl` and `locales/ru/<page>.ftl`.
//! 5. A line in each of the two functions of `src/render/pages.rs`: which places exist, and who
//!    builds the page.
//!
//! `tests/pages.rs` then renders it in every language. Units of law are built by
//! [`units::UnitBuilder`], words with their marks by [`words::runs`]; both languages and all
//! redactions of a unit have one id, its PATH.

pub mod about;
pub mod act;
pub mod acts;
pub mod banner;
pub mod calculator;
pub mod calculators;
pub mod chooser;
pub mod citations;
pub mod cited;
pub mod components;
pub mod deadlines;
pub mod diff;
pub mod flow;
pub mod form;
pub mod forms;
pub mod history;
pub mod home;
mod hyphenation;
pub mod not_found;
pub mod origin;
pub mod package;
pub mod parallel;
pub mod passage;
pub mod period;
pub mod phrase;
pub mod procedure;
pub mod procedures;
pub mod quality;
pub mod search;
pub mod settings;
pub mod shell;
pub mod site;
pub mod step;
pub mod table;
pub mod terms;
pub mod text;
pub mod timeline;
pub mod typography;
pub mod units;
pub mod urls;
pub mod words;

use serde::Serialize;

pub use phrase::Phrase;
pub use shell::{Crumb, Frame, Page};
pub use site::Site;
pub use urls::{LinkStyle, Links, Place};

/// A page of one type: the data of its template.
pub trait View: Serialize {
    /// `data-page-type`: one of the types of the design, section 5.
    const TYPE: &'static str;
    /// The template: `templates/pages/<TEMPLATE>.html`.
    const TEMPLATE: &'static str = Self::TYPE;
    /// Sheets of components that are not in the one of every page, by their names in the register of
    /// `src/render/components.rs`.
    const SHEETS: &'static [&'static str] = &[];
    /// Components whose scripts the page uses, besides those of every page.
    const SCRIPTS: &'static [&'static str] = &[];
    /// Whether personal data is typed on the page: no form of it may be sent anywhere.
    const PERSONAL: bool = false;
}
