//! `build/families/`, on good data and on bad: the file, its sources, numbers, names and advice.

pub use super::files::FAMILY as PATH;
use super::files::Files;

#[track_caller]
pub fn fault(from: &str, to: &str, expected: &str) {
    faults(from, to, &[expected]);
}

#[track_caller]
pub fn faults(from: &str, to: &str, expected: &[&str]) {
    let found = Files::all().change(PATH, from, to).problems();
    assert_eq!(found, expected.iter().map(|line| format!("{PATH}:{line}")).collect::<Vec<_>>());
}

#[track_caller]
pub fn assert_good(from: &str, to: &str) {
    Files::all().change(PATH, from, to).assert_good();
}

#[test]
fn a_good_family_gives_a_static() {
    insta::assert_snapshot!(Files::all().rust("families.rs"));
}

/// Also with another line in its place, and with none.
#[test]
fn the_line_that_names_the_schema_is_a_comment() {
    let rust = Files::all().rust("families.rs");
    for line in ["# Read in 1.2.", ""] {
        let changed = Files::all().change(PATH, "#:schema ../family.schema.json", line);
        assert_eq!(changed.rust("families.rs"), rust);
    }
}

#[test]
fn unknown_keys_are_refused_in_every_table() {
    fault(
        "rank = 2",
        "rank = 2\nurl = \"https://my.example/\"",
        "6: unknown key `url`: expected one of [\"title\", \"aliases\", \"hosts\", \"rank\", \"source\", \"code\", \"range\"]",
    );
    fault(
        "path = \"client.js\"",
        "file = \"client.js\"",
        "18: source client: unknown key `file`: expected one of [\"id\", \"title\", \"url\", \"version\", \"path\", \"checked\"]",
    );
    fault(
        "deprecated = ",
        "since = ",
        "40: code 4000: unknown key `since`: expected one of [\"number\", \"name\", \"aliases\", \"deprecated\", \
         \"description\", \"causes\", \"remedies\", \"severity\", \"sent_by\", \"basis\", \"sources\", \"reconnect\", \"reason\"]",
    );
    fault(
        "text = \"banned\"",
        "text = \"banned\"\nsent_by = \"server\"",
        "65: code 4001: reason \"banned\": unknown key `sent_by`: expected one of [\"text\", \"match\", \"description\", \
         \"causes\", \"remedies\", \"severity\", \"basis\", \"reconnect\"]",
    );
    fault(
        "first = 4500",
        "first = 4500\ncauses = [\"A loop.\"]",
        "96: range 4500: unknown key `causes`: expected one of [\"first\", \"last\", \"description\", \"severity\", \
         \"sent_by\", \"basis\", \"sources\", \"reconnect\"]",
    );
    fault(
        "with = \"new_session\"",
        "needs = \"other_message\"",
        "56: code 4001: `reconnect`: unknown key `needs`: expected one of [\"action\", \"first_delay\", \"basis\", \
         \"delay_basis\", \"with\"]",
    );
}

#[test]
fn words_are_those_of_the_library() {
    fault(
        "sent_by = \"client\"",
        "sent_by = \"browser\"",
        "37: code 4000: `sent_by` must be one of [\"server\", \"client\", \"either\", \"nobody\"]",
    );
    fault(
        "basis = \"inferred\"",
        "basis = \"convention\"",
        "27: code 1001: `basis` must be one of [\"documentation\", \"source\", \"observed\", \"inferred\"]",
    );
    fault(
        "severity = \"debug\"",
        "severity = \"trace\"",
        "25: code 1001: `severity` must be one of [\"debug\", \"info\", \"warn\", \"error\"]",
    );
    fault(
        "match = \"prefix\"",
        "match = \"suffix\"",
        "80: code 4001: reason \"rate: \": `match` must be one of [\"exact\", \"prefix\", \"contains\"]",
    );
    fault("sent_by = \"nobody\"\n", "", "94: range 4500: `sent_by` is missing");
    fault("match = \"prefix\"\n", "", "78: code 4001: reason \"rate: \": `match` is missing");
}

#[test]
fn numbers_are_those_of_close_frames_and_ascend() {
    for (from, line, number) in [("1001", 22, "999"), ("4001", 47, "5000")] {
        fault(
            &format!("number = {from}"),
            &format!("number = {number}"),
            &format!("{line}: code {number}: `number` must be from 1000 to 4999"),
        );
    }
    for number in ["4000", "3999"] {
        let expected = format!("47: code {number}: `number` must be above 4000");
        fault("number = 4001", &format!("number = {number}"), &expected);
    }
    assert_good("number = 1001", "number = 1000");
    assert_good("number = 4001", "number = 4999");
}

