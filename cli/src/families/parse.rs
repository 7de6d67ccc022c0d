//! From the bytes of a file to its table.

use std::str;

use toml::de::DeTable;

use crate::families::file::TomlFile;
use crate::families::table::Table;

/// `[[code]]` for `[code]`. A second one is an error, because TOML takes it for the same table.
fn doubled(line: &str) -> Option<String> {
    let header = line.split('#').next().unwrap_or_default().trim();
    let is_list = ["[source]", "[code]", "[code.reason]", "[range]"].contains(&header);
    is_list.then(|| format!("[{header}]"))
}

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
    let errors: Vec<_> = errors
        .iter()
        .map(|error| (error.span().map_or(1, |span| file.line(span.start)), error.message()))
        .collect();
    let doubled = |line: usize| text.lines().nth(line - 1).and_then(doubled);
    let has_doubled = errors.iter().any(|(line, _)| doubled(*line).is_some());
    for &(line, message) in &errors {
        match doubled(line) {
            Some(header) => {
                let message =
                    format!("each of these tables comes after {header}, with two brackets");
                file.problem(line, message);
            }
            // The keys below such a header are there twice for the parser.
            None if has_doubled => {}
            None => {
                file.problem(line, format!("this is not TOML: {}", message.replace('\n', "; ")));
            }
        }
    }
    // What the parser guessed after an error would be reported again.
    errors.is_empty().then(|| read(Table::root(file, root.get_ref())))
}
