//! `search`: the codes that some words are about.

use ws_close_code::{Family, Locale, families};

use crate::locale::Phrases;
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::output::text_table::TextTable;
use crate::query::family::{self, FamilyArg};
use crate::query::locale::LocaleArg;
use crate::query::topic::Topic;
use crate::search::{Found, Index};

/// Search names, texts and the words that people use for them, in every language
#[derive(clap::Args)]
pub struct Args {
    /// What to search for, such as a symptom, a product or a name. The best code comes first
    #[arg(required = true)]
    words: Vec<String>,
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
    let index = Index::new(Topic::all(family));
    let found = index.search(&query, locale);
    if found.is_empty() {
        console::print_error(&format!("no code is about {query:?}\n{}", hint(&query, family)));
        return Ok(Outcome::No);
    }
    console::print(&match args.format.format {
        Format::Text => table(&found, locale).text(console::table_width()),
        Format::Markdown => table(&found, locale).markdown(),
        Format::Json => found.iter().map(|found| json_line(found, locale)).collect(),
    })?;
    Ok(Outcome::Yes)
}

/// The best few, as a table; `None` if nothing is found.
pub fn best(query: &str, family: &'static Family, locale: Locale) -> Option<String> {
    const BEST: usize = 3;
    let index = Index::new(Topic::all(family));
    let found = index.search(query, locale);
    let best = &found[..found.len().min(BEST)];
    (!best.is_empty()).then(|| table(best, locale).text(console::table_width()))
}

fn table(found: &[Found<'_>], locale: Locale) -> TextTable<3> {
    let rows = found.iter().map(|Found { topic, sentence }| {
        [topic.to_string(), topic.explain(locale).name().to_owned(), (*sentence).to_owned()]
    });
    let phrases = &Phrases::of(locale).list;
    TextTable::new([phrases.code, phrases.name, phrases.found], rows)
}

/// As of `explain`, and the sentence.
fn json_line(found: &Found<'_>, locale: Locale) -> String {
    let mut object = json::topic(found.topic, locale);
    object["found"] = found.sentence.into();
    format!("{object}\n")
}

/// What to do when nothing is found: search the families that have it, or say less.
fn hint(query: &str, family: &'static Family) -> String {
    let has_it = |other: &&'static Family| {
        !Index::new(Topic::all(other)).search(query, Locale::default()).is_empty()
    };
    let is_registry = !family::is_named(family);
    let others = families::ALL.iter().copied().filter(|_| is_registry);
    let having: Vec<_> = others.filter(has_it).collect();
    if having.is_empty() {
        return "try fewer or other words; `ws-close-code list` lists every code".to_owned();
    }
    let options: Vec<_> =
        having.iter().map(|family| format!("`--family {}`", family.id())).collect();
    format!("a family has it: add {}", options.join(" or "))
}
