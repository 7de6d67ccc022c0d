//! A reason that an earlier one hides.

use ws_close_code::{FamilyReason, ReasonMatch};

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 {
            name: "Kicked",
            reasons: [
                FamilyReason::new(ReasonMatch::Prefix, "for ", "You may come back later."),
                FamilyReason::new(ReasonMatch::Exact, "for good", "You may not come back."),
            ],
        },
    }
}

fn main() {}
