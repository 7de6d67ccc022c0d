//! What it costs to ask a close code something, beside tungstenite's code type, a checked number in
//! the manner of `http::StatusCode`, and a `HashMap` of names: so that a change that makes it
//! dearer is seen.
//!
//! `cargo bench --bench cost` compares times, `cargo bench --bench cost -- --instructions` counts
//! instructions, which repeat exactly (it needs valgrind). A further argument selects the tables
//! whose titles start with it.

#![allow(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::hint::black_box;
use std::iter;
use std::num::NonZeroU16;
use std::process::Command;
use std::time::{Duration, Instant};

use tungstenite::protocol::frame::coding::CloseCode as Theirs;
use ws_close_code::{CloseCode, Sender};

fn main() -> Result<(), Box<dyn Error>> {
    let (met, every) = (Codes::new(met()), Codes::new(every_number()));
    let (spellings, texts) = (spellings(), met.as_texts());
    let tables = [
        codes("Codes as met", &met),
        codes("Every number", &every),
        names(&spellings),
        numbers_in_text(&texts),
    ];
    let args: Vec<String> = env::args().skip(1).collect();
    if let [ONCE, place, run] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        if let Some(run) = tables[place.parse::<usize>()?].runs().nth(run.parse()?) {
            run();
        }
        return Ok(());
    }
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let wanted = args.iter().find(|arg| !arg.starts_with("--")).map_or("", String::as_str);
    let wanted = |(_, table): &(_, &Table<'_>)| table.title.starts_with(wanted);
    for (place, table) in tables.iter().enumerate().filter(wanted) {
        if has("--instructions") {
            table.print_instructions(&instructions(place, table)?);
        } else if has("--bench") {
            table.print_times(&times(table));
        } else {
            // `cargo test` only asks whether it works.
            table.runs().for_each(|run| run());
        }
    }
    Ok(())
}

// What is asked.

/// Asks once for each of its inputs.
type Run<'a> = Box<dyn Fn() + 'a>;

fn each<'a, T, R>(inputs: &'a [T], ask: impl Fn(&T) -> R + 'a) -> Run<'a> {
    Box::new(move || {
        for input in inputs {
            black_box(ask(black_box(input)));
        }
    })
}

struct Table<'a> {
    title: &'static str,
    /// Whose the runs of a row are: this crate's first, then its peers'.
    columns: &'static [&'static str],
    /// The first row is what it costs to read an input and to keep an answer.
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    title: String,
    inputs: usize,
    /// As many as the peers have an answer.
    runs: Vec<Run<'a>>,
}

impl<'a> Table<'a> {
    fn new(title: &'static str, columns: &'static [&'static str]) -> Self {
        Self { title, columns, rows: Vec::new() }
    }

    fn row(&mut self, title: impl Into<String>, inputs: usize, runs: impl Into<Vec<Run<'a>>>) {
        self.rows.push(Row { title: title.into(), inputs, runs: runs.into() });
    }

    fn runs(&self) -> impl Iterator<Item = &Run<'a>> {
        self.rows.iter().flat_map(|row| &row.runs)
    }
}

fn codes<'a>(title: &'static str, codes: &'a Codes) -> Table<'a> {
    let Codes { numbers, ours, checked, theirs } = codes;
    let mut table = Table::new(title, &["this crate", "checked number", "tungstenite"]);
    table.row("empty loop", INPUTS, [each(numbers, |&number| number)]);
    table.row(
        "from_u16",
        INPUTS,
        [
            each(numbers, |&number| CloseCode::from_u16(number)),
            each(numbers, |&number| Checked::from_u16(number)),
            each(numbers, |&number| Theirs::from(number)),
        ],
    );
    table.row(
        "as_u16",
        INPUTS,
        [
            each(ours, |code| code.as_u16()),
            each(checked, |code| code.as_u16()),
            each(theirs, |&code| u16::from(code)),
        ],
    );
    // Without the `black_box` in the middle, the compiler leaves nothing of it.
    table.row(
        "round trip",
        INPUTS,
        [
            each(numbers, |&number| black_box(CloseCode::from_u16(number)).as_u16()),
            each(numbers, |&number| black_box(Checked::from_u16(number)).map(Checked::as_u16)),
            each(numbers, |&number| u16::from(black_box(Theirs::from(number)))),
        ],
    );
    table.predicate("class", codes, CloseCode::class);
    table.predicate("is_registered", codes, CloseCode::is_registered);
    table.predicate("is_reserved", codes, CloseCode::is_reserved);
    table.predicate("is_local_only", codes, CloseCode::is_local_only);
    table.predicate("may_be_sent_by_endpoint", codes, CloseCode::may_be_sent_by_endpoint);
    table.predicate("may_be_sent_by(Client)", codes, |code| code.may_be_sent_by(Sender::Client));
    table.predicate("may_be_sent_by(Server)", codes, |code| code.may_be_sent_by(Sender::Server));
    table.predicate("may_be_sent_by(Browser)", codes, |code| code.may_be_sent_by(Sender::Browser));
    table.predicate("may_be_received", codes, CloseCode::may_be_received);
    table.predicate("is_retryable", codes, CloseCode::is_retryable);
    table.text("name", codes, CloseCode::name);
    table.text("label", codes, CloseCode::label);
    table.text("description", codes, CloseCode::description);
    table
}