#[test]
fn names_are_unique_and_have_a_letter() {
    let name = "name = \"Too Fast\"";
    let subject = "48: code 4001: `name`";
    fault(name, "name = \"\"", &format!("{subject}: \"\" must be one line of text"));
    fault(name, "name = \"4001\"", &format!("{subject}: \"4001\" has no letter"));
    fault(name, "name = \"Too (Fast)\"", &format!("{subject}: \"Too (Fast)\" has a parenthesis"));
    faults(
        name,
        "name = \"LEFT_ROOM\"",
        &[
            "33: code 4000: `name` \"Left Room\" is a duplicate",
            "48: code 4001: `name` \"LEFT_ROOM\" is a duplicate",
        ],
    );
}

#[test]
fn an_alias_names_one_code() {
    let aliases = "[\"LEAVE\", \"Gone\"]";
    let subject = "34: code 4000: `aliases`";
    fault(aliases, "[\"LEAVE\", \"\"]", &format!("{subject}: \"\" must be one line of text"));
    fault(aliases, "[\"LEAVE\", \"12\"]", &format!("{subject}: \"12\" has no letter"));
    fault(aliases, "[\"a(b)\"]", &format!("{subject}: \"a(b)\" has a parenthesis"));
    // The name of another code, in other words.
    fault(aliases, "[\"TOO_FAST\"]", &format!("{subject}: \"TOO_FAST\" names another code too"));
    faults(
        name_of_4001(),
        "name = \"Too Fast\"\naliases = [\"gone\"]",
        &[
            "34: code 4000: `aliases`: \"Gone\" names another code too",
            "49: code 4001: `aliases`: \"gone\" names another code too",
        ],
    );
    assert_good(aliases, "[]");
}

fn name_of_4001() -> &'static str {
    "name = \"Too Fast\""
}

#[test]
fn ranges_lie_within_the_private_numbers_and_apart() {
    let message = "a range lies within 3000-4999 and ends after its start";
    for (from, to, line, first) in [
        ("first = 4500", "first = 2999", 95, "2999"),
        ("first = 4550", "first = 5000", 106, "5000"),
        ("last = 4599", "last = 5000", 106, "4550"),
        ("last = 4549", "last = 4499", 95, "4500"),
    ] {
        fault(from, to, &format!("{line}: range {first}: {message}"));
    }
    for (to, range) in [("first = 4549", "4549"), ("first = 4400", "4400")] {
        let expected =
            format!("106: range {range}: a range begins after the one before it, 4500-4549");
        fault("first = 4550", to, &expected);
    }
    assert_good("first = 4500", "first = 3000");
    assert_good("last = 4599", "last = 4999");
    assert_good("last = 4599", "last = 4550");
    assert_good("last = 4549", "last = 4500");
}

#[test]
fn a_source_is_cited_dated_and_there_once() {
    let also_cited = Files::all()
        .change(PATH, "\"client\"]\ncauses", "\"Client\"]\ncauses")
        .change(PATH, "sources = [\"client\"]", "sources = [\"Client\"]");
    assert_eq!(
        also_cited.change(PATH, "id = \"client\"", "id = \"Client\"").problems(),
        [format!("{PATH}:14: source Client: `id` must be like \"my-source\"")]
    );
    faults(
        "id = \"client\"",
        "id = \"protocol\"",
        &[
            "14: source protocol: the id is taken",
            "53: code 4001: `sources`: there is no source \"client\"",
            "101: range 4500: `sources`: there is no source \"client\"",
        ],
    );
    fault(
        "sources = [\"client\"]",
        "sources = [\"klient\"]",
        "101: range 4500: `sources`: there is no source \"klient\"",
    );
    fault("sources = [\"protocol\"]", "sources = []", "28: code 1001: `sources` has no source");
    // Code 4001 and a range cite it.
    let uncited = Files::all().change(PATH, "[\"protocol\", \"client\"]", "[\"protocol\"]");
    uncited.assert_good();
    assert_eq!(
        uncited.change(PATH, "sources = [\"client\"]", "sources = [\"protocol\"]").problems(),
        [format!("{PATH}:14: source client is not cited")]
    );
    fault(
        "title = \"Protocol\"",
        "title = \"\"",
        "9: source protocol: `title`: \"\" must be one line of text",
    );
    fault(
        "https://my.example/\"",
        "http://my.example/\"",
        "10: source protocol: `url` must be one address of up to 250 characters such as https://example.com/path, \
         found \"http://my.example/\"",
    );
    fault("\"1.2\"", "\"\"", "17: source client: `version`: \"\" must be one line of text");
    fault("\"client.js\"", "\" \"", "18: source client: `path`: \" \" must be one line of text");
    for day in ["yesterday", "2026-02-29"] {
        fault("2026-11-22", day, "11: source protocol: `checked` must be a day, YYYY-MM-DD");
    }
    assert_good("version = \"1.2\"\npath = \"client.js\"\n", "");
}

