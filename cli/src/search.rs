//! `search`: the codes whose texts hold some words.

use ws_close_code::{FamilyCode, Locale};

use crate::console;
use crate::entry::Entry;
use crate::family::Reading;
use crate::json;
use crate::options::{Format, Options};
use crate::outcome::{Outcome, Result};
use crate::table::Table;

/// Search names, descriptions, causes and remedies, in English and Korean
#[derive(clap::Args)]
pub struct Args {
    /// What to look for: a code is found if all of the words, or parts of words, are in its texts, in
    /// any case
    #[arg(required = true)]
    words: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let locale = args.options.locale();
    // Several words may come as one argument, in quotes.
    let query = args.words.join(" ");
    let words: Vec<_> = query.split_whitespace().map(str::to_lowercase).collect();
    let family = args.reading.family();
    let named = family.parse(&query).ok();
    let found: Vec<_> = Entry::all(family)
        .into_iter()
        .filter_map(|entry| find(&words, named, &entry, locale).map(|sentence| (entry, sentence)))
        .collect();
    if found.is_empty() {
        console::complain(&format!(
            "no code has all of these words in its texts: {query:?}\n\
             try fewer or shorter words; `ws-close-code list` shows every code"
        ));
        return Ok(Outcome::No);
    }
    let table = || {
        let rows = found.iter().map(|(entry, sentence)| {
            [entry.to_string(), entry.explain(locale).name().to_owned(), (*sentence).to_owned()]
        });
        Table::new(["CODE", "NAME", "FOUND"], rows)
    };
    console::print(&match args.options.format {
        Format::Text => table().text(console::width()),
        Format::Markdown => table().markdown(),
        Format::Json => json::lines(found.iter().map(|(entry, _)| entry), locale),
    })?;
    Ok(Outcome::Yes)
}

/// The sentence that says most of what was looked for, if `entry` is what was looked for: if its
/// texts hold all of the words, or the query as a whole is one of its names.
fn find(
    words: &[String],
    named: Option<FamilyCode>,
    entry: &Entry,
    locale: Locale,
) -> Option<&'static str> {
    let description = entry.explain(locale).description();
    if matches!(entry, Entry::Code(code) if named == Some(*code)) {
        return Some(description);
    }
    let texts: Vec<_> = texts(entry, locale).map(|text| (text, text.to_lowercase())).collect();
    let is_there = |word: &String| texts.iter().any(|(_, text)| text.contains(word));
    if words.is_empty() || !words.iter().all(is_there) {
        return None;
    }
    let has_all = |text: &str| words.iter().all(|word| text.contains(word));
    let sentence = texts.iter().skip(1).find(|(_, text)| has_all(text));
    Some(sentence.map_or(description, |(sentence, _)| sentence))
}

/// The texts of both languages, the reader's first; of each language the name first.
fn texts(entry: &Entry, locale: Locale) -> impl Iterator<Item = &'static str> {
    let other = if locale == Locale::Ko { Locale::En } else { Locale::Ko };
    [locale, other].map(|locale| entry.explain(locale)).into_iter().flat_map(|text| {
        let head = [text.name(), text.description()];
        head.into_iter().chain(text.causes().iter().copied()).chain(text.remedies().iter().copied())
    })
}
