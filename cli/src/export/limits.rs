//! The tables of limits.

use serde_json::Value;
use ws_close_code::{CloseCode, Limit, LimitValue, Locale};

use crate::export::column::{
    BOOLEAN, Column, DATE_OR_NULL, DataTable, INTEGER, INTEGER_OR_NULL, TEXT, TEXT_OR_NULL, column,
    readable,
};
use crate::export::keys::{ForeignKey, keys, to};

pub fn limits() -> DataTable {
    DataTable::new("limits", keys(&["id"], &[]), &[LIMIT], Limit::ALL.iter().copied())
}

pub fn limit_codes() -> DataTable {
    let rows = Limit::ALL.iter().flat_map(|of| of.codes().iter().map(|code| (*of, *code)));
    DataTable::new("limit_codes", keys(&["limit_id", "code"], TO_LIMIT), &[LIMIT_CODE], rows)
}

pub fn limit_texts() -> DataTable {
    let keys = keys(&["limit_id", "language", "kind"], TO_LIMIT);
    DataTable::new(
        "limit_texts",
        keys,
        &[LIMIT_TEXT],
        Limit::ALL.iter().copied().flat_map(texts_of),
    )
}

const TO_LIMIT: &[ForeignKey] = &[to(&["limit_id"], "limits", &["id"])];

/// The value is in the column of its unit; no limit is null in all three.
const LIMIT: &[Column<Limit>] = &[
    readable(column("id", TEXT, |limit| limit.id().into())),
    readable(column("product", TEXT, |limit| limit.product().into())),
    readable(column("kind", TEXT, |limit| limit.kind().as_str().into())),
    readable(column("value_s", INTEGER_OR_NULL, |limit| match limit.value() {
        LimitValue::Duration(duration) => duration.as_secs().into(),
        _ => Value::Null,
    })),
    readable(column("value_bytes", BIG_INTEGER_OR_NULL, |limit| match limit.value() {
        LimitValue::Bytes(bytes) => bytes.into(),
        _ => Value::Null,
    })),
    readable(column("value_count", INTEGER_OR_NULL, |limit| match limit.value() {
        LimitValue::Count(count) => count.into(),
        _ => Value::Null,
    })),
    readable(column("fires_after_s", INTEGER_OR_NULL, |limit| {
        limit.fires_after().map(|duration| duration.as_secs()).into()
    })),
    column("while_open", BOOLEAN, |limit| limit.while_open().into()),
    readable(column("basis", TEXT, |limit| limit.basis().as_str().into())),
    readable(column("setting", TEXT_OR_NULL, |limit| limit.setting().into())),
    readable(column("rank", INTEGER, |limit| limit.rank().into())),
    column("source_title", TEXT, |limit| limit.reference().title().into()),
    column("source_url", TEXT, |limit| limit.reference().url().into()),
    column("source_version", TEXT_OR_NULL, |limit| limit.reference().version().into()),
    column("source_path", TEXT_OR_NULL, |limit| limit.reference().path().into()),
    column("source_checked", DATE_OR_NULL, |limit| limit.reference().checked().into()),
];

/// Values of up to 4 GiB, for databases whose `INTEGER` has 32 bits.
const BIG_INTEGER_OR_NULL: &str = "BIGINT";

/// `limit_id` joins with `limits`; `limit` is a keyword of SQL.
const LIMIT_CODE: &[Column<(Limit, CloseCode)>] = &[
    readable(column("limit_id", TEXT, |(limit, _)| limit.id().into())),
    readable(column("code", INTEGER, |(_, code)| code.as_u16().into())),
];

struct LimitText {
    of: Limit,
    language: Locale,
    kind: &'static str,
    content: &'static str,
}

/// `limit_id` joins with `limits`.
const LIMIT_TEXT: &[Column<LimitText>] = &[
    readable(column("limit_id", TEXT, |text| text.of.id().into())),
    readable(column("language", TEXT, |text| text.language.as_str().into())),
    readable(column("kind", TEXT, |text| text.kind.into())),
    readable(column("text", TEXT, |text| text.content.into())),
];

/// The texts in each language that has them.
fn texts_of(of: Limit) -> impl Iterator<Item = LimitText> {
    let locales = Locale::ALL.iter().copied();
    locales.filter(move |language| of.is_translated(*language)).flat_map(move |language| {
        [("effect", of.effect_in(language)), ("remedy", of.remedy_in(language))]
            .map(|(kind, content)| LimitText { of, language, kind, content })
    })
}
