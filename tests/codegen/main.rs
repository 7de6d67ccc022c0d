//! `build/`, on good data and on bad: each fault is reported with its file and line. A module for each
//! subject of `build/`.

#[path = "../../build/mod.rs"]
mod codegen;

mod citations;
mod close_codes;
mod code;
#[cfg(feature = "diagnosis")]
mod diagnosis;
#[cfg(feature = "private")]
mod families;
#[cfg(feature = "private")]
mod family_lists;
#[cfg(feature = "private")]
mod family_texts;
mod files;
mod iana;
#[cfg(feature = "diagnosis")]
mod limits;
mod locale;
mod names;
mod pairs;
mod rfc;
mod rules;
mod sources;
#[cfg(feature = "diagnosis")]
mod symptoms;
mod texts;
mod toml;
