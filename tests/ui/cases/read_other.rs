//! The number inside `Other` cannot be read: it changes when the number gets a name.

use ws_close_code::CloseCode;

fn main() {
    match CloseCode::from_u16(4001) {
        CloseCode::Other(other) => println!("{}", other.0),
        _ => {}
    }
}
