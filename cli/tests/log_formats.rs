//! Every sample in `data/logs` is read as it says.

mod logs;
mod program;

use std::collections::BTreeSet;
use std::fs;

use toml_span::Value;

use logs::find;

#[test]
fn every_sample_is_read_as_it_says() {
    let mut wrong = Vec::new();
    let mut samples = 0;
    for file in fs::read_dir("data/logs").unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let root = toml_span::parse(&text).unwrap();
        let formats = root.pointer("/format").and_then(Value::as_array).into_iter().flatten();
        for format in formats {
            let id = format.pointer("/id").and_then(Value::as_str).unwrap();
            for sample in format.pointer("/samples").and_then(Value::as_array).unwrap() {
                samples += 1;
                let line = sample.pointer("/line").and_then(Value::as_str).unwrap();
                let codes = sample.pointer("/codes").and_then(Value::as_array).unwrap();
                let codes: BTreeSet<_> =
                    codes.iter().map(|code| code.as_integer().unwrap().unsigned_abs()).collect();
                let found = find(line, &["--no-symptoms"]).codes;
                if found != codes {
                    let at = text[..sample.span.start].matches('\n').count() + 1;
                    let path = path.display();
                    wrong.push(format!("{path}:{at}: {id}: found {found:?} in {line:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(samples > 0);
}

/// Forms that no single format is about.
#[test]
fn a_clear_close_code_is_found() {
    for line in [
        "websocket.close.code=1006",
        "span websocket.close.code=1006 websocket.close.reason=",
        "close_code: 1006",
        "close-code=1006,",
        "closeCode='1006'",
        "CLOSE CODE 1006",
        "wsCloseCode=1006",
        "CloseCode(1006)? no: closeCode => 1006",
        r#"msg="bye" "close_code":"1006""#,
        "Close status code: 1006",
        "closeStatusCode: Some(1006)",
        "the close code was 1006, at 12:00",
        "closure code 1006",
        "websocket: close 1006: bye",
        "code=1006 websocket closed",
        "WebSocket disconnected (code=1006, reason=)",
        "[ws] closed, code=1006",
        "ws closed: code=1006 reason=none",
        r#"level=info msg="websocket closed" code=1006 remote=1.2.3.4"#,
        "level=info event=websocket_closed conn=12 code=1006",
        "Close(Some(CloseFrame { code: 1006, reason: \"\" }))",
        "WebSocket connection closed with status code 1006 after 30 s",
        "WebSocket disconnect code 1006",
        "WebSocketDisconnect(code=1006)",
        "status code=200 close code=1006",
        "\x1b[33mWARN\x1b[0m websocket closed \x1b[3mcode\x1b[0m\x1b[2m=\x1b[0m1006",
        "소켓이 종료됨, 코드 1006으로",
        "WebSocket连接断开，错误码：1006。",
        r#"{"log":"{\"level\":\"warn\",\"msg\":\"websocket closed\",\"code\":1006}\n","stream":"stderr"}"#,
        "ws {\n  wasClean: false,\n  code: 1006,\n}",
    ] {
        assert_eq!(find(line, &[]).codes, BTreeSet::from([1006]), "{line}");
    }
    assert_eq!(
        find("close code 1000, then close code 1006", &[]).codes,
        BTreeSet::from([1000, 1006])
    );
}

#[test]
fn other_numbers_are_not_close_codes() {
    for line in [
        "1006",
        "code=1006",
        "code: 1006",
        "status=200 code=404 websocket",
        "websocket upgrade: HTTP status code 101",
        "websocket close code 200",
        "websocket close code 5000",
        "websocket close code 10060",
        "websocket on port 1006",
        "websocket: listening on 127.0.0.1:4001",
        "websocket connected in 1006 ms",
        "close code: 1006:30",
        "close code 1006%",
        "close code 1,006",
        "close code 1006,5",
        "disclose_code=1006",
        "websocket barcode=1006",
        "websocket zip code 1006",
        "websocket error code=1011",
        "websocket proxy exit code=1001",
        "websocket error_code=1011",
        "websocket errorCode: 1011",
        "GET wss://example.com/ws?code=1006",
        "child process closed with code 1006",
        "closed: code=1006",
        "rows=1006 code: 1006",
        "websocket: close 1006ms",
        "websocket: close 999 (x)",
        "websocket: close +100",
        "websocket decode: 1006",
        "2026-11-23T10:06:00 websocket ping 1006",
        "door closed; close code 2580 entered",
        "ticket #4012 closed",
        "position closed: 1008",
        "ERROR 1006 (HY000): Can't create database 'x'",
        "Access denied. error code: 1015",
        "The close code 1006 must not be sent",
        "socket closed after 1006 messages",
    ] {
        assert_eq!(find(line, &["--no-symptoms"]).codes, BTreeSet::new(), "{line}");
    }
}
