//! The page of all limits.

use std::collections::BTreeMap;

use askama::Template;
use ws_close_code::{Limit, LimitKind, LimitValue, REGISTRY_DATE};

use crate::site::address::Address;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;
use crate::site::limit_row::{self, LimitRow};

#[derive(Template)]
#[template(path = "limits.html", whitespace = "minimize")]
pub struct LimitsPage {
    frame: Frame,
    kinds: Vec<(LimitKind, &'static str)>,
    /// In the order of their names, ignoring case.
    products: Vec<&'static str>,
    /// The times that many limits have, ascending, each with the link to the first of them.
    times: Vec<(String, String)>,
    tables: [LimitTable; 3],
}

/// How many limits have the times to which the page has a link.
const MANY: usize = 5;

struct LimitTable {
    id: &'static str,
    heading: &'static str,
    summary: &'static str,
    /// The heading of its first column.
    column: &'static str,
    rows: Vec<LimitRow>,
}

pub fn limits_page(edition: &Edition<'_>) -> LimitsPage {
    let (phrases, limit_phrases) = (&edition.phrases.limits, &edition.phrases.limit);
    let table = |id, heading, summary, column, sort_key: fn(Limit) -> Option<u64>| {
        let mut limits: Vec<_> =
            Limit::ALL.iter().filter_map(|limit| Some((sort_key(*limit)?, *limit))).collect();
        limits.sort_by_key(|(key, limit)| (*key, limit.rank()));
        let rows = limits.into_iter().map(|(_, limit)| LimitRow::new(edition, limit)).collect();
        LimitTable { id, heading, summary, column, rows }
    };
    let tables = [
        table("by-time", phrases.by_time, phrases.by_time_summary, limit_phrases.after, time),
        table("by-size", phrases.by_size, phrases.by_size_summary, limit_phrases.size, size),
        table("by-number", phrases.others, phrases.others_summary, limit_phrases.number, other),
    ];
    let rows = || tables.iter().flat_map(|table| &table.rows);
    let kinds = LimitKind::ALL.iter().map(|kind| (*kind, limit_row::kind(limit_phrases, *kind)));
    let kinds = kinds.filter(|(kind, _)| rows().any(|row| row.limit.kind() == *kind)).collect();
    let products = rows().flat_map(|row| &row.products);
    let products: BTreeMap<_, _> =
        products.map(|product| (product.name.to_lowercase(), product.name)).collect();
    let times = tables[0].rows.chunk_by(|one, next| time(one.limit) == time(next.limit));
    let times = times.filter(|rows| rows.len() >= MANY);
    let times = times.filter_map(|rows| rows.first().map(|row| (row.measure(), row.anchor())));
    LimitsPage {
        times: times.collect(),
        frame: edition.frame(Address::Limits, phrases.title.into(), phrases.description.into()),
        kinds,
        products: products.into_values().collect(),
        tables,
    }
}

/// The seconds at which it ends something, or else that it limits to.
fn time(limit: Limit) -> Option<u64> {
    match (limit.fires_after(), limit.value()) {
        (Some(duration), _) | (None, LimitValue::Duration(duration)) => Some(duration.as_secs()),
        _ => None,
    }
}

fn size(limit: Limit) -> Option<u64> {
    match limit.value() {
        LimitValue::Bytes(bytes) if time(limit).is_none() => Some(bytes),
        _ => None,
    }
}

/// The number, of those that limit neither a time nor a size. What has no limit comes last.
fn other(limit: Limit) -> Option<u64> {
    match limit.value() {
        _ if time(limit).is_some() || size(limit).is_some() => None,
        LimitValue::Count(count) => Some(count),
        _ => Some(u64::MAX),
    }
}
