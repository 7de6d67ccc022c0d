//! `decode`: what the payload of a Close frame says.

use std::io::{self, Read};

use ws_close_code::{CloseCode, Family};

use crate::bytes::{Form, readings};
use crate::decoding::Close;
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::read_as::{Other, ReadAs};

/// Decode a Close frame or its payload, and show what to answer
///
/// Exits with status 1 if the payload is malformed.
#[derive(clap::Args)]
#[command(after_help = "Forms:\n  \
    03e8627965, 03:E8, 0x03 0xe8         hexadecimal\n  \
    A+hieWU=                             base64\n  \
    '\\x03\\xe8bye', %03%e8bye             escapes\n  \
    \"b'\\x03\\xe8bye'\"                     Python\n  \
    '<Buffer 03 e8 62 79 65>'            Node\n  \
    '[3 232 98]', '[]byte{0x3, 0xe8}'    Go\n  \
    '[3, 232]', '{\"data\":[3,232]}'       JSON\n  \
    \"$'\\x03\\xe8'\", '[]byte(\"\\x03\")'    a quoted text of a shell or of Go\n  \
    -                                    standard input: any of these, or a dump of xxd,\n                                       \
    hexdump, tcpdump -x or Wireshark")]
pub struct Args {
    /// The payload, or a whole frame: masked or not. "" is an empty payload
    #[arg(value_name = "BYTES", required = true)]
    bytes: Vec<String>,
    /// One line: how the bytes were read, and the code and the reason
    #[arg(long)]
    short: bool,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let text = text(&args.bytes)?;
    let input = if args.bytes == ["-"] { None } else { Some(&*text) };
    print(&text, input, args.family.family()?, args.format.format, args.short)
}

/// Prints what the bytes of a text say. `input` is what was typed.
pub fn print(
    text: &str,
    input: Option<&str>,
    family: &'static Family,
    format: Format,
    is_short: bool,
) -> Result<Outcome> {
    let closes: Vec<Close> =
        readings(text).map_err(|error| failed(&error))?.into_iter().map(Close::new).collect();
    if let Some(code) = decimal_code(text) {
        console::print_note(&format!(
            "{text} was read as two bytes; the code {code} is explained by `ws-close-code {code}`"
        ));
    }
    // Of two forms, those in which it is not a Close frame are not meant.
    let has_good = closes.iter().any(Close::is_good);
    if !has_good && closes.iter().all(|close| close.form == Form::Base64) {
        return Err(failed(&format!(
            "{text:?} is not hexadecimal, and as base64 it is not a Close frame"
        )));
    }
    let shown: Vec<&Close> = closes
        .iter()
        .enumerate()
        .filter(|(place, close)| if has_good { close.is_good() } else { *place == 0 })
        .map(|(_, close)| close)
        .collect();
    let each = |view: &dyn Fn(&Close) -> String| shown.iter().map(|close| view(close)).collect();
    let views: Vec<String> = match format {
        Format::Json => each(&|close| {
            close.json(family, &read_as(input, close.form, &shown)).to_string() + "\n"
        }),
        _ if is_short => each(&|close| close.line(family)),
        Format::Text => each(&|close| close.text(family)),
        Format::Markdown => each(&|close| close.markdown(family)),
    };
    match format {
        Format::Json => console::print(&views.concat())?,
        _ if is_short => console::print(&(views.join("; ") + "\n"))?,
        Format::Text => console::print_lines(&views.join("\n"))?,
        Format::Markdown => console::print(&views.join("\n"))?,
    }
    Ok(Outcome::from(shown.iter().any(|close| close.other.is_none() && close.strict().is_ok())))
}

/// The text in this form, and the other forms that fit.
fn read_as(input: Option<&str>, form: Form, shown: &[&Close]) -> ReadAs {
    let forms = shown.iter().filter(|close| close.form != form);
    let mut others: Vec<Other> = Vec::new();
    others.extend(forms.map(|close| {
        let code = close.lenient().ok().flatten().map(|close| close.code().as_u16());
        Other::new(close.form.word(), code, &["decode", input.unwrap_or("-")])
    }));
    let number = input.and_then(decimal_code);
    others.extend(number.map(|code| Other::new("number", Some(code), &[&code.to_string()])));
    ReadAs { input: input.map(str::to_owned), form: form.word(), others }
}

/// The code of four decimal digits that are bytes too.
fn decimal_code(text: &str) -> Option<u16> {
    let text = text.trim();
    let number = text.parse().ok().filter(|_| text.len() == 4)?;
    CloseCode::from(number)
        .may_be_received()
        .then_some(number)
        .or_else(|| CloseCode::NAMED.contains(&CloseCode::from(number)).then_some(number))
}

fn failed(error: &str) -> Error {
    Error::Message(format!(
        "{error}\nwrite the payload like this: `ws-close-code decode 03e8627965`; \
         `ws-close-code decode --help` lists the other forms"
    ))
}

/// The words; standard input for `-`.
fn text(words: &[String]) -> Result<String> {
    if words != ["-"] {
        return Ok(words.join(" "));
    }
    let mut bytes = Vec::new();
    let cannot_read = |error| Error::Message(format!("cannot read standard input: {error}"));
    io::stdin().read_to_end(&mut bytes).map_err(cannot_read)?;
    if bytes.trim_ascii().is_empty() {
        let message = "standard input is empty\nan empty payload is written \"\"";
        return Err(Error::Message(message.to_owned()));
    }
    String::from_utf8(bytes).map_err(|_| {
        let message = "standard input is not text\npass its bytes as hexadecimal: `xxd -p FILE`";
        Error::Message(message.to_owned())
    })
}
