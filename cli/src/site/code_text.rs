//! A code with its texts, as several pages show it.

use ws_close_code::{CloseCode, Explanation, Locale};

use crate::locale::Phrases;
use crate::site::address::Address;
use crate::site::advice;

#[derive(Clone, Copy)]
pub struct CodeText {
    pub text: Explanation,
    locale: Locale,
}

impl CodeText {
    pub fn new(code: CloseCode, locale: Locale) -> Self {
        Self { text: code.explain().locale(locale), locale }
    }

    pub fn number(&self) -> u16 {
        self.text.code().as_u16()
    }

    /// `1006 Abnormal Closure`, as in a title.
    pub fn title(&self) -> String {
        format!("{} {}", self.number(), self.text.name())
    }

    pub fn href(&self) -> String {
        Address::Code(self.text.code()).file_name()
    }

    /// The registered name, if it is not the name in this language.
    pub fn registered_name(&self) -> Option<&'static str> {
        self.text.code().name().filter(|name| *name != self.text.name())
    }

    pub fn may_reconnect(&self) -> &'static str {
        let action = self.text.code().reconnect().action();
        advice::may_reconnect(Phrases::of(self.locale), action)
    }

    /// The texts that the search looks through, except those of the code's row.
    pub fn search_words(&self) -> String {
        let http = self.text.code().http_equivalent().map(|status| format!("HTTP {status}"));
        let texts = [self.text.causes(), self.text.remedies()].concat();
        let label = self.text.code().label();
        http.as_deref().into_iter().chain([label]).chain(texts).collect::<Vec<_>>().join(" ")
    }
}
