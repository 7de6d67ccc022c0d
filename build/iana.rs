//! Reads `iana.csv`: a line with the date, a header, then one row a code or range.

use super::File;
use super::model::Located;
use super::problem::Problems;

const TITLE: &str = "# WebSocket Close Code Number Registry, updated ";
const HEADER: &str = "Status Code,Meaning,Contact,Reference,Date Registered";

/// IANA's registry, as of a day.
#[derive(Default)]
pub struct Registry {
    pub file: String,
    /// The day of the registry's last change, `YYYY-MM-DD`.
    pub updated: String,
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
}

pub fn registry(File { path, text }: &File, problems: &mut Problems) -> Registry {
    let mut registry = Registry { file: path.clone(), ..Registry::default() };
    let mut lines = (1..).zip(text.lines());
    match lines.next().and_then(|(_, first)| first.strip_prefix(TITLE)) {
        Some(date) if is_date(date) => date.clone_into(&mut registry.updated),
        _ => problems.add(path, 1, format!("expected `{TITLE}YYYY-MM-DD`")),
    }
    if lines.next().is_none_or(|(_, header)| header != HEADER) {
        problems.add(path, 2, format!("expected the header `{HEADER}`"));
    }
    for (line, row) in lines {
        let fields: Vec<&str> = row.split(',').collect();
        let [codes, meaning, contact, reference, date] = fields[..] else {
            let message = format!("expected 5 fields without quotes, met {}", fields.len());
            problems.add(path, line, message);
            continue;
        };
        // A range is a policy or a gap, not the registration of a code.
        if codes.contains('-') {
            continue;
        }
        let Ok(value) = codes.parse() else {
            let message = format!("expected a number or a range, met `{codes}`");
            problems.add(path, line, message);
            continue;
        };
        if let Some(earlier) = registry.rows.last() {
            let last = earlier.number.value;
            if value <= last {
                problems.add(path, line, format!("code {value}: expected a number above {last}"));
            }
        }
        if !date.is_empty() && !is_date(date) {
            let message = format!("code {value}: expected a day, YYYY-MM-DD, met `{date}`");
            problems.add(path, line, message);
        }
        let filled = |field: &str| Some(field.to_owned()).filter(|field| !field.is_empty());
        registry.rows.push(Row {
            number: Located { line, value },
            meaning: meaning.to_owned(),
            contact: contact.replace('_', " "),
            reference: filled(reference),
            date: filled(date),
        });
    }
    if registry.rows.is_empty() {
        problems.add(path, 1, "there is no row of a code".to_owned());
    }
    registry
}

pub fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(i, byte)| match i {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
