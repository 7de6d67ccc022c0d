//! The rows that `export` prints are what the library says.

mod exported;
mod program;

use serde_json::Value;
use ws_close_code::{
    Basis, CloseCode, CodeClass, FamilyEntry, FamilyReason, Locale, REGISTRY_DATE, Reference,
    Sender, SentBy, families,
};

use exported::{Row, delay_basis, document, rows, with};

#[test]
fn reading_the_document_gives_the_registry() {
    let document = document();
    assert_eq!(document["schema_version"], 1);
    assert_eq!(document["registry_date"], REGISTRY_DATE);

    let codes = document["codes"].as_array().unwrap();
    assert_eq!(codes.len(), CloseCode::NAMED.len());
    for (row, &code) in codes.iter().map(|row| row.as_object().unwrap()).zip(CloseCode::NAMED) {
        assert_eq!(row["code"], code.as_u16());
        assert_eq!(row["variant"], format!("{code:?}"));
        assert_eq!(row["label"], code.label());
        assert_eq!(row["class"], code.class().as_str());
        assert_eq!(row["variant"].as_str().unwrap().parse(), Ok(code));
        assert_eq!(row["label"].as_str().unwrap().parse(), Ok(code));
        assert_eq!(row["name_en"].as_str(), code.name());
        assert_answers(row, code);
        assert_eq!(row["http_equivalent"], Value::from(code.http_equivalent()));
        let registration = code.registration().unwrap();
        assert_eq!(row["registration_contact"], registration.contact());
        assert_eq!(row["registration_reference"], Value::from(registration.reference()));
        assert_eq!(row["registration_date"], Value::from(registration.date()));
    }
}

#[test]
fn a_number_without_a_row_has_the_answers_of_its_class() {
    let classes = rows("classes");
    for code in (0..=u16::MAX).map(CloseCode::from_u16) {
        let holds_it = |row: &&Row| {
            let bound = |name: &str| row[name].as_u64().unwrap();
            (bound("first_code")..=bound("last_code")).contains(&u64::from(code.as_u16()))
        };
        let found: Vec<_> = classes.iter().filter(holds_it).collect();
        let [row] = found[..] else { panic!("{code} lies in {} classes", found.len()) };
        assert_eq!(row["label"], code.class().as_str());
        if !code.is_registered() {
            assert_answers(row, code);
        }
    }
}

/// The columns that `codes` and `classes` share.
fn assert_answers(row: &Row, code: CloseCode) {
    for &locale in Locale::ALL {
        let explanation = code.explain().locale(locale);
        assert_eq!(row[&format!("name_{locale}")], explanation.name());
        assert_eq!(row[&format!("description_{locale}")], code.description_in(locale));
        assert_eq!(row[&format!("when_to_use_{locale}")], explanation.when_to_use());
    }
    for sender in Sender::ALL {
        assert_eq!(row[&format!("may_be_sent_by_{sender}")], code.may_be_sent_by(*sender));
    }
    assert_eq!(row["may_be_received"], code.may_be_received());
    assert_eq!(row["is_reserved"], code.is_reserved());
    assert_eq!(row["is_local_only"], code.is_local_only());
    assert_eq!(row["is_retryable"], code.is_retryable());
    let advice = code.reconnect();
    assert_eq!(row["reconnect_action"].as_str().unwrap().parse(), Ok(advice.action()));
    assert_eq!(row["reconnect_basis"].as_str().unwrap().parse(), Ok(advice.basis()));
    let window = advice.first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()));
    assert_eq!(
        row["reconnect_delay_min_s"].as_u64().zip(row["reconnect_delay_max_s"].as_u64()),
        window
    );
    assert_eq!(row["reconnect_delay_basis"], delay_basis(advice));
    assert_eq!(row["reconnect_with"], with(advice));
    assert_eq!(row["severity"].as_str().unwrap().parse(), Ok(code.severity()));
}

