//! Prints what `Symptom::in_text` finds in each line of standard input: the ids in their order, apart by commas.

use std::io::{self, BufRead, BufWriter, Write};

use ws_close_code::Symptom;

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = String::from_utf8(line?).map_err(io::Error::other)?;
        let ids: Vec<_> = Symptom::in_text(&line).map(|symptom| symptom.id()).collect();
        writeln!(out, "{}", ids.join(","))?;
    }
    out.flush()
}
