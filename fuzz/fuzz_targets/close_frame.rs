//! A Close frame contains any bytes that a hostile peer chooses. Reading them never panics, loses
//! nothing, and puts only printable text into a log.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ws_close_code::{CloseFrame, ReceivedClose};

fuzz_target!(|payload: &[u8]| {
    let strict = CloseFrame::parse(payload);
    let lenient = CloseFrame::parse_lenient(payload);

    match strict {
        Ok(Some(frame)) => {
            assert_eq!(*frame.encode(), *payload);
            assert_printable(&frame.to_string());
        }
        Ok(None) => assert!(payload.is_empty()),
        Err(error) => assert_printable(&error.to_string()),
    }
    match lenient {
        Ok(Some(close)) => assert_printable(&close.to_string()),
        Ok(None) => assert!(payload.is_empty()),
        Err(error) => assert_printable(&error.to_string()),
    }
    // The lenient reading accepts what the strict one accepts, and with the same result.
    if let Ok(frame) = strict {
        assert_eq!(lenient, Ok(frame.map(ReceivedClose::from)));
    }
});

fn assert_printable(text: &str) {
    assert!(!text.is_empty() && !text.contains(char::is_control), "{text:?}");
}