#[test]
fn the_texts_are_those_of_every_code_and_class_in_order() {
    let rows = rows("texts");
    // The last number of a class is without a row.
    let classes = CodeClass::ALL.iter().map(|class| CloseCode::from(*class.numbers().end()));
    let mut count = 0;
    for code in CloseCode::NAMED.iter().copied().chain(classes) {
        for &locale in Locale::ALL {
            let texts = |kind| {
                let about = |row: &&Row| {
                    row["label"] == code.label()
                        && row["language"] == locale.as_str()
                        && row["kind"] == kind
                };
                let found: Vec<_> = rows.iter().filter(about).collect();
                let number = code.is_registered().then_some(code.as_u16());
                for (index, row) in found.iter().enumerate() {
                    assert_eq!(row["position"], index + 1);
                    assert_eq!(row["code"], Value::from(number));
                }
                found
            };
            let sentences =
                |kind| texts(kind).into_iter().inspect(|row| assert_eq!(row["url"], Value::Null));
            assert!(sentences("cause").map(|row| &row["text"]).eq(code.causes_in(locale)));
            assert!(sentences("remedy").map(|row| &row["text"]).eq(code.remedies_in(locale)));
            let at_once = |kind| sentences(kind).filter(|row| row["at_once"] == true).count();
            assert_eq!(at_once("cause"), code.explain().causes_at_once().len());
            assert_eq!(at_once("remedy"), code.explain().remedies_at_once().len());
            let sources = texts("source");
            assert_eq!(sources.len(), code.references().len());
            for (row, source) in sources.iter().zip(code.references()) {
                assert_eq!(row["text"], source.title());
                assert_eq!(row["url"], source.url());
            }
            count += code.causes_in(locale).len() + code.remedies_in(locale).len() + sources.len();
        }
    }
    assert_eq!(rows.len(), count);
}

