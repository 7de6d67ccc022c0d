//! The symptoms, in the order in which a text is searched.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, Locale, Symptom};

use crate::export::symptom_pattern::in_search_order;

pub fn symptoms(locale: Locale) -> Vec<Value> {
    in_search_order().into_iter().map(|symptom| row(symptom, locale)).collect()
}

/// The last number has a bit for each thing that is so.
fn row(symptom: Symptom, locale: Locale) -> Value {
    let flags = u8::from(symptom.is_about_sending())
        | u8::from(symptom.is_case_exact()) << 1
        | u8::from(symptom.is_whole_field()) << 2
        | u8::from(!symptom.is_translated(locale)) << 3;
    json!([
        symptom.id(),
        symptom.origin(),
        symptom.text(),
        symptom.meaning_in(locale),
        symptom.remedies_in(locale).get(0),
        numbers(symptom.codes()),
        numbers(symptom.peer_codes()),
        flags,
    ])
}

pub fn numbers(codes: &[CloseCode]) -> Vec<u16> {
    codes.iter().map(|code| code.as_u16()).collect()
}
