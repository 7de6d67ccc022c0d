//! From the bytes of a file to its table.

use std::str;

use toml::de::DeTable;

use crate::families::file::TomlFile;
use crate::families::table::Table;

/// What `read` makes of the file's table; `None` where it is not TOML, which is a problem of the file.
pub fn parse<T>(file: &TomlFile, bytes: &[u8], read: impl FnOnce(Table<'_>) -> T) -> Option<T> {
    file.set_lines(bytes);
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            file.problem(file.line(error.valid_up_to()), "this is not UTF-8: expected TOML");
            return None;
        }
    };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = error.span().map_or(1, |span| file.line(span.start));
        file.problem(line, format!("this is not TOML: {}", error.message().replace('\n', "; ")));
    }
    // What the parser guessed after an error would be reported again.
    errors.is_empty().then(|| read(Table::root(file, root.get_ref())))
}
