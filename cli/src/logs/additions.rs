//! What is added to a line: the name and the advice of its code.

use std::collections::HashMap;

use serde_json::Value;
use ws_close_code::{CloseCode, Family, FamilyCode, ReconnectAction};

use crate::logs::line_kind::LineKind;
use crate::logs::reason;
use crate::logs::scanner::Found;

/// A code, and the place of the reason that its line has.
type Case = (CloseCode, Option<usize>);

/// The additions so far, kept because a log repeats the same few codes.
pub struct Additions {
    family: &'static Family,
    members: HashMap<Case, Vec<u8>>,
    comments: HashMap<Case, Vec<u8>>,
}

impl Additions {
    pub fn new(family: &'static Family) -> Self {
        Self { family, members: HashMap::new(), comments: HashMap::new() }
    }

    /// What to insert at `found.at` into a line that begins with `line`.
    pub fn for_code(&mut self, found: &Found, line: &[u8]) -> &[u8] {
        let code = self.family.of(found.code);
        let place = reason::place(code, line);
        let code = || place.map_or(code, |place| code.at_reason(place));
        let case = (found.code, place);
        match found.kind {
            LineKind::Json => self.members.entry(case).or_insert_with(|| members(code())),
            LineKind::Text => self.comments.entry(case).or_insert_with(|| comment(code())),
        }
    }
}

/// `,"websocket.close.name":"Abnormal Closure",…`. Starts with a comma, because the member with the
/// code is always before it.
fn members(code: FamilyCode) -> Vec<u8> {
    let reconnect = code.reconnect().to_string();
    let members = [
        ("websocket.close.name", code.explain().name()),
        ("websocket.close.label", code.label()),
        ("websocket.close.reconnect", &reconnect),
    ];
    let member = |(key, value)| format!(",{}:{}", Value::from(key), Value::from(value));
    members.map(member).concat().into_bytes()
}

/// ` # 1006 (Abnormal Closure): retry after 0-5 s`; no advice where it is unknown.
fn comment(code: FamilyCode) -> Vec<u8> {
    let advice = code.reconnect();
    let comment = match advice.action() {
        ReconnectAction::Unknown => format!(" # {code}"),
        _ => format!(" # {code}: {advice}"),
    };
    comment.into_bytes()
}
