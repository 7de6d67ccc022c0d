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

fn main() -> Result<ExitCode, Box<dyn Error>> {
    for path in [CODES, REGISTRY, "build.rs", "build"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let read = |path| fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let (codes, registry) = (read(CODES)?, read(REGISTRY)?);
    match codegen::generate((CODES, &codes), (REGISTRY, &registry)) {
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
