//! Bytes as people have them: what they mean is up to the caller.

mod base64;
mod dump;
mod form;
mod frame;
mod hex;
mod list;
mod quoted;

pub use form::{Form, Reading, readings};
pub use frame::{Frame, OtherFrame, find as find_frame, other as other_frame};
pub use hex::encode as hex;
