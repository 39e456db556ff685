//! Indents the HTML of a page like hand-written HTML, whatever the nesting of the templates.
//!
//! People review the differences of emitted pages, so the depth of a line is the depth of its
//! element, not that of the macro that wrote it. The pass works line by line and moves only the
//! blank space at the beginning of a line; blank lines go. A paragraph of law is one line, so no
//! word is touched, and the content of `pre` and `textarea` stays as it is.

const STEP: &str = "  ";

/// Elements that have no end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Indents `html` by two spaces a level; the children of `html` stand at its own level.
pub fn indent(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut depth: usize = 0;
    let mut verbatim: Option<&str> = None;
    for line in html.lines() {
        if let Some(end) = verbatim {
            out.push_str(line);
            out.push('\n');
            if let Some(at) = line.find(end) {
                let tags = Tags::of(&line[at..]);
                depth = (depth + tags.opened).saturating_sub(tags.closed);
                verbatim = tags.verbatim;
            }
            continue;
        }
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        let tags = Tags::of(text);
        let level = depth.saturating_sub(tags.closed_first);
        for _ in 0..level {
            out.push_str(STEP);
        }
        out.push_str(text);
        out.push('\n');
        depth = (depth + tags.opened).saturating_sub(tags.closed);
        verbatim = tags.verbatim;
    }
    out
}

/// What the tags of one line do to the depth.
#[derive(Default)]
struct Tags {
    opened: usize,
    closed: usize,
    /// End tags at the beginning of the line, before anything else.
    closed_first: usize,
    /// The end tag that ends content which must stay as it is.
    verbatim: Option<&'static str>,
}

impl Tags {
    fn of(line: &str) -> Tags {
        let mut tags = Tags::default();
        let mut at_start = true;
        let mut rest = line;
        while let Some(start) = rest.find('<') {
            at_start &= rest[..start].trim().is_empty();
            let tag = &rest[start + 1..];
            let end = end_of_tag(tag);
            let inner = &tag[..end];
            if let Some(name) = inner.strip_prefix('/') {
                if name.trim() != "html" {
                    tags.closed += 1;
                    tags.closed_first += usize::from(at_start);
                }
            } else if inner.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                at_start = false;
                let name = inner
                    .split(|letter: char| letter.is_ascii_whitespace() || letter == '/')
                    .next()
                    .unwrap_or_default();
                if !inner.ends_with('/') && !VOID.contains(&name) && name != "html" {
                    tags.opened += 1;
                }
                let end_tag = match name {
                    "pre" => "</pre>",
                    "textarea" => "</textarea>",
                    _ => "",
                };
                if !end_tag.is_empty() && !tag[end..].contains(end_tag) {
                    tags.verbatim = Some(end_tag);
                }
            }
            rest = tag.get(end + 1..).unwrap_or_default();
        }
        tags
    }
}

/// Where the tag ends: at the first `>` outside a quoted value.
pub(super) fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (index, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return index,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::indent;

    #[test]
    fn lines_stand_at_the_depth_of_their_element() {
        let html = "<!DOCTYPE html>\n<html lang=\"kk\">\n    <head>\n<meta charset=\"utf-8\">\n\n</head>\n<body>\n<p>a <b>b</b></p>\n      <ul>\n<li>\n<a href=\"x>y\">z</a></li>\n</ul>\n</body>\n</html>\n";
        assert_eq!(
            indent(html),
            "<!DOCTYPE html>\n<html lang=\"kk\">\n<head>\n  <meta charset=\"utf-8\">\n</head>\n<body>\n  <p>a <b>b</b></p>\n  <ul>\n    <li>\n      <a href=\"x>y\">z</a></li>\n  </ul>\n</body>\n</html>\n"
        );
    }

    #[test]
    fn what_is_written_verbatim_stays() {
        let html = "<div>\n<textarea>\n  one\n two</textarea>\n  <pre>x</pre>\n</div>\n";
        assert_eq!(
            indent(html),
            "<div>\n  <textarea>\n  one\n two</textarea>\n  <pre>x</pre>\n</div>\n"
        );
    }

    #[test]
    fn svg_elements_that_close_themselves_do_not_open() {
        let html = "<svg>\n<rect width=\"1\"/>\n<path d=\"M0 0\"/></svg>\n<p>x</p>\n";
        assert_eq!(
            indent(html),
            "<svg>\n  <rect width=\"1\"/>\n  <path d=\"M0 0\"/></svg>\n<p>x</p>\n"
        );
    }
}
