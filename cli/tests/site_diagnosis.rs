//! What the diagnosis of the front page knows. `proofs/diagnosis` compares what it says with the command.

mod pages;
mod program;
mod written;

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_code::{CloseCode, Family, Limit, Locale, Symptom, families};

use pages::{SITE, escaped, folders};

/// The data of a language.
fn data(folder: &str) -> Value {
    let script = &SITE[&format!("{folder}diagnosis-data.js")];
    assert!(!script.contains("</"), "a browser would end the script there");
    let json = script.strip_prefix("const DIAGNOSIS_DATA = ").unwrap();
    serde_json::from_str(json.strip_suffix(";\n").unwrap()).unwrap()
}

fn rows<'d>(data: &'d Value, table: &str) -> &'d Vec<Value> {
    data[table].as_array().unwrap()
}

fn texts(row: &Value, place: usize) -> &str {
    row[place].as_str().unwrap_or_default()
}

#[test]
fn every_symptom_limit_code_and_family_is_known_in_the_language_of_the_page() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        let data = data(&folder);
        let symptoms = rows(&data, "symptoms");
        let ids: BTreeSet<_> = symptoms.iter().map(|row| texts(row, 0)).collect();
        assert_eq!(ids, Symptom::ALL.iter().map(|symptom| symptom.id()).collect());
        for row in symptoms {
            let symptom = Symptom::by_id(texts(row, 0)).unwrap();
            let expected = [symptom.origin(), symptom.text(), symptom.meaning_in(locale)];
            assert_eq!([texts(row, 1), texts(row, 2), texts(row, 3)], expected);
            assert_eq!(texts(row, 4), symptom.remedies_in(locale).get(0).unwrap_or_default());
        }
        let limits = rows(&data, "limits");
        assert_eq!(limits.len(), Limit::ALL.len());
        for row in limits {
            let limit = Limit::by_id(texts(row, 0)).unwrap();
            assert_eq!([texts(row, 1), texts(row, 4)], [limit.product(), limit.effect_in(locale)]);
            assert_eq!(texts(row, 2), limit.setting().unwrap_or_default());
        }
        assert_eq!(rows(&data, "codes").len(), CloseCode::NAMED.len());
        for (row, family) in rows(&data, "families").iter().zip(families::ALL) {
            assert_eq!([texts(row, 0), texts(row, 1)], [family.id(), family.title()]);
            for (entry, known) in row[3].as_array().unwrap().iter().zip(family.entries()) {
                let explanation = family.of(known.number()).explain_in(locale);
                assert_eq!(entry[0], known.number());
                assert_eq!(texts(&entry[1], 1), explanation.description());
                assert_eq!(entry[2].as_array().unwrap().len(), known.reasons().len());
            }
        }
        let of_4004 = rows(&data, "defining").iter().find(|run| run[0] == 4004).unwrap();
        let places = of_4004[2].as_array().unwrap().iter().map(|place| place.as_u64().unwrap());
        let names: Vec<_> = places
            .map(|place| texts(&rows(&data, "families")[usize::try_from(place).unwrap()], 0))
            .collect();
        let expected = families::defining(CloseCode::from(4004)).map(Family::id);
        assert_eq!(names, expected.collect::<Vec<_>>());
    }
}

#[test]
fn the_pages_that_an_answer_links_are_there() {
    for folder in folders() {
        let data = data(&folder);
        let page = |name: &str| SITE.get(&format!("{folder}{name}.html"));
        let has = |page: Option<&String>, id: &str| {
            page.is_some_and(|html| html.contains(&format!("id=\"{id}\"")))
        };
        for row in rows(&data, "symptoms") {
            assert!(page(&format!("symptom-{}", texts(row, 0))).is_some(), "{row}");
        }
        for row in rows(&data, "limits") {
            assert!(has(page("limits"), texts(row, 0)), "{row}");
        }
        for code in rows(&data, "codes") {
            assert!(page(&code[0].to_string()).is_some(), "{code}");
        }
        for family in rows(&data, "families") {
            for entry in family[3].as_array().unwrap() {
                let number = entry[0].to_string();
                assert!(has(page(texts(family, 0)), &number), "{number}");
                let is_private = (3000..5000).contains(&entry[0].as_u64().unwrap());
                assert!(!is_private || page(&number).is_some(), "{number}");
            }
        }
        assert!(has(page("index"), "ranges"));
    }
}

#[test]
fn the_front_page_says_who_may_send_a_code_how_serious_it_is_and_whether_to_reconnect() {
    let rows_of = |folder: &str| -> Vec<String> {
        let rows = SITE[&format!("{folder}index.html")].split("<tr>").skip(2);
        rows.take(CloseCode::NAMED.len()).map(str::to_owned).collect()
    };
    let english = rows_of("");
    for (row, code) in english.iter().zip(CloseCode::NAMED) {
        assert!(row.contains(&escaped(code.explain().description())), "{row}");
        let mark = format!("<span class=\"mark {}\">", code.severity());
        assert_eq!(row.matches(&mark).count(), 1, "{row}");
    }
    let cells = |number: u16| {
        let place = CloseCode::NAMED.iter().position(|code| code.as_u16() == number).unwrap();
        let html: Vec<&str> = english[place].split('<').collect();
        let text = html.iter().filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim());
        text.filter(|text| !text.is_empty()).skip(3).collect::<Vec<_>>().join(" ")
    };
    let senders = "May be sent by: server client";
    assert_eq!(
        cells(1000),
        format!("Severity: normal {senders} browser script Reconnect: if needed")
    );
    assert_eq!(cells(1006), "Severity: warning May be sent by: nobody Reconnect: yes");
    assert_eq!(cells(1011), format!("Severity: error {senders} Reconnect: yes"));
    let korean = rows_of("ko/");
    for (one, other) in english.iter().zip(&korean) {
        assert_eq!(one.matches("<li class=").count(), other.matches("<li class=").count());
    }
}
