//! `build/code.rs`: code in texts, between backticks.

#[cfg(feature = "private")]
use super::files::FAMILY;
use super::files::{ENGLISH, Files, KOREAN, assert_good, assert_problem, faults, korean_fault};

const PATH: &str = "close_codes.toml";
const DESCRIPTION: &str = "\"It ended, and \\\"why\\\" is in a proxy.\"";

#[test]
fn backticks_are_in_pairs_around_code() {
    for (text, fault) in [
        ("Call `close() now.", "has a backtick without its pair"),
        ("Call `a` and `b now.", "has a backtick without its pair"),
        ("Call `` now.", "has two backticks in a row"),
        ("Call ``a`` now.", "has two backticks in a row"),
        ("Call ` a` now.", "has code with a space at its start or end, \" a\""),
        ("Call `a` or `b ` now.", "has code with a space at its start or end, \"b \""),
    ] {
        let problem = format!("{PATH}:57: code 1006: `description`: {text:?} {fault}");
        assert_problem(PATH, DESCRIPTION, &format!("{text:?}"), &problem);
    }
    assert_good(PATH, DESCRIPTION, "\"It ends at once, if `a b` is `c`.\"");
}

/// The library fills its blanks one by one, so it would not know that one is in code.
#[test]
fn phrases_have_code_but_no_blank_in_it() {
    faults(
        ENGLISH,
        "\"it was lost\"",
        "\"it was `lost\"",
        &["locale/en.toml:12: [meanings] `1006`: \"it was `lost\" has a backtick without its pair"],
    );
    let to_phrases = |phrase: &str, korean: &str| {
        let files = Files::all().change(ENGLISH, "\"{a} or {b}?\"", phrase);
        files.change(KOREAN, "\"{b}, {a}?\"", korean).generate().err().unwrap_or_default()
    };
    assert_eq!(to_phrases("\"{a} and `x` {b}\"", "\"{b} `x` {a}?\""), [""; 0]);
    assert_eq!(
        to_phrases("\"{a} and `{b}`\"", "\"`{b}`, {a}?\""),
        [
            "locale/en.toml:6: [compare] `title` has a blank in its code",
            "locale/ko.toml:6: [compare] `title` has a blank in its code"
        ]
    );
}

#[test]
fn a_capital_in_code_is_no_name_but_needs_a_source() {
    let problem =
        |text: &str, fault: &str| format!("{PATH}:58: code 1006: `causes`: {text:?} {fault}");
    let text = "You gave the `Dialer` none.";
    let expected = problem(text, "has \"Dialer\", but cites no source");
    assert_problem(PATH, "\"One.\"", &format!("{text:?}"), &expected);
    let text = "You set `max_size` to none.";
    let expected = problem(text, "has \"max_size\", but cites no source");
    assert_problem(PATH, "\"One.\"", &format!("{text:?}"), &expected);
}

/// English text, its Korean one, and the places of the files that have them.
#[test]
fn a_translation_has_the_code_of_english() {
    let must = |found: &str, code: &[&str]| {
        format!("{found:?} must have the code of English between backticks: {code:?}")
    };
    korean_fault(
        "\"끝났습니다.\"",
        "\"`close()`입니다.\"",
        &format!("68: code 1006: `description`: {}", must("`close()`입니다.", &[])),
    );
    korean_fault(
        "\"1006은 1010이 아닙니다.\"",
        "\"1006은 `1010`이 아닙니다.\"",
        &format!("23: pair (1006, 1010): {}", must("1006은 `1010`이 아닙니다.", &[])),
    );
    korean_fault(
        "\"이 번호 모두.\"",
        "\"이 `번호` 모두.\"",
        &format!("9: [notes] `class`: {}", must("이 `번호` 모두.", &[])),
    );
    let files = Files::all().change(PATH, "[\"One.\"", "[\"`one` or `two`.\"");
    let expected = must("하나.", &["one", "two"]);
    let expected = format!("{KOREAN}:69: code 1006: `causes`: {expected}");
    assert_eq!(files.problems(), [expected]);
    files.change(KOREAN, "[\"하나.\"", "[\"`two`나 `one`.\"").assert_good();
}

#[cfg(feature = "private")]
#[test]
fn a_family_has_the_same_code_in_each_language() {
    faults(
        FAMILY,
        "\"서버가 옮겨 간다.\"",
        "\"`서버`가 옮겨 간다.\"",
        &[
            "families/my-own.toml:29: code 1001: `ko`: `description`: \"`서버`가 옮겨 간다.\" must have the code of English between backticks: []",
        ],
    );
}

#[cfg(feature = "diagnosis")]
#[test]
fn symptoms_and_limits_have_the_same_code_in_each_language() {
    use super::diagnosis::faults;

    let must = "must have the code of English between backticks: []";
    for (from, to, subject) in [
        (
            "\"너무 오래 기다렸습니다.\"",
            "`너무` 기다렸습니다.",
            "7: symptom my-proxy-timed-out: `meaning`",
        ),
        ("\"소문자로 씁니다.\"", "`소문자`로 씁니다.", "14: symptom my-library-bye: `tell_apart`"),
        ("\"다시 연결하세요.\"", "`다시` 연결하세요.", "16: symptom my-library-bye: `remedies`"),
        ("\"ping을 보냅니다.\"", "`ping`을 보냅니다.", "20: limit my-ping: `effect`"),
        ("\"응답하세요.\"", "`응답`하세요.", "21: limit my-ping: `remedy`"),
    ] {
        let expected = format!("{subject}: {to:?} {must}");
        faults("diagnosis/ko.toml", from, &format!("{to:?}"), &[&expected]);
    }
}
