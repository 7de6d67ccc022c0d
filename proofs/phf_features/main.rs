//! Reads a name, which looks it up in a table that the library's build script wrote for phf.

use ws_close_code::CloseCode;

fn main() {
    assert_eq!("GOING_AWAY".parse(), Ok(CloseCode::GoingAway));
    assert!("GOING_NOWHERE".parse::<CloseCode>().is_err());
}
