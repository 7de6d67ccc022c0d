//! `build/`, on good data and on bad: each fault is reported with its file and line. A module for each
//! subject of `build/`.

#[path = "../../build/mod.rs"]
mod codegen;

mod citations;
mod close_codes;
#[cfg(feature = "private")]
mod families;
mod files;
mod iana;
mod locale;
mod names;
mod pairs;
mod rfc;
mod rules;
mod sources;
mod texts;
mod toml;
