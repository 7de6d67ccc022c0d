//! A protocol with its own close codes: the server sends them, the client matches on them, and the
//! log explains them.
//!
//! ```sh
//! cargo run --example chat_family --features private
//! ```

use ws_close_code::{CloseCode, CloseFrame, Reconnect, ReconnectAction, Severity, family};

family! {
    /// Why the chat server closes a connection.
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        SignedOut = 4000, "Signed Out", "You signed out on another device.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
        Kicked = 4001, "Kicked", "A moderator removed you from the room.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
        TooFast = 4002, "Too Fast", "You sent more than five messages a second.",
            Severity::Warn, Reconnect::documented_within(ReconnectAction::Retry, 10, 20);
        RoomMoved = 4003, "Room Moved", "The room moved to another server; look it up again.",
            Severity::Debug, Reconnect::documented_within(ReconnectAction::RetryElsewhere, 0, 1);
        BadMessage = 4004, "Bad Message", "The server could not read your last message.",
            Severity::Error, Reconnect::documented(ReconnectAction::AfterChange);
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The server closes.
    let sent = CloseFrame::new(ChatClose::TooFast.into(), "6 messages in 1 s")?.encode();

    // The client receives the frame and tells its user.
    let code = CloseCode::reported(CloseFrame::parse(&sent)?.map(CloseFrame::code));
    println!("{}", client_says(code));

    // The log explains.
    println!("\n{}", CHAT.of(code).explain());

    // Codes that the family does not define have the registry's meaning.
    let code = CHAT.of(CloseCode::from(1001));
    println!("\n{}", client_says(CloseCode::from(1001)));
    println!("{code}: {}", code.reconnect());
    Ok(())
}

/// Returns what the client tells its user.
fn client_says(code: CloseCode) -> &'static str {
    match ChatClose::try_from(code) {
        Ok(ChatClose::SignedOut) => "You are signed out.",
        Ok(ChatClose::Kicked) => "You were removed from this room.",
        Ok(ChatClose::TooFast) => "Slow down, please. Coming back in a moment.",
        Ok(ChatClose::RoomMoved) => "One moment, please.",
        Ok(ChatClose::BadMessage) => "Please update this program.",
        Err(code) if CHAT.of(code).is_retryable() => "Connection lost. Coming back in a moment.",
        Err(_) => "Connection lost.",
    }
}
