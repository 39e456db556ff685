use qagida::import::{outline, patterns::grammar, read::read, repair, report::Report, write};
use qagida::model::{ActId, Lang};
#[test]
fn dbg() {
    let path = std::env::var("IMPORT_FILE").unwrap();
    let lang =
        if std::env::var("IMPORT_LANG").as_deref() == Ok("ru") { Lang::Ru } else { Lang::Kk };
    let source = read(&path, &std::fs::read(&path).unwrap()).unwrap();
    let mut report = Report::default();
    let paragraphs = repair::from_lines(&source, grammar(lang), &mut report);
    if std::env::var("IMPORT_PARA").is_ok() {
        for p in &paragraphs {
            println!(
                "{:4} {}{} {}|{}",
                p.number(),
                if p.indented { ">" } else { " " },
                p.blank_before,
                if p.heading { "H" } else { " " },
                p.words
            );
        }
    }
    let id = ActId::parse(&std::env::var("IMPORT_ACT").unwrap_or("2018-29".into())).unwrap();
    let draft = outline::from_paragraphs(&paragraphs, grammar(lang), &id, &mut report);
    println!("{}", write::act(&draft, &id, lang, None).print());
    println!("{}", write::text(&draft, lang).print());
    for d in report.doubts {
        println!("{d}");
    }
}
