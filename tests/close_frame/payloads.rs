//! Payloads: every length, every short one, every broken UTF-8.

use proptest::prelude::*;
use ws_close_code::{CloseCode, CloseFrame, MalformedCloseFrame, ReceivedClose};

use super::{all, frame, is_sendable, payload};

#[test]
fn payloads_of_every_length() {
    for len in 0..=300_usize {
        let payload = payload(1000, &vec![b'x'; len.saturating_sub(2)]);
        let payload = &payload[..len];
        let expected = match len {
            0 => Ok(None),
            1 => Err(MalformedCloseFrame::OneByte),
            2..=125 => Ok(Some(frame(1000, std::str::from_utf8(&payload[2..]).unwrap()))),
            len => Err(MalformedCloseFrame::TooLong { len }),
        };
        assert_eq!(CloseFrame::parse(payload), expected, "{len}");
        assert_eq!(
            CloseFrame::parse_lenient(payload),
            expected.map(|frame| frame.map(ReceivedClose::from))
        );
    }
}

/// Every payload of up to 3 bytes: a frame whose encoding is the payload, or an error that fits.
#[test]
fn every_short_payload() {
    for (number, code) in all() {
        for reason in 0..=u8::MAX {
            let [high, low] = number.to_be_bytes();
            let payload = [high, low, reason];
            match CloseFrame::parse(&payload) {
                Ok(frame) => {
                    let frame = frame.unwrap();
                    assert!(is_sendable(number) && reason < 0x80);
                    assert_eq!(*frame.encode(), payload);
                }
                Err(MalformedCloseFrame::Code(found)) => {
                    assert!(found == code && !is_sendable(number));
                }
                Err(error) => {
                    assert!(is_sendable(number) && reason >= 0x80);
                    assert_eq!(error, MalformedCloseFrame::Reason { code, valid_len: 0 });
                    assert_eq!(error.reply_code(), CloseCode::InvalidFramePayloadData);
                }
            }
        }
    }
    for byte in 0..=u8::MAX {
        assert_eq!(CloseFrame::parse(&[byte]), Err(MalformedCloseFrame::OneByte));
        assert_eq!(CloseFrame::parse_lenient(&[byte]), Err(MalformedCloseFrame::OneByte));
    }
    assert_eq!(MalformedCloseFrame::OneByte.reply_code(), CloseCode::ProtocolError);
    assert_eq!(MalformedCloseFrame::TooLong { len: 126 }.reply_code(), CloseCode::ProtocolError);
}

#[test]
fn broken_utf8_of_every_form() {
    let broken: &[(&[u8], &str)] = &[
        (b"\x80", "a continuation byte alone"),
        (b"\xbf", "the last continuation byte alone"),
        (b"\xc3", "two bytes, the second missing"),
        (b"\xe0\xa0", "three bytes, the third missing"),
        (b"\xea\xb0", "three bytes of Korean, the third missing"),
        (b"\xf0\x9f\xa6", "four bytes, the fourth missing"),
        (b"\xc3(", "two bytes, the second no continuation"),
        (b"\xe2\x28\xa1", "three bytes, the second no continuation"),
        (b"\xe2\x82\x28", "three bytes, the third no continuation"),
        (b"\xf0\x28\x8c\xbc", "four bytes, the second no continuation"),
        (b"\xf0\x90\x28\xbc", "four bytes, the third no continuation"),
        (b"\xc0\x80", "overlong NUL in two bytes"),
        (b"\xc0\xaf", "overlong slash in two bytes"),
        (b"\xc1\xbf", "overlong DEL in two bytes"),
        (b"\xe0\x80\xaf", "overlong slash in three bytes"),
        (b"\xe0\x9f\xbf", "the last overlong form of three bytes"),
        (b"\xf0\x80\x80\xaf", "overlong slash in four bytes"),
        (b"\xed\xa0\x80", "the first surrogate"),
        (b"\xed\xbf\xbf", "the last surrogate"),
        (b"\xf4\x90\x80\x80", "one over the last character"),
        (b"\xf8\x88\x80\x80\x80", "five bytes"),
        (b"\xff", "a byte of no form"),
    ];
    for &(bytes, what) in broken {
        for before in ["", "ok ", "가"] {
            let payload = payload(4000, &[before.as_bytes(), bytes].concat());
            let error = MalformedCloseFrame::Reason {
                code: CloseCode::from_u16(4000),
                valid_len: before.len(),
            };
            assert_eq!(CloseFrame::parse(&payload), Err(error), "{what}");
            assert_eq!(CloseFrame::parse_lenient(&payload), Err(error), "{what}");
        }
    }
}

proptest! {
    /// `encode` returns what `parse` accepts, byte for byte; nothing panics.
    #[test]
    fn what_is_parsed_is_encoded_back(payload in prop::collection::vec(any::<u8>(), 0..140)) {
        match CloseFrame::parse(&payload) {
            Ok(Some(frame)) => prop_assert_eq!(&*frame.encode(), &*payload),
            Ok(None) => prop_assert!(payload.is_empty()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    /// `parse` accepts what `encode` returns.
    #[test]
    fn what_is_encoded_is_parsed_back(number: u16, reason in ".{0,140}") {
        let code = CloseCode::from_u16(number);
        if let Ok(frame) = CloseFrame::truncating(code, &reason) {
            let encoded = frame.encode();
            prop_assert_eq!(CloseFrame::parse(&encoded), Ok(Some(frame)));
            prop_assert_eq!(CloseFrame::parse_lenient(&encoded), Ok(Some(frame.into())));
        }
    }
}
