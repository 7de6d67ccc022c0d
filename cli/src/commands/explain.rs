//! `explain`: everything about a code.

use std::fmt::Display;

use ws_close_code::{Explained, Explanation, Locale, Markdown};

use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// A number, a name in any spelling and language such as `going-away` or `CLOSE_ABNORMAL`, or a
    /// class such as `4xxx`
    #[arg(value_name = "CODE", required = true)]
    words: Vec<String>,
    /// The reason that came with the code; a family may tell the cases of a code apart by it
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family();
    let mut explained = Vec::new();
    for word in &args.words {
        match Topic::named(word, family) {
            Ok(topic) => {
                let topic = topic.with_reason(&args.reason);
                explained.push(explain(&topic, args.locale.locale(), args.format.format));
            }
            Err(error) => console::print_error(&suggestion::with_hint(word, &error, family)),
        }
    }
    let between = match args.format.format {
        Format::Text | Format::Markdown => "\n",
        Format::Json => "",
    };
    console::print(&explained.join(between))?;
    Ok(Outcome::from(explained.len() == args.words.len()))
}

fn explain(topic: &Topic, locale: Locale, format: Format) -> String {
    match (format, topic) {
        (Format::Json, _) => format!("{}\n", json::topic(topic, locale)),
        (_, Topic::Class { class, .. }) => document(class.explain().locale(locale), format),
        _ => document(topic.explain(locale), format),
    }
}

fn document<T: Explained>(explanation: Explanation<T>, format: Format) -> String
where
    Explanation<T>: Display,
    Markdown<Explanation<T>>: Display,
{
    match format {
        Format::Markdown => format!("{}\n", explanation.markdown()),
        _ => console::embolden(&format!("{explanation:width$}\n", width = console::width())),
    }
}
