//! Text that a file of this package shows and the library prints.

use std::{env, fs};

/// Asserts that the file shows `expected` between `start` and `end`. With `INSTA_UPDATE=always`, which
/// also accepts snapshots, it writes `expected` there instead.
pub fn assert_shows(path: &str, start: &str, end: &str, expected: &str) {
    let text = fs::read_to_string(path).unwrap();
    let (before, rest) =
        text.split_once(start).unwrap_or_else(|| panic!("{path} has no {start:?}"));
    let (shown, after) = rest.split_once(end).unwrap_or_else(|| panic!("{path} has no {end:?}"));
    if shown == expected {
        return;
    }
    assert_eq!(
        env::var("INSTA_UPDATE").as_deref(),
        Ok("always"),
        "{path} is out of date. It should show this after {start:?}, and INSTA_UPDATE=always \
         writes it:\n\n{expected}"
    );
    fs::write(path, [before, start, expected, end, after].concat()).unwrap();
}
