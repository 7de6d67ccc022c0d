//! The text of a symptom: literal pieces with blanks between them.

use super::words::{holds_digits, letter};

/// A text, taken apart.
pub struct Pattern<'a> {
    /// Whether it begins with a blank that holds any text.
    text_before: bool,
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
        let mut hold_text = Vec::new();
        while let Some((piece, after)) = rest.split_once('{') {
            let (name, after) =
                after.split_once('}').ok_or_else(|| "has a brace without its pair".to_owned())?;
            let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            if name.is_empty() || !name.chars().all(is_name) {
                return Err(format!("has the blank {{{name}}}: expected a word in lower case"));
            }
            hold_text.push(!holds_digits(name.as_bytes()));
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
        let text_before = pieces[0].is_empty() && hold_text.first() == Some(&true);
        let pattern = Self { text_before, pieces };
        if pattern.words().concat().is_empty() {
            return Err("needs a whole word apart from its blanks".to_owned());
        }
        // White space belongs to what these hold.
        let begins = matches!(pattern.pieces[..], ["", " ", ..]) && hold_text[..2] == [true; 2];
        let ends = matches!(pattern.pieces[..], [.., " ", ""]) && hold_text.ends_with(&[true; 2]);
        if begins || ends {
            return Err("begins or ends with two blanks without text between them".to_owned());
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

    /// Where these words end in the literal text before the first blank, or behind one with which the text begins;
    /// `None` where they are elsewhere.
    pub fn end_in_first(&self, words: &[String]) -> Option<usize> {
        let first = match self.pieces.as_slice() {
            ["", first, ..] if self.text_before => first.trim_start(),
            [first, ..] => first,
            [] => "",
        };
        let mut found = Vec::new();
        let mut end = 0;
        for token in first.split_inclusive(|c: char| !is_letter(c)) {
            let word = token.trim_end_matches(|c: char| !is_letter(c));
            if !word.is_empty() {
                found.push(word.to_ascii_lowercase());
            }
            if found.ends_with(words) {
                return Some(end + word.len());
            }
            end += token.len();
        }
        None
    }

    /// Whether it only counts as a whole field, because such words are common: one word or two, without a blank or a
    /// digit.
    pub fn is_common(&self) -> bool {
        let [text] = self.pieces.as_slice() else { return false };
        text.split(' ').count() <= 2 && !text.contains(|c: char| c.is_ascii_digit())
    }

    /// The whole words of its literal text in lower case, those of each piece apart. One next to a blank may go on in it.
    pub fn words(&self) -> Vec<Vec<String>> {
        let last = self.pieces.len() - 1;
        let of_piece = |(place, piece): (usize, &&str)| {
            let begins = if place == 0 { *piece } else { piece.trim_start_matches(is_letter) };
            words(if place == last { begins } else { begins.trim_end_matches(is_letter) })
        };
        self.pieces.iter().enumerate().map(of_piece).collect()
    }
}

fn is_letter(c: char) -> bool {
    u8::try_from(c).is_ok_and(|byte| letter(byte) != 0)
}

/// The words of a text in lower case.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect()
}
