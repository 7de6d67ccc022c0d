//! One symptom.

use core::fmt;

use super::form::SymptomForm;
use super::table;
use crate::close_code::CloseCode;
use crate::sentences::Sentences;
use crate::source::Reference;

/// An error text, a log line or a reason that people hold when a connection ended. Feature `diagnosis`.
///
/// In its meaning, causes and remedies, code is between backticks, as in Markdown; in its [`text`](Self::text) a backtick
/// is a backtick.
///
/// ```
/// use ws_close_code::{CloseCode, Symptom};
///
/// let line = "ConnectionClosedError: sent 1011 (internal error) keepalive ping timeout; no close frame received";
/// let symptom = Symptom::in_text(line).next().unwrap();
/// assert_eq!(symptom.origin(), "websockets (Python)");
/// assert!(symptom.peer_codes().contains(&CloseCode::InternalError));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symptom {
    row: u16,
}

static ALL: [Symptom; table::ROWS] = {
    let mut all = [Symptom { row: 0 }; table::ROWS];
    let mut row = 0;
    while row < table::ROWS {
        #[expect(clippy::cast_possible_truncation, reason = "the build writes rows as 16 bits")]
        let place = row as u16;
        all[row] = Symptom { row: place };
        row += 1;
    }
    all
};

impl Symptom {
    /// Every symptom, by id.
    pub const ALL: &'static [Self] = &ALL;

    pub(super) const FIRST: Self = Self { row: 0 };

    /// The symptom with this id, ignoring case; `None` where there is none.
    #[inline]
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::ALL.get(table::IDS.row_of(&table::ID, id)?)
    }

    #[inline]
    pub(super) const fn row(self) -> u16 {
        self.row
    }

    /// Its row; the compiler sees that it is one.
    #[inline]
    const fn index(self) -> usize {
        let row = self.row as usize;
        if row < table::ROWS { row } else { 0 }
    }

    /// Its id, such as `py-websockets-no-close-frame`.
    #[inline]
    #[must_use]
    pub const fn id(self) -> &'static str {
        table::IDS.get(table::ID[self.index()])
    }

    /// Who prints it, as people call it: a library, a proxy, a browser or a service.
    #[inline]
    #[must_use]
    pub const fn origin(self) -> &'static str {
        table::SENTENCES.get(table::ORIGIN[self.index()])
    }

    /// The text, with blanks in braces for what differs, such as `{code}`.
    #[inline]
    #[must_use]
    pub const fn text(self) -> &'static str {
        table::TEXTS.get(table::TEXT[self.index()])
    }

    #[inline]
    pub(super) const fn text_bytes(self) -> &'static [u8] {
        table::TEXTS.bytes(table::TEXT[self.index()])
    }

    /// Where people meet it.
    #[inline]
    #[must_use]
    pub const fn form(self) -> SymptomForm {
        table::FORM[self.index()]
    }

    /// The codes that the API of the one who holds the text reports; empty where it reports none.
    #[inline]
    #[must_use]
    pub const fn codes(self) -> &'static [CloseCode] {
        table::codes(self.index())
    }

    /// The codes that the API of the peer reports; empty where it reports none, or nobody knows.
    #[inline]
    #[must_use]
    pub const fn peer_codes(self) -> &'static [CloseCode] {
        table::peer_codes(self.index())
    }

    /// What it means, and when exactly it is printed.
    #[inline]
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        table::SENTENCES.get(table::MEANING[self.index()])
    }

    /// How to tell it from the same words of another origin; `None` where no other prints them.
    #[inline]
    #[must_use]
    pub const fn tell_apart(self) -> Option<&'static str> {
        let text = table::SENTENCES.get(table::TELL_APART[self.index()]);
        if text.is_empty() { None } else { Some(text) }
    }

    /// Typical causes, one sentence each, the most common first.
    #[inline]
    #[must_use]
    pub const fn causes(self) -> Sentences {
        Sentences::new(&table::SENTENCES, table::CAUSE.list(self.index()))
    }

    /// How to fix it, one sentence for each remedy, the one to try first at the start.
    #[inline]
    #[must_use]
    pub const fn remedies(self) -> Sentences {
        Sentences::new(&table::SENTENCES, table::REMEDY.list(self.index()))
    }

    /// The sources of its text, its codes and its sentences.
    #[inline]
    #[must_use]
    pub fn references(self) -> impl ExactSizeIterator<Item = Reference> + Clone {
        table::SOURCE.list(self.index()).iter().map(|place| table::reference(*place))
    }

    /// Whether it is about an attempt to send, which the holder's library refused: a Close with a code or a reason that
    /// may not be sent, or any message where none can go out. It never tells how a connection ended, and a code in it
    /// is that of the attempt.
    ///
    /// ```
    /// use ws_close_code::Symptom;
    ///
    /// let about_sending = |line| Symptom::in_text(line).next().unwrap().is_about_sending();
    /// assert!(about_sending("TypeError: First argument must be a valid error code number"));
    /// assert!(about_sending("websocket: close sent"));
    /// // The peer sent this code, so the connection ended.
    /// assert!(!about_sending("websocket: bad close code 1006"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_about_sending(self) -> bool {
        self.is_in(&table::ABOUT_SENDING)
    }

    /// Whether its bit is set.
    #[inline]
    pub(super) const fn is_in<const WORDS: usize>(self, rows: &[u64; WORDS]) -> bool {
        let row = self.index();
        row / 64 < WORDS && rows[row / 64] >> (row % 64) & 1 == 1
    }

    /// How many people meet it, in our judgement: 1 is very many, 5 is few.
    #[inline]
    #[must_use]
    pub const fn rank(self) -> u8 {
        table::RANK[self.index()]
    }
}

/// Its id.
impl fmt::Debug for Symptom {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Symptom({:?})", self.id())
    }
}
