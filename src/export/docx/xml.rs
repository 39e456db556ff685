//! XML of a part, element by element: what is opened is closed.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A part of a Word file that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part with its declaration.
    pub fn begin() -> io::Result<Xml> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        Ok(Xml(writer))
    }

    /// An element with what is in it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(tag))?;
        inner(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(tag))
    }

    /// An element whose one attribute is `w:val`.
    pub fn val(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.val_of(name, "w:val", value)
    }

    /// An element with one attribute.
    pub fn val_of(&mut self, name: &str, attribute: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[(attribute, value)])
    }

    /// Words; a control character, which XML cannot hold, is left out.
    pub fn text(&mut self, words: &str) -> io::Result<()> {
        let clean: String = words.chars().filter(|letter| !letter.is_control()).collect();
        self.0.write_event(Event::Text(BytesText::new(&clean)))
    }

    /// The bytes of the part.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}
