//! Plain text and Markdown: the same parts, two ways.

use core::fmt::{self, Display, Write};

use super::subject::Subject;
use crate::generated::Locale;
use crate::language::Language;
use crate::reference::Reference;
use crate::text::InlineStr;
use crate::word_enum::word_enum;

word_enum! {
    /// The headings of an explanation or a comparison.
    pub enum Heading, "heading" {
        /// What a code means.
        Description = "description",
        /// When one sees it.
        Causes = "causes",
        /// How to fix it.
        Remedies = "remedies",
        /// Who may send it, whether to reconnect, how loudly to log it.
        Advice = "advice",
        /// How two codes differ.
        Differences = "differences",
        /// When to send it, or which of two.
        WhenToUse = "when_to_use",
        /// Sources.
        References = "references",
    }
}

impl Heading {
    /// The heading's text.
    ///
    /// ```
    /// use ws_close_code::{Heading, Locale};
    ///
    /// assert_eq!(Heading::Causes.text(Locale::En), "When you see it");
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(self, locale: Locale) -> &'static str {
        self.of(crate::generated::language(locale))
    }

    #[inline]
    pub(super) const fn of(self, language: &Language) -> &'static str {
        let headings = &language.phrases.headings;
        match self {
            Self::Description => headings.description,
            Self::Causes => headings.causes,
            Self::Remedies => headings.remedies,
            Self::Advice => headings.advice,
            Self::Differences => headings.differences,
            Self::WhenToUse => headings.when_to_use,
            Self::References => headings.references,
        }
    }
}

/// A code with its name in a language: `1006 (Abnormal Closure)`.
pub(super) struct Title {
    pub(super) subject: Subject,
    pub(super) language: &'static Language,
}

impl Display for Title {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.subject.code().as_u16(), self.subject.name(self.language))
    }
}

/// Something that lays itself out on a [`Page`].
pub(super) trait Article {
    fn lay_out(&self, page: &mut Page<'_, '_>) -> fmt::Result;
}

/// The Markdown form of an [`Explanation`](super::Explanation) or a
/// [`Comparison`](super::Comparison); prints itself.
#[derive(Clone, Copy, Debug)]
pub struct Markdown<T>(pub(super) T);

impl<T: Article> Display for Markdown<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.lay_out(&mut Page { f, style: Style::Markdown, is_empty: true })
    }
}

/// Lays `article` out as plain text, in as many columns as the formatter's width says, or 80.
#[inline]
pub(super) fn plain(article: &impl Article, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let columns = f.width().unwrap_or(80);
    article.lay_out(&mut Page { f, style: Style::Plain { columns }, is_empty: true })
}

/// Where parts are written one after the other.
pub(super) struct Page<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    style: Style,
    is_empty: bool,
}

#[derive(Clone, Copy)]
enum Style {
    Plain { columns: usize },
    Markdown,
}

impl Page<'_, '_> {
    #[inline]
    pub(super) fn title(&mut self, title: &dyn Display) -> fmt::Result {
        self.block("# ", 0, title)
    }

    #[inline]
    pub(super) fn heading(&mut self, heading: &str) -> fmt::Result {
        self.block("## ", 0, &heading)
    }

    #[inline]
    pub(super) fn paragraph(&mut self, text: &dyn Display) -> fmt::Result {
        self.block("", 2, text)
    }

    /// An item of a list; the first one follows a heading.
    #[inline]
    pub(super) fn item(&mut self, text: &dyn Display) -> fmt::Result {
        match self.style {
            Style::Plain { columns } => {
                self.f.write_str("\n  - ")?;
                Wrapped::new(self.f, columns, 4).write_all(text)
            }
            Style::Markdown => {
                self.f.write_str("\n- ")?;
                write!(Escaped(self.f), "{text}")
            }
        }
    }

