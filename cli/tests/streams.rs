//! What goes through the program as a stream of bytes, and how it ends.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Output, Stdio};
use std::thread;

use assert_cmd::cargo::cargo_bin_cmd;

const CLOSED: &str = r#","websocket.close.name":"Abnormal Closure","websocket.close.label":"abnormal_closure","websocket.close.reconnect":"retry after 0-5 s""#;

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ws-close-code"));
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
        program.env_remove(variable);
    }
    program
}

/// What `annotate` makes of `log` on standard input.
fn annotate(log: &[u8], options: &[&str]) -> Vec<u8> {
    let output = cargo_bin_cmd!("ws-close-code")
        .arg("annotate")
        .args(options)
        .write_stdin(log)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    output.stdout
}

#[track_caller]
fn assert_annotated(log: &[u8], expected: &[u8]) {
    let shown = String::from_utf8_lossy;
    let annotated = annotate(log, &[]);
    assert!(annotated == expected, "{} became {}", shown(log), shown(&annotated));
}

#[test]
fn nothing_gives_nothing() {
    assert_annotated(b"", b"");
    let summary =
        cargo_bin_cmd!("ws-close-code").args(["annotate", "--summary"]).write_stdin("").output();
    assert_eq!(summary.unwrap().status.code(), Some(1));
}

#[test]
fn what_has_no_code_is_passed_on_byte_for_byte() {
    for log in [
        &b"\n"[..],
        b"\r\n\r\n",
        b"no newline at the end",
        b"\xff\xfe code \x00 =1006\n\xc3\n",
        b"HTTP status code 404\r\nport 1006\rcode: 1006\n",
        b"{\"status\":200,\"code\":1006}\n{\n}\n{not json, close code 1006}\n",
        b"\x1b[31mred\x1b[0m\n",
    ] {
        assert_annotated(log, log);
    }
}

#[test]
fn lines_keep_their_ends_and_their_bytes() {
    let comment = b" # 1006 (Abnormal Closure): retry after 0-5 s";
    for end in [&b""[..], b"\n", b"\r\n"] {
        assert_annotated(
            &[b"x\n\xff close code 1006", end].concat(),
            &[b"x\n\xff close code 1006", &comment[..], end].concat(),
        );
        assert_annotated(
            &[b" {\"a\":\"\xff\", \"websocket.close.code\" : \"1006\" } ", end].concat(),
            &[
                b" {\"a\":\"\xff\", \"websocket.close.code\" : \"1006\" ",
                CLOSED.as_bytes(),
                b"} ",
                end,
            ]
            .concat(),
        );
    }
}

#[test]
fn what_is_added_to_a_line_of_json_leaves_it_json() {
    let line = br#"{"websocket":{"close":{"code":1006,"reason":"\"}"}}}"#;
    let annotated: serde_json::Value = serde_json::from_slice(&annotate(line, &[])).unwrap();
    assert_eq!(annotated["websocket"]["close"]["code"], 1006);
    assert_eq!(annotated["websocket.close.name"], "Abnormal Closure");
    assert_eq!(annotated["websocket.close.label"], "abnormal_closure");
    assert_eq!(annotated["websocket.close.reconnect"], "retry after 0-5 s");
}

#[test]
fn a_log_may_go_through_twice() {
    let log = b"close code 1006\r\n{\"websocket.close.code\":4001}\nclose code 4001";
    let once = annotate(log, &[]);
    assert_ne!(once, log);
    assert_eq!(annotate(&once, &[]), once);
}

