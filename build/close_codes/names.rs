//! Whose name is whose.

use super::super::iana::Registry;
use super::super::names::{key, snake_case};
use super::super::rules::Check;
use super::super::toml::Located;
use super::model::{CLASSES, Code};

pub fn check(codes: &[Code], registry: &Registry, check: &mut Check<'_, '_>) {
    variants(codes, check);
    unique(codes, check);
    of_registry(codes, registry, check);
}

fn variants(codes: &[Code], check: &mut Check<'_, '_>) {
    for (place, Code { number, variant, .. }) in codes.iter().enumerate() {
        let (subject, name) = (format!("code {}: `variant`", number.value), &variant.value);
        if !is_upper_camel_case(name) {
            let message = format!("{subject} {name:?} is not an UpperCamelCase identifier");
            check.problem(variant.line, message);
        }
        if name == "Other" || name == "Self" {
            check.problem(variant.line, format!("{subject} {name:?} already has a meaning"));
        }
        let label = snake_case(name);
        if CLASSES.contains(&label.as_str()) {
            let message = format!("{subject} {name:?} has the label {label:?}, that of a class");
            check.problem(variant.line, message);
        }
        if let Some(earlier) = codes[..place].iter().find(|code| code.variant.value == *name) {
            let line = earlier.variant.line;
            check.problem(variant.line, format!("{subject} {name:?} is taken by line {line}"));
        }
    }
}

fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !name.as_bytes().windows(2).all(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

/// A name of a code.
struct Claim<'a> {
    key: String,
    number: u16,
    name: &'a Located<String>,
}

impl<'a> Claim<'a> {
    fn new(code: &Code, name: &'a Located<String>) -> Self {
        Self { key: key(&name.value), number: code.number.value, name }
    }
}

/// Every name, in any spelling, belongs to one code, and is listed once.
fn unique(codes: &[Code], check: &mut Check<'_, '_>) {
    let mut claims: Vec<Claim> = Vec::new();
    for code in codes {
        for name in [&code.variant, &code.name] {
            let claim = Claim::new(code, name);
            match claims.iter().find(|earlier| earlier.key == claim.key) {
                Some(earlier) if earlier.number != claim.number => taken(&claim, earlier, check),
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
                let message = format!(
                    "code {}: alias {text:?} is not a name of letters, digits and underscores",
                    code.number.value
                );
                check.problem(alias.line, message);
                continue;
            }
            let claim = Claim::new(code, alias);
            match claims.iter().find(|earlier| earlier.key == claim.key) {
                Some(earlier) => taken(&claim, earlier, check),
                None => claims.push(claim),
            }
        }
    }
}

fn taken(claim: &Claim<'_>, earlier: &Claim<'_>, check: &mut Check<'_, '_>) {
    let Located { line, value: name } = claim.name;
    let message = format!(
        "code {}: the name {name:?} already belongs to code {}, by line {}",
        claim.number, earlier.number, earlier.name.line
    );
    check.problem(*line, message);
}

/// Each row of IANA's registry has its `[[code]]`, under IANA's name, and the reverse.
fn of_registry(codes: &[Code], registry: &Registry, check: &mut Check<'_, '_>) {
    for row in &registry.rows {
        let Located { line, value: number } = row.number;
        if !codes.iter().any(|code| code.number.value == number) {
            let message = format!(
                "code {number}: IANA lists it as {:?}: add a [[code]] table to {}",
                row.meaning, check.file
            );
            check.problems.add(&registry.file, line, message);
        }
    }
    for Code { number: Located { line, value: number }, name, .. } in codes {
        match registry.row(*number) {
            None => {
                let message = format!("code {number}: {} does not list it", registry.file);
                check.problem(*line, message);
            }
            Some(row) if !is_name_of(&name.value, &row.meaning) => {
                let message = format!(
                    "code {number}: `name` is {:?}, but IANA calls it {:?}",
                    name.value, row.meaning
                );
                check.problem(name.line, message);
            }
            Some(_) => {}
        }
    }
}

/// Whether `name` is IANA's `meaning` in title case with its abbreviations written out. Where IANA
/// gives a sentence instead of a name, the name is ours.
fn is_name_of(name: &str, meaning: &str) -> bool {
    let written_out = meaning.replace("Rcvd", "Received").replace("Ext.", "Extension");
    written_out.ends_with('.') || written_out.eq_ignore_ascii_case(name)
}
