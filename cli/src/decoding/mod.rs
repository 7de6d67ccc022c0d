//! What the bytes of a Close frame say.

mod close;
mod view;

pub use close::Close;
