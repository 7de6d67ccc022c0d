//! From the words of the command line to codes, and what to say of those that name none.

use ws_close_code::{CloseCode, Family, FamilyCode, FamilyEntry, ParseCloseCodeError};

use crate::console;
use crate::family;

/// Tells that `error` is what became of `word` as a code of `family`, and what to do now.
pub fn complain(word: &str, error: &ParseCloseCodeError, family: &'static Family) {
    let list = "`ws-close-code list` shows every code";
    let hint = match (error, &family::options_for(word)[..]) {
        (ParseCloseCodeError::UnknownName(_), []) => near(word, family).map_or_else(
            || format!("{list}, `ws-close-code search WORDS` looks in their texts"),
            |code| format!("did you mean {code}?"),
        ),
        (ParseCloseCodeError::UnknownName(_), options) => {
            format!("a family knows it: add {}", options.join(" or "))
        }
        _ => list.to_owned(),
    };
    console::complain(&format!("{error}\n{hint}"));
}

/// The code whose name is most like `word`, if it is like enough for a slip of the finger.
fn near(word: &str, family: &'static Family) -> Option<FamilyCode> {
    const ALIKE: f64 = 0.75;
    let word = letters(word);
    let likeness =
        |code: &FamilyCode| strsim::normalized_damerau_levenshtein(&word, &letters(code.label()));
    let registered = CloseCode::NAMED.iter().map(|code| family.of(*code));
    let own = family.entries().iter().map(FamilyEntry::number).map(|number| family.of(number));
    let best = registered.chain(own).max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(&best) >= ALIKE).then_some(best)
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
