//! Turns the files of `data/` into Rust in `$OUT_DIR`: reads, calls [`codegen`], writes.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

#[path = "build/mod.rs"]
mod codegen;

use codegen::File;

const CODES: &str = "data/close_codes.toml";
const REGISTRY: &str = "data/iana.csv";
const LOCALES: &str = "data/locale";

fn main() -> ExitCode {
    for path in [CODES, REGISTRY, LOCALES, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let codes = write_codes();
    if codes & write_families() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn write_codes() -> bool {
    let (codes, registry, locales) = (read(CODES), read(REGISTRY), read_folder(LOCALES));
    let (Some(codes), Some(registry), Some(locales)) = (codes, registry, locales) else {
        return false;
    };
    write("close_codes.rs", codegen::generate(&codes, &registry, &locales))
}

/// Only the feature `private` pays for the families.
#[cfg(feature = "private")]
fn write_families() -> bool {
    const FAMILIES: &str = "data/private";
    println!("cargo::rerun-if-changed={FAMILIES}");
    let Some(families) = read_folder(FAMILIES) else { return false };
    write("families.rs", codegen::families::generate(&families))
}

#[cfg(not(feature = "private"))]
fn write_families() -> bool {
    true
}

/// Writes what was generated, or reports why nothing was; tells which.
fn write(file: &str, generated: Result<String, Vec<codegen::Problem>>) -> bool {
    match generated {
        Ok(rust) => {
            let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join(file);
            reported(&path.to_string_lossy(), fs::write(&path, rust)).is_some()
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            false
        }
    }
}

fn read(path: &str) -> Option<File> {
    let text = reported(path, fs::read_to_string(path))?;
    Some(File { path: path.to_owned(), text })
}

/// Every TOML file of a folder, by name.
fn read_folder(folder: &str) -> Option<Vec<File>> {
    let mut files: Vec<File> = Vec::new();
    let mut all_read = true;
    for entry in reported(folder, fs::read_dir(folder))? {
        let name = reported(folder, entry)?.file_name();
        let path = format!("{folder}/{}", name.to_string_lossy());
        if Path::new(&path).extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        match read(&path) {
            Some(file) => {
                let place = files.partition_point(|earlier| earlier.path < file.path);
                files.insert(place, file);
            }
            None => all_read = false,
        }
    }
    all_read.then_some(files)
}

/// What was asked of the file system; its error is reported.
fn reported<T>(path: &str, result: io::Result<T>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            println!("cargo::error={path}: {error}");
            None
        }
    }
}
