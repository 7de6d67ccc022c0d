//! `build/`, on good data and on bad: each fault is reported with its file and line.

#[path = "../build/mod.rs"]
mod codegen;
#[cfg(feature = "private")]
#[path = "codegen/families.rs"]
mod families;

const CODES: &str = include_str!("codegen/codes.toml");
const REGISTRY: &str = include_str!("codegen/iana.csv");
const ENGLISH: &str = include_str!("codegen/en.toml");
const KOREAN: &str = include_str!("codegen/ko.toml");

/// The generated Rust, or what is reported, for these codes and this registry, in English and
/// without pairs, which would have to follow every change.
fn generate(codes: &str, registry: &str) -> Result<String, Vec<String>> {
    let (phrases, _pairs) = ENGLISH.split_once("[[pair]]").unwrap();
    generate_all(codes, registry, &[("en.toml", phrases)])
}

fn generate_all(
    codes: &str,
    registry: &str,
    locales: &[(&str, &str)],
) -> Result<String, Vec<String>> {
    let (codes, registry) = (file(("codes.toml", codes)), file(("iana.csv", registry)));
    let locales: Vec<_> = locales.iter().copied().map(file).collect();
    codegen::generate(&codes, &registry, &locales)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn file((path, text): (&str, &str)) -> codegen::File {
    codegen::File { path: path.to_owned(), text: text.to_owned() }
}

/// What is reported once each `from` of the codes has become its `to`.
#[track_caller]
fn problems(changes: &[(&str, &str)]) -> Vec<String> {
    let mut codes = CODES.to_owned();
    for (from, to) in changes {
        assert!(codes.contains(from), "{from:?} is not in the fixture");
        codes = codes.replacen(from, to, 1);
    }
    generate(&codes, REGISTRY).expect_err("the change should be a fault")
}

/// Asserts that one change gives one problem.
#[track_caller]
fn assert_problem(from: &str, to: &str, expected: &str) {
    assert_eq!(problems(&[(from, to)]), [expected]);
}

#[track_caller]
fn assert_registry_problem(from: &str, to: &str, expected: &[&str]) {
    assert!(REGISTRY.contains(from), "{from:?} is not in the fixture");
    assert_eq!(generate(CODES, &REGISTRY.replacen(from, to, 1)).unwrap_err(), expected);
}

#[test]
fn good_data_gives_the_enum_and_a_match_a_column() {
    let locales = [("en.toml", ENGLISH), ("ko.toml", KOREAN)];
    insta::assert_snapshot!(generate_all(CODES, REGISTRY, &locales).unwrap());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(generate(CODES, REGISTRY), generate(CODES, REGISTRY));
}

#[test]
fn consecutive_codes_make_a_run() {
    let rows = |second: &str| {
        let codes = CODES.replace("number = 1010", &format!("number = {second}"));
        let registry = REGISTRY.replace("1010,", &format!("{second},"));
        let rust = generate(&codes, &registry).unwrap();
        let (_, rows) = rust.split_once("const fn row(").unwrap();
        let ranges = rows.lines().skip(2).take_while(|line| !line.contains("_ =>"));
        ranges.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let last = "3000..=3000 => Some(2 + (number - 3000) as usize),";
    assert_eq!(rows("1007"), ["1006..=1007 => Some(0 + (number - 1006) as usize),", last]);
    let alone = "1006..=1006 => Some(0 + (number - 1006) as usize),";
    assert_eq!(rows("1008"), [alone, "1008..=1008 => Some(1 + (number - 1008) as usize),", last]);
}

#[test]
fn the_numbers_that_may_be_sent_are_put_in_words() {
    let words = |second: &str, sent_by: &str| {
        let codes = CODES
            .replace("sent_by = \"nobody\"\nreports = \"no_close_frame\"", "sent_by = \"endpoint\"")
            .replace("sent_by = \"client\"", &format!("sent_by = {sent_by:?}"))
            .replace("number = 1010", &format!("number = {second}"));
        let rust = generate(&codes, &REGISTRY.replace("1010,", &format!("{second},"))).unwrap();
        ["SENT_BY_CLIENTS", "SENT_BY_SERVERS"].map(|name| {
            let (_, words) = rust.split_once(&format!("const {name}: &str = \"")).unwrap();
            words.split_once('"').unwrap().0.to_owned()
        })
    };
    assert_eq!(words("1007", "client"), ["1006-1007 or 3000-4999", "1006 or 3000-4999"]);
    assert_eq!(words("1008", "endpoint"), ["1006, 1008 or 3000-4999"; 2]);
}

#[test]
fn every_problem_is_reported_at_once_in_the_order_of_the_lines() {
    let found = problems(&[
        ("number = 1006", "number = 999"),
        ("\"Two.\", \"Three.\"]", "\"Two\"]"),
        ("variant = \"Unauthorized\"", "variant = \"mandatory_extension\""),
    ]);
    let expected = [
        "codes.toml:51: code 999: `number` must lie from 1000 to 3999",
        "codes.toml:51: code 999: iana.csv has no row for it",
        "codes.toml:55: code 999: `causes` has 2 sentences, not 3 to 6",
        "codes.toml:55: code 999: `causes`: \"Two\" must end with a full stop",
        "codes.toml:81: code 3000: `variant` \"mandatory_extension\" is no UpperCamelCase identifier",
        "codes.toml:81: code 3000: the name \"mandatory_extension\" belongs to code 1010 already, by line 67",
        "iana.csv:3: code 1006: IANA lists it as \"Abnormal Closure\": add a [[code]] table to codes.toml",
    ];
    assert_eq!(found, expected);
}

#[test]
fn toml_that_is_none() {
    assert_problem(
        "number = 1006",
        "number 1006",
        "codes.toml:51: expected an equals, found an identifier",
    );
    assert_problem("number = 1006", "number =", "codes.toml:51: expected a value, found a newline");
    assert_problem(
        "title = \"The RFC\"",
        "title = \"a\", title = \"b\"",
        "codes.toml:2: duplicate key: `title`",
    );
}

#[test]
fn unknown_missing_and_mistyped_keys() {
    assert_problem(
        "sent_by = \"nobody\"",
        "sent_by = \"nobody\"\nsendible = true",
        "codes.toml:59: code 1006: unknown key `sendible`: expected one of [\"number\", \"variant\", \"name\", \
         \"description\", \"causes\", \"remedies\", \"when_to_use\", \"severity\", \"references\", \
         \"sent_by\", \"reports\", \"http_equivalent\", \"reconnect\", \"aliases\"]",
    );
    assert_problem(
        "variant = \"AbnormalClosure\"\n",
        "",
        "codes.toml:50: code 1006: `variant` is missing",
    );
    assert_problem(
        "number = 1006",
        "number = 70000",
        "codes.toml:51: code 70000: `number` must be a number from 0 to 65535",
    );
    assert_problem(
        "number = 1006",
        "number = \"x\"",
        "codes.toml:51: code x: `number` must be a number from 0 to 65535",
    );
    assert_eq!(
        problems(&[("number = 1006\n", "")]),
        ["codes.toml:50: code without a number: `number` is missing"]
    );
    assert_problem(
        "http_equivalent = 426",
        "http_equivalent = true",
        "codes.toml:74: code 1010: `http_equivalent` must be a number from 0 to 65535",
    );
    assert_problem(
        "name = \"Abnormal Closure\"",
        "name = 1",
        "codes.toml:53: code 1006: `name` must be a string",
    );
    assert_problem(
        "aliases = [\"Nobody\"]",
        "aliases = [\"Nobody\", 7]",
        "codes.toml:91: code 3000: `aliases` must be a list of strings",
    );
    assert_problem(
        "causes = [\"Cause.\"]",
        "causes = \"Cause.\"",
        "codes.toml:8: class unused: `causes` must be a list of strings",
    );
    assert_problem(
        "sent_by = \"client\"",
        "sent_by = \"me\"",
        "codes.toml:73: code 1010: `sent_by` must be one of [\"endpoint\", \"client\", \"nobody\"]",
    );
    assert_problem(
        "reports = \"no_close_frame\"",
        "reports = \"nothing\"",
        "codes.toml:59: code 1006: `reports` must be one of [\"empty_close_frame\", \"no_close_frame\", \
         \"no_connection\"]",
    );
    assert_problem(
        "severity = \"error\"",
        "severity = \"fatal\"",
        "codes.toml:75: code 1010: `severity` must be one of [\"debug\", \"info\", \"warn\", \"error\"]",
    );
    for window in ["[0]", "[0, 5, 9]", "[0, -5]", "5"] {
        assert_problem(
            "first_delay = [0, 5]",
            &format!("first_delay = {window}"),
            "codes.toml:61: code 1006: `reconnect`: `first_delay` must be two numbers, such as [0, 5]",
        );
    }
    assert_problem(
        "action = \"retry\", ",
        "",
        "codes.toml:61: code 1006: `reconnect`: `action` is missing",
    );
    assert_problem(
        "basis = \"rfc\"",
        "basis = \"rfc\", why = \"so\"",
        "codes.toml:61: code 1006: `reconnect`: unknown key `why`: expected one of [\"action\", \"first_delay\", \"basis\"]",
    );
    assert_problem(
        "reconnect = { action = \"after_change\", basis = \"convention\" }",
        "reconnect = \"later\"",
        "codes.toml:76: code 1010: `reconnect`: expected a table, met string",
    );
}

#[test]
fn tables_of_the_wrong_shape() {
    let class_and_code = &CODES[CODES.find("[[class]]").unwrap()..];
    let with_references =
        |references: &str| generate(&format!("{references}{class_and_code}"), REGISTRY);
    assert_eq!(
        with_references("references = 3\n").unwrap_err(),
        ["codes.toml:1: `references` must be a table of tables"]
    );
    assert_eq!(
        with_references("references.rfc = 3\n").unwrap_err(),
        ["codes.toml:1: reference rfc: expected a table, met integer"]
    );
    assert_eq!(
        generate("class = 3\ncode = [4]\nclasses = []\n", REGISTRY).unwrap_err(),
        [
            "codes.toml:1: `class` must be an array of tables: [[class]]",
            "codes.toml:1: `references` is missing",
            "codes.toml:2: code without a number: expected a table, met integer",
            "codes.toml:3: unknown key `classes`: expected one of [\"references\", \"class\", \"code\"]",
        ]
    );
}

#[test]
fn numbers_twice_out_of_order_and_out_of_range() {
    let twice = problems(&[("number = 1010", "number = 1006")]);
    assert!(
        twice.contains(
            &"codes.toml:66: code 1006: `number` must be above 1006 of line 51".to_owned()
        )
    );
    let order = problems(&[("number = 1006", "number = 1011")]);
    assert!(
        order.contains(
            &"codes.toml:66: code 1010: `number` must be above 1011 of line 51".to_owned()
        )
    );
    for number in ["999", "4000"] {
        let range = problems(&[("number = 3000", &format!("number = {number}"))]);
        let expected = format!("codes.toml:80: code {number}: `number` must lie from 1000 to 3999");
        assert!(range.contains(&expected), "{range:?}");
    }
    let codes = CODES.replace("number = 3000", "number = 3999");
    assert_eq!(generate(&codes, &REGISTRY.replace("3000,", "3999,")).err(), None);
    let codes = CODES.replace("number = 1006", "number = 1000");
    assert_eq!(generate(&codes, &REGISTRY.replace("1006,", "1000,")).err(), None);
}

#[test]
fn variants_that_are_no_identifiers_or_stand_twice() {
    for variant in ["", "closure", "Abnormal_Closure", "Abnormal Closure", "TLS", "1st", "비정상"]
    {
        let change = ("variant = \"AbnormalClosure\"", format!("variant = \"{variant}\""));
        let expected = format!(
            "codes.toml:52: code 1006: `variant` {variant:?} is no UpperCamelCase identifier"
        );
        assert_problem(change.0, &change.1, &expected);
    }
    for variant in ["Other", "Self"] {
        let change = ("variant = \"AbnormalClosure\"", format!("variant = \"{variant}\""));
        let expected =
            format!("codes.toml:52: code 1006: `variant` {variant:?} has a meaning already");
        assert_problem(change.0, &change.1, &expected);
    }
    assert_eq!(
        problems(&[("variant = \"Unauthorized\"", "variant = \"AbnormalClosure\"")]),
        [
            "codes.toml:81: code 3000: `variant` \"AbnormalClosure\" is taken by line 52",
            "codes.toml:81: code 3000: the name \"AbnormalClosure\" belongs to code 1006 already, by line 52",
        ]
    );
}

#[test]
fn names_that_two_codes_claim_or_that_are_none() {
    assert_problem(
        "aliases = [\"Nobody\"]",
        "aliases = [\"Nobody\", \"Closed_Abnormally\"]",
        "codes.toml:91: code 3000: the name \"Closed_Abnormally\" belongs to code 1006 already, by line 63",
    );
    assert_problem(
        "aliases = [\"ABNORMAL\",",
        "aliases = [\"abnormal_closure\",",
        "codes.toml:63: code 1006: the name \"abnormal_closure\" belongs to code 1006 already, by line 52",
    );
    assert_problem(
        "name = \"Unauthorized\"",
        "name = \"Unauthorized \"",
        "codes.toml:82: code 3000: `name`: \"Unauthorized \" must be one line of text",
    );
    for name in ["1006", "..."] {
        let expected = format!("codes.toml:82: code 3000: `name`: {name:?} has no letter");
        assert_problem("name = \"Unauthorized\"", &format!("name = {name:?}"), &expected);
    }
    assert_problem(
        "name = \"Unauthorized\"",
        "name = \"Unäuthorized\"",
        "codes.toml:82: code 3000: `name` must be ASCII",
    );
    for alias in ["", "_", "1006", "going away", "게이트웨이", "1006:x"] {
        let expected = format!("codes.toml:91: code 3000: alias {alias:?} is no name");
        assert_problem("\"Nobody\"", &format!("{alias:?}"), &expected);
    }
}

#[test]
fn sentences_that_are_none() {
    let description = "\"It ended, and \\\"why\\\" is in proxy_read_timeout.\"";
    let fault = |to: &str, shown: &str, fault: &str| {
        let expected = format!("codes.toml:54: code 1006: `description`: {shown} {fault}");
        assert_problem(description, to, &expected);
    };
    fault("\"\"", "\"\"", "is empty");
    fault("\"No stop\"", "\"No stop\"", "must end with a full stop");
    let spaces = "must be one line, with single spaces";
    fault("\"Two  spaces.\"", "\"Two  spaces.\"", spaces);
    fault("\" Before.\"", "\" Before.\"", spaces);
    fault("\"After. \"", "\"After. \"", spaces);
    fault("\"\u{3000}Wide.\"", "\"\\u{3000}Wide.\"", spaces);
    fault("\"Line\\nbreak.\"", "\"Line\\nbreak.\"", spaces);
    let long = format!("\"{}.\"", "가".repeat(160));
    fault(&long, &long, "has 161 characters, over 160");
    let codes = CODES.replace(description, &format!("\"{}.\"", "가".repeat(159)));
    assert_eq!(generate(&codes, REGISTRY).err(), None);
    assert_problem(
        "when_to_use = \"Freely.\"",
        "when_to_use = \"Freely\"",
        "codes.toml:37: class private_use: `when_to_use`: \"Freely\" must end with a full stop",
    );
}

#[test]
fn lists_of_the_wrong_length() {
    let seven = "remedies = [\"A.\", \"B.\", \"C.\", \"D.\", \"E.\", \"F.\", \"G.\"]";
    assert_problem(
        "remedies = [\"Four.\", \"Five.\", \"Six.\"]",
        seven,
        "codes.toml:56: code 1006: `remedies` has 7 sentences, not 3 to 6",
    );
    let six = seven.replace(", \"G.\"", "");
    let codes = CODES.replace("remedies = [\"Four.\", \"Five.\", \"Six.\"]", &six);
    assert_eq!(generate(&codes, REGISTRY).err(), None);
    assert_problem(
        "causes = [\"Cause.\"]",
        "causes = []",
        "codes.toml:8: class unused: `causes` has 0 sentences, not 1 to 6",
    );
}

#[test]
fn references_that_are_missing_unknown_or_unused() {
    assert_problem(
        "references = [\"rfc\", \"iana\"]",
        "references = []",
        "codes.toml:62: code 1006: `references` is empty",
    );
    assert_problem(
        "references = [\"rfc\", \"iana\"]",
        "references = [\"rfc\", \"mdn\"]",
        "codes.toml:62: code 1006: no reference is called \"mdn\"",
    );
    assert_problem(
        "[[class]]",
        "mdn = { title = \"MDN\", url = \"https://mdn.example/\" }\n[[class]]",
        "codes.toml:5: reference mdn: nothing refers to it",
    );
    for url in ["http://rfc.example/", "https://rfc.example/ ", "https://rfc.example/\\u0000"] {
        let expected =
            "codes.toml:2: reference rfc: `url` must be one address that starts with https://";
        assert_problem("https://rfc.example/", url, expected);
    }
    assert_problem(
        "\"The RFC\"",
        "\"\"",
        "codes.toml:2: reference rfc: `title`: \"\" must be one line of text",
    );
}

#[test]
fn classes_are_complete_and_in_order() {
    let expected = "the classes must be [\"unused\", \"protocol\", \"registered\", \"private_use\", \"undefined\"], in this order";
    assert_eq!(
        problems(&[("label = \"unused\"", "label = \"used\"")]),
        [format!("codes.toml:6: {expected}")]
    );
    let (head, classes) = CODES.split_once("[[class]]").unwrap();
    let (_, codes) = classes.split_once("[[code]]").unwrap();
    let no_classes = format!("class = []\n{head}[[code]]{codes}");
    assert_eq!(generate(&no_classes, REGISTRY).unwrap_err(), [format!("codes.toml:1: {expected}")]);
}

#[test]
fn who_may_send_is_consistent() {
    assert_problem(
        "sent_by = \"endpoint\"",
        "sent_by = \"client\"",
        "codes.toml:87: code 3000: every endpoint may send a code of 3000-3999",
    );
    assert_problem(
        "sent_by = \"nobody\"",
        "sent_by = \"endpoint\"",
        "codes.toml:58: code 1006: a code that `reports` something is `sent_by` nobody",
    );
    for http in ["99", "600"] {
        assert_problem(
            "http_equivalent = 426",
            &format!("http_equivalent = {http}"),
            "codes.toml:74: code 1010: `http_equivalent` must lie from 100 to 599",
        );
    }
    for http in ["100", "599"] {
        let codes = CODES.replace("http_equivalent = 426", &format!("http_equivalent = {http}"));
        assert_eq!(generate(&codes, REGISTRY).err(), None);
    }
}

#[test]
fn windows_fit_their_action() {
    assert_problem(
        "first_delay = [0, 5]",
        "first_delay = [5, 4]",
        "codes.toml:61: code 1006: `first_delay` ends at 4 s, before its start",
    );
    let codes = CODES.replace("first_delay = [0, 5]", "first_delay = [5, 5]");
    assert_eq!(generate(&codes, REGISTRY).err(), None);
    assert_problem(
        "first_delay = [0, 5], ",
        "",
        "codes.toml:61: code 1006: `first_delay` is missing, for retry",
    );
    assert_problem(
        "action = \"after_change\"",
        "action = \"after_change\", first_delay = [0, 5]",
        "codes.toml:76: code 1010: `first_delay` has no meaning after_change",
    );
}

#[test]
fn the_registry_and_the_codes_agree() {
    assert_registry_problem(
        "1016-2999,Unassigned,,,\n",
        "1012,Service Restart,,,\n",
        &[
            "iana.csv:5: code 1012: IANA lists it as \"Service Restart\": add a [[code]] table to codes.toml",
        ],
    );
    assert_registry_problem(
        "1010,Mandatory Ext.,IESG_HYBI,RFC6455,\n",
        "",
        &["codes.toml:66: code 1010: iana.csv has no row for it"],
    );
    assert_registry_problem(
        "Abnormal Closure",
        "Strange Closure",
        &[
            "codes.toml:53: code 1006: `name` \"Abnormal Closure\" is not what IANA calls it: \"Strange Closure\"",
        ],
    );
    assert_eq!(
        generate(CODES, &REGISTRY.replace("Abnormal Closure", "abnormal closure")).err(),
        None
    );
}

#[test]
fn a_registry_that_is_none() {
    for date in ["2026-6-10", "2026-06-1x", "2026/06/10", "2026-06-100", ""] {
        assert_registry_problem(
            "2026-06-10",
            date,
            &["iana.csv:1: expected `# WebSocket Close Code Number Registry, updated YYYY-MM-DD`"],
        );
    }
    assert_registry_problem(
        "Status Code,",
        "Code,",
        &[
            "iana.csv:2: expected the header `Status Code,Meaning,Contact,Reference,Date Registered`",
        ],
    );
    assert_registry_problem(
        "1006,Abnormal",
        "1006,Very, Abnormal",
        &["iana.csv:3: expected 5 fields without quotes, met 6"],
    );
    assert_registry_problem(
        "1006,",
        "codes,",
        &["iana.csv:3: expected a number or a range, met `codes`"],
    );
    assert_registry_problem(
        "2021-09-06",
        "in 2021",
        &["iana.csv:6: code 3000: expected a day, YYYY-MM-DD, met `in 2021`"],
    );
    let again = "1006,Abnormal Closure,IESG_HYBI,RFC6455,\n";
    assert_registry_problem(
        again,
        &again.repeat(2),
        &["iana.csv:4: code 1006: expected a number above 1006"],
    );
    let header: String = REGISTRY.split_inclusive('\n').take(2).collect();
    assert_eq!(generate(CODES, &header).unwrap_err(), ["iana.csv:1: there is no row of a code"]);
}

/// What is reported once a locale's `from` has become its `to`.
#[track_caller]
fn assert_locale_problems(file: &str, from: &str, to: &str, expected: &[&str]) {
    let change = |name: &str, text: &str| {
        if name != file {
            return text.to_owned();
        }
        assert!(text.contains(from), "{from:?} is not in {file}");
        text.replacen(from, to, 1)
    };
    let (english, korean) = (change("en.toml", ENGLISH), change("ko.toml", KOREAN));
    let locales = [("en.toml", english.as_str()), ("ko.toml", korean.as_str())];
    assert_eq!(generate_all(CODES, REGISTRY, &locales).unwrap_err(), expected);
}

#[test]
fn phrases_are_those_of_english() {
    assert_locale_problems(
        "ko.toml",
        "unused = \"미사용\"\n",
        "",
        &["ko.toml:1: [classes] `unused` is missing"],
    );
    assert_locale_problems(
        "ko.toml",
        "title =",
        "name =",
        &[
            "ko.toml:1: [compare] `title` is missing",
            "ko.toml:11: [compare] `name` is not in English",
        ],
    );
    for other in ["{b}, {c}?", "{b}?", "{b}, {a}, {c}?"] {
        assert_locale_problems(
            "ko.toml",
            "{b}, {a}?",
            other,
            &["ko.toml:11: [compare] `title` must have the blanks of English: [\"a\", \"b\"]"],
        );
    }
    assert_locale_problems(
        "ko.toml",
        "{b}, {a}?",
        " {b}, {a}?",
        &["ko.toml:11: [compare] `title`: \" {b}, {a}?\" must be one line of text"],
    );
    assert_locale_problems(
        "ko.toml",
        "\"미사용\"",
        "\"\"",
        &["ko.toml:4: [classes] `unused`: \"\" must be one line of text"],
    );
    assert_locale_problems(
        "ko.toml",
        "\"미사용\"",
        "\"미\\n사용\"",
        &["ko.toml:4: [classes] `unused`: \"미\\n사용\" must be one line of text"],
    );
    assert_locale_problems(
        "ko.toml",
        "\"Korean\"",
        "\"Korean\\n\"",
        &["ko.toml:1: `language`: \"Korean\\n\" must be one line of text"],
    );
    assert_locale_problems(
        "ko.toml",
        "\"미사용\"",
        "1",
        &["ko.toml:4: [classes] `unused` must be a string"],
    );
    assert_locale_problems(
        "ko.toml",
        "[classes]",
        "version = 1\n[classes]",
        &["ko.toml:3: [version] expected a table, met integer"],
    );
    assert_locale_problems(
        "ko.toml",
        "language = \"Korean\"",
        "",
        &["ko.toml:1: `language` is missing"],
    );
    let english = ENGLISH.replacen("[compare]", "bogus = \"bogus\"\n[compare]", 1);
    assert_eq!(
        generate_all(CODES, REGISTRY, &[("en.toml", &english)]).unwrap_err(),
        ["en.toml:10: [classes] `bogus` is no class"]
    );
    for (from, to, line, name) in [
        ("[compare]", "[_compare]", 10, "_compare"),
        ("[compare]", "[com__pare]", 10, "com__pare"),
        ("title", "my-title", 11, "my-title"),
        ("title", "title2", 11, "title2"),
    ] {
        let english = ENGLISH.replacen(from, to, 1);
        let expected = format!("en.toml:{line}: {name:?} must be in snake case");
        let found = generate_all(CODES, REGISTRY, &[("en.toml", &english)]);
        assert_eq!(found.unwrap_err(), [expected]);
    }
    assert_locale_problems(
        "en.toml",
        "unused = \"unused\"\n",
        "",
        &[
            "en.toml:1: [classes] `unused` is missing",
            "ko.toml:4: [classes] `unused` is not in English",
        ],
    );
}

#[test]
fn pairs_are_those_of_english() {
    let ours = "codes = [1006, 1010]";
    assert_locale_problems(
        "ko.toml",
        ours,
        "codes = [1006, 3000]",
        &[
            "ko.toml:1: pair (1006, 1010) is missing",
            "ko.toml:14: pair (1006, 3000) is not in English, or stands twice",
        ],
    );
    let twice = "codes = [1006, 1010]\nsentence = \"하나.\"\n\n[[pair]]\ncodes = [1006, 1010]";
    assert_locale_problems(
        "ko.toml",
        ours,
        twice,
        &["ko.toml:18: pair (1006, 1010) is not in English, or stands twice"],
    );
    assert_locale_problems(
        "en.toml",
        ours,
        "codes = [1010, 1006]",
        &[
            "en.toml:14: pair (1010, 1006): the lower number comes first, and a pair stands once",
            "ko.toml:1: pair (1010, 1006) is missing",
            "ko.toml:14: pair (1006, 1010) is not in English, or stands twice",
        ],
    );
    assert_locale_problems(
        "en.toml",
        ours,
        "codes = [1006, 1006]",
        &[
            "en.toml:14: pair (1006, 1006): the lower number comes first, and a pair stands once",
            "ko.toml:1: pair (1006, 1006) is missing",
            "ko.toml:14: pair (1006, 1010) is not in English, or stands twice",
        ],
    );
    assert_locale_problems(
        "en.toml",
        ours,
        "codes = [1006, 1011]",
        &[
            "en.toml:14: pair (1006, 1011): there is no code 1011",
            "ko.toml:1: pair (1006, 1011) is missing",
            "ko.toml:14: pair (1006, 1010) is not in English, or stands twice",
        ],
    );
    let twice = twice.replace("하나", "One");
    assert_locale_problems(
        "en.toml",
        ours,
        &twice,
        &["en.toml:18: pair (1006, 1010): the lower number comes first, and a pair stands once"],
    );
    assert_locale_problems(
        "en.toml",
        "They differ.",
        "They differ",
        &["en.toml:15: pair (1006, 1010): `sentence`: \"They differ\" must end with a full stop"],
    );
    assert_locale_problems(
        "en.toml",
        ours,
        "codes = [1006]",
        &["en.toml:14: pair: `codes` must be two numbers, such as [0, 5]"],
    );
}

#[test]
fn rows_are_those_of_the_codes() {
    let korean_3000 = &KOREAN[KOREAN.find("[[code]]\nnumber = 3000").unwrap()..];
    assert_locale_problems("ko.toml", korean_3000, "", &["ko.toml:1: code 3000 is missing"]);
    assert_locale_problems(
        "ko.toml",
        "number = 3000",
        "number = 3001",
        &[
            "ko.toml:1: code 3000 is missing",
            "ko.toml:68: code 3001 is not in close_codes.toml, or stands twice",
        ],
    );
    assert_locale_problems(
        "ko.toml",
        "number = 3000",
        "number = 1010",
        &[
            "ko.toml:1: code 3000 is missing",
            "ko.toml:68: code 1010 is not in close_codes.toml, or stands twice",
        ],
    );
    assert_locale_problems(
        "ko.toml",
        "label = \"unused\"",
        "label = \"used\"",
        &[
            "ko.toml:1: class unused is missing",
            "ko.toml:17: class used is not in close_codes.toml, or stands twice",
        ],
    );
    assert_locale_problems(
        "ko.toml",
        "\"셋.\"]",
        "\"셋.\", \"넷.\"]",
        &["ko.toml:56: code 1006: `causes` has 4 sentences, English has 3"],
    );
    assert_locale_problems(
        "ko.toml",
        ", \"여섯.\"]",
        "]",
        &["ko.toml:57: code 1006: `remedies` has 2 sentences, English has 3"],
    );
    assert_locale_problems(
        "ko.toml",
        "name = \"필수 확장\"",
        "name = \"비정상 종료\"",
        &["ko.toml:62: code 1010: `name` \"비정상 종료\" stands twice"],
    );
    assert_locale_problems(
        "ko.toml",
        "name = \"필수 확장\"",
        "name = \"\"",
        &["ko.toml:62: code 1010: `name`: \"\" must be one line of text"],
    );
    for (from, key, line) in [
        ("\"끝났습니다.\"", "description", 55),
        ("\"둘.\"", "causes", 56),
        ("\"여섯.\"", "remedies", 57),
    ] {
        let expected =
            format!("ko.toml:{line}: code 1006: `{key}`: \"끝\" must end with a full stop");
        assert_locale_problems("ko.toml", from, "\"끝\"", &[&expected]);
    }
    assert_locale_problems(
        "ko.toml",
        "\"자유롭게.\"",
        "\"자유롭게\"",
        &["ko.toml:43: class private_use: `when_to_use`: \"자유롭게\" must end with a full stop"],
    );
    let english_row = "[[class]]\nlabel = \"unused\"\ndescription = \"U.\"\ncauses = []\nremedies = []\n\
                       when_to_use = \"N.\"\n[[pair]]";
    assert_locale_problems(
        "en.toml",
        "[[pair]]",
        english_row,
        &["en.toml:13: class unused: the English texts stand in close_codes.toml"],
    );
}

#[test]
fn languages_are_files_named_by_their_tag() {
    let only_korean = generate_all(CODES, REGISTRY, &[("data/ko.toml", KOREAN)]);
    assert_eq!(only_korean.unwrap_err(), ["data/ko.toml:1: en.toml is missing beside it"]);
    let none = generate_all(CODES, REGISTRY, &[]);
    assert_eq!(none.unwrap_err(), ["data/locale:1: en.toml is missing beside it"]);
    let named = |name| {
        let locales = [("en.toml", ENGLISH), (name, KOREAN)];
        generate_all(CODES, REGISTRY, &locales)
    };
    for (file, tag) in
        [("ko-KR.toml", "ko-KR"), ("data/.toml", ""), ("k.toml", "k"), ("kore.toml", "kore")]
    {
        let expected = format!("{file}:1: the file's name {tag:?} is no language, such as \"ko\"");
        assert_eq!(named(file).unwrap_err(), [expected]);
    }
    // Assamese is a keyword of Rust's.
    assert!(named("as.toml").unwrap().contains("Locale::As => r#as::causes(row)"));
    assert_eq!(named("kor.toml").err(), None);
    let another = named("ja.toml").unwrap();
    assert!(another.contains("Ja = \"ja\"") && another.contains("Locale::Ja => r#ja::causes(row)"));
}
