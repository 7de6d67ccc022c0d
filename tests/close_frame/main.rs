//! `CloseFrame`, both ways: every code, every length, every broken byte, against sets stated here.

mod codes;
mod encoded;
mod errors;
mod parts;
mod payloads;
mod printed;
mod reasons;

use ws_close_code::{CloseCode, CloseFrame, Sender};

/// RFC 6455, section 7.4, and the registry.
fn is_sendable(number: u16) -> bool {
    matches!(number, 1000..=1003 | 1007..=1014 | 3000..=4999)
}

fn is_sendable_by(number: u16, sender: Sender) -> bool {
    match sender {
        Sender::Server => is_sendable(number) && number != 1010,
        Sender::Browser => number == 1000 || (3000..=4999).contains(&number),
        _ => is_sendable(number),
    }
}

fn all() -> impl Iterator<Item = (u16, CloseCode)> {
    (0..=u16::MAX).map(|number| (number, CloseCode::from_u16(number)))
}

fn frame(number: u16, reason: &str) -> CloseFrame<'_> {
    CloseFrame::new(CloseCode::from_u16(number), reason).unwrap()
}

fn payload(number: u16, reason: &[u8]) -> Vec<u8> {
    [&number.to_be_bytes(), reason].concat()
}

/// Reasons of every length from 0 to 130 bytes, of characters of 1 to 4 bytes, and with 0 to 3 ASCII
/// characters before them, so that a character of each length crosses byte 123 in every way.
fn reasons() -> impl Iterator<Item = String> {
    let characters = ['a', 'é', '가', '🦀'];
    characters.into_iter().flat_map(|character| {
        (0..4).flat_map(move |before| {
            (0..=130).map(move |count| "x".repeat(before) + &character.to_string().repeat(count))
        })
    })
}
