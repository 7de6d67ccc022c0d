//! The library allocates nothing, shown by an allocator that counts.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::{self, Write};
use std::time::Duration;

use ws_close_code::{Backoff, CloseCode, CloseEvent, CloseFrame, Locale, OwnedCloseEvent, Sender};

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Discards what is written.
struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

fn allocations(of: impl FnOnce() -> fmt::Result) -> usize {
    let before = ALLOCATIONS.get();
    assert_eq!(of(), Ok(()));
    ALLOCATIONS.get() - before
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| String::from("x").write_str("yz")), 2);
}

#[test]
fn codes_allocate_nothing() {
    let count = allocations(|| {
        for number in 0..=u16::MAX {
            let code = CloseCode::from_u16(number);
            write!(Nowhere, "{code:?} {code:>30} {} {}", code.label(), code.description())?;
            write!(Nowhere, "{:?} {:?} {}", code.causes(), code.references(), code.reconnect())?;
        }
        for text in ["GOING_AWAY", "1006 (Abnormal Closure)", "70000", "no such name", ""] {
            match text.parse::<CloseCode>() {
                Ok(code) => write!(Nowhere, "{code}")?,
                Err(error) => write!(Nowhere, "{error} {error:?}")?,
            }
        }
        Ok(())
    });
    assert_eq!(count, 0);
}

#[test]
fn frames_allocate_nothing() {
    let long = "가".repeat(100);
    let count = allocations(|| {
        for number in 0..=u16::MAX {
            let code = CloseCode::from_u16(number);
            let mut buffer = [0; CloseFrame::MAX_REASON_LEN];
            for frame in [
                CloseFrame::new(code, "bye"),
                CloseFrame::truncating(code, &long),
                CloseFrame::truncating_marked(code, &long, &mut buffer),
            ] {
                match frame.and_then(|frame| frame.sent_by(Sender::Server)) {
                    Ok(frame) => {
                        write!(Nowhere, "{frame} {:?}", CloseFrame::parse(&frame.encode()))?;
                    }
                    Err(error) => write!(Nowhere, "{error}")?,
                }
            }
            match CloseFrame::parse_lenient(&number.to_be_bytes()) {
                Ok(close) => write!(Nowhere, "{close:?}")?,
                Err(error) => write!(Nowhere, "{error}")?,
            }
        }
        Ok(())
    });
    assert_eq!(count, 0);
}

#[test]
fn bodies_allocate_nothing() {
    let long = "가".repeat(100);
    let count = allocations(|| {
        for &code in CloseCode::NAMED {
            for body in [
                CloseFrame::from_parts(Some(code), "bye"),
                CloseFrame::from_parts_truncating(Some(code), &long),
                CloseFrame::from_parts_truncating(None, &long),
            ] {
                if let Ok(Some(frame)) = body {
                    let encoded = frame.encode();
                    write!(Nowhere, "{:>200} {}", encoded.as_frame(), encoded.reason())?;
                }
            }
        }
        Ok(())
    });
    assert_eq!(count, 0);
}

#[test]
fn documents_allocate_nothing() {
    let count = allocations(|| {
        for &locale in Locale::ALL {
            for code in CloseCode::NAMED.iter().copied().chain([CloseCode::from_u16(4001)]) {
                let explanation = code.explain().locale(locale);
                write!(Nowhere, "{explanation} {}", explanation.markdown())?;
                for fact in explanation.facts() {
                    write!(Nowhere, "{fact:>200} {:.7}", fact.value())?;
                }
                let comparison = code.compare(CloseCode::AbnormalClosure).locale(locale);
                write!(Nowhere, "{comparison} {}", comparison.markdown())?;
            }
        }
        Ok(())
    });
    assert_eq!(count, 0);
}

#[test]
#[cfg(feature = "diagnosis")]
fn symptoms_and_limits_allocate_nothing() {
    use ws_close_code::{Limit, Symptom};
    let line = "received 1011 (internal error) keepalive ping timeout; then sent 1011 (internal error) keepalive ping timeout";
    let count = allocations(|| {
        for found in Symptom::find_in(line) {
            write!(Nowhere, "{found:?} {:?} {:?}", found.code(), found.http_status())?;
        }
        for symptom in Symptom::ALL {
            write!(Nowhere, "{symptom:?} {} {:?}", symptom.meaning(), symptom.remedies())?;
            write!(Nowhere, "{:?}", Symptom::by_id(symptom.id()))?;
            let explanation = symptom.explain().locale(Locale::Ko);
            write!(Nowhere, "{explanation} {}", explanation.markdown())?;
        }
        for limit in Limit::at_duration(Duration::from_secs(60)).chain(Limit::at_size(1 << 30)) {
            write!(Nowhere, "{limit:?} {:>20} {}", limit.value(), limit.effect())?;
        }
        let event =
            CloseEvent::received(1011, "keepalive ping timeout").lasted(Duration::from_secs(40));
        for diagnosis in [event.diagnose(), event.diagnose().via(&["nginx"]).locale(Locale::Ko)] {
            write!(Nowhere, "{diagnosis} {} {diagnosis:?}", diagnosis.markdown())?;
            write!(Nowhere, "{:?}", diagnosis.symptoms().next())?;
        }
        Ok(())
    });
    assert_eq!(count, 0);
}

#[test]
fn events_allocate_nothing() {
    let mut backoff = Backoff::new().also_if_needed();
    let count = allocations(|| {
        for number in 0..5000 {
            let event = CloseEvent::received(number, "bye");
            write!(Nowhere, "{event:>60} {}", OwnedCloseEvent::from(event))?;
            write!(
                Nowhere,
                "{} {}",
                event.explain(),
                event.explain().locale(Locale::Ko).markdown()
            )?;
            match event.relay(Sender::Server, CloseCode::BadGateway) {
                Ok(frame) => write!(Nowhere, "{frame:?}")?,
                Err(error) => write!(Nowhere, "{error}")?,
            }
            match backoff.next_delay(&event.lasted(Duration::from_secs(1)), 7) {
                Ok(delay) => write!(Nowhere, "{delay:?}")?,
                Err(give_up) => write!(Nowhere, "{give_up}")?,
            }
        }
        Ok(())
    });
    assert_eq!(count, 0);
}
