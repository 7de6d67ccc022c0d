//! Questions that people asked, and the phrase that an answer must have.

mod program;

use program::program;

/// Each line: the question, the command that should answer it, a phrase of the answer, and `now` or
/// `open`: whether the texts have the answer.
const QUESTIONS: &str = include_str!("questions.tsv");
/// How many questions are answered at least.
const ENOUGH: usize = 18;

#[test]
fn the_command_answers_what_people_ask() {
    let mut answered = 0;
    for line in QUESTIONS.lines().skip(1) {
        let [question, command, phrase, state] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("expected four fields, found {line:?}");
        };
        let output = program().args(command.split(' ')).output().unwrap();
        // Where the lines break says nothing.
        let text = String::from_utf8(output.stdout).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = if text.contains(phrase) { "now" } else { "open" };
        assert_eq!(state, found, "{question}: {command}: {phrase:?} in {text}");
        answered += usize::from(found == "now");
    }
    assert!(answered >= ENOUGH, "{answered} questions");
}
