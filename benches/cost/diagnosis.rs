//! What it costs to look for all symptoms and limits.

use std::error::Error;
use std::fs;
use std::iter;
use std::time::Duration;

use ws_close_code::{Limit, Symptom};

use crate::table::{Table, each};

/// Lines as servers write them, without a symptom.
const LOG: [&str; 8] = [
    "2026-11-26T10:04:00.123Z INFO  [http] GET /api/v1/items/1289 200 43 ms ip=192.0.2.17",
    r#"{"level":"info","ts":1764000017,"msg":"request completed","status":200,"duration_ms":71,"user":"u5"}"#,
    "Nov 26 10:04:01 host-7 app[812]: connection from 198.51.100.4 accepted, session 0000032c opened",
    r#"203.0.113.9 - - [26/Nov/2026:10:04:01 +0000] "POST /login HTTP/1.1" 302 154 "-" "Mozilla/5.0 (X11; Linux x86_64)""#,
    "DEBUG worker-3 Received 14 jobs from queue default: JobBatch { first: 978, last: 991, retried: None }",
    "[10:04:02] [Server thread/INFO]: Saving chunks for level 'world', 1289 of them changed since the last save",
    "I1126 10:04:02.551023       1 controller.go:114] Reconciled deployment shop/cart in 182.4ms, 3 of 3 replicas ready",
    "level=warn component=scheduler msg=\"took longer than expected\" step=rebalance took=1.83s partitions=64",
];

pub struct Lines {
    examples: Vec<String>,
    log: Vec<String>,
    /// Lines of the README without a symptom.
    prose: Vec<String>,
    /// The first words of each symptom, again and again.
    repeated: [Vec<String>; 2],
    /// A line with every example behind other text.
    crowded: [Vec<String>; 2],
}

const LENGTHS: [(usize, &str); 2] = [(2_000, "2 kB"), (20_000, "20 kB")];
const CROWDED: [(usize, &str); 2] = [(20_000, "20 kB"), (200_000, "200 kB")];

impl Lines {
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let mut examples = Vec::new();
        for file in fs::read_dir("data/symptoms")? {
            // Faster than a whole parser, which would run again for each count.
            let text = fs::read_to_string(file?.path())?;
            let values = text.lines().filter_map(|line| line.strip_prefix("example = "));
            examples.extend(values.map(|value| value[1..value.len() - 1].replace("\\\"", "\"")));
        }
        examples.sort_unstable();
        let quiet = |line: &&str| Symptom::in_text(line).next().is_none();
        let prose = include_str!("../../README.md").lines().filter(quiet);
        let crowded = |length: usize| {
            let before = LOG.concat().repeat(length / LOG.concat().len());
            vec![before + " | " + &examples.join(" | ")]
        };
        Ok(Self {
            crowded: CROWDED.map(|(length, _)| crowded(length)),
            examples,
            log: LOG.iter().copied().filter(quiet).map(str::to_owned).collect(),
            prose: prose.map(str::to_owned).collect(),
            repeated: LENGTHS.map(|(length, _)| repeated(length)),
        })
    }
}

fn repeated(length: usize) -> Vec<String> {
    let beginnings = Symptom::ALL.iter().map(|symptom| {
        let (beginning, _) = symptom.text().split_once('{').unwrap_or((symptom.text(), ""));
        let words: Vec<&str> = beginning.split(' ').take(2).collect();
        words.join(" ") + " "
    });
    beginnings.map(|beginning| beginning.repeat(length / beginning.len())).collect()
}

/// A byte of a line.
pub fn symptoms(lines: &Lines) -> Table<'_> {
    let mut table = Table::new("Symptoms", &["this crate"]);
    let bytes = |lines: &[String]| lines.iter().map(String::len).sum();
    let examples = &lines.examples;
    table.row("empty loop", bytes(examples), [each(examples, String::len)]);
    let mut row = |title: String, lines| {
        let run = each(lines, |line: &String| Symptom::in_text(line).count());
        table.row(title, bytes(lines), [run]);
    };
    row("log without any, a byte".to_owned(), &lines.log);
    row("prose without any, a byte".to_owned(), &lines.prose);
    row("examples, a byte".to_owned(), examples);
    for (lines, (_, length)) in iter::zip(&lines.repeated, LENGTHS) {
        row(format!("words repeated, {length}, a byte"), lines);
    }
    for (lines, (_, length)) in iter::zip(&lines.crowded, CROWDED) {
        let run = each(lines, |line: &String| Symptom::find_in(line).count());
        let title = format!("all behind {length}, a byte");
        table.row(title, lines.iter().map(String::len).sum(), [run]);
    }
    let run =
        each(examples, |line| Symptom::find_in(line).filter_map(|found| found.code()).count());
    table.row("examples with codes, a byte", bytes(examples), [run]);
    table
}

/// The times that people ask about, and some more.
pub const SECONDS: [u64; 8] = [1, 5, 10, 30, 60, 300, 3_600, 86_400];

pub fn limits(seconds: &[u64]) -> Table<'_> {
    let mut table = Table::new("Limits", &["this crate"]);
    table.row("empty loop", seconds.len(), [each(seconds, |&seconds| seconds)]);
    let at_duration = |&seconds: &u64| Limit::at_duration(Duration::from_secs(seconds)).count();
    table.row("at_duration", seconds.len(), [each(seconds, at_duration)]);
    let at_size = |&seconds: &u64| Limit::at_size(seconds << 10).count();
    table.row("at_size", seconds.len(), [each(seconds, at_size)]);
    table
}
