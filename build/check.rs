//! The rules that the types of [`model`](super::model) cannot say.

use std::ops::RangeInclusive;

use super::iana::Registry;
use super::model::{Class, Code, Data, Located, Reference, SentBy, Strings, Texts};
use super::names;
use super::problem::Problems;

/// The classes in the order of `CodeClass`, which the rows of the generated tables follow.
pub const CLASSES: [&str; 5] = ["unused", "protocol", "registered", "private_use", "undefined"];

/// The numbers that IANA registers; 4000-4999 are for private use.
const REGISTERABLE: RangeInclusive<u16> = 1000..=3999;

/// From here up, every number may be sent: RFC 6455, section 7.4.2.
pub const FIRST_ALWAYS_SENDABLE: u16 = 3000;

const LONGEST_SENTENCE: usize = 160;

pub fn data(file: &str, data: &Data, registry: &Registry, problems: &mut Problems) {
    let mut check = Check::new(file, problems);
    check.references(data);
    check.classes(&data.classes, &data.references);
    for code in &data.codes {
        check.code(code, &data.references);
    }
    check.order(&data.codes);
    check.variants(&data.codes);
    check.names(&data.codes);
    check.registry(&data.codes, registry);
}

/// A file under check.
pub struct Check<'a, 'p> {
    file: &'a str,
    problems: &'p mut Problems,
}

impl<'a, 'p> Check<'a, 'p> {
    pub fn new(file: &'a str, problems: &'p mut Problems) -> Self {
        Self { file, problems }
    }
}

impl Check<'_, '_> {
    pub fn problem(&mut self, line: usize, message: String) {
        self.problems.add(self.file, line, message);
    }

    fn references(&mut self, data: &Data) {
        for Reference { id, title, url } in &data.references {
            self.line(&format!("reference {}: `title`", id.value), title);
            self.url(&format!("reference {}: ", id.value), url);
            let refers =
                |references: &Strings| references.value.iter().any(|r| r.value == id.value);
            let is_used = data.codes.iter().any(|code| refers(&code.references))
                || data.classes.iter().any(|class| refers(&class.references));
            if !is_used {
                self.problem(id.line, format!("reference {}: nothing refers to it", id.value));
            }
        }
    }

    pub fn url(&mut self, subject: &str, url: &Located<String>) {
        let has_gap = url.value.contains(|c: char| c.is_whitespace() || c.is_control());
        if has_gap || !url.value.starts_with("https://") {
            let message = format!("{subject}`url` must be one address that starts with https://");
            self.problem(url.line, message);
        }
    }

    /// A text that is no sentence, such as a name.
    pub fn line(&mut self, subject: &str, text: &Located<String>) {
        let Located { line, value: text } = text;
        if text.is_empty() || text.trim() != text || text.contains(char::is_control) {
            self.problem(*line, format!("{subject}: {text:?} must be one line of text"));
        }
    }

    /// A name has a letter, for digits alone are a number.
    pub fn name(&mut self, subject: &str, name: &Located<String>) {
        self.line(subject, name);
        if !name.value.is_empty() && !name.value.contains(char::is_alphabetic) {
            self.problem(name.line, format!("{subject}: {:?} has no letter", name.value));
        }
    }

    fn classes(&mut self, classes: &[Class], references: &[Reference]) {
        let mut labels = Vec::new();
        for class in classes {
            labels.push(class.label.value.as_str());
        }
        if labels != CLASSES {
            let line = classes.first().map_or(1, |class| class.label.line);
            self.problem(line, format!("the classes must be {CLASSES:?}, in this order"));
        }
        for class in classes {
            let subject = format!("class {}", class.label.value);
            self.counts(&subject, &class.texts, 1..=6);
            self.texts(&subject, &class.texts);
            self.refers(&subject, &class.references, references);
        }
    }

