//! From what people hold (a text, a time, a size, what is on the path) to the likely causes.

pub mod number;

mod advice;
mod cause;
mod causes;
mod document;
mod json;
mod known;
mod parts;
mod products;
mod quantities;
mod quantity;

pub use advice::of_status;
pub use causes::Causes;
pub use document::{document, line};
pub use json::json;
pub use known::{CodeOrigin, Facts, Known};
pub use quantity::{duration, size};
