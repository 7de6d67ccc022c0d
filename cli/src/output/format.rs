//! The option `--format` of the commands that print codes or families.

use clap::ValueEnum;

#[derive(clap::Args)]
pub struct FormatArg {
    /// The format of the output
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: as wide as the terminal, or 80 columns
    #[default]
    Text,
    /// For documents
    Markdown,
    /// For programs: one object per line
    Json,
}
