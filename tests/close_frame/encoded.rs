//! The encoded form, which owns its bytes.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use ws_close_code::{CloseCode, CloseFrame, EncodedCloseFrame};

use super::{all, frame, is_sendable, payload, reasons};

#[test]
fn encoded_bytes_are_compared_and_printed_as_bytes() {
    let encoded = frame(1000, "a").encode();
    assert_eq!(format!("{encoded:?}"), "[3, 232, 97]");
    assert_eq!(encoded, frame(1000, "a").encode());
    assert_ne!(encoded, frame(1000, "b").encode());
    assert_eq!(encoded.as_ref(), b"\x03\xe8a");
}

/// Every code that may be sent, with a reason of every length.
#[test]
fn what_is_encoded_is_read_again() {
    let longest = "x".repeat(CloseFrame::MAX_REASON_LEN);
    for (number, code) in all().filter(|(number, _)| is_sendable(*number)) {
        for len in [0, 1, 2, 61, 122, 123] {
            assert_read_again(number, code, &longest[..len]);
        }
    }
    for len in 0..=longest.len() {
        assert_read_again(4001, CloseCode::from_u16(4001), &longest[..len]);
    }
    for reason in reasons().filter(|reason| reason.len() <= CloseFrame::MAX_REASON_LEN) {
        assert_read_again(1011, CloseCode::InternalError, &reason);
    }
}

fn assert_read_again(number: u16, code: CloseCode, reason: &str) {
    let original = frame(number, reason);
    let encoded = original.encode();
    assert_eq!(*encoded, *payload(number, reason.as_bytes()));
    assert_eq!((encoded.code(), encoded.reason()), (code, reason));
    assert_eq!(encoded.as_frame(), original);
    assert_eq!(encoded.as_frame().encode(), encoded);
}

/// It outlives the text that it was made of, so it can be sent through a channel.
#[test]
fn an_encoded_frame_owns_its_reason() {
    let (tx, rx) = std::sync::mpsc::channel::<EncodedCloseFrame>();
    let thread = std::thread::spawn(move || {
        let reason = "too many requests".to_owned();
        tx.send(frame(1008, &reason).encode()).is_ok()
    });
    let received = rx.recv().unwrap();
    assert!(thread.join().unwrap());
    assert_eq!(received.as_frame().to_string(), "1008 (Policy Violation): \"too many requests\"");
}

#[test]
fn equal_bytes_have_equal_hashes() {
    let hasher = RandomState::new();
    let frames =
        [frame(1000, ""), frame(1000, "a"), frame(1000, "b"), frame(1001, "a"), frame(1000, "a\0")];
    for (place, one) in frames.iter().enumerate() {
        for (other_place, other) in frames.iter().enumerate() {
            let (one, other) = (one.encode(), other.encode());
            assert_eq!(one == other, place == other_place);
            assert_eq!(hasher.hash_one(one) == hasher.hash_one(other), place == other_place);
        }
    }
    let encoded = frames.map(CloseFrame::encode);
    assert_eq!(HashSet::from(encoded).len(), encoded.len());
    assert!(HashSet::from(encoded).contains(&frame(1001, "a").encode()));
}

#[test]
fn an_encoded_frame_is_read_by_constant_functions() {
    const fn parts(encoded: &EncodedCloseFrame) -> (CloseCode, &str, CloseFrame<'_>) {
        (encoded.code(), encoded.reason(), encoded.as_frame())
    }
    let original = frame(1001, "bye");
    assert_eq!(parts(&original.encode()), (CloseCode::GoingAway, "bye", original));
}
