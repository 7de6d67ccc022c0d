//! When to connect again.

mod give_up;
mod state;

pub use give_up::GiveUp;
pub use state::Backoff;
