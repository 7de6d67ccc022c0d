//! How many of other people's log lines are read right, and how many traps are annotated.

mod logs;
mod program;

use std::collections::BTreeSet;
use std::fs;

use logs::{find, unescaped};

/// Of 100 lines with a code or a symptom, how many of those held out are read right at least.
const LEAST_RECALL: usize = 86;

/// How many traps and wrong codes there may be at most among those held out.
const MOST_FALSE: usize = 8;

#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn add(&mut self, answer: &str, line: &str) {
        let found = find(line, &[]);
        let codes: BTreeSet<u64> = answer.split(' ').filter_map(|code| code.parse().ok()).collect();
        let (is_right, is_false) = if answer == "?" {
            // Words that mean an end without a Close frame are 1006.
            let is_clean = found.codes.iter().all(|code| *code == 1006);
            (is_clean && (!found.symptoms.is_empty() || !found.codes.is_empty()), !is_clean)
        } else {
            let may_be = codes.iter().all(|code| found.of_symptoms.contains(code));
            let is_right = found.codes == codes || found.codes.is_empty() && may_be;
            (is_right, !found.codes.is_subset(&codes))
        };
        self.all += 1;
        self.right += usize::from(is_right);
        if is_false {
            self.wrong.push(format!("{answer} became {found:?}: {line}"));
        } else if !is_right {
            self.missed.push(format!("{answer}: {line}"));
        }
    }

    fn recall(&self) -> usize {
        self.right * 100 / self.all.max(1)
    }
}

fn score(set: &str) -> Score {
    let mut score = Score::default();
    let mut traps = Vec::new();
    for row in fs::read_to_string("tests/corpus/lines.tsv").unwrap().lines().skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let line = unescaped(cells[1]);
        if cells[0] != set {
            continue;
        }
        if cells[2] == "-" {
            traps.push(line);
        } else {
            score.add(cells[2], &line);
        }
    }
    add_traps(&traps, &mut score);
    score
}

/// Almost all traps are silent, so that many can be asked at once. They are too far from each other to have an effect.
fn add_traps(traps: &[String], score: &mut Score) {
    let together = traps.join(&"\n".repeat(1 << 10));
    let found = find(&together, &[]);
    if found.codes.is_empty() && found.symptoms.is_empty() {
        return;
    }
    if let [trap] = traps {
        score.wrong.push(format!("- became {found:?}: {trap}"));
        return;
    }
    let (first, rest) = traps.split_at(traps.len() / 2);
    add_traps(first, score);
    add_traps(rest, score);
}

#[test]
fn most_lines_that_were_looked_at_are_right() {
    let open = score("open");
    assert!(open.recall() >= 93, "{} %: {:#?}", open.recall(), open.missed);
    assert!(open.wrong.len() <= 1, "{:#?}", open.wrong);
}

/// Does not print the lines where it fails, so that no format is written for them.
#[test]
fn most_lines_that_are_held_out_are_right() {
    let held_out = score("held_out");
    let (recall, wrong) = (held_out.recall(), held_out.wrong.len());
    assert!(recall >= LEAST_RECALL, "recall {recall} %, {wrong} false");
    assert!(wrong <= MOST_FALSE, "recall {recall} %, {wrong} false");
}
