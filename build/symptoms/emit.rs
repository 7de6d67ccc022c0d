//! Writes the symptoms: a column for each field, and the tables by which a text is searched.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::super::rust::{Text, lists};
use super::super::text_table::TextTable;
use super::pattern::Pattern;
use super::words::{BEFORE, FILTER_BITS, filter_bit, letter, with_letter};
use super::{Sentence, Sentences, Sources, Symptom, Symptoms};

impl Symptoms {
    pub fn emit(&self, sources: &Sources) -> String {
        let mut text = Text::generated_from("data/symptoms/");
        let out = &mut text;
        let all = &self.all;
        writeln!(out, "pub(super) const ROWS: usize = {};\n", all.len());
        let cited: Vec<Vec<usize>> =
            all.iter().map(|symptom| sources.places(&symptom.sources)).collect();
        let mut places = sources.emit_added(out, &cited.concat()).into_iter();
        let of_rows: Vec<Vec<usize>> =
            cited.iter().map(|row| places.by_ref().take(row.len()).collect()).collect();
        emit_list(out, "SOURCE", &of_rows);
        let texts = |of: &dyn Fn(&Symptom) -> &str| -> Column {
            Column::Texts(all.iter().map(|symptom| of(symptom).to_owned()).collect())
        };
        let sentences = |of: &dyn Fn(&Symptom) -> &Sentences| -> Column {
            let row = |symptom| of(symptom).value.iter().map(Sentence::copy).collect();
            Column::Lists(all.iter().map(row).collect())
        };
        // Apart from the others, because who only searches a text needs no more.
        emit_table(out, "TEXTS", &[("TEXT", texts(&|symptom| &symptom.text.value))]);
        emit_table(out, "IDS", &[("ID", texts(&|symptom| &symptom.id.value))]);
        emit_table(
            out,
            "SENTENCES",
            &[
                ("ORIGIN", texts(&|symptom| &symptom.origin.value)),
                ("MEANING", texts(&|symptom| &symptom.meaning.value)),
                // Empty where nothing has to be told apart.
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
        let codes = |of: &dyn Fn(&Symptom) -> &[u16]| -> Vec<Vec<String>> {
            all.iter().map(|symptom| emit_codes(of(symptom))).collect()
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
        let mut order: Vec<usize> = (0..patterns.len()).collect();
        order.sort_by_key(|row| (Reverse(patterns[*row].literal_len()), *row));
        out.push_str("/// Those with the most literal text first.\n");
        writeln!(out, "pub(super) static BY_LENGTH: [u16; ROWS] = {order:?};\n");
        for (name, rows) in [
            ("EXACT_CASE", self.rows(|row| self.all[row].exact_case)),
            ("WHOLE_FIELD", self.rows(|row| patterns[row].is_common())),
        ] {
            writeln!(out, "pub(super) static {name}: RowSet = Rows({rows:?});\n");
        }
        let mut by_hash: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (row, word) in rarest_words(&patterns).into_iter().enumerate() {
            let hash = word.bytes().fold(BEFORE, |hash, byte| with_letter(hash, letter(byte)));
            by_hash.entry(hash).or_default().push(row);
        }
        let mut filter = vec![0_u64; FILTER_BITS as usize / 64];
        for hash in by_hash.keys() {
            let bit = filter_bit(*hash);
            filter[bit as usize / 64] |= 1 << (bit % 64);
        }
        let hashes: Vec<u32> = by_hash.keys().copied().collect();
        out.push_str("/// A bit for each word that finds a symptom.\n");
        writeln!(out, "pub(super) static FILTER: [u64; {}] = {filter:?};\n", filter.len());
        out.push_str("/// The hashes of these words, ascending, and the symptoms of each.\n");
        writeln!(out, "pub(super) static HASHES: [u32; {}] = {hashes:?};\n", hashes.len());
        let of_words: Vec<Vec<usize>> = by_hash.into_values().collect();
        emit_list(out, "OF_WORD", &of_words);
    }

    /// A bit for each row of which this is true.
    fn rows(&self, is_true: impl Fn(usize) -> bool) -> Vec<u64> {
        let mut bits = vec![0_u64; self.all.len().div_ceil(64)];
        for row in (0..self.all.len()).filter(|row| is_true(*row)) {
            bits[row / 64] |= 1 << (row % 64);
        }
        bits
    }
}

/// For each pattern, the word that the fewest others have; of these the longest. A number is worse than any word,
/// because lines are full of numbers.
fn rarest_words(patterns: &[Pattern<'_>]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for pattern in patterns {
        for word in pattern.words() {
            *counts.entry(word).or_default() += 1;
        }
    }
    let worth = |word: &String| {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        (is_number, counts[word], Reverse(word.len()))
    };
    patterns.iter().map(|pattern| pattern.words().min_by_key(worth).unwrap_or_default()).collect()
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

fn emit_codes(codes: &[u16]) -> Vec<String> {
    codes.iter().map(|code| format!("CloseCode::from_u16({code})")).collect()
}

impl Sentence {
    fn copy(&self) -> String {
        self.text.value.clone()
    }
}
