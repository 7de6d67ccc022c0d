//! `explain`: everything about a code.

use std::collections::BTreeSet;
use std::fmt::Display;

use ws_close_code::{CloseCode, Explained, Explanation, Family, Markdown};

use crate::commands::{decode, diagnose, search};
use crate::completion::{codes, words};
use crate::diagnosis::number::likely_codes;
use crate::diagnosis::{CodeOrigin, Facts, Known};
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::meanings;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::{self, FamilyArg};
use crate::query::input::Input;
use crate::query::locale::LocaleArg;
use crate::query::meaning::{self, Meaning};
use crate::query::named::Named;
use crate::query::read_as::{Other, ReadAs};
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// A number in any spelling, a name in any spelling and language such as `going-away` or `CLOSE_ABNORMAL`, a
    /// class such as `4xxx`; the payload of a Close frame, which is decoded; or an error text or a log line,
    /// which is diagnosed
    #[arg(value_name = "WHAT", required = true, add = codes::codes())]
    words: Vec<String>,
    /// One line: the code, its name and what it means
    #[arg(long)]
    short: bool,
    /// The reason that came with the code: a family may tell the cases of a code apart by it, and without
    /// `--family` those that know it come first
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// A host, an address or a library: without `--family`, the families that it belongs to come first
    #[arg(long, value_name = "HOST", add = words::hosts())]
    host: Option<String>,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args, commands: &clap::Command) -> Result<Outcome> {
    let family = args.family.family()?;
    match Input::read(&args.words, family) {
        Input::Topics(named) => args.print(named, family, commands),
        Input::Bytes(text) => {
            console::print_note("this is not a code, so it was read as the bytes of a Close frame");
            decode::print(&text, Some(&text), family, args.format.format, args.short)
        }
        Input::Text(text) => {
            let known = Known::new(&text, Facts::default(), family)?;
            if known.is_anything() {
                console::print_note("this is not a code, so it was diagnosed as a text");
                // Not of a text that happens to begin with a word like a command.
                let others = args.words.get(1..).unwrap_or_default();
                if others.iter().all(|word| Named::read(word, family).topic.is_ok()) {
                    args.note_command(commands);
                }
                let mut others = of_numbers(&known);
                others.extend([Other::new("search", None, &["search", &text])]);
                let read_as = ReadAs { input: Some(text.clone()), form: "text", others };
                note_others(&read_as);
                let format = args.format.format;
                return diagnose::print_known(&known, &read_as, &args.locale, format, args.short);
            }
            let words = args.words.iter().map(|word| Named::read(word, family));
            let words: Vec<Named> = words.collect();
            let has_code = words.len() > 1 && words.iter().any(Named::is_clear);
            // Without a code, all words may be a name that is misspelled.
            let named = if has_code { words } else { vec![Named::read(&text, family)] };
            args.print(named, family, commands)
        }
    }
}

impl Args {
    fn print(
        &self,
        all: Vec<Named>,
        family: &'static Family,
        commands: &clap::Command,
    ) -> Result<Outcome> {
        let (mut explained, mut unknown) = (Vec::new(), Vec::new());
        let mut is_known = true;
        for named in all {
            let read_as = named.read_as(family);
            let Named { word, topic, spelling, .. } = named;
            match topic {
                Ok(topic) => {
                    if let Some(spelling) = spelling {
                        console::print_note(&spelling);
                    }
                    note_others(&read_as);
                    explained.push(self.explain(&topic.with_reason(&self.reason), &read_as));
                }
                Err(error) => {
                    is_known = false;
                    console::print_error(&suggestion::with_hint(&word, &error, family));
                    if self.format.format == Format::Json {
                        unknown.push(format!("{}\n", json::unknown(&read_as, &error.to_string())));
                    }
                }
            }
        }
        if !is_known {
            self.note_command(commands);
        }
        let between = match self.format.format {
            Format::Text | Format::Markdown if !self.short => "\n",
            _ => "",
        };
        console::print(&(explained.join(between) + &unknown.concat()))?;
        if explained.is_empty() {
            let found = search::best(&self.words.join(" "), family, self.locale.locale());
            if let Some(found) = found.filter(|_| self.format.format == Format::Text) {
                console::print(&found)?;
            }
        }
        Ok(Outcome::from(is_known))
    }

