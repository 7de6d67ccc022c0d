//! The reasons of a family in a line of a log.

use memchr::memmem;
use ws_close_code::{FamilyCode, FamilyReason, ReasonMatch};

/// The place of the first reason of the code that the line has.
pub fn place(code: FamilyCode, line: &[u8]) -> Option<usize> {
    let reasons = code.entry()?.reasons();
    reasons.iter().position(|reason| is_in(reason, line))
}

/// Whether the line has the text where a reason would begin and end.
fn is_in(reason: &FamilyReason, line: &[u8]) -> bool {
    let text = reason.text().as_bytes();
    memmem::find_iter(line, text).any(|at| {
        let (before, after) = (&line[..at], &line[at + text.len()..]);
        match reason.matching() {
            ReasonMatch::Exact => begins(before) && ends(after),
            ReasonMatch::Prefix => begins(before),
            _ => true,
        }
    })
}

/// Behind a quote, a bracket, a sign, or the code itself.
fn begins(before: &[u8]) -> bool {
    let is_mark = |byte: &u8| byte.is_ascii_digit() || b"\"'([{=:,-".contains(byte);
    before.trim_ascii_end().last().is_none_or(is_mark)
}

/// Before a quote, a bracket, a comma, an earlier comment or the end.
fn ends(after: &[u8]) -> bool {
    after.trim_ascii().first().is_none_or(|byte| b"\"')]},;|#".contains(byte))
}

#[cfg(test)]
mod tests {
    use ws_close_code::families::TLDRAW_SYNC;

    use super::*;

    fn reason(line: &str) -> Option<&'static str> {
        let code = TLDRAW_SYNC.of(4099_u16);
        let place = place(code, line.as_bytes())?;
        code.at_reason(place).reason().map(FamilyReason::text)
    }

    #[test]
    fn a_reason_is_found_where_one_begins_and_ends() {
        for line in [
            r#"closed code=4099 reason="ROOM_FULL""#,
            r#"{"code":4099,"reason":"ROOM_FULL"}"#,
            "websocket closed: 4099 ROOM_FULL",
            "closed (4099): ROOM_FULL, retrying",
        ] {
            assert_eq!(reason(line), Some("ROOM_FULL"), "{line}");
        }
        for line in
            ["closed 4099", "4099 NO_ROOM_FULL", "4099: ROOM_FULLER", "4099 see ROOM_FULL x"]
        {
            assert_eq!(reason(line), None, "{line}");
        }
    }
}
