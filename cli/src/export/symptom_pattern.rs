//! The text of a symptom as a regular expression for engines that read logs. It matches the lines in which
//! [`Symptom::in_text`] finds the symptom, and no others.

use std::cmp::Reverse;

use ws_close_code::{CloseCode, Symptom};

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
/// its name in parentheses. A hyphen or two colons count only with a space behind them.
const FIELD_START: &str = concat!(
    r#"(?:(?:^|[\n\r"'\[=,]|{parenthesis}|(?:^|[^:]):|{word_start}[1-4][0-9]{3}(?:[\t ]*\([^(]{0,40}\))?)"#,
    r"[\t ]*|[(:-][\t ]+)"
);

/// What is behind a whole field. A string before a colon is the key of one.
const FIELD_END: &str = r#"(?:["'][\t ]*(?:[^\t :]|\z)|[),;\]}]|[\t ]*(?:[\n\r]|\z))"#;

/// The regular expression of a symptom.
pub fn pattern(symptom: Symptom, dialect: Dialect) -> String {
    let pieces = pieces(symptom.text());
    let mut pattern = flags(symptom).to_owned();
    pattern += &start(symptom, dialect);
    for (place, piece) in pieces.iter().enumerate() {
        if let Some(before) = place.checked_sub(1).and_then(|before| pieces.get(before)) {
            pattern += &blank(before, piece);
        }
        pattern += &piece.pattern(dialect, symptom.is_case_exact());
    }
    if symptom.is_whole_field() {
        pattern += FIELD_END;
    }
    pattern
}

/// A line with a symptom, taken apart.
pub struct Parts {
    /// The regular expression of the whole line.
    pub pattern: String,
    /// What to replace it with: the group of each part, apart by commas. The parts are what is before the symptom, then in turn a blank and literal text, and a
    /// blank at the end. The first and the last blank are empty where the symptom's text has none there.
    pub replacement: String,
}

/// How to take a line with a symptom apart. The parts are those of the match that the library finds: the first one, with
/// as little as possible in each blank.
pub fn parts(symptom: Symptom, dialect: Dialect) -> Parts {
    let pieces = pieces(symptom.text());
    let (first, last) = outer_blanks(symptom.text());
    let start = start(symptom, dialect);
    let (before, first) = match first {
        None => (format!("(?s:.*?){start}"), None),
        Some(name) if holds_number(name) => ("(?s:.*?)".to_owned(), Some("[0-9A-Za-z_]*?")),
        Some(_) => (r"(?:[^\n]*\n)*?".to_owned(), Some(r"[^\n]*?")),
    };
    let last = last.map(|name| if holds_number(name) { "[0-9A-Za-z_]*" } else { r#"[^\n"]*"# });
    let mut parts = vec![Some(before), first.map(str::to_owned)];
    for (place, piece) in pieces.iter().enumerate() {
        if let Some(before) = place.checked_sub(1).and_then(|before| pieces.get(before)) {
            parts.push(Some(blank(before, piece)));
        }
        let spaces = if place + 1 == pieces.len() && last.is_some() { r"[\t ]*" } else { "" };
        parts.push(Some(piece.pattern(dialect, symptom.is_case_exact()) + spaces));
    }
    parts.push(last.map(str::to_owned));
    let field_end = if symptom.is_whole_field() { FIELD_END } else { "" };
    let groups: Vec<_> = parts.iter().flatten().map(|part| format!("({part})")).collect();
    let groups = groups.concat();
    let mut group = 0;
    let number = |part: &Option<String>| {
        part.as_ref().map_or_else(String::new, |_| {
            group += 1;
            format!("{}{group}", dialect.group())
        })
    };
    Parts {
        pattern: format!("{}^{groups}{field_end}(?s:.*)$", flags(symptom)),
        replacement: parts.iter().map(number).collect::<Vec<_>>().join(","),
    }
}

fn flags(symptom: Symptom) -> &'static str {
    if symptom.is_case_exact() { "" } else { "(?i)" }
}

/// The names of the blanks at the start and at the end of a text that hold any text.
fn outer_blanks(text: &str) -> (Option<&str>, Option<&str>) {
    let is_open = |name: &&str| !is_number(&format!("{{{name}}}"));
    let first = text.strip_prefix('{').and_then(|text| text.split_once('}')).map(|(name, _)| name);
    let last = text.strip_suffix('}').and_then(|text| text.rsplit_once('{')).map(|(_, name)| name);
    (first.filter(is_open), last.filter(is_open))
}

/// Whether a blank of this name at the start or at the end is a number and not the rest of the line.
fn holds_number(name: &str) -> bool {
    matches!(name, "duration" | "errno" | "limit" | "number" | "opcode" | "size")
}

/// What is before a symptom, apart from a blank.
fn start(symptom: Symptom, dialect: Dialect) -> String {
    let names = |code: &&CloseCode| {
        code.name().is_some_and(|name| name.eq_ignore_ascii_case(symptom.text()))
    };
    let parenthesis = CloseCode::NAMED.iter().find(names).map(|code| parenthesis_not_behind(*code));
    if symptom.is_whole_field() {
        let parenthesis = parenthesis.as_deref().unwrap_or(r"\(");
        return FIELD_START
            .replace("{word_start}", dialect.word_start())
            .replace("{parenthesis}", parenthesis);
    }
    parenthesis.map_or_else(String::new, |parenthesis| format!("(?:^|[^(]|{parenthesis})"))
}

/// A parenthesis that does not directly follow this code, because the code's name follows it there.
fn parenthesis_not_behind(code: CloseCode) -> String {
    let digits = code.as_u16().to_string();
    let mut others = Vec::new();
    for (place, digit) in digits.char_indices() {
        let same = &digits[place + 1..];
        others.push(match same {
            "" => format!(r"[^{digit}\t ]"),
            _ => format!("(?:^|[^{digit}]){same}"),
        });
    }
    format!(r"(?:^|{}|[0-9A-Za-z_]{digits})[\t ]*\(", others.join("|"))
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

/// All symptoms in the order of [`Symptom::in_text`]: what has more literal text comes first.
pub fn in_search_order() -> Vec<Symptom> {
    let mut all = Symptom::ALL.to_vec();
    all.sort_by_key(|symptom| (Reverse(literal_length(*symptom)), *symptom));
    all
}

/// How many bytes of a symptom's text are literal.
fn literal_length(symptom: Symptom) -> usize {
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

/// What may be in the blank between two pieces: anything on the line, as little as possible. White space next to it
/// belongs to the pieces.
fn blank(before: &Piece<'_>, after: &Piece<'_>) -> String {
    match (before.text.ends_with(' '), after.text.starts_with(' ')) {
        (false, _) => r"[^\n]*?".to_owned(),
        (true, false) => format!(r"(?:{NOT_SPACE}[^\n]*?)??"),
        (true, true) => format!(r"{NOT_SPACE}(?:[^\n]*?{NOT_SPACE})??"),
    }
}

impl Piece<'_> {
    fn pattern(&self, dialect: Dialect, is_case_exact: bool) -> String {
        let mut pattern = String::new();
        if self.begins_word {
            pattern += dialect.word_start();
        }
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
        if self.ends_word {
            pattern += dialect.word_end();
        }
        pattern
    }
}

impl Dialect {
    pub const ALL: [Self; 2] = [Self::Re2, Self::Java];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Re2 => "re2",
            Self::Java => "java",
        }
    }

    /// What names a group in a replacement.
    const fn group(self) -> char {
        match self {
            Self::Re2 => '\\',
            Self::Java => '$',
        }
    }

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
