//! A code as a family defines it.

use super::entry::FamilyEntry;
use super::error::is_one_line;
use super::family::Family;
use super::range::FamilyRange;
use super::reason::FamilyReason;
use super::translation::{FamilyTranslation, TranslatedTexts};
use crate::close_code::{CloseCode, CodeClass, Sender, SentBy, Severity};
use crate::locale::Locale;
use crate::reconnect::Reconnect;
use crate::source::{Basis, Reference};

/// # Codes of a family
impl Family {
    /// A code as this family defines it.
    ///
    /// ```
    /// use ws_close_code::families::{DISCORD_GATEWAY, DISCORD_VOICE};
    ///
    /// assert_eq!(DISCORD_GATEWAY.of(4014_u16).to_string(), "4014 (Disallowed Intents)");
    /// assert_eq!(DISCORD_VOICE.of(4014_u16).to_string(), "4014 (Disconnected)");
    /// assert_eq!(DISCORD_VOICE.of(1003_u16).to_string(), "1003 (Unsupported Data)");
    /// ```
    #[inline]
    #[must_use]
    pub fn of(&'static self, number: impl Into<u16>) -> FamilyCode {
        self.of_code(CloseCode::of(number))
    }

    /// The same in a `const`.
    #[inline]
    #[must_use]
    pub const fn of_code(&'static self, code: CloseCode) -> FamilyCode {
        FamilyCode { code, family: self, reason: None, translation: None }
    }
}

/// A code as a [`Family`] defines it, as [`Family::of`] returns it. It answers from the family where the
/// family says something, else from the registry.
///
/// Two are equal if they have the same number, the same family and the same [reason](Self::with_reason), because one
/// number means different things in two families.
#[derive(Clone, Copy)]
pub struct FamilyCode {
    code: CloseCode,
    family: &'static Family,
    /// The place of the reason in the entry.
    pub(super) reason: Option<usize>,
    translation: Option<&'static FamilyTranslation>,
}

/// What the family says, most specific first.
enum Row {
    Entry(&'static FamilyEntry, Option<&'static FamilyReason>),
    Range(&'static FamilyRange),
    None,
}

impl FamilyCode {
    /// The same code with this reason: if the family tells cases of the code apart by their reasons, the first that
    /// matches says what it means, what to do, and how loudly to log it.
    ///
    /// ```
    /// use ws_close_code::{ReconnectAction, families::TLDRAW_SYNC};
    ///
    /// let code = TLDRAW_SYNC.of(4099_u16);
    /// assert_eq!(code.reconnect().action(), ReconnectAction::AfterChange);
    /// let full = code.with_reason("ROOM_FULL");
    /// assert_eq!(full.reconnect().action(), ReconnectAction::Retry);
    /// assert_eq!(code.with_reason("anything else"), code);
    /// ```
    #[inline]
    #[must_use]
    pub const fn with_reason(self, reason: &str) -> Self {
        let mut place = 0;
        if let Some(entry) = self.entry() {
            let reasons = entry.reasons();
            while place < reasons.len() {
                if reasons[place].matches(reason) {
                    return Self { reason: Some(place), ..self };
                }
                place += 1;
            }
        }
        Self { reason: None, ..self }
    }

