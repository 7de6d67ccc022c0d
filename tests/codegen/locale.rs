//! `build/locale`: every language says what English says.

use super::files::{ENGLISH, FAMILY, Files, KOREAN, faults, korean_fault};

#[test]
fn phrases_are_those_of_english() {
    korean_fault("class = \"이 번호 모두.\"\n", "", "1: [notes] `class` is missing");
    faults(
        KOREAN,
        "title =",
        "name =",
        &[
            "locale/ko.toml:1: [compare] `title` is missing",
            "locale/ko.toml:6: [compare] `name` is not in English",
        ],
    );
    for blanks in ["{b}, {c}?", "{b}?", "{b}, {a}, {c}?", "a, b"] {
        let expected = "6: [compare] `title` must have the blanks of English: [\"a\", \"b\"]";
        korean_fault("{b}, {a}?", blanks, expected);
    }
    faults(
        ENGLISH,
        "class = \"All of these numbers.\"\n",
        "",
        &["locale/ko.toml:9: [notes] `class` is not in English"],
    );
}

#[test]
fn phrases_are_lines() {
    for (to, shown) in [
        (" {b}, {a}?", " {b}, {a}?"),
        ("{b}, {a}? ", "{b}, {a}? "),
        ("", ""),
        ("{b},\\n{a}?", "{b},\\n{a}?"),
    ] {
        let line = "must be one line of text";
        let mut expected = vec![format!("{KOREAN}:6: [compare] `title`: \"{shown}\" {line}")];
        if to.is_empty() {
            let blanks = "must have the blanks of English: [\"a\", \"b\"]";
            expected.insert(0, format!("{KOREAN}:6: [compare] `title` {blanks}"));
        }
        assert_eq!(Files::all().change(KOREAN, "{b}, {a}?", to).problems(), expected);
    }
    let expected = "1: `language`: \"Korean\\n\" must be one line of text";
    korean_fault("\"Korean\"", "\"Korean\\n\"", expected);
    korean_fault("\"이 번호 모두.\"", "1", "9: [notes] `class` must be a string");
    korean_fault(
        "[compare]",
        "version = 1\n[compare]",
        "5: [version] expected a table, found integer",
    );
    korean_fault("language = \"Korean\"\n", "", "1: `language` is missing");
    korean_fault("sentence_end = \".\"\n", "", "1: `sentence_end` is missing");
    korean_fault("letters = \"가-힣\"\n", "", "1: `letters` is missing");
}

#[test]
fn keys_of_phrases_are_in_snake_case() {
    let english_only = Files::all().without(KOREAN).without(FAMILY);
    for (from, to, line, name) in [
        ("[compare]", "[_compare]", 5, "_compare"),
        ("[compare]", "[com__pare]", 5, "com__pare"),
        ("[compare]", "[Compare]", 5, "Compare"),
        ("title", "my-title", 6, "my-title"),
        ("title", "title2", 6, "title2"),
    ] {
        let found = english_only.clone().change(ENGLISH, from, to).problems();
        assert_eq!(found, [format!("{ENGLISH}:{line}: {name:?} must be in snake case")]);
    }
    english_only.change(ENGLISH, "title", "the_title").assert_good();
}

#[test]
fn rows_are_those_of_the_codes() {
    let text = Files::all().text(KOREAN).to_owned();
    let last = &text[text.find("\n[[code]]\nnumber = 3000").unwrap()..];
    korean_fault(last, "", "1: code 3000 is missing");
    let unknown = "is not in close_codes.toml, or is a duplicate";
    for (from, to, missing, found) in [
        ("number = 3000", "number = 3001", "code 3000", "81: code 3001"),
        ("number = 3000", "number = 1010", "code 3000", "81: code 1010"),
        ("label = \"unused\"", "label = \"used\"", "class unused", "25: class used"),
    ] {
        faults(
            KOREAN,
            from,
            to,
            &[&format!("{KOREAN}:1: {missing} is missing"), &format!("{KOREAN}:{found} {unknown}")],
        );
    }
    let row = "[[class]]\nlabel = \"unused\"\nname = \"unused\"\ndescription = \"U.\"\ncauses = []\n\
               remedies = []\nwhen_to_use = \"N.\"\n[[pair]]";
    let expected = "21: class unused: the English texts belong in close_codes.toml";
    faults(ENGLISH, "[[pair]]", row, &[&format!("{ENGLISH}:{expected}")]);
}

