//! How an input was read, and how else it could be read.

use serde_json::{Value, json};

/// The form in which an input was read.
pub struct ReadAs {
    /// As it was given on the command line; `None` for files and standard input.
    pub input: Option<String>,
    /// A word such as `number`, `name` or `hex`.
    pub form: &'static str,
    pub others: Vec<Other>,
}

/// Another reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Other {
    pub form: &'static str,
    /// The code that it gives, if that is known.
    pub code: Option<u16>,
    /// What to run to get it.
    pub command: String,
}

impl Other {
    /// `arguments` follow the name of the program.
    pub fn new(form: &'static str, code: Option<u16>, arguments: &[&str]) -> Self {
        let words = ["ws-close-code"].iter().chain(arguments).map(|word| quoted(word));
        Self { form, code, command: words.collect::<Vec<_>>().join(" ") }
    }
}

impl ReadAs {
    pub fn json(&self) -> Value {
        let other = |other: &Other| json!({ "form": other.form, "code": other.code, "command": other.command });
        json!({
            "input": self.input,
            "form": self.form,
            "others": self.others.iter().map(other).collect::<Vec<_>>(),
        })
    }
}

/// The word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@%+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_pasted_into_a_shell() {
        for (word, expected) in [
            ("1006", "ws-close-code decode 1006"),
            ("4000-4999", "ws-close-code decode 4000-4999"),
            ("", "ws-close-code decode ''"),
            ("it's $HOME", r"ws-close-code decode 'it'\''s $HOME'"),
        ] {
            assert_eq!(Other::new("hex", None, &["decode", word]).command, expected);
        }
    }
}
