//! What each library hides from the program that uses it: every row of the table in the guide
//! (`src/guide/hidden.md`) is measured here, over all 65,536 codes where it names codes. That actix-ws
//! reads nothing after it has closed is measured in `ends`.

mod actix_ws;
mod embedded_websocket;
mod fastwebsockets;
mod reqwest_websocket;
mod soketto;
mod tls;
mod tokio_websockets;
mod tungstenite;

use tokio::runtime::{Builder, Runtime};

/// The library, what happened, what the program sees, and what it can do.
type Row = [&'static str; 4];

#[test]
fn the_guide_has_the_rows_that_are_measured() {
    let guide = include_str!("../../../../src/guide/hidden.md");
    let (_, table) = guide.split_once("| library |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let shown: Vec<&str> = table.lines().skip(2).collect();
    let measured = [
        tungstenite::ROWS.as_slice(),
        &tls::ROWS,
        &fastwebsockets::ROWS,
        &tokio_websockets::ROWS,
        &actix_ws::ROWS,
        &reqwest_websocket::ROWS,
        &soketto::ROWS,
        &embedded_websocket::ROWS,
    ];
    let measured: Vec<String> =
        measured.concat().iter().map(|cells| format!("| {} |", cells.join(" | "))).collect();

    assert_eq!(shown, measured, "src/guide/hidden.md should have\n\n{}\n\n", measured.join("\n"));
}

/// A frame as a client sends it. The masking key is zero, so the payload is in clear.
fn frame(first_byte: u8, payload: &[u8]) -> Vec<u8> {
    let len = u8::try_from(payload.len()).unwrap();
    assert!(len < 126);
    [&[first_byte, 0x80 | len, 0, 0, 0, 0], payload].concat()
}

fn close_frame(code: u16) -> Vec<u8> {
    frame(0x88, &code.to_be_bytes())
}

/// The codes for which this is true, as ranges.
fn codes(is_true: impl Fn(u16) -> bool) -> String {
    let mut ranges: Vec<(u16, u16)> = Vec::new();
    for code in (0..=u16::MAX).filter(|&code| is_true(code)) {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == code => *end = code,
            _ => ranges.push((code, code)),
        }
    }
    let ranges =
        ranges.iter().map(
            |(start, end)| {
                if start == end { start.to_string() } else { format!("{start}-{end}") }
            },
        );
    ranges.collect::<Vec<_>>().join(", ")
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: Runtime = Builder::new_current_thread().enable_io().build().unwrap();
    }
    RUNTIME.with(|runtime| runtime.block_on(future))
}
