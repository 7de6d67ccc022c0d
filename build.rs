//! Turns the files of `data/` into Rust in `$OUT_DIR`: reads, calls [`codegen`], writes.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

#[path = "build/mod.rs"]
mod codegen;

use codegen::{DataFiles, File, Problems};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let mut reader = Reader { problems: Problems::default(), has_failed: false };
    let files = DataFiles {
        close_codes: reader.file("data/close_codes.toml"),
        registry: reader.file("data/iana.csv"),
        sources: reader.file("data/sources.toml"),
        locales: reader.folder("data/locale"),
        #[cfg(feature = "private")]
        families: reader.folder("data/families"),
        #[cfg(feature = "diagnosis")]
        limits: reader.file("data/limits.toml"),
        #[cfg(feature = "diagnosis")]
        symptoms: reader.folder("data/symptoms"),
        #[cfg(feature = "diagnosis")]
        translations: reader.folder("data/locale/diagnosis"),
    };
    if reader.has_failed {
        return ExitCode::FAILURE;
    }
    match codegen::generate(&files, reader.problems) {
        Ok(generated) => {
            let folder = env::var_os("OUT_DIR").unwrap_or_default();
            let mut all_written = true;
            for file in generated {
                let path = Path::new(&folder).join(file.name);
                let result = fs::write(&path, file.rust);
                all_written &= or_print_error(&path.to_string_lossy(), result).is_some();
            }
            if all_written { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Reads files, and prints every error of the file system.
struct Reader {
    problems: Problems,
    has_failed: bool,
}

impl Reader {
    fn file(&mut self, path: &str) -> File {
        println!("cargo::rerun-if-changed={path}");
        let bytes = self.or_fail(path, fs::read(path)).unwrap_or_default();
        File::new(path, bytes, &mut self.problems)
    }

    /// Every TOML file of a folder, by name.
    fn folder(&mut self, folder: &str) -> Vec<File> {
        println!("cargo::rerun-if-changed={folder}");
        let mut paths: Vec<String> = Vec::new();
        for entry in self.or_fail(folder, fs::read_dir(folder)).into_iter().flatten() {
            let Some(entry) = self.or_fail(folder, entry) else { continue };
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if Path::new(&path).extension().is_some_and(|extension| extension == "toml") {
                paths.push(path);
            }
        }
        paths.sort_unstable();
        paths.iter().map(|path| self.file(path)).collect()
    }

    fn or_fail<T>(&mut self, path: &str, result: io::Result<T>) -> Option<T> {
        let value = or_print_error(path, result);
        self.has_failed |= value.is_none();
        value
    }
}

/// The value, or an error that cargo shows.
fn or_print_error<T>(path: &str, result: io::Result<T>) -> Option<T> {
    result.inspect_err(|error| println!("cargo::error={path}: {error}")).ok()
}
