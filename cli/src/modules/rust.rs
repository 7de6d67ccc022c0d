//! Rust: for a family, an invocation of the library's macro `family!`; for the registry, which the library is, constants.

use std::fmt::Write;

use ws_close_code::{
    FamilyEntry, FamilyRange, FamilyReason, Reconnect, ReconnectAction, Reference, SentBy, Severity,
};

use crate::modules::header::header;
use crate::modules::subject::{Row, Subject, delay};
use crate::modules::words::camel;
use crate::query::family::is_named;

pub fn rust(subjects: &[Subject]) -> String {
    let mut out = header("//", "rust", subjects);
    for subject in subjects {
        if is_named(subject.family) {
            write_family(&mut out, subject);
        } else {
            write_registry(&mut out, subject);
        }
    }
    out
}

/// In a module of their own, because a family may be called like a code. Writing to a `String` cannot fail.
fn write_registry(out: &mut String, subject: &Subject) {
    *out += "\n/// The crate `ws-close-code` has the registry as `CloseCode`, with all that is known about each code. These are\n\
             /// the numbers, for programs that have them from elsewhere.\npub mod close_code {\n";
    let constants = subject.codes.iter().map(|Row { snake, first, name, description, .. }| {
        let constant = snake.to_uppercase();
        format!("    /// {name}: {description}\n    pub const {constant}: u16 = {first};\n")
    });
    let _ = writeln!(out, "{}}}", constants.collect::<Vec<_>>().join("\n"));
}

fn write_family(out: &mut String, subject: &Subject) {
    let family = subject.family;
    let (name, constant) = (camel(&subject.type_name()), subject.snake.to_uppercase());
    if subject.codes.is_empty() {
        // The macro needs a code.
        let _ = writeln!(
            out,
            "\nconst {constant}_CODES: ws_close_code::Family = match ws_close_code::Family::new({:?}, {:?}, &[]) {{\n    Ok(family) => family,\n    Err(error) => panic!(\"{{}}\", error.message()),\n}};\n",
            family.id(),
            family.title()
        );
    } else {
        write_enum(out, subject, &name, &constant);
    }
    write_static(out, subject, &constant);
}

fn write_enum(out: &mut String, subject: &Subject, name: &str, constant: &str) {
    let family = subject.family;
    let _ = writeln!(out, "\nws_close_code::family! {{");
    let _ = writeln!(out, "    /// The codes of {}.", subject.title);
    let _ = writeln!(
        out,
        "    pub enum {name} in {constant}_CODES: {:?}, {:?} {{",
        family.id(),
        family.title()
    );
    for row in &subject.codes {
        if let Some(entry) = row.code.entry() {
            write_code(out, row, entry);
        }
    }
    let _ = writeln!(out, "    }}\n}}\n");
}

/// The family: the macro knows no ranges and no sources; they are added to what it makes.
fn write_static(out: &mut String, subject: &Subject, constant: &str) {
    let family = subject.family;
    let _ = writeln!(out, "/// {}, with ranges of numbers, names and sources.", subject.title);
    let _ = writeln!(out, "pub static {constant}: ws_close_code::Family = {constant}_CODES");
    let _ = writeln!(out, "    .with_aliases(&{:?})", family.aliases());
    let _ = writeln!(out, "    .with_hosts(&{:?})", family.hosts());
    let _ = writeln!(out, "    .with_ranges(&[");
    for range in family.ranges() {
        write_range(out, range);
    }
    let _ = writeln!(out, "    ])\n    .with_references(&[");
    for source in family.references() {
        write_source(out, *source);
    }
    let _ = writeln!(out, "    ]);");
}

fn write_code(out: &mut String, row: &Row, entry: &FamilyEntry) {
    let _ = writeln!(out, "        {} = {} {{", camel(&row.snake), row.first);
    let mut field = |name: &str, value: String| {
        let _ = writeln!(out, "            {name}: {value},");
    };
    field("name", format!("{:?}", entry.name()));
    field("description", format!("{:?}", row.description));
    field("label", format!("{:?}", entry.label()));
    field("severity", severity(entry.severity()).to_owned());
    if let Some(sent_by) = word_of(entry.sent_by()) {
        field("sent_by", sent_by.to_owned());
    }
    field("basis", camel(entry.basis().as_str()));
    for (name, texts) in
        [("aliases", entry.aliases()), ("causes", entry.causes()), ("remedies", entry.remedies())]
    {
        if !texts.is_empty() {
            field(name, format!("{texts:?}"));
        }
    }
    if let Some(text) = entry.deprecation() {
        field("deprecation", format!("{text:?}"));
    }
    if entry.reconnect().action() != ReconnectAction::Unknown {
        field("reconnect", reconnect(entry.reconnect()));
    }
    if !entry.reasons().is_empty() {
        let reasons: String = entry.reasons().iter().map(reason).collect();
        field("reasons", format!("[\n{reasons}            ]"));
    }
    let _ = writeln!(out, "        }},");
}

