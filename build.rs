//! Turns the files of `data/` into `$OUT_DIR/close_codes.rs`: reads, calls [`codegen`], writes.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

#[path = "build/mod.rs"]
mod codegen;

const CODES: &str = "data/close_codes.toml";
const REGISTRY: &str = "data/iana.csv";
const LOCALES: &str = "data/locale";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    for path in [CODES, REGISTRY, LOCALES, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let (codes, registry, locales) = (read(CODES)?, read(REGISTRY)?, read_folder(LOCALES)?);
    let locales: Vec<_> =
        locales.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    match codegen::generate((CODES, &codes), (REGISTRY, &registry), &locales) {
        Ok(rust) => {
            let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
            fs::write(Path::new(&out_dir).join("close_codes.rs"), rust)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

/// The path and text of every file of a folder, by name.
fn read_folder(folder: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))? {
        let name =
            entry?.file_name().into_string().map_err(|name| format!("{folder}: {name:?}"))?;
        let path = format!("{folder}/{name}");
        let text = read(&path)?;
        files.push((path, text));
    }
    files.sort();
    Ok(files)
}
