//! `explain`: everything about a code.

use ws_close_code::Locale;

use crate::locale::{Phrases, fill};
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::output::text_table::wrap;
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// A number, a name in any spelling such as `going-away` or `CLOSE_ABNORMAL`, or a class such as
    /// `4xxx`
    #[arg(value_name = "CODE", required = true)]
    words: Vec<String>,
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
            Ok(topic) => explained.push(explain(&topic, args.locale.locale(), args.format.format)),
            Err(error) => console::print_error(&suggestion::explain_error(word, &error, family)),
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
    let explanation = topic.explain(locale);
    match format {
        Format::Text => {
            let width = console::width();
            let text = format!("{explanation:width$}\n");
            let remark = wrap(&remark(topic, locale), width.saturating_sub(2)).join("\n  ");
            console::embolden(&of_class(topic, &format!("  {remark}"), text))
        }
        Format::Markdown => {
            of_class(topic, &remark(topic, locale), format!("{}\n", explanation.markdown()))
        }
        Format::Json => format!("{}\n", json::topic(topic, locale)),
    }
}

/// Puts the range of a class in the place of the number that stood for it, and a remark behind the
/// title.
fn of_class(topic: &Topic, remark: &str, text: String) -> String {
    if matches!(topic, Topic::Code(_)) {
        return text;
    }
    let number = topic.code().code().as_u16().to_string();
    let text = text.replacen(&number, &topic.to_string(), 1);
    text.replacen("\n\n", &format!("\n\n{remark}\n\n"), 1)
}

fn remark(topic: &Topic, locale: Locale) -> String {
    fill(Phrases::of(locale).class.note, &[("range", topic)])
}
