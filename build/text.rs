//! Text that grows.

use std::fmt;

/// A text that `write!` and `writeln!` add to. Nothing can fail, so nothing is returned.
#[derive(Default)]
pub struct Text(pub String);

impl Text {
    pub fn push_str(&mut self, text: &str) {
        self.0.push_str(text);
    }

    pub fn write_fmt(&mut self, arguments: fmt::Arguments<'_>) {
        self.0.push_str(&fmt::format(arguments));
    }
}
