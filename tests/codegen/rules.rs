//! `build/rules.rs`: lines, addresses and days.

use std::fmt::Write;

use super::files::{Files, assert_good};

/// What is reported of a source's address.
#[track_caller]
fn assert_address(address: &str, is_good: bool) {
    let files = Files::english().with("sources.toml", {
        let text = Files::english().text("sources.toml").to_owned();
        text.replacen("\"https://rfc.example/\"", &escaped(address), 1)
    });
    let found = files.generate().err().unwrap_or_default();
    let message =
        "`url` must be one address of up to 250 characters such as https://example.com/path, found";
    let expected = format!("sources.toml:4: source rfc: {message} {address:?}");
    assert_eq!(found, if is_good { vec![] } else { vec![expected] }, "{address}");
}

/// A line of a document has room for it.
#[test]
fn an_address_has_at_most_250_characters() {
    let address = |length: usize| format!("https://example.com/{}", "x".repeat(length - 20));
    assert_address(&address(250), true);
    assert_address(&address(251), false);
}

#[test]
fn addresses() {
    for bad in [
        "",
        "https://",
        "https:///path",
        "https://a@b",
        "https://a@example.com/",
        "https://example.com:80@evil.example/",
        "https://example.com/)](javascript:x",
        "https://example.com/(x)",
        "https://example.com/[x]",
        "https://example.com/<x>",
        "https://example.com/\"x\"",
        "https://example.com/'x'",
        "https://example.com/`x`",
        "https://example.com/\\x",
        "https://example.com/{x}",
        "https://example.com/|x",
        "https://example.com/x*x",
        "http://example.com/",
        "HTTPS://example.com/",
        "ftp://example.com/",
        "javascript:alert",
        "example.com",
        " https://example.com/",
        "https://example.com/ ",
        "https://example.com/a b",
        "https://example.com/\t",
        "https://example.com/\0",
        "https://example.com/경로",
        "https://예.com/",
        "https://localhost/",
        "https://example./",
        "https://.com/",
        "https://a..b/",
        "https://exa_mple.com/",
    ] {
        assert_address(bad, false);
    }
    for good in [
        "https://example.com",
        "https://example.com/",
        "https://a-b.example.com/path/to/x.html",
        "https://example.com?q=1&r=%20",
        "https://example.com#part",
        "https://example.com/x_y~z/@user/a:b;c=d,e+f!$&#part-1.2",
    ] {
        assert_address(good, true);
    }
}

/// The days that a registry with these days reports.
fn refused_days(days: &[String]) -> Vec<String> {
    let mut registry = "Status Code,Meaning,Contact,Reference,Date Registered\n".to_owned();
    for (row, day) in days.iter().enumerate() {
        writeln!(registry, "{},Name,,,{day}", row + 1).unwrap();
    }
    let problems = Files::english().with("iana.csv", registry).problems();
    let refused = problems.iter().map(|problem| {
        let (_, day) = problem.split_once("expected a day, YYYY-MM-DD, found ").unwrap();
        day.trim_matches('"').to_owned()
    });
    refused.collect()
}

#[test]
fn days_that_exist() {
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let (mut days, mut expected) = (Vec::new(), Vec::new());
    for (year, is_leap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2026, false)]
    {
        for month in 0..=13 {
            let last = match (month, is_leap) {
                (2, true) => 29,
                (1..=12, _) => months[month - 1],
                _ => 0,
            };
            for day in 0..=32 {
                let text = format!("{year:04}-{month:02}-{day:02}");
                if !(1..=last).contains(&day) {
                    expected.push(text.clone());
                }
                days.push(text);
            }
        }
    }
    assert_eq!(refused_days(&days), expected);
}

#[test]
fn days_of_another_form() {
    let days = [
        "2026",
        "2026-01",
        "2026-1-10",
        "2026-01-1",
        "02026-01-01",
        "2026-01-011",
        "2026/01/01",
        "2026-01-01 ",
        " 2026-01-01",
        "2026-01-0x",
        "+026-01-01",
        "2026-01-01-01",
        "2026-99-99",
    ]
    .map(str::to_owned);
    assert_eq!(refused_days(&days), days);
}

/// Puts the character into a title and a sentence in English and a sentence in Korean, and expects `fault`
/// of each.
#[track_caller]
fn assert_fault(character: char, is_own_in_korean: bool, fault: &str) {
    let texts = |start: &str, end: &str| format!("{start}{character}{end}");
    let shown = |text: &str| format!("{text:?}");
    let title = texts("The", "RFC");
    let files = Files::all().change("sources.toml", "The RFC", &title);
    let expected = format!("sources.toml:3: source rfc: `title`: {} {fault}", shown(&title));
    assert_eq!(files.problems(), [expected]);
    let name = texts("Un", "authorized.");
    let files = Files::all().change("close_codes.toml", "Who are you.", &name);
    let expected =
        format!("close_codes.toml:86: code 3000: `description`: {} {fault}", shown(&name));
    assert_eq!(files.problems(), [expected]);
    let sentence = texts("누구", "세요.");
    let files = Files::all().change("locale/ko.toml", "누구세요.", &sentence);
    if is_own_in_korean {
        files.assert_good();
    } else {
        let place = "locale/ko.toml:84: code 3000: `description`";
        assert_eq!(files.problems(), [format!("{place}: {} {fault}", shown(&sentence))]);
    }
}

#[test]
fn characters_that_cannot_be_seen() {
    for character in [
        '\u{A0}', '\u{AD}', '\u{61C}', '\u{200B}', '\u{200D}', '\u{200E}', '\u{2028}', '\u{202E}',
        '\u{2066}', '\u{3000}', '\u{FEFF}', '\u{E000}',
    ] {
        let number = u32::from(character);
        assert_fault(character, false, &format!("has the invisible character U+{number:04X}"));
    }
}

#[test]
fn letters_of_another_language() {
    for character in ['а', 'е', 'é', 'ß', 'α', '漢', 'あ', 'ا', '１', '²'] {
        let number = u32::from(character);
        let fault = format!("has {character:?} (U+{number:04X}), a letter of another language");
        assert_fault(character, false, &fault);
    }
    for character in ['가', '힣'] {
        let number = u32::from(character);
        let fault = format!("has {character:?} (U+{number:04X}), a letter of another language");
        assert_fault(character, true, &fault);
    }
}

#[test]
fn signs_belong_to_every_language() {
    for sign in ["…", "–", "“”", "→", "€", "🦀"] {
        assert_good("sources.toml", "The RFC", &format!("The {sign} RFC"));
    }
}

#[test]
fn a_title_is_one_line() {
    for title in ["", " RFC", "RFC ", "R\nFC", "R\tFC", "R\u{7F}FC", "R\u{85}FC"] {
        let files = Files::english();
        let text = files.text("sources.toml").replace("\"The RFC\"", &escaped(title));
        let expected =
            format!("sources.toml:3: source rfc: `title`: {title:?} must be one line of text");
        assert_eq!(files.with("sources.toml", text).problems(), [expected]);
    }
}

/// A TOML string with every character escaped.
fn escaped(text: &str) -> String {
    let escapes = text.chars().map(|c| format!("\\U{:08X}", u32::from(c)));
    format!("\"{}\"", escapes.collect::<String>())
}
