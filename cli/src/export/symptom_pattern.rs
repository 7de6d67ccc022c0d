//! The text of a symptom as a regular expression for engines that read logs. It matches the lines in which
//! [`Symptom::in_text`] finds the symptom, and no others.

use ws_close_code::Symptom;

/// A language of regular expressions.
#[derive(Clone, Copy, PartialEq)]
pub enum Dialect {
    /// Of engines in C++ and Go. It cannot look around, and ignoring case it also takes letters beyond ASCII for a `k`
    /// and an `s`.
    Re2,
    /// Of Java, Scala and Spark. What a word is depends on the version, and `$` is also before a line break.
    Java,
}

/// One run of white space, as the library understands it. `\s` differs between dialects.
const SPACES: &str = r"[\t\n\f\r ]+";

const NOT_SPACE: &str = r"[^\t\n\f\r ]";

/// What is before a whole field: the start of the text, a line break or punctuation, or a close code with or without
/// its name in parentheses.
const FIELD_START: &str = concat!(
    r#"(?:^|[\n\r"'(\[=:,-]|{word_start}[1-4][0-9]{3}(?:[\t ]*\([^(]{0,40}\))?)"#,
    r"[\t ]*"
);

/// What is behind a whole field.
const FIELD_END: &str = r#"(?:["'),;\]}]|[\t ]*(?:[\n\r]|\z))"#;

/// The regular expression of a symptom.
pub fn pattern(symptom: Symptom, dialect: Dialect) -> String {
    let pieces = pieces(symptom.text());
    let mut pattern = if symptom.is_case_exact() { String::new() } else { "(?i)".to_owned() };
    if symptom.is_whole_field() {
        pattern += &FIELD_START.replace("{word_start}", dialect.word_start());
    }
    for (place, piece) in pieces.iter().enumerate() {
        match place.checked_sub(1).and_then(|before| pieces.get(before)) {
            Some(before) => pattern += &blank(before, piece),
            None if piece.begins_word => pattern += dialect.word_start(),
            None => {}
        }
        pattern += &piece.pattern(dialect, symptom.is_case_exact());
    }
    if pieces.last().is_some_and(|piece| piece.ends_word) {
        pattern += dialect.word_end();
    }
    if symptom.is_whole_field() {
        pattern += FIELD_END;
    }
    pattern
}

/// The longest text of a symptom in lower case that any line with the symptom has, once the line is in lower case and
/// each run of white space in it is one space. Letters beyond ASCII are left out, because engines differ in their
/// lower case.
pub fn literal(symptom: Symptom) -> String {
    let text = symptom.text().to_ascii_lowercase();
    let literals = outside_braces(&text).flat_map(|text| text.split(|c: char| !c.is_ascii()));
    let longest = literals.map(str::trim).rev().max_by_key(|literal| literal.len());
    longest.unwrap_or_default().to_owned()
}

/// How many bytes of a symptom's text are literal; the more, the earlier it comes in [`Symptom::in_text`].
pub fn literal_length(symptom: Symptom) -> usize {
    outside_braces(symptom.text()).map(str::len).sum()
}

fn outside_braces(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split('}').map(|part| part.split_once('{').map_or(part, |(literal, _)| literal))
}

/// What is between two blanks that hold any text. Blanks that hold digits are part of it.
struct Piece<'a> {
    text: &'a str,
    begins_word: bool,
    ends_word: bool,
}

/// The pieces of a text. What a blank at the start or the end holds may be apart by any white space, or there may be
/// nothing in it.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let texts = split_at_open_blanks(text);
    let last = texts.len() - 1;
    let mut pieces = Vec::new();
    for (place, &whole) in texts.iter().enumerate() {
        let is_behind_first_blank = place == 1 && texts[0].is_empty();
        let is_before_last_blank = place + 1 == last && texts[last].is_empty();
        let (mut text, mut begins_word, mut ends_word) = (whole, place == 0, place == last);
        if is_behind_first_blank && !whole.trim().is_empty() {
            text = text.trim_start();
            begins_word = whole.starts_with(' ');
        }
        if is_before_last_blank && !whole.trim().is_empty() {
            text = text.trim_end();
            ends_word = whole.ends_with(' ');
        }
        if !text.is_empty() {
            begins_word &= text.starts_with(is_in_word);
            ends_word &= text.ends_with(is_in_word);
            pieces.push(Piece { text, begins_word, ends_word });
        }
    }
    pieces
}

fn split_at_open_blanks(text: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = text[from..].find('{').map(|length| from + length) {
        let close = text[open..].find('}').map_or(text.len(), |length| open + length + 1);
        if !is_number(&text[open..close]) {
            texts.push(&text[start..open]);
            start = close;
        }
        from = close;
    }
    texts.push(&text[start..]);
    texts
}

/// Whether a blank, with its braces, holds digits only.
fn is_number(blank: &str) -> bool {
    matches!(blank, "{code}" | "{status}")
}

/// The braces are those of a blank that holds digits.
fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '{' | '}')
}

/// What may be in the blank between two pieces: anything on the line. White space beside it belongs to the pieces.
fn blank(before: &Piece<'_>, after: &Piece<'_>) -> String {
    match (before.text.ends_with(' '), after.text.starts_with(' ')) {
        (false, _) => r"[^\n]*".to_owned(),
        (true, false) => format!(r"(?:{NOT_SPACE}[^\n]*)?"),
        (true, true) => format!(r"{NOT_SPACE}(?:[^\n]*{NOT_SPACE})?"),
    }
}

impl Piece<'_> {
    fn pattern(&self, dialect: Dialect, is_case_exact: bool) -> String {
        let mut pattern = String::new();
        let mut rest = self.text;
        while let Some(c) = rest.chars().next() {
            let number =
                rest.find('}').map(|close| &rest[..=close]).filter(|blank| is_number(blank));
            rest = &rest[number.map_or(c.len_utf8(), str::len)..];
            match c {
                _ if number.is_some() => pattern += "[0-9]+",
                ' ' => pattern += SPACES,
                '\\' | '.' | '+' | '*' | '?' | '(' | ')' | '|' | '[' | ']' | '{' | '}' | '^'
                | '$' => {
                    pattern.extend(['\\', c]);
                }
                // The long s and the sign for kelvin are no letters of a log's words.
                'K' | 'k' if dialect == Dialect::Re2 && !is_case_exact => pattern += "(?-i:[Kk])",
                'S' | 's' if dialect == Dialect::Re2 && !is_case_exact => pattern += "(?-i:[Ss])",
                _ => pattern.push(c),
            }
        }
        pattern
    }
}

impl Dialect {
    const fn word_start(self) -> &'static str {
        match self {
            Self::Re2 => r"\b",
            Self::Java => "(?<![0-9A-Za-z_])",
        }
    }

    const fn word_end(self) -> &'static str {
        match self {
            Self::Re2 => r"\b",
            Self::Java => "(?![0-9A-Za-z_])",
        }
    }
}
