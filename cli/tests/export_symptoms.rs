//! The rows about symptoms and limits that `export` prints are what the library says.

mod exported;
mod program;

use serde_json::{Value, json};
use ws_close_code::{Limit, LimitValue, Symptom};

use exported::{Row, rows};

#[test]
fn the_symptoms_are_those_of_the_library() {
    let rows = rows("symptoms");
    assert_eq!(rows.len(), Symptom::ALL.len());
    for (row, symptom) in rows.iter().zip(Symptom::ALL) {
        assert_eq!(row["id"], symptom.id());
        assert_eq!(row["origin"], symptom.origin());
        assert_eq!(row["text"], symptom.text());
        assert_eq!(row["form"].as_str().unwrap().parse(), Ok(symptom.form()));
        assert_eq!(row["rank"], symptom.rank());
        assert_eq!(row["is_case_exact"], symptom.is_case_exact());
        assert_eq!(row["is_whole_field"], symptom.is_whole_field());
    }
}

#[test]
fn the_codes_of_a_symptom_are_those_at_both_ends() {
    let rows = rows("symptom_codes");
    let mut rows = rows.iter();
    for symptom in Symptom::ALL {
        for (seen_by, codes) in [("holder", symptom.codes()), ("peer", symptom.peer_codes())] {
            for code in codes {
                let row = rows.next().unwrap();
                assert_eq!(row["symptom_id"], symptom.id());
                assert_eq!(row["seen_by"], seen_by);
                assert_eq!(row["code"], code.as_u16());
            }
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn the_texts_of_a_symptom_are_its_sentences_in_order() {
    let rows = rows("symptom_texts");
    let mut count = 0;
    for symptom in Symptom::ALL {
        let texts = |kind: &str| -> Vec<&str> {
            let is_of_kind = |row: &&Row| {
                row["symptom_id"] == symptom.id() && row["language"] == "en" && row["kind"] == kind
            };
            let found: Vec<_> = rows.iter().filter(is_of_kind).collect();
            assert!(found.iter().zip(1..).all(|(row, place)| row["position"] == place));
            found.iter().map(|row| row["text"].as_str().unwrap()).collect()
        };
        let (causes, remedies) = (texts("cause"), texts("remedy"));
        assert_eq!(texts("meaning"), [symptom.meaning()]);
        assert!(causes.iter().copied().eq(symptom.causes()));
        assert!(remedies.iter().copied().eq(symptom.remedies()));
        assert_eq!(texts("tell_apart"), Vec::from_iter(symptom.tell_apart()));
        count += 1 + causes.len() + remedies.len() + texts("tell_apart").len();
    }
    assert_eq!(rows.iter().filter(|row| row["language"] == "en").count(), count);
}

#[test]
fn the_sources_of_a_symptom_are_its_references() {
    let rows = rows("symptom_sources");
    let mut rows = rows.iter();
    for symptom in Symptom::ALL {
        for (source, position) in symptom.references().zip(1..) {
            let row = rows.next().unwrap();
            assert_eq!(row["symptom_id"], symptom.id());
            assert_eq!(row["position"], position);
            assert_eq!(row["title"], source.title());
            assert_eq!(row["url"], source.url());
            assert_eq!(row["version"], Value::from(source.version()));
            assert_eq!(row["path"], Value::from(source.path()));
            assert_eq!(row["checked"], Value::from(source.checked()));
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn the_limits_are_those_of_the_library() {
    let (rows, texts) = (rows("limits"), rows("limit_texts"));
    assert_eq!(rows.len(), Limit::ALL.len());
    for (row, limit) in rows.iter().zip(Limit::ALL) {
        assert_eq!(row["id"], limit.id());
        assert_eq!(row["product"], limit.product());
        assert_eq!(row["kind"].as_str().unwrap().parse(), Ok(limit.kind()));
        let number = |column: &str| row[column].as_u64();
        let value = match limit.value() {
            LimitValue::Duration(duration) => [Some(duration.as_secs()), None, None],
            LimitValue::Bytes(bytes) => [None, Some(bytes), None],
            LimitValue::Count(count) => [None, None, Some(count)],
            _ => [None; 3],
        };
        assert_eq!(["value_s", "value_bytes", "value_count"].map(number), value);
        assert_eq!(number("fires_after_s"), limit.fires_after().map(|after| after.as_secs()));
        assert_eq!(row["while_open"], limit.while_open());
        assert_eq!(row["basis"].as_str().unwrap().parse(), Ok(limit.basis()));
        assert_eq!(row["setting"], Value::from(limit.setting()));
        assert_eq!(row["rank"], limit.rank());
        let source = limit.reference();
        assert_eq!(row["source_title"], source.title());
        assert_eq!(row["source_url"], source.url());
        assert_eq!(row["source_version"], Value::from(source.version()));
        assert_eq!(row["source_path"], Value::from(source.path()));
        assert_eq!(row["source_checked"], Value::from(source.checked()));
        let in_english = |row: &&Row| row["limit_id"] == limit.id() && row["language"] == "en";
        let texts: Vec<_> = texts
            .iter()
            .filter(in_english)
            .map(|row| (row["kind"].as_str().unwrap(), row["text"].as_str().unwrap()))
            .collect();
        assert_eq!(texts, [("effect", limit.effect()), ("remedy", limit.remedy())]);
    }
}

#[test]
fn the_codes_of_a_limit_are_those_that_the_peer_sees() {
    let codes: Vec<_> = Limit::ALL
        .iter()
        .flat_map(|of| of.codes().iter().map(|code| json!([of.id(), code.as_u16()])))
        .collect();
    let rows: Vec<_> =
        rows("limit_codes").iter().map(|row| json!([row["limit_id"], row["code"]])).collect();
    assert_eq!(rows, codes);
}
