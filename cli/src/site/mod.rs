//! `site DIR`: writes the reference as a static site.

mod page;
mod phrases;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::outcome::{Error, Outcome, Result};
use page::File;

/// Write the whole reference as a static site, in English and Korean
///
/// A front page with a table of the codes, a page per code, per pair of codes and per family. The
/// site needs no server: its links are relative, and nothing is loaded from elsewhere.
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write to; made when missing
    ///
    /// It must be empty, or hold the site already, which is then written anew. Nothing in it is
    /// ever deleted.
    dir: PathBuf,

    /// Where the site will be published, such as `https://example.org/codes/`
    ///
    /// Canonical links and links between languages then hold full addresses, as search engines
    /// want them. Without it, they are relative like all other links.
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,

    /// Write to the folder also when it holds other files, over those of the same names
    #[arg(long)]
    force: bool,
}

/// Writes the site. All pages are made before the first is written, and the folder is looked at
/// before anything is.
pub fn run(args: &Args) -> Result<Outcome> {
    let files = page::files(args.base_url.as_ref())
        .map_err(|error| Error::Told(format!("cannot make a page: {error}")))?;
    if !args.force && holds_something_else(&args.dir)? {
        return Err(Error::Told(format!(
            "{} holds other files: name an empty folder, or add the site to this one with --force",
            args.dir.display()
        )));
    }
    files.iter().try_for_each(|file| write(&args.dir, file))?;
    Ok(Outcome::Yes)
}

/// Whether the folder is neither empty nor an earlier version of the site.
fn holds_something_else(dir: &Path) -> Result<bool> {
    let mut entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(cannot("read", dir, &error)),
    };
    let is_ours = || {
        let front = fs::read_to_string(dir.join(page::FRONT));
        front.is_ok_and(|html| html.contains(page::GENERATOR_MARK))
    };
    Ok(entries.next().is_some() && !is_ours())
}

fn write(dir: &Path, file: &File) -> Result<()> {
    let path = dir.join(&file.path);
    let folder = path.parent().unwrap_or(dir);
    fs::create_dir_all(folder).map_err(|error| cannot("make", folder, &error))?;
    fs::write(&path, &file.contents).map_err(|error| cannot("write", &path, &error))
}

fn cannot(action: &str, path: &Path, error: &io::Error) -> Error {
    Error::Told(format!("cannot {action} {}: {error}", path.display()))
}

/// The address of the published site, with the slash at its end.
#[derive(Clone, Debug)]
struct BaseUrl(String);

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        match host {
            None | Some("") => Err("it must begin with https:// or http:// and name a host"),
            Some(host) if host.contains(['?', '#']) || host.contains(char::is_whitespace) => {
                Err("it must not hold a query, a fragment or white space")
            }
            Some(_) => Ok(Self(format!("{}/", text.trim_end_matches('/')))),
        }
    }
}
