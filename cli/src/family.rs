//! Through which family codes are read.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ws_close_code::{Family, families};

/// What codes mean where no family is named. A family answers from the registry for all that it has
/// no row for, and this one has none.
pub static REGISTRY: Family = match Family::new("registry", "IANA's registry", &[]) {
    Ok(family) => family,
    // In a static, this is an error of the compiler's.
    Err(error) => panic!("{}", error.message()),
};

#[derive(clap::Args)]
pub struct Reading {
    /// Read codes as this family means them, a service or library that publishes codes of its own;
    /// `ws-close-code families` lists them
    #[arg(long, value_name = "ID", value_parser = by_id(), ignore_case = true)]
    family: Option<&'static Family>,
}

impl Reading {
    /// The family named, or one that knows only the registry.
    pub fn family(&self) -> &'static Family {
        self.family.unwrap_or(&REGISTRY)
    }
}

/// What to add to the command line so that `word` names a code.
pub fn options_for(word: &str) -> Vec<String> {
    let have_it = families::ALL.iter().filter(|family| family.parse(word).is_ok());
    have_it.map(|family| format!("`--family {}`", family.id())).collect()
}

/// Whether it is one that a service or library publishes.
pub fn is_published(family: &Family) -> bool {
    family.id() != REGISTRY.id()
}

fn by_id() -> impl TypedValueParser<Value = &'static Family> {
    let ids = families::ALL.iter().map(|family| family.id());
    PossibleValuesParser::new(ids).try_map(|id| {
        let named =
            families::ALL.iter().copied().find(|family| family.id().eq_ignore_ascii_case(&id));
        named.ok_or("no family has this id")
    })
}
