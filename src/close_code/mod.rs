//! The close codes: the enum, which `build/close_codes/` writes from `data/close_codes.toml`, and what a
//! code answers.

mod citations;
mod class;
mod conversions;
mod error;
mod format;
mod generated_when;
#[cfg(feature = "names")]
mod lookup;
mod names;
mod other;
mod parse;
mod questions;
mod registration;
mod sender;
mod severity;
mod table;
mod texts;

pub use class::CodeClass;
pub use error::ParseCloseCodeError;
pub(crate) use generated_when::GeneratedWhen;
#[cfg(feature = "private")]
pub(crate) use names::{are_equal, has_letter};
pub use other::OtherCode;
#[cfg(feature = "private")]
pub(crate) use parse::parse_with;
pub use registration::Registration;
pub use sender::{Sender, SentBy};
pub use severity::Severity;
pub use table::CloseCode;
pub(crate) use table::{
    SENT_BY_CLIENTS, SENT_BY_SERVERS, causes_at_once, english, remedies_at_once,
};

/// The day on which IANA last changed the registry that this version of the crate knows,
/// `YYYY-MM-DD`.
pub const REGISTRY_DATE: &str = table::REGISTRY_DATE;
