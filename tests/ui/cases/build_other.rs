//! `Other` can't be built: it could hold the number of a variant.

use ws_close_code::{CloseCode, OtherCode};

fn main() {
    let _ = CloseCode::Other(OtherCode(1000));
}