    fn code(&mut self, code: &Code, references: &[Reference]) {
        let Located { line, value: number } = code.number;
        let subject = format!("code {number}");
        if !REGISTERABLE.contains(&number) {
            let (first, last) = (REGISTERABLE.start(), REGISTERABLE.end());
            self.problem(line, format!("{subject}: `number` must lie from {first} to {last}"));
        }
        if number >= FIRST_ALWAYS_SENDABLE && code.sent_by.value != SentBy::Endpoint {
            let message = format!("{subject}: every endpoint may send a code of 3000-3999");
            self.problem(code.sent_by.line, message);
        }
        if code.reports.is_some() && code.sent_by.value != SentBy::Nobody {
            let message = format!("{subject}: a code that `reports` something is `sent_by` nobody");
            self.problem(code.sent_by.line, message);
        }
        if let Some(http) = &code.http_equivalent {
            if !(100..=599).contains(&http.value) {
                let message = format!("{subject}: `http_equivalent` must lie from 100 to 599");
                self.problem(http.line, message);
            }
        }
        self.name(&format!("{subject}: `name`"), &code.name);
        if !code.name.value.is_ascii() {
            self.problem(code.name.line, format!("{subject}: `name` must be ASCII"));
        }
        self.counts(&subject, &code.texts, 3..=6);
        self.texts(&subject, &code.texts);
        self.refers(&subject, &code.references, references);
        self.reconnect(&subject, code);
    }

    fn reconnect(&mut self, subject: &str, code: &Code) {
        let advice = &code.reconnect;
        match (advice.action, advice.first_delay) {
            ("after_change", Some(_)) => {
                let message = format!("{subject}: `first_delay` has no meaning after_change");
                self.problem(advice.line, message);
            }
            ("after_change", None) => {}
            (action, None) => {
                let message = format!("{subject}: `first_delay` is missing, for {action}");
                self.problem(advice.line, message);
            }
            (_, Some((from, to))) if to < from => {
                let message = format!("{subject}: `first_delay` ends at {to} s, before its start");
                self.problem(advice.line, message);
            }
            _ => {}
        }
    }

    fn counts(&mut self, subject: &str, texts: &Texts, count: RangeInclusive<usize>) {
        for (key, list) in [("causes", &texts.causes), ("remedies", &texts.remedies)] {
            if !count.contains(&list.value.len()) {
                let (least, most, met) = (count.start(), count.end(), list.value.len());
                let message =
                    format!("{subject}: `{key}` has {met} sentences, not {least} to {most}");
                self.problem(list.line, message);
            }
        }
    }

    /// Every text is a sentence, in whatever language.
    pub fn texts(&mut self, subject: &str, texts: &Texts) {
        self.sentence(subject, "description", &texts.description);
        self.sentence(subject, "when_to_use", &texts.when_to_use);
        for (key, list) in [("causes", &texts.causes), ("remedies", &texts.remedies)] {
            for sentence in &list.value {
                self.sentence(subject, key, sentence);
            }
        }
    }

    fn refers(&mut self, subject: &str, ids: &Strings, references: &[Reference]) {
        if ids.value.is_empty() {
            self.problem(ids.line, format!("{subject}: `references` is empty"));
        }
        for id in &ids.value {
            if !references.iter().any(|reference| reference.id.value == id.value) {
                self.problem(id.line, format!("{subject}: no reference is called {:?}", id.value));
            }
        }
    }

    pub fn sentence(&mut self, subject: &str, key: &str, sentence: &Located<String>) {
        let text = sentence.value.as_str();
        let length = text.chars().count();
        let fault = if text.is_empty() {
            "is empty".to_owned()
        } else if text.contains(char::is_control)
            || text.split(char::is_whitespace).any(str::is_empty)
        {
            "must be one line, with single spaces".to_owned()
        } else if !text.ends_with('.') {
            "must end with a full stop".to_owned()
        } else if length > LONGEST_SENTENCE {
            format!("has {length} characters, over {LONGEST_SENTENCE}")
        } else {
            return;
        };
        self.problem(sentence.line, format!("{subject}: `{key}`: {text:?} {fault}"));
    }

    fn order(&mut self, codes: &[Code]) {
        for pair in codes.windows(2) {
            let [Code { number: before, .. }, Code { number, .. }] = pair else { continue };
            if number.value <= before.value {
                let message = format!(
                    "code {}: `number` must be above {} of line {}",
                    number.value, before.value, before.line
                );
                self.problem(number.line, message);
            }
        }
    }

