//! The limits, the one that most people meet first.

use std::fmt::Display;

use serde_json::{Map, Value, json};
use ws_close_code::{Limit, LimitKind, LimitValue, Locale};

use crate::locale::{Phrases, fill};
use crate::products;
use crate::site::diagnosis::symptoms::numbers;
use crate::site::limit_row::value_text;

pub fn limits(locale: Locale) -> Vec<Value> {
    let mut in_order = Limit::ALL.to_vec();
    in_order.sort_by_key(|limit| (limit.rank(), *limit));
    in_order.into_iter().map(|limit| row(limit, locale)).collect()
}

/// What people call each product that has such names: the words in lower case, and the name as people write it.
pub fn called() -> Map<String, Value> {
    let products = Limit::ALL.iter().map(|limit| limit.product());
    let named = products.map(|product| (product, products::called(product).collect::<Vec<_>>()));
    let named = named.filter(|(_, names)| !names.is_empty());
    named.map(|(product, names)| (product.to_owned(), json!(names))).collect()
}

/// The seconds are null where no time tells it, the bytes where no size does. The last number has a bit for each thing
/// that is so.
fn row(limit: Limit, locale: Locale) -> Value {
    let is_about_silence = matches!(limit.kind(), LimitKind::Idle | LimitKind::Ping);
    let flags = u8::from(limit.while_open())
        | u8::from(is_about_silence) << 1
        | u8::from(!limit.is_translated(locale)) << 2;
    let is_told_by = |seconds: &_| Limit::at_duration(*seconds).any(|other| *other == limit);
    let seconds = limit.fires_after().filter(is_told_by).map(|seconds| seconds.as_secs());
    let bytes = match (limit.kind(), limit.value()) {
        (LimitKind::Message | LimitKind::Frame, LimitValue::Bytes(bytes)) => Some(bytes),
        _ => None,
    };
    json!([
        limit.id(),
        limit.product(),
        limit.setting(),
        value(limit, locale),
        limit.effect_in(locale),
        limit.remedy_in(locale),
        numbers(limit.codes()),
        seconds,
        bytes,
        flags,
    ])
}

/// The value, and when it fires if that is another time.
fn value(limit: Limit, locale: Locale) -> String {
    let phrases = Phrases::of(locale);
    let value = value_text(&phrases.limit, limit.value());
    match limit.fires_after() {
        Some(after) if limit.value() != LimitValue::Duration(after) => {
            let blanks: [(&str, &dyn Display); 2] =
                [("value", &value), ("seconds", &after.as_secs())];
            fill(phrases.diagnose.value_after, &blanks)
        }
        _ => value,
    }
}
