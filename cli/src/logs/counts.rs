//! How often each code occurs.

use std::cmp::Reverse;
use std::collections::HashMap;

use ws_close_code::{CloseCode, Family};

use crate::logs::chunks::Chunk;
use crate::logs::scanner::Scanner;
use crate::output::text_table::TextTable;

#[derive(Default)]
pub struct Counts(HashMap<CloseCode, u64>);

impl Counts {
    pub fn add(&mut self, scanner: &Scanner, chunk: &Chunk) {
        if let Chunk::Lines(lines) = chunk {
            scanner.for_each(lines, |found| *self.0.entry(found.code).or_default() += 1);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A row per code, the most frequent first.
    pub fn table(self, family: &'static Family) -> TextTable<5> {
        let mut counts: Vec<_> = self.0.into_iter().collect();
        counts.sort_unstable_by_key(|(code, count)| (Reverse(*count), *code));
        let rows = counts.into_iter().map(|(code, count)| {
            let number = code.as_u16().to_string();
            let code = family.of(code);
            let name = code.explain().name().to_owned();
            let severity = code.severity().to_string();
            [count.to_string(), number, name, severity, code.reconnect().to_string()]
        });
        TextTable::new(["COUNT", "CODE", "NAME", "LOG AT", "RECONNECT"], rows)
    }
}
