//! The symptoms of a text.

use super::pattern::{Found, Pattern, symptom};
use super::scan::Scan;
use super::symptom::Symptom;
use super::symptom_match::SymptomMatch;

/// # By what a text says
impl Symptom {
    /// The symptoms that a text has: an error text, a log line, or a whole log. The one with the most literal text comes
    /// first, because it says most; one that is in a blank of another comes before it, because it is the reason and the
    /// other its wrapper, except in a text with more than 16.
    ///
    /// Case is ignored, unless only case tells a symptom from another. White space of any kind and length is the same.
    /// A symptom is never a part of a longer word, and never the name of the code before it, as in `3003 (Forbidden)`.
    /// One that is a word or two of everyday language counts only as a whole field: at the start of a line, behind
    /// punctuation or behind a close code, up to the end of the line, a quote or a bracket. The key of a field, as in
    /// `"timeout": 5`, does not count.
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
        Symptoms::new(text).map(symptom)
    }

    /// The same, each with where it is for the first time and what its blanks hold.
    #[inline]
    pub fn find_in(text: &str) -> impl Iterator<Item = SymptomMatch<'_>> + Clone {
        let mut symptoms = Symptoms::new(text);
        core::iter::from_fn(move || {
            let place = symptoms.next()?;
            Some(SymptomMatch { symptom: symptom(place), text, found: symptoms.find(place)? })
        })
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

/// How many more symptoms a text may have where one is looked for in the blanks of another. An error and its reason are a
/// few, and in a whole log each would be compared with each.
const MOST_WRAPPED: u16 = 15;

/// The symptoms of a text in their order, by their places in the order of the search.
#[derive(Clone)]
struct Symptoms<'t> {
    text: &'t str,
    /// Those that were found and not yet returned.
    left: Scan,
}

impl<'t> Symptoms<'t> {
    #[inline]
    fn new(text: &'t str) -> Self {
        let mut symptoms = Self { text, left: Scan::NONE };
        symptoms.left.read(text);
        symptoms
    }

    /// Where a symptom is that was found.
    fn find(&self, place: u16) -> Option<Found> {
        let text = self.text.as_bytes();
        Pattern::at(place).find(text, self.left.start_of_part(place, text)).map(|(_, found)| found)
    }

    #[cold]
    fn remove_next(&mut self) -> Option<u16> {
        let mut next = self.left.found.first()?;
        self.left.found.remove(next);
        if self.left.found.len() > MOST_WRAPPED {
            return Some(next);
        }
        // Each is shorter than the one in whose blank it lies, so this ends.
        while !self.left.found.is_empty() && Pattern::at(next).has_blank() {
            let Some(inner) = self.within_blank_of(next) else { break };
            self.left.found.add(next);
            self.left.found.remove(inner);
            next = inner;
        }
        Some(next)
    }

    /// One that is left and lies in a blank of `outer`.
    fn within_blank_of(&self, outer: u16) -> Option<u16> {
        let outer = self.find(outer)?;
        let is_within = |inner: Found| outer.has_in_blank(inner.span);
        self.left.found.iter().find(|place| self.find(*place).is_some_and(is_within))
    }
}

impl Iterator for Symptoms<'_> {
    type Item = u16;

    #[inline]
    fn next(&mut self) -> Option<u16> {
        if self.left.found.is_empty() { None } else { self.remove_next() }
    }
}
