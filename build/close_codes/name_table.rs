//! Writes the table of names, a perfect hash.

use std::fmt;
use std::hash::Hasher;

use phf_shared::{FmtConst, PhfHash};

use super::super::names;
use super::super::rust::Text;
use super::model::Code;

pub fn name_table(out: &mut Text, codes: &[Code]) {
    let mut map = phf_codegen::Map::new();
    let mut keys: Vec<String> = Vec::new();
    let mut longest = 0;
    for Code { variant, name, aliases, .. } in codes {
        for name in [variant, name].into_iter().chain(&aliases.value) {
            let key = names::key(&name.value);
            // A name that is its variant in words has the same key.
            if !keys.contains(&key) {
                map.entry(Key(key.clone()), format!("CloseCode::{}", variant.value));
                longest = longest.max(key.len());
                keys.push(key);
            }
        }
    }
    writeln!(out, "/// The length of the longest key of [`BY_NAME`], in bytes.");
    writeln!(out, "pub(crate) const LONGEST_NAME: usize = {longest};\n");
    out.push_str("/// Every name, in lower case and without separators.\n");
    writeln!(
        out,
        "pub(crate) static BY_NAME: phf::Map<&'static [u8], CloseCode> = {};",
        map.build()
    );
}

/// A key of the table: bytes, because the library folds a name byte by byte.
#[derive(PartialEq, Eq, Hash)]
struct Key(String);

impl PhfHash for Key {
    fn phf_hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_bytes().phf_hash(state);
    }
}

impl FmtConst for Key {
    fn fmt_const(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b{:?}", self.0)
    }
}
