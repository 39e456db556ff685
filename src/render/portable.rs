//! Turns a page that a server shows into one that opens from a folder: links name files.
//!
//! A page is rendered once; its copy for the archive differs only in its links, so it is made from
//! the text. `tests/build.rs` holds it against what `build --portable` renders.

use super::indent::end_of_tag;
use crate::view::urls::INDEX;

/// The page with links that name files, without what only a server has: the manifest of the
/// installed app, and the link to `archive` itself.
pub fn portable(html: &str, archive: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    for line in html.split_inclusive('\n') {
        let text = line.trim_start();
        let is_manifest = text.starts_with("<link rel=\"manifest\"");
        let is_archive =
            text.starts_with("<li><a ") && text.contains(&format!("{archive}\" download"));
        if !is_manifest && !is_archive {
            tags(line, &mut out);
        }
    }
    out
}

fn tags(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(start) = rest.find('<') {
        let end = start + 1 + end_of_tag(&rest[start + 1..]);
        out.push_str(&rest[..start]);
        tag(&rest[start..end], out);
        rest = &rest[end..];
    }
    out.push_str(rest);
}

fn tag(tag: &str, out: &mut String) {
    let mut rest = tag;
    while let Some(at) = rest.find("=\"") {
        let (before, value) = (&rest[..at], &rest[at + 2..]);
        let Some(end) = value.find('"') else { break };
        let name = before.rsplit(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
        out.push_str(before);
        out.push_str("=\"");
        match name {
            "href" | "action" => out.push_str(&link(&value[..end])),
            "data-file" => out.push_str(INDEX),
            _ => out.push_str(&value[..end]),
        }
        out.push('"');
        rest = &value[end + 1..];
    }
    out.push_str(rest);
}

/// `../acts/#p1` is `../acts/index.html#p1`; what leads out of the site, to a file or to a place on
/// the same page stays.
fn link(url: &str) -> String {
    let end = url.find(['#', '?']).unwrap_or(url.len());
    let (folder, more) = url.split_at(end);
    match folder {
        "./" => format!("{INDEX}{more}"),
        _ if folder.ends_with('/') && !folder.contains(':') => format!("{folder}{INDEX}{more}"),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn links_to_folders_name_their_files() {
        let html = "<head>\n  <link rel=\"manifest\" href=\"../m\">\n  <link rel=\"canonical\" href=\"https://a.kz/kk/\">\n</head>\n<p title=\"a/\"><a href=\"../acts/#p1\">href=\"x/\"</a> <a href=\"./\">b</a> <a href=\"#c\">c</a> <a href=\"../q.docx\">d</a></p>\n<li><a class=\"l\" href=\"../q.zip\" download>e</a></li>\n<form action=\"../search/\" data-file=\"\">\n";
        assert_eq!(
            portable(html, "q.zip"),
            "<head>\n  <link rel=\"canonical\" href=\"https://a.kz/kk/\">\n</head>\n<p title=\"a/\"><a href=\"../acts/index.html#p1\">href=\"x/\"</a> <a href=\"index.html\">b</a> <a href=\"#c\">c</a> <a href=\"../q.docx\">d</a></p>\n<form action=\"../search/index.html\" data-file=\"index.html\">\n"
        );
    }
}
