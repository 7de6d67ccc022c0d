//! Writes the enum, the conversions, and a function for each column. Texts are looked up by row: the
//! codes in ascending order, then the classes.

use super::super::iana::{Registry, Row};
use super::super::names;
use super::super::rust::{Text, column, lists};
use super::super::sources::Sources;
use super::super::toml::Strings;
use super::cited;
use super::docs::variant_docs;
use super::model::{Class, CloseCodes, Code, SentBy, Sentence, Sentences, Texts};
#[cfg(feature = "names")]
use super::name_table::name_table;
use super::rfc::FIRST_ALWAYS_SENDABLE;

pub fn emit(data: &CloseCodes, registry: &Registry, sources: &Sources) -> String {
    let mut text = Text::generated_from("data/close_codes.toml and data/iana.csv");
    let out = &mut text;
    enumeration(out, data, registry, sources);
    writeln!(out, "pub(crate) const REGISTRY_DATE: &str = {:?};\n", data.registry_updated.value);
    conversions(out, &data.codes);
    rows(out, &data.codes);
    sets(out, &data.codes);
    columns(out, data, registry, sources);
    out.push_str("/// The texts of every row in English.\npub(crate) mod english {\n");
    out.push_str("use crate::list_column::ListColumn;\n\n");
    let rows: Vec<_> = data.rows().into_iter().map(|(_, name, texts)| (name, texts)).collect();
    text_columns(out, &rows);
    out.push_str("}\n\n");
    column(out, "class_name", "&'static str", data.classes.len(), &|class| {
        format!("{:?}", data.classes[class].name.value)
    });
    let longest = data.classes.iter().map(|class| class.name.value.len()).max().unwrap_or(0);
    out.push_str("/// The length of the longest name of a class in English, in bytes.\n");
    writeln!(out, "pub(crate) const LONGEST_CLASS_NAME: usize = {longest};\n");
    names::emit_folding(out);
    #[cfg(feature = "names")]
    name_table(out, &data.codes);
    text.0
}

fn enumeration(out: &mut Text, data: &CloseCodes, registry: &Registry, sources: &Sources) {
    out.push_str(concat!(
        "#[doc = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/close_code/close_code.md\"))]\n",
        "#[derive(Clone, Copy, PartialEq, Eq, Debug)]\n",
        "#[non_exhaustive]\n",
        "#[repr(u16)]\n",
        "pub enum CloseCode {\n",
    ));
    for code in &data.codes {
        variant_docs(out, code, registry, sources);
        writeln!(out, "    {} = {},", code.variant.value, code.number.value);
    }
    out.push_str(concat!(
        "    /// Any number without a variant in this version of the crate, such as those of 4000-4999.\n",
        "    /// [`CloseCode::class`] returns its range, [`CloseCode::as_u16`] the number.\n",
        "    Other(OtherCode) = 0,\n",
        "}\n\n",
    ));
    out.push_str("pub(crate) const NAMED: &[CloseCode] = &[\n");
    for code in &data.codes {
        writeln!(out, "    CloseCode::{},", code.variant.value);
    }
    out.push_str("];\n\n");
}

fn conversions(out: &mut Text, codes: &[Code]) {
    out.push_str(concat!(
        "#[inline]\n",
        "pub(crate) const fn from_u16(number: u16) -> CloseCode {\n",
        "    match number {\n",
    ));
    for code in codes {
        writeln!(out, "        {} => CloseCode::{},", code.number.value, code.variant.value);
    }
    out.push_str(concat!(
        "        number => CloseCode::Other(OtherCode(number)),\n    }\n}\n\n",
        "#[inline]\n",
        "pub(crate) const fn as_u16(code: CloseCode) -> u16 {\n",
        // First, so that the compiler sees that the tag of every other variant is its number.
        "    if let CloseCode::Other(OtherCode(number)) = code {\n",
        "        return number;\n",
        "    }\n",
        "    match code {\n",
    ));
    for code in codes {
        writeln!(out, "        CloseCode::{} => {},", code.variant.value, code.number.value);
    }
    out.push_str("        CloseCode::Other(_) => 0,\n    }\n}\n\n");
    out.push_str(concat!(
        "#[inline]\n",
        "pub(crate) const fn from_http_status(status: u16) -> Option<CloseCode> {\n",
        "    match status {\n",
    ));
    for Code { variant, http_equivalent, .. } in codes {
        if let Some(http) = http_equivalent {
            writeln!(out, "        {} => Some(CloseCode::{}),", http.value, variant.value);
        }
    }
    out.push_str("        _ => None,\n    }\n}\n\n");
}

