//! What is added to a line: the name and the advice of its code.

use std::collections::HashMap;

use serde_json::Value;
use ws_close_code::{CloseCode, Family, FamilyCode, ReconnectAction};

use crate::logs::line_kind::LineKind;
use crate::logs::scanner::Found;

/// The additions so far, kept because a log repeats the same few codes.
pub struct Additions {
    family: &'static Family,
    members: HashMap<CloseCode, Vec<u8>>,
    comments: HashMap<CloseCode, Vec<u8>>,
}

impl Additions {
    pub fn new(family: &'static Family) -> Self {
        Self { family, members: HashMap::new(), comments: HashMap::new() }
    }

    /// What to insert at `found.at`.
    pub fn for_code(&mut self, found: &Found) -> &[u8] {
        let code = || self.family.of(found.code);
        match found.kind {
            LineKind::Json => self.members.entry(found.code).or_insert_with(|| members(code())),
            LineKind::Text => self.comments.entry(found.code).or_insert_with(|| comment(code())),
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
