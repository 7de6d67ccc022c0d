//! Turns the files of `data/` into Rust in `$OUT_DIR`: reads, calls [`codegen`], writes.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

#[path = "build/mod.rs"]
mod codegen;

use codegen::File;

const CODES: &str = "data/close_codes.toml";
const REGISTRY: &str = "data/iana.csv";
const LOCALES: &str = "data/locale";
const FAMILIES: &str = "data/private";

fn main() -> Result<ExitCode, String> {
    for path in [CODES, REGISTRY, LOCALES, FAMILIES, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let codes = codegen::generate(&read(CODES)?, &read(REGISTRY)?, &read_folder(LOCALES)?);
    let is_good = write("close_codes.rs", codes)? & write_families()?;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Only the feature `private` pays for the families.
#[cfg(feature = "private")]
fn write_families() -> Result<bool, String> {
    write("families.rs", codegen::families::generate(&read_folder(FAMILIES)?))
}

#[cfg(not(feature = "private"))]
#[expect(clippy::unnecessary_wraps, reason = "the other of the two can fail")]
fn write_families() -> Result<bool, String> {
    Ok(true)
}

/// Writes what was generated, or reports why nothing was; tells which.
fn write(file: &str, generated: Result<String, Vec<codegen::Problem>>) -> Result<bool, String> {
    match generated {
        Ok(rust) => {
            let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
            let path = Path::new(&out_dir).join(file);
            fs::write(&path, rust).map_err(|error| format!("{}: {error}", path.display()))?;
            Ok(true)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(false)
        }
    }
}

fn read(path: &str) -> Result<File, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(File { path: path.to_owned(), text }),
        Err(error) => Err(format!("{path}: {error}")),
    }
}

/// Every file of a folder, by name.
fn read_folder(folder: &str) -> Result<Vec<File>, String> {
    let mut files: Vec<File> = Vec::new();
    let in_folder = |error| format!("{folder}: {error}");
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let name = entry.map_err(in_folder)?.file_name();
        let name = name.to_str().ok_or_else(|| format!("{folder}: {name:?} is no UTF-8"))?;
        let file = read(&format!("{folder}/{name}"))?;
        let place = files.partition_point(|earlier| earlier.path < file.path);
        files.insert(place, file);
    }
    Ok(files)
}
