//! A code as a family defines it.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::entry::FamilyEntry;
use super::family::Family;
use super::range::FamilyRange;
use super::reason::FamilyReason;
use super::translation::{FamilyTranslation, TranslatedTexts};
use crate::close_code::{
    CloseCode, CodeClass, ParseCloseCodeError, Sender, SentBy, Severity, are_equal, parse_with,
};
use crate::explain::{Comparison, Explanation, FamilyText, Subject};
use crate::locale::Locale;
use crate::reconnect::Reconnect;
use crate::source::{Basis, Reference};
use crate::text::pad;

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

    /// The code that a text names: a name or an alias of this family first, else whatever [`CloseCode`]'s `FromStr`
    /// reads. Case and separators do not count. After a number, as `Display` prints it, the name can be
    /// that of the family or that of the registry.
    ///
    /// # Errors
    ///
    /// As `CloseCode`'s `FromStr`.
    ///
    /// ```
    /// use ws_close_code::families::DISCORD_GATEWAY;
    ///
    /// assert_eq!(DISCORD_GATEWAY.parse("DISALLOWED_INTENTS")?.code(), 4014);
    /// assert_eq!(DISCORD_GATEWAY.parse("4014 (Disallowed Intents)")?.code(), 4014);
    /// assert_eq!(DISCORD_GATEWAY.parse("1001 (Going Away)")?.code(), 1001);
    /// # Ok::<(), ws_close_code::ParseCloseCodeError>(())
    /// ```
    #[inline]
    pub fn parse(&'static self, text: &str) -> Result<FamilyCode, ParseCloseCodeError> {
        let is_alias =
            |entry: &&FamilyEntry| entry.aliases().iter().any(|alias| are_equal(alias, text));
        let entries = self.entries().iter();
        let own = entries.clone().find(|entry| are_equal(entry.name(), text));
        if let Some(entry) = own.or_else(|| entries.clone().find(is_alias)) {
            return Ok(self.of(entry.number()));
        }
        let is_own = |code, name: &str| are_equal(name, self.of(code).explain().name());
        parse_with(text, &is_own).map(|code| self.of(code))
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
    reason: Option<usize>,
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
            (Some(texts), _) => texts.description,
            (_, Row::Entry(_, Some(reason))) => reason.description(),
            (_, Row::Entry(entry, None)) => entry.description(),
            (_, Row::Range(range)) => range.description(),
            (_, Row::None) => "",
        };
        if description.is_empty() { self.code.description() } else { description }
    }

    /// When one sees it, one sentence each: what the family says, or what the [registry](CloseCode::causes) says of a
    /// code that the family says nothing about.
    #[inline]
    #[must_use]
    pub const fn causes(self) -> &'static [&'static str] {
        match (self.translated(), self.row()) {
            (Some(texts), _) => texts.causes,
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
            (Some(_), Row::Entry(entry, Some(_))) if !entry.remedies().is_empty() => {
                Self { reason: None, ..self }.remedies()
            }
            (Some(texts), _) => texts.remedies,
            (_, Row::Entry(entry, Some(reason))) => match reason.remedies() {
                [] => entry.remedies(),
                remedies => remedies,
            },
            (_, Row::Entry(entry, None)) => entry.remedies(),
            (_, Row::Range(_)) => &[],
            (_, Row::None) => self.code.remedies(),
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

/// # Documents
impl FamilyCode {
    /// Everything that is known about it. What the family says is in English; see [`explain_in`](Self::explain_in).
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation {
        Explanation::new(self.code, self.subject(), Locale::En)
    }

    /// The same in another language. What the family says is in English where it is [not
    /// translated](Family::is_translated).
    ///
    /// ```
    /// use ws_close_code::{Locale, families::DISCORD_GATEWAY};
    ///
    /// let explanation = DISCORD_GATEWAY.of(4014_u16).explain_in(Locale::Ko);
    /// assert_eq!(explanation.name(), "Disallowed Intents");
    /// assert!(explanation.to_string().contains("해결 방법"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain_in(self, locale: Locale) -> Explanation {
        let translated = self.in_language(locale);
        Explanation::new(self.code, translated.subject(), locale)
    }

    /// Compares it with another code, of this family or another.
    ///
    /// ```
    /// use ws_close_code::families::{DISCORD_GATEWAY, DISCORD_VOICE};
    ///
    /// let comparison = DISCORD_GATEWAY.of(4014_u16).compare(DISCORD_VOICE.of(4014_u16));
    /// assert!(comparison.to_string().starts_with("4014 (Disallowed Intents) vs. 4014 (Disconnected)\n"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn compare(self, other: Self) -> Comparison {
        Comparison::new(self.subject(), other.subject(), Locale::En)
    }

    /// The same in another language, as [`explain_in`](Self::explain_in).
    #[inline]
    #[must_use]
    pub const fn compare_in(self, other: Self, locale: Locale) -> Comparison {
        let [first, second] = [self.in_language(locale), other.in_language(locale)];
        Comparison::new(first.subject(), second.subject(), locale)
    }

    #[inline]
    const fn in_language(self, locale: Locale) -> Self {
        Self { translation: self.family.translation(locale), ..self }
    }

    #[inline]
    pub(crate) const fn subject(self) -> Subject {
        match self.text() {
            Some(text) => Subject::of_family(self.code, text),
            None => Subject::of_code(self.code),
        }
    }

    /// What the family says, for documents; `None` where it says nothing about the number.
    #[inline]
    pub(crate) const fn text(self) -> Option<FamilyText> {
        let (Some(sent_by), Some(basis)) = (self.sent_by(), self.basis()) else { return None };
        let (name, deprecation) = match self.entry() {
            Some(entry) => (Some(entry.name()), entry.deprecation()),
            None => (None, None),
        };
        Some(FamilyText {
            id: self.family.id(),
            title: self.family.title(),
            name,
            description: self.description(),
            causes: self.causes(),
            remedies: self.remedies(),
            deprecation,
            sent_by,
            basis,
            severity: self.severity(),
            reconnect: self.reconnect(),
            references: self.references(),
        })
    }
}

impl PartialEq for FamilyCode {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let key = |code: &Self| (code.code, code.family.id(), code.reason);
        key(self) == key(other)
    }
}

impl Eq for FamilyCode {}

impl Hash for FamilyCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code, self.family.id(), self.reason).hash(state);
    }
}

/// By the number.
impl PartialEq<u16> for FamilyCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl From<FamilyCode> for CloseCode {
    #[inline]
    fn from(code: FamilyCode) -> Self {
        code.code
    }
}

/// `4014 (Disallowed Intents)`, or the class of a code without a name. Width and alignment apply.
impl fmt::Display for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{} ({})", self.code.as_u16(), self.explain().name()))
    }
}

impl fmt::Debug for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("FamilyCode");
        fields.field("code", &self.code).field("family", &self.family.id());
        if let Some(reason) = self.reason() {
            fields.field("reason", &reason.text());
        }
        fields.finish()
    }
}
