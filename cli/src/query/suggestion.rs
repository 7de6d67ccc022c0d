//! What to suggest when a word is not a code.

use ws_close_code::{Family, ParseCloseCodeError, families};

use crate::query::near::{self, Near};
use crate::query::read_as::Other;

/// `error`, which `word` caused in `family`, and on a second line what to do about it.
pub fn with_hint(word: &str, error: &ParseCloseCodeError, family: &'static Family) -> String {
    // No name has so many words.
    const SENTENCE: usize = 4;
    match hint(word, error, family) {
        Some(hint) => format!("{error}\n{hint}"),
        None if word.split_whitespace().count() >= SENTENCE => {
            format!("no close code, known text, time or size in {word:?}\n{SEARCH}")
        }
        None => format!("{error}\n`ws-close-code list` lists every code; {SEARCH}"),
    }
}

/// How to go on when nothing is known of a text.
const SEARCH: &str = "`ws-close-code search WORDS` searches all texts";

fn hint(word: &str, error: &ParseCloseCodeError, family: &'static Family) -> Option<String> {
    let ParseCloseCodeError::UnknownName(_) = error else {
        return Some("`ws-close-code list` lists every code".to_owned());
    };
    let options = options_for(word);
    if !options.is_empty() {
        return Some(format!("a family defines this name: add {}", options.join(" or ")));
    }
    let near = near(word, family);
    if !near.is_empty() {
        let shown: Vec<_> = near.into_iter().map(|near| near.shown).collect();
        return Some(did_you_mean(&shown));
    }
    let family = near::family(word)?;
    let (id, title) = (family.id(), family.title());
    Some(format!("for the codes of {title}: `ws-close-code list --family {id}`"))
}

/// What a word that names nothing was probably meant to be.
fn near(word: &str, family: &'static Family) -> Vec<Near> {
    if let Some(code) = near::number(word) {
        return vec![Near::code(family.of_code(code), None)];
    }
    let near = near::names(word, family);
    if near.is_empty() { near::names_of_families(word) } else { near }
}

/// The same, for programs.
pub fn others(word: &str, family: &'static Family) -> Vec<Other> {
    let near = near(word, family).into_iter();
    let other = |near: Near| {
        let mut arguments = vec![&*near.word];
        arguments.extend(near.family.map(|family| ["--family", family]).into_iter().flatten());
        Other::new("name", near.code, &arguments)
    };
    near.map(other).collect()
}

/// `did you mean 1001 (Going Away) or 1011 (Internal Error)?`.
pub fn did_you_mean(all: &[String]) -> String {
    format!("did you mean {}?", all.join(" or "))
}

/// The options with which `word` is the name of a code.
fn options_for(word: &str) -> Vec<String> {
    let defining = families::ALL.iter().filter(|family| family.parse(word).is_ok());
    defining.map(|family| format!("`--family {}`", family.id())).collect()
}

/// The subcommand that `word` was probably meant to be, by its name or an alias.
pub fn command<'c>(word: &str, commands: &'c clap::Command) -> Option<&'c str> {
    let names = commands
        .get_subcommands()
        .flat_map(|command| [command.get_name()].into_iter().chain(command.get_visible_aliases()));
    let word = word.to_lowercase();
    let distance = |name: &str| strsim::damerau_levenshtein(name, &word);
    // In a short word, two wrong letters make another word.
    let near = names.filter(|name| distance(name) <= if name.len() < 5 { 1 } else { 2 });
    near.min_by_key(|name| distance(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelled_command_is_recognised() {
        let names = ["explain", "search", "list", "check", "families", "man"];
        let diagnose = clap::Command::new("diagnose").visible_alias("why");
        let commands = clap::Command::new("ws-close-code");
        let commands = commands.subcommands(names.map(clap::Command::new)).subcommand(diagnose);
        for (word, expected) in [
            ("explian", Some("explain")),
            ("Explain", Some("explain")),
            ("diagnos", Some("diagnose")),
            ("wyh", Some("why")),
            ("serch", Some("search")),
            ("lst", Some("list")),
            ("chek", Some("check")),
            ("famlies", Some("families")),
            ("websocket", None),
            ("closed", None),
        ] {
            assert_eq!(command(word, &commands), expected, "{word}");
        }
    }
}
