//! `build/toml`: bytes, TOML, its tables and their keys.

#[cfg(feature = "private")]
use super::files::FAMILY;
use super::files::{Files, assert_problem, assert_problems};

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    assert_problem("close_codes.toml", from, to, &format!("close_codes.toml:{expected}"));
}

/// Inserts a byte that is not UTF-8 after `before`, and expects this problem alone.
#[track_caller]
fn assert_not_utf8(path: &str, before: &str, expected: &str) {
    let files = Files::all();
    let (start, rest) = files.text(path).split_once(before).unwrap();
    let bytes = [start.as_bytes(), before.as_bytes(), b"\xff", rest.as_bytes()].concat();
    assert_eq!(files.with(path, bytes).problems(), [expected]);
}

#[test]
fn bytes_that_are_not_utf8_have_a_line() {
    let message = "expected UTF-8, found other bytes";
    for (path, before, line) in [
        ("close_codes.toml", "", 1),
        ("close_codes.toml", "number = 1006", 54),
        ("close_codes.toml", "number = 1006\n", 55),
        ("iana.csv", "1010,Mandatory", 3),
        ("sources.toml", "The RFC", 3),
        ("locale/ko.toml", "비정상", 67),
    ] {
        assert_not_utf8(path, before, &format!("{path}:{line}: {message}"));
    }
    #[cfg(feature = "private")]
    assert_not_utf8(FAMILY, "Too", &format!("{FAMILY}:48: {message}"));
}

#[test]
fn a_byte_order_mark_is_refused_in_every_file() {
    let files = Files::all();
    for path in ["close_codes.toml", "iana.csv", "sources.toml", "locale/en.toml", "locale/ko.toml"]
    {
        let marked = format!("\u{FEFF}{}", files.text(path));
        let expected =
            format!("{path}:1: expected no byte-order mark (U+FEFF): save the file without one");
        assert_eq!(files.clone().with(path, marked).problems(), [expected]);
    }
}

#[test]
fn text_that_is_not_toml() {
    fault("number = 1006", "number 1006", "54: expected an equals, found an identifier");
    fault("number = 1006", "number =", "54: expected a value, found a newline");
    fault("name = \"unused\"", "label = \"unused\"", "5: duplicate key: `label`");
}

#[test]
fn unknown_and_missing_keys() {
    fault(
        "sent_by = \"nobody\"",
        "sent_by = \"nobody\"\nsendible = true",
        "62: code 1006: unknown key `sendible`: expected one of [\"number\", \"variant\", \"name\", \
         \"description\", \"causes_at_once\", \"causes\", \"remedies_at_once\", \"remedies\", \"when_to_use\", \"severity\", \"references\", \
         \"sent_by\", \"generated_when\", \"http_equivalent\", \"reconnect\", \"aliases\"]",
    );
    fault(
        "basis = \"rfc\"",
        "basis = \"rfc\", why = \"so\"",
        "64: code 1006: `reconnect`: unknown key `why`: expected one of [\"basis\", \"action\", \
         \"first_delay\", \"delay_basis\", \"needs\"]",
    );
    fault("variant = \"AbnormalClosure\"\n", "", "53: code 1006: `variant` is missing");
    fault("number = 1006\n", "", "53: code without a number: `number` is missing");
    fault("name = \"unused\"\n", "", "3: class unused: `name` is missing");
    fault("registry_updated = \"2026-06-10\"\n", "", "1: `registry_updated` is missing");
    fault("action = \"retry\", ", "", "64: code 1006: `reconnect`: `action` is missing");
}

#[test]
fn values_of_the_wrong_type() {
    let u16 = "must be a number from 0 to 65535";
    for (from, to, subject) in [
        ("number = 1006", "number = 65536", "54: code 65536: `number`"),
        ("number = 1006", "number = -1", "54: code -1: `number`"),
        ("number = 1006", "number = \"x\"", "54: code x: `number`"),
        ("number = 1006", "number = true", "54: code: `number`"),
        ("http_equivalent = 426", "http_equivalent = true", "77: code 1010: `http_equivalent`"),
    ] {
        fault(from, to, &format!("{subject} {u16}"));
    }
    fault("name = \"Abnormal Closure\"", "name = 1", "56: code 1006: `name` must be a string");
    for (from, to, subject) in [
        ("aliases = [\"Nobody\"]", "aliases = [\"Nobody\", 7]", "95: code 3000: `aliases`"),
        ("references = [\"rfc\"]", "references = \"rfc\"", "11: class unused: `references`"),
    ] {
        fault(from, to, &format!("{subject} must be a list of strings"));
    }
    fault(
        "causes = [\"Cause.\"]",
        "causes = \"Cause.\"",
        "7: class unused: `causes` must be a list of strings or tables",
    );
    for window in ["[0]", "[0, 5, 9]", "[0, -5]", "5"] {
        fault(
            "first_delay = [0, 5]",
            &format!("first_delay = {window}"),
            "64: code 1006: `reconnect`: `first_delay` must be two numbers, such as [0, 5]",
        );
    }
}

