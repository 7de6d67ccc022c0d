//! `build/locale`: what is said about two codes, and what each means in such a sentence.

use super::files::{ENGLISH, Files, KOREAN, faults, korean_fault};

const PAIR: &str = "codes = [1006, 1010]";

#[test]
fn every_row_has_a_meaning_of_its_own() {
    for (path, lost, private) in
        [(ENGLISH, "\"it was lost\"", "\"it is private\""), (KOREAN, "\"끊겼다\"", "\"따로 쓴다\"")]
    {
        let fault = |from: &str, to: &str, expected: &[&str]| {
            let expected: Vec<_> = expected.iter().map(|text| format!("{path}:{text}")).collect();
            assert_eq!(Files::all().change(path, from, to).problems(), expected);
        };
        let line = format!("1006 = {lost}\n");
        fault(&line, "", &["11: [meanings]: code 1006 is missing"]);
        let line = format!("private_use = {private}\n");
        fault(&line, "", &["11: [meanings]: class private_use is missing"]);
        let unknown = "is not a code or a class of close_codes.toml";
        fault(
            "1006 = ",
            "1016 = ",
            &["11: [meanings]: code 1006 is missing", &format!("12: [meanings] `1016` {unknown}")],
        );
        let twice = format!("18: [meanings] `private_use`: {lost} is a duplicate");
        fault(private, lost, &[&twice]);
        fault(lost, "\"\"", &["12: [meanings] `1006`: \"\" must be one line of text"]);
        let sentence = format!("{}.\"", lost.trim_end_matches('"'));
        let expected = format!("12: [meanings] `1006`: {sentence} must not end with \".\"");
        fault(lost, &sentence, &[&expected]);
        fault("[meanings]", "[meaning]", &["1: `meanings` is missing"]);
    }
}

#[test]
fn pairs_are_those_of_english() {
    let (missing, unknown) = ("is missing", "is not in English, or is a duplicate");
    faults(
        KOREAN,
        PAIR,
        "codes = [1006, 3000]",
        &[
            "locale/ko.toml:23: pair (1006, 3000): the sentence must name 3000",
            &format!("{KOREAN}:22: pair (1006, 3000) {unknown}"),
            &format!("{KOREAN}:1: pair (1006, 1010) {missing}"),
        ]
        .into_iter()
        .rev()
        .collect::<Vec<_>>(),
    );
    let twice =
        "codes = [1006, 1010]\nsentence = \"1006, 1010.\"\n\n[[pair]]\ncodes = [1006, 1010]";
    korean_fault(PAIR, twice, &format!("26: pair (1006, 1010) {unknown}"));
    let order = "expected the lower number first, and each pair once";
    faults(ENGLISH, PAIR, twice, &[&format!("{ENGLISH}:26: pair (1006, 1010): {order}")]);
    faults(
        ENGLISH,
        PAIR,
        "codes = [1010, 1006]",
        &[
            &format!("{ENGLISH}:22: pair (1010, 1006): {order}"),
            &format!("{KOREAN}:1: pair (1010, 1006) {missing}"),
            &format!("{KOREAN}:22: pair (1006, 1010) {unknown}"),
        ],
    );
    faults(
        ENGLISH,
        PAIR,
        "codes = [1006, 1006]",
        &[
            &format!("{ENGLISH}:22: pair (1006, 1006): {order}"),
            &format!("{KOREAN}:1: pair (1006, 1006) {missing}"),
            &format!("{KOREAN}:22: pair (1006, 1010) {unknown}"),
        ],
    );
    faults(
        ENGLISH,
        &format!("{PAIR}\nsentence = \"1006 is not 1010.\""),
        "codes = [1006, 1011]\nsentence = \"1006 is not 1011.\"",
        &[
            &format!("{ENGLISH}:22: pair (1006, 1011): code 1011 does not exist"),
            &format!("{KOREAN}:1: pair (1006, 1011) {missing}"),
            &format!("{KOREAN}:22: pair (1006, 1010) {unknown}"),
        ],
    );
}

#[test]
fn the_sentence_of_a_pair_names_both_codes() {
    for (path, from, to) in [
        (ENGLISH, "1006 is not 1010.", "It is not 1010."),
        (KOREAN, "1006은 1010이 아닙니다.", "1010이 아닙니다."),
    ] {
        let expected = format!("{path}:23: pair (1006, 1010): the sentence must name 1006");
        faults(path, from, to, &[&expected]);
    }
    let expected = format!("{ENGLISH}:23: pair (1006, 1010): the sentence must name 1010");
    faults(ENGLISH, "1006 is not 1010.", "1006 is not 1011.", &[&expected]);
    let expected = "pair (1006, 1010): `sentence`: \"1006 is not 1010\" must end with \".\"";
    faults(ENGLISH, "is not 1010.", "is not 1010", &[&format!("{ENGLISH}:23: {expected}")]);
    let two = "pair: `codes` must be two numbers, such as [0, 5]";
    faults(ENGLISH, PAIR, "codes = [1006]", &[&format!("{ENGLISH}:22: {two}")]);
}
