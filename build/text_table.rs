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

/// Writes these columns as a function each, from a row to its text, with all texts in `static NAME`.
pub fn texts(out: &mut Text, name: &str, columns: &[(&str, Vec<&str>)]) {
    let mut table = TextTable::default();
    for (column, texts) in columns {
        let (places, rows) = (column.to_uppercase(), texts.len());
        let of_rows: Vec<usize> = texts.iter().map(|text| table.add(text)).collect();
        writeln!(out, "static {places}: [u16; {rows}] = {of_rows:?};\n");
        writeln!(out, "#[inline]\npub(crate) const fn {column}(row: usize) -> &'static str {{");
        writeln!(out, "    if row < {rows} {{ {name}.get({places}[row]) }} else {{ \"\" }}\n}}\n");
    }
    write!(out, "static {name}: TextTable = ");
    table.emit(out);
    out.push_str(";\n");
}
