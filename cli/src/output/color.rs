//! The option `--color`.

use std::io::{self, IsTerminal};

use clap::ValueEnum;

#[derive(clap::Args)]
pub struct ColorArg {
    /// When to use colours; auto means on a terminal, without `NO_COLOR`
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    color: Color,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl ColorArg {
    /// Whether standard output gets colours.
    pub fn is_on(&self) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let is_off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                !is_off && io::stdout().is_terminal()
            }
        }
    }
}
