//! What it costs to print a code, compared with an HTTP status, and whole documents.

use std::cell::RefCell;
use std::fmt::{Display, Write};

use http::StatusCode;
use ws_close_code::{CloseCode, CloseFrame, Explanation, Locale};

use crate::table::{Run, Table, each};

/// What is printed, each as often as the others.
pub struct Printed {
    named: [CloseCode; INPUTS],
    unnamed: [CloseCode; INPUTS],
    status: [StatusCode; INPUTS],
    frames: Vec<CloseFrame<'static>>,
    explanations: [Vec<Explanation>; 2],
}

const INPUTS: usize = 100;

impl Printed {
    pub fn new() -> Self {
        let code = CloseCode::AbnormalClosure;
        let frame = CloseFrame::new(CloseCode::PolicyViolation, "too many requests");
        Self {
            named: [code; INPUTS],
            unnamed: [CloseCode::from_u16(4001); INPUTS],
            status: [StatusCode::FORBIDDEN; INPUTS],
            frames: frame.iter().copied().cycle().take(INPUTS).collect(),
            explanations: [Locale::En, Locale::Ko]
                .map(|locale| vec![code.explain().locale(locale); INPUTS]),
        }
    }
}

pub fn printing(printed: &Printed) -> Table<'_> {
    let Printed { named, unnamed, status, frames, explanations: [english, korean] } = printed;
    let mut table = Table::new("Printing", &["this crate", "http::StatusCode"]);
    table.row("empty loop", INPUTS, [each(named, |&code| code)]);
    table.row("Display of 1006", INPUTS, [print(named), print(status)]);
    table.row("Display of 4001", INPUTS, [print(unnamed)]);
    table.row("Display of a CloseFrame", INPUTS, [print(frames)]);
    // Texts grow with what is known, so what counts is a byte of them.
    for (title, explanations) in [("explain", english), ("explain in Korean", korean)] {
        let bytes = explanations.iter().map(|explanation| explanation.to_string().len()).sum();
        table.row(format!("{title}, a byte"), bytes, [print(explanations)]);
    }
    table
}

/// Into a text that has room already.
fn print<T: Display>(values: &[T]) -> Run<'_> {
    let text = RefCell::new(String::with_capacity(1 << 14));
    each(values, move |value| {
        let mut text = text.borrow_mut();
        text.clear();
        write!(text, "{value}").map(|()| text.len())
    })
}