#[test]
fn rows_have_as_many_sentences_as_in_english() {
    korean_fault(
        "\"셋.\"]",
        "\"셋.\", \"넷.\"]",
        "69: code 1006: `causes` has 4 sentences, English has 3",
    );
    korean_fault(", \"여섯.\"]", "]", "70: code 1006: `remedies` has 2 sentences, English has 3");
    korean_fault("[\"원인.\"]", "[]", "29: class unused: `causes` has 0 sentences, English has 1");
}

#[test]
fn rows_have_names_and_sentences() {
    let name = "name = \"필수 확장\"";
    let subject = "75: code 1010: `name`";
    korean_fault(
        name,
        "name = \"비정상 종료\"",
        &format!("{subject} \"비정상 종료\" is a duplicate"),
    );
    korean_fault(name, "name = \"미사용\"", &format!("{subject} \"미사용\" is a duplicate"));
    korean_fault(name, "name = \"\"", &format!("{subject}: \"\" must be one line of text"));
    korean_fault(name, "name = \"1010\"", &format!("{subject}: \"1010\" has no letter"));
    korean_fault(
        name,
        "name = \"필수(확장)\"",
        &format!("{subject}: \"필수(확장)\" has a parenthesis"),
    );
    for (from, key, line) in [
        ("\"끝났습니다.\"", "description", 68),
        ("\"둘.\"", "causes", 69),
        ("\"여섯.\"", "remedies", 70),
        ("\"사용 금지.\"\n\n[[code]]\nnumber = 1010", "when_to_use", 71),
    ] {
        let to = from.replacen(".\"", "\"", 1);
        let shown = to.split('\n').next().unwrap();
        let expected = format!("{line}: code 1006: `{key}`: {shown} must end with \".\"");
        korean_fault(from, &to, &expected);
    }
    let expected = "55: class private_use: `when_to_use`: \"자유롭게\" must end with \".\"";
    korean_fault("\"자유롭게.\"", "\"자유롭게\"", expected);
}

#[test]
fn english_is_there() {
    let korean = Files::all().without(ENGLISH).without(FAMILY);
    assert_eq!(korean.problems(), ["locale/ko.toml:1: en.toml is missing in its folder"]);
    let none = korean.without(KOREAN);
    assert_eq!(none.problems(), ["data/locale:1: en.toml is missing in its folder"]);
}

#[test]
fn a_language_is_named_by_its_tag() {
    let files = Files::all().without(FAMILY);
    let named = |name: &str| {
        let korean = files.text(KOREAN);
        files.clone().without(KOREAN).with(&format!("locale/{name}"), korean)
    };
    for (file, tag) in [
        ("ko-KR.toml", "ko-KR"),
        (".toml", ""),
        ("k.toml", "k"),
        ("kore.toml", "kore"),
        ("Ko.toml", "Ko"),
    ] {
        let expected =
            format!("locale/{file}:1: the file's name {tag:?} is not a language, such as \"ko\"");
        assert_eq!(named(file).problems(), [expected]);
    }
    // The tag of Assamese is a keyword.
    assert!(named("as.toml").rust("locales.rs").contains("Locale::As => r#as::causes(row)"));
    named("kor.toml").assert_good();
}

/// Japanese ends sentences differently and has other letters.
#[test]
fn a_third_language_needs_nothing_but_its_file() {
    let korean = Files::all().text(KOREAN).to_owned();
    let japanese: String = korean
        .replace(
            "language = \"Korean\"\nsentence_end = \".\"",
            "language = \"Japanese\"\nsentence_end = \"。\"",
        )
        .replace("가-힣", "ぁ-んァ-ー一-龥")
        .replace(".\"", "。\"")
        .chars()
        .map(|c| {
            if ('가'..='힣').contains(&c) {
                char::from_u32(0x4E00 + u32::from(c) - 0xAC00).unwrap()
            } else {
                c
            }
        })
        .collect();
    let files = Files::all().with("locale/ja.toml", &japanese);
    let rust = files.rust("locales.rs");
    for expected in ["Ja = \"ja\"", "Locale::Ja => &JA", "Locale::Ja => r#ja::causes(row)"] {
        assert!(rust.contains(expected), "{expected} is not in {rust}");
    }
    assert_eq!(
        files.clone().change("locale/ja.toml", "棐楸。\"]", "棐楸.\"]").problems(),
        ["locale/ja.toml:29: class unused: `causes`: \"棐楸.\" must end with \"。\""]
    );
    let without_end =
        files.change("locale/ja.toml", "sentence_end = \"。\"", "sentence_end = \"\"");
    assert_eq!(
        without_end.problems(),
        ["locale/ja.toml:2: `sentence_end` must be how a sentence ends, such as \".\""]
    );
}
