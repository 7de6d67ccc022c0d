//! Generates Rust from the phrases in `data/locale`, the formats in `data/logs`, the products in
//! `data/products.toml`, the search words in `data/search`, the words of `data/sentences.toml` and the code in
//! `data/snippets`.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[path = "build/code.rs"]
mod code;
#[path = "build/file.rs"]
mod file;
#[path = "build/logs/mod.rs"]
mod logs;
#[path = "build/phrases.rs"]
mod phrases;
#[path = "build/products.rs"]
mod products;
#[path = "build/search/mod.rs"]
mod search;
#[path = "build/sentences.rs"]
mod sentences;
#[path = "build/snippets/mod.rs"]
mod snippets;
#[path = "build/words.rs"]
mod words;

use file::File;

const PHRASES: &str = "data/locale";
const LOGS: &str = "data/logs";
const PRODUCTS: &str = "data/products.toml";
const SEARCH: &str = "data/search";
const SENTENCES: &str = "data/sentences.toml";
const SNIPPETS: &str = "data/snippets";

fn main() -> ExitCode {
    for path in [PHRASES, LOGS, PRODUCTS, SEARCH, SENTENCES, SNIPPETS, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let mut problems = phrases().err().unwrap_or_default();
    problems.extend(logs().err().unwrap_or_default());
    problems.extend(products().err().unwrap_or_default());
    problems.extend(search().err().unwrap_or_default());
    problems.extend(sentences().err().unwrap_or_default());
    problems.extend(snippets().err().unwrap_or_default());
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn phrases() -> Result<(), Vec<String>> {
    write("phrases.rs", &phrases::generate(&read_folder(Path::new(PHRASES))?)?)
}

fn logs() -> Result<(), Vec<String>> {
    write("logs.rs", &logs::generate(&read_folder(Path::new(LOGS))?)?)
}

fn products() -> Result<(), Vec<String>> {
    write("products.rs", &products::generate(&read(PRODUCTS.into())?)?)
}

fn search() -> Result<(), Vec<String>> {
    write("search.rs", &search::generate(&read_folder(Path::new(SEARCH))?)?)
}

fn sentences() -> Result<(), Vec<String>> {
    write("sentences.rs", &sentences::generate(&read(SENTENCES.into())?)?)
}

fn snippets() -> Result<(), Vec<String>> {
    write("snippets.rs", &snippets::generate(&read_folder(Path::new(SNIPPETS))?)?)
}

/// The TOML files of the folder by name, or why one cannot be read.
fn read_folder(folder: &Path) -> Result<Vec<File>, Vec<String>> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| failed(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Result<File, Vec<String>> {
    match fs::read(&path) {
        Ok(bytes) => Ok(File { path, bytes }),
        Err(error) => Err(failed(&path, &error)),
    }
}

fn write(name: &str, rust: &str) -> Result<(), Vec<String>> {
    let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    fs::write(&path, rust).map_err(|error| failed(&path, &error))
}

fn failed(path: &Path, error: &io::Error) -> Vec<String> {
    vec![format!("{}: {error}", path.display())]
}
