//! What a code means, in a language of the caller's choice.

use super::table::{self, Locale};
use crate::close_code::CloseCode;

/// # In another language
impl CloseCode {
    /// What it means, in one sentence of this language. See [`description`](Self::description).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// let code = CloseCode::Unauthorized;
    /// assert_eq!(code.description_in(Locale::En), code.description());
    /// ```
    #[inline]
    #[must_use]
    pub const fn description_in(self, locale: Locale) -> &'static str {
        table::description(locale, self.row())
    }

    /// Typical causes in this language, one sentence each. See [`causes`](Self::causes).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// let code = CloseCode::AbnormalClosure;
    /// assert_eq!(code.causes_in(Locale::Ko).len(), code.causes().len());
    /// ```
    #[inline]
    #[must_use]
    pub const fn causes_in(self, locale: Locale) -> &'static [&'static str] {
        table::causes(locale, self.row())
    }

    /// How to fix it in this language, one sentence for each remedy. See [`remedies`](Self::remedies).
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
        table::remedies(locale, self.row())
    }

    /// The code with this name in this language, ignoring case and white space.
    ///
    /// The names are those of [`Explanation::name`](crate::Explanation::name); in English, those of
    /// [`name`](Self::name). `None` for any other text: for the names of another language, and for numbers,
    /// variants, labels and the names that other libraries give, which [`FromStr`](core::str::FromStr) reads.
    /// Also for the name of a class, such as "private use", because it names no single code.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Locale};
    ///
    /// assert_eq!(CloseCode::from_name_in(Locale::Ko, "비정상 종료"), Some(CloseCode::AbnormalClosure));
    /// assert_eq!(CloseCode::from_name_in(Locale::Ko, "비정상종료"), Some(CloseCode::AbnormalClosure));
    /// assert_eq!(CloseCode::from_name_in(Locale::En, "going away"), Some(CloseCode::GoingAway));
    ///
    /// // A program can take both: a name in the language of its user, or whatever `FromStr` reads.
    /// let read = |text| CloseCode::from_name_in(Locale::Ko, text).or_else(|| text.parse().ok());
    /// assert_eq!(read("GOING_AWAY"), read("엔드포인트 이탈"));
    /// ```
    #[inline]
    #[must_use]
    #[cfg(feature = "names")]
    pub fn from_name_in(locale: Locale, name: &str) -> Option<Self> {
        let is_name = |code: &Self| folded(table::name(locale, code.row())).eq(folded(name));
        Self::NAMED.iter().copied().find(is_name)
    }
}

/// The characters of a name without white space, in lower case.
#[inline]
#[cfg(feature = "names")]
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase)
}