#[test]
fn the_sources_of_sentences_are_those_of_the_library() {
    let rows = rows("text_sources");
    let mut rows = rows.iter();
    let classes = CodeClass::ALL.iter().map(|class| CloseCode::from(*class.numbers().end()));
    for code in CloseCode::NAMED.iter().copied().chain(classes) {
        let causes =
            (0..code.causes().len()).map(|place| ("cause", place, code.cause_references(place)));
        let remedies = (0..code.remedies().len())
            .map(|place| ("remedy", place, code.remedy_references(place)));
        for (kind, place, sources) in causes.chain(remedies) {
            for (source, source_position) in sources.iter().zip(1..) {
                let row = rows.next().unwrap();
                assert_eq!(row["source_position"], source_position);
                let number = code.is_registered().then_some(code.as_u16());
                assert_eq!(row["code"], Value::from(number));
                assert_eq!((&row["label"], &row["kind"]), (&code.label().into(), &kind.into()));
                assert_eq!(row["position"], place + 1);
                assert_eq!(
                    (&row["title"], &row["url"]),
                    (&source.title().into(), &source.url().into())
                );
                assert_eq!(row["version"], Value::from(source.version()));
                assert_eq!(row["path"], Value::from(source.path()));
                assert_eq!(row["checked"], Value::from(source.checked()));
            }
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn the_families_are_those_of_the_library() {
    let rows = rows("families");
    assert_eq!(rows.len(), families::ALL.len());
    for (row, family) in rows.iter().zip(families::ALL) {
        assert_eq!(row["id"], family.id());
        assert_eq!(row["title"], family.title());
        let source = family.references().first().copied();
        assert_eq!(row["source_title"], Value::from(source.map(Reference::title)));
        assert_eq!(row["source_url"], Value::from(source.map(Reference::url)));
    }
}

/// For every number: the row with a name, else that of the range, else none.
#[test]
fn a_family_says_of_every_number_what_its_rows_say() {
    let rows = rows("family_codes");
    let mut count = 0;
    for &family in families::ALL {
        let rows: Vec<_> = rows.iter().filter(|row| row["family"] == family.id()).collect();
        count += rows.len();
        for code in (0..6000).map(|number: u16| family.of(number)) {
            let number = u64::from(code.code().as_u16());
            let holds_it = |row: &&&Row| {
                let bound = |name: &str| row[name].as_u64().unwrap();
                (bound("first_code")..=bound("last_code")).contains(&number)
            };
            let found: Vec<_> = rows.iter().filter(holds_it).collect();
            let row = found.iter().find(|row| !row["name"].is_null()).or(found.first());
            let (entry, range) = (code.entry(), family.range(code.code()));
            let Some(row) = row else {
                assert!(entry.is_none() && range.is_none(), "{code:?}");
                continue;
            };
            assert_eq!(row["name"], Value::from(entry.map(FamilyEntry::name)), "{code:?}");
            if entry.is_some() {
                assert_eq!(
                    (&row["first_code"], &row["last_code"]),
                    (&number.into(), &number.into())
                );
                assert_eq!(row["label"], code.label());
                assert_eq!(row["severity"].as_str().unwrap().parse(), Ok(code.severity()));
            }
            assert_eq!(row["description"], code.description());
            assert_eq!(row["sent_by"], Value::from(code.sent_by().map(SentBy::as_str)));
            assert_eq!(row["basis"], Value::from(code.basis().map(Basis::as_str)));
            let deprecation = entry.and_then(FamilyEntry::deprecation);
            assert_eq!(row["deprecation"], Value::from(deprecation));
            let advice = code.reconnect();
            assert_eq!(row["reconnect_action"].as_str().unwrap().parse(), Ok(advice.action()));
            let window = advice.first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()));
            let delay = |name: &str| row[name].as_u64();
            assert_eq!(delay("reconnect_delay_min_s").zip(delay("reconnect_delay_max_s")), window);
            assert_eq!(row["reconnect_basis"], advice.basis().as_str());
            assert_eq!(row["reconnect_delay_basis"], delay_basis(advice));
            assert_eq!(row["reconnect_with"], with(advice));
        }
    }
    assert_eq!(rows.len(), count);
}

#[test]
fn the_reasons_of_families_are_those_of_the_library() {
    let rows = rows("family_reasons");
    let mut rows = rows.iter();
    for &family in families::ALL {
        for entry in family.entries() {
            for (place, reason) in entry.reasons().iter().enumerate() {
                let row = rows.next().unwrap();
                let code = family.of(entry.number()).at_reason(place);
                assert_eq!(row["family"], family.id());
                assert_eq!(
                    (&row["code"], &row["position"]),
                    (&entry.number().into(), &(place + 1).into())
                );
                assert_eq!(row["matching"].as_str().unwrap().parse(), Ok(reason.matching()));
                assert_eq!(
                    (&row["text"], &row["description"]),
                    (&reason.text().into(), &reason.description().into())
                );
                assert_eq!(row["basis"], Value::from(code.basis().map(Basis::as_str)));
                assert_eq!(row["severity"], code.severity().as_str());
                let advice = code.reconnect();
                assert_eq!(row["reconnect_action"], advice.action().as_str());
                assert_eq!(row["reconnect_delay_basis"], delay_basis(advice));
                assert_eq!(row["reconnect_with"], with(advice));
            }
        }
    }
    assert!(rows.next().is_none());
}

/// The sentences of each code, range and reason, in each language that the family has; its sources and names.
#[test]
fn the_texts_sources_and_names_of_families_are_those_of_the_library() {
    let (texts, sources, names) =
        (rows("family_texts"), rows("family_sources"), rows("family_names"));
    let [mut texts, mut sources, mut names] = [&texts, &sources, &names].map(|rows| rows.iter());
    for &family in families::ALL {
        let codes = family.entries().iter().map(|entry| family.of(entry.number()));
        let ranges = family.ranges().iter().map(|range| {
            let mut numbers = range.numbers().map(|number| family.of(number));
            numbers.find(|code| code.entry().is_none() && !code.code().is_registered()).unwrap()
        });
        for code in codes.chain(ranges) {
            for locale in Locale::ALL.iter().copied().filter(|locale| family.is_translated(*locale))
            {
                let reasons = code.entry().map_or(0, |entry| entry.reasons().len());
                let cases = (0..reasons).map(|place| code.at_reason(place));
                for (case, position) in std::iter::once(code).chain(cases).zip(0..) {
                    let text = case.explain_in(locale);
                    let sentences = |kind, all: &[&'static str]| {
                        all.iter().map(|text| (kind, *text)).collect::<Vec<_>>()
                    };
                    let wanted = [
                        sentences("description", &[text.description()]),
                        sentences("cause", text.causes()),
                        sentences("remedy", text.remedies()),
                    ];
                    for (kind, sentence) in wanted.concat() {
                        let row = texts.next().unwrap();
                        assert_eq!(
                            (&row["family"], &row["kind"]),
                            (&family.id().into(), &kind.into())
                        );
                        assert_eq!(
                            (&row["text"], &row["language"]),
                            (&sentence.into(), &locale.as_str().into())
                        );
                        assert_eq!(row["reason_position"], position);
                        assert_eq!(
                            row["reason"],
                            Value::from(case.reason().map(FamilyReason::text))
                        );
                    }
                }
            }
            for source in code.references() {
                let row = sources.next().unwrap();
                assert_eq!(
                    (&row["title"], &row["url"]),
                    (&source.title().into(), &source.url().into())
                );
                assert_eq!(row["version"], Value::from(source.version()));
                assert_eq!(row["path"], Value::from(source.path()));
                assert_eq!(row["checked"], Value::from(source.checked()));
            }
        }
        let of_family = [family.aliases(), family.hosts()].concat();
        let of_codes = family.entries().iter().flat_map(FamilyEntry::aliases).copied();
        for (name, position) in of_family.into_iter().chain(of_codes).zip(1..) {
            let row = names.next().unwrap();
            assert_eq!(row["position"], position);
            assert_eq!((&row["family"], &row["name"]), (&family.id().into(), &name.into()));
        }
    }
    assert!(texts.next().is_none() && sources.next().is_none() && names.next().is_none());
}
