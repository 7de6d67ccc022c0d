//! How often each code, name, symptom and family occurs, and when for the first and the last time.

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use std::hash::Hash;
use std::time::Duration;

use clap::ValueEnum;
use serde_json::{Value, json};
use ws_close_code::{CloseCode, Family, FamilyCode, Symptom};

use crate::logs::reading::Reading;
use crate::logs::symptoms;
use crate::logs::times::Time;
use crate::output::json as output;
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
                Row::HEADER.to_owned() + &self.rows().iter().map(Row::csv).collect::<String>()
            }
        }
    }

    /// A table for each kind that occurs, the most frequent first.
    fn text(&self, width: usize) -> String {
        let (mut codes, mut symptoms, mut families) = (Vec::new(), Vec::new(), Vec::new());
        for Row { what, seen } in self.rows() {
            let count = seen.count.to_string();
            match what {
                What::Code(code) => {
                    let (number, name) = (code.as_u16().to_string(), code.explain().name());
                    let (severity, reconnect) = (code.severity(), code.reconnect());
                    let advice = [severity.to_string(), reconnect.to_string()];
                    let [severity, reconnect] = advice;
                    codes.push([count, number, name.to_owned(), severity, reconnect, when(&seen)]);
                }
                What::Symptom(symptom) => {
                    let codes = numbers(symptom).join(" or ");
                    symptoms.push([count, symptom.id().to_owned(), codes, when(&seen)]);
                }
                What::Family(family) => {
                    let [id, title] = [family.id(), family.title()].map(str::to_owned);
                    families.push([count, id, title, when(&seen)]);
                }
            }
        }
        let mut tables = Vec::new();
        if !codes.is_empty() {
            let header = ["COUNT", "CODE", "NAME", "LOG AT", "RECONNECT", "FIRST, LAST"];
            tables.push(TextTable::new(header, codes).text(width));
        }
        for (title, second, rows) in [("SYMPTOM", "CODES", symptoms), ("FAMILY", "NAME", families)]
        {
            if !rows.is_empty() {
                let header = ["COUNT", title, second, "FIRST, LAST"];
                tables.push(TextTable::new(header, rows).text(width));
            }
        }
        tables.join("\n")
    }

    fn rows(&self) -> Vec<Row> {
        let codes = sorted(&self.codes).into_iter();
        let codes = codes.map(|(code, seen)| Row { what: What::Code(code), seen });
        let symptoms = sorted(&self.symptoms).into_iter();
        let symptoms = symptoms.map(|(symptom, seen)| Row { what: What::Symptom(*symptom), seen });
        let families = sorted(&self.families).into_iter();
        let families = families.map(|(family, seen)| Row { what: What::Family(family), seen });
        codes.chain(symptoms).chain(families).collect()
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

fn numbers(symptom: Symptom) -> Vec<String> {
    symptoms::codes(symptom).iter().map(|code| code.as_u16().to_string()).collect()
}

struct Row {
    what: What,
    seen: Seen,
}

enum What {
    Code(FamilyCode),
    Symptom(Symptom),
    Family(&'static Family),
}

impl Row {
    const HEADER: &str = "kind,code,id,name,family,severity,reconnect_action,\
                          reconnect_delay_min_s,reconnect_delay_max_s,count,first,last\n";

    fn kind(&self) -> &'static str {
        match self.what {
            What::Code(_) => "code_count",
            What::Symptom(_) => "symptom_count",
            What::Family(_) => "family_count",
        }
    }

    fn json(&self) -> Value {
        let mut object = match self.what {
            What::Code(code) => json!({
                "kind": self.kind(),
                "code": code.as_u16(),
                "family": is_named(code.family()).then(|| code.family().id()),
                "name": code.explain().name(),
                "severity": code.severity().as_str(),
                "reconnect": output::reconnect(code.reconnect()),
            }),
            What::Symptom(symptom) => json!({
                "kind": self.kind(),
                "id": symptom.id(),
                "codes": symptoms::codes(symptom).iter().map(|c| c.as_u16()).collect::<Vec<_>>(),
            }),
            What::Family(family) => json!({
                "kind": self.kind(),
                "id": family.id(),
                "title": family.title(),
            }),
        };
        object["count"] = self.seen.count.into();
        for (key, time) in [("first", &self.seen.first), ("last", &self.seen.last)] {
            object[key] = time.as_ref().map(|time| &*time.text).into();
        }
        object
    }

    /// The names of the members of an advice are joined with `_`, as in the export.
    fn csv(&self) -> String {
        let Seen { count, .. } = self.seen;
        let mut cells = vec![self.kind().to_owned()];
        match self.what {
            What::Code(code) => {
                let (name, family) = (code.explain().name(), code.family());
                let family = if is_named(family) { family.id() } else { "" };
                let advice = code.reconnect();
                let delay = advice.first_delay();
                let seconds = |time: Option<Duration>| {
                    time.map(|time| time.as_secs().to_string()).unwrap_or_default()
                };
                cells.extend([code.as_u16().to_string(), String::new()]);
                cells.extend([name, family, code.severity().as_str()].map(str::to_owned));
                cells.push(advice.action().as_str().to_owned());
                cells.push(seconds(delay.map(|(shortest, _)| shortest)));
                cells.push(seconds(delay.map(|(_, longest)| longest)));
            }
            What::Symptom(symptom) => {
                cells.extend([numbers(symptom).join(";"), symptom.id().to_owned()]);
                cells.extend([const { String::new() }; 6]);
            }
            What::Family(family) => {
                let [id, title] = [family.id(), family.title()].map(str::to_owned);
                cells.extend([String::new(), id, title]);
                cells.extend([const { String::new() }; 5]);
            }
        }
        cells.extend([&count.to_string(), self.seen.first(), self.seen.last()].map(str::to_owned));
        cells.iter().map(|cell| csv_field(cell)).collect::<Vec<_>>().join(",") + "\n"
    }
}

fn csv_field(cell: &str) -> String {
    let is_plain = !cell.contains([',', '"', '\n', '\r']);
    if is_plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}
