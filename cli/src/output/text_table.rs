//! Tables of text. Columns are as wide as their longest cell, the last one as wide as there is room.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::output::console::{BOLD, WIDEST};
use crate::output::wrap::{hang, wrap};

/// Between two columns.
const GAP: usize = 2;

/// A cell of more lines than these has too little room.
const MOST_LINES: usize = 3;

pub struct TextTable<const N: usize> {
    header: [&'static str; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> TextTable<N> {
    pub fn new(header: [&'static str; N], rows: impl IntoIterator<Item = [String; N]>) -> Self {
        Self { header, rows: rows.into_iter().collect() }
    }

    /// As text, no wider than `columns` unless a word is. The header is in bold.
    ///
    /// Where the last column has no room, its cells come below the others. Where these have none either, each row is a
    /// block with a line for each of its cells.
    pub fn text(&self, columns: usize) -> String {
        let widths = self.widths();
        let others = widths[..N - 1].iter().map(|width| width + GAP).sum::<usize>();
        let below = widths[0] + GAP;
        // What is long is prose.
        let is_pipe = columns == usize::MAX;
        let columns = if is_pipe { columns } else { columns.min(others + WIDEST) };
        if self.last_fits(columns.saturating_sub(others)) {
            self.rows_of_text(|cells| {
                row(cells, &widths) + &hang(cells[N - 1], others, columns, others)
            })
        } else if others - GAP <= columns && self.last_fits(columns.saturating_sub(below)) {
            self.rows_of_text(|cells| {
                let last = hang(cells[N - 1], below, columns, below);
                format!("{}\n{}{last}", row(cells, &widths).trim_end(), " ".repeat(below))
            })
        } else {
            self.blocks(columns)
        }
    }

    /// Whether the cells of the last column fit into as many columns, in a few lines.
    fn last_fits(&self, columns: usize) -> bool {
        let fits = |cell: &str| {
            let lines = wrap(cell, columns);
            lines.len() <= MOST_LINES && lines.iter().all(|line| line.width() <= columns)
        };
        fits(self.header[N - 1]) && self.rows.iter().all(|row| fits(&row[N - 1]))
    }

    /// The header and the rows, written by `row`.
    fn rows_of_text(&self, row: impl Fn([&str; N]) -> String) -> String {
        let header = row(self.header);
        let mut text = String::new();
        for line in header.trim_end().lines() {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{BOLD}{line}{BOLD:#}");
        }
        for cells in &self.rows {
            text += row(cells.each_ref().map(String::as_str)).trim_end();
            text.push('\n');
        }
        text
    }

    fn blocks(&self, columns: usize) -> String {
        let label = self.header.iter().map(|label| label.width()).max().unwrap_or_default() + GAP;
        let cell = |(header, cell): (&&str, &String)| {
            let space = " ".repeat(label - header.width());
            format!("{BOLD}{header}{BOLD:#}{space}{}\n", hang(cell, label, columns, label))
        };
        let is_full = |(_, cell): &(&&str, &String)| !cell.is_empty();
        let block = |row: &[String; N]| -> String {
            self.header.iter().zip(row).filter(is_full).map(cell).collect()
        };
        self.rows.iter().map(block).collect::<Vec<_>>().join("\n")
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

/// All cells but the last, each as wide as its column.
fn row<const N: usize>(cells: [&str; N], widths: &[usize; N]) -> String {
    let mut row = String::new();
    for (cell, width) in cells[..N - 1].iter().zip(widths) {
        row += cell;
        row.extend(std::iter::repeat_n(' ', width + GAP - cell.width()));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> TextTable<3> {
        let rows = [
            ["1000", "Normal Closure", "Both ends did what they wanted to do."],
            ["1013", "나중에 재시도", "서비스에 부하가 많습니다."],
        ];
        TextTable::new(["CODE", "NAME", "MEANING"], rows.map(|row| row.map(str::to_owned)))
    }

    fn text(columns: usize) -> String {
        anstream::adapter::strip_str(&table().text(columns)).to_string()
    }

    #[test]
    fn a_wide_table_has_a_line_for_each_row() {
        let wide = "\
CODE  NAME            MEANING
1000  Normal Closure  Both ends did what they wanted to do.
1013  나중에 재시도   서비스에 부하가 많습니다.
";
        assert_eq!([text(usize::MAX), text(59)], [wide, wide]);
    }

    #[test]
    fn the_last_column_wraps() {
        let wrapped = "\
CODE  NAME            MEANING
1000  Normal Closure  Both ends did what they
                      wanted to do.
1013  나중에 재시도   서비스에 부하가
                      많습니다.
";
        assert_eq!(text(46), wrapped);
    }

    #[test]
    fn the_last_column_comes_below_where_it_has_no_room() {
        let below = "\
CODE  NAME
      MEANING
1000  Normal Closure
      Both ends did what they
      wanted to do.
1013  나중에 재시도
      서비스에 부하가 많습니다.
";
        assert_eq!(text(34), below);
    }

    #[test]
    fn a_narrow_table_is_blocks() {
        let blocks = "\
CODE     1000
NAME     Normal
         Closure
MEANING  Both ends
         did what
         they
         wanted to
         do.

CODE     1013
NAME     나중에
         재시도
MEANING  서비스에
         부하가
         많습니다.
";
        assert_eq!(text(18), blocks);
    }

    #[test]
    fn prose_in_a_wide_table_is_no_wider_than_elsewhere() {
        let long = "word ".repeat(50);
        let table = TextTable::new(["A", "B"], [["x".to_owned(), long]]);
        let widest = |columns| table.text(columns).lines().map(str::len).max();
        assert_eq!([widest(300), widest(usize::MAX)], [Some(3 + 99), Some(3 + 249)]);
    }

    #[test]
    fn an_empty_cell_leaves_nothing_behind() {
        let table = TextTable::new(["A", "B"], [["x".to_owned(), String::new()]]);
        let text = |columns| anstream::adapter::strip_str(&table.text(columns)).to_string();
        assert_eq!(text(80), "A  B\nx\n");
        assert_eq!(text(2), "A  x\n");
    }
}
