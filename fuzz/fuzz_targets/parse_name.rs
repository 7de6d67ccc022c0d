//! A code may be named in a configuration file or by a user, in any text at all. Reading it never
//! panics; what it names prints as something that reads as the same, and what it fails on is told in
//! printable text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ws_close_code::CloseCode;

fuzz_target!(|text: &str| {
    match text.parse::<CloseCode>() {
        Ok(code) => assert_eq!(code.to_string().parse(), Ok(code)),
        Err(error) => {
            let error = error.to_string();
            assert!(!error.is_empty() && !error.contains(char::is_control), "{error:?}");
        }
    }
});
