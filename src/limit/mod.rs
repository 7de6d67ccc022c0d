//! The limits that end connections, as `build/limits/` writes them.

mod find;
mod kind;
#[expect(clippy::module_inception, reason = "the module is about limits, the file about the type")]
mod limit;
mod table;
mod texts;
mod value;

pub use kind::{LimitBasis, LimitKind};
pub use limit::Limit;
pub(crate) use table::translation;
pub use value::LimitValue;
