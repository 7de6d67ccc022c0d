//! Codes of a family, from texts.

use super::code::FamilyCode;
use super::entry::FamilyEntry;
use super::family::Family;
use crate::close_code::{ParseCloseCodeError, are_equal, parse_with};

/// # From a text
impl Family {
    /// The code that a text names: a name or an alias of this family first, else whatever [`CloseCode`](crate::CloseCode)'s `FromStr`
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
