//! `locale/`: the phrases of each language, what it says about pairs of codes, and the texts of every row
//! in all languages but English, which has them in `close_codes.toml`.

mod check;
mod emit;
mod model;
pub mod phrases;
mod read;

pub use check::check;
pub use emit::emit;
pub use model::Locale;
