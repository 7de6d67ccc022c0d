//! The shells, and the script that each of them runs once.

use std::io;

use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Shells, Zsh};

use crate::completion::bash::Bash;

/// By this variable a script asks for candidates.
pub const VARIABLE: &str = "WS_CLOSE_CODE_COMPLETE";

const PROGRAM: &str = "ws-close-code";
const ALL: &[&dyn EnvCompleter] = &[&Bash, &Elvish, &Fish, &Powershell, &Zsh];

pub const NAMES: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

pub fn all() -> Shells<'static> {
    Shells(ALL)
}

/// The script for a shell. It runs the program that is found by its name, so it holds wherever that is installed.
///
/// # Errors
///
/// None: it is written to memory.
pub fn registration(shell: &str) -> io::Result<Vec<u8>> {
    let mut script = Vec::new();
    if let Some(shell) = all().completer(shell) {
        shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script)?;
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shell_has_a_name_and_a_script() {
        assert_eq!(all().names().collect::<Vec<_>>(), NAMES);
        for name in NAMES {
            let script = String::from_utf8(registration(name).unwrap()).unwrap();
            assert!(script.contains(VARIABLE) && script.contains(PROGRAM), "{name}: {script}");
        }
    }
}
