//! The symptoms of a text.

use super::literal::Span;
use super::pattern::{Found, Pattern};
use super::scan::Scan;
use super::symptom::Symptom;
use super::symptom_match::SymptomMatch;
use super::table::{BY_LENGTH, RowSet};

/// # By what a text says
impl Symptom {
    /// The symptoms that a text has: an error text, a log line, or a whole log. The one with the most literal text comes
    /// first, because it says most; one that is in a blank of another comes before it, because it is the reason and the
    /// other its wrapper.
    ///
    /// Case is ignored, unless only case tells a symptom from another. White space of any kind and length is the same.
    /// A symptom is never a part of a longer word. One that is a word or two of everyday language counts only as a whole
    /// field: at the start of a line, behind punctuation or behind a close code, up to the end of the line, a quote or a
    /// bracket.
    ///
    /// ```
    /// use ws_close_code::Symptom;
    ///
    /// let line = "disconnected: transport close";
    /// let symptom = Symptom::in_text(line).next().unwrap();
    /// assert_eq!(symptom.text(), "transport close");
    /// assert_eq!(Symptom::in_text("the transport close to the station").count(), 0);
    /// ```
    #[inline]
    pub fn in_text(text: &str) -> impl Iterator<Item = &'static Self> + Clone {
        Self::find_in(text).map(|found| found.symptom())
    }

    /// The same, each with where it is for the first time and what its blanks hold.
    #[inline]
    pub fn find_in(text: &str) -> impl Iterator<Item = SymptomMatch<'_>> + Clone {
        Matches::new(text)
    }

    /// Those whose text is the whole of a reason, such as that of a Close frame.
    ///
    /// ```
    /// use ws_close_code::Symptom;
    ///
    /// assert!(Symptom::of_reason("keepalive ping timeout").next().is_some());
    /// assert!(Symptom::of_reason("no keepalive ping timeout here").next().is_none());
    /// ```
    #[inline]
    pub fn of_reason(reason: &str) -> impl Iterator<Item = &'static Self> + Clone {
        let reason = reason.trim();
        let is_whole = |found: &SymptomMatch<'_>| found.as_str().len() == reason.len();
        Self::find_in(reason).filter(is_whole).map(|found| found.symptom())
    }
}

/// The symptoms of a text in their order.
#[derive(Clone)]
struct Matches<'t> {
    text: &'t str,
    scan: Scan,
    /// Those that were found and not yet returned.
    left: RowSet,
    /// How many of [`BY_LENGTH`] were returned or are not in the text.
    place: usize,
}

impl<'t> Matches<'t> {
    #[inline]
    fn new(text: &'t str) -> Self {
        let scan = Scan::of(text);
        Self { text, scan, left: scan.found, place: 0 }
    }

    /// The match of a symptom that was found.
    fn found(&self, row: u16) -> Option<SymptomMatch<'t>> {
        let symptom = Symptom::ALL.get(usize::from(row))?;
        let within = Span { start: self.scan.start(row), end: self.text.len() };
        let found = Pattern::of(*symptom).find(self.text.as_bytes(), within)?;
        Some(SymptomMatch { symptom, text: self.text, found })
    }

    /// One that is left and lies in a blank of `outer`.
    fn within_blank_of(&self, outer: &Found) -> Option<SymptomMatch<'t>> {
        let may_be = |row: &u16| outer.has_in_blank(Span::at(self.scan.start(*row)));
        let is_shorter = |inner: Span| inner.end - inner.start < outer.span.end - outer.span.start;
        let is_in_blank = |inner: &SymptomMatch<'t>| {
            let inner = inner.found.span;
            outer.has_in_blank(inner) && is_shorter(inner)
        };
        let rows = self.left_from(self.place).filter(may_be);
        rows.filter_map(|row| self.found(row)).find(is_in_blank)
    }

    /// Those that are left, from a place of [`BY_LENGTH`] on.
    fn left_from(&self, place: usize) -> impl Iterator<Item = u16> {
        BY_LENGTH.iter().skip(place).copied().filter(|row| self.left.has(*row))
    }
}

impl<'t> Iterator for Matches<'t> {
    type Item = SymptomMatch<'t>;

    #[inline]
    fn next(&mut self) -> Option<SymptomMatch<'t>> {
        if self.left.is_empty() {
            return None;
        }
        while !self.left.has(*BY_LENGTH.get(self.place)?) {
            self.place += 1;
        }
        let mut next = self.found(*BY_LENGTH.get(self.place)?)?;
        // Each is shorter than the one whose blank it lies in, so this ends.
        while let Some(inner) = self.within_blank_of(&next.found) {
            next = inner;
        }
        self.left.remove(next.symptom().row());
        Some(next)
    }
}
