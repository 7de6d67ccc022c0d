//! `FromStr` on numbers, with and without the feature `names`: what `Display` prints, and exact errors.

use proptest::prelude::*;
use ws_close_code::{CloseCode, ParseCloseCodeError};

/// What an error says about a text that is neither a number nor a name.
#[cfg(feature = "names")]
const EXPECTED: &str = "expected a number from 0 to 65535 or a name such as \"going away\"";
#[cfg(not(feature = "names"))]
const EXPECTED: &str =
    "expected a number from 0 to 65535; names need the feature `names` of ws-close-code";

fn parse(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    text.parse()
}

fn error(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn every_number_in_every_form() {
    for number in 0..=u16::MAX {
        let code = Ok(CloseCode::from_u16(number));
        for text in [
            format!("{number}"),
            format!("0{number}"),
            format!("{number:08}"),
            format!("+{number}"),
            format!("+00{number}"),
            format!(" {number}\t\r\n"),
        ] {
            assert_eq!(parse(&text), code, "{text:?}");
        }
    }
}

#[test]
fn what_display_prints_is_read_back() {
    for number in 0..=u16::MAX {
        let code = CloseCode::from_u16(number);
        let text = code.to_string();
        assert_eq!(parse(&text), Ok(code));
        assert_eq!(parse(&text.to_uppercase()), Ok(code));
        assert_eq!(parse(&text.replace(' ', "")), Ok(code), "{text}");
    }
}

/// The word of the class is accepted too, because it is the label of such a code.
#[test]
fn the_name_or_the_word_of_the_class_follows_a_number_without_a_name() {
    for text in ["3999 (unassigned)", "3999 (registered)", "3999(REGISTERED)"] {
        assert_eq!(parse(text), Ok(CloseCode::from_u16(3999)), "{text}");
    }
    for text in ["4001 (private use)", "4001 (Private-Use)", "4001 (private_use)"] {
        assert_eq!(parse(text), Ok(CloseCode::from_u16(4001)), "{text}");
    }
    assert_eq!(CloseCode::from_u16(3999).to_string(), "3999 (unassigned)");
}

#[test]
fn a_name_that_does_not_match_its_number() {
    for (text, expected) in [
        ("1006 (Going Away)", "1006 (Abnormal Closure)"),
        ("4001 (registered)", "4001 (private use)"),
        ("3999 (private use)", "3999 (unassigned)"),
        ("3008 (unassigned)", "3008 (Timeout)"),
        ("1006 (protocol)", "1006 (Abnormal Closure)"),
        ("1006 ()", "1006 (Abnormal Closure)"),
        ("1000 (1000)", "1000 (Normal Closure)"),
    ] {
        let message =
            format!("the name in {text:?} does not match the number: expected {expected}");
        assert_eq!(error(text), message);
        let number = text[..4].parse().unwrap();
        match parse(text) {
            Err(ParseCloseCodeError::Contradiction { found, number: of }) => {
                assert_eq!((found.as_str(), of), (text, number));
            }
            other => panic!("{text:?} gives {other:?}"),
        }
    }
}

#[test]
fn numbers_out_of_range() {
    for text in ["65536", "70000", "-1", "-1006", "99999999999999999999", "+-1", "1-2", "065536"] {
        let message = format!("{text:?} is not a close code: expected a number from 0 to 65535");
        assert_eq!(error(text), message);
    }
    for text in ["70000 (undefined)", " 65536"] {
        let message = format!("{text:?} is not a close code: expected a number from 0 to 65535");
        assert_eq!(error(text), message);
    }
}

#[test]
fn an_empty_text() {
    for text in ["", " ", "\n", " \t\r\n"] {
        assert_eq!(error(text), format!("an empty text is not a close code: {EXPECTED}"));
    }
}

#[test]
fn texts_that_are_neither_numbers_nor_names() {
    for text in [
        "gone",
        "10O6",
        "1006.0",
        "1.006",
        "1 006",
        "1_006",
        "0x3E8",
        "１００６",
        "going\0away",
        "CloseCode::Away",
        "+",
        "-",
        "()",
        "1006 (",
        "1006 (Abnormal Closure",
        "1006 (Abnormal Closure) again",
        "1008 (Policy Violation): \"no\"",
        "a\n\u{202e}\"b",
    ] {
        assert_eq!(error(text), format!("unknown close code {text:?}: {EXPECTED}"));
    }
    assert!(error("a\n\u{202e}\"b").starts_with(r#"unknown close code "a\n\u{202e}\"b": "#));
}

#[test]
fn long_input_is_cut_between_characters_and_its_length_told() {
    for (text, kept) in [
        ("x".repeat(64), 64),
        ("x".repeat(65), 64),
        ("가".repeat(22), 63),
        ("nothing of ours".to_owned(), 15),
    ] {
        let start = &text[..kept];
        let shown = if kept == text.len() {
            format!("{start:?}")
        } else {
            format!("{start:?}… ({} bytes)", text.len())
        };
        assert_eq!(error(&text), format!("unknown close code {shown}: {EXPECTED}"));
        let Err(ParseCloseCodeError::UnknownName(found)) = parse(&text) else { panic!("{text}") };
        assert_eq!((found.as_str(), found.whole_len()), (start, text.len()));
        assert_eq!((found.to_string(), format!("{found:?}")), (shown.clone(), shown));
    }
}

/// Without the feature, only numbers are read.
#[test]
#[cfg(not(feature = "names"))]
fn names_are_refused() {
    for &code in CloseCode::NAMED {
        for text in [code.name().unwrap().to_owned(), format!("{code:?}"), code.label().to_owned()]
        {
            assert_eq!(error(&text), format!("unknown close code {text:?}: {EXPECTED}"));
        }
    }
    assert_eq!(
        error("1006 (abnormal)"),
        "the name in \"1006 (abnormal)\" does not match the number: expected 1006 (Abnormal Closure)"
    );
}

proptest! {
    /// Whatever the text: a code or an error, never a panic; and a code is printed and read back.
    #[test]
    fn nothing_panics(text in ".{0,100}") {
        match parse(&text) {
            Ok(code) => prop_assert_eq!(parse(&code.to_string()), Ok(code)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn a_text_around_a_number_is_never_another_number(
        number: u16,
        before in "[a-z(]{0,3}",
        after in "[^0-9()]{0,5}",
    ) {
        if let Ok(code) = parse(&format!("{before}{number}{after}")) {
            prop_assert_eq!(code.as_u16(), number);
        }
    }
}
