use qagida::import::{patterns::grammar, read::read, repair, report::Report};
use qagida::model::Lang;
#[test]
fn dbg() {
    let path = std::env::var("IMPORT_FILE").unwrap();
    let lang =
        if std::env::var("IMPORT_LANG").as_deref() == Ok("ru") { Lang::Ru } else { Lang::Kk };
    let source = read(&path, &std::fs::read(&path).unwrap()).unwrap();
    println!("width {:?}", source.page_width);
    let mut report = Report::default();
    for p in repair::from_lines(&source, grammar(lang), &mut report) {
        println!(
            "{:4} {}{} {}|{}",
            p.number(),
            if p.indented { ">" } else { " " },
            p.blank_before,
            if p.heading { "H" } else { " " },
            p.words
        );
    }
    for d in report.doubts {
        println!("{d}");
    }
}
