//! What tells the rows of a table apart, and to which rows of other tables they belong.

pub struct Keys {
    /// The columns of the primary key.
    pub primary: &'static [&'static str],
    pub foreign: &'static [ForeignKey],
}

/// Columns with the primary key of a row of another table, or null.
pub struct ForeignKey {
    pub columns: &'static [&'static str],
    pub table: &'static str,
    /// The columns there.
    pub of: &'static [&'static str],
}

pub const fn keys(primary: &'static [&'static str], foreign: &'static [ForeignKey]) -> Keys {
    Keys { primary, foreign }
}

/// A column that is the key of another table.
pub const fn to(
    columns: &'static [&'static str],
    table: &'static str,
    of: &'static [&'static str],
) -> ForeignKey {
    ForeignKey { columns, table, of }
}
