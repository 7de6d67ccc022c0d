//! Symptoms in lines as people report them, with other times, hosts and names.
#![cfg(feature = "diagnosis")]

mod order;

use ws_close_code::Symptom;

/// Lines, and the ids of what each has, in their order.
const LINES: &[(&str, &str)] = &[
    (
        r#"{"label":"subprotocol","accepted":false,"closeCode":1006,"error":"connect ECONNREFUSED 127.0.0.1:5000"}"#,
        "ws-econnrefused",
    ),
    (
        "[2026-01-02 10:00:00][ERROR] WebSocket protocol error: Connection reset without closing handshake",
        "tungstenite-reset-without-closing chromium-reason-protocol-error",
    ),
    ("sess.readLoop: websocket: close 1005 (no status)", "gorilla-1005 gorilla-close-error"),
    (
        "[02/01/26 10:00:00] [ERROR] key: 7_1 websocket failed error(websocket: close 1001 (going away))",
        "gorilla-1001 gorilla-close-error",
    ),
    ("2026/01/02 10:00:00 websocket: close 1001 ", "gorilla-close-error"),
    ("websocket: close 1001 (going away): upstream went away", "gorilla-1001 gorilla-close-error"),
    (
        "Read error: websocket: close 1006 (abnormal closure): unexpected EOF",
        "gorilla-1006-unexpected-eof gorilla-close-error deno-unexpected-eof",
    ),
    (
        "proxy  | 2026-01-02T10:00:00Z time=\"2026-01-02T10:00:00Z\" level=error msg=\"forward: websocket: close 1006 (abnormal closure): unexpected EOF\"",
        "gorilla-1006-unexpected-eof gorilla-close-error deno-unexpected-eof",
    ),
    (
        "2026-01-02 10:00:00.000 CRITICAL websocket: close 1006 unexpected EOF",
        "gorilla-close-error deno-unexpected-eof",
    ),
    ("2026/01/02 10:00:01 websocket: close sent", "gorilla-close-sent"),
    (
        "failed to get reader: received close frame: status = StatusNormalClosure and reason = \"\"",
        "coder-received-close-frame",
    ),
    (
        "[WS => Shard 0] The gateway closed with an unexpected code 1006, attempting to resume.",
        "discordjs-unexpected-code",
    ),
    (
        "discord.errors.ConnectionClosed: Shard ID None WebSocket closed with 1000",
        "discordpy-closed-with",
    ),
    (" Unclean WS close: 4004: Authentication failed.", "discord-4004"),
    ("\"The server sent close 4014: Disallowed intent(s).\"", "discord-4014"),
    ("Error: Websocket closed with status code: 1006 ()", "signalr-closed-with-status"),
    (
        "Connection disconnected with error 'Error: Websocket closed with status code: 1006 ();",
        "signalr-closed-with-status",
    ),
    (
        "Jan 02 10:00:00 host dotnet[7]: Unhandled exception. System.AggregateException: One or more errors occurred. (The remote party closed the WebSocket connection without completing the close handshake.)",
        "dotnet-closed-prematurely",
    ),
    (
        "[INFO] (gateway.py:56) 关闭, 返回码: 1011, 返回信息: keepalive ping timeout",
        "uvicorn-keepalive-timeout",
    ),
    (
        "Exception in task publisher: received 1011 (internal error) keepalive ping timeout; then sent 1011 (internal error) keepalive ping timeout",
        "pyws-received-keepalive-timeout uvicorn-keepalive-timeout",
    ),
    (
        "websockets.exceptions.ConnectionClosedError: sent 1011 (internal error) keepalive ping timeout; no close frame received",
        "pyws-sent-keepalive-timeout uvicorn-keepalive-timeout",
    ),
    (
        "websockets.exceptions.ConnectionClosedError: sent 1000 (OK); no close frame received",
        "pyws-sent-then-no-close",
    ),
    (
        "2026-01-02T10:00:00.698709000Z websockets.exceptions.ConnectionClosedError: no close frame received or sent",
        "pyws-no-close-frame",
    ),
    ("code = 1011 (unexpected error), no reason", "pyws9-internal-error"),
    (
        "websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1011 (unexpected error), no reason",
        "pyws9-internal-error",
    ),
    (
        "Exception in _listening: received 1011 (internal error) Deepgram did not receive audio data or a text message within the timeout window. See https://dpgr.am/net0001; then sent 1011 (internal error)",
        "deepgram-no-audio",
    ),
    (
        "ConnectionClosed in _listening with code 1011: Deepgram did not receive audio data or a text message within the timeout window. See https://dpgr.am/net0001",
        "deepgram-no-audio",
    ),
    (
        "transport lost: wasClean = False, code = 1006, reason = 'connection was closed uncleanly (peer dropped the TCP connection without previous WebSocket closing handshake)'",
        "autobahn-peer-dropped",
    ),
    ("Close Status: CloseStatus[code=1006, reason=Abnormal closure]", "spring-closestatus"),
    (
        "2026-01-02 10:00:00 [INFO ] closeStatus: CloseStatus[code=1001, reason=null]",
        "spring-closestatus",
    ),
    (
        "Connection closed from /127.0.0.1:5000 with status CloseStatus[code=1006, reason=destroy] -- Session can be resumed within the next 60 seconds",
        "spring-closestatus",
    ),
    (
        "DEBUG 1 --- [nio-8080-exec-8] GraphQLServlet : Session closed: 2, CloseReason: code [1000], reason [null]",
        "tomcat-close-reason",
    ),
    (
        "closed with exit code 1009 additional info: Max frame length of 65536 has been exceeded",
        "netty-max-frame",
    ),
    (
        "1009 \"The decoded text message was too big for the output buffer and the endpoint does not support partial messages\"",
        "tomcat-text-too-big",
    ),
    (
        "01-02 10:00:00.000: W/System.err(7): \tat okhttp3.internal.ws.WebSocketReader.readHeader(WebSocketReader.kt:113)",
        "okhttp-read-header",
    ),
    (
        r#"{"error":{},"level":"error","message":"disconnected from wss://rpc.example.com/ws: 1006:: Connection dropped by remote peer.\nError: disconnected"}"#,
        "wsnode-dropped polkadot-disconnected",
    ),
    (
        r#"arguments: ["2026-01-02 10:00:00","  API-WS:","disconnected from wss://rpc.example.com: 1001:: Going Away"]"#,
        "polkadot-disconnected",
    ),
    ("无法连接到远程扩展主机服务器 (错误: WebSocket close with status code 1006)", "vscode-1006"),
    (
        "Connection to 'SSH: 192.0.2.7' could not be established  WebSocket close with status code 1006",
        "vscode-1006",
    ),
    ("[ttyd] websocket connection closed with code: 1006", "ttyd-closed"),
    (
        "[2026-01-02 10:00:00] [disconnect] Disconnect close local:[1006,End of File] remote:[1006]",
        "wspp-disconnect",
    ),
    ("Disconnected from Metro (1001: \"Stream end encountered\").", "socketrocket-stream-end"),
    ("1001, Stream end encountered", "socketrocket-stream-end"),
    (
        "upstream timed out (110: Connection timed out) while proxying upgraded connection",
        "nginx-upstream-timed-out-upgraded",
    ),
    (
        "client.js:518 WebSocket connection to 'wss://ws.example.com/?token=x' failed: Error during WebSocket handshake: Unexpected response code: 200",
        "chromium-unexpected-response-code faye-unexpected-response-code",
    ),
    (
        "WebSocket connection to 'ws://192.0.2.7:9292/' failed: Received a broken close frame containing a reserved status code.",
        "chromium-broken-close-reserved-code",
    ),
    (
        "A websocket error occurred: Unexpected server response: 408",
        "ws-unexpected-server-response",
    ),
    (
        "Received: 1001 \"Your session hit the maximum duration of 60 minutes.\"",
        "openai-session-60-minutes",
    ),
    ("RangeError: Invalid status code: 1008", "node-invalid-status-code"),
    // The reason comes first although its wrapper says more.
    (
        "Failed to complete negotiation with the server: read ECONNRESET",
        "ws-econnreset signalr-negotiation-failed",
    ),
    ("'read ECONNRESET' - \"WebSocket /ws\" 403", "ws-econnreset uvicorn-403"),
];

