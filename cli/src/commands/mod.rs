//! The subcommands: a module each, with its arguments and what it does.

pub mod annotate;
pub mod check;
pub mod compare;
pub mod completions;
pub mod decode;
pub mod diagnose;
pub mod explain;
pub mod export;
pub mod families;
pub mod list;
pub mod man;
pub mod schema;
pub mod search;
pub mod site;
