//! From how a connection ended to the likely causes: the symptoms and limits of an event, and those of a code. Feature
//! `diagnosis`.
//!
//! [`CloseEvent::diagnose`](crate::CloseEvent::diagnose) is about one connection. The functions here are about a code,
//! for pages and lists:
//!
//! ```
//! use ws_close_code::{CloseCode, diagnosis};
//!
//! for symptom in diagnosis::symptoms(CloseCode::MessageTooBig).take(3) {
//!     println!("{} ({})", symptom.text(), symptom.origin());
//! }
//! for limit in diagnosis::limits(CloseCode::MessageTooBig).take(3) {
//!     println!("{}: {}", limit.product(), limit.value());
//! }
//! ```

mod by_code;
#[expect(
    clippy::module_inception,
    reason = "the module is about diagnosing, the file about the type"
)]
mod diagnosis;
mod document;
mod evidence;
mod finding;
mod path;

pub use by_code::{limits, symptoms};
pub use diagnosis::Diagnosis;
pub use evidence::Evidence;
pub use finding::Finding;
