//! A document for people, as text or as Markdown.

use crate::output::code::{Piece, pieces};
use crate::output::console::BOLD;
use crate::output::wrap::hang;

pub struct Page {
    text: String,
    style: Style,
}

enum Style {
    /// With as many columns.
    Text(usize),
    Markdown,
}

impl Page {
    pub fn text(columns: usize) -> Self {
        Self { text: String::new(), style: Style::Text(columns) }
    }

    pub fn markdown() -> Self {
        Self { text: String::new(), style: Style::Markdown }
    }

    /// All of it, with a newline at the end.
    pub fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    pub fn title(&mut self, text: &str) {
        self.block("# ", 0, text, true);
    }

    pub fn heading(&mut self, text: &str) {
        self.block("## ", 0, text, true);
        if matches!(self.style, Style::Markdown) {
            self.text.push('\n');
        }
    }

    pub fn paragraph(&mut self, text: &str) {
        self.block("", 2, text, false);
    }

    pub fn item(&mut self, text: &str) {
        self.line("\n  - ", "\n- ", text);
    }

    /// Under an item.
    pub fn sub_item(&mut self, text: &str) {
        self.line("\n      ", "\n  - ", text);
    }

    pub fn link(&mut self, title: &str, url: &str) {
        match self.style {
            Style::Text(_) => self.item(&format!("{title} <{url}>")),
            Style::Markdown => self.push(&["\n- [", &escaped(title), "](", url, ")"]),
        }
    }

    fn push(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    fn block(&mut self, mark: &str, indent: usize, text: &str, is_bold: bool) {
        if !self.text.is_empty() {
            self.text += "\n\n";
        }
        match self.style {
            Style::Text(columns) => {
                let lines = hang(text, indent, columns, indent);
                self.text += &" ".repeat(indent);
                let text = if is_bold { format!("{BOLD}{lines}{BOLD:#}") } else { lines };
                self.text += &text;
            }
            // A title may be what a program prints, in which a backtick is a backtick.
            Style::Markdown if is_bold => self.push(&[mark, &escaped(text)]),
            Style::Markdown => self.push(&[mark, &prose(text)]),
        }
    }

    fn line(&mut self, start: &str, markdown: &str, text: &str) {
        match self.style {
            Style::Text(columns) => {
                let indent = start.len() - 1;
                self.text += start;
                self.text += &hang(text, indent, columns, indent);
            }
            Style::Markdown => self.push(&[markdown, &prose(text)]),
        }
    }
}

/// A text of ours as Markdown: its code stays as it is.
fn prose(text: &str) -> String {
    let of_piece = |piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Code(code) => format!("`{code}`"),
    };
    pieces(text).into_iter().map(of_piece).collect()
}

/// `text` with the characters escaped that Markdown would take for markup.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
