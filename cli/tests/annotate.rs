//! `annotate` as a stream of bytes.

mod program;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Output, Stdio};

use assert_cmd::Command;

use program::program;

const CLOSED: &str = r#","websocket.close.name":"Abnormal Closure","websocket.close.label":"abnormal_closure","websocket.close.reconnect":"retry after 0-5 s""#;

fn run(log: &[u8], options: &[&str]) -> Output {
    let mut annotate = Command::from_std(program());
    annotate.arg("annotate").args(options).write_stdin(log).output().unwrap()
}

/// What `annotate` makes of `log` on standard input.
fn annotate(log: &[u8], options: &[&str]) -> Vec<u8> {
    let output = run(log, options);
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
    assert_eq!(run(b"", &["--summary"]).status.code(), Some(1));
}

#[test]
fn lines_without_a_code_stay_the_same_byte_for_byte() {
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
fn an_annotated_line_of_json_is_json() {
    let line = br#"{"websocket":{"close":{"code":1006,"reason":"\"}"}}}"#;
    let annotated: serde_json::Value = serde_json::from_slice(&annotate(line, &[])).unwrap();
    assert_eq!(annotated["websocket"]["close"]["code"], 1006);
    assert_eq!(annotated["websocket.close.name"], "Abnormal Closure");
    assert_eq!(annotated["websocket.close.label"], "abnormal_closure");
    assert_eq!(annotated["websocket.close.reconnect"], "retry after 0-5 s");
}

#[test]
fn annotating_an_annotated_log_changes_nothing() {
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
fn a_line_in_pieces_is_annotated_as_soon_as_it_is_complete() {
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
fn the_expression_the_field_and_the_kind_of_line_decide_what_is_searched() {
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
