//! What only bash needs: it splits words at `=`, and does not quote candidates.

use std::env;
use std::ffi::OsString;
use std::io::{Result, Write};
use std::path::Path;

use clap::Command;
use clap_complete::engine;
use clap_complete::env::{Bash as Plain, EnvCompleter};

/// The word as it was typed, with its quotes.
const WORD: &str = "_WS_CLOSE_CODE_WORD";

pub struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        Plain.name()
    }

    fn is(&self, name: &str) -> bool {
        Plain.is(name)
    }

    fn write_registration(
        &self,
        variable: &str,
        name: &str,
        program: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> Result<()> {
        // Where the script sets the variable, it also says how the word begins.
        let variable = format!("{WORD}=\"${{COMP_WORDS[COMP_CWORD]}}\" {variable}");
        Plain.write_registration(&variable, name, program, completer, out)
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let index = env::var("_CLAP_COMPLETE_INDEX").ok().and_then(|index| index.parse().ok());
        let separator = env::var("_CLAP_IFS").unwrap_or_else(|_| "\n".to_owned());
        let (words, index) = joined(words, index.unwrap_or_default());
        let candidates = engine::complete(command, words, index, folder)?;
        let quote = env::var(WORD).ok().and_then(|word| word.chars().next());
        let candidates =
            candidates.iter().map(|one| escaped(&one.get_value().to_string_lossy(), quote));
        out.write_all(candidates.collect::<Vec<_>>().join(&separator).as_bytes())
    }
}

/// The words without the `=` between an option and its value, and without the escapes in the word at the index.
fn joined(words: Vec<OsString>, index: usize) -> (Vec<OsString>, usize) {
    let mut joined: Vec<OsString> = Vec::new();
    let mut new_index = index;
    for (place, word) in words.into_iter().enumerate() {
        let is_behind_option =
            joined.last().is_some_and(|word| word.to_string_lossy().starts_with("--"));
        if word == "=" && is_behind_option && place != index {
            new_index -= usize::from(place < index);
        } else if place == index {
            joined.push(unescaped(&word.to_string_lossy()).into());
        } else {
            joined.push(word);
        }
    }
    (joined, new_index)
}

/// A word as bash reads it behind a quote, or without one.
fn escaped(word: &str, quote: Option<char>) -> String {
    let mut escaped = String::new();
    for (place, c) in word.chars().enumerate() {
        let is_plain = match quote {
            Some('\'') => true,
            Some('"') => !"\"$`\\".contains(c),
            _ => c.is_alphanumeric() || "/._-+:,@%=".contains(c) || c == '~' && place == 0,
        };
        if !is_plain {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn unescaped(word: &str) -> String {
    let mut unescaped = String::new();
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        unescaped.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    unescaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_and_its_value_are_two_words() {
        let joined = |words: &[&str], index| {
            let (words, index) = joined(words.iter().map(OsString::from).collect(), index);
            let words: Vec<_> =
                words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
            (words.join("|"), index)
        };
        assert_eq!(joined(&["p", "--a", "=", "b"], 3), ("p|--a|b".to_owned(), 2));
        assert_eq!(joined(&["p", "--a", "=", "b", "c"], 1), ("p|--a|b|c".to_owned(), 1));
        assert_eq!(joined(&["p", "a", "=", "b"], 3), ("p|a|=|b".to_owned(), 3));
    }

    #[test]
    fn a_word_is_escaped_as_bash_reads_it() {
        let name = "a b'\"$(c)\\d;~.log";
        assert_eq!(escaped(name, Some('x')), "a\\ b\\'\\\"\\$\\(c\\)\\\\d\\;\\~.log");
        assert_eq!(escaped(name, Some('"')), "a b'\\\"\\$(c)\\\\d;~.log");
        assert_eq!(escaped(name, Some('\'')), name);
        assert_eq!(unescaped(&escaped(name, None)), name);
        assert_eq!(escaped("~/비정상종료", None), "~/비정상종료");
    }
}