/// Asked first of a number, then of a code that was kept.
impl<'a> Table<'a> {
    /// Beside a test of a range, and the only predicate that tungstenite has, `is_allowed`.
    fn predicate<R>(
        &mut self,
        title: &str,
        Codes { numbers, ours, checked, theirs }: &'a Codes,
        ask: impl Fn(CloseCode) -> R + Copy + 'a,
    ) {
        self.row(
            title,
            INPUTS,
            [
                each(numbers, move |&number| ask(CloseCode::from_u16(number))),
                each(numbers, |&number| Checked::from_u16(number).map(Checked::is_protocol)),
                each(numbers, |&number| Theirs::from(number).is_allowed()),
            ],
        );
        self.row(
            format!("{title}, kept"),
            INPUTS,
            [
                each(ours, move |&code| ask(code)),
                each(checked, |code| code.is_protocol()),
                each(theirs, |code| code.is_allowed()),
            ],
        );
    }

    /// Beside a `match` on the number.
    fn text<R>(
        &mut self,
        title: &str,
        Codes { numbers, ours, checked, .. }: &'a Codes,
        ask: impl Fn(CloseCode) -> R + Copy + 'a,
    ) {
        let from_number = [
            each(numbers, move |&number| ask(CloseCode::from_u16(number))),
            each(numbers, |&number| Checked::from_u16(number).and_then(Checked::reason)),
        ];
        let kept = [each(ours, move |&code| ask(code)), each(checked, |code| code.reason())];
        self.row(title, INPUTS, from_number);
        self.row(format!("{title}, kept"), INPUTS, kept);
    }
}

/// Beside a map and a scan that know each spelling exactly as it is asked for.
fn names(spellings: &[Spelling]) -> Table<'_> {
    let mut table = Table::new("Names", &["this crate", "HashMap", "scan"]);
    for (i, Spelling { title, texts, map }) in spellings.iter().enumerate() {
        if i == 0 {
            table.row("empty loop", texts.len(), [each(texts, String::len)]);
        }
        let runs = [
            each(texts, |text| text.parse::<CloseCode>()),
            each(texts, |text| map.get(text).copied()),
            each(texts, |text| map.keys().find(|&key| key == text).map(String::len)),
        ];
        table.row(*title, texts.len(), runs);
    }
    table
}

fn numbers_in_text(texts: &[String]) -> Table<'_> {
    let mut table = Table::new("Numbers in text", &["this crate", "u16"]);
    table.row("empty loop", texts.len(), [each(texts, String::len)]);
    let runs =
        [each(texts, |text| text.parse::<CloseCode>()), each(texts, |text| text.parse::<u16>())];
    table.row("parse", texts.len(), runs);
    table
}

// The inputs.

const INPUTS: usize = 1 << 16;

/// How many closes of 100 have the number: a guess at what one service logs, most of whose
/// connections end because the user leaves or the network fails.
const MET: [(u16, usize); 12] = [
    (1000, 30),
    (1001, 27),
    (1006, 17),
    (1005, 11),
    (1011, 4),
    (1012, 3),
    (1008, 2),
    (4001, 2),
    (1002, 1),
    (1009, 1),
    (1013, 1),
    (3000, 1),
];

/// Each number of [`MET`] as often as it says, in no order.
fn met() -> Vec<u16> {
    let hundred: Vec<u16> =
        MET.iter().flat_map(|&(number, count)| iter::repeat_n(number, count)).collect();
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    (0..INPUTS).map(|_| hundred[random() % hundred.len()]).collect()
}

/// Every `u16` once, in no order.
fn every_number() -> Vec<u16> {
    (0..=u16::MAX).map(|i| i.wrapping_mul(40_503)).collect()
}

/// The same numbers in each of the types.
struct Codes {
    numbers: Vec<u16>,
    ours: Vec<CloseCode>,
    checked: Vec<Checked>,
    theirs: Vec<Theirs>,
}

impl Codes {
    fn new(numbers: Vec<u16>) -> Self {
        let checked = |&number| Checked::from_u16(number).or(Checked::from_u16(1000));
        Self {
            ours: numbers.iter().map(|&number| number.into()).collect(),
            checked: numbers.iter().filter_map(checked).collect(),
            theirs: numbers.iter().map(|&number| number.into()).collect(),
            numbers,
        }
    }

