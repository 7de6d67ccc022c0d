//! An event of a family.

use super::ended_by::EndedBy;
use super::event::CloseEvent;
use super::of_family::OfFamily;
use crate::explain::Explanation;
use crate::family::{Family, FamilyCode};
use crate::locale::Locale;

/// # Of a family
impl CloseEvent<'_> {
    /// The same, with what this family says about its code and reason: its severity, advice, name and explanation are
    /// those of the family, wherever the family says something. A connection that never opened is none of its codes.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, ReconnectAction, families};
    ///
    /// let event = CloseEvent::received(4014, "Disallowed intent(s).").in_family(&families::DISCORD_GATEWAY);
    /// assert_eq!(event.reconnect().action(), ReconnectAction::AfterChange);
    /// assert_eq!(
    ///     event.to_string(),
    ///     r#"4014 (Disallowed Intents) from the peer: "Disallowed intent(s).""#
    /// );
    /// ```
    #[inline]
    #[must_use]
    pub const fn in_family(self, family: &'static Family) -> Self {
        self.with_family(OfFamily(family))
    }

    /// The family that it is of.
    #[inline]
    #[must_use]
    pub const fn family(self) -> Option<&'static Family> {
        match self.family {
            Some(OfFamily(family)) => Some(family),
            None => None,
        }
    }

    /// Everything that is known about it in another language, with what its family says. That is in English where it is
    /// not [translated](Family::is_translated).
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, Locale, families};
    ///
    /// let event = CloseEvent::received(4014, "").in_family(&families::DISCORD_GATEWAY);
    /// assert!(event.explain_in(Locale::Ko).to_string().contains("해결 방법"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain_in(self, locale: Locale) -> Explanation<Self> {
        let subject = match self.family_code() {
            Some(code) => code.in_language(locale).subject(),
            None => self.subject(),
        };
        Explanation::new(self, subject.with_event(self.text()), locale)
    }

    /// The code as its family defines it; `None` where the family says nothing about it.
    #[inline]
    pub(super) const fn family_code(self) -> Option<FamilyCode> {
        match (self.family(), self.ended_by()) {
            (None, _) | (_, EndedBy::Handshake) => None,
            (Some(family), _) => {
                let code = family.of_code(self.code()).with_reason(self.reason());
                if code.basis().is_some() { Some(code) } else { None }
            }
        }
    }
}