/// Sets of numbers, each as a `match`, from which the compiler makes a bitmap.
fn sets(out: &mut Text, codes: &[Code]) {
    set(out, "is_registered", codes, |_| true);
    set(out, "is_reserved", codes, |code| code.sent_by.value == SentBy::Nobody);
    set(out, "is_local_only", codes, |code| code.generated_when.is_some());
    set(out, "is_retryable", codes, |code| code.reconnect.action.is_retry());
    // The library does not ask from 3000 up.
    let restricted = codes.partition_point(|code| code.number.value < FIRST_ALWAYS_SENDABLE);
    let codes = &codes[..restricted];
    let by_clients = |code: &Code| code.sent_by.value != SentBy::Nobody;
    let by_servers = |code: &Code| code.sent_by.value == SentBy::Endpoint;
    set(out, "is_sent_by_clients", codes, by_clients);
    set(out, "is_sent_by_servers", codes, by_servers);
    ranges(out, "SENT_BY_CLIENTS", codes, by_clients);
    ranges(out, "SENT_BY_SERVERS", codes, by_servers);
}

fn set(out: &mut Text, name: &str, codes: &[Code], holds: fn(&Code) -> bool) {
    writeln!(out, "#[inline]\npub(crate) const fn {name}(number: u16) -> bool {{");
    out.push_str("    match number {\n");
    for code in codes.iter().filter(|code| holds(code)) {
        writeln!(out, "        {} => true,", code.number.value);
    }
    out.push_str("        _ => false,\n    }\n}\n\n");
}

/// The numbers that may be sent, for people: `1000-1003, 1007-1014 or 3000-4999`.
fn ranges(out: &mut Text, name: &str, codes: &[Code], holds: fn(&Code) -> bool) {
    let mut sent = Vec::new();
    for code in codes.iter().filter(|code| holds(code)) {
        sent.push(code.number.value);
    }
    let mut runs = Vec::new();
    for run in sent.chunk_by(|number, next| number + 1 == *next) {
        match run {
            [first, .., last] => runs.push(format!("{first}-{last}")),
            _ => runs.push(run[0].to_string()),
        }
    }
    let or = if runs.is_empty() { "" } else { " or " };
    let ranges = format!("{}{or}{FIRST_ALWAYS_SENDABLE}-4999", runs.join(", "));
    writeln!(out, "pub(crate) const {name}: &str = {ranges:?};\n");
}

/// The rows of the codes, by runs of consecutive numbers, so that the compiler needs no table.
fn rows(out: &mut Text, codes: &[Code]) {
    out.push_str(concat!(
        "/// The row of a number that has one of its own.\n",
        "#[inline]\n",
        "pub(crate) const fn row(number: u16) -> Option<usize> {\n",
        "    match number {\n",
    ));
    let mut row = 0;
    for run in codes.chunk_by(|code, next| code.number.value + 1 == next.number.value) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let (first, last) = (first.number.value, last.number.value);
        writeln!(out, "        {first}..={last} => Some({row} + (number - {first}) as usize),");
        row += run.len();
    }
    out.push_str("        _ => None,\n    }\n}\n\n");
}

