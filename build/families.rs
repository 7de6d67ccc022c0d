//! Reads the files of `data/private/`, checks them, and writes a static for each family.

use super::File;
use super::check::Check;
use super::emit::markdown;
use super::model::Located;
use super::names;
use super::problem::{Problem, Problems};
use super::read;
use super::table::{self, Table};
use super::text::Text;

const ACTIONS: [&str; 4] = ["retry", "retry_elsewhere", "if_needed", "after_change"];

/// One file of `data/private/`.
#[derive(Default)]
struct Family {
    file: String,
    /// The name of the file.
    id: String,
    title: Located<String>,
    source: Source,
    checked: Located<String>,
    codes: Vec<Code>,
    ranges: Vec<Range>,
}

#[derive(Default)]
struct Source {
    title: Located<String>,
    url: Located<String>,
}

#[derive(Default)]
struct Code {
    number: Located<u16>,
    name: Located<String>,
    description: Located<String>,
    severity: &'static str,
    reconnect: Option<Reconnect>,
}

#[derive(Default)]
struct Range {
    first: Located<u16>,
    last: Located<u16>,
    description: Located<String>,
    reconnect: Option<Reconnect>,
}

#[derive(Default)]
struct Reconnect {
    line: usize,
    action: &'static str,
    first_delay: Option<(u16, u16)>,
    /// That of the service's documentation, if none is given.
    basis: Option<&'static str>,
}

/// The generated Rust for these files.
///
/// # Errors
///
/// Every problem of all files, by file and line.
pub fn generate(files: &[File]) -> Result<String, Vec<Problem>> {
    let mut problems = Problems::default();
    let families: Vec<Family> = files.iter().map(|file| family(file, &mut problems)).collect();
    if problems.is_empty() {
        for family in &families {
            check(family, &mut Check::new(&family.file, &mut problems));
        }
    }
    if problems.is_empty() {
        let mut out = Text::default();
        emit(&mut out, &families);
        return Ok(out.0);
    }
    Err(problems.into_vec())
}

fn family(file: &File, problems: &mut Problems) -> Family {
    let family = table::read(file, problems, |root| Family {
        title: root.string("title"),
        source: root.table("source", |table| Source {
            title: table.string("title"),
            url: table.string("url"),
        }),
        checked: root.string("checked"),
        codes: root.tables("code", "number", |table| Code {
            number: table.number("number"),
            name: table.string("name"),
            description: table.string("description"),
            severity: read::severity(table),
            reconnect: table.optional_table("reconnect", reconnect),
        }),
        ranges: root.optional_tables("range", "first", |table| Range {
            first: table.number("first"),
            last: table.number("last"),
            description: table.string("description"),
            reconnect: table.optional_table("reconnect", reconnect),
        }),
        ..Family::default()
    });
    Family { file: file.path.clone(), id: file.stem().to_owned(), ..family }
}

fn reconnect(table: &mut Table<'_, '_>) -> Reconnect {
    Reconnect {
        line: table.line,
        action: table.choice("action", &ACTIONS).value,
        first_delay: table.optional_pair("first_delay"),
        basis: table.optional_choice("basis", &["convention"]),
    }
}

fn check(family: &Family, check: &mut Check<'_, '_>) {
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let begins_well = family.id.starts_with(|c: char| c.is_ascii_lowercase());
    // `ALL` lists them.
    if family.id == "all" || !begins_well || !family.id.chars().all(is_id) {
        let message = format!("the file's name {:?} is no id, such as \"my-protocol\"", family.id);
        check.problem(1, message);
    }
    check.line("`title`", &family.title);
    check.line("source: `title`", &family.source.title);
    check.url("source: ", &family.source.url);
    if !super::iana::is_date(&family.checked.value) {
        check.problem(family.checked.line, "`checked` must be a day, YYYY-MM-DD".to_owned());
    }
    let mut last = 0;
    for Code { number, name, description, reconnect, .. } in &family.codes {
        let subject = format!("code {}", number.value);
        if !(3000..=4999).contains(&number.value) {
            check.problem(number.line, format!("{subject}: `number` must lie from 3000 to 4999"));
        } else if number.value <= last {
            check.problem(number.line, format!("{subject}: `number` must be above {last}"));
        }
        last = number.value;
        let same = |other: &&Code| names::key(&other.name.value) == names::key(&name.value);
        check.name(&format!("{subject}: `name`"), name);
        if family.codes.iter().filter(same).count() > 1 {
            check.problem(name.line, format!("{subject}: `name` {:?} stands twice", name.value));
        }
        check.sentence(&subject, "description", description);
        window(&subject, reconnect.as_ref(), check);
    }
    for Range { first, last, description, reconnect } in &family.ranges {
        let subject = format!("range {}", first.value);
        if first.value > last.value || !(3000..=4999).contains(&first.value) || last.value > 4999 {
            let message =
                format!("{subject}: a range lies within 3000-4999 and ends after its start");
            check.problem(first.line, message);
        }
        check.sentence(&subject, "description", description);
        window(&subject, reconnect.as_ref(), check);
    }
}

