//! What we ask this crate and its peers.

use std::cell::RefCell;
use std::hint::black_box;

use tungstenite::protocol::frame::coding::CloseCode as Theirs;
use ws_close_code::{Backoff, CloseCode, CloseEvent, Sender};

use crate::checked::Checked;
use crate::inputs::{Codes, INPUTS};
use crate::spellings::Spelling;
use crate::table::{Table, each};

pub fn codes<'a>(title: &'static str, codes: &'a Codes) -> Table<'a> {
    let Codes { numbers, ours, checked, theirs } = codes;
    let mut table = Table::new(title, &["this crate", "checked number", "tungstenite"]);
    table.row("empty loop", INPUTS, [each(numbers, |&number| number)]);
    table.row(
        "from_u16",
        INPUTS,
        [
            each(numbers, |&number| CloseCode::from_u16(number)),
            each(numbers, |&number| Checked::from_u16(number)),
            each(numbers, |&number| Theirs::from(number)),
        ],
    );
    table.row(
        "as_u16",
        INPUTS,
        [
            each(ours, |code| code.as_u16()),
            each(checked, |code| code.as_u16()),
            each(theirs, |&code| u16::from(code)),
        ],
    );
    // Without the `black_box` in the middle, the compiler removes all of it.
    table.row(
        "round trip",
        INPUTS,
        [
            each(numbers, |&number| black_box(CloseCode::from_u16(number)).as_u16()),
            each(numbers, |&number| black_box(Checked::from_u16(number)).map(Checked::as_u16)),
            each(numbers, |&number| u16::from(black_box(Theirs::from(number)))),
        ],
    );
    table.predicate("class", codes, CloseCode::class);
    table.predicate("is_registered", codes, CloseCode::is_registered);
    table.predicate("is_reserved", codes, CloseCode::is_reserved);
    table.predicate("is_local_only", codes, CloseCode::is_local_only);
    table.predicate("may_be_sent_by_endpoint", codes, CloseCode::may_be_sent_by_endpoint);
    table.predicate("may_be_sent_by(Client)", codes, |code| code.may_be_sent_by(Sender::Client));
    table.predicate("may_be_sent_by(Server)", codes, |code| code.may_be_sent_by(Sender::Server));
    table.predicate("may_be_sent_by(Browser)", codes, |code| code.may_be_sent_by(Sender::Browser));
    table.predicate("may_be_received", codes, CloseCode::may_be_received);
    table.predicate("is_retryable", codes, CloseCode::is_retryable);
    table.text("name", codes, CloseCode::name);
    table.text("label", codes, CloseCode::label);
    table.text("description", codes, CloseCode::description);
    table
}

/// Each question is asked twice: for a number, and for a code made before.
impl<'a> Table<'a> {
    /// Compared with a test of a range, and with `is_allowed`, tungstenite's only predicate.
    fn predicate<R>(
        &mut self,
        title: &str,
        Codes { numbers, ours, checked, theirs }: &'a Codes,
        ask: impl Fn(CloseCode) -> R + Copy + 'a,
    ) {
        self.row(
            title,
            INPUTS,
            [
                each(numbers, move |&number| ask(CloseCode::from_u16(number))),
                each(numbers, |&number| Checked::from_u16(number).map(Checked::is_protocol)),
                each(numbers, |&number| Theirs::from(number).is_allowed()),
            ],
        );
        self.row(
            format!("{title}, kept"),
            INPUTS,
            [
                each(ours, move |&code| ask(code)),
                each(checked, |code| code.is_protocol()),
                each(theirs, |code| code.is_allowed()),
            ],
        );
    }

    /// Compared with a `match` on the number.
    fn text<R>(
        &mut self,
        title: &str,
        Codes { numbers, ours, checked, .. }: &'a Codes,
        ask: impl Fn(CloseCode) -> R + Copy + 'a,
    ) {
        let from_number = [
            each(numbers, move |&number| ask(CloseCode::from_u16(number))),
            each(numbers, |&number| Checked::from_u16(number).and_then(Checked::reason)),
        ];
        let kept = [each(ours, move |&code| ask(code)), each(checked, |code| code.reason())];
        self.row(title, INPUTS, from_number);
        self.row(format!("{title}, kept"), INPUTS, kept);
    }
}

/// Compared with a map and a scan that have exactly the spelling that is asked for.
pub fn names(spellings: &[Spelling]) -> Table<'_> {
    let mut table = Table::new("Names", &["this crate", "HashMap", "scan"]);
    for (i, Spelling { title, texts, map }) in spellings.iter().enumerate() {
        if i == 0 {
            table.row("empty loop", texts.len(), [each(texts, String::len)]);
        }
        let runs = [
            each(texts, |text| text.parse::<CloseCode>()),
            each(texts, |text| map.get(text).copied()),
            each(texts, |text| map.keys().find(|&key| key == text).map(String::len)),
        ];
        table.row(*title, texts.len(), runs);
    }
    table
}

/// What a client asks after a close: the advice, and when to connect again.
pub fn events(numbers: &[u16]) -> Table<'_> {
    let mut table = Table::new("Events", &["this crate"]);
    table.row("empty loop", INPUTS, [each(numbers, |&number| number)]);
    table.row(
        "received, reconnect",
        INPUTS,
        [each(numbers, |&number| CloseEvent::received(number, black_box("bye")).reconnect())],
    );
    let backoff = RefCell::new(Backoff::new());
    let next_delay = move |number: &u16| {
        backoff.borrow_mut().next_delay(black_box(&CloseEvent::LOST), u32::from(*number) << 16)
    };
    table.row("next_delay", INPUTS, [each(numbers, next_delay)]);
    table
}

pub fn numbers_in_text(texts: &[String]) -> Table<'_> {
    let mut table = Table::new("Numbers in text", &["this crate", "u16"]);
    table.row("empty loop", texts.len(), [each(texts, String::len)]);
    let runs =
        [each(texts, |text| text.parse::<CloseCode>()), each(texts, |text| text.parse::<u16>())];
    table.row("parse", texts.len(), runs);
    table
}
