//! How often each code was met.

use std::cmp::Reverse;
use std::collections::HashMap;

use ws_close_code::{CloseCode, Family};

use super::blocks::Block;
use super::recogniser::Recogniser;
use crate::console;
use crate::outcome::{Outcome, Result};
use crate::table::Table;

#[derive(Default)]
pub struct Summary {
    counts: HashMap<CloseCode, u64>,
}

impl Summary {
    pub fn count(&mut self, recogniser: &Recogniser, block: &Block) {
        if let Block::Lines(lines) = block {
            recogniser.for_each(lines, |found| *self.counts.entry(found.code).or_default() += 1);
        }
    }

    pub fn print(self, family: &'static Family) -> Result<Outcome> {
        if self.counts.is_empty() {
            console::complain(
                "no close code was met\n\
                 --field and --regex tell where it is; `ws-close-code annotate --help` says what is \
                 looked for",
            );
            return Ok(Outcome::No);
        }
        let mut counts: Vec<_> = self.counts.into_iter().collect();
        counts.sort_unstable_by_key(|(code, count)| (Reverse(*count), *code));
        let rows = counts.into_iter().map(|(code, count)| {
            let number = code.as_u16().to_string();
            let code = family.of(code);
            let code_name = code.explain().name().to_owned();
            let severity = code.severity().to_string();
            [count.to_string(), number, code_name, severity, code.reconnect().to_string()]
        });
        let table = Table::new(["COUNT", "CODE", "NAME", "LOG AT", "RECONNECT"], rows);
        console::print(&table.text(console::width()))?;
        Ok(Outcome::Yes)
    }
}
