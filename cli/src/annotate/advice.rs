//! What is added to a line.

use std::collections::HashMap;

use serde_json::json;
use ws_close_code::{CloseCode, Family, FamilyCode, ReconnectAction};

use super::Input;
use super::recogniser::Found;

/// The remarks made so far. A log has the same few codes over and over.
pub struct Advice {
    family: &'static Family,
    members: HashMap<CloseCode, Vec<u8>>,
    comments: HashMap<CloseCode, Vec<u8>>,
}

impl Advice {
    pub fn of(family: &'static Family) -> Self {
        Self { family, members: HashMap::new(), comments: HashMap::new() }
    }

    pub fn remark(&mut self, found: &Found) -> &[u8] {
        let code = || self.family.of(found.code);
        match found.input {
            Input::Json => self.members.entry(found.code).or_insert_with(|| members(code())),
            Input::Text => self.comments.entry(found.code).or_insert_with(|| comment(code())),
        }
    }
}

/// `,"websocket.close.name":"Abnormal Closure",…`: there is always a member before, the code.
fn members(code: FamilyCode) -> Vec<u8> {
    let name = code.explain().name();
    let reconnect = code.reconnect().to_string();
    let members = json!({
        "websocket.close.name": name,
        "websocket.close.label": code.label(),
        "websocket.close.reconnect": reconnect,
    });
    let object = members.to_string();
    let members = object.trim_start_matches('{').trim_end_matches('}');
    format!(",{members}").into_bytes()
}

/// ` # 1006 (Abnormal Closure): retry after 0-5 s`, without advice where there is none.
fn comment(code: FamilyCode) -> Vec<u8> {
    let advice = code.reconnect();
    let comment = match advice.action() {
        ReconnectAction::Unknown => format!(" # {code}"),
        _ => format!(" # {code}: {advice}"),
    };
    comment.into_bytes()
}
