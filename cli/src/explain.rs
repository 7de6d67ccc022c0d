//! `explain`: all that is known of codes.

use ws_close_code::Locale;

use crate::codes;
use crate::console;
use crate::entry::Entry;
use crate::json;
use crate::options::{Format, Options};
use crate::outcome::{Outcome, Result};

/// Explain codes: what they mean, when you see them, how to fix it
#[derive(clap::Args)]
pub struct Args {
    /// Numbers, names in any spelling such as `going-away` or `CLOSE_ABNORMAL`, or `4xxx` for a class
    #[arg(value_name = "CODE", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let mut explained = Vec::new();
    for word in &args.words {
        match Entry::named(word) {
            Ok(entry) => explained.push(explain(&entry, &args.options)),
            Err(error) => codes::complain(word, &error),
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
            let text = of_class(entry, locale, "  ", format!("{explanation:width$}\n"));
            console::embolden(&text)
        }
        Format::Markdown => of_class(entry, locale, "", format!("{}\n", explanation.markdown())),
        Format::Json => format!("{}\n", json::entry(entry, locale)),
    }
}

/// Puts the range of a class in the place of the number that stood for it, and says that it is one.
fn of_class(entry: &Entry, locale: Locale, indent: &str, text: String) -> String {
    let Entry::Class(range) = entry else { return text };
    let says = match locale {
        Locale::Ko => format!(
            "{}-{}의 번호 가운데 따로 정해진 뜻이 없는 모든 번호에 해당합니다.",
            range.start(),
            range.end()
        ),
        _ => format!(
            "A class: this holds for every number from {} to {} without a row of its own.",
            range.start(),
            range.end()
        ),
    };
    let number = entry.code().as_u16().to_string();
    let title = text.replacen(&number, &entry.to_string(), 1);
    title.replacen("\n\n", &format!("\n\n{indent}{says}\n\n"), 1)
}