    fn variants(&mut self, codes: &[Code]) {
        for (place, Code { number, variant, .. }) in codes.iter().enumerate() {
            let (subject, name) = (format!("code {}: `variant`", number.value), &variant.value);
            if !is_upper_camel_case(name) {
                let message = format!("{subject} {name:?} is no UpperCamelCase identifier");
                self.problem(variant.line, message);
            }
            if name == "Other" || name == "Self" {
                self.problem(variant.line, format!("{subject} {name:?} has a meaning already"));
            }
            if let Some(earlier) = codes[..place].iter().find(|code| code.variant.value == *name) {
                let line = earlier.variant.line;
                self.problem(variant.line, format!("{subject} {name:?} is taken by line {line}"));
            }
        }
    }

    /// Every name, however it is spelled, belongs to one code, and stands there once.
    fn names(&mut self, codes: &[Code]) {
        let mut claims: Vec<Claim> = Vec::new();
        for code in codes {
            for name in [&code.variant, &code.name] {
                let claim = Claim::new(code, name);
                match claims.iter().find(|earlier| earlier.key == claim.key) {
                    Some(earlier) if earlier.number != claim.number => {
                        self.claimed(&claim, earlier);
                    }
                    Some(_) => {}
                    None => claims.push(claim),
                }
            }
        }
        for code in codes {
            for alias in &code.aliases.value {
                let text = &alias.value;
                let fits = |c: char| c.is_ascii_alphanumeric() || c == '_';
                if !text.contains(|c: char| c.is_ascii_alphabetic()) || !text.chars().all(fits) {
                    let message = format!("code {}: alias {text:?} is no name", code.number.value);
                    self.problem(alias.line, message);
                    continue;
                }
                let claim = Claim::new(code, alias);
                match claims.iter().find(|earlier| earlier.key == claim.key) {
                    Some(earlier) => self.claimed(&claim, earlier),
                    None => claims.push(claim),
                }
            }
        }
    }

    fn claimed(&mut self, claim: &Claim<'_>, earlier: &Claim<'_>) {
        let Located { line, value: name } = claim.name;
        let message = format!(
            "code {}: the name {name:?} belongs to code {} already, by line {}",
            claim.number, earlier.number, earlier.name.line
        );
        self.problem(*line, message);
    }

    /// Each row of IANA's registry has its `[[code]]`, under IANA's name, and the reverse.
    fn registry(&mut self, codes: &[Code], registry: &Registry) {
        for row in &registry.rows {
            let Located { line, value: number } = row.number;
            if !codes.iter().any(|code| code.number.value == number) {
                let message = format!(
                    "code {number}: IANA lists it as {:?}: add a [[code]] table to {}",
                    row.meaning, self.file
                );
                self.problems.add(&registry.file, line, message);
            }
        }
        for Code { number: Located { line, value: number }, name, .. } in codes {
            match registry.row(*number) {
                None => {
                    let message = format!("code {number}: {} has no row for it", registry.file);
                    self.problem(*line, message);
                }
                Some(row) if !is_name_of(&name.value, &row.meaning) => {
                    let message = format!(
                        "code {number}: `name` {:?} is not what IANA calls it: {:?}",
                        name.value, row.meaning
                    );
                    self.problem(name.line, message);
                }
                Some(_) => {}
            }
        }
    }
}

/// A name that a code goes by.
struct Claim<'a> {
    key: String,
    number: u16,
    name: &'a Located<String>,
}

impl<'a> Claim<'a> {
    fn new(code: &Code, name: &'a Located<String>) -> Self {
        Self { key: names::key(&name.value), number: code.number.value, name }
    }
}

fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !name.as_bytes().windows(2).all(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

/// Whether `name` is IANA's `meaning` in title case with its abbreviations written out. Where IANA
/// gives a sentence and no name, the name is ours.
fn is_name_of(name: &str, meaning: &str) -> bool {
    let written_out = meaning.replace("Rcvd", "Received").replace("Ext.", "Extension");
    written_out.ends_with('.') || written_out.eq_ignore_ascii_case(name)
}
