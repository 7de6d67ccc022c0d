//! What is added to a line: the names and the advice of its codes, or the symptom.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use serde_json::Value;
use smallvec::{SmallVec, smallvec};
use ws_close_code::{FamilyCode, ReconnectAction, Severity, Symptom};

use crate::logs::json::{Target, Targets};
use crate::logs::plain::{KEY, KEYS, REMARK};
use crate::logs::reading::Reading;
use crate::logs::scanner::Found;
use crate::logs::symptoms;
use crate::query::family::is_named;

/// How many codes of a line get members. More than one does only in an array.
const MOST: usize = 1_000;

/// The edits of a line. Most lines have one.
pub type Edits = SmallVec<[Edit; 2]>;

/// A part of a line to replace.
pub struct Edit {
    pub range: Range<usize>,
    pub text: Vec<u8>,
}

/// The additions so far, kept because a log repeats the same few codes.
pub struct Additions {
    has_colour: bool,
    remarks: HashMap<u16, Vec<u8>>,
    members: HashMap<u16, Rc<Members>>,
}

/// What is added to JSON.
struct Members {
    /// The values as JSON, by the places of their keys in [`KEYS`].
    values: [Option<String>; 5],
    /// All of them with their keys, a comma before each.
    all: String,
}

impl Additions {
    pub fn new(has_colour: bool) -> Self {
        Self { has_colour, remarks: HashMap::new(), members: HashMap::new() }
    }

    /// What to change in a line, in order.
    pub fn edits(&mut self, lines: &[u8], found: &Found<'_>, reading: &Reading) -> Edits {
        let line = &lines[found.line.clone()];
        let text = &line[..found.text_end];
        let hits = found.hits.iter().take(MOST);
        let mut codes: SmallVec<[_; 4]> = hits.map(|hit| (hit.end, hit.code.as_u16())).collect();
        if codes.is_empty() {
            codes.push((0, 0));
        }
        match Targets::find(text, &codes) {
            Targets::None => {
                let edit = Edit { range: found.text_end..line.len(), text: self.remark(reading) };
                smallvec![edit]
            }
            Targets::Json(targets) => {
                let code_at = |place| codes.iter().find(|code| code.0 == place).map(|code| code.1);
                let mut edits = Edits::new();
                for (place, target) in targets {
                    let number = code_at(place).unwrap_or_default();
                    let code = reading.codes.iter().find(|(_, code)| code.as_u16() == number);
                    let members = self.members(code.map(|(_, code)| *code), reading);
                    insert(target, &members, &mut edits);
                }
                edits.sort_by_key(|edit| edit.range.start);
                edits
            }
        }
    }

    /// ` # 1006 (Abnormal Closure): retry after 0-5 s`; without advice where it is unknown.
    fn remark(&mut self, reading: &Reading) -> Vec<u8> {
        match (&*reading.codes, reading.symptom) {
            ([], Some(symptom)) => self.coloured(&of_symptom(*symptom), reading.severity()),
            ([(_, code)], _) if reading.is_plain => {
                if let Some(remark) = self.remarks.get(&code.as_u16()) {
                    return remark.clone();
                }
                let remark = self.coloured(&of_code(*code), reading.severity());
                self.remarks.entry(code.as_u16()).or_insert(remark).clone()
            }
            (codes, _) => {
                let codes: Vec<_> = codes.iter().map(|(_, code)| of_code(*code)).collect();
                self.coloured(&codes.join("; "), reading.severity())
            }
        }
    }

    fn members(&mut self, code: Option<FamilyCode>, reading: &Reading) -> Rc<Members> {
        match code.filter(|_| reading.is_plain) {
            Some(code) => {
                let members = self.members.entry(code.as_u16());
                Rc::clone(members.or_insert_with(|| Rc::new(Members::new(Some(code), reading))))
            }
            None => Rc::new(Members::new(code, reading)),
        }
    }

    fn coloured(&self, text: &str, severity: Severity) -> Vec<u8> {
        if !self.has_colour {
            return format!("{REMARK}{text}").into_bytes();
        }
        let style = style(severity);
        format!("{style}{REMARK}{text}{style:#}").into_bytes()
    }
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warn => AnsiColor::Yellow.on_default(),
        Severity::Info => AnsiColor::Cyan.on_default(),
        Severity::Debug => Style::new().dimmed(),
    }
}

fn of_code(code: FamilyCode) -> String {
    let advice = code.reconnect();
    match advice.action() {
        ReconnectAction::Unknown => code.to_string(),
        _ => format!("{code}: {advice}"),
    }
}

/// `? id (1006): The meaning in a sentence.`
fn of_symptom(symptom: Symptom) -> String {
    let mut text = format!("? {}", symptom.id());
    let codes: Vec<_> =
        symptoms::codes(symptom).iter().map(|code| code.as_u16().to_string()).collect();
    if !codes.is_empty() {
        let _ = write!(text, " ({})", codes.join(" or "));
    }
    let meaning = symptom.meaning();
    let end = meaning.find(". ").map_or(meaning.len(), |end| end + 1);
    format!("{text}: {}", &meaning[..end])
}

impl Members {
    fn new(code: Option<FamilyCode>, reading: &Reading) -> Self {
        let family = code.map(FamilyCode::family).filter(|family| is_named(family));
        let values = [
            code.map(|code| code.explain().name().to_owned()),
            code.map(|code| code.label().to_owned()),
            code.map(|code| code.reconnect().action().as_str().to_owned()),
            family.map(|family| family.id().to_owned()),
            reading.symptom.filter(|_| code.is_none()).map(|symptom| symptom.id().to_owned()),
        ];
        let values = values.map(|value| value.map(|value| Value::from(value).to_string()));
        let all = members(values.iter().enumerate());
        Self { values, all }
    }
}

/// The members of these places in [`KEYS`] that have values, with a comma before each.
fn members<'v>(values: impl Iterator<Item = (usize, &'v Option<String>)>) -> String {
    let mut members = String::new();
    for (place, value) in values {
        if let Some(value) = value {
            let _ = write!(members, ",{KEY}{}\":{value}", KEYS[place]);
        }
    }
    members
}

/// Replaces the values that are there, and adds the others.
fn insert(target: Target, members: &Members, edits: &mut Edits) {
    let (at, is_first, values) = match target {
        Target::Nowhere => return,
        Target::Behind(range) => (range, false, Vec::new()),
        Target::Object(object) => (object.close..object.close, object.is_empty, object.values),
    };
    for (key, range) in &values {
        if let Some(value) = &members.values[*key] {
            edits.push(Edit { range: range.clone(), text: value.clone().into_bytes() });
        }
    }
    let is_missing = |place: usize| values.iter().all(|(key, _)| *key != place);
    let mut missing = if values.is_empty() {
        members.all.clone()
    } else {
        let others = members.values.iter().enumerate();
        self::members(others.filter(|(place, _)| is_missing(*place)))
    };
    if is_first && !missing.is_empty() {
        missing.remove(0);
    }
    edits.push(Edit { range: at, text: missing.into_bytes() });
}
