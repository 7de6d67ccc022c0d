//! A Close frame, as it was read from a text.

use std::fmt::Write;

use serde_json::{Value, json};
use ws_close_code::{CloseCode, CloseFrame, Family, MalformedCloseFrame, ReceivedClose};

use crate::bytes::{Form, Frame, OtherFrame, Reading, find_frame, hex, other_frame};
use crate::decoding::view::{View, view};
use crate::output::page::escaped;
use crate::query::family::is_named;
use crate::query::read_as::ReadAs;

/// A text, read in one form.
pub struct Close {
    pub form: Form,
    frame: Option<Frame>,
    /// A frame that is not a whole Close frame.
    pub other: Option<OtherFrame>,
    /// Of the Close frame, or what is there of it.
    payload: Vec<u8>,
}

impl Close {
    pub fn new(Reading { form, bytes }: Reading) -> Self {
        let frame = find_frame(&bytes, form.is_dump());
        let other = if frame.is_none() { other_frame(&bytes) } else { None };
        let payload = match (&frame, &other) {
            (Some(Frame { payload, .. }), _) | (_, Some(OtherFrame::Cut { payload, .. })) => {
                payload.clone()
            }
            (None, Some(OtherFrame::Other(_))) => Vec::new(),
            (None, None) => bytes,
        };
        Self { form, frame, other, payload }
    }

    pub fn strict(&self) -> Result<Option<CloseFrame<'_>>, MalformedCloseFrame> {
        CloseFrame::parse(&self.payload)
    }

    pub fn lenient(&self) -> Result<Option<ReceivedClose<'_>>, MalformedCloseFrame> {
        CloseFrame::parse_lenient(&self.payload)
    }

    /// Whether it may be meant.
    pub fn is_good(&self) -> bool {
        self.frame.is_some() || (self.other.is_none() && self.strict().is_ok())
    }

    fn answer(&self) -> Option<CloseFrame<'static>> {
        match self.strict() {
            Ok(frame) => {
                CloseFrame::echo(frame.map_or(CloseCode::NoStatusReceived, CloseFrame::code))
            }
            Err(error) => CloseFrame::new(error.reply_code(), "").ok(),
        }
    }

    /// `a Pong, not a Close frame`.
    fn problem(&self) -> Option<String> {
        Some(match self.other.as_ref()? {
            OtherFrame::Other(kind) => format!("{kind}, not a Close frame"),
            OtherFrame::Cut { announced: None, .. } => {
                "a Close frame that is cut short in its header".to_owned()
            }
            OtherFrame::Cut { announced: Some(announced), payload } => {
                let bytes = if *announced == 1 { "byte" } else { "bytes" };
                let there = payload.len();
                format!(
                    "a Close frame that is cut short: {announced} {bytes} announced, {there} there"
                )
            }
        })
    }

    /// `a whole frame, masked, as hexadecimal`.
    fn what(&self) -> String {
        let form = self.form.name();
        match (&self.frame, self.problem()) {
            (None, Some(problem)) => format!("{problem}, as {form}"),
            (None, None) => format!("a payload, as {form}"),
            (Some(Frame { start, is_masked, rest, .. }), _) => {
                let masked = if *is_masked { "masked, so a client sent it" } else { "not masked" };
                let mut what = format!("a whole frame, {masked}, as {form}");
                // Writing to a `String` cannot fail.
                if *start > 0 {
                    let _ = write!(what, ", from byte {start} on");
                }
                if *rest > 0 {
                    let _ = write!(what, "; {rest} more bytes follow");
                }
                what
            }
        }
    }

    pub fn text(&self, family: &'static Family) -> String {
        let line = |(key, view): (&str, View)| {
            let View { style, mark, text } = view;
            let mark = if mark.is_empty() { mark } else { format!("{style}{mark}{style:#}") };
            format!("{:<9}{mark}{text}\n", format!("{key}:"))
        };
        self.views(family).into_iter().map(line).collect()
    }

    pub fn markdown(&self, family: &'static Family) -> String {
        let line = |(key, view): (&str, View)| {
            format!("- {key}: {}\n", escaped(&format!("{}{}", view.mark, view.text)))
        };
        self.views(family).into_iter().map(line).collect()
    }

    /// How it was read, and what it says.
    pub fn line(&self, family: &'static Family) -> String {
        let says = self.views(family).into_iter().nth(1).map(|(_, view)| view);
        let says = says.map(|View { mark, text, .. }| format!(": {mark}{text}"));
        self.what() + &says.unwrap_or_default()
    }

    /// Each with its name.
    fn views(&self, family: &'static Family) -> Vec<(&'static str, View)> {
        let mut views = vec![("read as", View::plain(self.what()))];
        if self.other.is_some() {
            // What is there of the reason may end within a character.
            if let Some((code, _)) = self.payload.split_first_chunk::<2>() {
                let code = family.of(u16::from_be_bytes(*code));
                views.push(("so far", View::plain(code.to_string())));
            }
            return views;
        }
        let strict = self.strict().map(|frame| frame.map(Into::into));
        views.push(("strict", view(strict, family)));
        views.push(("lenient", view(self.lenient(), family)));
        let answer = self.answer().map(|frame| {
            let payload = hex(&frame.encode());
            format!("{}, payload {payload}", family.of(frame.code()))
        });
        let answer = answer.unwrap_or_else(|| "an empty Close frame".to_owned());
        views.push(("answer", View::plain(answer)));
        views
    }

    pub fn json(&self, family: &'static Family, read_as: &ReadAs) -> Value {
        let problem = self.problem();
        let close = self.lenient().ok().flatten().filter(|_| problem.is_none());
        let error = self.strict().err().map(|error| error.to_string());
        let answer = self.answer().filter(|_| problem.is_none());
        json!({
            "kind": "close_frame",
            "read_as": read_as.json(),
            "is_frame": self.frame.is_some() || self.other.is_some(),
            "is_masked": self.frame.as_ref().map(|frame| frame.is_masked),
            "payload": hex(&self.payload),
            "code": close.map(|close| close.code().as_u16()),
            "name": close.and_then(|close| family.of(close.code()).name()),
            "family": is_named(family).then(|| family.id()),
            "reason": close.map(|close| close.reason().to_owned()),
            "error": problem.or(error),
            "answer": answer.map(|frame| frame.code().as_u16()),
        })
    }
}
