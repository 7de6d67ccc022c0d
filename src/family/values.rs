//! Codes of a family as values: compared, converted, printed.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::code::FamilyCode;
use crate::close_code::CloseCode;
use crate::text::pad;

impl PartialEq for FamilyCode {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let key = |code: &Self| (code.code(), code.family().id(), code.reason);
        key(self) == key(other)
    }
}

impl Eq for FamilyCode {}

impl Hash for FamilyCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code(), self.family().id(), self.reason).hash(state);
    }
}

/// By the number.
impl PartialEq<u16> for FamilyCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

/// By the number.
impl PartialEq<FamilyCode> for u16 {
    #[inline]
    fn eq(&self, other: &FamilyCode) -> bool {
        *self == other.as_u16()
    }
}

impl From<FamilyCode> for CloseCode {
    #[inline]
    fn from(code: FamilyCode) -> Self {
        code.code()
    }
}

/// `4014 (Disallowed Intents)`, or the class of a code without a name. Width and alignment apply.
impl fmt::Display for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{} ({})", self.as_u16(), self.explain().name()))
    }
}

impl fmt::Debug for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("FamilyCode");
        fields.field("code", &self.code()).field("family", &self.family().id());
        if let Some(reason) = self.reason() {
            fields.field("reason", &reason.text());
        }
        fields.finish()
    }
}
