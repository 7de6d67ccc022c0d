//! `explain`: everything about a code.

use std::fmt::Display;

use ws_close_code::{Explained, Explanation, Family, Markdown};

use crate::commands::{decode, diagnose, search};
use crate::completion::{codes, words};
use crate::diagnosis::{Facts, Known};
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::meanings;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::{self, FamilyArg};
use crate::query::input::{Input, Named};
use crate::query::locale::LocaleArg;
use crate::query::meaning::{self, Meaning};
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
            decode::print(&text, family, args.format.format)
        }
        Input::Text(text) => {
            let known = Known::new(&text, Facts::default(), family)?;
            if known.is_anything() {
                console::print_note("this is not a code, so it was diagnosed as a text");
                args.note_command(family, commands);
                return diagnose::print_known(&known, &args.locale, args.format.format, args.short);
            }
            let named = args.words.iter().map(|word| Named::read(word, family));
            args.print(named.collect(), family, commands)
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
        let mut explained = Vec::new();
        let mut is_known = true;
        for Named { word, topic, spelling } in all {
            match topic {
                Ok(topic) => {
                    if let Some(spelling) = spelling {
                        console::print_note(&spelling);
                    }
                    let meant = suggestion::meant(topic.code().code());
                    if let (Topic::Code(_), [_, ..]) = (&topic, &meant[..]) {
                        let meant: Vec<_> = meant.iter().map(ToString::to_string).collect();
                        console::print_note(&format!("did you mean {}?", meant.join(" or ")));
                    }
                    let number = topic.code().code().as_u16();
                    if let (Topic::Code(_), 100..=599) = (&topic, number) {
                        console::print_note(&format!(
                            "for the HTTP status of a refused handshake: \
                             `ws-close-code diagnose --http-status {number}`"
                        ));
                    }
                    explained.push(self.explain(&topic.with_reason(&self.reason)));
                }
                Err(error) => {
                    is_known = false;
                    console::print_error(&suggestion::with_hint(&word, &error, family));
                    if let Some(command) = suggestion::command(&word, commands) {
                        console::print_note(&format!("there is the command `{command}`"));
                    }
                }
            }
        }
        let between = match self.format.format {
            Format::Text | Format::Markdown if !self.short => "\n",
            _ => "",
        };
        console::print(&explained.join(between))?;
        if explained.is_empty() {
            let found = search::best(&self.words.join(" "), family, self.locale.locale());
            if let Some(found) = found.filter(|_| self.format.format == Format::Text) {
                console::print(&found)?;
            }
        }
        Ok(Outcome::from(is_known))
    }

    fn explain(&self, topic: &Topic) -> String {
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

    /// Says so if the first word is nearly a command, and the others are what it is about.
    fn note_command(&self, family: &'static Family, commands: &clap::Command) {
        let [word, others @ ..] = &self.words[..] else { return };
        let are_codes = others.iter().all(|word| Named::read(word, family).topic.is_ok());
        if let Some(command) = suggestion::command(word, commands).filter(|_| are_codes) {
            console::print_note(&format!("there is the command `{command}`"));
        }
    }

    /// Says which of `--host` and `--reason` no family that defines the code has.
    fn note_unused(&self, meanings: &[Meaning]) {
        if let (Some(host), [_, ..]) = (&self.host, meanings)
            && !meanings.iter().any(|meaning| meaning.has_name)
        {
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
