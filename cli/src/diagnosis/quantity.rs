//! Durations and sizes as people write them.

use std::time::Duration;

use crate::unit::{bytes_in, milliseconds_in};

/// `60s`, `60 s`, `1m30s`, `1.5 h`, `500ms`; a number alone is seconds.
pub fn duration(text: &str) -> Result<Duration, String> {
    const EXPECTED: &str = "expected a time such as 60s, 1m30s, 2h or 500ms";
    let mut seconds = 0.0;
    for part in parts(text).ok_or(EXPECTED)? {
        let milliseconds = match part.unit {
            "" => 1000,
            unit => milliseconds_in(&unit.to_ascii_lowercase()).ok_or(EXPECTED)?,
        };
        seconds += part.number * f64::from(milliseconds) / 1000.0;
    }
    Duration::try_from_secs_f64(seconds).map_err(|_| EXPECTED.to_owned())
}

/// `70kB` (1000 bytes each), `64KiB` (1024), `1 MB`, `65536`; a number alone is bytes.
pub fn size(text: &str) -> Result<u64, String> {
    const EXPECTED: &str =
        "expected a size such as 70kB (70,000 bytes), 64KiB (65,536 bytes) or 65536";
    let [part] = &parts(text).ok_or(EXPECTED)?[..] else { return Err(EXPECTED.to_owned()) };
    let bytes_in_unit = match part.unit {
        "" => 1,
        unit => bytes_in(&unit.to_ascii_lowercase()).ok_or(EXPECTED)?,
    };
    let bytes = part.number * f64::from(bytes_in_unit);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it has no sign, and a size beyond 64 bits is the largest"
    )]
    Ok(bytes.round() as u64)
}

/// A number and what follows it.
struct Part<'t> {
    number: f64,
    unit: &'t str,
}

/// `None` if it is not a sequence of numbers with units. At most one number may have no unit.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let is_of_number = |c: char| c.is_ascii_digit() || c == '.';
        let number_end = rest.find(|c| !is_of_number(c)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(number_end);
        let after = after.trim_start();
        let unit_end = after.find(is_of_number).unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        parts.push(Part { number: number.parse().ok()?, unit: unit.trim() });
        rest = after;
    }
    let is_whole = parts.len() == 1 || parts.iter().all(|part| !part.unit.is_empty());
    (!parts.is_empty() && is_whole).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_every_spelling() {
        for (text, millis) in [
            ("60", 60_000),
            ("60s", 60_000),
            (" 60 s ", 60_000),
            ("60 Seconds", 60_000),
            ("1m30s", 90_000),
            ("1m 30s", 90_000),
            ("1.5h", 5_400_000),
            ("500ms", 500),
            ("0", 0),
            ("2 분", 120_000),
        ] {
            assert_eq!(duration(text).map(|time| time.as_millis()), Ok(millis), "{text}");
        }
        for text in ["", "s", "60 x", "-1s", "1 30", "1e400", "1.2.3", "soon", "60 s ago"] {
            let expected = "expected a time such as 60s, 1m30s, 2h or 500ms";
            assert_eq!(duration(text), Err(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn sizes_in_every_spelling() {
        for (text, bytes) in [
            ("65536", 65_536),
            ("70kB", 70_000),
            ("70 KB", 70_000),
            ("64KiB", 65_536),
            ("1.5 MiB", 1_572_864),
            ("2mb", 2_000_000),
            ("1 GiB", 1_073_741_824),
            ("12 bytes", 12),
        ] {
            assert_eq!(size(text), Ok(bytes), "{text}");
        }
        for text in ["", "kB", "70 kg", "-1", "1 kB 2 kB", "1,000"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