    /// An item of a list within an item.
    #[inline]
    pub(super) fn sub_item(&mut self, text: &dyn Display) -> fmt::Result {
        match self.style {
            Style::Plain { columns } => {
                self.f.write_str("\n      ")?;
                Wrapped::new(self.f, columns, 6).write_all(text)
            }
            Style::Markdown => {
                self.f.write_str("\n  - ")?;
                write!(Escaped(self.f), "{text}")
            }
        }
    }

    /// A list of sources under its heading, if there are any.
    #[inline]
    pub(super) fn links<'a>(
        &mut self,
        heading: &str,
        references: impl Iterator<Item = &'a Reference>,
    ) -> fmt::Result {
        let mut references = references.peekable();
        if references.peek().is_some() {
            self.heading(heading)?;
            self.begin_list()?;
        }
        references.try_for_each(|&reference| self.link(reference))
    }

    #[inline]
    fn link(&mut self, reference: Reference) -> fmt::Result {
        match self.style {
            Style::Plain { .. } => self.item(&reference),
            Style::Markdown => {
                self.f.write_str("\n- [")?;
                write!(Escaped(self.f), "{}", reference.title())?;
                write!(self.f, "]({})", reference.url())
            }
        }
    }

    /// Ends the heading above a list.
    #[inline]
    pub(super) fn begin_list(&mut self) -> fmt::Result {
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
            Style::Markdown => {
                self.f.write_str(mark)?;
                write!(Escaped(self.f), "{text}")
            }
        }
    }
}

/// Escapes what Markdown would take for markup.
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

/// Breaks lines between words, so that none is wider than the columns, if it can be helped.
struct Wrapped<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    columns: usize,
    /// The columns left empty at the start of every line but the first.
    indent: usize,
    /// The column at which the next word begins.
    column: usize,
    /// The word that is not written yet: it may have to go on the next line. A longer one than fits
    /// here is written in pieces, and may stand out.
    word: InlineStr<128>,
    /// Whether a piece of the word is written already.
    is_in_word: bool,
}

impl<'f, 'o> Wrapped<'f, 'o> {
    /// Begins behind an indent that is written already.
    #[inline]
    fn new(f: &'f mut fmt::Formatter<'o>, columns: usize, indent: usize) -> Self {
        Self { f, columns, indent, column: indent, word: InlineStr::new(), is_in_word: false }
    }

    #[inline]
    fn write_all(mut self, text: &dyn Display) -> fmt::Result {
        write!(self, "{text}")?;
        self.end_word()
    }

    #[inline]
    fn end_word(&mut self) -> fmt::Result {
        self.write_piece()?;
        self.is_in_word = false;
        Ok(())
    }

    #[inline]
    fn add_to_word(&mut self, text: &str) -> fmt::Result {
        let mut rest = self.word.push_str(text);
        while !rest.is_empty() {
            self.write_piece()?;
            rest = self.word.push_str(rest);
        }
        Ok(())
    }

    #[inline]
    fn write_piece(&mut self) -> fmt::Result {
        let piece = core::mem::replace(&mut self.word, InlineStr::new());
        let width = width(piece.as_str());
        let is_first = core::mem::replace(&mut self.is_in_word, true) || self.column == self.indent;
        if !is_first && self.column + 1 + width > self.columns {
            self.f.write_char('\n')?;
            for _ in 0..self.indent {
                self.f.write_char(' ')?;
            }
            self.column = self.indent;
        } else if !is_first {
            self.f.write_char(' ')?;
            self.column += 1;
        }
        self.column += width;
        self.f.write_str(piece.as_str())
    }
}

impl Write for Wrapped<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut words = text.split(' ');
        self.add_to_word(words.next().unwrap_or_default())?;
        words.try_for_each(|word| {
            self.end_word()?;
            self.add_to_word(word)
        })
    }
}

/// The columns that a terminal gives to `text`: two for a syllable of Hangul, one for any other
/// character of our texts.
#[inline]
fn width(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '가'..='힣') { 2 } else { 1 }).sum()
}
