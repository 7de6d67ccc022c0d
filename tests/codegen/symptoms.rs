//! `build/symptoms/`, on good data and on bad.

use super::files::Files;

const PATH: &str = "symptoms/mine.toml";

fn files() -> Files {
    Files::english()
        .with("limits.toml", include_str!("limits.toml"))
        .with(PATH, include_str!("symptoms.toml"))
}

#[track_caller]
fn faults(from: &str, to: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|rest| format!("{PATH}:{rest}")).collect();
    assert_eq!(files().change(PATH, from, to).problems(), expected);
}

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    faults(from, to, &[expected]);
}

#[track_caller]
fn assert_good(from: &str, to: &str) {
    files().change(PATH, from, to).assert_good();
}

#[test]
fn good_symptoms_give_columns() {
    let rust = files().rust("symptoms.rs");
    // The filter is long and has a bit for each word.
    let (_, filter) = rust.split_once("static FILTER: [u64; 512] = [").unwrap();
    let (filter, after) = filter.split_once(']').unwrap();
    assert_eq!(filter.split(", ").filter(|word| *word != "0").count(), 2);
    let (before, _) = rust.split_once("/// A bit for each word or pair").unwrap();
    insta::assert_snapshot!([before, after].concat());
}

#[test]
fn keys_and_words() {
    fault(
        "rank = 1\n",
        "rank = 1\nranks = 1\n",
        "17: symptom my-proxy-timed-out: unknown key `ranks`: expected one of [\"example\", \"id\", \"origin\", \"text\", \"form\", \"codes\", \"peer_codes\", \"meaning\", \"causes\", \"remedies\", \"tell_apart\", \"sources\", \"rank\", \"exact_case\", \"about_sending\"]",
    );
    fault("example = \"Good bye\"\n", "", "18: symptom my-library-bye: `example` is missing");
    fault(
        "\"log\"",
        "\"file\"",
        "5: symptom my-proxy-timed-out: `form` must be one of [\"error\", \"reason\", \"log\", \"console\"]",
    );
    fault(
        "exact_case = true",
        "exact_case = \"yes\"",
        "32: symptom my-library-bye: `exact_case` must be true or false",
    );
    for rank in ["0", "6"] {
        fault(
            "rank = 1",
            &format!("rank = {rank}"),
            "16: symptom my-proxy-timed-out: `rank` must be from 1 to 5",
        );
    }
    for (key, line) in [("codes", 6), ("peer_codes", 7)] {
        let from = if key == "codes" { "codes = [1006]" } else { "peer_codes = []" };
        for code in ["999", "5000"] {
            let expected = format!(
                "{line}: symptom my-proxy-timed-out: `{key}`: {code} must be from 1000 to 4999"
            );
            fault(from, &format!("{key} = [{code}]"), &expected);
        }
    }
}

#[test]
fn ids_are_unique_in_all_files() {
    let again =
        include_str!("symptoms.toml").split_once("[[source]]").unwrap().0.replace("Good", "Bad");
    let problems = files().with("symptoms/other.toml", again).problems();
    assert_eq!(problems.len(), 3, "{problems:?}");
    for id in ["my-library-bye", "my-proxy-timed-out"] {
        assert!(
            problems
                .iter()
                .any(|problem| problem.ends_with(&format!("symptom {id}: the id is taken")))
        );
    }
    fault(
        "my-library-bye",
        "My-library",
        "19: `id` must be words in lower case such as \"my-product-idle\", found \"My-library\"",
    );
}

