//! Nor can it be taken apart by a pattern.

use ws_close_code::{CloseCode, OtherCode};

fn main() {
    if let CloseCode::Other(OtherCode(number)) = CloseCode::from_u16(4001) {
        println!("{number}");
    }
}
