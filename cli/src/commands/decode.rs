//! `decode`: what the payload of a Close frame says.

use std::fmt::Write;
use std::io::{self, Read};

use serde_json::{Value, json};
use ws_close_code::{CloseCode, CloseFrame, Family, MalformedCloseFrame, ReceivedClose};

use crate::bytes::{Form, Frame, OtherFrame, Reading, find_frame, hex, other_frame, readings};
use crate::output::console::{self, BAD, GOOD};
use crate::output::format::{Format, FormatArg};
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;

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
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    print(&text(&args.bytes)?, args.family.family()?, args.format.format)
}

/// Prints what the bytes of a text say.
pub fn print(text: &str, family: &'static Family, format: Format) -> Result<Outcome> {
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
    match format {
        Format::Json => {
            let line = |close: &&Close| close.json(family).to_string() + "\n";
            console::print(&shown.iter().map(line).collect::<String>())?;
        }
        Format::Text | Format::Markdown => {
            let views: Vec<_> = shown.iter().map(|close| close.text(family)).collect();
            console::print_lines(&views.join("\n"))?;
        }
    }
    Ok(Outcome::from(shown.iter().any(|close| close.other.is_none() && close.strict().is_ok())))
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

/// A text, read in one form.
struct Close {
    form: Form,
    frame: Option<Frame>,
    /// A frame that is not a whole Close frame.
    other: Option<OtherFrame>,
    /// Of the Close frame, or what is there of it.
    payload: Vec<u8>,
}

impl Close {
    fn new(Reading { form, bytes }: Reading) -> Self {
        let frame = find_frame(&bytes, form.is_dump());
        let other = if frame.is_none() { other_frame(&bytes) } else { None };
        let payload = match (&frame, &other) {
            (Some(Frame { payload, .. }), _) | (_, Some(OtherFrame::Cut { payload, .. })) => {
                payload.clone()
            }
            (None, Some(OtherFrame::Other(_))) => Vec::new(),
            (None, None) => bytes,
        };
        Self { form, frame, other, payload }
    }

    fn strict(&self) -> std::result::Result<Option<CloseFrame<'_>>, MalformedCloseFrame> {
        CloseFrame::parse(&self.payload)
    }

    fn lenient(&self) -> std::result::Result<Option<ReceivedClose<'_>>, MalformedCloseFrame> {
        CloseFrame::parse_lenient(&self.payload)
    }

    /// Whether it may be meant.
    fn is_good(&self) -> bool {
        self.frame.is_some() || (self.other.is_none() && self.strict().is_ok())
    }

    fn answer(&self) -> Option<CloseFrame<'static>> {
        match self.strict() {
            Ok(frame) => {
                CloseFrame::echo(frame.map_or(CloseCode::NoStatusReceived, CloseFrame::code))
            }
            Err(error) => CloseFrame::new(error.reply_code(), "").ok(),
        }
    }

    /// `a Pong, not a Close frame`.
    fn problem(&self) -> Option<String> {
        Some(match self.other.as_ref()? {
            OtherFrame::Other(kind) => format!("{kind}, not a Close frame"),
            OtherFrame::Cut { announced: None, .. } => {
                "a Close frame that is cut short in its header".to_owned()
            }
            OtherFrame::Cut { announced: Some(announced), payload } => {
                let bytes = if *announced == 1 { "byte" } else { "bytes" };
                let there = payload.len();
                format!(
                    "a Close frame that is cut short: {announced} {bytes} announced, {there} there"
                )
            }
        })
    }

    /// `a whole frame, masked, as hexadecimal`.
    fn what(&self) -> String {
        let form = self.form.name();
        match (&self.frame, self.problem()) {
            (None, Some(problem)) => format!("{problem}, as {form}"),
            (None, None) => format!("a payload, as {form}"),
            (Some(Frame { start, is_masked, rest, .. }), _) => {
                let masked = if *is_masked { "masked, so a client sent it" } else { "not masked" };
                let mut what = format!("a whole frame, {masked}, as {form}");
                // Writing to a `String` cannot fail.
                if *start > 0 {
                    let _ = write!(what, ", from byte {start} on");
                }
                if *rest > 0 {
                    let _ = write!(what, "; {rest} more bytes follow");
                }
                what
            }
        }
    }

    fn text(&self, family: &'static Family) -> String {
        let mut text = String::new();
        let _ = writeln!(text, "read as: {}", self.what());
        if self.other.is_some() {
            // What is there of the reason may end within a character.
            if let Some((code, _)) = self.payload.split_first_chunk::<2>() {
                let code = family.of(u16::from_be_bytes(*code));
                let _ = writeln!(text, "so far:  {code}");
            }
            return text;
        }
        let strict = self.strict().map(|frame| frame.map(Into::into));
        let _ = writeln!(text, "strict:  {}", view(strict, family));
        let _ = writeln!(text, "lenient: {}", view(self.lenient(), family));
        let _ = match self.answer() {
            Some(frame) => {
                let payload = hex(&frame.encode());
                writeln!(text, "answer:  {}, payload {payload}", family.of(frame.code()))
            }
            None => writeln!(text, "answer:  an empty Close frame"),
        };
        text
    }

    fn json(&self, family: &'static Family) -> Value {
        let problem = self.problem();
        let close = self.lenient().ok().flatten().filter(|_| problem.is_none());
        let error = self.strict().err().map(|error| error.to_string());
        let answer = self.answer().filter(|_| problem.is_none());
        json!({
            "kind": "close_frame",
            "form": self.form.word(),
            "is_frame": self.frame.is_some() || self.other.is_some(),
            "is_masked": self.frame.as_ref().map(|frame| frame.is_masked),
            "payload": hex(&self.payload),
            "code": close.map(|close| close.code().as_u16()),
            "name": close.and_then(|close| family.of(close.code()).name()),
            "reason": close.map(|close| close.reason().to_owned()),
            "error": problem.or(error),
            "answer": answer.map(|frame| frame.code().as_u16()),
        })
    }
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
        // What may not be sent is explained.
        (false, _) => close.to_string(),
        (true, "") => code.to_string(),
        // Escaped, because it is the peer's text.
        (true, reason) => format!("{code}: {reason:?}"),
    }
}
