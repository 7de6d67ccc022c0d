//! What a text needs to have a symptom, beyond its words.

use super::places::is_set;
use super::symptom::Symptom;
use super::table;

/// # What it takes to be found
impl Symptom {
    /// Whether upper and lower case differ, because only case tells it from another symptom.
    #[inline]
    #[must_use]
    pub fn is_case_exact(self) -> bool {
        self.is_in(&table::EXACT_CASE)
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
    pub fn is_whole_field(self) -> bool {
        self.is_in(&table::WHOLE_FIELD)
    }

    /// Whether its bit is set in a set of places in the order of the search.
    fn is_in(self, places: &[u64]) -> bool {
        (0_u16..).zip(&table::ROW).any(|(place, row)| {
            Self::ALL.get(usize::from(*row)) == Some(&self) && is_set(places, place)
        })
    }
}
