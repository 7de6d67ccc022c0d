//! A part of what is printed about bytes.

use anstyle::Style;
use ws_close_code::{CloseCode, Family, MalformedCloseFrame, ReceivedClose};

use crate::output::console::{BAD, GOOD};

/// A text that begins with a coloured mark.
pub struct View {
    pub style: Style,
    pub mark: String,
    pub text: String,
}

impl View {
    pub const fn plain(text: String) -> Self {
        Self { style: Style::new(), mark: String::new(), text }
    }

    fn good(mark: String, text: &str) -> Self {
        Self { style: GOOD, mark, text: text.to_owned() }
    }

    fn malformed(text: &str) -> Self {
        Self { style: BAD, mark: "malformed:".to_owned(), text: format!(" {text}") }
    }
}

/// What was parsed, with the family's names for codes.
pub fn view(
    parsed: Result<Option<ReceivedClose<'_>>, MalformedCloseFrame>,
    family: &'static Family,
) -> View {
    match parsed {
        Ok(Some(close)) => View::good(named(close, family), ""),
        Ok(None) => View::good(CloseCode::NoStatusReceived.to_string(), ": the payload is empty"),
        Err(MalformedCloseFrame::Reason { code, valid_len }) => {
            let code = family.of(code);
            View::malformed(&format!("{code}: byte {valid_len} of the reason is not UTF-8"))
        }
        Err(error) => View::malformed(&error.to_string()),
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
