//! What `explain`, `compare`, `list` and `search` print is what the library says.

mod program;

use std::process::Command;

use serde_json::Value;
use ws_close_code::{CloseCode, CodeClass, Sender, families};

use program::{program, stdout, without_families};

/// One JSON object per line.
fn json(arguments: &[&str]) -> Vec<Value> {
    let lines = stdout(program().args(arguments).args(["--format", "json"]));
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn numbers() -> Vec<String> {
    CloseCode::NAMED.iter().map(|code| code.as_u16().to_string()).collect()
}

fn arguments<'a>(command: &'a str, rest: &'a [String]) -> Vec<&'a str> {
    [command].into_iter().chain(rest.iter().map(String::as_str)).collect()
}

#[test]
fn a_code_is_explained_in_the_words_of_the_library() {
    for &code in CloseCode::NAMED {
        let number = code.as_u16().to_string();
        let expected = format!("{}\n", code.explain());
        let run = |program: &mut Command| without_families(&stdout(program));
        assert_eq!(run(program().arg(&number)), expected);
        assert_eq!(run(program().args(["explain", code.label()])), expected);
        let markdown = run(program().args([&number, "--format", "markdown"]));
        assert_eq!(markdown, format!("{}\n", code.explain().markdown()));
    }
}

#[test]
fn several_codes_are_explained_one_after_another() {
    let [one, other] = ["CLOSE_GOING_AWAY", "try again later"];
    let each = [one, other].map(|word| stdout(program().arg(word)));
    assert_eq!(stdout(program().args([one, other])), each.join("\n"));
}

/// What `explain` says of codes, without what families mean by them, which only it says.
fn explained(words: &[String]) -> Vec<Value> {
    let mut objects = json(&arguments("explain", words));
    for object in &mut objects {
        assert!(object.as_object_mut().unwrap().remove("families").is_some());
        assert!(object.as_object_mut().unwrap().remove("read_as").is_some());
    }
    objects
}

#[test]
fn json_has_the_answers_of_the_library() {
    let codes = json(&arguments("explain", &numbers()));
    assert_eq!(codes.len(), CloseCode::NAMED.len());
    for (object, &code) in codes.iter().zip(CloseCode::NAMED) {
        let text = code.explain();
        assert_eq!(object["code"], code.as_u16());
        assert_eq!(object["range"], Value::Null);
        assert_eq!(object["family"], Value::Null);
        assert_eq!(object["name"].as_str(), code.name());
        assert_eq!(object["label"], code.label());
        assert_eq!(object["class"], code.class().as_str());
        assert_eq!(object["description"], text.description());
        assert_eq!(object["causes"], Value::from(text.causes()));
        assert_eq!(object["remedies"], Value::from(text.remedies()));
        assert_eq!(object["when_to_use"], text.when_to_use());
        let senders = object["may_be_sent_by"].as_array().unwrap();
        for &sender in Sender::ALL {
            let is_listed = senders.contains(&sender.as_str().into());
            assert_eq!(is_listed, code.may_be_sent_by(sender), "{code} {sender}");
        }
        assert_eq!(object["may_be_received"], code.may_be_received());
        assert_eq!(object["is_reserved"], code.is_reserved());
        assert_eq!(object["is_local_only"], code.is_local_only());
        assert_eq!(object["is_retryable"], code.is_retryable());
        let advice = code.reconnect();
        let delay = advice.first_delay().map(|(from, to)| vec![from.as_secs(), to.as_secs()]);
        assert_eq!(object["reconnect"]["action"], advice.action().as_str());
        assert_eq!(object["reconnect"]["basis"], advice.basis().as_str());
        let delay_min = delay.as_ref().map(|delay| delay[0]);
        assert_eq!(object["reconnect"]["delay_min_s"], Value::from(delay_min));
        assert_eq!(object["reconnect"]["delay_max_s"], Value::from(delay.map(|delay| delay[1])));
        assert_eq!(object["severity"], code.severity().as_str());
        assert_eq!(object["http_equivalent"], Value::from(code.http_equivalent()));
        let registration = code.registration().unwrap();
        assert_eq!(object["registration"]["contact"], registration.contact());
        assert_eq!(object["registration"]["date"], Value::from(registration.date()));
        for (source, reference) in
            object["sources"].as_array().unwrap().iter().zip(text.references())
        {
            assert_eq!(source["title"], reference.title());
            assert_eq!(source["url"], reference.url());
        }
    }
}

#[test]
fn a_comparison_has_both_codes_and_what_differs() {
    for &[a, b] in &[[1005_u16, 1006], [1012, 1013], [4000, 4001]] {
        let [words @ .., object] = &[a.to_string(), b.to_string(), String::new()];
        assert!(object.is_empty());
        let compared = &json(&arguments("compare", words))[0];
        let explained = explained(words);
        assert_eq!(compared["compared"], Value::from(explained));
        let comparison = CloseCode::from(a).compare(b.into());
        assert_eq!(
            compared["key_difference"],
            Value::from(comparison.key_difference().to_string())
        );
        let differences = compared["differences"].as_array().unwrap();
        assert_eq!(differences.len(), comparison.differences().count());
        for (found, difference) in differences.iter().zip(comparison.differences()) {
            let values = difference.values().map(|value| value.map(|value| value.to_string()));
            assert_eq!(found["kind"], difference.kind().as_str());
            assert_eq!(found["label"], difference.label());
            assert_eq!(found["values"], Value::from(values.to_vec()));
        }
    }
}

#[test]
fn a_class_is_compared_by_one_of_its_numbers_and_says_so() {
    let output = program().args(["compare", "1xxx", "1006"]).output().unwrap();
    let note =
        "note: \"1xxx\" is 1000-2999: 1016 (protocol), which has no name of its own, is compared\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), note);
    let expected = stdout(program().args(["compare", "1016", "1006"]));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
}

fn range(class: CodeClass) -> Value {
    let (first, last) = class.numbers().into_inner();
    Value::from(vec![first, last])
}

/// The registered codes, then the classes.
#[test]
fn the_list_has_every_code_and_every_class() {
    let list = json(&["list"]);
    let (codes, classes) = list.split_at(CloseCode::NAMED.len());
    assert_eq!(codes, explained(&numbers()));
    assert_eq!(classes.len(), CodeClass::ALL.len());
    for (object, class) in classes.iter().zip(CodeClass::ALL) {
        let text = class.explain();
        assert_eq!(object["code"], Value::Null);
        assert_eq!(object["range"], range(*class));
        assert_eq!(object["name"], text.name());
        assert_eq!(object["label"], class.as_str());
        assert_eq!(object["description"], text.description());
        assert_eq!(object["causes"], Value::from(text.causes()));
        assert_eq!(object["remedies"], Value::from(text.remedies()));
    }

    let table = stdout(program().arg("list"));
    assert_eq!(table.lines().count(), 1 + list.len());
    for (line, object) in table.lines().skip(1).zip(&list) {
        let range = object["range"].as_array().map(|range| format!("{}-{}", range[0], range[1]));
        let start = range.unwrap_or_else(|| object["code"].to_string());
        assert!(line.starts_with(&format!("{start} ")), "{line}");
        assert!(line.contains(object["name"].as_str().unwrap()), "{line}");
    }
}

#[test]
fn the_conditions_of_a_list_select_from_the_whole_list() {
    let all = json(&["list"]);
    let assert_selected = |options: &[&str], is_selected: &dyn Fn(&Value) -> bool| {
        let expected: Vec<_> = all.iter().filter(|object| is_selected(object)).cloned().collect();
        assert_eq!(json(&[&["list"], options].concat()), expected, "{options:?}");
    };
    for class in CodeClass::ALL.iter().map(|class| class.as_str()) {
        assert_selected(&["--class", class], &|object| object["class"] == class);
    }
    for sender in Sender::ALL.iter().map(|sender| sender.as_str()) {
        let may_send =
            |object: &Value| object["may_be_sent_by"].as_array().unwrap().contains(&sender.into());
        assert_selected(&["--sendable-by", sender], &may_send);
        assert_selected(&["--sendable-by", sender, "--retryable"], &|object| {
            may_send(object) && object["is_retryable"] == true
        });
    }
}

#[test]
fn a_family_lists_its_codes_and_ranges() {
    for &family in families::ALL {
        let list = json(&["list", "--family", family.id()]);
        assert_eq!(list.len(), family.entries().len() + family.ranges().len());
        for (object, entry) in list.iter().zip(family.entries()) {
            let code = family.of(entry.number());
            assert_eq!(object["family"], family.id());
            assert_eq!(object["code"], entry.number());
            assert_eq!(object["name"], entry.name());
            assert_eq!(object["label"], entry.label());
            assert_eq!(object["description"], code.description());
            assert_eq!(object["severity"], code.severity().as_str());
            assert_eq!(object["registration"], Value::Null);
        }
        for (object, range) in list.iter().skip(family.entries().len()).zip(family.ranges()) {
            let numbers = [*range.numbers().start(), *range.numbers().end()];
            assert_eq!(object["range"], Value::from(numbers.to_vec()));
        }
    }
}

#[test]
fn every_family_is_listed_with_its_sources() {
    let list = json(&["families"]);
    let table = stdout(program().arg("families"));
    let markdown = stdout(program().args(["families", "--format", "markdown"]));
    // A long title goes on in another line.
    let is_row = |line: &&str| !line.starts_with(' ');
    let lines: Vec<&str> = table.lines().skip(1).filter(is_row).collect();
    assert_eq!([list.len(), lines.len(), markdown.lines().count() - 2], [families::ALL.len(); 3]);
    let rows = lines.into_iter().zip(markdown.lines().skip(2));
    for ((object, family), (line, row)) in list.iter().zip(families::ALL).zip(rows) {
        assert_eq!(object["id"], family.id());
        assert_eq!(object["title"], family.title());
        assert_eq!(object["code_count"], family.entries().len());
        assert!(
            line.starts_with(&format!("{} ", family.id())) && row.contains(family.title()),
            "{line}"
        );
        for (source, reference) in
            object["sources"].as_array().unwrap().iter().zip(family.references())
        {
            let (title, url) = (reference.title(), reference.url());
            assert_eq!([&source["title"], &source["url"]], [title, url]);
            assert!(row.contains(&format!("[{title}]({url})")), "{row}");
        }
    }
}

#[test]
fn a_class_is_explained_in_the_words_of_the_library() {
    for class in CodeClass::ALL {
        let word = format!("{}xxx", class.numbers().end() / 1000 % 10);
        let expected = format!("{}\n", class.explain());
        assert_eq!(stdout(program().arg(&word)), expected);
        // A family describes no whole class.
        for family in families::ALL {
            assert_eq!(stdout(program().args([&word, "--family", family.id()])), expected);
        }
    }
}

#[test]
fn a_class_is_named_by_its_first_digit_or_its_word() {
    for digit in 0..10 {
        let class = CloseCode::from(digit * 1000).class();
        assert_eq!(json(&["explain", &format!("{digit}XXX")])[0]["range"], range(class));
    }
    for class in CodeClass::ALL {
        let word = class.as_str();
        // A word that is also the name of a code means the code.
        if word.parse::<CloseCode>().is_err() {
            assert_eq!(json(&["explain", word])[0]["range"], range(*class));
        }
    }
    let output = program().args(["explain", "10xxx"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("error: unknown close code \"10xxx\": expected a number"), "{error}");
}
