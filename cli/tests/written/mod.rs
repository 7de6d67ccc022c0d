//! Runs `site`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::program::program;

/// A path for the test of this name. Nothing is there yet.
pub fn folder(test: &str) -> Result<PathBuf, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(test);
    if path.is_dir() {
        fs::remove_dir_all(&path)?;
    } else if path.exists() {
        fs::remove_file(&path)?;
    }
    fs::create_dir_all(path.parent().unwrap_or(&path))?;
    Ok(path)
}

pub fn run(dir: &Path, options: &[&str]) -> Result<Output, Box<dyn Error>> {
    Ok(program().arg("site").arg(dir).args(options).output()?)
}
