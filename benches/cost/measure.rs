//! Times, and instructions as callgrind counts them.

use std::env;
use std::error::Error;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::table::Table;

/// The nanoseconds of each run with its loop: the median of repetitions that take turns.
pub fn times(table: &Table<'_>) -> Vec<f64> {
    const REPETITIONS: usize = 101;
    let mut times = vec![Vec::new(); table.runs().count()];
    for _ in 0..REPETITIONS {
        for (run, times) in table.runs().zip(&mut times) {
            let start = Instant::now();
            run();
            times.push(start.elapsed());
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[REPETITIONS / 2].as_secs_f64() * 1e9
    };
    times.into_iter().map(median).collect()
}

/// The instructions of each run: those of a process that does it, minus those of one that does nothing.
pub fn instructions(place: usize, table: &Table<'_>) -> Result<Vec<f64>, Box<dyn Error>> {
    let count = |run: usize| -> Result<f64, Box<dyn Error>> {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(env::current_exe()?)
            .args([ONCE, &place.to_string(), &run.to_string()])
            .output()?;
        let report = String::from_utf8_lossy(&output.stderr);
        let collected =
            report.split("Collected :").nth(1).and_then(|rest| rest.split_whitespace().next());
        Ok(collected.ok_or_else(|| format!("valgrind counted nothing:\n{report}"))?.parse()?)
    };
    let runs = table.runs().count();
    let nothing = count(runs)?;
    (0..runs).map(|run| Ok(count(run)? - nothing)).collect()
}

/// `--once <table> <run>`: do only that run, or nothing where there is no such run.
pub const ONCE: &str = "--once";
