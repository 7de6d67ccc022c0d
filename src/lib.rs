// In rustdoc, the links of the README lead to pages and not to files: the first definition of a link counts.
//! [guide]: crate::guide
//! [libraries]: crate::guide::libraries
//! [hidden]: crate::guide::hidden
//! [contributing]: #versions-licence-contributing
#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]
#![warn(unreachable_pub)]

mod class;
mod close_code;
mod close_frame;
mod error;
mod explain;
#[cfg(feature = "private")]
mod family;
mod generated;
#[cfg(doc)]
pub mod guide;
mod language;
mod lists;
mod names;
mod other_code;
mod reconnect;
mod reference;
mod registration;
mod report;
mod sender;
#[cfg(feature = "serde")]
mod serde;
mod severity;
#[cfg(feature = "strum")]
mod strum;
mod text;
mod word_enum;

pub use class::CodeClass;
pub use close_code::REGISTRY_DATE;
pub use close_frame::{
    CloseFrame, EncodedCloseFrame, InvalidCloseFrame, MalformedCloseFrame, ReceivedClose,
};
pub use error::{Excerpt, ParseCloseCodeError, ParseWordError};
pub use explain::{Comparison, Difference, Explanation, Fact, FactValue, Heading, Markdown};
#[cfg(feature = "private")]
pub use family::{Family, FamilyCode, FamilyEntry, FamilyRange, InvalidFamily, families};
pub use generated::{CloseCode, Locale};
pub use other_code::OtherCode;
pub use reconnect::{Reconnect, ReconnectAction, ReconnectBasis};
pub use reference::Reference;
pub use registration::Registration;
pub use sender::Sender;
pub use severity::Severity;
