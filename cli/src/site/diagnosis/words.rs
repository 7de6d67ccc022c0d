//! The words of sentences.

use serde_json::{Value, json};

use crate::sentence_words::{
    AND, AROUND_CODES, ARTICLES, BEFORE_ARTICLES, BEFORE_EVENTS, BEFORE_REASONS, CLOSING, CODE,
    COUNTED, EVERY, HANDSHAKE, LARGER, NOT_BEFORE_CODES, NOT_EVERY, NOT_LARGER, NOT_UNITS, NUMBER,
    NUMBER_OF_HOURS, REFUSALS, SILENCE, SIZE, STATUS, TIME,
};

/// By the names in `data/sentences.toml`.
pub fn words() -> Value {
    json!({
        "time": TIME,
        "size": SIZE,
        "number": NUMBER,
        "number_of_hours": NUMBER_OF_HOURS,
        "and": AND,
        "around_codes": AROUND_CODES,
        "articles": ARTICLES,
        "before_articles": BEFORE_ARTICLES,
        "before_events": BEFORE_EVENTS,
        "before_reasons": BEFORE_REASONS,
        "closing": CLOSING,
        "code": CODE,
        "counted": COUNTED,
        "every": EVERY,
        "handshake": HANDSHAKE,
        "larger": LARGER,
        "not_before_codes": NOT_BEFORE_CODES,
        "not_every": NOT_EVERY,
        "not_larger": NOT_LARGER,
        "not_units": NOT_UNITS,
        "refusals": REFUSALS,
        "silence": SILENCE,
        "status": STATUS,
    })
}