#[test]
fn lines_of_ten_megabytes_work() {
    let pad = "x".repeat(10 << 20);
    let json = format!(r#"{{"pad":"{pad}","websocket.close.code":1006"#);
    let log = format!("{pad} close code 1006\n{json}}}\n{pad}\nclose code 1006");
    let comment = " # 1006 (Abnormal Closure): retry after 0-5 s";
    let expected = format!(
        "{pad} close code 1006{comment}\n{json}{CLOSED}}}\n{pad}\nclose code 1006{comment}"
    );
    assert!(annotate(log.as_bytes(), &[]) == expected.as_bytes());
}

#[test]
fn a_line_that_comes_in_pieces_is_annotated_as_soon_as_it_is_whole() {
    let mut child =
        program().arg("annotate").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut log = child.stdin.take().unwrap();
    let mut annotated = BufReader::new(child.stdout.take().unwrap());
    for piece in ["close co", "de 10", "06\nand th"] {
        log.write_all(piece.as_bytes()).unwrap();
        log.flush().unwrap();
    }
    // Without waiting for the end of the log.
    let mut line = String::new();
    annotated.read_line(&mut line).unwrap();
    assert_eq!(line, "close code 1006 # 1006 (Abnormal Closure): retry after 0-5 s\n");
    drop(log);
    line.clear();
    annotated.read_to_string(&mut line).unwrap();
    assert_eq!(line, "and th");
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_regex_and_the_kind_of_input_decide_what_is_looked_at() {
    let log = b"gone (1006)\nclose code 1006\n{\"websocket.close.code\":1006}\n";
    let shown = |options: &[&str]| String::from_utf8(annotate(log, options)).unwrap();
    let is_annotated = |options: &[&str]| {
        shown(options).lines().map(|line| line.contains("Abnormal")).collect::<Vec<_>>()
    };
    assert_eq!(is_annotated(&[]), [false, true, true]);
    assert_eq!(is_annotated(&["-"]), [false, true, true]);
    assert_eq!(is_annotated(&["--input", "json"]), [false, false, true]);
    assert_eq!(is_annotated(&["--input", "text"]), [false, true, true]);
    assert_eq!(is_annotated(&["--regex", r"gone \((?<code>\d+)\)"]), [true, false, true]);
    assert_eq!(is_annotated(&["--regex", r"(?<code>\d+)", "--input", "text"]), [true, true, true]);
    assert_eq!(is_annotated(&["--field", "x", "--regex", r"^(?<code>\d+)"]), [false, false, false]);
}

/// Reads one line of what the program writes, then closes the pipe, while `log` is written.
fn read_one_line(arguments: &[&str], log: Vec<u8>) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // It may be gone before it has read all.
    let writer = thread::spawn(move || drop(stdin.write_all(&log)));
    let mut stdout = BufReader::with_capacity(1, child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

#[test]
fn a_closed_pipe_ends_the_program_in_silence() {
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
fn a_full_disk_is_told() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [&["list"][..], &["annotate", "tests/app.log"], &["man"]] {
        let output = program().args(arguments).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.starts_with("error: cannot write to standard output: "), "{message}");
    }
}

#[test]
fn colours_are_for_those_who_want_them() {
    let title = |variables: &[(&str, &str)]| {
        let output = program().arg("1006").envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().next().unwrap().to_owned()
    };
    let plain = "1006 (Abnormal Closure)";
    assert_eq!(title(&[]), plain);
    assert_eq!(title(&[("CLICOLOR_FORCE", "1")]), format!("\x1b[1m{plain}\x1b[0m"));
    assert_eq!(title(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
}

#[test]
fn what_a_peer_wrote_cannot_steer_the_terminal() {
    let output =
        program().args(["decode", "03e8 1b5b"]).env("CLICOLOR_FORCE", "1").output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains(r#"1000 (Normal Closure): "\u{1b}[""#), "{shown}");
}

#[test]
fn every_shell_and_every_command_is_served() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        cargo_bin_cmd!("ws-close-code").args(["completions", shell]).assert().success();
    }
    for command in ["explain", "compare", "list", "search", "check", "decode", "annotate"] {
        let page = program().args(["man", command]).output().unwrap().stdout;
        assert!(
            String::from_utf8(page).unwrap().contains(&format!("ws\\-close\\-code\\-{command}"))
        );
        cargo_bin_cmd!("ws-close-code").args([command, "--help"]).assert().success();
    }
}

/// Runs the program on a terminal of 66 columns, and returns all that the terminal got. `None` where
/// there is no `script` that can make a terminal.
#[cfg(target_os = "linux")]
fn on_a_terminal(command: &str) -> Option<String> {
    let program = env!("CARGO_BIN_EXE_ws-close-code");
    let command = format!("stty rows 20 cols 66; {}", command.replace("ws-close-code", program));
    let output = Command::new("script")
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
fn a_terminal_gets_colours_and_its_own_width() {
    let Some(shown) = on_a_terminal("ws-close-code 1006") else { return };
    assert!(shown.starts_with("\x1b[1m1006 (Abnormal Closure)\x1b[0m\r\n"), "{shown}");
    assert!(shown.lines().any(|line| line.len() > 60));
    assert!(shown.lines().all(|line| line.len() <= 66 || line.contains("<https:")), "{shown}");
    let Some(table) = on_a_terminal("ws-close-code list") else { return };
    assert!(table.lines().skip(1).all(|line| line.len() <= 66), "{table}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_takes_its_time_has_a_bar_on_the_terminal() {
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let log = directory.join("slow.log");
    std::fs::write(&log, b"websocket closed code=1006\n".repeat(1 << 15)).unwrap();
    let log = log.display();
    // Whoever reads the output makes the program wait.
    let bar = |redirect: &str| {
        let slowly = "(sleep 0.3; cat > /dev/null)";
        let shown = on_a_terminal(&format!("ws-close-code annotate {log} {redirect} | {slowly}"));
        shown.map(|shown| (shown.contains("MB/s"), shown.ends_with("\r\x1b[K")))
    };
    assert!(matches!(bar(""), None | Some((true, true))), "{:?}", bar(""));
    assert!(matches!(bar("2> /dev/null"), None | Some((false, false))));
}
