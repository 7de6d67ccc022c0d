//! Tables of text. Columns are as wide as their longest cell; the last one wraps.

use unicode_width::UnicodeWidthStr;

use crate::output::console::BOLD;
use crate::output::wrap::wrap;

pub struct TextTable<const N: usize> {
    header: [&'static str; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> TextTable<N> {
    const GAP: usize = 2;
    /// The least width of the last column, however narrow the terminal is.
    const NARROWEST: usize = 12;

    pub fn new(header: [&'static str; N], rows: impl IntoIterator<Item = [String; N]>) -> Self {
        Self { header, rows: rows.into_iter().collect() }
    }

    /// As text with the header in bold. No wider than `columns`, unless its cells are.
    pub fn text(&self, columns: usize) -> String {
        let widths = self.widths();
        let before_last: usize = widths.iter().take(N - 1).map(|width| width + Self::GAP).sum();
        let last = columns.saturating_sub(before_last).max(Self::NARROWEST);
        let header = line(self.header, &widths);
        let mut text = format!("{BOLD}{header}{BOLD:#}\n");
        for row in &self.rows {
            let mut cells = row.each_ref().map(String::as_str);
            for piece in wrap(&row[N - 1], last) {
                cells[N - 1] = &piece;
                text += &line(cells, &widths);
                text.push('\n');
                cells = [""; N];
            }
        }
        text
    }

    pub fn markdown(&self) -> String {
        let line = |cells: [&str; N]| format!("| {} |\n", cells.join(" | "));
        let rows = self.rows.iter().map(|row| {
            let escaped = row.each_ref().map(|cell| cell.replace('|', "\\|"));
            line(escaped.each_ref().map(String::as_str))
        });
        format!("{}|{}\n{}", line(self.header), "---|".repeat(N), rows.collect::<String>())
    }

    fn widths(&self) -> [usize; N] {
        let mut widths = self.header.map(UnicodeWidthStr::width);
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        widths
    }
}

/// The cells next to each other, without spaces at the end.
fn line<const N: usize>(cells: [&str; N], widths: &[usize; N]) -> String {
    let mut line = String::new();
    for (cell, width) in cells.into_iter().zip(widths) {
        line += cell;
        line.extend(std::iter::repeat_n(
            ' ',
            width + TextTable::<N>::GAP - cell.width().min(*width),
        ));
    }
    line.truncate(line.trim_end().len());
    line
}
