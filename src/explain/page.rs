//! Where the parts of a document are written: as plain text or as Markdown.

use core::fmt::{self, Display, Write};

use super::wrap::Wrapped;
use crate::source::Reference;
use crate::text::{Piece, pieces};

#[expect(unnameable_types, reason = "only this crate writes pages")]
pub struct Page<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    style: Style,
    is_empty: bool,
}

#[derive(Clone, Copy)]
enum Style {
    Plain { columns: usize },
    Markdown,
}

impl<'f, 'o> Page<'f, 'o> {
    /// As many columns as the formatter's width, or 80.
    #[inline]
    pub(crate) fn plain(f: &'f mut fmt::Formatter<'o>) -> Self {
        let columns = f.width().unwrap_or(80);
        Self { f, style: Style::Plain { columns }, is_empty: true }
    }

    #[inline]
    pub(crate) fn markdown(f: &'f mut fmt::Formatter<'o>) -> Self {
        Self { f, style: Style::Markdown, is_empty: true }
    }
}

impl Page<'_, '_> {
    #[inline]
    pub(crate) fn title(&mut self, title: &dyn Display) -> fmt::Result {
        self.block("# ", 0, title)
    }

    #[inline]
    pub(crate) fn heading(&mut self, heading: &str) -> fmt::Result {
        self.block("## ", 0, &heading)
    }

    /// A heading within a section.
    #[inline]
    pub(crate) fn sub_heading(&mut self, heading: &dyn Display) -> fmt::Result {
        self.block("### ", 2, heading)
    }

    #[inline]
    pub(crate) fn paragraph(&mut self, text: &dyn Display) -> fmt::Result {
        self.block("", 2, text)
    }

    /// An item of a list. The first one follows a heading.
    #[inline]
    pub(crate) fn item(&mut self, text: &dyn Display) -> fmt::Result {
        match self.style {
            Style::Plain { columns } => {
                self.f.write_str("\n  - ")?;
                Wrapped::new(self.f, columns, 4).write_all(text)
            }
            Style::Markdown => {
                self.f.write_str("\n- ")?;
                write!(Prose::new(self.f), "{text}")
            }
        }
    }

    /// An item of a list within an item.
    #[inline]
    pub(crate) fn sub_item(&mut self, text: &dyn Display) -> fmt::Result {
        match self.style {
            Style::Plain { columns } => {
                self.f.write_str("\n      ")?;
                Wrapped::new(self.f, columns, 6).write_all(text)
            }
            Style::Markdown => {
                self.f.write_str("\n  - ")?;
                write!(Prose::new(self.f), "{text}")
            }
        }
    }

    /// The numbered list of sources under its heading, if there are any.
    #[inline]
    pub(crate) fn links(
        &mut self,
        heading: &str,
        references: impl Iterator<Item = Reference>,
    ) -> fmt::Result {
        let mut references = references.peekable();
        if references.peek().is_some() {
            self.heading(heading)?;
            self.begin_list()?;
        }
        (1_usize..).zip(references).try_for_each(|(number, reference)| self.link(number, reference))
    }

    #[inline]
    fn link(&mut self, number: usize, reference: Reference) -> fmt::Result {
        match self.style {
            Style::Plain { columns } => {
                write!(self.f, "\n  [{number}] ")?;
                let digits = number.checked_ilog10().unwrap_or(0) as usize + 1;
                Wrapped::new(self.f, columns, "  [] ".len() + digits).write_all(&reference)
            }
            Style::Markdown => {
                write!(self.f, "\n{number}. [")?;
                write!(Escaped(self.f), "{}", reference.title())?;
                write!(self.f, "]({})", reference.url())
            }
        }
    }

    /// Ends the heading above a list.
    #[inline]
    pub(crate) fn begin_list(&mut self) -> fmt::Result {
        match self.style {
            Style::Plain { .. } => Ok(()),
            Style::Markdown => self.f.write_str("\n"),
        }
    }

    #[inline]
    fn block(&mut self, mark: &str, indent: usize, text: &dyn Display) -> fmt::Result {
        let is_first = core::mem::replace(&mut self.is_empty, false);
        if !is_first {
            self.f.write_str("\n\n")?;
        }
        match self.style {
            Style::Plain { columns } => {
                for _ in 0..indent {
                    self.f.write_char(' ')?;
                }
                Wrapped::new(self.f, columns, indent).write_all(text)
            }
            // A heading may be what a program prints, in which a backtick is a backtick.
            Style::Markdown if mark.is_empty() => write!(Prose::new(self.f), "{text}"),
            Style::Markdown => {
                self.f.write_str(mark)?;
                write!(Escaped(self.f), "{text}")
            }
        }
    }
}

/// A name within a sentence that is code.
#[cfg(feature = "diagnosis")]
pub(crate) struct Code<'t>(pub(crate) &'t str);

#[cfg(feature = "diagnosis")]
impl Display for Code<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        [BACKTICK, self.0, BACKTICK].iter().try_for_each(|part| f.write_str(part))
    }
}

/// Before and behind what [`Code`] writes.
const BACKTICK: &str = "`";

/// Writes code as it is, and escapes the rest.
struct Prose<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    /// Whether [`Code`] has written its start.
    is_in_code: bool,
}

impl<'f, 'o> Prose<'f, 'o> {
    #[inline]
    fn new(f: &'f mut fmt::Formatter<'o>) -> Self {
        Self { f, is_in_code: false }
    }
}

impl Write for Prose<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text == BACKTICK {
            self.is_in_code = !self.is_in_code;
            return self.f.write_str(BACKTICK);
        }
        if self.is_in_code {
            return self.f.write_str(text);
        }
        pieces(text).try_for_each(|piece| match piece {
            Piece::Code(code) => write!(self.f, "`{code}`"),
            Piece::Text(text) => Escaped(self.f).write_str(text),
        })
    }
}

/// Escapes the characters that Markdown would take for markup.
struct Escaped<'f, 'o>(&'f mut fmt::Formatter<'o>);

impl Write for Escaped<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| {
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>') {
                self.0.write_char('\\')?;
            }
            self.0.write_char(c)
        })
    }
}
