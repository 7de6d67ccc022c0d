//! `families/`: the codes that services and libraries publish, a file each.

use super::advice::{Advice, Severity};
use super::names;
use super::rules::{Check, Style, is_date};
use super::rust::{Text, markdown};
use super::toml::{Choice, File, Located, Problems, TomlTable, read as read_toml};

/// One file of `data/families/`.
#[derive(Default)]
pub struct Family {
    file: String,
    /// The name of the file.
    id: String,
    title: Located<String>,
    /// How many people meet it: 1 is the most. Families of the same rank are in the order of their ids.
    rank: Located<u16>,
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

struct Code {
    number: Located<u16>,
    name: Located<String>,
    description: Located<String>,
    severity: Severity,
    reconnect: Option<Advice>,
}

struct Range {
    first: Located<u16>,
    last: Located<u16>,
    description: Located<String>,
    reconnect: Option<Advice>,
}

pub fn read(files: &[File], problems: &mut Problems) -> Vec<Family> {
    files.iter().map(|file| family(file, problems)).collect()
}

fn family(file: &File, problems: &mut Problems) -> Family {
    let family = read_toml(file, problems, |root| Family {
        title: root.string("title"),
        rank: root.number("rank"),
        source: root.table("source", |table| Source {
            title: table.string("title"),
            url: table.string("url"),
        }),
        checked: root.string("checked"),
        codes: root.tables("code", "number", code),
        ranges: root.optional_tables("range", "first", range),
        ..Family::default()
    });
    Family { file: file.path.clone(), id: file.stem().to_owned(), ..family }
}

fn code(table: &mut TomlTable<'_, '_>) -> Code {
    Code {
        number: table.number("number"),
        name: table.string("name"),
        description: table.string("description"),
        severity: table.choice("severity", Severity::ALL).value,
        reconnect: table.optional_table("reconnect", Advice::read_documented),
    }
}

fn range(table: &mut TomlTable<'_, '_>) -> Range {
    Range {
        first: table.number("first"),
        last: table.number("last"),
        description: table.string("description"),
        reconnect: table.optional_table("reconnect", Advice::read_documented),
    }
}

pub fn check(families: &[Family], english: &Style, problems: &mut Problems) {
    for family in families {
        check_family(family, &mut Check::new(&family.file, english, problems));
    }
}

fn check_family(family: &Family, check: &mut Check<'_, '_>) {
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let starts_well = family.id.starts_with(|c: char| c.is_ascii_lowercase());
    // `ALL` is the list of them.
    if family.id == "all" || !starts_well || !family.id.chars().all(is_id) {
        let message =
            format!("the file's name {:?} is not an id, such as \"my-protocol\"", family.id);
        check.problem(1, message);
    }
    check.line("`title`", &family.title);
    check.line("source: `title`", &family.source.title);
    check.url("source: ", &family.source.url);
    if family.rank.value == 0 {
        check.problem(family.rank.line, "`rank` must be 1 or more".to_owned());
    }
    if !is_date(&family.checked.value) {
        check.problem(family.checked.line, "`checked` must be a day, YYYY-MM-DD".to_owned());
    }
    let mut last = 0;
    for Code { number, name, description, reconnect, .. } in &family.codes {
        let subject = format!("code {}", number.value);
        if !(3000..=4999).contains(&number.value) {
            check.problem(number.line, format!("{subject}: `number` must be from 3000 to 4999"));
        } else if number.value <= last {
            check.problem(number.line, format!("{subject}: `number` must be above {last}"));
        }
        last = number.value;
        let same = |other: &&Code| names::key(&other.name.value) == names::key(&name.value);
        check.name(&format!("{subject}: `name`"), name);
        if family.codes.iter().filter(same).count() > 1 {
            check.problem(name.line, format!("{subject}: `name` {:?} is a duplicate", name.value));
        }
        check.sentence(&subject, "description", description);
        if let Some(advice) = reconnect {
            advice.check(&subject, check);
        }
    }
    for Range { first, last, description, reconnect } in &family.ranges {
        let subject = format!("range {}", first.value);
        if first.value > last.value || !(3000..=4999).contains(&first.value) || last.value > 4999 {
            let message =
                format!("{subject}: a range lies within 3000-4999 and ends after its start");
            check.problem(first.line, message);
        }
        check.sentence(&subject, "description", description);
        if let Some(advice) = reconnect {
            advice.check(&subject, check);
        }
    }
}

pub fn emit(families: &[Family]) -> String {
    let mut text = Text::generated_from("data/families/");
    let out = &mut text;
    for family in families {
        emit_family(out, family);
    }
    out.push_str("/// Every published family, by id.\npub static ALL: &[&Family] = &[\n");
    for family in families {
        writeln!(out, "    &{},", constant(&family.id));
    }
    out.push_str("];\n\n/// Every published family, the one that most people meet first.\n");
    out.push_str("static BY_RANK: &[&Family] = &[\n");
    let mut ranked: Vec<&Family> = families.iter().collect();
    ranked.sort_by_key(|family| family.rank.value);
    for family in ranked {
        writeln!(out, "    &{},", constant(&family.id));
    }
    out.push_str("];\n");
    text.0
}

fn emit_family(out: &mut Text, family: &Family) {
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
        write!(out, ".with_label({label:?}).with_severity(Severity::{severity:?})");
        emit_advice(out, reconnect.as_ref());
    }
    out.push_str("    ],\n    &[\n");
    for Range { first, last, description, reconnect } in ranges {
        let (first, last, description) = (first.value, last.value, &description.value);
        write!(out, "        FamilyRange::new({first}, {last}, {description:?})");
        emit_advice(out, reconnect.as_ref());
    }
    out.push_str("    ],\n);\n\n");
}

fn emit_advice(out: &mut Text, advice: Option<&Advice>) {
    if let Some(advice) = advice {
        out.push_str(".with_reconnect(");
        advice.emit(out);
        out.push_str(")");
    }
    out.push_str(",\n");
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
