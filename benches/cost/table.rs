//! Questions to ask, in rows and columns.

use std::hint::black_box;
use std::iter;

/// Asks once for each input.
pub type Run<'a> = Box<dyn Fn() + 'a>;

pub fn each<'a, T, R>(inputs: &'a [T], ask: impl Fn(&T) -> R + 'a) -> Run<'a> {
    Box::new(move || {
        for input in inputs {
            black_box(ask(black_box(input)));
        }
    })
}

pub struct Table<'a> {
    pub title: &'static str,
    /// Who runs each column of a row: first this crate, then its peers.
    columns: &'static [&'static str],
    /// The first row measures how much it costs to read an input and to keep an answer.
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    title: String,
    inputs: usize,
    /// One for each peer that has an answer.
    runs: Vec<Run<'a>>,
}

impl<'a> Table<'a> {
    pub fn new(title: &'static str, columns: &'static [&'static str]) -> Self {
        Self { title, columns, rows: Vec::new() }
    }

    pub fn row(&mut self, title: impl Into<String>, inputs: usize, runs: impl Into<Vec<Run<'a>>>) {
        self.rows.push(Row { title: title.into(), inputs, runs: runs.into() });
    }

    pub fn runs(&self) -> impl Iterator<Item = &Run<'a>> {
        self.rows.iter().flat_map(|row| &row.runs)
    }
}

impl Table<'_> {
    pub fn print_times(&self, times: &[f64]) {
        println!("\n{}: time of this crate's, loop included, over the peer's", self.title);
        self.print(times, |times| {
            let ratios = times[1..].iter().map(|peers| format!("{:.2}", times[0] / peers));
            iter::once(String::new()).chain(ratios).collect()
        });
    }

    pub fn print_instructions(&self, instructions: &[f64]) {
        println!("\n{}: instructions, without the loop; this crate's over the peer's", self.title);
        let empty_loop = instructions[0] / self.rows[0].inputs as f64;
        self.print(instructions, |instructions| {
            let ours = instructions[0] - empty_loop;
            let peers = instructions[1..].iter().map(|peers| peers - empty_loop);
            let peers = peers.map(|peers| match ours / peers {
                _ if peers < 0.5 => format!("{peers:.1}      -"),
                ratio => format!("{peers:.1} {ratio:>6.2}"),
            });
            iter::once(format!("{ours:.1}")).chain(peers).collect()
        });
    }

    /// Prints a line for each row, from what each of its runs costs per input.
    fn print(&self, costs: &[f64], cells: impl Fn(&[f64]) -> Vec<String>) {
        let print = |title: &str, cells: &[String]| {
            print!("{title:<30}");
            for cell in cells {
                print!("{cell:>18}");
            }
            println!();
        };
        print("", &self.columns.iter().map(ToString::to_string).collect::<Vec<_>>());
        let mut costs = costs.iter();
        for Row { title, inputs, runs } in &self.rows {
            let costs = costs.by_ref().take(runs.len()).map(|cost| cost / *inputs as f64);
            print(title, &cells(&costs.collect::<Vec<_>>()));
        }
    }
}
