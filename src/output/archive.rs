//! The site as one archive, written file by file: a few of them are in memory at a time. Same
//! files, same bytes: the archive knows no time.

use std::fs::File;
use std::io::{self, Cursor, Write};
use std::path::PathBuf;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{OutputError, Staging};

/// The folder that unpacking gives.
const FOLDER: &str = "qagida";

/// A file as it stands in the archive, packed apart, so that many are packed at one time.
pub struct Packed(Vec<u8>);

impl Packed {
    /// Packs a file.
    ///
    /// # Errors
    /// When it cannot be packed.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Packed, OutputError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = zip
            .start_file(format!("{FOLDER}/{name}"), options)
            .map_err(io::Error::from)
            .and_then(|()| zip.write_all(bytes))
            .and_then(|()| zip.finish().map_err(io::Error::from));
        let fault = |error| OutputError::Disk(PathBuf::from(name), error);
        Ok(Packed(packed.map_err(fault)?.into_inner()))
    }
}

/// An archive that grows.
pub struct Archive {
    path: PathBuf,
    zip: ZipWriter<File>,
}

impl Archive {
    /// Begins an archive among the files of a site.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn begin(staging: &Staging, name: &str) -> Result<Archive, OutputError> {
        let path = staging.folder.join(name);
        let file = File::create(&path).map_err(|error| OutputError::Disk(path.clone(), error))?;
        Ok(Archive { zip: ZipWriter::new(file), path })
    }

    /// Adds a file.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn add(&mut self, file: Packed) -> Result<(), OutputError> {
        let added = ZipArchive::new(Cursor::new(file.0))
            .and_then(|mut packed| self.zip.raw_copy_file(packed.by_index_raw(0)?));
        added.map_err(|error| OutputError::Disk(self.path.clone(), error.into()))
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn finish(self) -> Result<(), OutputError> {
        let path = self.path;
        let ended = self.zip.finish().map_err(io::Error::from).map(drop);
        ended.map_err(|error| OutputError::Disk(path, error))
    }
}
