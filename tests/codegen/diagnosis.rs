//! `build/diagnosis/`: every language has the phrases of English, and says as much of what it translates.

use super::files::Files;

const ENGLISH: &str = "diagnosis/en.toml";
const KOREAN: &str = "diagnosis/ko.toml";

const PHRASES: &str = "[notes]\nmore = \"and {count} more\"\nguess = \"a guess\"\n";
const KOREAN_PHRASES: &str = "[notes]\nmore = \"그 밖에 {count}개\"\nguess = \"추측\"\n";
const TEXTS: &str = r#"
[[symptom]]
id = "my-proxy-timed-out"
meaning = "너무 오래 기다렸습니다."
causes = ["아무것도 보내지 않았습니다."]
remedies = ["ping을 보내세요.", "60초보다 늘리세요."]

[[symptom]]
id = "my-library-bye"
meaning = "끝났습니다."
tell_apart = "소문자로 씁니다."
causes = ["아무것도 보내지 않았습니다."]
remedies = ["다시 연결하세요."]

[[limit]]
id = "my-ping"
effect = "ping을 보냅니다."
remedy = "응답하세요."
"#;

fn files() -> Files {
    Files::all()
        .with("limits.toml", include_str!("limits.toml"))
        .with("symptoms/mine.toml", include_str!("symptoms.toml"))
        .with(ENGLISH, PHRASES)
        .with(KOREAN, format!("{KOREAN_PHRASES}{TEXTS}"))
}

#[track_caller]
pub fn faults(path: &str, from: &str, to: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|rest| format!("{path}:{rest}")).collect();
    assert_eq!(files().change(path, from, to).problems(), expected);
}

#[test]
fn good_translations_give_phrases_and_texts() {
    insta::assert_snapshot!("translated_phrases", files().rust("diagnosis.rs"));
    let texts = |name: &str| {
        let rust = files().rust(name);
        let (_, texts) = rust.split_once("static KO: Translation").unwrap();
        texts.to_owned()
    };
    insta::assert_snapshot!("translated_symptoms", texts("symptoms.rs"));
    insta::assert_snapshot!("translated_limits", texts("limits.rs"));
}

#[test]
fn every_language_has_a_file() {
    let expected = "locale/ko.toml:1: ko.toml is missing in the folder diagnosis";
    assert_eq!(files().without(KOREAN).problems(), [expected]);
    let expected = "diagnosis/ja.toml:1: ja.toml is missing in the folder of the languages";
    assert_eq!(files().with("diagnosis/ja.toml", KOREAN_PHRASES).problems(), [expected]);
}

#[test]
fn every_language_has_the_phrases_of_english() {
    faults(
        KOREAN,
        "guess = \"추측\"",
        "hunch = \"추측\"",
        &["1: [notes] `guess` is missing", "3: [notes] `hunch` is not in English"],
    );
    faults(
        KOREAN,
        "{count}개",
        "{number}개",
        &["2: [notes] `more` must have the blanks of English: [\"count\"]"],
    );
    faults(ENGLISH, "a guess", "", &["3: [notes] `guess`: \"\" must be one line of text"]);
}

#[test]
fn english_texts_belong_elsewhere() {
    let english = files().with(ENGLISH, format!("{PHRASES}{TEXTS}"));
    assert_eq!(
        english.problems(),
        [
            "diagnosis/en.toml:6: symptom my-proxy-timed-out: the English texts belong in data/symptoms/",
            "diagnosis/en.toml:12: symptom my-library-bye: the English texts belong in data/symptoms/",
            "diagnosis/en.toml:19: limit my-ping: the English texts belong in data/limits.toml",
        ]
    );
}

#[test]
fn a_translation_is_of_something_and_there_once() {
    faults(
        KOREAN,
        "\"my-library-bye\"",
        "\"my-library-hello\"",
        &["12: symptom my-library-hello is not in data/symptoms/, or is a duplicate"],
    );
    faults(
        KOREAN,
        "\"my-library-bye\"",
        "\"my-proxy-timed-out\"",
        &["12: symptom my-proxy-timed-out is not in data/symptoms/, or is a duplicate"],
    );
    faults(
        KOREAN,
        "\"my-ping\"",
        "\"my-pong\"",
        &["19: limit my-pong is not in data/limits.toml, or is a duplicate"],
    );
}

#[test]
fn a_translation_says_as_much_as_english() {
    faults(
        KOREAN,
        "remedies = [\"ping을 보내세요.\", \"60초보다 늘리세요.\"]",
        "remedies = [\"ping을 보내세요.\"]",
        &["9: symptom my-proxy-timed-out: `remedies` has 1 sentences, English has 2"],
    );
    faults(
        KOREAN,
        "tell_apart = \"소문자로 씁니다.\"\n",
        "",
        &["12: symptom my-library-bye: `tell_apart` is missing"],
    );
    faults(
        KOREAN,
        "meaning = \"너무 오래 기다렸습니다.\"",
        "meaning = \"너무 오래 기다렸습니다.\"\ntell_apart = \"다릅니다.\"",
        &["8: symptom my-proxy-timed-out: `tell_apart` is not in English"],
    );
    faults(
        KOREAN,
        "\"응답하세요.\"",
        "\"응답\"",
        &["21: limit my-ping: `remedy`: \"응답\" must end with \".\""],
    );
    faults(
        KOREAN,
        "\"끝났습니다.\"",
        "\"終わりました.\"",
        &[
            "13: symptom my-library-bye: `meaning`: \"終わりました.\" has '終' (U+7D42), a letter of another language",
        ],
    );
}
