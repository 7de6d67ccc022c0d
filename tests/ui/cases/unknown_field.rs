//! A field that no code has.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { name: "Kicked", colour: "red" },
    }
}

fn main() {}
