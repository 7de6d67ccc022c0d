//! What a text needs to have a symptom, beyond its words.

use super::symptom::Symptom;
use super::table;

/// # What it takes to be found
impl Symptom {
    /// Whether upper and lower case differ, because only case tells it from another symptom.
    #[inline]
    #[must_use]
    pub const fn is_case_exact(self) -> bool {
        self.is_in(&table::CASE_EXACT)
    }

    /// Whether it counts only as a whole field of a line, because its words are those of everyday language.
    ///
    /// ```
    /// use ws_close_code::Symptom;
    ///
    /// let field = Symptom::in_text("disconnected: transport close").next().unwrap();
    /// assert!(field.is_whole_field());
    /// let sentence = Symptom::in_text("no close frame received or sent").next().unwrap();
    /// assert!(!sentence.is_whole_field());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_whole_field(self) -> bool {
        self.is_in(&table::COMMON)
    }
}
