//! How often each code, name, symptom and family occurs, and when for the first and the last time.

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use std::fmt::Write;
use std::hash::Hash;

use clap::ValueEnum;
use serde_json::{Value, json};
use ws_close_code::{CloseCode, Family, FamilyCode, Symptom};

use crate::logs::reading::Reading;
use crate::logs::symptoms;
use crate::logs::times::Time;
use crate::output::text_table::TextTable;
use crate::query::family::is_named;

/// The form of a summary.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum SummaryFormat {
    /// Tables for people
    #[default]
    Text,
    /// An object per line
    Json,
    /// One table with a header
    Csv,
}

#[derive(Default)]
pub struct Summary {
    codes: HashMap<(CloseCode, &'static str), (FamilyCode, Seen)>,
    symptoms: HashMap<&'static str, (&'static Symptom, Seen)>,
    families: HashMap<&'static str, (&'static Family, Seen)>,
}

/// How often and when.
#[derive(Clone, Default)]
struct Seen {
    count: u64,
    first: Option<Time>,
    last: Option<Time>,
}

impl Seen {
    fn add(&mut self, time: Option<&Time>) {
        self.count += 1;
        let Some(time) = time else { return };
        let is_before = |seen: &Time| time.compare(seen) == Some(Ordering::Less);
        if self.first.as_ref().is_none_or(is_before) {
            self.first = Some(time.clone());
        }
        if !self.last.as_ref().is_some_and(is_before) {
            self.last = Some(time.clone());
        }
    }

    fn first(&self) -> &str {
        self.first.as_ref().map_or("", |time| &time.text)
    }

    fn last(&self) -> &str {
        self.last.as_ref().map_or("", |time| &time.text)
    }
}

impl Summary {
    /// Counts what a line says, each code once.
    pub fn add(&mut self, line: &[u8], reading: &Reading) {
        let time = Time::find(line);
        let time = time.as_ref();
        let mut families: Vec<&'static Family> = Vec::new();
        for (_, code) in &reading.codes {
            let family = code.family();
            let key = (code.code(), family.id());
            self.codes.entry(key).or_insert_with(|| (*code, Seen::default())).1.add(time);
            if is_named(family) && families.iter().all(|seen| seen.id() != family.id()) {
                families.push(family);
            }
        }
        for family in families {
            self.families.entry(family.id()).or_insert((family, Seen::default())).1.add(time);
        }
        if let Some(symptom) = reading.symptom {
            self.symptoms.entry(symptom.id()).or_insert((symptom, Seen::default())).1.add(time);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.symptoms.is_empty()
    }

    pub fn print(&self, format: SummaryFormat, width: usize) -> String {
        match format {
            SummaryFormat::Text => self.text(width),
            SummaryFormat::Json => {
                self.rows().iter().map(|row| row.json().to_string() + "\n").collect()
            }
            SummaryFormat::Csv => {
                let header = "by,id,name,severity,reconnect,count,first,last\n".to_owned();
                header + &self.rows().iter().map(Row::csv).collect::<String>()
            }
        }
    }

    /// A table for each kind that occurs, the most frequent first.
    fn text(&self, width: usize) -> String {
        let rows = self.rows();
        let of = |by: &'static str| rows.iter().filter(move |row| row.by == by);
        let mut tables = Vec::new();
        if of("code").next().is_some() {
            let cells = of("code").map(|row| {
                let Row { id, name, severity, reconnect, seen, .. } = row;
                let count = seen.count.to_string();
                [count, id.clone(), name.clone(), severity.clone(), reconnect.clone(), when(seen)]
            });
            let header = ["COUNT", "CODE", "NAME", "LOG AT", "RECONNECT", "FIRST, LAST"];
            tables.push(TextTable::new(header, cells).text(width));
        }
        for (by, title) in [("symptom", "SYMPTOM"), ("family", "FAMILY")] {
            if of(by).next().is_some() {
                let cells = of(by).map(|row| {
                    let count = row.seen.count.to_string();
                    [count, row.id.clone(), row.name.clone(), when(&row.seen)]
                });
                let second = if by == "symptom" { "CODES" } else { "NAME" };
                let header = ["COUNT", title, second, "FIRST, LAST"];
                tables.push(TextTable::new(header, cells).text(width));
            }
        }
        tables.join("\n")
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        rows.extend(sorted(&self.codes).into_iter().map(|(code, seen)| Row {
            by: "code",
            id: code.as_u16().to_string(),
            name: code.explain().name().to_owned(),
            severity: code.severity().to_string(),
            reconnect: code.reconnect().to_string(),
            seen,
        }));
        rows.extend(sorted(&self.symptoms).into_iter().map(|(symptom, seen)| {
            let codes: Vec<_> =
                symptoms::codes(*symptom).iter().map(|code| code.as_u16().to_string()).collect();
            Row::new("symptom", symptom.id(), codes.join(" or "), seen)
        }));
        rows.extend(sorted(&self.families).into_iter().map(|(family, seen)| {
            Row::new("family", family.id(), family.title().to_owned(), seen)
        }));
        rows
    }
}

/// The most frequent first, and then in the order of their keys.
fn sorted<K: Ord + Hash, T: Copy>(seen: &HashMap<K, (T, Seen)>) -> Vec<(T, Seen)> {
    let mut all: Vec<_> = seen.iter().collect();
    all.sort_unstable_by_key(|(key, (_, seen))| (Reverse(seen.count), *key));
    all.into_iter().map(|(_, (what, seen))| (*what, seen.clone())).collect()
}

fn when(seen: &Seen) -> String {
    match (seen.first(), seen.last()) {
        (first, last) if first == last => first.to_owned(),
        (first, last) => format!("{first} {last}"),
    }
}

struct Row {
    by: &'static str,
    id: String,
    name: String,
    severity: String,
    reconnect: String,
    seen: Seen,
}

impl Row {
    fn new(by: &'static str, id: &str, name: String, seen: Seen) -> Self {
        let (severity, reconnect) = (String::new(), String::new());
        Self { by, id: id.to_owned(), name, severity, reconnect, seen }
    }

    fn json(&self) -> Value {
        let mut value = json!({ "by": self.by, "id": self.id });
        if self.by == "code" {
            value["id"] = self.id.parse::<u16>().map_or(Value::Null, Value::from);
        }
        for (key, text) in [
            ("name", &*self.name),
            ("severity", &self.severity),
            ("reconnect", &self.reconnect),
            ("first", self.seen.first()),
            ("last", self.seen.last()),
        ] {
            if !text.is_empty() {
                value[key] = Value::from(text);
            }
        }
        value["count"] = Value::from(self.seen.count);
        value
    }

    fn csv(&self) -> String {
        let count = self.seen.count.to_string();
        let cells = [
            self.by,
            &self.id,
            &self.name,
            &self.severity,
            &self.reconnect,
            &count,
            self.seen.first(),
            self.seen.last(),
        ];
        let mut row = String::new();
        for (place, cell) in cells.into_iter().enumerate() {
            let comma = if place == 0 { "" } else { "," };
            let is_plain = !cell.contains([',', '"', '\n', '\r']);
            let quoted = || format!("\"{}\"", cell.replace('"', "\"\""));
            let cell = if is_plain { cell.to_owned() } else { quoted() };
            let _ = write!(row, "{comma}{cell}");
        }
        row + "\n"
    }
}
