//! The files of `data/`.

use super::problem::Problems;

/// A data file: its path, for messages, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// Takes the bytes of a file, which must be UTF-8 without a byte-order mark.
    pub fn new(path: &str, bytes: Vec<u8>, problems: &mut Problems) -> Self {
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid].split(|&byte| byte == b'\n').count();
            problems.add(path, line, "expected UTF-8, found other bytes".to_owned());
            String::new()
        });
        if text.starts_with('\u{FEFF}') {
            let message = "expected no byte-order mark (U+FEFF): save the file without one";
            problems.add(path, 1, message.to_owned());
        }
        Self { path: path.to_owned(), text }
    }

    /// Its name without the extension.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }
}
