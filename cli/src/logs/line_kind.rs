//! What a line of a log is.

use clap::ValueEnum;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LineKind {
    /// A JSON object per line
    Json,
    /// Any other text
    Text,
}
