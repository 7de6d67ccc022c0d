//! Known error texts in a line.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::sync::LazyLock;

use regex::bytes::Regex;
use ws_close_code::{CloseCode, Symptom, SymptomForm, SymptomMatch};

use crate::logs::format_data::{EVERYDAY, WEBSOCKET, WITH_CODE};
use crate::logs::formats::Hit;

/// Those of a line, without the ones about sending.
#[derive(Default)]
pub struct InLine {
    pub first: Option<&'static Symptom>,
    /// The code in its text, and where it is.
    pub hit: Option<Hit>,
}

/// Whether a line of these may have a symptom.
pub fn may_be_in(lines: &[u8]) -> bool {
    Symptom::in_text(&text(lines)).next().is_some()
}

/// The symptoms of a line. Takes those codes from `hits` that a text about sending refuses.
pub fn find(line: &[u8], hits: &mut Vec<Hit>) -> InLine {
    let mut found = InLine::default();
    let text = text(line);
    let is_same_text = matches!(text, Cow::Borrowed(_));
    // A long line with many symptoms is searched once.
    let is_about_websocket = LazyCell::new(|| is_about_websocket(line));
    for symptom in Symptom::find_in(&text) {
        let known = *symptom.symptom();
        let may_be_alone = !WITH_CODE.contains(&known.id());
        if refuses(&symptom) {
            let range = symptom.range();
            hits.retain(|hit| !is_same_text || !range.contains(&hit.start));
        } else if (may_be_alone || !hits.is_empty()) && (!is_everyday(known) || *is_about_websocket)
        {
            found.first = found.first.or(Some(symptom.symptom()));
            if found.hit.is_none() && is_same_text {
                found.hit = hit(&symptom);
            }
        }
    }
    found
}

static ABOUT_WEBSOCKET: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("(?i-u){WEBSOCKET}")).ok());

fn is_about_websocket(line: &[u8]) -> bool {
    ABOUT_WEBSOCKET.as_ref().is_some_and(|regex| regex.is_match(line))
}

/// Whether other programs print it too, so that it counts only on a line about `WebSocket`.
fn is_everyday(symptom: Symptom) -> bool {
    symptom.form() == SymptomForm::Reason
        || symptom.text().split(' ').count() < 3
        || EVERYDAY.contains(&symptom.id())
}

/// Almost every line is UTF-8, which is several times faster to check than to repair.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Whether the number in it is one that a program refused to send or to take.
fn refuses(found: &SymptomMatch<'_>) -> bool {
    let text = found.symptom().text().to_ascii_lowercase();
    let says = |word: &str| text.contains(word);
    found.symptom().is_about_sending()
        || text.contains("{code}")
            && ["bad ", "invalid", "reserved", "opcode"].into_iter().any(says)
}

fn hit(found: &SymptomMatch<'_>) -> Option<Hit> {
    let code = found.code().filter(|code| (1000..5000).contains(&code.as_u16()))?;
    let digits = code.as_u16().to_string();
    let start = found.range().start + found.as_str().find(&digits)?;
    Some(Hit { start, end: start + digits.len(), code })
}

/// The codes with which a symptom ends a connection at this end; at the peer if this end has none.
pub fn codes(symptom: Symptom) -> &'static [CloseCode] {
    match symptom.codes() {
        [] => symptom.peer_codes(),
        codes => codes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_symptoms_exist() {
        for id in EVERYDAY.iter().chain(WITH_CODE) {
            assert!(Symptom::by_id(id).is_some(), "data/logs/words.toml: unknown symptom {id:?}");
        }
    }
}