#[test]
fn texts_have_words_and_blanks_between_them() {
    let subject = "4: symptom my-proxy-timed-out: `text`:";
    for (text, fault_of_text) in [
        ("", "must be one line, with single spaces"),
        ("two  spaces", "must be one line, with single spaces"),
        (" before", "must be one line, with single spaces"),
        ("{message}", "needs a whole word apart from its blanks"),
        ("{name} {message}", "needs a whole word apart from its blanks"),
        ("{number}ms", "needs a whole word apart from its blanks"),
        ("a {name}{message} b", "has two blanks without text between them"),
        ("{name} {message} b", "begins or ends with two blanks without text between them"),
        ("a {name} {message}", "begins or ends with two blanks without text between them"),
        ("a {name", "has a brace without its pair"),
        ("a name} b", "has a brace without its pair"),
        ("a {} b", "has the blank {}: expected a word in lower case"),
        ("a {Some Name} b", "has the blank {Some Name}: expected a word in lower case"),
        ("a {b} {b} {b} {b} {b} {b} {b} {b} {b}", "has more than 8 blanks"),
    ] {
        let expected = format!("{subject} {text:?} {fault_of_text}");
        fault("upstream timed out ({number}: {message}) after {code}", text, &expected);
    }
    for text in [
        "a {b} {b} {b} {b} {b} {b} {b} b",
        "a {code} {b}",
        "{b} {code} a",
        "{a} word",
        "word {a}",
        "(word)",
    ] {
        assert_good("upstream timed out ({number}: {message}) after {code}", text);
    }
}

#[test]
fn two_of_one_origin_match_different_texts() {
    let (one, _) = include_str!("symptoms.toml").split_once("[[source]]").unwrap();
    let again = |from: &str, to: &str| {
        let more = one.replace("my-proxy-timed-out", "x").replace("my-library-bye", "y");
        let more = more.replace("Good bye", "Good day").replace(from, to);
        files().with("symptoms/other.toml", more)
    };
    let expected = "symptoms/other.toml:4: symptom x: `text`: another symptom of this origin matches the same texts";
    assert_eq!(again("upstream", "UPSTREAM").problems(), [expected]);
    assert_eq!(again("{message}", "{name}").problems(), [expected]);
    again("upstream", "downstream").assert_good();
    again("\"My Proxy\"", "\"My Proxy 2\"").assert_good();
    // Only case tells them apart.
    let day = |text: &str| {
        again("upstream", "downstream").change("symptoms/other.toml", "Good day", text)
    };
    day("good bye").assert_good();
    assert_eq!(
        day("Good bye").problems(),
        [
            "symptoms/other.toml:21: symptom y: `text`: another symptom of this origin matches the same texts"
        ]
    );
}

#[test]
fn sentences_and_their_number() {
    let subject = "symptom my-library-bye";
    fault(
        "[\"Connect again.\"]",
        "[]",
        &format!("27: {subject}: `remedies` has 0 sentences, expected 1 to 4"),
    );
    fault(
        "[\"Connect again.\"]",
        "[\"A.\", \"B.\", \"C.\", \"D.\", \"E.\"]",
        &format!("27: {subject}: `remedies` has 5 sentences, expected 1 to 4"),
    );
    fault(
        "\"It ended.\"",
        "\"It ended\"",
        &format!("25: {subject}: `meaning`: \"It ended\" must end with \".\""),
    );
    let long = format!("\"{}.\"", "a".repeat(300));
    fault(
        "\"It ended.\"",
        &long,
        &format!("25: {subject}: `meaning`: {long} has 301 characters, over 300"),
    );
    fault(
        "lower case.",
        "lower case",
        &format!(
            "28: {subject}: `tell_apart`: \"Others write it in lower case\" must end with \".\""
        ),
    );
    assert_good("\"It ended.\"", &format!("\"{}.\"", "a".repeat(299)));
}

#[test]
fn claims_have_a_source() {
    fault(
        "\"My Proxy\"",
        "\"Their Proxy\"",
        "3: symptom my-proxy-timed-out: `origin`: \"Their Proxy\" has no name of a source that it cites",
    );
    fault(
        "\"It ended.\"",
        "\"It ended as Theirs does.\"",
        "25: symptom my-library-bye: `meaning`: \"It ended as Theirs does.\" has \"Theirs\", which is neither a name of a source that it cites nor one of the `plain_words`",
    );
}

const REMEDY: &str = "{ text = \"Raise read_timeout above 60 s.\", limits = [\"my-proxy-idle\"] }";

/// Asserts that this sentence with these limits, as a remedy and as a cause, has these faults.
#[track_caller]
fn assert_faults_of_amounts(text: &str, limits: &str, faults: &[&str]) {
    let sentence = format!("{{ text = {text:?}, limits = {limits} }}");
    for (key, from, line) in [("remedies", REMEDY, 12), ("causes", "\"Nothing was sent.\"", 9)] {
        let expected: Vec<String> = faults
            .iter()
            .map(|fault| format!("{PATH}:{line}: symptom my-proxy-timed-out: `{key}`: {fault}"))
            .collect();
        let changed = files().change(PATH, from, &sentence);
        assert_eq!(changed.generate().err().unwrap_or_default(), expected);
    }
}

