//! Pipes and terminals: how the program ends, colours, width and the progress bar.

mod program;

use std::io::{BufRead, BufReader, Write};
use std::process::{Output, Stdio};
use std::thread;

use program::{program, stdout};

/// Reads one line from the program, then closes the pipe, while `log` is still written to it.
fn read_one_line(arguments: &[&str], log: Vec<u8>) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Writing fails if the program ends before it has read everything.
    let writer = thread::spawn(move || drop(stdin.write_all(&log)));
    let mut stdout = BufReader::with_capacity(1, child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let log = b"close code 1006\n".repeat(1 << 20);
    for arguments in
        [&["annotate"][..], &["list", "--format", "json"], &["completions", "bash"], &["man"]]
    {
        let output = read_one_line(arguments, log.clone());
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [&["list"][..], &["annotate", "tests/app.log"], &["man"]] {
        let output = program().args(arguments).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.starts_with("error: cannot write to standard output: "), "{message}");
    }
}

#[test]
fn colours_are_only_for_terminals_unless_the_environment_forces_them() {
    let title = |variables: &[(&str, &str)]| {
        let text = stdout(program().arg("1006").envs(variables.iter().copied()));
        text.lines().next().unwrap().to_owned()
    };
    let plain = "1006 (Abnormal Closure)";
    assert_eq!(title(&[]), plain);
    assert_eq!(title(&[("CLICOLOR_FORCE", "1")]), format!("\x1b[1m{plain}\x1b[0m"));
    assert_eq!(title(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
}

#[test]
fn a_reason_cannot_send_escape_sequences_to_the_terminal() {
    let text = stdout(program().args(["decode", "03e8 1b5b"]).env("CLICOLOR_FORCE", "1"));
    let strict = "read as: a payload, as hexadecimal\n\
                  strict:  \x1b[1m\x1b[32m1000 (Normal Closure): \"\\u{1b}[\"\x1b[0m\n";
    assert!(text.starts_with(strict), "{text:?}");
}

/// Everything that a terminal of 66 columns gets from the command. `None` if there is no `script` to
/// run it on a terminal.
#[cfg(target_os = "linux")]
fn on_a_terminal(command: &str) -> Option<String> {
    let program = env!("CARGO_BIN_EXE_ws-close-code");
    let command = format!("stty rows 20 cols 66; {}", command.replace("ws-close-code", program));
    let output = std::process::Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .output();
    String::from_utf8(output.ok()?.stdout).ok()
}

#[test]
#[cfg(target_os = "linux")]
fn a_terminal_gets_colours_and_lines_of_its_width() {
    let Some(shown) = on_a_terminal("ws-close-code 1006") else { return };
    assert!(shown.starts_with("\x1b[1m1006 (Abnormal Closure)\x1b[0m\r\n"), "{shown}");
    assert!(shown.lines().any(|line| line.len() > 60));
    assert!(shown.lines().all(|line| line.len() <= 66 || line.contains("<https:")), "{shown}");
    let Some(table) = on_a_terminal("ws-close-code list") else { return };
    assert!(table.lines().skip(1).all(|line| line.len() <= 66), "{table}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_slow_file_has_a_progress_bar_on_the_terminal() {
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let log = directory.join("slow.log");
    std::fs::write(&log, b"websocket closed code=1006\n".repeat(1 << 15)).unwrap();
    let log = log.display();
    // The reader of the output makes the program wait.
    let bar = |redirect: &str| {
        let slowly = "(sleep 0.3; cat > /dev/null)";
        let shown = on_a_terminal(&format!("ws-close-code annotate {log} {redirect} | {slowly}"));
        shown.map(|shown| (shown.contains("MB/s"), shown.ends_with("\r\x1b[K")))
    };
    assert!(matches!(bar(""), None | Some((true, true))), "{:?}", bar(""));
    assert!(matches!(bar("2> /dev/null"), None | Some((false, false))));
}
