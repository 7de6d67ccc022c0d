//! `search`: the codes whose texts have some words.

use ws_close_code::{FamilyCode, Locale};

use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::output::text_table::TextTable;
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::topic::Topic;

/// Search names, descriptions, causes and remedies, in every language
#[derive(clap::Args)]
pub struct Args {
    /// The words to search for, in any case. A code is found if its texts have all of them, also
    /// inside longer words
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
    let words: Vec<_> = query.split_whitespace().map(str::to_lowercase).collect();
    let family = args.family.family();
    let named = family.parse(&query).ok();
    let found: Vec<_> = Topic::all(family)
        .into_iter()
        .filter_map(|topic| find(&words, named, &topic, locale).map(|sentence| (topic, sentence)))
        .collect();
    if found.is_empty() {
        console::print_error(&format!(
            "no code has all of these words in its texts: {query:?}\n\
             try fewer or shorter words; `ws-close-code list` lists every code"
        ));
        return Ok(Outcome::No);
    }
    let table = || {
        let rows = found.iter().map(|(topic, sentence)| {
            [topic.to_string(), topic.explain(locale).name().to_owned(), (*sentence).to_owned()]
        });
        TextTable::new(["CODE", "NAME", "FOUND"], rows)
    };
    console::print(&match args.format.format {
        Format::Text => table().text(console::width()),
        Format::Markdown => table().markdown(),
        Format::Json => json::lines(found.iter().map(|(topic, _)| topic), locale),
    })?;
    Ok(Outcome::Yes)
}

/// The sentence of `topic` that matches best, or `None` if `topic` does not match: its texts lack a
/// word, and the whole query is not its name either.
fn find(
    words: &[String],
    named: Option<FamilyCode>,
    topic: &Topic,
    locale: Locale,
) -> Option<&'static str> {
    let description = topic.explain(locale).description();
    if matches!(topic, Topic::Code(code) if named == Some(*code)) {
        return Some(description);
    }
    let texts: Vec<_> = texts(topic, locale).map(|text| (text, text.to_lowercase())).collect();
    let is_there = |word: &String| texts.iter().any(|(_, text)| text.contains(word));
    if words.is_empty() || !words.iter().all(is_there) {
        return None;
    }
    let has_all = |text: &str| words.iter().all(|word| text.contains(word));
    let sentence = texts.iter().skip(1).find(|(_, text)| has_all(text));
    Some(sentence.map_or(description, |(sentence, _)| sentence))
}

/// The texts in every language: first those of `locale`, and in each language first the name.
fn texts(topic: &Topic, locale: Locale) -> impl Iterator<Item = &'static str> {
    let others = Locale::ALL.iter().copied().filter(move |other| *other != locale);
    [locale].into_iter().chain(others).flat_map(|locale| {
        let text = topic.explain(locale);
        let head = [text.name(), text.description()];
        head.into_iter().chain(text.causes().iter().copied()).chain(text.remedies().iter().copied())
    })
}
