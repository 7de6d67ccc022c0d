//! What a sentence must cite: the products that it names, their settings and calls, durations and sizes.

use super::code;
use super::rules::Check;
use super::sources::{Name, Sources};
use super::toml::{Located, Strings};

/// What a sentence may only say with a source.
#[derive(PartialEq)]
enum Claim {
    /// The name of a product.
    Name(String),
    /// A word with a capital, which might be a name.
    Capital(String),
    /// A setting, a call or other code, a duration or a size.
    Detail(String),
}

impl Sources {
    /// Reports what `sentence` claims without a source. `cited` are the ids of its sources; `None` for a text that
    /// has those of its row, which may name no product.
    pub fn check_claims(
        &self,
        subject: &str,
        sentence: &Located<String>,
        cited: Option<&Strings>,
        check: &mut Check<'_, '_>,
    ) {
        let Located { line, value: text } = sentence;
        for claim in self.claims(text, cited) {
            let fault = match claim {
                Claim::Name(name) => format!("names {name:?}, but cites no source with this name"),
                Claim::Capital(word) => format!(
                    "has {word:?}, which is neither a name of a source that it cites nor one of the `plain_words`"
                ),
                Claim::Detail(_) if cited.is_none_or(|cited| !cited.value.is_empty()) => continue,
                Claim::Detail(detail) => format!("has {detail:?}, but cites no source"),
            };
            check.problem(*line, format!("{subject}: {text:?} {fault}"));
        }
    }

    /// Reports an entry about a product that none of its sources has.
    #[cfg(feature = "diagnosis")]
    pub fn check_product(
        &self,
        subject: &str,
        product: &Located<String>,
        cited: &Strings,
        check: &mut Check<'_, '_>,
    ) {
        let Located { line, value: text } = product;
        let is_in_text = |name: &Name| blank_out(text, &name.text) != *text;
        let is_known = self.names().iter().any(|n| self.has_name(cited, n) && is_in_text(n));
        // Unknown ids are reported by themselves.
        if !is_known && !self.places(cited).is_empty() {
            let message = format!("{subject}: {text:?} has no name of a source that it cites");
            check.problem(*line, message);
        }
    }

    fn claims(&self, text: &str, cited: Option<&Strings>) -> Vec<Claim> {
        let mut claims = Vec::new();
        let in_code = code::codes(text).join(" ");
        let in_code = words(&in_code);
        let text = code::plain(text);
        let mut rest = text.clone();
        let is_there = |name: &&Name| text.contains(&name.text);
        let is_cited = |name: &Name| cited.is_some_and(|cited| self.has_name(cited, name));
        for name in self.names().iter().filter(is_there).filter(|name| is_cited(name)) {
            rest = blank_out(&rest, &name.text);
        }
        for name in self.names().iter().filter(is_there).filter(|name| !is_cited(name)) {
            let others = blank_out(&rest, &name.text);
            if others != rest {
                claims.push(Claim::Name(name.text.clone()));
                rest = others;
            }
        }
        let rest = without_quotations(&rest);
        let mut previous = "";
        for (word, begins) in words(&rest) {
            let is_capital = word.contains(|c: char| c.is_ascii_uppercase());
            let claim = if let Some((number, unit)) = quantity(word, previous) {
                Claim::Detail(format!("{number} {unit}"))
            } else if self.is_plain(word) {
                continue;
            } else if is_code(word) || is_capital && in_code.iter().any(|(other, _)| *other == word)
            {
                Claim::Detail(word.to_owned())
            } else if is_capital && !begins {
                Claim::Capital(word.to_owned())
            } else {
                previous = word;
                continue;
            };
            if !claims.contains(&claim) {
                claims.push(claim);
            }
            previous = word;
        }
        claims
    }
}

/// The durations and sizes in a sentence, as number and unit.
#[cfg(feature = "diagnosis")]
pub fn quantities(text: &str) -> Vec<(&str, &str)> {
    let mut previous = "";
    let found = |(word, _)| quantity(word, std::mem::replace(&mut previous, word));
    words(text).into_iter().filter_map(found).collect()
}

/// The number and the unit that a word is with the word before it, such as `60` and `s`, or by itself, such as `60s`.
fn quantity<'a>(word: &'a str, previous: &'a str) -> Option<(&'a str, &'a str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let unit = word.trim_start_matches(is_digit);
    let (number, _) = word.split_at(word.len() - unit.len());
    let number = if number.is_empty() { previous } else { number };
    (UNITS.contains(&unit) && number.ends_with(is_digit)).then_some((number, unit))
}

const UNITS: [&str; 22] = [
    "B", "GB", "GiB", "KB", "KiB", "MB", "MiB", "byte", "bytes", "day", "days", "h", "hour",
    "hours", "kB", "min", "minute", "minutes", "ms", "s", "second", "seconds",
];

/// `text` with spaces in place of `name`, where it is not part of a longer word.
fn blank_out(text: &str, name: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let mut blanked = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(name) {
        let is_word =
            !before.ends_with(is_part) && !after.starts_with(is_part) && !after.starts_with("://");
        blanked.push_str(before);
        blanked.push_str(&if is_word { " ".repeat(name.len()) } else { name.to_owned() });
        rest = after;
    }
    blanked + rest
}

/// `text` without what it quotes, such as the reason of a Close frame.
fn without_quotations(text: &str) -> String {
    text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// The words in ASCII, without punctuation, each with whether a sentence begins with it.
fn words(text: &str) -> Vec<(&str, bool)> {
    let mut words = Vec::new();
    let mut begins = true;
    for token in text.split_whitespace() {
        for part in token.split(|c: char| !c.is_ascii()) {
            let word = without_punctuation(part);
            if !word.is_empty() {
                words.push((word, begins && token.starts_with(part)));
            }
        }
        begins = token.ends_with('.');
    }
    words
}

/// `(close(),` as `close()`, and `proxy's` as `proxy`.
fn without_punctuation(part: &str) -> &str {
    const AROUND: [char; 6] = ['.', ',', ':', ';', '"', '\''];
    let mut word = part.trim_matches(AROUND).trim_start_matches('(');
    while word.ends_with(')') && word.matches(')').count() > word.matches('(').count() {
        word = word[..word.len() - 1].trim_end_matches(AROUND);
    }
    word.strip_suffix("'s").unwrap_or(word)
}

/// Whether a word is a setting or a call, such as `max_size`, `idleTimeout`, `--max-size` or `close()`.
fn is_code(word: &str) -> bool {
    let has_hump = word
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    has_hump || word.starts_with("--") || word.contains(['_', '(', '=']) || word.contains("::")
}
