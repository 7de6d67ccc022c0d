//! The forms in which people have bytes.

use crate::bytes::{base64, dump, hex, list, quoted};

/// How bytes are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Hex,
    Base64,
    /// `\x03\xe8bye` or `%03%e8bye`.
    Escapes,
    /// `b'\x03\xe8bye'`.
    Python,
    /// `<Buffer 03 e8>`.
    Node,
    /// `[3 232]` or `[]byte{0x03, 0xe8}`.
    Go,
    /// `[3, 232]`, or Node's `{"type":"Buffer","data":[3,232]}`.
    Json,
    /// `00000000: 03e8 6279 65  ..bye`.
    Xxd,
    /// `00000000  03 e8 62 79 65  |..bye|`, of hexdump and of Wireshark.
    Hexdump,
    /// `0x0000:  4500 0039 …`, with the headers of the packet.
    Tcpdump,
}

impl Form {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hex => "hexadecimal",
            Self::Base64 => "base64",
            Self::Escapes => "escaped bytes",
            Self::Python => "bytes of Python",
            Self::Node => "a buffer of Node",
            Self::Go => "bytes of Go",
            Self::Json => "a list of numbers",
            Self::Xxd => "a dump of xxd",
            Self::Hexdump => "a dump of hexdump or Wireshark",
            Self::Tcpdump => "a dump of tcpdump",
        }
    }

    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hex => "hex",
            Self::Base64 => "base64",
            Self::Escapes => "escapes",
            Self::Python => "python",
            Self::Node => "node",
            Self::Go => "go",
            Self::Json => "json",
            Self::Xxd => "xxd",
            Self::Hexdump => "hexdump",
            Self::Tcpdump => "tcpdump",
        }
    }

    /// Whether the bytes may have other things than a frame at their start.
    pub const fn is_dump(self) -> bool {
        matches!(self, Self::Xxd | Self::Hexdump | Self::Tcpdump)
    }
}

/// A text, read in a form.
#[derive(PartialEq, Eq, Debug)]
pub struct Reading {
    pub form: Form,
    pub bytes: Vec<u8>,
}

/// Every form in which `text` can be read, the most likely one first. Forms with marks of their own exclude the others.
pub fn readings(text: &str) -> Result<Vec<Reading>, String> {
    let text = in_call(text.trim());
    for (form, read) in [
        (Form::Python, quoted::python as fn(&str) -> Option<Vec<u8>>),
        (Form::Escapes, quoted::shell_or_go),
        (Form::Node, list::node),
        (Form::Go, list::go),
        (Form::Json, list::json),
        (Form::Tcpdump, dump::tcpdump),
        (Form::Hexdump, dump::hexdump),
        (Form::Xxd, dump::xxd),
        (Form::Escapes, quoted::escaped),
    ] {
        if let Some(bytes) = read(text) {
            return Ok(vec![Reading { form, bytes }]);
        }
    }
    let in_hex = hex::decode(text);
    let mut all: Vec<Reading> = Vec::new();
    all.extend(in_hex.as_ref().ok().map(|bytes| Reading { form: Form::Hex, bytes: bytes.clone() }));
    all.extend(base64::decode(text).map(|bytes| Reading { form: Form::Base64, bytes }));
    match in_hex {
        Err(error) if all.is_empty() => Err(list::problem(text).unwrap_or(error)),
        _ => Ok(all),
    }
}

