//! The site as one archive, written file by file: only one of them is in memory at a time. Same
//! files, same bytes: the archive knows no time.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{OutputError, Staging};

/// The folder that unpacking gives.
const FOLDER: &str = "qagida";

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
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let added = self
            .zip
            .start_file(format!("{FOLDER}/{name}"), options)
            .map_err(io::Error::from)
            .and_then(|()| self.zip.write_all(bytes));
        added.map_err(|error| OutputError::Disk(self.path.clone(), error))
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
