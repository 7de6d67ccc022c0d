//! `as` does not give the number: `as_u16` does.

use ws_close_code::CloseCode;

fn main() {
    let _ = CloseCode::GoingAway as u16;
}
