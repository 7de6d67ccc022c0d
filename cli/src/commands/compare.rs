//! `compare`: how two codes differ.

use ws_close_code::Family;

use crate::completion::codes;
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::named::Named;
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Compare two codes: how they differ, and when to use which
///
/// For a class, one of its numbers without a name is compared.
#[derive(clap::Args)]
pub struct Args {
    /// A number, a name in any spelling and language, or a class such as `4xxx`
    #[arg(add = codes::codes())]
    a: String,
    /// A number, a name in any spelling and language, or a class such as `4xxx`
    #[arg(add = codes::codes())]
    b: String,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let [Some(a), Some(b)] = [&args.a, &args.b].map(|word| topic(word, family)) else {
        return Ok(Outcome::No);
    };
    let locale = args.locale.locale();
    let comparison = a.code().compare_in(b.code(), locale);
    console::print(&match args.format.format {
        Format::Text => {
            console::embolden(&format!("{comparison:width$}\n", width = console::width()))
        }
        Format::Markdown => format!("{}\n", comparison.markdown()),
        Format::Json => {
            format!("{}\n", json::comparison(&[a, b], &comparison, locale))
        }
    })?;
    Ok(Outcome::Yes)
}

/// What the word names, if it names anything; says how it was read.
fn topic(word: &str, family: &'static Family) -> Option<Topic> {
    let named = Named::read(word, family);
    match named.topic {
        Ok(topic) => {
            if let (Topic::Class { .. } | Topic::Range { .. }, code) = (&topic, topic.code()) {
                console::print_note(&format!(
                    "{word:?} is {topic}: {code}, which has no name of its own, is compared"
                ));
            } else if let Some(spelling) = named.spelling {
                console::print_note(&spelling);
            }
            Some(topic)
        }
        Err(error) => {
            console::print_error(&suggestion::with_hint(word, &error, family));
            None
        }
    }
}
