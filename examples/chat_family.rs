//! A protocol with its own close codes: the server sends them, the client matches on them, and the
//! log explains them.
//!
//! ```sh
//! cargo run --example chat_family --features private
//! ```

use ws_close_code::{
    Backoff, CloseCode, CloseEvent, CloseFrame, FamilyReason, ReasonMatch, Reconnect,
    ReconnectAction, family,
};

family! {
    /// Why the chat server closes a connection.
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        SignedOut = 4000 {
            name: "Signed Out",
            description: "You signed out on another device.",
            reconnect: Reconnect::documented(ReconnectAction::AfterChange).with_new_credentials(),
            sent_by: Server,
        },
        Kicked = 4001 {
            name: "Kicked",
            description: "A moderator removed you from the room.",
            reconnect: Reconnect::documented(ReconnectAction::AfterChange),
            sent_by: Server,
            reasons: [FamilyReason::new(
                ReasonMatch::Exact,
                "room closed",
                "The room closed; it opens again tomorrow.",
            )],
        },
        TooFast = 4002 {
            name: "Too Fast",
            description: "You sent more than five messages a second.",
            aliases: ["RATE_LIMIT"],
            severity: Warn,
            causes: ["A loop sends without waiting for the answer."],
            remedies: ["Wait for the answer before you send again."],
            reconnect: Reconnect::documented_within(ReconnectAction::Retry, 10, 20),
            sent_by: Server,
        },
        RoomMoved = 4003 {
            name: "Room Moved",
            description: "The room moved to another server; look it up again.",
            severity: Debug,
            reconnect: Reconnect::documented_within(ReconnectAction::RetryElsewhere, 0, 1),
            sent_by: Server,
        },
        BadMessage = 4004 {
            name: "Bad Message",
            description: "The other end could not read your last message.",
            severity: Error,
            reconnect: Reconnect::documented(ReconnectAction::AfterChange),
        },
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The server closes.
    let sent = ChatClose::TooFast.frame("6 messages in 1 s")?.encode();

    // The client receives the frame and tells its user.
    let frame = CloseFrame::parse(&sent)?;
    println!("{}", client_says(CloseCode::reported(frame.map(CloseFrame::code))));

    // The log has the names of the protocol, and the client waits as long as the protocol says.
    let event = frame.map_or(CloseEvent::NO_STATUS, CloseEvent::from).in_family(&CHAT);
    println!("{event}");
    println!("back in {:?}", Backoff::new().next_delay(&event, 0)?);

    // A person asks what it means.
    println!("\n{}", CHAT.of(ChatClose::TooFast).explain());

    // One code can mean more than one thing: the reason tells which.
    println!("\n{}", CHAT.of(ChatClose::Kicked).with_reason("room closed").description());

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
