//! `list`: the codes that match some conditions.

use ws_close_code::{CodeClass, Locale, Reconnect, ReconnectAction, Sender};

use crate::locale::{Phrases, fill, first_delay};
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::output::text_table::TextTable;
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::topic::Topic;
use crate::query::word;

/// List the codes, and the ranges of numbers without names
#[derive(clap::Args)]
pub struct Args {
    /// Only the codes of this class
    #[arg(long, value_parser = word::class(), ignore_case = true)]
    class: Option<CodeClass>,
    /// Only the codes that this sender may put in a Close frame
    #[arg(long, value_parser = word::sender(), ignore_case = true)]
    sendable_by: Option<Sender>,
    /// Only the codes after which reconnecting can be expected to help
    #[arg(long)]
    retryable: bool,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let topics = Topic::all(args.family.family()?);
    let topics: Vec<_> = topics.into_iter().filter(|topic| args.selects(topic)).collect();
    if topics.is_empty() {
        console::print_error("no code matches all conditions: remove one of them");
        return Ok(Outcome::No);
    }
    let locale = args.locale.locale();
    console::print(&match args.format.format {
        Format::Text => table(&topics, locale).text(console::table_width()),
        Format::Markdown => table(&topics, locale).markdown(),
        Format::Json => json::lines(&topics, locale),
    })?;
    Ok(Outcome::Yes)
}

impl Args {
    fn selects(&self, topic: &Topic) -> bool {
        let code = topic.code();
        self.class.is_none_or(|class| code.code().class() == class)
            && self.sendable_by.is_none_or(|sender| code.may_be_sent_by(sender))
            && (!self.retryable || code.is_retryable())
    }
}

fn table(topics: &[Topic], locale: Locale) -> TextTable<5> {
    let rows = topics.iter().map(|topic| {
        let [code, name, severity, reconnect] = cells(topic, locale);
        [code, name, severity, reconnect, topic.explain(locale).description().to_owned()]
    });
    let phrases = &Phrases::of(locale).list;
    TextTable::new(
        [phrases.code, phrases.name, phrases.severity, phrases.reconnect, phrases.meaning],
        rows,
    )
}

fn cells(topic: &Topic, locale: Locale) -> [String; 4] {
    let code = topic.code();
    [
        topic.to_string(),
        topic.explain(locale).name().to_owned(),
        code.severity().to_string(),
        advice(Phrases::of(locale), code.reconnect()),
    ]
}

/// What `Reconnect` displays, in the language of the phrases.
fn advice(all: &Phrases, advice: Reconnect) -> String {
    let phrases = &all.list;
    let action = match advice.action() {
        ReconnectAction::Retry => phrases.retry,
        ReconnectAction::RetryElsewhere => phrases.retry_elsewhere,
        ReconnectAction::IfNeeded => phrases.if_needed,
        ReconnectAction::AfterChange => phrases.after_change,
        ReconnectAction::NotNeeded => phrases.not_needed,
        // Also for an action that a later version of the library adds.
        _ => phrases.unknown,
    };
    let Some(window) = advice.first_delay() else { return action.to_owned() };
    let phrase = match advice.action() {
        _ if window.1.is_zero() => phrases.at_once,
        ReconnectAction::AfterChange => phrases.else_after,
        _ => phrases.after,
    };
    fill(phrase, &[("action", &action), ("delay", &first_delay(all, window))])
}

#[cfg(test)]
mod tests {
    use ws_close_code::families;

    use super::*;
    use crate::query::family::REGISTRY;

    #[test]
    fn the_advice_in_english_is_what_the_library_displays() {
        let phrases = Phrases::of(Locale::En);
        for family in families::ALL.iter().copied().chain([&REGISTRY]) {
            for topic in Topic::all(family) {
                let reconnect = topic.code().reconnect();
                assert_eq!(advice(phrases, reconnect), reconnect.to_string(), "{topic}");
            }
        }
    }
}
