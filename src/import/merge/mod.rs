//! x
use super::repair::Paragraph;
use super::report::Report;
use super::write::yaml::Yaml;
use crate::model::Lang;
/// m
pub struct Merge<'a> {
    lang: Lang,
    paragraphs: &'a [Paragraph],
    report: &'a mut Report,
}
impl<'a> Merge<'a> {
    /// n
    pub fn new(lang: Lang, paragraphs: &'a [Paragraph], report: &'a mut Report) -> Merge<'a> {
        Merge { lang, paragraphs, report }
    }
    /// a
    pub fn act(&mut self, existing: &str, new: &Yaml) -> String {
        let _ = (self.lang, self.paragraphs, &self.report);
        new.print();
        existing.to_owned()
    }
    /// t
    pub fn text(&mut self, existing: &str, new: &Yaml) -> String {
        new.print();
        existing.to_owned()
    }
}
