//! Width and alignment for values that print on one line.

use core::fmt::{self, Alignment, Write};

/// Prints `text` as [`Formatter::pad`](fmt::Formatter::pad) prints a string: aligned within the
/// formatter's width, cut to its precision.
#[inline]
pub(crate) fn pad(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        f.write_fmt(text)
    } else {
        aligned(f, text)
    }
}

/// Apart, because few callers ask for a width.
#[cold]
#[inline]
fn aligned(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    let most = f.precision().unwrap_or(usize::MAX);
    let mut counter = Counter(0);
    counter.write_fmt(text)?;
    let missing = f.width().unwrap_or(0).saturating_sub(counter.0.min(most));
    let before = match f.align() {
        None | Some(Alignment::Left) => 0,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Right) => missing,
    };
    let fill = f.fill();
    repeat(f, fill, before)?;
    Start { f, left: most }.write_fmt(text)?;
    repeat(f, fill, missing - before)
}

#[inline]
fn repeat(f: &mut fmt::Formatter<'_>, c: char, times: usize) -> fmt::Result {
    (0..times).try_for_each(|_| f.write_char(c))
}

/// Counts characters.
struct Counter(usize);

impl Write for Counter {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Passes on the first characters, and drops the rest.
struct Start<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    left: usize,
}

impl Write for Start<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let fitting = text
            .char_indices()
            .nth(self.left)
            .map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
        self.left -= fitting.chars().count();
        self.f.write_str(fitting)
    }
}
