//! Your own family.

/// Defines your own family: an enum of its codes with conversions, and a static [`Family`](crate::Family) that explains
/// them. What [`Family::new`](crate::Family::new) refuses is an error at compile time that names the code.
///
/// A code has a number, a `name`, and as many of these fields as you like: `description`, `aliases`, `label`, `severity`
/// (a [`Severity`](crate::Severity)), `reconnect` (a [`Reconnect`](crate::Reconnect)), `causes`, `remedies`, `sent_by`
/// and `basis` (a [`SentBy`](crate::SentBy) and a [`Basis`](crate::Basis)), `deprecation`, and `reasons` (of type
/// [`FamilyReason`](crate::FamilyReason)).
///
/// ```
/// use ws_close_code::{CloseCode, Reconnect, ReconnectAction, family};
///
/// family! {
///     /// Why the chat server closes.
///     pub enum ChatClose in CHAT: "chat", "Chat protocol" {
///         Kicked = 4001 {
///             name: "Kicked",
///             description: "A moderator removed you from the room.",
///             reconnect: Reconnect::documented(ReconnectAction::AfterChange),
///             sent_by: Server,
///         },
///         TooFast = 4002 {
///             name: "Too Fast",
///             severity: Warn,
///             remedies: ["Send at most five messages a second."],
///             reconnect: Reconnect::documented_within(ReconnectAction::Retry, 10, 20),
///         },
///         Moved = 4003 { name: "Moved" },
///     }
/// }
///
/// let code = ChatClose::TooFast;
/// assert_eq!((code.code(), code.name()), (CloseCode::from(4002), "Too Fast"));
/// assert_eq!(ChatClose::try_from(4002_u16), Ok(code));
/// assert_eq!("too_fast".parse(), Ok(code));
/// assert!(CloseCode::from(4002) == code && code.reconnect().is_retryable());
/// assert_eq!(code.frame("6 messages in 1 s")?.code(), 4002);
/// assert_eq!(CHAT.of(code).to_string(), "4002 (Too Fast)");
/// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
/// ```
///
/// For an enum that you have, with `#[repr(u16)]`, it defines the static alone:
///
/// ```
/// use ws_close_code::family;
///
/// #[derive(Clone, Copy)]
/// #[repr(u16)]
/// enum Close {
///     Kicked = 4001,
/// }
///
/// family! {
///     /// What our codes mean.
///     static CHAT for Close: "chat", "Chat protocol" {
///         Kicked { name: "Kicked" },
///     }
/// }
/// assert_eq!(CHAT.of(Close::Kicked as u16).name(), Some("Kicked"));
/// ```
#[macro_export]
macro_rules! family {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Code:ident in $FAMILY:ident: $id:literal, $title:literal {
            $(
                $(#[$variant_meta:meta])*
                $Variant:ident = $number:literal { $( $field:ident: $value:expr ),* $(,)? }
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u16)]
        $vis enum $Code {
            $(
                #[doc = ::core::concat!("Code ", ::core::stringify!($number), ".")]
                $(#[$variant_meta])*
                $Variant = $number,
            )+
        }

        $crate::family! {
            #[doc = $title]
            $vis static $FAMILY for $Code: $id, $title {
                $( $Variant { $( $field: $value ),* }, )+
            }
        }

        impl $Code {
            /// Every code, ascending.
            $vis const ALL: &'static [Self] = &[$( Self::$Variant ),+];

            /// The close code.
            #[inline]
            #[must_use]
            $vis const fn code(self) -> $crate::CloseCode {
                $crate::CloseCode::from_u16(self as u16)
            }

            /// The name.
            #[inline]
            #[must_use]
            $vis const fn name(self) -> &'static str {
                match $FAMILY.of_code(self.code()).name() {
                    ::core::option::Option::Some(name) => name,
                    ::core::option::Option::None => "",
                }
            }

            /// How loudly to log it.
            #[inline]
            #[must_use]
            $vis const fn severity(self) -> $crate::Severity {
                $FAMILY.of_code(self.code()).severity()
            }

            /// Advice on connecting again: whether and when.
            #[inline]
            #[must_use]
            $vis const fn reconnect(self) -> $crate::Reconnect {
                $FAMILY.of_code(self.code()).reconnect()
            }

            /// A Close frame with this code and a reason.
            ///
            /// # Errors
            ///
            /// As [`CloseFrame::new`]($crate::CloseFrame::new): for a reason over 123 bytes.
            #[inline]
            $vis fn frame(
                self,
                reason: &str,
            ) -> ::core::result::Result<$crate::CloseFrame<'_>, $crate::InvalidCloseFrame> {
                $crate::CloseFrame::new(self.code(), reason)
            }
        }

        /// `4002 (Too Fast)`. Width and alignment apply.
        impl ::core::fmt::Display for $Code {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&$FAMILY.of_code(self.code()), f)
            }
        }

        /// Reads its number, name, aliases, and what it displays as, in any case.
        impl ::core::str::FromStr for $Code {
            type Err = $crate::ParseCloseCodeError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ParseCloseCodeError> {
                let code = $FAMILY.parse(text)?.code();
                let found = Self::ALL.iter().copied().find(|own| own.code() == code);
                found.ok_or_else(|| $crate::ParseCloseCodeError::not_in_family(text, $title))
            }
        }

        impl ::core::convert::From<$Code> for $crate::CloseCode {
            #[inline]
            fn from(code: $Code) -> Self {
                code.code()
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

        /// The error is the number itself.
        impl ::core::convert::TryFrom<u16> for $Code {
            type Error = u16;

            #[inline]
            fn try_from(number: u16) -> ::core::result::Result<Self, u16> {
                match number {
                    $($number => ::core::result::Result::Ok(Self::$Variant),)+
                    _ => ::core::result::Result::Err(number),
                }
            }
        }

        impl ::core::cmp::PartialEq<$crate::CloseCode> for $Code {
            #[inline]
            fn eq(&self, other: &$crate::CloseCode) -> bool {
                self.code().as_u16() == other.as_u16()
            }
        }

        impl ::core::cmp::PartialEq<$Code> for $crate::CloseCode {
            #[inline]
            fn eq(&self, other: &$Code) -> bool {
                self.as_u16() == *other as u16
            }
        }
    };

    (
        $(#[$meta:meta])*
        $vis:vis static $FAMILY:ident for $Code:ident: $id:literal, $title:literal {
            $( $Variant:ident { $( $field:ident: $value:expr ),* $(,)? } ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis static $FAMILY: $crate::Family = {
            // An enum that is not `repr(u16)` may have greater numbers.
            $(
                ::core::assert!(
                    $Code::$Variant as i128 == ($Code::$Variant as u16) as i128,
                    ::core::concat!(
                        ::core::stringify!($Variant),
                        ": the number does not fit into 16 bits"
                    )
                );
            )+
            // Not named like anything that the values name.
            const __ENTRIES: &[$crate::FamilyEntry] = &[$(
                {
                    let entry = $crate::FamilyEntry::new($Code::$Variant as u16, "", "");
                    $( let entry = $crate::family!(@field $Variant, entry, $field, $value); )*
                    entry
                },
            )+];
            match $crate::Family::new($id, $title, __ENTRIES) {
                ::core::result::Result::Ok(family) => family,
                // In a static, this is a compile-time error.
                ::core::result::Result::Err(error) => {
                    ::core::panic!("{}", error.at_compile_time().as_str())
                }
            }
        };
    };

    (@field $Variant:ident, $entry:ident, name, $value:expr) => { $entry.with_name($value) };
    (@field $Variant:ident, $entry:ident, description, $value:expr) => { $entry.with_description($value) };
    (@field $Variant:ident, $entry:ident, aliases, $value:expr) => { $entry.with_aliases(&$value) };
    (@field $Variant:ident, $entry:ident, label, $value:expr) => { $entry.with_label($value) };
    (@field $Variant:ident, $entry:ident, causes, $value:expr) => { $entry.with_causes(&$value) };
    (@field $Variant:ident, $entry:ident, remedies, $value:expr) => { $entry.with_remedies(&$value) };
    (@field $Variant:ident, $entry:ident, reasons, $value:expr) => { $entry.with_reasons(&$value) };
    (@field $Variant:ident, $entry:ident, deprecation, $value:expr) => { $entry.with_deprecation($value) };
    (@field $Variant:ident, $entry:ident, reconnect, $value:expr) => { $entry.with_reconnect($value) };
    // The variants are in scope, and so are the enums that the caller imports.
    (@field $Variant:ident, $entry:ident, severity, $value:expr) => {
        $entry.with_severity({
            #[allow(unused_imports, clippy::enum_glob_use)]
            use $crate::Severity::*;
            $value
        })
    };
    (@field $Variant:ident, $entry:ident, sent_by, $value:expr) => {
        $entry.with_sent_by({
            #[allow(unused_imports, clippy::enum_glob_use)]
            use $crate::SentBy::*;
            $value
        })
    };
    (@field $Variant:ident, $entry:ident, basis, $value:expr) => {
        $entry.with_basis({
            #[allow(unused_imports, clippy::enum_glob_use)]
            use $crate::Basis::*;
            $value
        })
    };
    (@field $Variant:ident, $entry:ident, $field:ident, $value:expr) => {
        ::core::compile_error!(::core::concat!(
            ::core::stringify!($Variant),
            ": unknown field `",
            ::core::stringify!($field),
            "`: expected name, description, aliases, label, severity, reconnect, causes, remedies, sent_by, basis, deprecation or reasons"
        ))
    };
}
