//! What a [`CloseCode`] can be asked. The enum itself is generated: see `generated.rs`.

use core::cmp::Ordering;
use core::fmt::{self, Write};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use crate::class::CodeClass;
use crate::error::ParseCloseCodeError;
use crate::generated::{self, CloseCode, Locale};
use crate::names;
use crate::reconnect::Reconnect;
use crate::reference::Reference;
use crate::registration::Registration;
use crate::sender::Sender;
use crate::severity::Severity;
use crate::text::InlineStr;

/// The day on which IANA last changed the registry that this version of the crate knows,
/// `YYYY-MM-DD`.
pub const REGISTRY_DATE: &str = generated::REGISTRY_DATE;

/// # Conversions
///
/// Every `u16` is a close code, and none is lost on the way in or out.
impl CloseCode {
    /// The codes with a variant of their own, ascending: the rows of IANA's registry.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::NAMED.first(), Some(&CloseCode::NormalClosure));
    /// assert!(CloseCode::NAMED.iter().all(|code| code.is_registered()));
    /// ```
    pub const NAMED: &'static [CloseCode] = generated::NAMED;

    /// The code with this number.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// const KICKED: CloseCode = CloseCode::from_u16(4001);
    /// assert_eq!(CloseCode::from_u16(1001), CloseCode::GoingAway);
    /// assert!(matches!(CloseCode::from_u16(4001), KICKED));
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_u16(number: u16) -> Self {
        generated::from_u16(number)
    }

    /// The number of this code.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::GoingAway.as_u16(), 1001);
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        generated::as_u16(self)
    }

    /// The code with this number, taken from whatever converts to one: the code types of
    /// tungstenite, axum, actix-ws, warp and others as they are.
    ///
    /// ```
    /// use tungstenite::protocol::frame::coding::CloseCode as Theirs;
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::of(Theirs::Away), CloseCode::GoingAway);
    /// assert_eq!(CloseCode::of(1001_u16), CloseCode::GoingAway);
    /// ```
    #[inline]
    #[must_use]
    pub fn of(number: impl Into<u16>) -> Self {
        Self::from_u16(number.into())
    }

    /// What a received Close frame reports: its code, or 1005 where it has none.
    ///
    /// [RFC 6455, section 7.1.5](https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5). A
    /// connection that ended without any Close frame is
    /// [`AbnormalClosure`](Self::AbnormalClosure), which only the caller can know.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::reported(Some(1001_u16)), CloseCode::GoingAway);
    /// assert_eq!(CloseCode::reported(None::<u16>), CloseCode::NoStatusReceived);
    /// ```
    #[inline]
    #[must_use]
    pub fn reported(number: Option<impl Into<u16>>) -> Self {
        number.map_or(Self::NoStatusReceived, Self::of)
    }
}

/// # What may be done with it
impl CloseCode {
    /// The range that the number lies in.
    ///
    /// [RFC 6455, section 7.4.2](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CodeClass};
    ///
    /// assert_eq!(CloseCode::GoingAway.class(), CodeClass::Protocol);
    /// ```
    #[inline]
    #[must_use]
    pub const fn class(self) -> CodeClass {
        CodeClass::of(self.as_u16())
    }

    /// Whether [IANA's registry] has a row for this very number.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::of(3008_u16).is_registered());
    /// assert!(!CloseCode::of(3009_u16).is_registered());
    /// ```
    ///
    /// [IANA's registry]: https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number
    #[inline]
    #[must_use]
    pub const fn is_registered(self) -> bool {
        generated::is_registered(self.as_u16())
    }

