//! The sources of single sentences.

use super::table::{self, CloseCode};
use crate::source::Reference;

/// # Where a sentence comes from
impl CloseCode {
    /// The sources of the cause at `place` in [`causes`](Self::causes), counted from 0. Every cause that names
    /// a product, a setting, a duration or a size has one. Empty for other causes, and beyond the last one.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let code = CloseCode::MessageTooBig;
    /// for (place, cause) in code.causes().iter().enumerate() {
    ///     println!("{cause}");
    ///     for source in code.cause_references(place) {
    ///         println!("    {source}");
    ///     }
    /// }
    /// ```
    #[inline]
    #[must_use]
    pub const fn cause_references(self, place: usize) -> &'static [Reference] {
        table::cause_references(self.row(), place)
    }

    /// The sources of the remedy at `place` in [`remedies`](Self::remedies), counted from 0, as
    /// [`cause_references`](Self::cause_references) for causes.
    #[inline]
    #[must_use]
    pub const fn remedy_references(self, place: usize) -> &'static [Reference] {
        table::remedy_references(self.row(), place)
    }
}