/// The columns that are the same in every language.
fn columns(out: &mut Text, data: &CloseCodes, registry: &Registry, sources: &Sources) {
    let CloseCodes { classes, codes, .. } = data;
    let optional =
        |value: Option<String>| value.map_or("None".to_owned(), |value| format!("Some({value})"));
    let named = codes.len();
    column(out, "label", "&'static str", named, &|row| {
        format!("{:?}", names::snake_case(&codes[row].variant.value))
    });
    column(out, "display", "&'static str", named, &|row| {
        let Code { number, name, .. } = &codes[row];
        format!("\"{} ({})\"", number.value, name.value)
    });
    let mut aliases = Vec::new();
    for code in codes {
        aliases.push(code.aliases.value.iter().map(|alias| format!("{:?}", alias.value)).collect());
    }
    lists(out, "aliases", "&'static str", &aliases);
    column(out, "http_equivalent", "Option<u16>", named, &|row| {
        optional(codes[row].http_equivalent.as_ref().map(|http| http.value.to_string()))
    });
    column(out, "generated_when", "Option<GeneratedWhen>", named, &|row| {
        optional(codes[row].generated_when.map(|when| format!("GeneratedWhen::{when:?}")))
    });
    column(out, "registration", "Option<Registration>", named, &|row| {
        optional(registry.row(codes[row].number.value).map(
            |Row { contact, reference, date, .. }| {
                format!("Registration::new({contact:?}, {reference:?}, {date:?})")
            },
        ))
    });
    column(out, "reconnect", "Reconnect", named, &|row| {
        let mut advice = Text::default();
        codes[row].reconnect.emit(&mut advice);
        advice.0
    });

    let mut severities = Vec::new();
    let mut cited = Vec::new();
    let mut rows = Vec::new();
    for Code { severity, references, texts, .. } in codes {
        severities.push(severity);
        cited.push(references);
        rows.push(texts);
    }
    for Class { severity, references, texts, .. } in classes {
        severities.push(severity);
        cited.push(references);
        rows.push(texts);
    }
    column(out, "severity", "Severity", severities.len(), &|row| {
        format!("Severity::{:?}", severities[row])
    });
    for (name, list) in [
        ("causes_at_once", (|texts| &texts.causes_at_once) as fn(&Texts) -> &Sentences),
        ("remedies_at_once", |texts| &texts.remedies_at_once),
    ] {
        column(out, name, "usize", rows.len(), &|row| list(rows[row]).value.len().to_string());
    }
    references(out, &cited, &rows, sources);
}

/// For each row all sources, and for each sentence its own.
fn references(out: &mut Text, cited: &[&Strings], rows: &[&Texts], sources: &Sources) {
    let reference = |place: &usize| format!("Reference::of_data({place})");
    let mut of_rows = Vec::new();
    let mut of_causes = Vec::new();
    let mut of_remedies = Vec::new();
    for (references, texts) in cited.iter().zip(rows) {
        let places = cited::places(references, texts, sources);
        of_rows.push(places.iter().map(reference).collect());
        for (of_sentences, sentences) in
            [(&mut of_causes, texts.causes()), (&mut of_remedies, texts.remedies())]
        {
            for sentence in sentences {
                of_sentences
                    .push(sources.places(&sentence.sources).iter().map(reference).collect());
            }
        }
    }
    lists(out, "references", "Reference", &of_rows);
    of_sentences(out, "cause", &of_causes, rows, Texts::causes);
    of_sentences(out, "remedy", &of_remedies, rows, Texts::remedies);
}

/// A function from a row and the place of a sentence to its sources. It does not ask the column of the sentences
/// how many there are, because a program would then carry them.
fn of_sentences(
    out: &mut Text,
    name: &str,
    references: &[Vec<String>],
    rows: &[&Texts],
    sentences: fn(&Texts) -> Vec<&Sentence>,
) {
    lists(out, &format!("{name}_sources"), "Reference", references);
    let mut ends = Vec::new();
    let mut end = 0;
    for row in rows {
        end += sentences(row).len();
        ends.push(end);
    }
    let column = name.to_uppercase();
    writeln!(out, "const {column}_ENDS: [u16; {}] = {ends:?};\n", ends.len());
    writeln!(
        out,
        "#[inline]\npub(crate) const fn {name}_references(row: usize, place: usize) -> &'static [Reference] {{"
    );
    writeln!(out, "    match place_of(&{column}_ENDS, row, place) {{");
    writeln!(
        out,
        "        Some(sentence) => {name}_sources(sentence),\n        None => &[],\n    }}\n}}\n"
    );
}

/// The columns that every language has, from the name and the texts of each row.
pub fn text_columns(out: &mut Text, rows: &[(&str, &Texts)]) {
    let all = rows.len();
    let text = "&'static str";
    column(out, "name", text, all, &|row| format!("{:?}", rows[row].0));
    column(out, "description", text, all, &|row| format!("{:?}", rows[row].1.description.value));
    let mut causes = Vec::new();
    let mut remedies = Vec::new();
    for (_, texts) in rows {
        causes.push(quoted(&texts.causes()));
        remedies.push(quoted(&texts.remedies()));
    }
    lists(out, "causes", text, &causes);
    lists(out, "remedies", text, &remedies);
    column(out, "when_to_use", text, all, &|row| format!("{:?}", rows[row].1.when_to_use.value));
}

fn quoted(sentences: &[&Sentence]) -> Vec<String> {
    let mut quoted = Vec::new();
    for sentence in sentences {
        quoted.push(format!("{:?}", sentence.text.value));
    }
    quoted
}
