//! The folder that the site is written to.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::output::escape;
use crate::output::outcome::{Error, Result};
use crate::site::address::FRONT;
use crate::site::files::File;
use crate::site::manifest::{self, Manifest, digest};

/// In every page, whichever version of the program wrote it.
const GENERATOR_MARK: &str = "<meta name=\"generator\" content=\"ws-close-code ";

/// As many files as a message names.
const NAMED: usize = 5;

pub struct Folder {
    dir: PathBuf,
    /// What an earlier run wrote.
    before: Option<Manifest>,
}

/// What an earlier run wrote and this one does not.
pub struct Stale {
    /// As it was written.
    pub unchanged: Vec<String>,
    /// Somebody else wrote to it since.
    pub changed: Vec<String>,
}

impl Folder {
    pub fn open(dir: &Path) -> Result<Self> {
        let before = match Manifest::read(dir) {
            // A file that is not a folder is told below.
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => None,
            before => before.map_err(|error| failed("read", &dir.join(manifest::FILE), &error))?,
        };
        Ok(Self { dir: dir.to_owned(), before })
    }

    /// Fails if the folder has files of somebody else that are in the way.
    pub fn check(&self, files: &[File]) -> Result<()> {
        if self.before.is_none() && self.has_other_files()? {
            return Err(Error::Message(format!(
                "{} has other files: name an empty folder, or add the site to this one with --force",
                escape::path(&self.dir)
            )));
        }
        let foreign: Vec<_> = files.iter().filter(|file| self.is_foreign(file)).collect();
        if foreign.is_empty() {
            return Ok(());
        }
        let paths: Vec<_> = foreign.iter().map(|file| &file.path[..]).collect();
        Err(Error::Message(format!(
            "{} has files of your own where the site has its files: {}\n\
             move them away, or overwrite them with --force",
            escape::path(&self.dir),
            named(&paths)
        )))
    }

    /// Whether the folder has files, but not an earlier version of the site.
    fn has_other_files(&self) -> Result<bool> {
        let mut entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(failed("read", &self.dir, &error)),
        };
        let is_ours = || {
            let front = fs::read_to_string(self.dir.join(FRONT));
            front.is_ok_and(|html| html.contains(GENERATOR_MARK))
        };
        Ok(entries.next().is_some() && !is_ours())
    }

    /// Whether somebody else has a file where this one goes.
    fn is_foreign(&self, file: &File) -> bool {
        let Some(before) = &self.before else { return false };
        let is_other = |bytes: Vec<u8>| {
            let text = String::from_utf8_lossy(&bytes);
            text != file.contents && !text.contains(GENERATOR_MARK)
        };
        !before.0.contains_key(&file.path)
            && fs::read(self.dir.join(&file.path)).is_ok_and(is_other)
    }

    /// What is in the folder besides the site.
    pub fn others(&self, files: &[File]) -> Vec<String> {
        let own: BTreeSet<_> = files.iter().map(|file| file.path.split('/').next()).collect();
        let entries = fs::read_dir(&self.dir).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut others: Vec<_> = names
            .filter(|name| name != manifest::FILE && !own.contains(&Some(&name[..])))
            .collect();
        others.sort();
        others
    }

    /// Writes every file, over existing ones of the same names.
    ///
    /// # Errors
    ///
    /// Why a file cannot be written, and how many are.
    pub fn write(&self, files: &[File]) -> Result<()> {
        let mut manifest = of(files);
        for (path, digest) in self.before.iter().flat_map(|before| &before.0) {
            manifest.0.entry(path.clone()).or_insert_with(|| digest.clone());
        }
        create(&self.dir)?;
        // First, so that a run that fails does not leave files that nobody knows of.
        self.write_manifest(&manifest)?;
        for (written, file) in files.iter().enumerate() {
            self.write_file(&file.path, &file.contents).map_err(|error| match error {
                Error::Message(message) => {
                    let all = files.len();
                    Error::Message(format!("{message}\n{written} of {all} files are written"))
                }
                error @ Error::Output(_) => error,
            })?;
        }
        Ok(())
    }

    /// What an earlier run wrote and this one does not, if it is still there.
    pub fn stale(&self, files: &[File]) -> Stale {
        let now: BTreeSet<_> = files.iter().map(|file| &file.path).collect();
        let before = self.before.clone().unwrap_or_default();
        let is_stale =
            |path: &String| !now.contains(path) && self.dir.join(path).symlink_metadata().is_ok();
        let stale: Vec<_> = before.0.keys().filter(|path| is_stale(path)).cloned().collect();
        let (unchanged, changed) =
            stale.into_iter().partition(|path| before.is_unchanged(&self.dir, path));
        Stale { unchanged, changed }
    }

    /// Removes files, and the folders that they leave empty.
    pub fn remove(&self, paths: &[String]) -> Result<()> {
        for path in paths {
            let path = self.dir.join(path);
            fs::remove_file(&path).map_err(|error| failed("remove", &path, &error))?;
            let folders = path.ancestors().skip(1).take_while(|folder| *folder != self.dir);
            for folder in folders {
                // It stays where it has other files.
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Writes the list of these files and of `stale` ones, which a later run may remove.
    pub fn finish(&self, files: &[File], stale: &[String]) -> Result<()> {
        let mut manifest = of(files);
        let before = self.before.clone().unwrap_or_default();
        manifest.0.extend(before.0.into_iter().filter(|(path, _)| stale.contains(path)));
        self.write_manifest(&manifest)
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        self.write_file(manifest::FILE, &manifest.text())
    }

    fn write_file(&self, path: &str, contents: &str) -> Result<()> {
        let path = self.dir.join(path);
        create(path.parent().unwrap_or(&self.dir))?;
        fs::write(&path, contents).map_err(|error| failed("write", &path, &error))
    }
}

fn of(files: &[File]) -> Manifest {
    let entry = |file: &File| (file.path.clone(), digest(file.contents.as_bytes()));
    Manifest(files.iter().map(entry).collect())
}

/// The first of these names, and how many more there are.
pub fn named(names: &[&str]) -> String {
    let shown = names.iter().take(NAMED).map(|name| escape::escaped(name)).collect::<Vec<_>>();
    let more = names.len().saturating_sub(NAMED);
    let end = if more > 0 { format!(" and {more} more") } else { String::new() };
    shown.join(", ") + &end
}

fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| failed("create", folder, &error))
}

fn failed(action: &str, path: &Path, error: &io::Error) -> Error {
    Error::Message(format!("cannot {action} {}: {error}", escape::path(path)))
}
