//! `site`: the reference as a static site.

use std::path::PathBuf;

use crate::output::escape;
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;
use crate::site::base_url::BaseUrl;
use crate::site::{files, write};

/// Write the whole reference as a static site, in every language
///
/// A front page with a table of the codes, and a page for each code, pair of codes and family. The
/// site needs no server: its links are relative, and it loads nothing from elsewhere.
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write to; it is created if it is missing
    ///
    /// It must be empty or have an earlier version of the site, which is overwritten. Nothing is
    /// ever deleted.
    dir: PathBuf,

    /// Where the site will be published, such as `https://example.org/codes/`
    ///
    /// With it, canonical links and links between languages are absolute, as search engines want
    /// them. Without it, they are relative.
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,

    /// Write to the folder even if it has other files, and overwrite those with the same names
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    family: FamilyArg,
}

/// Makes every page and checks the folder before it writes the first file.
pub fn run(args: &Args) -> Result<Outcome> {
    let files = files::files(args.base_url.as_ref(), &args.family.all()?)
        .map_err(|error| Error::Message(format!("cannot make a page: {error}")))?;
    if !args.force && write::has_other_files(&args.dir)? {
        return Err(Error::Message(format!(
            "{} has other files: name an empty folder, or add the site to this one with --force",
            escape::path(&args.dir)
        )));
    }
    files.iter().try_for_each(|file| write::write(&args.dir, file))?;
    Ok(Outcome::Yes)
}
