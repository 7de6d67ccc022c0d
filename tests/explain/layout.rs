//! Lines: no wider than asked for, and as full as they can be.

use unicode_width::UnicodeWidthStr;
use ws_close_code::{CodeClass, Locale};

use super::{code, codes, pairs};

/// Every explanation, and comparisons with 1006, which differs in many facts.
fn texts(columns: usize, locale: Locale) -> Vec<String> {
    let mut texts = Vec::new();
    for one in codes() {
        texts.push(format!("{:columns$}", one.explain().locale(locale)));
        texts.push(format!("{:columns$}", one.compare(code(1006)).locale(locale)));
    }
    for class in CodeClass::ALL {
        texts.push(format!("{:columns$}", class.explain().locale(locale)));
    }
    texts
}

/// A line without its indent, and without the `- ` or `[12] ` of an item.
fn without_mark(line: &str) -> &str {
    let line = line.trim_start();
    match line.split_once(' ') {
        Some((mark, rest)) if mark == "-" || mark.starts_with('[') => rest,
        _ => line,
    }
}

#[test]
fn no_line_is_wider_than_asked_for_unless_one_word_is() {
    for &locale in Locale::ALL {
        for columns in [1, 30, 60, 80, 200] {
            for line in texts(columns, locale).iter().flat_map(|text| text.lines()) {
                let words = without_mark(line);
                assert!(line.width() <= columns || !words.contains(' '), "{columns}: {line:?}");
                assert_eq!(line.trim_end(), line);
            }
        }
    }
}

/// A narrow terminal and a usual one.
#[test]
fn no_line_of_a_comparison_is_wider_than_asked_for_unless_one_word_is() {
    for &locale in Locale::ALL {
        for (first, second) in pairs() {
            for columns in [40, 80] {
                let text = format!("{:columns$}", first.compare(second).locale(locale));
                for line in text.lines() {
                    let words = without_mark(line);
                    assert!(line.width() <= columns || !words.contains(' '), "{columns}: {line:?}");
                }
            }
        }
    }
}

#[test]
fn without_a_width_there_are_80_columns() {
    for &locale in Locale::ALL {
        for one in codes() {
            let (explanation, comparison) = (one.explain(), one.compare(code(1006)));
            let (explanation, comparison) = (explanation.locale(locale), comparison.locale(locale));
            assert_eq!(explanation.to_string(), format!("{explanation:80}"));
            assert_eq!(comparison.to_string(), format!("{comparison:80}"));
        }
    }
}

/// A line is broken no earlier than it must be.
#[test]
fn lines_are_filled() {
    for &locale in Locale::ALL {
        let mut continued = 0;
        for text in texts(80, locale) {
            let lines: Vec<&str> = text.lines().collect();
            for pair in lines.windows(2) {
                // A continuation starts in the column of the text above it, and so do the values of a difference.
                let text_starts = |line: &str| Some(line.len() - without_mark(line).len());
                let starts = [text_starts(pair[0]), text_starts(pair[1])];
                let is_new = pair[1].trim_start().starts_with(['-', '[']);
                if is_new || starts[0] != starts[1] || !matches!(starts[0], Some(2 | 4)) {
                    continue;
                }
                let next = pair[1].split_whitespace().next().unwrap();
                assert!(pair[0].width() + 1 + next.width() > 80, "{pair:?}");
                continued += 1;
            }
        }
        assert!(continued > codes().count(), "{locale}");
    }
}
