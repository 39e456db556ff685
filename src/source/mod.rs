//! Files of the content tree, and places in them.
//!
//! The first stage: everything that later stages say about content points back here with a
//! [`Span`], and only [`Sources`] knows how a span becomes a line and a column.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

/// A file of the content tree, known by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A line and a column, both counted from 1; columns count characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line in the file.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

/// One file, whole in memory.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path from the content directory, with `/` between its parts: `acts/2018-29/text.yaml`.
    pub path: String,
    /// How findings name it: the content directory as the user gave it, then the path.
    pub shown: String,
    /// The text. Empty where the file is not UTF-8.
    pub text: Arc<str>,
    /// First byte that is not UTF-8, with the text before it kept in `text`.
    pub invalid_utf8_at: Option<usize>,
    line_starts: Vec<u32>,
}

/// All files of a content tree, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The directory as the user named it.
    pub root: PathBuf,
    files: Vec<SourceFile>,
}

impl SourceFile {
    fn new(path: String, shown: String, bytes: Vec<u8>) -> SourceFile {
        let (text, invalid_utf8_at) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                bytes.truncate(valid);
                (String::from_utf8_lossy(&bytes).into_owned(), Some(valid))
            }
        };
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let line_starts = std::iter::once(0)
            .chain(
                text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32 + 1),
            )
            .collect();
        SourceFile { path, shown, text: text.into(), invalid_utf8_at, line_starts }
    }

    /// The line and column of a byte offset; offsets past the end are the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start as usize <= offset).max(1) - 1;
        let start = self.line_starts[line] as usize;
        let mut end = offset;
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        Position { line: line + 1, column: self.text[start..end].chars().count() + 1 }
    }

    /// The byte offset at which a line (counted from 1) begins, if the file has it.
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.line_starts.get(line.checked_sub(1)?).map(|start| *start as usize)
    }
}

impl Sources {
    /// Reads every file below `root`: YAML, published texts and prose.
    ///
    /// # Errors
    /// When the directory or a file in it cannot be read: the disk failed, not the content.
    pub fn read(root: &Path) -> io::Result<Sources> {
        let mut paths = Vec::new();
        for entry in WalkDir::new(root).sort_by_file_name() {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy();
            let wanted = [".yaml", ".yml", ".txt", ".md"].iter().any(|end| name.ends_with(end));
            if entry.file_type().is_file() && wanted && !name.starts_with('.') {
                paths.push(entry.into_path());
            }
        }
        let files = paths
            .par_iter()
            .map(|path| {
                let relative = path.strip_prefix(root).unwrap_or(path);
                let inside: Vec<_> =
                    relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                let inside = inside.join("/");
                let shown =
                    format!("{}/{inside}", root.display().to_string().trim_end_matches('/'));
                Ok(SourceFile::new(inside, shown, fs::read(path)?))
            })
            .collect::<io::Result<Vec<_>>>()?;
        Ok(Sources { root: root.to_owned(), files })
    }

    /// A content tree held in memory, for tests: pairs of path and bytes.
    pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Sources {
        let mut sources = Sources { root: "content".into(), files: Vec::new() };
        for (path, bytes) in files {
            sources.add(path, bytes.to_vec());
        }
        sources.files.sort_by(|a, b| a.path.cmp(&b.path));
        sources
    }

    /// Adds a file to the tree, as if it stood there: a draft, or words from the command line.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> FileId {
        let shown = format!("{}/{path}", self.root.display());
        self.files.push(SourceFile::new(path.to_owned(), shown, bytes));
        FileId(self.files.len() as u32 - 1)
    }

    /// Adds a file that stands elsewhere, as if it stood in the tree; findings name it as `shown`.
    pub fn add_from(&mut self, shown: &str, path: &str, bytes: Vec<u8>) -> FileId {
        self.files.push(SourceFile::new(path.to_owned(), shown.to_owned(), bytes));
        FileId(self.files.len() as u32 - 1)
    }

    /// Every file with its number.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(number, file)| (FileId(number as u32), file))
    }

    /// The file with this number.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The file at this path from the content directory.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        self.iter().find(|(_, file)| file.path == path)
    }

    /// Where a span begins.
    pub fn position(&self, span: Span) -> Option<(&SourceFile, Position)> {
        let file = self.get(span.file)?;
        Some((file, file.position(span.start as usize)))
    }
}

/// A file that stands outside the tree with its name; of a folder the YAML files right in it.
///
/// # Errors
/// When the file, the folder or a file in it cannot be read.
pub fn read_apart(path: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut paths = vec![path.to_owned()];
    if path.is_dir() {
        let entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
        paths = entries.collect::<io::Result<Vec<PathBuf>>>()?;
        paths.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
        paths.sort();
    }
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| Ok((name(path), fs::read(path)?))).collect()
}

impl Span {
    /// The empty span at the beginning of a file.
    pub fn start_of(file: FileId) -> Span {
        Span { file, start: 0, end: 0 }
    }

    /// The part of this span that begins `offset` bytes after its start and is `length` bytes long.
    pub fn part(self, offset: usize, length: usize) -> Span {
        let start = self.start + offset as u32;
        Span { file: self.file, start, end: start + length as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let sources = Sources::from_memory([("a.yaml", "бір: 1\nекі: 2\n".as_bytes())]);
        let file = sources.get(FileId(0)).expect("one file");
        let at = "бір: 1\nекі: ".len();
        assert_eq!(file.position(at), Position { line: 2, column: 6 });
        assert_eq!(file.position(10_000).line, 3);
    }

    #[test]
    fn the_place_of_invalid_utf8_is_kept() {
        let sources = Sources::from_memory([("a.yaml", &b"ab\xff"[..])]);
        assert_eq!(sources.get(FileId(0)).and_then(|f| f.invalid_utf8_at), Some(2));
    }
}