    /// The same code with the reason at this place among those of its [entry](Self::entry); without one where there is
    /// none.
    ///
    /// ```
    /// use ws_close_code::families::TLDRAW_SYNC;
    ///
    /// let code = TLDRAW_SYNC.of(4099_u16).at_reason(0);
    /// assert_eq!(code.reason().map(|reason| reason.text()), Some("NOT_FOUND"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn at_reason(self, place: usize) -> Self {
        let reason = match self.entry() {
            Some(entry) if place < entry.reasons().len() => Some(place),
            _ => None,
        };
        Self { reason, ..self }
    }

    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The number.
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.code.as_u16()
    }

    /// The class of the number.
    #[inline]
    #[must_use]
    pub const fn class(self) -> CodeClass {
        self.code.class()
    }

    /// The family.
    #[inline]
    #[must_use]
    pub const fn family(self) -> &'static Family {
        self.family
    }

    /// What the family says about the number itself, if anything.
    #[inline]
    #[must_use]
    pub const fn entry(self) -> Option<&'static FamilyEntry> {
        self.family.entry(self.code)
    }

    /// What the family says about the [reason](Self::with_reason), if anything.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> Option<&'static FamilyReason> {
        match (self.entry(), self.reason) {
            (Some(entry), Some(place)) if place < entry.reasons().len() => {
                Some(&entry.reasons()[place])
            }
            _ => None,
        }
    }

    /// The name in the family, or the [registered name](CloseCode::name). Also `None` for a registered
    /// number in a range that the family claims.
    #[inline]
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.row() {
            Row::Entry(entry, _) => Some(entry.name()),
            Row::Range(_) => None,
            Row::None => self.code.name(),
        }
    }

    /// The label for metrics in the family, or [that of the code](CloseCode::label), or that of its class
    /// where the family claims its range.
    #[inline]
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self.row() {
            Row::Entry(entry, _) => entry.label(),
            Row::Range(_) => self.code.class().as_str(),
            Row::None => self.code.label(),
        }
    }

    /// What it means, in one sentence: what the family says about the reason, the number or its range, or what the
    /// [registry](CloseCode::description) says.
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        let description = match (self.translated(), self.row()) {
            (Some(TranslatedTexts { description, .. }), _) if !description.is_empty() => {
                description
            }
            (_, Row::Entry(_, Some(reason))) => reason.description(),
            (_, Row::Entry(entry, None)) => entry.description(),
            // Nothing has checked it.
            (_, Row::Range(range)) if is_one_line(range.description()) => range.description(),
            (_, Row::Range(_) | Row::None) => "",
        };
        if description.is_empty() { self.code.description() } else { description }
    }

    /// When one sees it, one sentence each: what the family says, or what the [registry](CloseCode::causes) says of a
    /// code that the family says nothing about.
    #[inline]
    #[must_use]
    pub const fn causes(self) -> &'static [&'static str] {
        match (self.translated(), self.row()) {
            (Some(TranslatedTexts { causes: causes @ [_, ..], .. }), _) => causes,
            (_, Row::Entry(_, Some(reason))) => reason.causes(),
            (_, Row::Entry(entry, None)) => entry.causes(),
            (_, Row::Range(_)) => &[],
            (_, Row::None) => self.code.causes(),
        }
    }

    /// How to fix it, one sentence for each remedy: as for [`causes`](Self::causes). A reason without remedies has those
    /// of its code.
    #[inline]
    #[must_use]
    pub const fn remedies(self) -> &'static [&'static str] {
        match (self.translated(), self.row()) {
            (Some(TranslatedTexts { remedies: remedies @ [_, ..], .. }), _) => remedies,
            (_, Row::Entry(_, Some(reason))) => match reason.remedies() {
                [] => Self { reason: None, ..self }.remedies(),
                remedies => remedies,
            },
            (_, Row::Entry(entry, None)) => entry.remedies(),
            (_, Row::Range(_)) => &[],
            (_, Row::None) => self.code.remedies(),
        }
    }

    /// [`deprecation`](Self::deprecation) in another language, where the family is translated.
    ///
    /// ```
    /// use ws_close_code::{Locale, families::DISCORD_GATEWAY};
    ///
    /// assert_eq!(DISCORD_GATEWAY.of(4014_u16).deprecation_in(Locale::Ko), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn deprecation_in(self, locale: Locale) -> Option<&'static str> {
        self.in_language(locale).deprecation()
    }

    /// Since when it is no longer used, or what to use instead; `None` for a code that is in use.
    #[inline]
    #[must_use]
    pub const fn deprecation(self) -> Option<&'static str> {
        let texts = match self.family.entry_place(self.code) {
            Some(place) => match self.translation {
                Some(translation) => translation.entry(place, None),
                None => None,
            },
            None => None,
        };
        match (texts, self.entry()) {
            (Some(TranslatedTexts { deprecation: Some(text), .. }), _) => Some(text),
            (_, Some(entry)) => entry.deprecation(),
            (_, None) => None,
        }
    }

    /// How loudly to log it.
    #[inline]
    #[must_use]
    pub const fn severity(self) -> Severity {
        let own = match self.row() {
            Row::Entry(entry, Some(reason)) => match reason.severity() {
                None => Some(entry.severity()),
                severity => severity,
            },
            Row::Entry(entry, None) => Some(entry.severity()),
            Row::Range(range) => range.severity(),
            Row::None => None,
        };
        match own {
            Some(severity) => severity,
            None => self.code.severity(),
        }
    }

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub const fn reconnect(self) -> Reconnect {
        match self.row() {
            Row::Entry(entry, Some(reason)) => match reason.reconnect() {
                Some(advice) => advice,
                None => entry.reconnect(),
            },
            Row::Entry(entry, None) => entry.reconnect(),
            Row::Range(range) => range.reconnect(),
            Row::None => self.code.reconnect(),
        }
    }

    /// Whether connecting again later can be expected to help, without anybody changing anything.
    #[inline]
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        self.reconnect().is_retryable()
    }

    /// Who sends it, as the family says; `None` where it says nothing about the number.
    #[inline]
    #[must_use]
    pub const fn sent_by(self) -> Option<SentBy> {
        match self.row() {
            Row::Entry(entry, _) => Some(entry.sent_by()),
            Row::Range(range) => Some(range.sent_by()),
            Row::None => None,
        }
    }

    /// Whether this end may send it: by the [rules for the number](CloseCode::may_be_sent_by), and in this family.
    ///
    /// ```
    /// use ws_close_code::{Sender, families::DISCORD_GATEWAY};
    ///
    /// let code = DISCORD_GATEWAY.of(4014_u16);
    /// assert!(code.may_be_sent_by(Sender::Server));
    /// assert!(!code.may_be_sent_by(Sender::Client)); // Discord sends it.
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_sent_by(self, sender: Sender) -> bool {
        let is_in_family = match self.sent_by() {
            Some(sent_by) => sent_by.includes(sender),
            None => true,
        };
        is_in_family && self.code.may_be_sent_by(sender)
    }

    /// What the family's row is based on; `None` where it says nothing about the number.
    #[inline]
    #[must_use]
    pub const fn basis(self) -> Option<Basis> {
        match self.row() {
            Row::Entry(entry, Some(reason)) => match reason.basis() {
                None => Some(entry.basis()),
                basis => basis,
            },
            Row::Entry(entry, None) => Some(entry.basis()),
            Row::Range(range) => Some(range.basis()),
            Row::None => None,
        }
    }

    /// The sources of this information.
    #[inline]
    #[must_use]
    pub const fn references(self) -> &'static [Reference] {
        let own = match self.row() {
            Row::Entry(entry, _) => entry.references(),
            Row::Range(range) => range.references(),
            Row::None => return self.code.references(),
        };
        if own.is_empty() { self.family.references() } else { own }
    }

    #[inline]
    const fn row(self) -> Row {
        match (self.entry(), self.family.range(self.code)) {
            (Some(entry), _) => Row::Entry(entry, self.reason()),
            (None, Some(range)) => Row::Range(range),
            (None, None) => Row::None,
        }
    }

    /// The same with its texts in this language, where they are translated.
    #[inline]
    pub(crate) const fn in_language(self, locale: Locale) -> Self {
        Self { translation: self.family.translation(locale), ..self }
    }

    /// The texts of its row in the language of the translation.
    #[inline]
    const fn translated(self) -> Option<&'static TranslatedTexts> {
        let Some(translation) = self.translation else { return None };
        match (self.family.entry_place(self.code), self.family.range_place(self.code)) {
            (Some(place), _) => translation.entry(place, self.reason),
            (None, Some(place)) => translation.range(place),
            (None, None) => None,
        }
    }
}