    /// Says which command the first word was probably meant to be.
    fn note_command(&self, commands: &clap::Command) {
        let first = self.words.first().map(String::as_str).unwrap_or_default();
        if let Some(command) = suggestion::command(first, commands) {
            console::print_note(&format!("there is the command `{command}`"));
        }
    }

    fn explain(&self, topic: &Topic, read_as: &ReadAs) -> String {
        let (locale, format) = (self.locale.locale(), self.format.format);
        let meanings = self.meanings(topic);
        self.note_unused(&meanings);
        let code = topic.code().code();
        if self.short && format != Format::Json {
            let explanation = topic.explain(locale);
            let (name, description) = (explanation.name(), explanation.description());
            let line = meanings::line(&meanings, locale);
            return line.unwrap_or_else(|| format!("{topic} ({name}): {description}")) + "\n";
        }
        match (format, topic) {
            (Format::Json, _) => {
                let mut object = json::topic(topic, locale);
                object["families"] = meanings::json(&meanings, locale);
                object["read_as"] = read_as.json();
                format!("{object}\n")
            }
            (_, Topic::Class { class, .. }) => document(class.explain().locale(locale), format),
            (Format::Markdown, _) => {
                let text = meanings::markdown(code, &meanings, locale);
                document(topic.explain(locale), format) + &text
            }
            (Format::Text, _) => {
                let columns = console::width();
                let text = meanings::text(code, &meanings, locale, columns);
                let likely = meanings::likely(&meanings, locale, columns);
                let likely = likely.map(|text| text + "\n").unwrap_or_default();
                likely + &document(topic.explain(locale), format) + &console::embolden(&text)
            }
        }
    }

    /// Says which of `--host` and `--reason` no family that defines the code has.
    fn note_unused(&self, meanings: &[Meaning]) {
        let is_named = meanings.is_empty() || meanings.iter().any(|meaning| meaning.has_name);
        if let Some(host) = self.host.as_ref().filter(|_| !is_named) {
            console::print_note(&format!("no family that defines this code has the host {host:?}"));
        }
        let is_unknown = !self.reason.is_empty() && !meanings.is_empty();
        if is_unknown && !meanings.iter().any(|meaning| meaning.has_reason) {
            let reason = &self.reason;
            console::print_note(&format!(
                "no family that defines this code has the reason {reason:?}"
            ));
        }
    }

    /// What families mean by a number where none is named.
    fn meanings(&self, topic: &Topic) -> Vec<Meaning> {
        match topic {
            Topic::Code(code) if !family::is_named(code.family()) => meaning::meanings(
                code.code(),
                &self.reason,
                self.host.as_deref().unwrap_or_default(),
            ),
            _ => Vec::new(),
        }
    }
}

/// What a question about numbers may ask: what they mean, or how they differ.
fn of_numbers(known: &Known<'_>) -> Vec<Other> {
    if known.origin != CodeOrigin::Number {
        return Vec::new();
    }
    let codes: BTreeSet<_> =
        likely_codes(known.text).iter().map(|(code, _)| code.as_u16()).collect();
    let words: Vec<_> = codes.iter().map(u16::to_string).collect();
    let mut arguments: Vec<_> = words.iter().map(String::as_str).collect();
    match codes.first() {
        Some(code) if codes.len() == 1 => vec![Other::new("code", Some(*code), &arguments)],
        _ => {
            arguments.insert(0, "compare");
            vec![Other::new("comparison", None, &arguments)]
        }
    }
}

/// Says what else a word may be, where people often mean that.
fn note_others(read_as: &ReadAs) {
    let of = |form: &'static str| read_as.others.iter().filter(move |other| other.form == form);
    let meant = of("number").filter_map(|other| other.code).map(CloseCode::from);
    let meant: Vec<_> = meant.map(|code| code.to_string()).collect();
    if !meant.is_empty() {
        console::print_note(&suggestion::did_you_mean(&meant));
    }
    for (form, what) in [
        ("http_status", "for the HTTP status of a refused handshake"),
        ("class", "for the class of this name"),
        ("code", "for who may send this code, and when to reconnect"),
        ("comparison", "for how the codes differ"),
    ] {
        for other in of(form) {
            console::print_note(&format!("{what}: `{}`", other.command));
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
