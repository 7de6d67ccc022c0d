//! The time of a line.

use std::cmp::Ordering;
use std::str;
use std::sync::LazyLock;

use regex::bytes::Regex;

/// A time as a line has it; a number of seconds or milliseconds since 1970 as a date in UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Time {
    pub text: String,
    /// Whether it has a date with a year, so that texts of the same form compare as times do.
    is_dated: bool,
}

static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = r#"(?x-u)
        (?<dated> [0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2} (?:T|,?\ ) [0-9]{2}:[0-9]{2}:[0-9]{2} (?:[.,][0-9]{1,9})?
            (?:\ ?(?:Z|[+-][0-9]{2}:?[0-9]{2}\b))? )
        | "(?:ts|time|timestamp|@timestamp|date|t)"\s?:\s?"? (?<epoch> [0-9]{10}(?:[0-9]{3})?) (?:\.[0-9]+)? \b
        | (?<plain> (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\ [\ 0-9][0-9]\ [0-9]{2}:[0-9]{2}:[0-9]{2} )
        | (?: ^ | [\s\[\("] ) (?<clock> [0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})? ) (?: $ | [\s\]\)"Z] )"#;
    Regex::new(pattern).ok()
});

impl Time {
    /// The first time in a line, a date before a time of day.
    pub fn find(line: &[u8]) -> Option<Self> {
        let found = TIME.as_ref()?.captures(line)?;
        let text = |name| found.name(name).and_then(|found| str::from_utf8(found.as_bytes()).ok());
        if let Some(dated) = text("dated") {
            return Some(Self { text: dated.to_owned(), is_dated: true });
        }
        if let Some(epoch) = text("epoch") {
            let seconds = epoch.get(..10)?.parse().ok()?;
            return Some(Self { text: utc(seconds), is_dated: true });
        }
        let plain = text("plain").or_else(|| text("clock"))?;
        Some(Self { text: plain.to_owned(), is_dated: false })
    }

    /// `None` where only the order of the lines tells.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        let key = |time: &Self| time.text.replace('/', "-").replace(',', ".").replace('T', " ");
        (self.is_dated && other.is_dated).then(|| key(self).cmp(&key(other)))
    }
}

/// `1970-01-01T00:00:00Z` and so on, by the days of 400 years.
fn utc(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Counted from 1 March of the year 0, so that a leap day is the last of its year.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day_of_month = day - (153 * month + 2) / 5 + 1;
    let (year, month) = (year + era * 400, if month < 10 { month + 3 } else { month - 9 });
    let year = if month <= 2 { year + 1 } else { year };
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day_of_month:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_time_of_a_line_is_found() {
        for (line, expected) in [
            ("2026-11-23T10:00:01Z INFO", "2026-11-23T10:00:01Z"),
            ("[2017-10-06 15:55:36,045] x 2018-01-01 00:00:00", "2017-10-06 15:55:36,045"),
            ("2016/07/29 17:02:13 websocket", "2016/07/29 17:02:13"),
            (r#"{"level":"info","ts":1785329658.188548}"#, "2026-07-29T12:54:18Z"),
            (r#"{"time":1709210096000}"#, "2024-02-29T12:34:56Z"),
            ("Mar  3 07:47:07 host x", "Mar  3 07:47:07"),
            ("[10:18:47] closed", "10:18:47"),
        ] {
            assert_eq!(
                Time::find(line.as_bytes()).map(|time| time.text).as_deref(),
                Some(expected)
            );
        }
        assert_eq!(Time::find(b"host 10.0.0.1:8080 code 1006"), None);
        assert_eq!(utc(951_782_400), "2000-02-29T00:00:00Z");
    }
}
