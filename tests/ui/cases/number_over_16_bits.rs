//! Cast to 16 bits, the number would be another one.

#[derive(Clone, Copy)]
enum Close {
    Kicked = 69_537,
}

ws_close_code::family! {
    static CHAT for Close: "chat", "Chat" {
        Kicked { name: "Kicked" },
    }
}

fn main() {}
