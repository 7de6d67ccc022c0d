//! `decode`: what the payload of a Close frame says.

use std::fmt::{Display, Write};

use ws_close_code::{CloseCode, CloseFrame, Family};

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
    let strict = CloseFrame::parse(&payload);
    let lenient = CloseFrame::parse_lenient(&payload);
    let answer = match &strict {
        Ok(frame) => CloseFrame::echo(frame.map_or(CloseCode::NoStatusReceived, CloseFrame::code)),
        Err(error) => CloseFrame::new(error.reply_code(), "").ok(),
    };
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "strict:  {}", view(strict));
    let _ = writeln!(text, "lenient: {}", view(lenient));
    let _ = match answer {
        Some(frame) => writeln!(text, "answer:  {frame}, payload {}", hex::encode(&frame.encode())),
        None => writeln!(text, "answer:  an empty Close frame"),
    };
    console::print(&named_by(args.family.family(), &payload, &text))?;
    Ok(Outcome::from(strict.is_ok()))
}

/// `text` with the code of the payload named as the family names it.
fn named_by(family: &'static Family, payload: &[u8], text: &str) -> String {
    let Some(number) = payload.first_chunk().copied().map(u16::from_be_bytes) else {
        return text.to_owned();
    };
    let named = |line: &str| {
        let (by_registry, by_family) = (CloseCode::from_u16(number), family.of(number));
        line.replacen(&by_registry.to_string(), &by_family.to_string(), 1)
    };
    text.split_inclusive('\n').map(named).collect()
}

fn view<F: Display, E: Display>(parsed: std::result::Result<Option<F>, E>) -> String {
    match parsed {
        Ok(Some(frame)) => format!("{GOOD}{frame}{GOOD:#}"),
        Ok(None) => format!("{GOOD}{}{GOOD:#}: the payload is empty", CloseCode::NoStatusReceived),
        Err(error) => format!("{BAD}malformed:{BAD:#} {error}"),
    }
}
