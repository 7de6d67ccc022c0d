//! The text of a symptom: literal pieces with blanks between them.

use super::words::letter;

/// A text, taken apart.
pub struct Pattern<'a> {
    /// What comes between the blanks, and before and after them: always one more than blanks.
    pieces: Vec<&'a str>,
}

/// The library keeps the places of so many.
const MOST_BLANKS: usize = 8;

impl<'a> Pattern<'a> {
    /// Takes a text apart, or says what is wrong with it.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((piece, after)) = rest.split_once('{') {
            let (name, after) =
                after.split_once('}').ok_or_else(|| "has a brace without its pair".to_owned())?;
            let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            if name.is_empty() || !name.chars().all(is_name) {
                return Err(format!("has the blank {{{name}}}: expected a word in lower case"));
            }
            pieces.push(piece);
            rest = after;
        }
        pieces.push(rest);
        if pieces.iter().any(|piece| piece.contains('}')) {
            return Err("has a brace without its pair".to_owned());
        }
        if text.is_empty() || text.split(' ').any(str::is_empty) || text.contains(char::is_control)
        {
            return Err("must be one line, with single spaces".to_owned());
        }
        let between = pieces.get(1..pieces.len() - 1).unwrap_or_default();
        if between.iter().any(|piece| piece.is_empty()) {
            return Err("has two blanks without text between them".to_owned());
        }
        if pieces.len() > MOST_BLANKS + 1 {
            return Err(format!("has more than {MOST_BLANKS} blanks"));
        }
        let pattern = Self { pieces };
        if pattern.words().next().is_none() {
            return Err("needs a whole word apart from its blanks".to_owned());
        }
        Ok(pattern)
    }

    /// How many bytes of it are literal text.
    pub fn literal_len(&self) -> usize {
        self.pieces.iter().map(|piece| piece.len()).sum()
    }

    /// What two texts share that match the same texts.
    pub fn shape(&self, exact_case: bool) -> String {
        let shape = self.pieces.join("{}");
        if exact_case { shape } else { shape.to_ascii_lowercase() }
    }

    /// Whether it only counts as a whole field, because such words are common: one word or two, without a blank or a
    /// digit.
    pub fn is_common(&self) -> bool {
        let [text] = self.pieces.as_slice() else { return false };
        text.split(' ').count() <= 2 && !text.contains(|c: char| c.is_ascii_digit())
    }

    /// Every whole word of its literal text in lower case. One next to a blank may go on in it.
    pub fn words(&self) -> impl Iterator<Item = String> {
        let is_letter = |c: char| u8::try_from(c).is_ok_and(|byte| letter(byte) != 0);
        let last = self.pieces.len() - 1;
        self.pieces.iter().enumerate().flat_map(move |(place, piece)| {
            let begins = if place == 0 { *piece } else { piece.trim_start_matches(is_letter) };
            let whole = if place == last { begins } else { begins.trim_end_matches(is_letter) };
            whole
                .split(move |c: char| !is_letter(c))
                .filter(|word| !word.is_empty())
                .map(str::to_ascii_lowercase)
        })
    }
}
