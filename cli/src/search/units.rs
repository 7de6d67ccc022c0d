//! Times and sizes as words.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::search::split::{is_asian, is_final, split};
use crate::sentence_words::NOT_UNITS;
use crate::unit::Unit;

/// What a unit is worth, in milliseconds or bytes.
#[derive(Clone, Copy)]
pub struct Worth {
    pub factor: u32,
    pub is_time: bool,
}

/// The units by the letters of their words.
static UNITS: LazyLock<HashMap<String, Worth>> = LazyLock::new(|| {
    let mut units = HashMap::new();
    for (word, worth) in words() {
        units.entry(letters(word)).or_insert(worth);
    }
    units
});

/// What only begins like a unit, by its letters.
static OTHERS: LazyLock<Vec<String>> =
    LazyLock::new(|| NOT_UNITS.iter().map(|word| letters(word)).collect());

fn letters(word: &str) -> String {
    split(word).concat()
}

/// Every word for a unit. A word that is both comes for the time first.
pub fn words() -> impl Iterator<Item = (&'static str, Worth)> {
    Unit::words().map(|(word, unit)| (word, worth(unit)))
}

/// People say kB and mean KiB, so a search makes no difference between them.
fn worth(unit: Unit) -> Worth {
    match unit {
        Unit::Milliseconds(factor) => Worth { factor, is_time: true },
        Unit::Bytes(bytes) => Worth { factor: bytes.next_power_of_two(), is_time: false },
    }
}

/// The unit of a word, to which Korean joins its endings: `초마다`.
fn unit(word: &str) -> Option<&'static Worth> {
    let is_joined = word.starts_with(is_asian);
    if !is_joined || UNITS.contains_key(word) {
        return UNITS.get(word);
    }
    if OTHERS.iter().any(|other| word.starts_with(other)) {
        return None;
    }
    let ends = word.char_indices().filter(|(_, c)| !is_final(*c)).map(|(place, _)| place).rev();
    ends.map(|end| &word[..end]).find_map(|start| UNITS.get(start))
}

/// A number and a unit as one word: `1` and `minute` as `60s`.
pub fn quantity(number: &str, name: &str) -> Option<String> {
    let Worth { factor, is_time } = unit(name)?;
    let number = number.parse::<u64>().ok()?.checked_mul(u64::from(*factor))?;
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
