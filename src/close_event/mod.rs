//! How a connection ended.

mod ended_by;
mod event;
mod explain;
#[cfg(feature = "private")]
mod family;
#[cfg(feature = "private")]
mod of_family;
mod owned;
mod relay;
#[cfg(feature = "serde")]
mod serde;

pub use ended_by::EndedBy;
pub use event::CloseEvent;
pub use owned::OwnedCloseEvent;
