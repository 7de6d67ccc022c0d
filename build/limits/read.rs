//! Reads `limits.toml`.

use super::super::sources::Source;
use super::super::toml::{File, Located, Problems, TomlTable, read as read_toml};
use super::{Basis, Choice, FiresAfter, Kind, Limit, Limits, Value};

/// So that every duration in milliseconds fits into 32 bits, with its tolerance.
const MOST_SECONDS: u64 = 4_000_000;

/// So that every size and count fits into 32 bits.
const MOST: u64 = u32::MAX as u64;

impl Limits {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let mut limits = read_toml(file, problems, |root| Self {
            file: String::new(),
            all: root.tables("limit", "id", limit),
            sources: root.optional_tables("source", "id", Source::read),
        });
        limits.all.sort_by(|one, other| one.id.value.cmp(&other.id.value));
        Self { file: file.path.clone(), ..limits }
    }
}

fn limit(table: &mut TomlTable<'_, '_>) -> Limit {
    let source = table.string("source");
    Limit {
        id: table.string("id"),
        product: table.string("product"),
        kind: table.choice("kind", Kind::ALL).value,
        value: parsed(&table.string("value"), Value::parse),
        fires_after: table.optional_string("fires_after").map(|text| {
            parsed(&text, |text| match Value::parse(text) {
                Some(Value::Seconds(seconds)) => Some(FiresAfter::Seconds(seconds)),
                _ => (text == "never").then_some(FiresAfter::Never),
            })
        }),
        while_open: table.boolean("while_open").value,
        basis: table.choice("basis", Basis::ALL).value,
        setting: table.optional_string("setting"),
        codes: table.numbers("codes"),
        effect: table.string("effect"),
        remedy: table.string("remedy"),
        source: Located { line: source.line, value: vec![source] },
        rank: table.number("rank"),
    }
}

fn parsed<T>(text: &Located<String>, parse: impl Fn(&str) -> Option<T>) -> Located<Option<T>> {
    Located { line: text.line, value: parse(&text.value) }
}

impl Value {
    /// Reads `60 s`, `64 KiB`, `65536 bytes`, `100` or `unlimited`.
    fn parse(text: &str) -> Option<Self> {
        if text == "unlimited" {
            return Some(Self::Unlimited);
        }
        let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
        let number: u64 = number.parse().ok()?;
        let (value, most) = match unit {
            "" => (Self::Count(number), MOST),
            "s" => (Self::Seconds(number), MOST_SECONDS),
            "bytes" => (Self::Bytes(number), MOST),
            "KiB" => (Self::Bytes(number.checked_mul(1 << 10)?), MOST >> 10),
            "MiB" => (Self::Bytes(number.checked_mul(1 << 20)?), MOST >> 20),
            _ => return None,
        };
        (number <= most).then_some(value)
    }
}
