//! The peer of the library under test: it speaks WebSocket byte by byte, so it can do what a library
//! would not.

use std::future::pending;
use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot::{self, Receiver, Sender};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use crate::way::Way;

/// What the library may receive.
pub const LIMIT: usize = 1024;

pub struct Peer {
    stream: TcpStream,
    /// The key of the frames that it sends, which is zero, so that the payload is in clear.
    mask: &'static [u8],
}

/// Serves one connection, which ends in this way. What it returns completes when a ping arrives.
pub fn accept(listener: TcpListener, way: Way) -> Receiver<()> {
    run(way, async move {
        let (mut stream, _) = listener.accept().await?;
        let head = match way {
            Way::TlsFails => format!("{}", stream.read_u8().await?),
            _ => read_head(&mut stream).await?,
        };
        let status = match way {
            Way::Http403 => "403 Forbidden",
            Way::Http503 => "503 Service Unavailable",
            Way::TlsFails => "400 Bad Request",
            _ => return upgrade(stream, &head).await.map(Some),
        };
        let response = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(response.as_bytes()).await?;
        Ok(None)
    })
}

/// Connects to a server; the connection ends in this way.
pub fn connect(address: SocketAddr, way: Way) -> Receiver<()> {
    run(way, async move {
        let mut stream = TcpStream::connect(address).await?;
        let request = format!(
            "GET / HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        read_head(&mut stream).await?;
        Ok(Some(Peer { stream, mask: &[0; 4] }))
    })
}

fn run(
    way: Way,
    open: impl Future<Output = io::Result<Option<Peer>>> + Send + 'static,
) -> Receiver<()> {
    let (at_ping, pinged) = oneshot::channel();
    let (at_hello, greeted) = oneshot::channel();
    let task = tokio::spawn(async move {
        match open.await? {
            Some(peer) => peer.end(way, at_hello, at_ping).await,
            None => Ok(()),
        }
    });
    if way == Way::PeerKilled {
        tokio::spawn(async move { greeted.await.map(|()| task.abort()) });
    }
    pinged
}

/// The head of a request or a response.
async fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    String::from_utf8(head).map_err(io::Error::other)
}

async fn upgrade(mut stream: TcpStream, head: &str) -> io::Result<Peer> {
    let mut headers = head.lines().filter_map(|line| line.split_once(": "));
    let key = headers.find(|(name, _)| name.eq_ignore_ascii_case("sec-websocket-key"));
    let accept = derive_accept_key(key.unwrap_or_default().1.as_bytes());
    let response = format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Accept: {accept}\r\n\r\n"
    );
    stream.write_all(response.as_bytes()).await?;
    Ok(Peer { stream, mask: &[] })
}

impl Peer {
    async fn end(mut self, way: Way, at_hello: Sender<()>, at_ping: Sender<()>) -> io::Result<()> {
        if way == Way::Reset {
            // The system resets a connection that is dropped with a byte that was not read: the last of
            // the library's hello, which is masked where the library is the client.
            let hello = if self.mask.is_empty() { 11 } else { 7 };
            self.stream.read_exact(&mut vec![0; hello - 1]).await?;
            return self.stream.readable().await;
        }
        // The library's hello, so that it has read the answer to its handshake.
        self.frame().await?;
        _ = at_hello.send(());
        match way {
            Way::PeerKilled => pending().await,
            Way::PeerCloses | Way::PeerClosesWithoutReason | Way::PeerClosesWithoutCode => {
                self.send(0x88, &way.payload()).await?;
            }
            Way::Oversized => self.send(0x82, &[0; 2 * LIMIT]).await?,
            Way::BadUtf8 => self.send(0x81, &[0xff]).await?,
            Way::BadFrame => self.send(0x83, &[]).await?,
            _ => {}
        }
        if way == Way::BadUtf8 {
            // A library that accepts the text answers this, and the connection ends.
            self.send(0x89, &[]).await?;
        }
        let mut at_ping = Some(at_ping);
        while let Some((first_byte, payload)) = self.frame().await? {
            match (first_byte, way) {
                (0x88, Way::WeClose | Way::WeCloseWithoutReason | Way::WeCloseWithoutCode) => {
                    return self.send(0x88, &payload).await;
                }
                (0x88, _) | (0x8a, Way::BadUtf8) => return Ok(()),
                (0x89, _) => _ = at_ping.take().map(|at_ping| at_ping.send(())),
                _ => {}
            }
        }
        Ok(())
    }

    async fn send(&mut self, first_byte: u8, payload: &[u8]) -> io::Result<()> {
        let mask_bit = if self.mask.is_empty() { 0 } else { 0x80 };
        let mut frame = vec![first_byte];
        let len = u16::try_from(payload.len()).map_err(io::Error::other)?.to_be_bytes();
        match (payload.len(), len) {
            (0..126, [_, len]) => frame.push(mask_bit | len),
            (_, len) => frame.extend([&[mask_bit | 0x7e][..], &len].concat()),
        }
        frame.extend(self.mask);
        frame.extend(payload);
        self.stream.write_all(&frame).await
    }

    /// The next frame of at most 125 bytes: its first byte and its payload. `None` at the end.
    async fn frame(&mut self) -> io::Result<Option<(u8, Vec<u8>)>> {
        let mut start = [0; 2];
        if self.stream.read_exact(&mut start).await.is_err() {
            return Ok(None);
        }
        let mut key = [0; 4];
        if start[1] & 0x80 != 0 {
            self.stream.read_exact(&mut key).await?;
        }
        let mut payload = vec![0; usize::from(start[1] & 0x7f)];
        self.stream.read_exact(&mut payload).await?;
        payload.iter_mut().zip(key.iter().cycle()).for_each(|(byte, key)| *byte ^= key);
        Ok(Some((start[0], payload)))
    }
}
