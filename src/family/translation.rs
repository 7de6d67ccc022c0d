//! The texts of a family in another language.

/// The texts of a family in another language than English, for
/// [`Family::with_translations`](crate::Family::with_translations).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyTranslation {
    entries: &'static [TranslatedTexts],
    ranges: &'static [TranslatedTexts],
}

impl FamilyTranslation {
    /// The texts of every entry and every range, in the order of the family. What is missing at their ends stays in
    /// English.
    #[inline]
    #[must_use]
    pub const fn new(
        entries: &'static [TranslatedTexts],
        ranges: &'static [TranslatedTexts],
    ) -> Self {
        Self { entries, ranges }
    }

    /// The texts of the entry at this place, or of its reason.
    #[inline]
    pub(super) const fn entry(
        &self,
        place: usize,
        reason: Option<usize>,
    ) -> Option<&'static TranslatedTexts> {
        let Some(texts) = get(self.entries, place) else { return None };
        match reason {
            Some(reason) => get(texts.reasons, reason),
            None => Some(texts),
        }
    }

    /// The texts of the range at this place.
    #[inline]
    pub(super) const fn range(&self, place: usize) -> Option<&'static TranslatedTexts> {
        get(self.ranges, place)
    }
}

/// The texts of a code, a reason or a range in another language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TranslatedTexts {
    pub(super) description: &'static str,
    pub(super) causes: &'static [&'static str],
    pub(super) remedies: &'static [&'static str],
    pub(super) deprecation: Option<&'static str>,
    reasons: &'static [Self],
}

impl TranslatedTexts {
    /// What it means, when one sees it, and how to fix it.
    #[inline]
    #[must_use]
    pub const fn new(
        description: &'static str,
        causes: &'static [&'static str],
        remedies: &'static [&'static str],
    ) -> Self {
        Self { description, causes, remedies, deprecation: None, reasons: &[] }
    }

    /// The same, with since when the code is no longer used, or what to use instead.
    #[inline]
    #[must_use]
    pub const fn with_deprecation(self, deprecation: &'static str) -> Self {
        Self { deprecation: Some(deprecation), ..self }
    }

    /// The same, with the texts of every reason of the code, in the order of the family.
    #[inline]
    #[must_use]
    pub const fn with_reasons(self, reasons: &'static [Self]) -> Self {
        Self { reasons, ..self }
    }
}

#[inline]
const fn get(texts: &'static [TranslatedTexts], place: usize) -> Option<&'static TranslatedTexts> {
    if place < texts.len() { Some(&texts[place]) } else { None }
}
