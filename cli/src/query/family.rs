//! The option `--family`: which family defines the codes.

use std::ptr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ws_close_code::{Family, families};

/// The family that is used where none is named. It defines nothing, so the registry answers.
pub static REGISTRY: Family = match Family::new("registry", "IANA's registry", &[]) {
    Ok(family) => family,
    // In a static, a panic is a compile-time error.
    Err(error) => panic!("{}", error.message()),
};

#[derive(clap::Args)]
pub struct FamilyArg {
    /// Read codes as this service or library defines them; `ws-close-code families` lists them
    #[arg(
        long,
        value_name = "ID",
        value_parser = by_id(),
        ignore_case = true,
        hide_possible_values = true
    )]
    family: Option<&'static Family>,
}

impl FamilyArg {
    /// The named family, or [`REGISTRY`].
    pub fn family(&self) -> &'static Family {
        self.family.unwrap_or(&REGISTRY)
    }
}

/// Whether `family` is one, and not [`REGISTRY`].
pub fn is_named(family: &Family) -> bool {
    !ptr::eq(family, &REGISTRY)
}

fn by_id() -> impl TypedValueParser<Value = &'static Family> {
    let ids = families::ALL.iter().map(|family| family.id());
    PossibleValuesParser::new(ids).try_map(|id| families::by_id(&id).ok_or("unknown family"))
}