#[test]
fn durations_and_sizes_come_from_limits() {
    let text = "Raise read_timeout above 60 s.";
    let no_limits =
        "says \"60 s\", but names no limit: expected `limits` with the ids of those that have it";
    fault(
        REMEDY,
        &format!("{text:?}"),
        &format!("12: symptom my-proxy-timed-out: `remedies`: {text:?} {no_limits}"),
    );
    assert_faults_of_amounts(text, "[]", &[&format!("{text:?} {no_limits}")]);
    assert_faults_of_amounts(
        text,
        "[\"my-proxy-idle\", \"no-limit\"]",
        &["there is no limit with the id \"no-limit\""],
    );
    let text = "It waits 61 s.";
    assert_faults_of_amounts(
        text,
        "[\"my-proxy-idle\"]",
        &[
            "\"It waits 61 s.\" names the limit \"my-proxy-idle\", but says neither its value nor when it fires",
            "\"It waits 61 s.\" says \"61 s\", but none of the `limits` that it names has this value or fires then",
        ],
    );
    // One of two, and a limit that the sentence does not need.
    let text = "It waits 60 s, or 61 s.";
    assert_faults_of_amounts(
        text,
        "[\"my-proxy-idle\", \"my-ping\"]",
        &[
            &format!(
                "{text:?} names the limit \"my-ping\", but says neither its value nor when it fires"
            ),
            &format!(
                "{text:?} says \"61 s\", but none of the `limits` that it names has this value or fires then"
            ),
        ],
    );
}

#[test]
fn units_are_converted() {
    for (limit, amounts) in [
        ("my-proxy-idle", "60 s, 1 min, 1 minute, 60000 ms, 60s"),
        ("my-ping", "20 seconds"),
        ("my-ping", "40 s"),
        ("my-library-frame", "64 KiB, 65536 bytes, 65536 B"),
    ] {
        let limits = format!("[{limit:?}]");
        assert_faults_of_amounts(&format!("It takes {amounts}."), &limits, &[]);
    }
    // 1000 is not 1024, `KB` is either, and a duration is no size.
    for amount in ["64 kB", "64 KB", "65536 s", "65536 ms", "0.0625 MiB", "1-64 KiB", "64 hours"] {
        let text = format!("It takes {amount} or 64 KiB.");
        assert_faults_of_amounts(
            &text,
            "[\"my-library-frame\"]",
            &[&format!(
                "{text:?} says {amount:?}, but none of the `limits` that it names has this value or fires then"
            )],
        );
    }
}

#[test]
fn what_is_about_sending_ended_nothing() {
    let subject = "symptom my-library-bye";
    let why =
        "must be empty with `about_sending`, because the text does not say how a connection ended";
    faults(
        "exact_case = true",
        "about_sending = true",
        &[&format!("23: {subject}: `codes` {why}"), &format!("24: {subject}: `peer_codes` {why}")],
    );
    files()
        .change(PATH, "codes = [1000]\npeer_codes = [1000, 1001]", "codes = []\npeer_codes = []")
        .change(PATH, "exact_case = true", "about_sending = true")
        .assert_good();
}

#[test]
fn sources_are_there_and_cited() {
    fault(
        "sources = [\"rfc\", \"my-proxy\"]",
        "sources = [\"mdn\"]",
        "29: symptom my-library-bye: `sources`: sources.toml has no source with the id \"mdn\"",
    );
    fault(
        "sources = [\"rfc\", \"my-proxy\"]",
        "sources = []",
        "29: symptom my-library-bye: `sources` is empty",
    );
    faults(
        "id = \"my-log\"",
        "id = \"my-proxy\"",
        &[
            "8: symptom my-proxy-timed-out: `meaning`: \"My Proxy waited too long.\" names \"My Proxy\", but cites no source with this name",
            "14: symptom my-proxy-timed-out: `sources`: sources.toml has no source with the id \"my-log\"",
            "35: source my-proxy: the id is taken",
        ],
    );
}
