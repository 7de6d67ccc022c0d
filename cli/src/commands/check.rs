//! `check`: whether a Close frame may be sent.

use std::fmt::{self, Display, Write};

use ws_close_code::{CloseFrame, FamilyCode, InvalidCloseFrame, Sender, SentBy};

use crate::bytes::hex;
use crate::completion::codes;
use crate::output::console::{self, BAD, GOOD};
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::name;
use crate::query::suggestion;
use crate::query::word;

/// Check whether a code and a reason may be sent in a Close frame
///
/// Prints the payload in hexadecimal if they may. Otherwise prints every reason why not, and exits
/// with status 1.
#[derive(clap::Args)]
pub struct Args {
    /// A number, or a name in any spelling and language
    #[arg(add = codes::codes())]
    code: String,
    /// The reason to send with it, at most 123 bytes of UTF-8
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// Who sends it [default: any client or server]
    #[arg(long, value_parser = word::sender(), ignore_case = true)]
    sender: Option<Sender>,
    #[command(flatten)]
    family: FamilyArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let code = match name::code(&args.code, family) {
        Ok(code) => code,
        Err(error) => {
            console::print_error(&suggestion::with_hint(&args.code, &error, family));
            return Ok(Outcome::No);
        }
    };
    let objections = objections(code, args);
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    if objections.is_empty() {
        let payload = CloseFrame::new(code.code(), &args.reason).map(CloseFrame::encode);
        let payload = payload.as_deref().unwrap_or_default();
        let _ = writeln!(text, "{GOOD}yes:{GOOD:#} {code} may be sent{}", by(args.sender));
        let _ = writeln!(text, "payload: {}", hex(payload));
    }
    for objection in &objections {
        let _ = writeln!(text, "{BAD}no:{BAD:#} {objection}");
    }
    if objections.iter().any(Objection::is_to_the_code) {
        let _ = writeln!(text, "when to use it: {}", code.explain().when_to_use());
    }
    console::print_lines(&text)?;
    Ok(Outcome::from(objections.is_empty()))
}

/// Why not to send it.
enum Objection {
    Rule(InvalidCloseFrame),
    /// Somebody else sends it in its family.
    Family(FamilyCode, SentBy),
}

impl Objection {
    fn is_to_the_code(&self) -> bool {
        !matches!(
            self,
            Self::Rule(InvalidCloseFrame::Sender { .. } | InvalidCloseFrame::ReasonTooLong { .. })
        )
    }
}

impl Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(error) => error.fmt(f),
            Self::Family(code, sent_by) => {
                let who = match sent_by {
                    SentBy::Server => "only the server sends it",
                    SentBy::Client => "only the client sends it",
                    _ => "nobody sends it",
                };
                write!(f, "{code}: in {}, {who}", code.family().title())
            }
        }
    }
}

/// Every reason not to send it. [`CloseFrame::new`] reports only the first.
fn objections(in_family: FamilyCode, args: &Args) -> Vec<Objection> {
    let code = in_family.code();
    let len = args.reason.len();
    let by_all = (!code.may_be_sent_by_endpoint()).then_some(InvalidCloseFrame::Code(code));
    let by_sender = args.sender.filter(|sender| !code.may_be_sent_by(*sender));
    let by_sender = by_sender.map(|sender| InvalidCloseFrame::Sender { code, sender });
    let too_long =
        (len > CloseFrame::MAX_REASON_LEN).then_some(InvalidCloseFrame::ReasonTooLong { len });
    let is_other = |sent_by: &SentBy| match args.sender {
        Some(sender) => !sent_by.includes(sender),
        None => *sent_by == SentBy::Nobody,
    };
    // What no endpoint may send at all needs no family to say so.
    let of_family = in_family.sent_by().filter(is_other).filter(|_| by_all.is_none());
    let of_family = of_family.map(|sent_by| Objection::Family(in_family, sent_by));
    let rules = [by_all, by_sender, too_long].into_iter().flatten().map(Objection::Rule);
    rules.chain(of_family).collect()
}

fn by(sender: Option<Sender>) -> &'static str {
    match sender {
        Some(Sender::Client) => " by a client",
        Some(Sender::Server) => " by a server",
        Some(Sender::Browser) => " by a script in a browser",
        _ => "",
    }
}
