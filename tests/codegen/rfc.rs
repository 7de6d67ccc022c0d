//! `build/close_codes/rfc.rs`: what RFC 6455, section 7.4, fixes, repeated here independently.

use super::files::Files;

const PATH: &str = "close_codes.toml";

/// Section 7.4.1: who may send a code, and when an endpoint generates it itself.
const DEFINED: [(u16, &str, Option<&str>); 13] = [
    (1000, "endpoint", None),
    (1001, "endpoint", None),
    (1002, "endpoint", None),
    (1003, "endpoint", None),
    (1004, "nobody", None),
    (1005, "nobody", Some("empty_close_frame")),
    (1006, "nobody", Some("no_close_frame")),
    (1007, "endpoint", None),
    (1008, "endpoint", None),
    (1009, "endpoint", None),
    (1010, "client", None),
    (1011, "endpoint", None),
    (1015, "nobody", Some("no_connection")),
];

const SENT_BY: [&str; 3] = ["endpoint", "client", "nobody"];
const GENERATED_WHEN: [Option<&str>; 4] =
    [None, Some("empty_close_frame"), Some("no_close_frame"), Some("no_connection")];

/// Good data that has one code below 3000, with these properties.
fn with_code(number: u16, sent_by: &str, generated_when: Option<&str>) -> Files {
    let files = Files::english();
    let generated_when =
        generated_when.map(|when| format!("generated_when = {when:?}\n")).unwrap_or_default();
    let (before, after) = files.text(PATH).split_once("[[code]]\nnumber = 1006").unwrap();
    let (first, rest) = after.split_once("[[code]]\nnumber = 1010").unwrap();
    let (_, last) = rest.split_once("[[code]]").unwrap();
    let first = first
        .replace("sent_by = \"nobody\"\n", &format!("sent_by = {sent_by:?}\n"))
        .replace("generated_when = \"no_close_frame\"\n", &generated_when)
        .replace("when_to_use = \"Never.\"", &format!("when_to_use = \"See {number}.\""));
    let codes = format!("{before}[[code]]\nnumber = {number}{first}[[code]]{last}");
    let registry = files.text("iana.csv").replace("1010,Mandatory Ext.,IESG_HYBI,RFC6455,\n", "");
    let registry = registry.replace("1006", &number.to_string());
    files.with(PATH, codes).with("iana.csv", registry)
}

/// Every number with every sender and every way to be generated: only what the RFC says is good.
#[test]
fn the_codes_of_the_rfc_are_as_it_says() {
    for (number, expected_sender, expected_when) in DEFINED {
        for sent_by in SENT_BY {
            for generated_when in GENERATED_WHEN {
                let subject = format!("code {number}: ");
                let rfc = "by RFC 6455, section 7.4.1,";
                let mut expected = Vec::new();
                if generated_when != expected_when {
                    let word = expected_when.unwrap_or("missing");
                    expected
                        .push(format!("{PATH}:54: {subject}{rfc} `generated_when` is {word:?}"));
                }
                if generated_when.is_some() && sent_by != "nobody" {
                    let message = "a code with `generated_when` is `sent_by` nobody";
                    expected.push(format!("{PATH}:61: {subject}{message}"));
                }
                if sent_by != expected_sender {
                    let message = format!("{rfc} `sent_by` is {expected_sender:?}");
                    expected.push(format!("{PATH}:61: {subject}{message}"));
                }
                let found = with_code(number, sent_by, generated_when).generate();
                let found = found.err().unwrap_or_default();
                assert_eq!(found, expected, "{number} {sent_by} {generated_when:?}");
            }
        }
    }
}

#[test]
fn other_numbers_below_3000_are_as_their_registration_says() {
    for number in [1012, 1013, 1014, 1016, 2999] {
        for sent_by in SENT_BY {
            with_code(number, sent_by, None).assert_good();
        }
        for generated_when in GENERATED_WHEN {
            with_code(number, "nobody", generated_when).assert_good();
        }
        for sent_by in ["endpoint", "client"] {
            let message = "a code with `generated_when` is `sent_by` nobody";
            let expected = format!("{PATH}:61: code {number}: {message}");
            assert_eq!(with_code(number, sent_by, Some("no_close_frame")).problems(), [expected]);
        }
    }
}

#[test]
fn every_endpoint_may_send_the_numbers_from_3000_up() {
    for sent_by in ["client", "nobody"] {
        let files = Files::english().change(
            PATH,
            "sent_by = \"endpoint\"",
            &format!("sent_by = {sent_by:?}"),
        );
        let expected = format!("{PATH}:90: code 3000: every endpoint may send a code of 3000-3999");
        assert_eq!(files.problems(), [expected]);
    }
}

#[test]
fn numbers_that_can_be_registered() {
    let with_last = |number: &str| {
        let files = Files::english();
        let changed = |path| files.text(path).replace("3000", number);
        let (codes, registry) = (changed(PATH), changed("iana.csv"));
        files.with(PATH, codes).with("iana.csv", registry)
    };
    with_last("3999").assert_good();
    let expected = format!("{PATH}:83: code 4000: `number` must be from 1000 to 3999");
    assert_eq!(with_last("4000").problems(), [expected]);
    with_code(1000, "endpoint", None).assert_good();
    let expected = format!("{PATH}:54: code 999: `number` must be from 1000 to 3999");
    assert_eq!(with_code(999, "nobody", None).problems(), [expected]);
}