    fn as_texts(&self) -> Vec<String> {
        self.numbers.iter().take(1000).map(u16::to_string).collect()
    }
}

/// A number that lies in a range, as `http::StatusCode` does.
#[derive(Clone, Copy)]
struct Checked(NonZeroU16);

impl Checked {
    fn from_u16(number: u16) -> Option<Self> {
        NonZeroU16::new(number).filter(|_| (1000..5000).contains(&number)).map(Self)
    }

    fn as_u16(self) -> u16 {
        self.0.get()
    }

    fn is_protocol(self) -> bool {
        (1000..3000).contains(&self.as_u16())
    }

    fn reason(self) -> Option<&'static str> {
        match self.as_u16() {
            1000 => Some("Normal Closure"),
            1001 => Some("Going Away"),
            1002 => Some("Protocol error"),
            1003 => Some("Unsupported Data"),
            1005 => Some("No Status Rcvd"),
            1006 => Some("Abnormal Closure"),
            1007 => Some("Invalid frame payload data"),
            1008 => Some("Policy Violation"),
            1009 => Some("Message Too Big"),
            1010 => Some("Mandatory Ext."),
            1011 => Some("Internal Error"),
            1012 => Some("Service Restart"),
            1013 => Some("Try Again Later"),
            1015 => Some("TLS handshake"),
            3000 => Some("Unauthorized"),
            3003 => Some("Forbidden"),
            3008 => Some("Timeout"),
            _ => None,
        }
    }
}

/// Names, all in one spelling.
struct Spelling {
    title: &'static str,
    texts: Vec<String>,
    map: HashMap<String, CloseCode, BuildHasherDefault<DefaultHasher>>,
}

/// The names of the data file.
fn spellings() -> Vec<Spelling> {
    let (variants, all) =
        (strings_under(&["variant"]), strings_under(&["variant", "name", "aliases"]));
    let spelling = |title, names: &[&str], spell: fn(&str) -> String| {
        let texts: Vec<String> = names.iter().map(|name| spell(name)).collect();
        let code = |text: &String| Some((text.clone(), text.parse().ok()?));
        Spelling { title, map: texts.iter().filter_map(code).collect(), texts }
    };
    let written = spelling("as written", &all, str::to_owned);
    let unknown = spelling("unknown", &all, |name| format!("x{name}"));
    vec![
        spelling("lower case", &all, str::to_lowercase),
        spelling("UPPER CASE", &all, str::to_uppercase),
        spelling("with spaces", &all, |name| separated(name, ' ')),
        spelling("with-hyphens", &all, |name| separated(name, '-')),
        Spelling { map: written.map.clone(), ..unknown },
        spelling("variants alone", &variants, str::to_owned),
        written,
    ]
}

fn strings_under(keys: &[&str]) -> Vec<&'static str> {
    let mut strings = Vec::new();
    let mut wanted = false;
    for line in include_str!("../data/close_codes.toml").lines() {
        if let Some((key, _)) = line.split_once(" = ") {
            wanted = keys.contains(&key);
        }
        if wanted {
            strings.extend(line.split('"').skip(1).step_by(2));
        }
    }
    strings
}

/// `GoingAway` and `GOING_AWAY` as `Going Away` and `GOING AWAY`.
fn separated(name: &str, separator: char) -> String {
    let mut spelled = String::new();
    let mut in_word = false;
    for c in name.chars() {
        if in_word && c.is_ascii_uppercase() {
            spelled.push(separator);
        }
        spelled.push(if c == '_' { separator } else { c });
        in_word = c.is_ascii_lowercase();
    }
    spelled
}

// What is measured.

/// The nanoseconds of each run, loop and all: the median of repetitions that take turns.
fn times(table: &Table<'_>) -> Vec<f64> {
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

/// The instructions of each run: those of a process that does it, less those of one that does none.
fn instructions(place: usize, table: &Table<'_>) -> Result<Vec<f64>, Box<dyn Error>> {
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

/// `--once <table> <run>`: do that run alone, or none if it is past the last.
const ONCE: &str = "--once";

impl Table<'_> {
    fn print_times(&self, times: &[f64]) {
        println!("\n{}: time of this crate's, loop included, over the peer's", self.title);
        self.print(times, |times| {
            let ratios = times[1..].iter().map(|peers| format!("{:.2}", times[0] / peers));
            iter::once(String::new()).chain(ratios).collect()
        });
    }

    fn print_instructions(&self, instructions: &[f64]) {
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

    /// A line for each row, from what each of its runs costs for one input.
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
