//! How a code is printed.

use core::fmt::{self, Write};

use super::table::{self, CloseCode, LONGEST_CLASS_NAME};
use crate::text::InlineStr;

/// Room for a number of five digits, a space, and the name of a class in parentheses.
const LONGEST_UNNAMED: usize = LONGEST_CLASS_NAME + 8;

/// `1006 (Abnormal Closure)`, or the class of a number without a name: `4001 (private use)`. Width and
/// alignment apply.
impl fmt::Display for CloseCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.display() {
            return f.pad(text);
        }
        let mut text = InlineStr::<LONGEST_UNNAMED>::new();
        write!(text, "{} ({})", self.as_u16(), self.class().name())?;
        f.pad(text.as_str())
    }
}

impl CloseCode {
    /// What `Display` prints for a named code.
    #[inline]
    const fn display(self) -> Option<&'static str> {
        match table::row(self.as_u16()) {
            Some(row) => Some(table::display(row)),
            None => None,
        }
    }
}
