//! `site`: the reference as a static site.

use std::path::PathBuf;

use clap::ValueHint;
use ws_close_code::Locale;

use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::OwnFamiliesArg;
use crate::query::word;
use crate::site::files;
use crate::site::folder::{Folder, named};
use crate::site::settings::Settings;
use crate::site::web_address::{BaseUrl, ProjectUrl};

/// Write the whole reference as a static site, in every language
///
/// A front page with a table of the codes, and a page for each code, pair of codes, family, error
/// text and product, for each number that families define, and for all limits. The site needs no
/// server: its links are relative, and it loads nothing from elsewhere.
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write to; it is created if it is missing
    ///
    /// It must be empty or have an earlier version of the site, which is overwritten. Files of your
    /// own stay as they are.
    #[arg(value_hint = ValueHint::DirPath)]
    dir: PathBuf,

    /// Where the site will be published, such as `https://example.org/codes/`
    ///
    /// With it, the pages have what search engines and those who share a page need absolute addresses for: canonical
    /// links, links between languages, linked data, a sitemap and a file for robots. The links that
    /// readers follow are relative in any case.
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,

    /// The address of your project, which the version at the end of every page links to
    #[arg(long, value_name = "URL")]
    project_url: Option<ProjectUrl>,

    /// A language to write: repeat it, or separate languages by commas [default: every language]
    ///
    /// The pages in the first language are at the top of the site, those in another one in a folder
    /// with its name.
    #[arg(long, value_parser = word::locale(), ignore_case = true, value_delimiter = ',')]
    lang: Vec<Locale>,

    /// Remove what an earlier run wrote and this one does not, such as the pages of a language
    ///
    /// `.ws-close-code-site` in the folder lists what was written. A file that has changed since stays.
    #[arg(long)]
    prune: bool,

    /// Write to the folder even if it has other files, and overwrite those with the same names
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    family: OwnFamiliesArg,
}

/// Makes every page and checks the folder before it writes the first file.
pub fn run(args: &Args) -> Result<Outcome> {
    let settings = Settings {
        languages: args.languages(),
        base_url: args.base_url.clone(),
        project_url: args.project_url.clone(),
    };
    let files = files::files(&settings, &args.family.all()?)
        .map_err(|error| Error::Message(format!("cannot make a page: {error}")))?;
    let folder = Folder::open(&args.dir)?;
    if !args.force {
        folder.check(&files)?;
    }
    folder.write(&files)?;
    let stale = folder.stale(&files);
    let others = folder.others(&files);
    if args.force && !others.is_empty() {
        note("other files stay as they are", &others);
    }
    if !stale.changed.is_empty() {
        note(
            "no longer part of the site, but changed since it wrote them, so they stay",
            &stale.changed,
        );
    }
    if args.prune {
        folder.remove(&stale.unchanged)?;
        folder.finish(&files, &[])?;
    } else {
        if !stale.unchanged.is_empty() {
            note("no longer part of the site, and --prune removes them", &stale.unchanged);
        }
        folder.finish(&files, &stale.unchanged)?;
    }
    Ok(Outcome::Yes)
}

fn note(what: &str, paths: &[String]) {
    let paths: Vec<_> = paths.iter().map(String::as_str).collect();
    console::print_note(&format!("{what}: {}", named(&paths)));
}

impl Args {
    /// The languages to write, without duplicates.
    fn languages(&self) -> Vec<Locale> {
        if self.lang.is_empty() {
            return Locale::ALL.to_vec();
        }
        let is_first = |(place, locale): &(usize, &Locale)| !self.lang[..*place].contains(locale);
        self.lang.iter().enumerate().filter(is_first).map(|(_, locale)| *locale).collect()
    }
}