#[test]
fn words_that_are_not_among_the_choices() {
    let choices = [
        (
            "sent_by = \"client\"",
            "sent_by",
            "76: code 1010",
            "\"endpoint\", \"client\", \"nobody\"",
        ),
        (
            "generated_when = \"no_close_frame\"",
            "generated_when",
            "62: code 1006",
            "\"empty_close_frame\", \"no_close_frame\", \"no_connection\"",
        ),
        (
            "severity = \"error\"",
            "severity",
            "78: code 1010",
            "\"debug\", \"info\", \"warn\", \"error\"",
        ),
        (
            "action = \"after_change\"",
            "action",
            "79: code 1010: `reconnect`",
            "\"retry\", \"retry_elsewhere\", \"if_needed\", \"after_change\"",
        ),
        (
            "basis = \"registration\"",
            "basis",
            "93: code 3000: `reconnect`",
            "\"rfc\", \"registration\", \"convention\"",
        ),
    ];
    for (from, key, subject, words) in choices {
        for value in ["\"other\"", "\"\"", "1"] {
            let expected = format!("{subject}: `{key}` must be one of [{words}]");
            fault(from, &format!("{key} = {value}"), &expected);
        }
    }
}

#[test]
fn values_that_are_not_tables() {
    fault(
        "reconnect = { action = \"after_change\", basis = \"convention\" }",
        "reconnect = \"later\"",
        "79: code 1010: `reconnect`: expected a table, found string",
    );
    let files = Files::english();
    assert_eq!(
        files.clone().with("close_codes.toml", "class = 3\ncode = [4]\nclasses = []\n").problems(),
        [
            "close_codes.toml:1: `class` must be an array of tables: [[class]]",
            "close_codes.toml:1: `registry_updated` is missing",
            "close_codes.toml:2: code without a number: expected a table, found integer",
            "close_codes.toml:3: unknown key `classes`: expected one of [\"registry_updated\", \"class\", \"code\"]",
        ]
    );
    assert_eq!(
        files.with("sources.toml", "source = [{ id = 1, title = \"x\" }]").problems(),
        [
            "sources.toml:1: source 1: `checked` is missing",
            "sources.toml:1: source 1: `id` must be a string",
            "sources.toml:1: source 1: `url` is missing",
        ]
    );
}

#[test]
fn every_problem_is_reported_at_once_by_file_and_line() {
    let files = Files::english()
        .change("close_codes.toml", "number = 1006", "number = 999")
        .change("close_codes.toml", "\"Two.\", \"Three.\"]", "\"Two\"]")
        .change(
            "close_codes.toml",
            "variant = \"Unauthorized\"",
            "variant = \"mandatory_extension\"",
        );
    let expected = [
        "close_codes.toml:54: code 999: `number` must be from 1000 to 3999",
        "close_codes.toml:54: code 999: iana.csv does not list it",
        "close_codes.toml:58: code 999: `causes` has 2 sentences, expected 3 to 8",
        "close_codes.toml:58: code 999: `causes`: \"Two\" must end with \".\"",
        "close_codes.toml:84: code 3000: `variant` \"mandatory_extension\" is not an UpperCamelCase identifier",
        "close_codes.toml:84: code 3000: the name \"mandatory_extension\" already belongs to code 1010, by line 70",
        "iana.csv:2: code 1006: IANA lists it as \"Abnormal Closure\": add a [[code]] table to close_codes.toml",
    ];
    assert_eq!(files.problems(), expected);
}

/// Otherwise the rules would report the default value that takes the place of an unreadable one.
#[test]
fn rules_are_checked_once_every_file_can_be_read() {
    let broken_rule = Files::english().change("close_codes.toml", "number = 1010", "number = 999");
    assert!(broken_rule.problems().len() > 1);
    let unreadable = broken_rule.change("sources.toml", "id = \"rfc\"", "id = 1");
    assert_eq!(unreadable.problems(), ["sources.toml:2: source 1: `id` must be a string"]);
}

#[test]
fn a_line_is_that_of_the_key_or_of_the_item() {
    assert_problems(
        "close_codes.toml",
        "causes = [\"One.\", \"Two.\", \"Three.\"]",
        "causes = [\n    \"One.\",\n    \"Two\",\n    \"Three.\",\n]",
        &["close_codes.toml:60: code 1006: `causes`: \"Two\" must end with \".\""],
    );
}
