//! Many texts in one, so that a program that has them holds two addresses and not one for each text.

use std::collections::HashMap;

use super::rust::Text;

/// The library's `TextTable`. A text that occurs twice is in it once.
#[derive(Default)]
pub struct TextTable {
    all: String,
    /// For each text, where it ends.
    ends: Vec<usize>,
    places: HashMap<String, usize>,
}

impl TextTable {
    /// The place of the text.
    pub fn add(&mut self, text: &str) -> usize {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.ends.len();
        self.all.push_str(text);
        self.ends.push(self.all.len());
        self.places.insert(text.to_owned(), place);
        place
    }

    /// Writes it as an expression.
    pub fn emit(&self, out: &mut Text) {
        let ends: Vec<usize> = self.ends.iter().map(|end| end & 0xFFFF).collect();
        let most = self.all.len() >> 16;
        let first_behind = |turn| self.ends.partition_point(|end| *end < turn << 16);
        let turns: Vec<usize> = (1..=most).map(first_behind).collect();
        write!(out, "TextTable {{ all: {:?}, ends: &{ends:?}, turns: &{turns:?} }}", self.all);
    }
}
