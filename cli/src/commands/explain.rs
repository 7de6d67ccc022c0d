//! `explain`: everything about a code.

use std::fmt::Display;

use ws_close_code::{Explained, Explanation, Markdown};

use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::meanings;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::{self, FamilyArg};
use crate::query::locale::LocaleArg;
use crate::query::meaning::{self, Meaning};
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// A number, a name in any spelling and language such as `going-away` or `CLOSE_ABNORMAL`, or a
    /// class such as `4xxx`
    #[arg(value_name = "CODE", required = true)]
    words: Vec<String>,
    /// The reason that came with the code: a family may tell the cases of a code apart by it, and without
    /// `--family` those that know it come first
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// A host, an address or a library: without `--family`, the families that it belongs to come first
    #[arg(long, value_name = "HOST")]
    host: Option<String>,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let mut explained = Vec::new();
    for word in &args.words {
        match Topic::named(word, family) {
            Ok(topic) => {
                let topic = topic.with_reason(&args.reason);
                explained.push(args.explain(&topic));
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

impl Args {
    fn explain(&self, topic: &Topic) -> String {
        let (locale, format) = (self.locale.locale(), self.format.format);
        let meanings = self.meanings(topic);
        let code = topic.code().code();
        match (format, topic) {
            (Format::Json, _) => {
                let mut object = json::topic(topic, locale);
                object["families"] = meanings::json(&meanings, locale);
                format!("{object}\n")
            }
            (_, Topic::Class { class, .. }) => document(class.explain().locale(locale), format),
            (Format::Markdown, _) => {
                document(topic.explain(locale), format)
                    + &meanings::markdown(code, &meanings, locale)
            }
            (Format::Text, _) => {
                let text = meanings::text(code, &meanings, locale, console::width());
                document(topic.explain(locale), format) + &console::embolden(&text)
            }
        }
    }

    /// What families mean by a number where none is named.
    fn meanings(&self, topic: &Topic) -> Vec<Meaning> {
        match topic {
            Topic::Code(code) if !family::is_named(code.family()) => {
                meaning::meanings(code.code(), &self.reason, self.host.as_deref())
            }
            _ => Vec::new(),
        }
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
