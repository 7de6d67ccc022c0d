//! `--lang`, the environment and the texts of every language.

mod program;

use ws_close_code::{CloseCode, CodeClass, Locale};

use program::{program, stdout, without_families};

const CODE: CloseCode = CloseCode::GoingAway;

/// What `explain` prints for a code in a language.
fn explanation(locale: Locale) -> String {
    format!("{}\n", CODE.explain().locale(locale))
}

#[test]
fn every_language_can_be_chosen_in_any_case() {
    for &locale in Locale::ALL {
        for tag in [locale.as_str().to_owned(), locale.as_str().to_uppercase()] {
            let explain = |word: &str| {
                without_families(&stdout(program().args(["explain", word, "--lang", &tag])))
            };
            assert_eq!(explain(CODE.label()), explanation(locale));
            let class = CodeClass::PrivateUse.explain().locale(locale);
            assert_eq!(explain("4xxx"), format!("{class}\n"));
            let compare = ["compare", "1000", "1001", "--lang", &tag];
            let comparison = CloseCode::NormalClosure.compare(CODE).locale(locale);
            assert_eq!(stdout(program().args(compare)), format!("{comparison}\n"));
        }
    }
}

#[test]
fn an_unknown_language_is_an_error_that_lists_the_languages() {
    let output = program().args(["1001", "--lang", "nonsense"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let tags: Vec<_> = Locale::ALL.iter().map(|locale| locale.as_str()).collect();
    let expected = format!(
        "error: invalid value 'nonsense' for '--lang <LANG>'\n  [possible values: {}]\n\n\
         For more information, try '--help'.\n",
        tags.join(", ")
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
}

#[test]
fn the_first_variable_that_is_set_chooses_the_language() {
    let explain = |variables: &[(&str, &str)]| {
        without_families(&stdout(program().arg(CODE.label()).envs(variables.iter().copied())))
    };
    let english = explanation(Locale::default());
    assert_eq!(explain(&[]), english);
    for locale in Locale::ALL {
        let expected = explanation(*locale);
        for value in [
            format!("{locale}"),
            format!("{locale}_XX.UTF-8"),
            format!("{locale}-XX"),
            format!("{locale}.UTF-8"),
            format!("{locale}@euro"),
        ] {
            for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
                assert_eq!(explain(&[(variable, &value)]), expected, "{variable}={value}");
            }
            assert_eq!(explain(&[("LC_ALL", &value), ("LANG", "en")]), expected);
            assert_eq!(explain(&[("LC_MESSAGES", &value), ("LANG", "en")]), expected);
            assert_eq!(explain(&[("LC_ALL", ""), ("LANG", &value)]), expected);
            assert_eq!(explain(&[("LC_ALL", "C"), ("LANG", &value)]), english);
            assert_eq!(explain(&[("LC_ALL", "zz_ZZ"), ("LANG", &value)]), english);
        }
    }
}

#[test]
fn the_option_wins_over_the_environment() {
    for locale in Locale::ALL {
        let mut program = program();
        program.args([CODE.label(), "--lang", "en"]).env("LC_ALL", locale.as_str());
        assert_eq!(without_families(&stdout(&mut program)), explanation(Locale::En));
    }
}

#[test]
fn a_search_finds_the_texts_of_every_language_and_prints_one() {
    for found_in in Locale::ALL {
        let text = CODE.explain().locale(*found_in);
        for sentence in [text.name(), text.description()] {
            for locale in Locale::ALL {
                let search =
                    ["search", sentence, "--lang", locale.as_str(), "--format", "markdown"];
                let found = stdout(program().args(search));
                let name = CODE.explain().locale(*locale).name();
                let row = format!(" | {} {name} | ", CODE.as_u16());
                assert!(found.contains(&row), "{sentence:?} in {locale}: {found}");
            }
        }
    }
}

#[test]
fn tables_have_their_headings_and_advice_in_the_language() {
    let first_line = |arguments: &[&str]| {
        let text = stdout(program().args(arguments));
        text.lines().next().unwrap().to_owned()
    };
    let words =
        |line: &str| line.split("  ").map(str::trim).filter(|word| !word.is_empty()).count();
    let of = |command: &[&str], locale: &Locale| {
        first_line(&[command, &["--lang", locale.as_str()]].concat())
    };
    for command in [["list"].as_slice(), &["search", CODE.label()]] {
        let english = of(command, &Locale::En);
        for locale in Locale::ALL.iter().filter(|locale| **locale != Locale::En) {
            let own = of(command, locale);
            assert_eq!(words(&own), words(&english), "{own}");
            assert_ne!(own, english);
        }
    }
    let list = stdout(program().args(["list", "--lang", "ko", "--format", "markdown"]));
    let description = CloseCode::ServiceRestart.description_in(Locale::Ko);
    let row = format!("| 1012 | 서비스 재시작 | info | 재시도, 5-30초 뒤 | {description} |");
    assert!(list.lines().any(|line| line == row), "{list}");
}

/// Whatever a document prints as a title names what the document is about.
#[test]
fn every_printed_name_can_be_looked_up() {
    for &locale in Locale::ALL {
        let lookup = |words: &[&str]| {
            let options = ["--lang", locale.as_str(), "--format", "json"];
            let line = stdout(program().args(words).args(options));
            let mut object: serde_json::Value = serde_json::from_str(&line).unwrap();
            // How it was read differs.
            object.as_object_mut().unwrap().remove("read_as");
            object
        };
        for &code in CloseCode::NAMED {
            let number = code.as_u16().to_string();
            let name = code.explain().locale(locale).name();
            let expected = lookup(&[&number]);
            assert_eq!(lookup(&[name]), expected, "{name}");
            assert_eq!(lookup(&[&format!("{number} ({name})")]), expected, "{name}");
        }
        let [first, second] = [CloseCode::NormalClosure, CloseCode::AbnormalClosure];
        let name = |code: CloseCode| code.explain().locale(locale).name();
        let compared = lookup(&["compare", name(first), &name(second).replace(' ', "")]);
        assert_eq!(compared, lookup(&["compare", "1000", "1006"]));
        let checked = stdout(program().args(["check", name(first)]));
        assert_eq!(checked, stdout(program().args(["check", "1000"])));
    }
}

/// The keys and the words of enums do not depend on the language.
#[test]
fn json_has_the_same_keys_in_every_language() {
    let keys = |locale: &Locale| {
        let json = ["compare", "1000", "1006", "--format", "json", "--lang", locale.as_str()];
        let value: serde_json::Value = serde_json::from_str(&stdout(program().args(json))).unwrap();
        let kind = |difference: &serde_json::Value| difference["kind"].clone();
        let kinds: Vec<_> = value["differences"].as_array().unwrap().iter().map(kind).collect();
        let keys: Vec<_> = value["compared"][0].as_object().unwrap().keys().cloned().collect();
        (kinds, keys)
    };
    for locale in Locale::ALL {
        assert_eq!(keys(locale), keys(&Locale::default()));
    }
}
