//! Times and sizes as words.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::search::data::LANGUAGES;
use crate::search::split::split;

/// What a unit is worth, in milliseconds or bytes.
#[derive(Clone, Copy)]
pub struct Unit {
    pub factor: u64,
    pub is_time: bool,
}

/// The units of every language, by the letters of their words.
static UNITS: LazyLock<HashMap<String, Unit>> = LazyLock::new(|| {
    let rows = words().map(|(word, unit)| (split(word).concat(), unit));
    rows.collect()
});

/// Every word for a unit.
pub fn words() -> impl Iterator<Item = (&'static str, Unit)> {
    let rows = LANGUAGES.iter().flat_map(|language| language.units);
    rows.flat_map(|(name, words)| words.iter().map(|word| (*word, unit(name))))
}

/// People say kB and mean KiB, so a search makes no difference between them.
fn unit(name: &str) -> Unit {
    let (factor, is_time) = match name {
        "ms" => (1, true),
        "min" => (60_000, true),
        "h" => (3_600_000, true),
        "d" => (86_400_000, true),
        "bytes" => (1, false),
        "kb" => (1 << 10, false),
        "mb" => (1 << 20, false),
        "gb" => (1 << 30, false),
        _ => (1000, true),
    };
    Unit { factor, is_time }
}

/// A number and a unit as one word: `1` and `minute` as `60s`.
pub fn quantity(number: &str, unit: &str) -> Option<String> {
    let Unit { factor, is_time } = UNITS.get(unit)?;
    let number = number.parse::<u64>().ok()?.checked_mul(*factor)?;
    Some(match is_time {
        true if number % 1000 == 0 => format!("{}s", number / 1000),
        true => format!("{number}ms"),
        false => format!("{number}b"),
    })
}

/// The same for a word that is both: `60s`.
pub fn alone(word: &str) -> Option<String> {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    quantity(&word[..word.len() - unit.len()], unit)
}
