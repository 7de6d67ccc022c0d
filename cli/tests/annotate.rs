//! `annotate` as a stream of bytes.

mod program;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Output, Stdio};

use assert_cmd::Command;

use program::program;

const CLOSED: &str = r#","websocket.close.name":"Abnormal Closure","websocket.close.label":"abnormal_closure","websocket.close.reconnect.action":"retry""#;

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
        b"\xfe code \x00 =1006 \xff\xfe\n\xc3\n",
        b"HTTP status code 404\r\nport 1006\rcode: 1006\n",
        b"{\"status\":200,\"code\":1006}\n{\n}\n{not json, code 1006}\n",
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
    assert_eq!(annotated["websocket.close.reconnect.action"], "retry");
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
fn the_expression_and_the_field_say_where_codes_are() {
    let log =
        b"gone (1006)\nclose code 1006\n{\"gone\":{\"with\":1006}}\n{\"x\":\"gone (1006)\"}\n";
    let shown = |options: &[&str]| String::from_utf8(annotate(log, options)).unwrap();
    let is_annotated = |options: &[&str]| {
        shown(options).lines().map(|line| line.contains("Abnormal")).collect::<Vec<_>>()
    };
    assert_eq!(is_annotated(&[]), [false, true, false, false]);
    assert_eq!(is_annotated(&["-"]), [false, true, false, false]);
    let regex = r"gone \((?<code>\d+)\)";
    assert_eq!(is_annotated(&["--regex", regex]), [true, false, false, true]);
    assert_eq!(is_annotated(&["--field", "gone.with"]), [false, true, true, false]);
    assert_eq!(
        is_annotated(&["--field", "gone.with", "--regex", regex]),
        [true, false, true, true]
    );
}

const MEMBERS: &str = r#""websocket.close.name":"Abnormal Closure","websocket.close.label":"abnormal_closure","websocket.close.reconnect.action":"retry""#;

/// Annotates a line and checks that annotating it again changes nothing.
#[track_caller]
fn assert_line(line: &str, expected: &str) {
    let annotated = annotate(line.as_bytes(), &[]);
    assert_eq!(String::from_utf8_lossy(&annotated), expected);
    let again = annotate(&annotated, &[]);
    assert_eq!(String::from_utf8_lossy(&again), expected, "annotated again");
}

