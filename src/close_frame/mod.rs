//! The body of a Close frame: [RFC 6455, section 5.5.1](https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1).

mod encoded;
mod error;
mod frame;
mod limits;
mod parse;
mod received;
mod truncate;

pub use encoded::EncodedCloseFrame;
pub use error::{InvalidCloseFrame, MalformedCloseFrame};
pub use frame::CloseFrame;
pub use received::ReceivedClose;
