//! The codes as a typed module of another language.

mod go;
mod header;
mod python;
mod rust;
mod subject;
mod typescript;
mod words;

pub use go::go;
pub use python::python;
pub use rust::rust;
pub use subject::Subject;
pub use typescript::typescript;
