//! Writes the site and reads its files.

#![allow(dead_code, reason = "not every test uses everything")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use ws_close_code::{CloseCode, FamilyEntry, Locale, families};

use crate::written::{folder, run};

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;
pub type Files = BTreeMap<String, String>;

/// The folder of each language, in the order of the locales. English is at the top.
pub fn folders() -> impl Iterator<Item = String> {
    Locale::ALL.iter().map(|locale| match *locale {
        Locale::En => String::new(),
        other => format!("{other}/"),
    })
}

pub fn numbers() -> impl Iterator<Item = u16> {
    CloseCode::NAMED.iter().map(|code| code.as_u16())
}

/// Those without a registration that families define.
pub fn private_numbers() -> BTreeSet<u16> {
    let entries = families::ALL.iter().flat_map(|family| family.entries());
    let numbers = entries.map(FamilyEntry::number).filter(|number| *number >= 3000);
    numbers.filter(|number| !CloseCode::from(*number).is_registered()).collect()
}

/// The site without options, which most tests read.
pub static SITE: LazyLock<Files> = LazyLock::new(|| site("default", &[]).unwrap());

/// Writes the site, and reads all of its files.
pub fn site(test: &str, options: &[&str]) -> Result<Files> {
    let dir = folder(test)?;
    let output = run(&dir, options)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = Files::new();
    read(&dir, "", &mut files)?;
    Ok(files)
}

fn read(dir: &Path, within: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

/// As askama escapes it.
pub fn escaped(text: &str) -> String {
    let escaped = text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;");
    escaped.replace('"', "&#34;").replace('\'', "&#39;")
}

/// A text of the data as HTML: what is between two backticks is code.
pub fn with_code(text: &str) -> String {
    let part = |(place, part)| {
        if place % 2 == 1 { format!("<code>{part}</code>") } else { String::from(part) }
    };
    escaped(text).split('`').enumerate().map(part).collect()
}

pub fn html(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(path, _)| has_ending(path, "html"))
}

pub fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

pub fn is_redirect(html: &str) -> bool {
    html.contains("http-equiv=\"refresh\"")
}

/// What is in `html` between two other texts.
pub fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    html.split(start).nth(1).and_then(|rest| rest.split(end).next()).unwrap_or_default()
}

/// The values of an attribute.
pub fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {name}=\"");
    let starts: Vec<usize> = html.match_indices(&begin).map(|(at, _)| at + begin.len()).collect();
    starts.into_iter().filter_map(|at| html[at..].split('"').next())
}

/// The path of a file within the site, by a link from a folder.
pub fn resolve(folder: &Path, href: &str) -> String {
    let mut parts: Vec<_> = folder.iter().map(|part| part.to_string_lossy()).collect();
    for part in href.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{href} leads out of the site");
        } else {
            parts.push(part.into());
        }
    }
    parts.join("/")
}
