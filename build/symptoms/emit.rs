//! Writes the symptoms: a column for each field, and the tables by which a text is searched.

use std::cmp::Reverse;

use super::super::rust::{Text, close_codes, lists};
use super::super::text_table::TextTable;
use super::pattern::Pattern;
use super::prose::hash_of;
use super::words::{FILTER_BITS, filter_bit};
use super::{Sentence, Sentences, Sources, Symptom, Symptoms};

impl Symptoms {
    pub fn emit(&self, sources: &Sources) -> String {
        let mut text = Text::generated_from("data/symptoms/");
        let out = &mut text;
        let all = &self.all;
        writeln!(out, "pub(super) const ROWS: usize = {};\n", all.len());
        let cited: Vec<Vec<usize>> =
            all.iter().map(|symptom| sources.places(&symptom.sources)).collect();
        let mut places = sources.emit_cited(out, &cited.concat()).into_iter();
        let of_rows: Vec<Vec<usize>> =
            cited.iter().map(|row| places.by_ref().take(row.len()).collect()).collect();
        emit_list(out, "SOURCE", &of_rows);
        let texts = |of: &dyn Fn(&Symptom) -> &str| -> Column {
            Column::Texts(all.iter().map(|symptom| of(symptom).to_owned()).collect())
        };
        let sentences = |of: &dyn Fn(&Symptom) -> &Sentences| -> Column {
            let row = |symptom| {
                of(symptom)
                    .value
                    .iter()
                    .map(|sentence: &Sentence| sentence.text.value.clone())
                    .collect()
            };
            Column::Lists(all.iter().map(row).collect())
        };
        // Apart from the others, because a program that only searches needs no others.
        emit_table(out, "TEXTS", &[("TEXT", texts(&|symptom| &symptom.text.value))]);
        emit_table(out, "IDS", &[("ID", texts(&|symptom| &symptom.id.value))]);
        emit_table(
            out,
            "SENTENCES",
            &[
                ("ORIGIN", texts(&|symptom| &symptom.origin.value)),
                ("MEANING", texts(&|symptom| &symptom.meaning.value)),
                // Empty where there is none.
                (
                    "TELL_APART",
                    texts(&|symptom| symptom.tell_apart.as_ref().map_or("", |text| &text.value)),
                ),
                ("CAUSE", sentences(&|symptom| &symptom.causes)),
                ("REMEDY", sentences(&|symptom| &symptom.remedies)),
            ],
        );
        let each = |value: &dyn Fn(&Symptom) -> String| -> String {
            all.iter().map(value).collect::<Vec<_>>().join(", ")
        };
        let forms = each(&|symptom| format!("SymptomForm::{:?}", symptom.form));
        writeln!(out, "pub(super) static FORM: [SymptomForm; ROWS] = [{forms}];\n");
        let ranks = each(&|symptom| symptom.rank.value.to_string());
        writeln!(out, "pub(super) static RANK: [u8; ROWS] = [{ranks}];\n");
        for (name, is_true) in [
            (
                "ABOUT_SENDING",
                &(|symptom: &Symptom| symptom.about_sending) as &dyn Fn(&Symptom) -> bool,
            ),
            ("CASE_EXACT", &|symptom| symptom.exact_case),
            ("COMMON", &|symptom| {
                Pattern::parse(&symptom.text.value).is_ok_and(|pattern| pattern.is_common())
            }),
        ] {
            let bits = bits(all.iter().map(is_true));
            writeln!(out, "pub(super) static {name}: [u64; {}] = {bits:?};\n", bits.len());
        }
        let codes = |of: &dyn Fn(&Symptom) -> &[u16]| -> Vec<Vec<String>> {
            all.iter().map(|symptom| close_codes(of(symptom))).collect()
        };
        lists(out, "codes", "CloseCode", &codes(&|symptom| &symptom.codes.value));
        lists(out, "peer_codes", "CloseCode", &codes(&|symptom| &symptom.peer_codes.value));
        self.emit_search(out);
        text.0
    }

