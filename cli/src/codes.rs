//! From the words of the command line to codes, and what to say of those that name none.

use ws_close_code::{CloseCode, ParseCloseCodeError};

use crate::console;

/// Tells that `error` is what became of `word`, and what to do now.
pub fn complain(word: &str, error: &ParseCloseCodeError) {
    let hint = match error {
        ParseCloseCodeError::UnknownName(_) => near(word).map_or_else(
            || "`ws-close-code list` shows every code, `ws-close-code search WORDS` looks in their texts".to_owned(),
            |code| format!("did you mean {code}?"),
        ),
        _ => "`ws-close-code list` shows every code".to_owned(),
    };
    console::complain(&format!("{error}\n{hint}"));
}

/// The code whose name is most like `word`, if it is like enough for a slip of the finger.
fn near(word: &str) -> Option<CloseCode> {
    const ALIKE: f64 = 0.75;
    let word = letters(word);
    let likeness =
        |code: &CloseCode| strsim::normalized_damerau_levenshtein(&word, &letters(code.label()));
    let best = CloseCode::NAMED.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) >= ALIKE).then_some(*best)
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
