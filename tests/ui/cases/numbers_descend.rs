//! The numbers ascend.

#[derive(Clone, Copy)]
#[repr(u16)]
enum Close {
    Kicked = 4002,
    TooFast = 4001,
}

ws_close_code::family! {
    static CHAT for Close: "chat", "Chat protocol" {
        Kicked { name: "Kicked" },
        TooFast { name: "Too Fast" },
    }
}

fn main() {}
