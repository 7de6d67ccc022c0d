//! `decode`: what the payload of a Close frame says.

use std::fmt::Write;

use ws_close_code::{CloseCode, CloseFrame, Family, MalformedCloseFrame, ReceivedClose};

use crate::output::console::{self, BAD, GOOD};
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::hex;

/// Decode the payload of a Close frame, and show what to answer
///
/// Exits with status 1 if the payload is malformed.
#[derive(clap::Args)]
pub struct Args {
    /// The unmasked payload in hexadecimal; `0x`, spaces and colons are skipped. "" is an empty
    /// payload
    #[arg(value_name = "HEX", required = true)]
    digits: Vec<String>,
    #[command(flatten)]
    family: FamilyArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let payload = hex::decode(&args.digits.join(" ")).map_err(|error| {
        Error::Message(format!(
            "{error}\nwrite the payload like this: `ws-close-code decode 03e8627965`"
        ))
    })?;
    let family = args.family.family()?;
    let strict = CloseFrame::parse(&payload);
    let lenient = CloseFrame::parse_lenient(&payload);
    let answer = match &strict {
        Ok(frame) => CloseFrame::echo(frame.map_or(CloseCode::NoStatusReceived, CloseFrame::code)),
        Err(error) => CloseFrame::new(error.reply_code(), "").ok(),
    };
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "strict:  {}", view(strict.map(|frame| frame.map(Into::into)), family));
    let _ = writeln!(text, "lenient: {}", view(lenient, family));
    let _ = match answer {
        Some(frame) => {
            let payload = hex::encode(&frame.encode());
            writeln!(text, "answer:  {}, payload {payload}", family.of(frame.code()))
        }
        None => writeln!(text, "answer:  an empty Close frame"),
    };
    console::print(&text)?;
    Ok(Outcome::from(strict.is_ok()))
}

/// What was parsed, with the family's names for codes.
fn view(
    parsed: std::result::Result<Option<ReceivedClose<'_>>, MalformedCloseFrame>,
    family: &'static Family,
) -> String {
    match parsed {
        Ok(Some(close)) => format!("{GOOD}{}{GOOD:#}", named(close, family)),
        Ok(None) => format!("{GOOD}{}{GOOD:#}: the payload is empty", CloseCode::NoStatusReceived),
        Err(MalformedCloseFrame::Reason { code, valid_len }) => {
            let code = family.of(code);
            format!("{BAD}malformed:{BAD:#} {code}: byte {valid_len} of the reason is not UTF-8")
        }
        Err(error) => format!("{BAD}malformed:{BAD:#} {error}"),
    }
}

/// `4014 (Disallowed Intents): "bye"`.
fn named(close: ReceivedClose<'_>, family: &'static Family) -> String {
    let code = family.of(close.code());
    match (close.code().may_be_sent_by_endpoint(), close.reason()) {
        (false, _) => close.to_string(),
        (true, "") => code.to_string(),
        // Escaped, because it is the peer's text.
        (true, reason) => format!("{code}: {reason:?}"),
    }
}
