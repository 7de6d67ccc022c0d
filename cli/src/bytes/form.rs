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
    let text = text.trim();
    for (form, read) in [
        (Form::Python, quoted::python as fn(&str) -> Option<Vec<u8>>),
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
        Err(error) if all.is_empty() => Err(error),
        _ => Ok(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::find_frame;

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
            ("00000000: 03e8 6279 65                             ..bye", Form::Xxd),
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
        for text in ["3e8", "hello!", "03 e", "b'x", "[300, 1]", "<Buffer xy>"] {
            let is_good = readings(text).is_ok_and(|all| all[0].form != Form::Base64);
            assert!(!is_good, "{text}");
        }
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
