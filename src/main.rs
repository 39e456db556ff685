//! The command line.

use std::path::Path;

fn main() {
    let sources = qagida::source::Sources::read(Path::new("content")).expect("content");
    let (corpus, findings) = qagida::load::from_sources(&sources);
    let mut err = std::io::stderr();
    let _ = qagida::diag::terminal::write(&findings, &sources, false, &mut err);
    for act in corpus.acts.values() {
        for document in &act.act.documents {
            for unit in document.walk() {
                println!("{:?} {} {:?}", unit.kind, unit.path, unit.words.as_ref().map(|w| w.kk.text.chars().take(40).collect::<String>()));
            }
        }
    }
}