fn window(subject: &str, reconnect: Option<&Reconnect>, check: &mut Check<'_, '_>) {
    let Some(Reconnect { line, action, first_delay: Some((from, to)), .. }) = reconnect else {
        return;
    };
    if *action == "after_change" {
        check.problem(*line, format!("{subject}: `first_delay` has no meaning after_change"));
    } else if to < from {
        check.problem(*line, format!("{subject}: `first_delay` ends at {to} s, before its start"));
    }
}

fn emit(out: &mut Text, families: &[Family]) {
    out.push_str(
        "// @generated by build.rs from the files of data/private/: edit those instead.\n\n",
    );
    for family in families {
        let Family { id, title, source, codes, ranges, .. } = family;
        writeln!(out, "#[doc = {:?}]", doc(family));
        writeln!(out, "pub static {}: Family = Family::published(", constant(id));
        writeln!(out, "    {id:?},\n    {:?},", title.value);
        writeln!(out, "    &[Reference::new({:?}, {:?})],", source.title.value, source.url.value);
        out.push_str("    &[\n");
        for Code { number, name, description, severity, reconnect } in codes {
            let (number, name, description) = (number.value, &name.value, &description.value);
            let label = names::key_with_underscores(name);
            write!(out, "        FamilyEntry::new({number}, {name:?}, {description:?})");
            write!(out, ".with_label({label:?})");
            write!(out, ".with_severity(Severity::{})", names::upper_camel_case(severity));
            advice(out, reconnect.as_ref());
        }
        out.push_str("    ],\n    &[\n");
        for Range { first, last, description, reconnect } in ranges {
            let (first, last, description) = (first.value, last.value, &description.value);
            write!(out, "        FamilyRange::new({first}, {last}, {description:?})");
            advice(out, reconnect.as_ref());
        }
        out.push_str("    ],\n);\n\n");
    }
    out.push_str("/// Every published family, by id.\npub static ALL: &[&Family] = &[\n");
    for family in families {
        writeln!(out, "    &{},", constant(&family.id));
    }
    out.push_str("];\n");
}

fn advice(out: &mut Text, reconnect: Option<&Reconnect>) {
    let Some(Reconnect { action, first_delay, basis, .. }) = reconnect else {
        return out.push_str(",\n");
    };
    let action = names::upper_camel_case(action);
    match first_delay {
        Some((from, to)) => write!(
            out,
            ".with_reconnect(Reconnect::documented_within(Action::{action}, {from}, {to})"
        ),
        None => write!(out, ".with_reconnect(Reconnect::documented(Action::{action})"),
    }
    out.push_str(if basis.is_some() { ".inferred()),\n" } else { "),\n" });
}

fn doc(Family { title, source, codes, ranges, .. }: &Family) -> String {
    let mut doc = Text::default();
    let (title, source_title) = (markdown(&title.value), markdown(&source.title.value));
    writeln!(doc, "{title}: see [{source_title}]({}).\n", source.url.value);
    doc.push_str("| code | name | meaning |\n|---|---|---|\n");
    for Code { number, name, description, .. } in codes {
        let (name, description) = (markdown(&name.value), markdown(&description.value));
        writeln!(doc, "| {} | {name} | {description} |", number.value);
    }
    for Range { first, last, description, .. } in ranges {
        writeln!(doc, "| {}-{} | | {} |", first.value, last.value, markdown(&description.value));
    }
    doc.0
}

/// `discord-gateway` as `DISCORD_GATEWAY`.
fn constant(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}
