//! A configuration file or a user may name a code in any text. Reading it never panics. The code that it
//! names prints as a text that names the same code, and errors are printable.

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