/// Lines that have no symptom, though most have the code of an end, or words about connections.
const NONE: &[&str] = &[
    "[10:18:47] WebSocket closed with code 1006 (abnormal)",
    "{'type': 'websocket.disconnect', 'code': 1006}",
    "response frame is sent: CloseWebSocketFrame(1000, null)",
    "{\"code\":4014,\"reason\":\"Disconnected.\",\"byRemote\":true,\"type\":\"WebSocketClosedEvent\"}",
    "Websocket closing: 4007 - Invalid reconnect",
    "[DEBUG]  socket-mode:SlackWebSocket:17 Sending close frame (status=1000).",
    " onClose: code: 1006 reason:\"\" remote:true",
    "CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: \"\", type: \"close\", …",
    "Connection always aborts with CLOSE_ABNORMAL(1006)",
    "Error: gateway closed (1000 normal closure): no close reason",
    "websocket disconnected with reason {:remote, 1001, \"\"}, attempting reconnect",
    "onClose listener is called (code: 1000, reason: )",
    "2026-01-02 10:00:00 DEBUG Received nonces { new_nonces: 978..=977, confirmed_nonce: None } HeaderId(2388, 0xf23b)",
    "INFO resolveAuthority(wsl) returned 'WebSocket(127.0.0.1:54159)' after 2300 workbench.desktop.main.js:624",
    "INFO Received HTTP response headers after 484.1071ms - 200",
    "[2026/01/02 10:00:00:9443] NOTICE: process exited with code 1, pid: 1272",
    "DOMException: Failed to execute 'close' on 'WebSocket': The code must be either 1000, or",
    "[2026/01/02 10:00:00:1024] NOTICE: WS closed from 192.0.2.1 (192.0.2.1), clients: 0",
    "security warning: websocket origin accepted via Host-header fallback count=11 host=127.0.0.1:18789",
    "[7] 2026/01/02 10:00:00 [ERR] 192.0.2.1:36740 - unable to delete session record at sequence 1587243: JetStream system temporarily unavailable (10008)",
    "Reconnecting because of a pong timeout after 5s and with reason: Pong not received from server!",
    "DEBUG: connected: [{\"ev\":\"status\",\"status\":\"connected\",\"message\":\"Connected Successfully\"}]",
    "[WS => Shard 0] Setting a HELLO timeout for 20s",
    "WS error: i/o error: Transport endpoint is not connected (os error 107); and terminate connection 1056",
    "{\"level\":\"error\",\"msg\":\"closing websocket\",\"error\":\"read tcp 127.0.0.1:8065->127.0.0.2:33418: i/o timeout\"}",
    "Ranch listener 'mqtt:ws' had connection process started with exit with reason: {error,remote}",
    "looking for beginning of value error code: 1015",
    "WARNING:discord.gateway: Can't keep up, shard ID 21 websocket is 31.9s behind.",
];