#[test]
fn advice_says_what_it_is_based_on() {
    let of_code = "56: code 4001: `reconnect`";
    let expected = "must be one of [\"documentation\", \"source\", \"observed\", \"inferred\"]";
    fault("\"retry\", basis = \"source\"", "\"retry\"", &format!("{of_code}: `basis` is missing"));
    for basis in ["rfc", "registration", "convention"] {
        let other = format!("\"retry\", basis = \"{basis}\"");
        fault("\"retry\", basis = \"source\"", &other, &format!("{of_code}: `basis` {expected}"));
    }
    fault(
        "delay_basis = \"observed\"",
        "delay_basis = \"convention\"",
        &format!("{of_code}: `delay_basis` {expected}"),
    );
    fault(
        "with = \"new_session\"",
        "with = \"other_message\"",
        &format!(
            "{of_code}: `with` must be one of [\"same_session\", \"new_session\", \"new_credentials\"]"
        ),
    );
    fault(
        "action = \"retry\"",
        "action = \"not_needed\"",
        &format!(
            "{of_code}: `action` must be one of [\"retry\", \"retry_elsewhere\", \"if_needed\", \"after_change\"]"
        ),
    );
}

#[test]
fn a_delay_has_an_end_after_its_start_and_a_basis() {
    let window = "first_delay = [10, 20]";
    for (to, expected) in [
        ("first_delay = [10, 9]", "`first_delay` ends at 9 s, before its start"),
        ("first_delay = [10, 3601]", "`first_delay` ends at 3601 s: expected at most 3600"),
    ] {
        fault(window, to, &format!("56: code 4001: {expected}"));
    }
    fault(
        "first_delay = [10, 20], ",
        "",
        "56: code 4001: `delay_basis` is about `first_delay`, which is missing",
    );
    fault(
        ", delay_basis = \"observed\"",
        "",
        "56: code 4001: `delay_basis` is missing: expected what `first_delay` is based on",
    );
    fault(
        "\"after_change\", basis = \"documentation\"",
        "\"after_change\", basis = \"documentation\", delay_basis = \"source\"",
        "71: code 4001: reason \"banned\": `delay_basis` is about `first_delay`, which is missing",
    );
    for seconds in ["[10, 10]", "[0, 3600]", "[0, 0]"] {
        assert_good(window, &format!("first_delay = {seconds}"));
    }
}

/// Without a window, that of 1006, which is ours; but none for what does not pass with time.
#[test]
fn advice_without_a_delay_has_that_of_1006() {
    let advice = |action: &str| {
        let rust = Files::all()
            .change(PATH, ", first_delay = [10, 20], delay_basis = \"observed\"", "")
            .change(PATH, "action = \"retry\"", &format!("action = \"{action}\""))
            .rust("families.rs");
        let (_, entry) = rust.split_once("FamilyEntry::new(4001").unwrap();
        let (_, after) = entry.split_once(".with_reconnect(").unwrap();
        after.split_once(").with_reasons").unwrap().0.to_owned()
    };
    for (action, name) in
        [("retry", "Retry"), ("retry_elsewhere", "RetryElsewhere"), ("if_needed", "IfNeeded")]
    {
        assert_eq!(
            advice(action),
            format!(
                "Reconnect::within(0, 5, Action::{name}, ReconnectBasis::Source)\
                 .with_delay_basis(ReconnectBasis::Convention).with_need(Need::NewSession)"
            )
        );
    }
    assert_eq!(
        advice("after_change"),
        "Reconnect::new(Action::AfterChange, ReconnectBasis::Source).with_need(Need::NewSession)"
    );
}
