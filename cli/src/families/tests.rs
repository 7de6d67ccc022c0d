//! Files that are right, compared with the library, and files that are wrong.

use std::fs;
use std::path::PathBuf;

use ws_close_code::{Family, FamilyCode, FamilyEntry, FamilyRange, Locale, families};

use super::*;

/// What is wrong with a file of this text.
fn problems(text: &[u8]) -> Vec<String> {
    let file = TomlFile::new(Path::new("chat.toml"));
    if let Some(family) = parse(&file, text, |root| OwnFamily::read("chat", root)) {
        family.check(&file);
    }
    lines(&file)
}

fn lines(file: &TomlFile) -> Vec<String> {
    file.problems().iter().map(Remark::to_string).collect()
}

/// Both answer the same, in every language.
fn assert_same_texts(own: FamilyCode, published: FamilyCode) {
    for &locale in Locale::ALL {
        let [own, published] = [own, published].map(|code| code.explain_in(locale));
        assert_eq!(own.to_string(), published.to_string());
    }
}

fn assert_same(own: &'static Family, published: &'static Family) {
    assert_eq!((own.id(), own.title()), (published.id(), published.title()));
    assert_eq!(own.aliases(), published.aliases());
    assert_eq!(own.hosts(), published.hosts());
    assert_eq!(own.entries(), published.entries());
    assert_eq!(own.ranges(), published.ranges());
    let details = |family: &Family| -> Vec<_> {
        let own = family.references().iter();
        let of_codes = family.entries().iter().flat_map(FamilyEntry::references);
        let of_ranges = family.ranges().iter().flat_map(FamilyRange::references);
        let all = own.chain(of_codes).chain(of_ranges);
        all.map(|one| (one.title(), one.url(), one.version(), one.path(), one.checked())).collect()
    };
    assert_eq!(details(own), details(published));
    for &locale in Locale::ALL {
        assert_eq!(own.is_translated(locale), published.is_translated(locale), "{}", own.id());
    }
    let numbers = own.entries().iter().map(FamilyEntry::number);
    let of_ranges = own.ranges().iter().flat_map(|range| range.numbers().step_by(7));
    for number in numbers.chain(of_ranges) {
        let [code, other] = [own, published].map(|family| family.of(number));
        assert_same_texts(code, other);
        let reasons = code.entry().map_or(0, |entry| entry.reasons().len());
        for place in 0..reasons {
            assert_same_texts(code.at_reason(place), other.at_reason(place));
        }
    }
}

#[test]
fn every_file_of_the_library_is_read_as_the_library_has_it() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../data/families"));
    let mut count = 0;
    for published in families::ALL {
        let path = folder.join(format!("{}.toml", published.id()));
        match load(&path) {
            Ok(own) => assert_same(own, published),
            Err(faults) => panic!("{:?}", faults.lines()),
        }
        count += 1;
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), count);
}

#[test]
fn the_template_has_every_field_and_no_fault() {
    assert_eq!(problems(TEMPLATE.as_bytes()), [""; 0]);
    for key in ["aliases", "hosts", "version", "path", "checked", "causes", "deprecated", "with"] {
        assert!(TEMPLATE.contains(&format!("{key} = ")), "{key}");
    }
}

/// A code and nothing else.
#[test]
fn the_shortest_family_has_a_title_a_number_and_a_name() {
    let text = "title = \"Chat\"\n[[code]]\nnumber = 4001\nname = \"Kicked\"\n";
    assert_eq!(problems(text.as_bytes()), [""; 0]);
}

