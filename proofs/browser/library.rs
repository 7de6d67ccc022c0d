//! The functions that page.html calls. Texts go through one buffer in the module's memory, `TEXT`: a
//! function that takes or returns a text takes or returns its length.
#![no_std]

use core::fmt::{self, Write};
use core::panic::PanicInfo;
use core::str;

use ws_close_code::{CloseCode, CloseFrame, Sender};

static mut TEXT: [u8; 256] = [0; 256];

#[unsafe(no_mangle)]
extern "C" fn text() -> *mut u8 {
    (&raw mut TEXT).cast()
}

/// Whether a script may close with this code.
#[unsafe(no_mangle)]
extern "C" fn may_be_sent(code: u16) -> bool {
    CloseCode::from_u16(code).may_be_sent_by(Sender::Browser)
}

/// Whether a lenient endpoint accepts a Close frame with this code.
#[unsafe(no_mangle)]
extern "C" fn is_read(code: u16) -> bool {
    CloseFrame::parse_lenient(&code.to_be_bytes()).is_ok()
}

/// Writes the number and the name of the code; returns their length.
#[unsafe(no_mangle)]
extern "C" fn name(code: u16) -> usize {
    let mut text = Text { bytes: borrow_text(), len: 0 };
    write!(text, "{}", CloseCode::from_u16(code)).expect("a name fits");
    text.len
}

/// Takes a reason of any length; returns how much of it a frame carries.
#[unsafe(no_mangle)]
extern "C" fn truncate(len: usize) -> usize {
    let text = borrow_text();
    let reason = str::from_utf8(&text[..len]).expect("the page writes UTF-8");
    let frame = CloseFrame::truncating(CloseCode::NormalClosure, reason).expect("1000 may be sent");
    let payload = frame.encode();
    let carried = &payload[2..];
    text[..carried.len()].copy_from_slice(carried);
    carried.len()
}

/// The buffer. Every exported function calls this at most once.
fn borrow_text() -> &'static mut [u8; 256] {
    // SAFETY: the module has one thread, and no export keeps the borrow or runs within another.
    unsafe { &mut *(&raw mut TEXT) }
}

struct Text {
    bytes: &'static mut [u8; 256],
    len: usize,
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Traps, which is an error in the page.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
