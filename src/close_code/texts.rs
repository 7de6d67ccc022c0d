//! What a code means, in English, and the advice for it.

use super::generated_when::GeneratedWhen;
use super::registration::Registration;
use super::severity::Severity;
use super::table::{self, CloseCode, english};
use crate::reconnect::Reconnect;
use crate::source::Reference;

/// # What a code means
impl CloseCode {
    /// The registered name in title case, with abbreviations written out; `None` without a row in the
    /// registry. 1014 is registered without a short name; here it is "Bad Gateway".
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::NoStatusReceived.name(), Some("No Status Received"));
    /// assert_eq!(CloseCode::from(4001).name(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.named_row() {
            Some(row) => Some(english::name(row)),
            None => None,
        }
    }

    /// The names that other libraries give it, as they spell them. Empty without a row in the registry.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::GoingAway.aliases().contains(&"EndpointUnavailable"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        match self.named_row() {
            Some(row) => table::aliases(row),
            None => &[],
        }
    }

    /// A label for metrics: the variant in snake case, or the class of a number without a variant. A
    /// fixed set, so no peer can enlarge a metric.
    ///
    /// Don't read a label back as a code. The label of a number without a variant is its class, and other
    /// libraries call 1002 `Protocol` and 1004 `UNDEFINED`, so `"protocol".parse()` is 1002. To keep a
    /// code, keep its number.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::AbnormalClosure.label(), "abnormal_closure");
    /// assert_eq!(CloseCode::from(4001).label(), "private_use");
    /// ```
    #[inline]
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self.named_row() {
            Some(row) => table::label(row),
            None => self.class().as_str(),
        }
    }

    /// What it means, in one sentence. For a number without a row, what its class means.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(
    ///     CloseCode::GoingAway.description(),
    ///     "The sender is leaving: a server shuts down, or a browser leaves the page.",
    /// );
    /// ```
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        english::description(self.row())
    }

    /// Typical causes, one sentence each, the most common first.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// for cause in CloseCode::AbnormalClosure.causes() {
    ///     println!("- {cause}");
    /// }
    /// ```
    #[inline]
    #[must_use]
    pub const fn causes(self) -> &'static [&'static str] {
        english::causes(self.row())
    }

    /// How to fix it, one sentence for each remedy, the one to try first at the start.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let first = CloseCode::Unauthorized.remedies().first();
    /// assert_eq!(
    ///     first,
    ///     Some(&"Get a fresh token, then connect again, because the old one will be refused again."),
    /// );
    /// ```
    #[inline]
    #[must_use]
    pub const fn remedies(self) -> &'static [&'static str] {
        english::remedies(self.row())
    }

    /// The sources of this information.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let urls: Vec<_> = CloseCode::BadGateway.references().iter().map(|r| r.url()).collect();
    /// assert!(urls.iter().all(|url| url.starts_with("https://")));
    /// ```
    #[inline]
    #[must_use]
    pub const fn references(self) -> &'static [Reference] {
        table::references(self.row())
    }

    /// Its row in IANA's registry: who registered it, where and when. `None` without a row.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let registration = CloseCode::Unauthorized.registration();
    /// assert_eq!(registration.map(|row| row.contact()), Some("Leo Tietz"));
    /// assert_eq!(registration.and_then(|row| row.date()), Some("2021-09-06"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn registration(self) -> Option<Registration> {
        match self.named_row() {
            Some(row) => table::registration(row),
            None => None,
        }
    }

    /// The HTTP status that says the same: our counterpart, because no standard defines one. [`from_http_status`](Self::from_http_status) is the reverse.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::BadGateway.http_equivalent(), Some(502));
    /// ```
    #[inline]
    #[must_use]
    pub const fn http_equivalent(self) -> Option<u16> {
        match self.named_row() {
            Some(row) => table::http_equivalent(row),
            None => None,
        }
    }

    /// How loudly to log it.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Severity};
    ///
    /// assert_eq!(CloseCode::GoingAway.severity(), Severity::Info);
    /// ```
    #[inline]
    #[must_use]
    pub const fn severity(self) -> Severity {
        table::severity(self.row())
    }

    /// Advice on connecting again: whether, when, and what the advice is based on. It only returns the
    /// advice; connecting is up to you.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, ReconnectAction};
    ///
    /// assert_eq!(CloseCode::NormalClosure.reconnect().action(), ReconnectAction::IfNeeded);
    /// assert_eq!(CloseCode::from(4001).reconnect().action(), ReconnectAction::Unknown);
    /// ```
    #[inline]
    #[must_use]
    pub const fn reconnect(self) -> Reconnect {
        match self.named_row() {
            Some(row) => table::reconnect(row),
            None => Reconnect::UNKNOWN,
        }
    }

    /// When the local endpoint generates it, if it does.
    #[inline]
    pub(crate) const fn generated_when(self) -> Option<GeneratedWhen> {
        match self.named_row() {
            Some(row) => table::generated_when(row),
            None => None,
        }
    }

    /// The row of the columns that only named codes have.
    #[inline]
    const fn named_row(self) -> Option<usize> {
        table::row(self.as_u16())
    }

    /// The row of the columns that classes have too.
    #[inline]
    pub(crate) const fn row(self) -> usize {
        match self.named_row() {
            Some(row) => row,
            None => self.class().row(),
        }
    }
}
