//! Lists of sentences.

use core::fmt;

use crate::text_table::TextTable;

/// A few sentences, such as the causes of a [`Symptom`](crate::Symptom). Iterates over them.
///
/// ```
/// use ws_close_code::Symptom;
///
/// for symptom in Symptom::in_text("ConnectionClosedError: no close frame received or sent") {
///     for remedy in symptom.remedies() {
///         println!("{remedy}");
///     }
/// }
/// ```
#[derive(Clone, Copy)]
pub struct Sentences {
    table: &'static TextTable,
    places: &'static [u16],
}

impl Sentences {
    #[inline]
    pub(crate) const fn new(table: &'static TextTable, places: &'static [u16]) -> Self {
        Self { table, places }
    }

    /// How many there are.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.places.is_empty()
    }

    /// The sentence at this place, counted from 0.
    #[inline]
    #[must_use]
    pub fn get(self, place: usize) -> Option<&'static str> {
        Some(self.table.get(*self.places.get(place)?))
    }

    /// The sentences, one after the other.
    #[inline]
    #[must_use]
    pub fn iter(self) -> SentencesIter {
        SentencesIter { table: self.table, places: self.places.iter() }
    }
}

impl IntoIterator for Sentences {
    type Item = &'static str;
    type IntoIter = SentencesIter;

    #[inline]
    fn into_iter(self) -> SentencesIter {
        self.iter()
    }
}

impl IntoIterator for &Sentences {
    type Item = &'static str;
    type IntoIter = SentencesIter;

    #[inline]
    fn into_iter(self) -> SentencesIter {
        self.iter()
    }
}

/// The iterator over [`Sentences`].
#[derive(Clone)]
pub struct SentencesIter {
    table: &'static TextTable,
    places: core::slice::Iter<'static, u16>,
}

impl Iterator for SentencesIter {
    type Item = &'static str;

    #[inline]
    fn next(&mut self) -> Option<&'static str> {
        Some(self.table.get(*self.places.next()?))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }
}

impl ExactSizeIterator for SentencesIter {}

impl PartialEq for Sentences {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(*other)
    }
}

impl Eq for Sentences {}

/// As a list of texts.
impl fmt::Debug for Sentences {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

impl fmt::Debug for SentencesIter {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
