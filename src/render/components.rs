//! The register of components: their order is that of their styles in the one sheet, which is the
//! order in which a page meets them.

/// Sheets of their own: components that are drawn on few pages and large, by the name under which a
/// view asks for them. All others are in the one sheet of every page.
pub(super) const APART: &[(&str, &[&str])] = &[
    ("deadlines", &["deadlines"]),
    ("calculator", &["calculator"]),
    ("form", &["form", "package"]),
];

/// The sheet in which the styles of a component are, where it is not the one of every page.
pub(super) fn sheet_of(component: &str) -> Option<&'static str> {
    let apart = APART.iter().find(|(_, names)| names.contains(&component));
    apart.map(|(sheet, _)| *sheet)
}

/// Every component: a folder of `templates/components/` with `template.html`, `style.css`,
/// `examples.yaml`, and `script.js` where it has one.
pub(super) const COMPONENTS: &[&str] = &[
    "masthead",
    "motif",
    "crumbs",
    "banner",
    "button",
    "segments",
    "actions",
    "page-head",
    "ledger",
    "facts",
    "ruler",
    "redactions",
    "contents",
    "legend",
    "book",
    "law",
    "unit",
    "marks",
    "card",
    "note",
    "files",
    "tools",
    "tailpiece",
    "title-page",
    "specimen",
    "tasks",
    "register",
    "chronicle",
    "timeline",
    "periods",
    "origins",
    "parallel",
    "errata",
    "terms",
    "cited",
    "table",
    "prose",
    "settings",
    "search",
    "chooser",
    "kind",
    "glance",
    "map",
    "index",
    "pairs",
    "match",
    "change",
    "comparative",
    "instruments",
    "criteria",
    "flow",
    "steps",
    "calendar",
    "deadlines",
    "calculator",
    "form",
    "package",
    "example",
    "colophon",
];
