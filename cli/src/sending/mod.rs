//! Whether a code and a reason may be sent in a Close frame, and why not.

mod objection;
mod reason;
mod verdict;

pub use reason::Reason;
pub use verdict::{Verdict, verdicts};