    /// Writes what a text is searched by. The patterns have been checked.
    fn emit_search(&self, out: &mut Text) {
        let patterns: Vec<Pattern<'_>> = self
            .all
            .iter()
            .filter_map(|symptom| Pattern::parse(&symptom.text.value).ok())
            .collect();
        // What is searched by is in this order, so that the first of those found is the one that says most.
        let mut order: Vec<usize> = (0..patterns.len()).collect();
        order.sort_by_key(|row| (Reverse(patterns[*row].literal_len()), *row));
        out.push_str(
            "/// The rows in the order of the search: those with the most literal text first.\n",
        );
        writeln!(out, "pub(super) static ROW: [u16; ROWS] = {order:?};\n");
        for (name, is_true) in [
            ("EXACT_CASE", &(|row: usize| self.all[row].exact_case) as &dyn Fn(usize) -> bool),
            ("WHOLE_FIELD", &|row| patterns[row].is_common()),
        ] {
            let bits = bits(order.iter().map(|row| is_true(*row)));
            writeln!(out, "pub(super) static {name}: [u64; {}] = {bits:?};\n", bits.len());
        }
        let mut by_hash = Vec::new();
        let prose = self.prose();
        let mut ends = Vec::new();
        for (place, row) in order.iter().enumerate() {
            let words = prose.rarest_words(&patterns[*row]);
            by_hash.push((hash_of(&words), place));
            ends.push(patterns[*row].end_in_first(&words).unwrap_or_default());
        }
        out.push_str("/// Where the words by which a symptom is found end in its first literal piece; 0 where they\n");
        out.push_str("/// are in another.\n");
        writeln!(out, "pub(super) static WORDS_END: [u16; ROWS] = {ends:?};\n");
        by_hash.sort_unstable();
        let mut filter = vec![0_u64; FILTER_BITS as usize / 64];
        for (hash, _) in &by_hash {
            let bit = filter_bit(*hash);
            filter[bit as usize / 64] |= 1 << (bit % 64);
        }
        out.push_str("/// A bit for each word or pair of words that finds a symptom.\n");
        writeln!(out, "pub(super) static FILTER: [u64; {}] = {filter:?};\n", filter.len());
        let (hashes, places): (Vec<u32>, Vec<usize>) = by_hash.into_iter().unzip();
        out.push_str("/// Their hashes, ascending, and the symptom of each.\n");
        writeln!(out, "pub(super) static HASHES: [u32; ROWS] = {hashes:?};\n");
        writeln!(out, "pub(super) static OF_WORDS: [u16; ROWS] = {places:?};");
    }
}

/// A bit for each.
fn bits(all: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut bits = Vec::new();
    for (place, is_set) in all.enumerate() {
        if place % 64 == 0 {
            bits.push(0);
        }
        bits[place / 64] |= u64::from(is_set) << (place % 64);
    }
    bits
}

/// The texts of a field, one or several for each symptom.
enum Column {
    Texts(Vec<String>),
    Lists(Vec<Vec<String>>),
}

/// Writes the texts of these columns as `static NAME`, and for each column their places in it.
fn emit_table(out: &mut Text, name: &str, columns: &[(&str, Column)]) {
    let mut table = TextTable::default();
    let mut places_of =
        |row: &Vec<String>| row.iter().map(|text| table.add(text)).collect::<Vec<_>>();
    for (name, column) in columns {
        match column {
            Column::Texts(texts) => {
                let places = places_of(texts);
                writeln!(out, "pub(super) static {name}: [u16; ROWS] = {places:?};\n");
            }
            Column::Lists(lists) => {
                let rows: Vec<Vec<usize>> = lists.iter().map(&mut places_of).collect();
                emit_list(out, name, &rows);
            }
        }
    }
    write!(out, "pub(super) static {name}: TextTable = ");
    table.emit(out);
    out.push_str(";\n\n");
}

/// Writes a list of numbers for each row.
fn emit_list(out: &mut Text, name: &str, rows: &[Vec<usize>]) {
    let ends: Vec<usize> = rows
        .iter()
        .scan(0, |end, row| {
            *end += row.len();
            Some(*end)
        })
        .collect();
    let items = rows.concat();
    writeln!(out, "pub(super) static {name}: ListColumn<u16, {}> =", rows.len());
    writeln!(out, "    ListColumn {{ items: &{items:?}, ends: {ends:?} }};\n");
}
