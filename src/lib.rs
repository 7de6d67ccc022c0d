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
// A program compiles what it calls, and nothing else of the library.
#![warn(clippy::missing_inline_in_public_items)]

mod backoff;
mod close_code;
mod close_event;
mod close_frame;
#[cfg(feature = "diagnosis")]
pub mod diagnosis;
mod explain;
#[cfg(feature = "private")]
mod family;
#[cfg(feature = "names")]
mod fnv;
// Documentation only, so a build does not read it.
#[cfg(doc)]
pub mod guide;
#[cfg(feature = "diagnosis")]
mod limit;
mod list_column;
mod locale;
mod reconnect;
#[cfg(feature = "diagnosis")]
mod sentences;
#[cfg(feature = "serde")]
pub mod serde;
mod source;
#[cfg(feature = "strum")]
mod strum;
#[cfg(feature = "diagnosis")]
mod symptom;
mod text;
mod text_table;
mod words;

pub use backoff::{Backoff, GiveUp};
pub use close_code::{
    CloseCode, CodeClass, OtherCode, ParseCloseCodeError, REGISTRY_DATE, Registration, Sender,
    SentBy, Severity,
};
pub use close_event::{CloseEvent, EndedBy, OwnedCloseEvent};
pub use close_frame::{
    CloseFrame, EncodedCloseFrame, InvalidCloseFrame, MalformedCloseFrame, ReceivedClose,
};
#[cfg(feature = "diagnosis")]
#[doc(inline)]
pub use diagnosis::{Diagnosis, Evidence, Finding};
pub use explain::{
    Comparison, Difference, Explained, Explanation, Fact, FactKind, FactValue, Heading,
    KeyDifference, Markdown,
};
#[cfg(feature = "private")]
pub use family::{
    Family, FamilyCode, FamilyEntry, FamilyRange, FamilyReason, FamilyTranslation, InvalidFamily,
    ReasonMatch, TranslatedTexts, families,
};
#[cfg(feature = "diagnosis")]
pub use limit::{Limit, LimitBasis, LimitKind, LimitValue};
pub use locale::Locale;
pub use reconnect::{Reconnect, ReconnectAction, ReconnectBasis};
#[cfg(feature = "diagnosis")]
pub use sentences::{Sentences, SentencesIter};
#[cfg(feature = "private")]
pub use source::Source;
pub use source::{Basis, Reference};
#[cfg(feature = "diagnosis")]
pub use symptom::{Symptom, SymptomForm, SymptomMatch};
pub use text::Excerpt;
pub use words::ParseWordError;