    /// Whether it is registered but set aside, so that no endpoint may ever put it in a Close
    /// frame: 1004, 1005, 1006 and 1015.
    ///
    /// [RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1).
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::AbnormalClosure.is_reserved());
    /// assert!(!CloseCode::GoingAway.is_reserved());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_reserved(self) -> bool {
        generated::is_reserved(self.as_u16())
    }

    /// Whether the local endpoint makes it up to report how a connection ended: 1005, 1006 and
    /// 1015.
    ///
    /// [RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1).
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::AbnormalClosure.is_local_only());
    /// assert!(!CloseCode::Reserved.is_local_only());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_local_only(self) -> bool {
        generated::is_local_only(self.as_u16())
    }

    /// Whether some endpoint may put it in a Close frame: 1000-1003, 1007-1014 and 3000-4999.
    ///
    /// [RFC 6455, section 7.4](https://www.rfc-editor.org/rfc/rfc6455#section-7.4), and IANA's
    /// registry for 1012-1014.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::of(4001_u16).may_be_sent_by_endpoint());
    /// assert!(!CloseCode::NoStatusReceived.may_be_sent_by_endpoint());
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_sent_by_endpoint(self) -> bool {
        self.may_be_sent_by(Sender::Client)
    }

    /// Whether this sender may put it in a Close frame.
    ///
    /// A client may send what [an endpoint may](Self::may_be_sent_by_endpoint). A server may send
    /// the same without 1010, for it would refuse the handshake instead (RFC 6455, section 7.4.1).
    /// A script in a browser may send 1000 and 3000-4999; `WebSocket.close` throws on all else
    /// ([WHATWG](https://websockets.spec.whatwg.org/#dom-websocket-close)).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Sender};
    ///
    /// assert!(CloseCode::MandatoryExtension.may_be_sent_by(Sender::Client));
    /// assert!(!CloseCode::MandatoryExtension.may_be_sent_by(Sender::Server));
    /// assert!(!CloseCode::GoingAway.may_be_sent_by(Sender::Browser));
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_sent_by(self, sender: Sender) -> bool {
        let number = self.as_u16();
        if number >= 3000 {
            return number < 5000;
        }
        match sender {
            Sender::Client => generated::is_sent_by_clients(number),
            Sender::Server => generated::is_sent_by_servers(number),
            Sender::Browser => number == 1000,
        }
    }

    /// Whether a strict endpoint accepts it in a Close frame that it receives: 1000-1003,
    /// 1007-1014 and 3000-4999. To any other it answers 1002.
    ///
    /// Libraries differ: browsers take every number but 1005, 1006 and 1015, and many libraries
    /// refuse 1014 or 1012-1014.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::BadGateway.may_be_received());
    /// assert!(!CloseCode::of(1016_u16).may_be_received());
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_received(self) -> bool {
        self.may_be_sent_by_endpoint()
    }

    /// Whether connecting again later, with nothing changed by hand, can be expected to help: 1001,
    /// 1006, 1011, 1012, 1013, 1014 and 3008.
    ///
    /// It is the short form of [`reconnect`](Self::reconnect), which says when, and on what that
    /// rests. Clients in the field disagree, most of all on 1000, 1005 and 1011.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::ServiceRestart.is_retryable());
    /// assert!(!CloseCode::PolicyViolation.is_retryable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        generated::is_retryable(self.as_u16())
    }
}

/// # What to send instead
impl CloseCode {
    /// This code where [an endpoint may send it](Self::may_be_sent_by_endpoint), else the fallback:
    /// for relays, which are told 1005 and 1006 by one side and must not send them to the other.
    ///
    /// The fallback is the caller's choice, and taken as it is; see
    /// [`CloseFrame`](crate::CloseFrame#what-to-answer-and-what-to-pass-on) for what to choose.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let relayed = |code: CloseCode| code.sendable_or(CloseCode::BadGateway);
    /// assert_eq!(relayed(CloseCode::GoingAway), CloseCode::GoingAway);
    /// assert_eq!(relayed(CloseCode::AbnormalClosure), CloseCode::BadGateway);
    /// ```
    #[inline]
    #[must_use]
    pub const fn sendable_or(self, fallback: Self) -> Self {
        if self.may_be_sent_by_endpoint() { self } else { fallback }
    }
}

