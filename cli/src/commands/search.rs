//! `search`: what some words are about.

use std::collections::HashMap;

use ws_close_code::{Family, Locale, families};

use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::found;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::{self, FamilyArg, REGISTRY};
use crate::query::locale::LocaleArg;
use crate::search::{Found, Index, entries};

/// Search codes, families, error texts and limits, in every language
#[derive(clap::Args)]
pub struct Args {
    /// What to search for: a symptom, a product, a name, a time, an error text. The best result comes first
    #[arg(required = true)]
    words: Vec<String>,
    /// At most so many results of each kind
    #[arg(long, value_name = "N", default_value_t = 4)]
    limit: usize,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let locale = args.locale.locale();
    // Several words may come as one quoted argument.
    let query = args.words.join(" ");
    let family = args.family.family()?;
    let index = index(family);
    let all = index.search(&query, locale);
    if all.is_empty() {
        console::print_error(&format!(
            "nothing is known about {query:?}\n{}",
            hint(&query, family)
        ));
        return Ok(Outcome::No);
    }
    let found = best_of_each_kind(&all, args.limit);
    console::print(&match args.format.format {
        Format::Text => found::text(&found, locale, console::width()),
        Format::Markdown => found::markdown(&found, locale),
        Format::Json => found.iter().map(|found| found::json_line(found, locale)).collect(),
    })?;
    if found.len() < all.len() {
        let left = all.len() - found.len();
        console::print_note(&format!("{left} more with `--limit {}`", all.len()));
    }
    Ok(Outcome::Yes)
}

/// The best few, as text; `None` if nothing is found.
pub fn best(query: &str, family: &'static Family, locale: Locale) -> Option<String> {
    const BEST: usize = 3;
    let index = index(family);
    let found = index.search(query, locale);
    let best: Vec<_> = found.iter().take(BEST).collect();
    (!best.is_empty()).then(|| found::text(&best, locale, console::width()))
}

/// What a family defines, or everything if none is named.
fn index(family: &'static Family) -> Index {
    Index::new(if family::is_named(family) {
        entries::of_family_only(family)
    } else {
        entries::all(families::ALL)
    })
}

/// The best results without those of a kind that has `limit` better ones.
fn best_of_each_kind<'a, 'i>(all: &'a [Found<'i>], limit: usize) -> Vec<&'a Found<'i>> {
    let mut counts = HashMap::new();
    let is_shown = |found: &&Found<'_>| {
        let count = counts.entry(found.subject.kind()).or_insert(0);
        *count += 1;
        *count <= limit
    };
    all.iter().filter(is_shown).collect()
}

/// What to do when nothing is found.
fn hint(query: &str, family: &'static Family) -> &'static str {
    let is_elsewhere =
        family::is_named(family) && !index(&REGISTRY).search(query, Locale::default()).is_empty();
    if is_elsewhere {
        "it is outside this family: add `--family registry`"
    } else {
        "try fewer or other words; `ws-close-code list` lists every code"
    }
}
