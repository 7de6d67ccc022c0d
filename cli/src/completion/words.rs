//! Other candidates: hosts, products, commands, and files of families.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use clap_complete::engine::{
    ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter,
};
use ws_close_code::{Limit, families};

/// What families name as their hosts and libraries.
pub fn hosts() -> ArgValueCompleter {
    let hosts = families::ALL
        .iter()
        .flat_map(|family| family.hosts().iter().map(|host| (*host, family.title().to_owned())));
    one_of(hosts.collect())
}

/// The products that have limits, whose names are one word.
pub fn products() -> ArgValueCompleter {
    let products: BTreeSet<_> = Limit::ALL.iter().map(|limit| limit.product()).collect();
    let words = products.into_iter().filter(|product| !product.contains(' '));
    one_of(words.map(|product| (product, String::new())).collect())
}

/// Files of families.
pub fn toml_files(typed: &OsStr) -> Vec<CompletionCandidate> {
    let is_toml = |path: &std::path::Path| path.extension() == Some(OsStr::new("toml"));
    PathCompleter::file().filter(is_toml).complete(typed)
}

/// Files, or what else is there.
pub fn paths() -> ArgValueCompleter {
    ArgValueCompleter::new(PathCompleter::any())
}

fn one_of(words: Vec<(&'static str, String)>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_string_lossy();
        let words = words.iter().filter(|(word, _)| word.starts_with(&*typed));
        words
            .map(|(word, help)| {
                let help = Some(help).filter(|help| !help.is_empty());
                CompletionCandidate::new(*word).help(help.map(Into::into))
            })
            .collect()
    })
}
