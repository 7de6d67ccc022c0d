//! The option `--lang`.

use std::env;

use ws_close_code::Locale;

use crate::query::word;
use crate::settings::settings;

#[derive(clap::Args)]
pub struct LocaleArg {
    /// The language of what is said about codes [default: as configured, else that of the system, else
    /// English]
    ///
    /// Names, texts, headings and advice follow it. Always English are the help, error messages, what
    /// `check`, `decode` and `annotate` print, the names that families give and the meanings of those
    /// that are not translated, the titles of sources, log levels, and the keys and fixed words of JSON.
    #[arg(long, value_parser = word::locale(), ignore_case = true, global = true)]
    lang: Option<Locale>,
}

impl LocaleArg {
    pub fn locale(&self) -> Locale {
        self.lang.unwrap_or_else(default)
    }
}

/// The language where no option names one.
pub fn default() -> Locale {
    settings().lang.unwrap_or_else(locale_of_system)
}

/// The language of the first variable that is set, in the order of POSIX.
fn locale_of_system() -> Locale {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let value = value.to_string_lossy();
    // `ko_KR.UTF-8`: the language comes first.
    let language = value.split(['_', '-', '.', '@']).next().unwrap_or_default();
    language.parse().unwrap_or_default()
}