/// The digits in `bytes.fromhex("…")` and `Buffer.from("…", "hex")`.
fn in_call(text: &str) -> &str {
    let calls = ["bytes.fromhex(", "bytearray.fromhex(", "Buffer.from("];
    let digits = || {
        let inner = calls.iter().find_map(|call| text.strip_prefix(call))?.strip_suffix(')')?;
        let quote = inner.chars().next().filter(|c| matches!(c, '\'' | '"' | '`'))?;
        inner[1..].split_once(quote).map(|(digits, _)| digits)
    };
    digits().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::{OtherFrame, find_frame, other_frame};

    fn forms(text: &str) -> Vec<(Form, Vec<u8>)> {
        let readings = readings(text).unwrap();
        readings.into_iter().map(|reading| (reading.form, reading.bytes)).collect()
    }

    #[test]
    fn every_form_is_read() {
        let bye = || b"\x03\xe8bye".to_vec();
        for (text, form) in [
            ("03e8627965", Form::Hex),
            (" 03:E8-62,79;65 ", Form::Hex),
            ("0x03 0xE8 0x62 0x79 0x65", Form::Hex),
            ("0x3, 0xe8, 0x62, 0x79, 0x65", Form::Hex),
            ("A+hieWU=", Form::Base64),
            ("A-hieWU", Form::Base64),
            (r"\x03\xe8bye", Form::Escapes),
            (r#""\003\350bye""#, Form::Escapes),
            (r"\u0003\u00e8bye", Form::Escapes),
            ("%03%E8bye", Form::Escapes),
            (r"b'\x03\xe8bye'", Form::Python),
            (r#"bytearray(b"\x03\xe8\x62ye")"#, Form::Python),
            ("<Buffer 03 e8 62 79 65>", Form::Node),
            ("[3 232 98 121 101]", Form::Go),
            ("[]byte{0x3, 0xe8, 0x62, 0x79, 0x65}", Form::Go),
            ("[]uint8{3, 232, 98, 121, 101}", Form::Go),
            ("[3, 232, 98,121,101]", Form::Json),
            (r#"{"type":"Buffer","data":[3,232,98,121,101]}"#, Form::Json),
            ("Uint8Array(5) [3, 232, 98, 121, 101]", Form::Json),
            ("[0x03, 0xe8, 0x62, 0x79, 0x65]", Form::Json),
            (r#"{"0":3,"1":232,"2":98,"3":121,"4":101}"#, Form::Json),
            ("3, 232, 98, 121, 101", Form::Json),
            ("new Uint8Array([3, 232, 98, 121, 101])", Form::Json),
            ("Buffer.from([0x03, 0xe8, 0x62, 0x79, 0x65])", Form::Json),
            ("<Buffer 03 e8 62 79 65 ... 20 more bytes>", Form::Node),
            (r#"bytes.fromhex("03e8627965")"#, Form::Hex),
            (r"Buffer.from('03e8627965', 'hex')", Form::Hex),
            (r"$'\x03\xe8bye'", Form::Escapes),
            (r#"[]byte("\x03\xe8bye")"#, Form::Escapes),
            ("00000000: 03e8 6279 65                             ..bye", Form::Xxd),
            ("00000000: 00000011 11101000 01100010 01111001 01100101        ..bye", Form::Xxd),
            (
                "00000000  03 e8 62 79 65                                    |..bye|\n00000005",
                Form::Hexdump,
            ),
            ("0000   03 e8 62 79 65                                     ..bye", Form::Hexdump),
            ("12:00:00 IP a > b\n\t0x0000:  03e8 6279 65  ..bye", Form::Tcpdump),
        ] {
            assert_eq!(forms(text)[0], (form, bye()), "{text}");
        }
        // Both alphabets of digits fit.
        assert_eq!(forms("03e8").len(), 2);
        assert_eq!(forms("[98]")[0].0, Form::Json);
        for text in [
            "3e8",
            "hello!",
            "03 e",
            "+f 0x+f",
            "b'x",
            "[300, 1]",
            "data: [3, 232]",
            "<Buffer xy>",
            r"bye\x00",
        ] {
            let is_good = readings(text).is_ok_and(|all| all[0].form != Form::Base64);
            assert!(!is_good, "{text}");
        }
    }

    #[test]
    fn a_number_of_a_list_that_is_not_a_byte_is_named() {
        for (text, number) in [("[256]", "256"), ("[3, 1000]", "1000"), (r#"{"0":-1}"#, "-1")] {
            let error = format!("{number:?} in the list is not a byte: expected 0 to 255");
            assert_eq!(readings(text), Err(error), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_whole_close_frame_is_told() {
        let cut = |announced, payload: &[u8]| {
            Some(OtherFrame::Cut { announced, payload: payload.to_vec() })
        };
        for (bytes, expected) in [
            (&[0x88, 3, 3, 0xe8][..], cut(Some(3), &[3, 0xe8])),
            (&[0x88], cut(None, &[])),
            (&[0x88, 0x82, 1, 2], cut(Some(2), &[])),
            (&[0x88, 0x82, 1, 2, 3, 4, 2], cut(Some(2), &[3])),
            (&[0x88, 126, 0], cut(None, &[])),
            (&[0x88, 0xFE, 0, 2, 1], cut(Some(2), &[])),
            (&[0x8a, 0], Some(OtherFrame::Other("a Pong"))),
            (&[0x89, 0], Some(OtherFrame::Other("a Ping"))),
            (&[0x81, 1], Some(OtherFrame::Other("a text message"))),
            (&[3, 0xe8], None),
            (&[0x90, 0], None),
            (&[], None),
        ] {
            assert_eq!(find_frame(bytes, false), None, "{bytes:x?}");
            assert_eq!(other_frame(bytes), expected, "{bytes:x?}");
        }
        // A Close frame behind a Ping.
        let found = find_frame(&[0x89, 1, 7, 0x88, 2, 3, 0xe8], false).unwrap();
        assert_eq!((found.start, found.payload), (3, vec![3, 0xe8]));
    }

    #[test]
    fn frames_of_every_length_and_masked_ones_are_found() {
        let payload = |length: usize| {
            let mut payload = vec![3, 0xe8];
            payload.resize(length, b'x');
            payload
        };
        let frame = |header: &[u8], length| [header, &payload(length)].concat();
        for (bytes, length) in [
            (frame(&[0x88, 125], 125), 125),
            (frame(&[0x88, 126, 0, 130], 130), 130),
            (frame(&[0x88, 127, 0, 0, 0, 0, 0, 1, 0, 0], 65_536), 65_536),
        ] {
            let found = find_frame(&bytes, false).unwrap();
            assert_eq!((found.payload, found.start, found.rest), (payload(length), 0, 0));
            assert!(!found.is_masked);
            // One byte is missing, or there is one more.
            assert_eq!(find_frame(&bytes[..bytes.len() - 1], false), None);
            assert_eq!(find_frame(&[&bytes[..], &[0]].concat(), false).unwrap().rest, 1);
        }
        let masked = [0x88, 0x82, 1, 2, 3, 4, 0x02, 0xea];
        let found = find_frame(&masked, false).unwrap();
        assert_eq!((found.payload, found.is_masked), (vec![3, 0xe8], true));
        // Behind the headers of a packet, only in a dump.
        let packet = [&[0x45, 0, 0x88, 1], &masked[..]].concat();
        assert_eq!(find_frame(&packet, false), None);
        assert_eq!(find_frame(&packet, true).unwrap().start, 4);
        for short in [&[0x88][..], &[0x88, 126, 0], &[0x88, 0x80, 1, 2, 3], &[0x08, 0], &[]] {
            assert_eq!(find_frame(short, true), None, "{short:?}");
        }
    }
}
