//! `iana.csv`: IANA's registry as its page offers it for download.

use super::rules::is_date;
use super::toml::{File, Located, Problems};

/// The columns that are used. A download may have them in any order, and more.
const COLUMNS: [&str; 4] = ["Status Code", "Meaning", "Contact", "Reference"];

/// The column that older downloads lack.
const DATE: &str = "Date Registered";

/// IANA's registry.
#[derive(Default)]
pub struct Registry {
    pub file: String,
    /// The codes that have a row of their own, ascending.
    pub rows: Vec<Row>,
}

/// The row of one code.
#[derive(Default)]
pub struct Row {
    pub number: Located<u16>,
    pub meaning: String,
    /// Who registered it.
    pub contact: String,
    /// The document that the registration names, if any.
    pub reference: Option<String>,
    /// The day of the registration, `YYYY-MM-DD`, where the registry has one.
    pub date: Option<String>,
}

impl Registry {
    pub fn row(&self, number: u16) -> Option<&Row> {
        self.rows.iter().find(|row| row.number.value == number)
    }

    pub fn read(File { path, text }: &File, problems: &mut Problems) -> Self {
        let mut registry = Self { file: path.clone(), rows: Vec::new() };
        let mut problem = |line, message: String| problems.add(path, line, message);
        let mut records = records(text).into_iter();
        let (_, header) = records.next().unwrap_or_default();
        let place = |name: &str| header.iter().position(|column| column == name);
        let [Some(code), Some(meaning), Some(contact), Some(reference)] = COLUMNS.map(place) else {
            problem(1, format!("expected a header with the columns {COLUMNS:?}"));
            return registry;
        };
        let date = place(DATE);
        for (line, fields) in records {
            if fields.len() != header.len() {
                let (found, expected) = (fields.len(), header.len());
                problem(line, format!("expected {expected} fields like the header, found {found}"));
                continue;
            }
            let (meaning, date) = (&fields[meaning], date.map_or("", |date| &fields[date]));
            let value = match numbers(&fields[code]) {
                // A range is a policy or a gap, and so is a single number that is not assigned.
                Some((_, Some(_))) => continue,
                Some((_, None)) if meaning == "Unassigned" => continue,
                Some((value, None)) => value,
                None => {
                    problem(
                        line,
                        format!("expected a number or a range, found {:?}", fields[code]),
                    );
                    continue;
                }
            };
            if let Some(last) = registry.rows.last().map(|row| row.number.value) {
                if value <= last {
                    problem(line, format!("code {value}: expected a number above {last}"));
                }
            }
            if !date.is_empty() && !is_date(date) {
                problem(line, format!("code {value}: expected a day, YYYY-MM-DD, found {date:?}"));
            }
            let filled = |text: String| Some(text).filter(|text| !text.is_empty());
            registry.rows.push(Row {
                number: Located { line, value },
                meaning: meaning.clone(),
                contact: without_brackets(&fields[contact]).replace('_', " "),
                reference: filled(without_brackets(&fields[reference])),
                date: filled(date.to_owned()),
            });
        }
        if registry.rows.is_empty() {
            problem(1, "expected a row for each code, found none".to_owned());
        }
        registry
    }
}

/// `1000` or `1016-2999`.
fn numbers(field: &str) -> Option<(u16, Option<u16>)> {
    match field.split_once('-') {
        None => Some((field.parse().ok()?, None)),
        Some((first, last)) => {
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            (first < last).then_some((first, Some(last)))
        }
    }
}

/// `[RFC6455][RFC Errata 3227]` as `RFC6455; RFC Errata 3227`.
fn without_brackets(field: &str) -> String {
    let field = field.replace("][", "; ");
    field.trim_start_matches('[').trim_end_matches(']').to_owned()
}

/// The records of a CSV file (RFC 4180), each with its first line. An empty line is not a record.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut records = Vec::new();
    let (mut line, mut first_line) = (1, 1);
    let (mut fields, mut field) = (Vec::new(), String::new());
    let mut is_quoted = false;
    let mut chars = text.chars().chain(Some('\n')).peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => fields.push(std::mem::take(&mut field)),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' => {
                line += 1;
                if is_quoted {
                    // A meaning that is broken into lines is still one sentence.
                    field.push(' ');
                    continue;
                }
                fields.push(std::mem::take(&mut field));
                let record = std::mem::take(&mut fields);
                if record != [""] {
                    records.push((first_line, record));
                }
                first_line = line;
            }
            c => field.push(c),
        }
    }
    records
}
