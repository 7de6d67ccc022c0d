//! Prints each symptom of the lines of these files: its id, the file with the number of the line, and the line.

use std::{env, fs, io};

use ws_close_code::Symptom;

fn main() -> io::Result<()> {
    for path in env::args().skip(1) {
        // Logs may have bytes that are not UTF-8.
        let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
        for (number, line) in (1..).zip(text.lines()) {
            for symptom in Symptom::in_text(line) {
                println!("{}\t{path}:{number}\t{line}", symptom.id());
            }
        }
    }
    Ok(())
}