#[test]
fn every_fault_is_reported_with_its_line_all_at_once() {
    let text = r#"title = "Chat"
colour = "red"
[[code]]
number = 999
name = "Low"
[[code]]
number = 4001
name = "Kicked"
sent_by = "server "
sources = ["none"]
reconnect = { action = "retry", first_delay = [9, 3] }
[[code]]
number = 4002
name = "kicked"
severity = 3
[[code.reason]]
text = "room"
match = "contains"
description = "The room."
[[code.reason]]
text = "room full"
match = "exact"
description = "The room is full."
[[code]]
number = 4001
name = "Again"
[[range]]
first = 4100
last = 4199
description = "Plug-ins."
[[range]]
first = 4150
last = 4160
description = "Hidden."
"#;
    assert_eq!(
        problems(text.as_bytes()),
        [
            "chat.toml:2: unknown key \"colour\": expected one of [\"title\", \"aliases\", \"hosts\", \"source\", \"code\", \"range\", \"rank\"]",
            "chat.toml:4: code 999: `number` must be a number from 1000 to 4999, found 999",
            "chat.toml:9: code 4001: `sent_by` must be one of [\"server\", \"client\", \"either\", \"nobody\"], found \"server \"",
            "chat.toml:10: code 4001: `sources`: there is no [[source]] \"none\"",
            "chat.toml:11: code 4001: `reconnect`: `first_delay` ends at 3 s, before its start, 9 s",
            "chat.toml:14: code 4002: `name` \"kicked\" is that of code 4001 in line 8",
            "chat.toml:15: code 4002: `severity` must be one of [\"debug\", \"info\", \"warn\", \"error\"], found 3",
            "chat.toml:21: code 4002: reason \"room full\" can never match, because \"room\" in line 17 matches first",
            "chat.toml:25: code 4001: `number` must be above 4002, the one before it: each is there once, and they ascend",
            "chat.toml:32: range 4150: the range 4100-4199 before it hides it: expected a start above 4199",
        ]
    );
}

#[test]
fn what_is_missing_is_reported_at_its_table() {
    let text = "\n[[code]]\nname = \"Kicked\"\n\n[[code]]\nnumber = 4002\n[[code.reason]]\ntext = \"x\"\n[[range]]\nfirst = 4100\n";
    assert_eq!(
        problems(text.as_bytes()),
        [
            "chat.toml:1: `title` is missing",
            "chat.toml:2: code without a number: `number` is missing",
            "chat.toml:5: code 4002: `name` is missing",
            "chat.toml:7: code 4002: reason \"x\": `description` is missing",
            "chat.toml:7: code 4002: reason \"x\": `match` is missing",
            "chat.toml:9: range 4100: `description` is missing",
            "chat.toml:9: range 4100: `last` is missing",
        ]
    );
}

#[test]
fn a_file_that_is_not_toml_is_reported_with_a_line() {
    assert_eq!(problems(b"title = \"\xFF\"\n"), ["chat.toml:1: this is not UTF-8: expected TOML"]);
    for (text, line) in
        [("title = \"Chat\ncode = 1\n", 1), ("title = \"a\"\n[[code]\n", 2), ("{}", 1)]
    {
        let problems = problems(text.as_bytes());
        let start = format!("chat.toml:{line}: this is not TOML: ");
        assert!(problems.iter().any(|problem| problem.starts_with(&start)), "{problems:?}");
    }
    let twice = problems(b"title = \"a\"\ntitle = \"b\"\n");
    assert_eq!(twice, ["chat.toml:2: this is not TOML: duplicate key"]);
}

