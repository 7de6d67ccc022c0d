//! Generates Rust from the phrases in `data/locale`.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[path = "build/phrases.rs"]
mod phrases;

use phrases::File;

const FOLDER: &str = "data/locale";

fn main() -> ExitCode {
    for path in [FOLDER, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let problems = match read_folder(Path::new(FOLDER)) {
        Ok(files) => match phrases::generate(&files) {
            Ok(rust) => write(&rust).err().into_iter().collect(),
            Err(problems) => problems,
        },
        Err(problem) => vec![problem],
    };
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The TOML files of the folder by name, or why one cannot be read.
fn read_folder(folder: &Path) -> Result<Vec<File>, String> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| failed(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let read = |path: PathBuf| match fs::read(&path) {
        Ok(bytes) => Ok(File { path, bytes }),
        Err(error) => Err(failed(&path, &error)),
    };
    paths.into_iter().map(read).collect()
}

fn write(rust: &str) -> Result<(), String> {
    let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("phrases.rs");
    fs::write(&path, rust).map_err(|error| failed(&path, &error))
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
