//! Your own family.

/// Defines your own family: an enum of its codes with conversions, and a static
/// [`Family`](crate::Family) that explains them. What [`Family::new`](crate::Family::new) refuses is an error
/// at compile time.
///
/// For each code: variant, number, name, description, severity, and advice on reconnecting.
///
/// ```
/// use ws_close_code::{CloseCode, Reconnect, ReconnectAction, Severity, family};
///
/// family! {
///     /// Why the chat server closes.
///     pub enum ChatClose in CHAT: "chat", "Chat protocol" {
///         Kicked = 4001, "Kicked", "A moderator removed you from the room.",
///             Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
///         TooFast = 4002, "Too Fast", "You sent more than five messages a second.",
///             Severity::Warn, Reconnect::documented_within(ReconnectAction::Retry, 10, 20);
///     }
/// }
///
/// let code = CloseCode::from(ChatClose::TooFast);
/// assert_eq!(code, 4002);
/// assert_eq!(ChatClose::try_from(code), Ok(ChatClose::TooFast));
/// assert_eq!(ChatClose::try_from(CloseCode::GoingAway), Err(CloseCode::GoingAway));
/// assert_eq!(CHAT.of(code).to_string(), "4002 (Too Fast)");
/// assert!(CHAT.of(code).is_retryable());
/// ```
#[macro_export]
macro_rules! family {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Code:ident in $FAMILY:ident: $id:literal, $title:literal {
            $(
                $(#[$variant_meta:meta])*
                $Variant:ident = $number:literal, $name:literal, $description:literal,
                    $severity:expr, $reconnect:expr;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u16)]
        $vis enum $Code {
            $(
                #[doc = $description]
                $(#[$variant_meta])*
                $Variant = $number,
            )+
        }

        #[doc = $title]
        $vis static $FAMILY: $crate::Family = {
            const ENTRIES: &[$crate::FamilyEntry] = &[$(
                $crate::FamilyEntry::new($number, $name, $description)
                    .with_severity($severity)
                    .with_reconnect($reconnect),
            )+];
            const FAMILY: $crate::Family = match $crate::Family::new($id, $title, ENTRIES) {
                ::core::result::Result::Ok(family) => family,
                // In a constant, this is a compile-time error.
                ::core::result::Result::Err(error) => ::core::panic!("{}", error.message()),
            };
            FAMILY
        };

        impl ::core::convert::From<$Code> for $crate::CloseCode {
            #[inline]
            fn from(code: $Code) -> Self {
                Self::from_u16(code as u16)
            }
        }

        impl ::core::convert::From<$Code> for u16 {
            #[inline]
            fn from(code: $Code) -> Self {
                code as u16
            }
        }

        /// The error is the code itself.
        impl ::core::convert::TryFrom<$crate::CloseCode> for $Code {
            type Error = $crate::CloseCode;

            #[inline]
            fn try_from(
                code: $crate::CloseCode,
            ) -> ::core::result::Result<Self, $crate::CloseCode> {
                match code.as_u16() {
                    $($number => ::core::result::Result::Ok(Self::$Variant),)+
                    _ => ::core::result::Result::Err(code),
                }
            }
        }
    };
}