/// # What it means
impl CloseCode {
    /// The registered name in title case, with abbreviations written out; `None` where the registry
    /// has no row. 1014, which is registered without a short name, is "Bad Gateway".
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::NoStatusReceived.name(), Some("No Status Received"));
    /// assert_eq!(CloseCode::of(4001_u16).name(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.named_row() {
            Some(row) => Some(generated::en::name(row)),
            None => None,
        }
    }

    /// A label for metrics, from a set that no peer can enlarge: the variant in snake case, or the
    /// class of a number without one. There are 24 labels.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::AbnormalClosure.label(), "abnormal_closure");
    /// assert_eq!(CloseCode::of(4001_u16).label(), "private_use");
    /// ```
    #[inline]
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self.named_row() {
            Some(row) => generated::label(row),
            None => self.class().as_str(),
        }
    }

    /// What it means, in one sentence; for a number without a row, what its class means.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(
    ///     CloseCode::NoStatusReceived.description(),
    ///     "The peer closed in good order, but its Close frame carried no code.",
    /// );
    /// ```
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        generated::en::description(self.row())
    }

    /// What it means, in one sentence of this language. See [`description`](Self::description).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// assert_eq!(CloseCode::Unauthorized.description_in(Locale::En), CloseCode::Unauthorized.description());
    /// ```
    #[inline]
    #[must_use]
    pub const fn description_in(self, locale: Locale) -> &'static str {
        generated::description_in(locale, self.row())
    }

    /// When one sees it: one sentence a cause, the most common first.
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
        generated::en::causes(self.row())
    }

    /// When one sees it, in this language: one sentence a cause. See [`causes`](Self::causes).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// assert_eq!(CloseCode::AbnormalClosure.causes_in(Locale::Ko).len(), 6);
    /// ```
    #[inline]
    #[must_use]
    pub const fn causes_in(self, locale: Locale) -> &'static [&'static str] {
        generated::causes_in(locale, self.row())
    }

    /// How to fix it: one sentence a remedy, the first to try first.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let first = CloseCode::Unauthorized.remedies().first();
    /// assert_eq!(
    ///     first,
    ///     Some(&"Get a fresh token, then connect again; the old one will be refused again."),
    /// );
    /// ```
    #[inline]
    #[must_use]
    pub const fn remedies(self) -> &'static [&'static str] {
        generated::en::remedies(self.row())
    }

    /// How to fix it, in this language: one sentence a remedy. See [`remedies`](Self::remedies).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// let first = CloseCode::NoStatusReceived.remedies_in(Locale::Ko).first();
    /// assert_eq!(first, Some(&"로그와 메트릭에서는 정상 종료로 취급하세요."));
    /// ```
    #[inline]
    #[must_use]
    pub const fn remedies_in(self, locale: Locale) -> &'static [&'static str] {
        generated::remedies_in(locale, self.row())
    }

    /// The sources of what is said about it.
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
        generated::references(self.row())
    }

    /// Its row in IANA's registry: who registered it, where and when; `None` where there is no row.
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
            Some(row) => generated::registration(row),
            None => None,
        }
    }

    /// The HTTP status that says the same, where the registry or its registrants name one: 502 for
    /// 1014, 401 for 3000, 403 for 3003, 408 for 3008.
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
            Some(row) => generated::http_equivalent(row),
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
        generated::severity(self.row())
    }

    /// Whether and when to connect again, and what the advice rests on.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, ReconnectAction};
    ///
    /// assert_eq!(CloseCode::NormalClosure.reconnect().action(), ReconnectAction::IfNeeded);
    /// assert_eq!(CloseCode::of(4001_u16).reconnect().action(), ReconnectAction::Unknown);
    /// ```
    #[inline]
    #[must_use]
    pub const fn reconnect(self) -> Reconnect {
        match self.named_row() {
            Some(row) => generated::reconnect(row),
            None => Reconnect::UNKNOWN,
        }
    }

    /// The row of the generated columns that hold only the named codes.
    #[inline]
    pub(crate) const fn named_row(self) -> Option<usize> {
        generated::row(self.as_u16())
    }

    /// The row of the generated columns that hold the classes too, behind the codes.
    #[inline]
    pub(crate) const fn row(self) -> usize {
        match self.named_row() {
            Some(row) => row,
            None => self.class().row(),
        }
    }
}

impl From<u16> for CloseCode {
    #[inline]
    fn from(number: u16) -> Self {
        Self::from_u16(number)
    }
}

impl From<CloseCode> for u16 {
    #[inline]
    fn from(code: CloseCode) -> Self {
        code.as_u16()
    }
}

impl PartialEq<u16> for CloseCode {
    #[inline]
    fn eq(&self, number: &u16) -> bool {
        self.as_u16() == *number
    }
}

impl PartialEq<CloseCode> for u16 {
    #[inline]
    fn eq(&self, code: &CloseCode) -> bool {
        *self == code.as_u16()
    }
}

/// By number.
impl Ord for CloseCode {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_u16().cmp(&other.as_u16())
    }
}

impl PartialOrd for CloseCode {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As its number.
impl Hash for CloseCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_u16().hash(state);
    }
}

/// `1006 (Abnormal Closure)`, or for a number without a name its class: `4001 (private use)`.
/// Honours width and alignment.
impl fmt::Display for CloseCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = generated::en::name(self.row());
        let mut text = InlineStr::<64>::new();
        write!(text, "{} ({name})", self.as_u16())?;
        f.pad(text.as_str())
    }
}

/// Takes the number; what `Display` prints; and of a code with a variant of its own the name, the
/// variant, the label, and the names that other libraries give it, in any case, and with or without
/// the separators `_`, `-`, `.`, space, tab and line end.
///
/// ```
/// use ws_close_code::CloseCode;
///
/// for text in ["1001", "1001 (Going Away)", "going away", "GOING_AWAY", "EndpointUnavailable"] {
///     assert_eq!(text.parse(), Ok(CloseCode::GoingAway));
/// }
/// ```
///
/// # Errors
///
/// [`ParseCloseCodeError`], for a number over 65535 or below 0, and a text that names nothing. A
/// name that two libraries give to different codes, such as `BAD_DATA`, names nothing. The label of
/// a code without a variant is that of its class and names no code, though other libraries call 1002
/// `Protocol` and 1004 `UNDEFINED`: to keep a code, keep its number.
impl FromStr for CloseCode {
    type Err = ParseCloseCodeError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        names::parse(text)
    }
}
