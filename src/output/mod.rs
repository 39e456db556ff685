//! The only writer: a site goes into a temporary folder beside its target and takes its place when
//! it is whole. Until then the earlier site stands as it was.

mod archive;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub use archive::{Archive, Packed};

/// The file by which a folder is known to be a site of ours, so that nothing else is ever replaced.
pub const MARK: &str = ".qagida";

/// A site being written.
#[derive(Debug)]
pub struct Staging {
    target: PathBuf,
    folder: PathBuf,
}

/// Why a site cannot be written to a folder.
#[derive(Debug)]
pub enum OutputError {
    /// The target holds something that is not a site of ours.
    NotASite(PathBuf),
    /// The disk failed.
    Disk(PathBuf, io::Error),
}

impl Staging {
    /// Begins a site that will stand at `target`.
    ///
    /// # Errors
    /// When the target is not empty and no site of ours, or the disk fails.
    pub fn begin(target: &Path) -> Result<Staging, OutputError> {
        let disk = |error| OutputError::Disk(target.to_owned(), error);
        let target = std::path::absolute(target).map_err(disk)?;
        if target.exists() {
            let empty = target.is_dir() && fs::read_dir(&target).map_err(disk)?.next().is_none();
            if !empty && !target.join(MARK).is_file() {
                return Err(OutputError::NotASite(target));
            }
        }
        let folder = beside(&target, "new");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(|error| OutputError::Disk(folder.clone(), error))?;
        let staging = Staging { target, folder };
        staging.write(MARK, b"")?;
        Ok(staging)
    }

    /// Writes one file of the site; `path` is relative, with `/` between its parts.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let file = self.folder.join(path);
        let written = fs::write(&file, bytes).or_else(|error| match file.parent() {
            Some(parent) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(parent)?;
                fs::write(&file, bytes)
            }
            _ => Err(error),
        });
        written.map_err(|error| OutputError::Disk(file, error))
    }

    /// Reads back a file that was written.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, OutputError> {
        let file = self.folder.join(path);
        fs::read(&file).map_err(|error| OutputError::Disk(file, error))
    }

    /// The bytes of a file that was written; none where there is no such file.
    pub fn size(&self, path: &str) -> u64 {
        fs::metadata(self.folder.join(path)).map_or(0, |data| data.len())
    }

    /// Puts the site in its place.
    ///
    /// # Errors
    /// When the disk fails; the earlier site is put back then.
    pub fn finish(self) -> Result<(), OutputError> {
        let disk = |error| OutputError::Disk(self.target.clone(), error);
        let old = beside(&self.target, "old");
        remove(&old)?;
        if let Some(parent) = self.target.parent() {
            fs::create_dir_all(parent).map_err(disk)?;
        }
        let had_one = self.target.exists();
        if had_one {
            fs::rename(&self.target, &old).map_err(disk)?;
        }
        if let Err(error) = fs::rename(&self.folder, &self.target) {
            if had_one {
                fs::rename(&old, &self.target).map_err(disk)?;
            }
            return Err(disk(error));
        }
        remove(&old)
    }

    /// Gives the site up; nothing of it remains.
    pub fn abandon(self) {
        // What cannot be removed now is removed by the next build.
        let _ = remove(&self.folder);
    }
}

/// The folder beside a target: `public` gives `.public.new`.
fn beside(target: &Path, what: &str) -> PathBuf {
    let name =
        target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{what}"))
}

fn remove(folder: &Path) -> Result<(), OutputError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(OutputError::Disk(folder.to_owned(), error))
        }
        _ => Ok(()),
    }
}

impl std::fmt::Display for OutputError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            OutputError::NotASite(path) => write!(
                out,
                "{} holds something that is not a site of ours; give an empty folder, or remove it yourself",
                path.display()
            ),
            OutputError::Disk(path, error) => write!(out, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for OutputError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_takes_the_place_of_the_earlier_one_whole() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("public");
        let first = Staging::begin(&target)?;
        first.write("kk/index.html", b"one")?;
        first.write("old.html", b"gone later")?;
        first.finish()?;
        let second = Staging::begin(&target)?;
        second.write("kk/index.html", b"two")?;
        assert_eq!(fs::read(target.join("kk/index.html"))?, b"one");
        second.finish()?;
        assert_eq!(fs::read(target.join("kk/index.html"))?, b"two");
        assert!(!target.join("old.html").exists());
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn an_abandoned_site_leaves_the_earlier_one() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("public");
        let first = Staging::begin(&target)?;
        first.write("a.html", b"one")?;
        first.finish()?;
        let second = Staging::begin(&target)?;
        second.write("a.html", b"two")?;
        second.abandon();
        assert_eq!(fs::read(target.join("a.html"))?, b"one");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn a_folder_with_other_things_is_not_touched() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("thesis.txt"), "mine")?;
        assert!(matches!(Staging::begin(folder.path()), Err(OutputError::NotASite(_))));
        assert!(folder.path().join("thesis.txt").exists());
        Ok(())
    }
}
