//! A name is that of one code.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { name: "Kicked" },
        KickedAgain = 4002 { name: "KICKED" },
    }
}

fn main() {}