fn ids(line: &str) -> Vec<&str> {
    Symptom::in_text(line).map(|symptom| symptom.id()).collect()
}

#[test]
fn lines_have_their_symptoms_in_this_order() {
    for (line, expected) in LINES {
        assert_eq!(ids(line).join(" "), *expected, "{line}");
    }
}

#[test]
fn lines_about_other_things_have_none() {
    for line in NONE {
        assert_eq!(ids(line), <[&str; 0]>::default(), "{line}");
    }
}

#[test]
fn what_is_about_sending_is_the_end_of_no_connection() {
    let about_sending = Symptom::ALL.iter().filter(|symptom| symptom.is_about_sending());
    assert!(about_sending.clone().count() >= 20);
    for symptom in about_sending {
        assert_eq!((symptom.codes(), symptom.peer_codes()), (&[][..], &[][..]), "{symptom:?}");
    }
    for (line, expected) in [
        ("2016/07/29 17:02:23 websocket: close sent", true),
        (
            "The close status code '1006' is reserved for system use only and cannot be specified when calling this method.",
            true,
        ),
        (
            "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1001 is neither.",
            true,
        ),
        ("WebSocket is already in CLOSING or CLOSED state.", true),
        ("RangeError: The message must not be greater than 123 bytes", true),
        // The peer sent these codes.
        ("websocket: bad close code 1006", false),
        ("Invalid WebSocket frame: invalid status code 1006", false),
        ("websocket: close 1006 (abnormal closure): unexpected EOF", false),
    ] {
        let symptom = Symptom::in_text(line).next().unwrap();
        assert_eq!(symptom.is_about_sending(), expected, "{line}");
    }
}