#[test]
fn members_are_added_to_json_wherever_the_code_is() {
    for (line, expected) in [
        // The code in a string, as zap, logrus and winston write it.
        (
            r#"{"level":"error","error":"websocket: close 1006 (abnormal closure)"}"#,
            r#"{"level":"error","error":"websocket: close 1006 (abnormal closure)",+}"#,
        ),
        // JSON in a string, as Docker's json-file writes it.
        (
            r#"{"log":"{\"msg\":\"websocket closed\",\"code\":1006}\n","stream":"stdout"}"#,
            r#"{"log":"{\"msg\":\"websocket closed\",\"code\":1006}\n","stream":"stdout",+}"#,
        ),
        (
            r#"{"fields":{"ws":{"closeCode":1006}},"message":"code=1006"}"#,
            r#"{"fields":{"ws":{"closeCode":1006}},"message":"code=1006",+}"#,
        ),
        // An array has no members, but its objects do.
        (
            r#"[{"closeCode":1006},{"x":1},{"closeCode":1006}]"#,
            r#"[{"closeCode":1006,+},{"x":1},{"closeCode":1006,+}]"#,
        ),
        (r#"["close", 1006, ""]"#, r#"["close", 1006, ""]"#),
        // A prefix, with the code in it or in the object.
        (
            r#"12:00 INFO ws closed {"closeCode":1006}"#,
            r#"12:00 INFO ws closed {"closeCode":1006,+}"#,
        ),
        (
            r#"12:00 INFO websocket closed code=1006 {"conn":5}"#,
            r#"12:00 INFO websocket closed code=1006 {"conn":5,+}"#,
        ),
        (r"ws closed: 1006 {}", r"ws closed: 1006 {} # 1006 (Abnormal Closure): retry after 0-5 s"),
        // Pretty-printed, or cut out.
        (r#"  "closeCode": 1006"#, r#"  "closeCode": 1006,+"#),
        (r#"  "closeCode": 1006,"#, r#"  "closeCode": 1006,+,"#),
        (
            r#"{"event":"disconnected","code":1006,"reason":"network drop",...}"#,
            r#"{"event":"disconnected","code":1006,+,"reason":"network drop",...}"#,
        ),
        (
            r#"go:387","msg":"x","error":"websocket: close 1006 (abnormal closure)","y":1"#,
            r#"go:387","msg":"x","error":"websocket: close 1006 (abnormal closure)",+,"y":1"#,
        ),
        (
            r#"{"error":"websocket: close 1006 (abnormal"#,
            r#"{"error":"websocket: close 1006 (abnormal"#,
        ),
        // With a byte order mark.
        ("\u{feff}{\"closeCode\":1006}", "\u{feff}{\"closeCode\":1006,+}"),
    ] {
        assert_line(line, &expected.replace('+', MEMBERS));
    }
}

#[test]
fn members_that_are_there_are_replaced_and_not_doubled() {
    let line = r#"{"closeCode":1006,"websocket.close.name":"x","a":"websocket.close.label"}"#;
    let expected = r#"{"closeCode":1006,"websocket.close.name":"Abnormal Closure","a":"websocket.close.label","websocket.close.label":"abnormal_closure","websocket.close.reconnect.action":"retry"}"#;
    assert_line(line, expected);
    let first = annotate(br#"{"closeCode":4004}"#, &[]);
    let second = annotate(&first, &["--family", "discord-gateway"]);
    let text = String::from_utf8(second.clone()).unwrap();
    assert_eq!(text.matches("websocket.close.name").count(), 1, "{text}");
    let again = annotate(&second, &["--family", "discord-gateway"]);
    assert_eq!(String::from_utf8(again).unwrap(), text);
}

#[test]
fn a_remark_is_replaced_and_names_every_code() {
    assert_line(
        "received 1011 (internal error) x; then sent 1006 (abnormal) x",
        "received 1011 (internal error) x; then sent 1006 (abnormal) x # 1011 (Internal Error): \
         retry after 0-5 s; 1006 (Abnormal Closure): retry after 0-5 s",
    );
    let first = annotate(b"websocket closed: 4004", &[]);
    let second = annotate(&first, &["--family", "discord-gateway"]);
    let text = String::from_utf8(second).unwrap();
    assert_eq!(text.matches(" # ").count(), 1, "{text}");
}

#[test]
fn a_symptom_without_a_code_gets_a_question_mark() {
    let line = "Error: WebSocket was closed before the connection was established";
    let annotated = String::from_utf8(annotate(line.as_bytes(), &[])).unwrap();
    assert!(
        annotated.starts_with(&format!("{line} # ? ws-closed-before-established")),
        "{annotated}"
    );
    assert_line(line, &annotated);
    // What a program refuses to send says nothing about an end.
    assert_line("websocket: close sent", "websocket: close sent");
}

#[test]
fn the_rest_goes_on_after_bad_json() {
    let deep = "[".repeat(10_000) + r#"{"closeCode":1006}"# + &"]".repeat(10_000);
    let annotated = String::from_utf8(annotate(deep.as_bytes(), &[])).unwrap();
    assert!(annotated == deep.replace("1006}", &format!("1006,{MEMBERS}}}")));
    let deep = r#"{"a":"#.repeat(10_000) + r#"{"closeCode":1006}"# + &"}".repeat(10_000);
    let annotated = String::from_utf8(annotate(deep.as_bytes(), &[])).unwrap();
    assert!(annotated.ends_with(&format!("}},{MEMBERS}}}")));
    let twice = r#"{"closeCode":1000,"closeCode":1006,"x":1,"x":2}"#;
    let annotated = String::from_utf8(annotate(twice.as_bytes(), &[])).unwrap();
    assert!(annotated.starts_with(twice.strip_suffix('}').unwrap()), "{annotated}");
}
