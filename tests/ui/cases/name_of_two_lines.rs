//! A name is one line, so that it cannot forge a line of a log.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { name: "Kicked\n2026 ERROR disk full" },
    }
}

fn main() {}