#[test]
fn the_name_of_a_code_is_no_symptom() {
    for line in [
        "3000 (Unauthorized)",
        "closed: 3003  (forbidden) from the peer",
        "3008 (Timeout)",
        "1009  (message  too\tbig)",
        "ERROR closed: 1009 (Message Too Big) from this end",
        "1009 (message too big, in bytes)",
    ] {
        assert_eq!(ids(line), <[&str; 0]>::default(), "{line}");
    }
    for (line, id) in [
        ("4401 (Unauthorized)", "graphqlws-unauthorized"),
        ("3003 (Forbidden): Forbidden", "graphqlws-forbidden"),
        ("3003: (Forbidden)", "graphqlws-forbidden"),
        ("23003 (Forbidden)", "graphqlws-forbidden"),
        ("3000 (timeout)", "socketio-timeout"),
        ("1009 (Message Too Big): message too big", "tornado-too-big"),
        ("1009 ( message too big)", "tornado-too-big"),
    ] {
        assert_eq!(ids(line), [id], "{line}");
    }
}

#[test]
fn blanks_for_codes_and_statuses_hold_digits_and_nothing_else() {
    let ids =
        |line: &str| -> Vec<&str> { Symptom::in_text(line).map(|found| found.id()).collect() };
    assert!(ids("websocket: close 4321").contains(&"gorilla-close-error"));
    assert!(!ids("websocket: close sent").contains(&"gorilla-close-error"));
    assert!(!ids("websocket: close 4321x").contains(&"gorilla-close-error"));
    // A number that is not a code.
    let found = Symptom::find_in("websocket: close 70000").next().unwrap();
    assert_eq!((found.symptom().id(), found.code()), ("gorilla-close-error", None));
}

#[test]
fn blanks_end_with_their_line() {
    let split = "WebSocket connection to 'wss://example.com/ws\n' failed: Invalid frame header";
    assert_eq!(Symptom::in_text(split).count(), 0);
    // A second try on the same line must not hide a match on the next.
    let later = "WebSocket connection to 'a WebSocket connection to 'b\nWebSocket connection to 'c' failed: Invalid frame header";
    let found = Symptom::find_in(later).next().unwrap();
    assert_eq!(found.as_str(), "WebSocket connection to 'c' failed: Invalid frame header");
}

/// How much work that is, `benches/instructions` counts.
#[test]
fn a_line_with_many_symptoms_has_each_once() {
    let lines: Vec<_> = LINES.iter().map(|(line, _)| *line).collect();
    let line = lines.join(" | ");
    let mut found: Vec<_> = Symptom::find_in(&line).map(|found| *found.symptom()).collect();
    assert!(Symptom::in_text(&line).copied().eq(found.iter().copied()));
    let count = found.len();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), count);
    assert!(count > 30, "{count}");
}
