//! `explain`: all that is known of codes.

use ws_close_code::Locale;

use crate::codes;
use crate::console;
use crate::entry::Entry;
use crate::family::Reading;
use crate::json;
use crate::options::{Format, Options};
use crate::outcome::{Outcome, Result};
use crate::table::wrap;

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// Numbers, names in any spelling such as `going-away` or `CLOSE_ABNORMAL`, or `4xxx` for a class
    #[arg(value_name = "CODE", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.reading.family();
    let mut explained = Vec::new();
    for word in &args.words {
        match Entry::named(word, family) {
            Ok(entry) => explained.push(explain(&entry, &args.options)),
            Err(error) => codes::complain(word, &error, family),
        }
    }
    let between = match args.options.format {
        Format::Text | Format::Markdown => "\n",
        Format::Json => "",
    };
    console::print(&explained.join(between))?;
    Ok(Outcome::from(explained.len() == args.words.len()))
}

fn explain(entry: &Entry, options: &Options) -> String {
    let locale = options.locale();
    let explanation = entry.explain(locale);
    match options.format {
        Format::Text => {
            let width = console::width();
            let text = format!("{explanation:width$}\n");
            let remark = wrap(&remark(entry, locale), width.saturating_sub(2)).join("\n  ");
            console::embolden(&of_class(entry, &format!("  {remark}"), text))
        }
        Format::Markdown => {
            of_class(entry, &remark(entry, locale), format!("{}\n", explanation.markdown()))
        }
        Format::Json => format!("{}\n", json::entry(entry, locale)),
    }
}

/// Puts the range of a class in the place of the number that stood for it, and a remark behind the
/// title.
fn of_class(entry: &Entry, remark: &str, text: String) -> String {
    if matches!(entry, Entry::Code(_)) {
        return text;
    }
    let number = entry.code().code().as_u16().to_string();
    let text = text.replacen(&number, &entry.to_string(), 1);
    text.replacen("\n\n", &format!("\n\n{remark}\n\n"), 1)
}

/// Says that a class is one.
fn remark(entry: &Entry, locale: Locale) -> String {
    match locale {
        Locale::Ko => format!("따로 정해진 뜻이 없는 {entry}의 모든 번호에 해당하는 설명입니다."),
        _ => format!("A class: this holds for every number of {entry} without a name of its own."),
    }
}
