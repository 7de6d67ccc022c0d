//! Calls everything that a program without `std` may ask of the library.
#![no_std]

use core::fmt::{self, Write};
use core::time::Duration;

use ws_close_code::{
    Backoff, CloseCode, CloseEvent, CloseFrame, GiveUp, InvalidCloseFrame, Locale,
    MalformedCloseFrame, OwnedCloseEvent, ParseCloseCodeError, ParseWordError, Sender, Severity,
};

/// Everything about the number, in both forms and languages.
pub fn explain(number: u16, out: &mut dyn Write) -> fmt::Result {
    let code = CloseCode::from_u16(number);
    let explanation = code.explain();
    write!(out, "{code}\n{explanation:60}\n{}\n", explanation.locale(Locale::Ko).markdown())
}

/// The number compared with another, in both forms and languages.
pub fn compare(first: u16, second: u16, out: &mut dyn Write) -> fmt::Result {
    let comparison = CloseCode::from_u16(first).compare(CloseCode::from_u16(second));
    write!(out, "{comparison}\n{}\n", comparison.locale(Locale::Ko).markdown())
}

/// What a log says about a close.
pub fn log(number: u16, out: &mut dyn Write) -> fmt::Result {
    let code = CloseCode::from_u16(number);
    let retry = code.is_retryable();
    write!(out, "{} {} {} {retry} ", code.severity(), code.label(), code.class())?;
    write!(out, "{} {:?}", code.reconnect(), code.remedies().first())
}

/// The code that a text names.
pub fn parse(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    text.parse()
}

/// The severity that a text names.
pub fn severity(text: &str) -> Result<Severity, ParseWordError> {
    text.parse()
}

/// Writes the payload of a Close frame that a sender sends into `out`.
pub fn encode(
    number: u16,
    reason: &str,
    sender: Sender,
    out: &mut [u8],
) -> Result<(), InvalidCloseFrame> {
    let frame = CloseFrame::truncating(CloseCode::from_u16(number), reason)?.sent_by(sender)?;
    for (place, &byte) in out.iter_mut().zip(frame.encode().as_ref()) {
        *place = byte;
    }
    Ok(())
}

/// The code and the reason of a received payload.
pub fn receive(payload: &[u8]) -> Result<Option<(CloseCode, &str)>, MalformedCloseFrame> {
    let frame = CloseFrame::parse(payload)?;
    Ok(frame.map(|frame| (frame.code(), frame.reason())))
}

/// How a connection ended, for a log, and when to connect again.
pub fn ended(
    number: u16,
    reason: &str,
    backoff: &mut Backoff,
    random: u32,
    out: &mut dyn Write,
) -> Result<Duration, GiveUp> {
    let event = CloseEvent::received(number, reason).lasted(Duration::from_secs(60));
    // A log that is full is no reason not to connect again.
    let _ = write!(out, "{event} {} {}", OwnedCloseEvent::from(event), event.explain());
    backoff.next_delay(&event, random)
}

/// What a proxy passes on to its clients.
pub fn relay<'a>(
    number: u16,
    reason: &'a str,
) -> Result<Option<CloseFrame<'a>>, InvalidCloseFrame> {
    CloseEvent::received(number, reason).relay(Sender::Server, CloseCode::InternalError)
}

/// The number as a family understands it.
#[cfg(feature = "private")]
pub fn explain_private(number: u16, out: &mut dyn Write) -> fmt::Result {
    write!(out, "{}", ws_close_code::families::DISCORD_GATEWAY.of(number).explain())
}

/// The first symptom of a text, and the first limit at a time.
#[cfg(feature = "diagnosis")]
pub fn diagnose(text: &str, seconds: u64, out: &mut dyn Write) -> fmt::Result {
    use ws_close_code::{Limit, Symptom};

    for found in Symptom::find_in(text).take(1) {
        write!(out, "{}: {:?}", found.symptom().meaning(), found.code())?;
        found.symptom().remedies().into_iter().try_for_each(|remedy| out.write_str(remedy))?;
    }
    let time = core::time::Duration::from_secs(seconds);
    if let Some(limit) = Limit::at_duration(time).next() {
        out.write_str(limit.remedy())?;
    }
    write!(out, "{}", CloseEvent::received(1011, text).lasted(time).diagnose().via(&["nginx"]))
}
