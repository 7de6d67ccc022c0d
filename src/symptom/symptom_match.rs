//! A symptom in a text.

use core::fmt;
use core::ops::Range;

use super::pattern::Found;
use super::symptom::Symptom;
use crate::close_code::CloseCode;

/// A [`Symptom`] that a text has, and where; see [`Symptom::find_in`].
#[derive(Clone, Copy)]
pub struct SymptomMatch<'t> {
    pub(super) symptom: &'static Symptom,
    pub(super) text: &'t str,
    pub(super) found: Found,
}

impl<'t> SymptomMatch<'t> {
    /// The symptom.
    #[inline]
    #[must_use]
    pub const fn symptom(&self) -> &'static Symptom {
        self.symptom
    }

    /// Where in the text it is, with what its blanks hold.
    #[inline]
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.found.span.start..self.found.span.end
    }

    /// The part of the text that it is.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &'t str {
        self.text.get(self.range()).unwrap_or_default()
    }

    /// The close code in its blank `{code}`; `None` where it has no such blank, or no number is in it. Some symptoms say
    /// that this code may not be sent: see [`Symptom::is_about_sending`], and [`Symptom::codes`] for the code with which
    /// the connection ended.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Symptom};
    ///
    /// let text = "discord.errors.ConnectionClosed: Shard ID None WebSocket closed with 4006";
    /// let found = Symptom::find_in(text).next().unwrap();
    /// assert_eq!(found.code(), Some(CloseCode::from_u16(4006)));
    /// ```
    #[inline]
    #[must_use]
    pub fn code(&self) -> Option<CloseCode> {
        self.found.blanks.number(b"code", self.text).map(CloseCode::from_u16)
    }

    /// The HTTP status in its blank `{status}`, from 100 to 599.
    ///
    /// ```
    /// use ws_close_code::Symptom;
    ///
    /// let text = "WSServerHandshakeError: 403, message='Invalid response status', url='wss://example.com/ws'";
    /// let found = Symptom::find_in(text).next().unwrap();
    /// assert_eq!(found.http_status(), Some(403));
    /// ```
    #[inline]
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        let status = self.found.blanks.number(b"status", self.text);
        status.filter(|status| (100..=599).contains(status))
    }
}

impl fmt::Debug for SymptomMatch<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("SymptomMatch");
        fields.field("symptom", self.symptom).field("text", &self.as_str()).finish()
    }
}
