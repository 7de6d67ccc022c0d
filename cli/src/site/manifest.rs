//! What the site wrote to a folder, so that a later run knows which files are its own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path};

use flate2::Crc;

/// The name of its file, in the folder of the site.
pub const FILE: &str = ".ws-close-code-site";

const HEADER: &str = "# The files that `ws-close-code site` wrote here, each with its length and CRC-32.\n\
     # `--prune` removes those that it no longer writes, unless they have changed.\n";

/// The files by their paths from the top of the site, with what tells whether they have changed.
#[derive(Clone, Default, PartialEq)]
pub struct Manifest(pub BTreeMap<String, String>);

impl Manifest {
    /// That of an earlier run, if there is one. Lines that it would not write are left out, also paths that lead out
    /// of the folder.
    pub fn read(dir: &Path) -> io::Result<Option<Self>> {
        let text = match fs::read(dir.join(FILE)) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let entry = |line: &str| {
            let (digest, path) = line.rsplit_once("  ")?;
            let is_within =
                Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
            (is_within && !path.is_empty() && !line.starts_with('#'))
                .then(|| (path.to_owned(), digest.to_owned()))
        };
        Ok(Some(Self(text.lines().filter_map(entry).collect())))
    }

    pub fn text(&self) -> String {
        let lines = self.0.iter().map(|(path, digest)| format!("{digest}  {path}\n"));
        HEADER.to_owned() + &lines.collect::<String>()
    }

    /// Whether the file at this path is as the site wrote it.
    pub fn is_unchanged(&self, dir: &Path, path: &str) -> bool {
        let written = self.0.get(path);
        fs::read(dir.join(path)).is_ok_and(|bytes| Some(&digest(&bytes)) == written)
    }
}

/// What tells one content from another, by accident but not against intent.
pub fn digest(bytes: &[u8]) -> String {
    let mut crc = Crc::new();
    crc.update(bytes);
    format!("{} {:08x}", bytes.len(), crc.sum())
}
