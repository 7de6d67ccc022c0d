//! A code as a family defines it.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::entry::FamilyEntry;
use super::family::Family;
use crate::close_code::{CloseCode, ParseCloseCodeError, Severity, are_equal, parse_with};
use crate::explain::{Comparison, Explanation, FamilyText, Subject};
use crate::locale::Locale;
use crate::reconnect::Reconnect;
use crate::source::Reference;
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
    /// assert_eq!(DISCORD_VOICE.of(1000_u16).to_string(), "1000 (Normal Closure)");
    /// ```
    #[inline]
    #[must_use]
    pub fn of(&'static self, number: impl Into<u16>) -> FamilyCode {
        FamilyCode { code: CloseCode::of(number), family: self }
    }

    /// The code that a text names: a name of this family first, else whatever [`CloseCode`]'s `FromStr`
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
        let own = self.entries().iter().find(|entry| are_equal(entry.name(), text));
        if let Some(entry) = own {
            return Ok(self.of(entry.number()));
        }
        let is_own = |code, name: &str| are_equal(name, self.of(code).explain().name());
        parse_with(text, &is_own).map(|code| self.of(code))
    }
}

/// A code as a [`Family`] defines it, as [`Family::of`] returns it. It answers from the family where the
/// family says something, else from the registry.
///
/// Two are equal if they have the same number and the same family, because one number means different
/// things in two families.
#[derive(Clone, Copy)]
pub struct FamilyCode {
    code: CloseCode,
    family: &'static Family,
}

impl FamilyCode {
    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
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
    pub fn entry(self) -> Option<&'static FamilyEntry> {
        self.family.entry(self.code)
    }

    /// The name in the family, or the [registered name](CloseCode::name). Also `None` for a registered
    /// number in a range that the family claims.
    #[inline]
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self.entry() {
            Some(entry) => Some(entry.name()),
            None if self.family.range(self.code).is_some() => None,
            None => self.code.name(),
        }
    }

    /// The label for metrics in the family, or [that of the code](CloseCode::label), or that of its class
    /// where the family claims its range.
    #[inline]
    #[must_use]
    pub fn label(self) -> &'static str {
        match self.entry() {
            Some(entry) => entry.label(),
            None if self.family.range(self.code).is_some() => self.code.class().as_str(),
            None => self.code.label(),
        }
    }

    /// What it means, in one sentence: what the family says about the number or its range, or what the
    /// [registry](CloseCode::description) says.
    #[inline]
    #[must_use]
    pub fn description(self) -> &'static str {
        self.explain().description()
    }

    /// How loudly to log it.
    #[inline]
    #[must_use]
    pub fn severity(self) -> Severity {
        self.subject().severity()
    }

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub fn reconnect(self) -> Reconnect {
        self.subject().reconnect()
    }

    /// Whether connecting again later can be expected to help, without anybody changing anything.
    #[inline]
    #[must_use]
    pub fn is_retryable(self) -> bool {
        self.reconnect().is_retryable()
    }

    /// The sources of this information.
    #[inline]
    #[must_use]
    pub fn references(self) -> &'static [Reference] {
        self.subject().references()
    }

    /// Everything that is known about it.
    #[inline]
    #[must_use]
    pub fn explain(self) -> Explanation {
        Explanation::new(self.code, self.subject(), Locale::En)
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
    pub fn compare(self, other: Self) -> Comparison {
        Comparison::new(self.subject(), other.subject())
    }

    #[inline]
    fn subject(self) -> Subject {
        match self.text() {
            Some(text) => Subject::of_family(self.code, text),
            None => Subject::of_code(self.code),
        }
    }

    /// What the family says about the number or, failing that, about its range.
    #[inline]
    fn text(self) -> Option<FamilyText> {
        let Self { code, family } = self;
        let (id, title, references) = (family.id(), family.title(), family.references());
        if let Some(entry) = family.entry(code) {
            return Some(FamilyText {
                id,
                title,
                name: Some(entry.name()),
                description: entry.description(),
                severity: Some(entry.severity()),
                reconnect: entry.reconnect(),
                references,
            });
        }
        let range = family.range(code)?;
        let (description, reconnect) = (range.description(), range.reconnect());
        Some(FamilyText {
            id,
            title,
            name: None,
            description,
            severity: None,
            reconnect,
            references,
        })
    }
}

impl PartialEq for FamilyCode {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code && self.family.id() == other.family.id()
    }
}

impl Eq for FamilyCode {}

impl Hash for FamilyCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code, self.family.id()).hash(state);
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
        fields.field("code", &self.code).field("family", &self.family.id()).finish()
    }
}
