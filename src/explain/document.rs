//! Documents, and how they are printed.

use core::fmt;

use super::page::Page;
use crate::locale::LocaleData;

/// Something that writes itself onto a [`Page`].
pub(crate) trait Document {
    fn write(&self, page: &mut Page<'_, '_>) -> fmt::Result;
}

/// What an explanation is made of: it writes itself in a language.
#[expect(unnameable_types, reason = "only this crate has contents")]
pub trait Content {
    fn write(self, data: &'static LocaleData, page: &mut Page<'_, '_>) -> fmt::Result;
}

/// The Markdown form of an [`Explanation`](crate::Explanation) or a
/// [`Comparison`](crate::Comparison). Print it with `Display`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Markdown<T>(pub(crate) T);

impl<T: Document> fmt::Display for Markdown<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(&mut Page::markdown(f))
    }
}

/// Prints `document` as plain text, in as many columns as the formatter's width, or 80.
#[inline]
pub(crate) fn plain(document: &impl Document, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    document.write(&mut Page::plain(f))
}