#[test]
fn texts_cannot_forge_a_line() {
    for hostile in [r"a\nb", r"\u001B[2J", r"\u202Ea", r"a\tb", r"\u2028", r"\u200Ba", r"\u0085"] {
        let text = format!(
            "title = \"{hostile}\"\naliases = [\"{hostile}\"]\nhosts = [\"{hostile}\"]\n\
             \"{hostile}\" = 1\n\
             [[source]]\nid = \"{hostile}\"\ntitle = \"{hostile}\"\nurl = \"https://{hostile}\"\nversion = \"{hostile}\"\n\
             [[code]]\nnumber = 4001\nname = \"{hostile}\"\naliases = [\"{hostile}\"]\ndescription = \"{hostile}\"\n\
             causes = [\"{hostile}\"]\nremedies = [\"{hostile}\"]\ndeprecated = \"{hostile}\"\n\
             [[code.reason]]\ntext = \"{hostile}\"\nmatch = \"exact\"\ndescription = \"{hostile}\"\n"
        );
        let problems = problems(text.as_bytes());
        for line in (1..=4).chain(6..=9).chain(12..=17).chain([19, 21]) {
            let start = format!("chat.toml:{line}: ");
            assert!(
                problems.iter().any(|problem| problem.starts_with(&start)),
                "{line}: {problems:?}"
            );
        }
        let is_harmless = |c: char| !c.is_control() && c.is_ascii();
        assert!(problems.iter().all(|problem| problem.chars().all(is_harmless)), "{problems:?}");
    }
    let file = TomlFile::new(Path::new("a\nb\u{1b}[2J.toml"));
    assert_eq!(file.shown(), "a\\nb\\u{1b}[2J.toml");
}

#[test]
fn an_address_is_a_web_address() {
    let text = |url: &str| {
        format!(
            "title = \"a\"\n[[source]]\nid = \"a\"\ntitle = \"a\"\nurl = \"{url}\"\n[[code]]\nnumber = 4001\nname = \"a\"\n"
        )
    };
    for url in ["https://example.com/a?b#c", "http://wiki:8080/codes"] {
        assert_eq!(problems(text(url).as_bytes()), [""; 0]);
    }
    for url in ["javascript:alert(1)", "https://", "https://a b", "https://a/<b>", "ftp://a"] {
        assert_eq!(problems(text(url).as_bytes()).len(), 1, "{url}");
    }
}

#[test]
fn a_file_that_is_missing_or_has_another_name_is_refused() {
    let missing = load(Path::new("no/such/chat.toml")).err();
    let missing = missing.map(|faults| faults.lines()).unwrap_or_default();
    assert!(missing[0].starts_with("no/such/chat.toml: cannot read it: "), "{missing:?}");
    let file = TomlFile::new(Path::new("My Chat.toml"));
    let family =
        parse(&file, TEMPLATE.as_bytes(), |root| OwnFamily::read("My Chat", root)).unwrap();
    family.check(&file);
    assert_eq!(
        lines(&file),
        [
            "My Chat.toml:1: the file's name \"My Chat\" is not an id, which is words in lower case with hyphens, and begins \
          with a letter: rename the file, for example to my-chat.toml"
        ]
    );
}

#[test]
fn the_name_of_a_file_that_is_not_an_id_has_a_suggestion() {
    for (id, better) in [
        ("7tv", "my-7tv"),
        ("7 TV", "my-7-tv"),
        ("My_Chat", "my-chat"),
        ("registry", "my-registry"),
        ("index", "my-index"),
        ("limits", "my-limits"),
        ("symptom-of-mine", "my-symptom-of-mine"),
        ("", "my-protocol"),
    ] {
        let file = TomlFile::new(Path::new("a.toml"));
        parse(&file, TEMPLATE.as_bytes(), |root| OwnFamily::read(id, root)).unwrap().check(&file);
        let end = format!(": rename the file, for example to {better}.toml");
        let problems = lines(&file);
        assert!(problems.len() == 1 && problems[0].ends_with(&end), "{problems:?}");
    }
}

#[test]
fn one_bracket_instead_of_two_is_an_error_that_says_so() {
    let code = "[code]\nnumber = 4001\nname = \"Kicked\"\n";
    let one = format!("title = \"a\"\n{code}");
    assert_eq!(
        problems(one.as_bytes()),
        [
            "chat.toml:1: expected a [[code]] or a [[range]]",
            "chat.toml:2: `code` must be a list of tables, each after [[code]] with two brackets, found a table"
        ]
    );
    let two = "chat.toml:5: each of these tables comes after [[code]], with two brackets";
    assert_eq!(problems(format!("{one}{code}").as_bytes()), [two]);
}
