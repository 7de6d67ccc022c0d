//! Symptoms that a text has only in part, or without what their programs put around them.
//!
//! People copy what they think matters: `RSV1 must be clear` without the name of the error, or a line of a browser
//! without the address, or only the name of an exception.

use std::cmp::Reverse;

use ws_close_code::Symptom;

use crate::export::symptom_pattern::in_search_order;

/// A longer text is a log, in which the words of a part may be about anything.
const LONGEST: usize = 400;

/// The least words and bytes of a text that is a whole piece of a symptom, of one that is a part of a piece, and of a piece
/// that is a part of the text.
const WHOLE: (usize, usize) = (3, 14);
const OF_SYMPTOM: (usize, usize) = (4, 16);
const OF_TEXT: (usize, usize) = (5, 24);

/// In bytes. Shorter names are those of any error.
const SHORTEST_NAME: usize = 12;

/// More symptoms say nothing.
const MOST: usize = 4;

/// Those that have most in common with the text, in their order.
pub fn all(text: &str) -> Vec<Symptom> {
    let found = in_words(text);
    if found.is_empty() { by_name(text) } else { found }
}

/// Those that print an exception that the text names, or are about it.
fn by_name(text: &str) -> Vec<Symptom> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let is_name = |word: &&str| {
        word.len() >= SHORTEST_NAME && (word.ends_with("Exception") || word.ends_with("Error"))
    };
    let of_name = |name: &str| {
        let in_code = format!("`{name}`");
        let is_about = |symptom: &Symptom| {
            has_part(symptom.text(), name) || symptom.meaning().contains(&in_code)
        };
        in_search_order().into_iter().filter(is_about).collect::<Vec<_>>()
    };
    let mut found = words.filter(is_name).map(of_name);
    found.find(|found| (1..=MOST).contains(&found.len())).unwrap_or_default()
}

fn in_words(text: &str) -> Vec<Symptom> {
    let text = folded(text);
    if text.len() > LONGEST {
        return Vec::new();
    }
    let in_common = |symptom: Symptom| {
        let pieces = pieces(symptom.text());
        let common = pieces.iter().filter_map(|piece| in_common(&text, piece));
        (common.max().unwrap_or_default(), symptom)
    };
    let mut found: Vec<_> = in_search_order().into_iter().map(in_common).collect();
    // The sort keeps the order of equal ones.
    found.sort_by_key(|(length, _)| Reverse(*length));
    let most = found.first().map_or(0, |(length, _)| *length);
    let best = found.iter().take_while(|(length, _)| *length == most && most > 0);
    let best: Vec<_> = best.map(|(_, symptom)| *symptom).collect();
    if best.len() > MOST { Vec::new() } else { best }
}

/// How many bytes the text and a piece of a symptom have in common, if that is enough.
fn in_common(text: &str, piece: &str) -> Option<usize> {
    let is_enough = |part: &str, (words, length): (usize, usize)| {
        part.len() >= length && part.split(' ').count() >= words
    };
    let least = if text == piece { WHOLE } else { OF_SYMPTOM };
    if is_enough(text, least) && has_part(piece, text) {
        Some(text.len())
    } else {
        (is_enough(piece, OF_TEXT) && has_part(text, piece)).then_some(piece.len())
    }
}

/// Whether the part is in the text as whole words.
fn has_part(text: &str, part: &str) -> bool {
    let is_end = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(part).any(|(start, _)| {
        is_end(text[..start].chars().next_back())
            && is_end(text[start + part.len()..].chars().next())
    })
}

/// The text of a symptom between its blanks, and what is behind the last colon of each.
fn pieces(text: &str) -> Vec<String> {
    let literals = text.split('{').enumerate().map(|(at, piece)| behind_blank(at, piece));
    let with_end = |literal| [Some(literal), behind_colon(literal)].into_iter().flatten();
    literals.flat_map(with_end).map(folded).collect()
}

/// What an error says behind the name that its program gives it.
fn behind_colon(literal: &str) -> Option<&str> {
    literal.rsplit_once(": ").map(|(_, rest)| rest)
}

fn behind_blank(at: usize, piece: &str) -> &str {
    match piece.split_once('}') {
        Some((_, rest)) if at > 0 => rest,
        _ => piece,
    }
}

/// In lower case, with one kind of apostrophe and of space, without marks at the ends.
fn folded(text: &str) -> String {
    let text = text.replace('\u{2019}', "'").to_ascii_lowercase();
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    words.join(" ").trim_matches([' ', '.', ',', ':', ';', '!', '?', '"', '\'', '`']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<&'static str> {
        all(text).into_iter().map(Symptom::id).collect()
    }

    #[test]
    fn a_part_of_a_known_text_is_found() {
        for (text, id) in [
            ("RSV1 must be clear", "ws-rsv1-must-be-clear"),
            ("Firefox can't establish a connection to the server at", "firefox-cant-establish"),
            (
                "why is it `WebSocket is already in CLOSING or CLOSED state`?",
                "chromium-already-closing",
            ),
        ] {
            assert!(ids(text).contains(&id), "{text}: {:?}", ids(text));
        }
    }

    #[test]
    fn the_name_of_an_exception_is_enough() {
        for text in ["EOFException in onFailure", "java.io.EOFException okhttp"] {
            assert!(ids(text).contains(&"okhttp-read-header"), "{text}: {:?}", ids(text));
        }
        assert!(ids("an Exception, an IOException, a TypeError, a NoSuchException").is_empty());
    }

    #[test]
    fn a_few_common_words_are_no_part() {
        for text in ["", "the connection", "closed by the", "websocket connection failed", "1006"] {
            assert!(ids(text).is_empty(), "{text}: {:?}", ids(text));
        }
        assert!(ids(&"RSV1 must be clear ".repeat(50)).is_empty());
    }
}
