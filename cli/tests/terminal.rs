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
    assert_eq!(title(&[("CLICOLOR_FORCE", "")]), plain);
}

#[test]
fn an_option_chooses_the_colours_of_every_output() {
    for arguments in LAID_OUT {
        let bytes = |color: &[&str]| program().args(color).args(arguments).output().unwrap().stdout;
        let plain = bytes(&["--color", "never"]);
        assert!(!plain.contains(&0x1b), "{arguments:?}");
        let coloured = bytes(&["--color=always"]);
        assert!(coloured.contains(&0x1b), "{arguments:?}");
        assert_eq!(anstream::adapter::strip_bytes(&coloured).into_vec(), plain, "{arguments:?}");
    }
    let error = program().args(["--color", "always", "list", "--nonsense"]).output().unwrap();
    assert!(error.stderr.starts_with(b"\x1b["), "{:?}", error.stderr);
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
        .env_remove("COLUMNS")
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
    let table = anstream::adapter::strip_str(&table).to_string();
    assert!(table.contains("MEANING"), "{table}");
    assert!(table.lines().all(|line| line.len() <= 66), "{table}");
}

/// Every kind of output that is laid out.
const LAID_OUT: [&[&str]; 8] = [
    &["1006"],
    &["compare", "1000", "1001"],
    &["list"],
    &["search", "idle"],
    &["families"],
    &["check", "1006", "--sender", "browser"],
    &["decode", "03ee"],
    &["--help"],
];

#[test]
fn the_variable_columns_is_the_width_of_everything_even_in_a_pipe() {
    for arguments in LAID_OUT {
        let output = program().args(arguments).env("COLUMNS", "40").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let widths = text.lines().filter(|line| !line.contains("<https:"));
        let widest = widths.max_by_key(|line| line.chars().count()).unwrap();
        // The summaries of `--help` stay on the lines of their options.
        let most = if arguments == ["--help"] { 46 } else { 40 };
        assert!((20..=most).contains(&widest.chars().count()), "{arguments:?}: {widest}");
    }
    let wide = program().arg("1006").env("COLUMNS", "300").output().unwrap().stdout;
    let wide = String::from_utf8(wide).unwrap();
    let widest = wide.lines().filter(|line| !line.contains("<https:")).map(str::len).max();
    assert!((90..=100).contains(&widest.unwrap()), "{wide}");
    let nonsense = ["", "0", "-5", "wide"].map(|columns| {
        stdout(program().args(["list", "--class", "private_use"]).env("COLUMNS", columns))
    });
    let plain = stdout(program().args(["list", "--class", "private_use"]));
    assert!(nonsense.iter().all(|text| *text == plain), "{nonsense:?}");
}

#[test]
fn an_error_is_wrapped_where_people_read_it() {
    let error = |columns: &str| {
        let output = program().args(["check", "nonsense"]).env("COLUMNS", columns).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    let narrow = "\
error: unknown close code \"nonsense\":
  expected a number from 0 to 65535 or a
  name such as \"going away\"
`ws-close-code list` lists every code;
  `ws-close-code search WORDS` searches
  all texts
";
    assert_eq!(error("40"), narrow);
    assert_eq!(error("").lines().count(), 2);
}

#[test]
fn a_row_of_a_table_is_a_line_of_a_pipe() {
    let list = stdout(program().arg("list"));
    let restart = list.lines().find(|line| line.contains("restart")).unwrap();
    assert!(restart.starts_with("1012        Service Restart  "), "{restart}");
    assert!(list.lines().skip(1).all(|line| line.starts_with(|c: char| c.is_ascii_digit())));
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
