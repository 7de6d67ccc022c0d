//! A chat server that closes with the codes of a family file, by the generated module. It prints its port, and serves one
//! connection after the other.

#![allow(dead_code, reason = "the modules have more than a server uses")]

use std::error::Error;
use std::io::Write;
use std::net::{TcpListener, TcpStream};

use tungstenite::protocol::CloseFrame;
use ws_close_code::CloseCode;

mod awkward {
    include!(concat!(env!("MODULES"), "/awkward.rs"));
}
mod chat {
    include!(concat!(env!("MODULES"), "/chat.rs"));
}
#[cfg(test)]
mod published;

use chat::ChatCloseCode;

fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    for stream in listener.incoming() {
        serve(stream?)?;
    }
    Ok(())
}

fn serve(stream: TcpStream) -> Result<(), Box<dyn Error>> {
    let mut socket = tungstenite::accept(stream)?;
    let request = socket.read()?.into_text()?;
    let frame = match request.as_str() {
        "kick" => ChatCloseCode::Kicked.frame("spam")?,
        "flood" => ChatCloseCode::TooFast.frame("6 messages in 1 s")?,
        "mute" => ChatCloseCode::TooFast.frame("muted for 60 s")?,
        "move" => ChatCloseCode::Moved.frame("")?,
        _ => ws_close_code::CloseFrame::new(CloseCode::from(4107), "plug-in 7")?,
    };
    let code = frame.code().as_u16().into();
    socket.close(Some(CloseFrame { code, reason: frame.reason().into() }))?;
    // Until the client has answered.
    while socket.read().is_ok() {}
    Ok(())
}