fn reason(reason: &FamilyReason) -> String {
    let mut text = format!(
        "                ws_close_code::FamilyReason::new(ws_close_code::ReasonMatch::{}, {:?}, {:?})",
        camel(reason.matching().as_str()),
        reason.text(),
        reason.description()
    );
    for (method, sentences) in [("causes", reason.causes()), ("remedies", reason.remedies())] {
        if !sentences.is_empty() {
            let _ = write!(text, ".with_{method}(&{sentences:?})");
        }
    }
    if let Some(own) = reason.severity() {
        let _ = write!(text, ".with_severity(ws_close_code::Severity::{})", severity(own));
    }
    if let Some(basis) = reason.basis() {
        let _ = write!(text, ".with_basis(ws_close_code::Basis::{})", camel(basis.as_str()));
    }
    if let Some(advice) = reason.reconnect() {
        let _ = write!(text, ".with_reconnect({})", reconnect(advice));
    }
    text + ",\n"
}

fn write_range(out: &mut String, range: &FamilyRange) {
    let (first, last) = (range.numbers().start().to_owned(), range.numbers().end().to_owned());
    let _ = write!(
        out,
        "        ws_close_code::FamilyRange::new({first}, {last}, {:?})",
        range.description()
    );
    if let Some(own) = range.severity() {
        let _ = write!(out, ".with_severity(ws_close_code::Severity::{})", severity(own));
    }
    if let Some(sent_by) = word_of(range.sent_by()) {
        let _ = write!(out, ".with_sent_by(ws_close_code::SentBy::{sent_by})");
    }
    let _ = write!(out, ".with_basis(ws_close_code::Basis::{})", camel(range.basis().as_str()));
    if range.reconnect().action() != ReconnectAction::Unknown {
        let _ = write!(out, ".with_reconnect({})", reconnect(range.reconnect()));
    }
    *out += ",\n";
}

fn write_source(out: &mut String, source: Reference) {
    let _ = writeln!(
        out,
        "        ws_close_code::Reference::to(&ws_close_code::Source {{ title: {:?}, url: {:?}, version: {:?}, path: {:?}, checked: {:?} }}),",
        source.title(),
        source.url(),
        source.version(),
        source.path(),
        source.checked()
    );
}

/// The variant; `None` for either end, which is the default.
fn word_of(sent_by: SentBy) -> Option<&'static str> {
    match sent_by {
        SentBy::Server => Some("Server"),
        SentBy::Client => Some("Client"),
        SentBy::Nobody => Some("Nobody"),
        _ => None,
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Debug => "Debug",
        Severity::Info => "Info",
        Severity::Warn => "Warn",
        Severity::Error => "Error",
    }
}

fn reconnect(advice: Reconnect) -> String {
    let action = format!("ws_close_code::ReconnectAction::{}", camel(advice.action().as_str()));
    let basis = |basis: ws_close_code::ReconnectBasis| {
        format!("ws_close_code::ReconnectBasis::{}", camel(basis.as_str()))
    };
    let mut text = match delay(advice) {
        Some([from, to]) => {
            format!("ws_close_code::Reconnect::documented_within({action}, {from}, {to})")
        }
        None => format!("ws_close_code::Reconnect::documented({action})"),
    };
    let _ = write!(text, ".based_on({})", basis(advice.basis()));
    let of_delay = advice.delay_basis().unwrap_or(advice.basis());
    let _ = write!(text, ".with_delay_based_on({})", basis(of_delay));
    if advice.resumes_session() {
        text += ".resuming_session()";
    } else if advice.needs_new_session() {
        text += ".with_new_session()";
    } else if advice.needs_new_credentials() {
        text += ".with_new_credentials()";
    }
    text
}
