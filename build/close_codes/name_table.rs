//! Writes the table of names: a bucket for each hash, so that a search compares one or two names.

use std::collections::BTreeMap;

use super::super::names;
use super::super::rust::Text;
use super::model::Code;
use super::name_hash::hash;

pub fn name_table(out: &mut Text, codes: &[Code]) {
    // A name that is its variant in words has the same key.
    let mut variants = BTreeMap::new();
    for Code { variant, name, aliases, .. } in codes {
        for name in [variant, name].into_iter().chain(&aliases.value) {
            variants.insert(names::key(&name.value), &variant.value);
        }
    }
    let longest = variants.keys().map(String::len).max().unwrap_or_default();
    let mut buckets = vec![Vec::new(); (2 * variants.len()).next_power_of_two()];
    for name in &variants {
        let bucket = hash(name.0.as_bytes()) as usize % buckets.len();
        buckets[bucket].push(name);
    }

    writeln!(out, "/// The length of the longest name of [`BY_NAME`], in bytes.");
    writeln!(out, "pub(crate) const LONGEST_NAME: usize = {longest};\n");
    out.push_str("/// Every name, in lower case and without separators, by the bucket of its hash.\n");
    writeln!(out, "pub(crate) static BY_NAME: [(&str, CloseCode); {}] = [", variants.len());
    let mut ends = Vec::new();
    let mut end = 0;
    for bucket in buckets {
        for (name, variant) in &bucket {
            writeln!(out, "    ({name:?}, CloseCode::{variant}),");
        }
        end += bucket.len();
        ends.push(end);
    }
    out.push_str("];\n\n/// Where each bucket of [`BY_NAME`] ends.\n");
    writeln!(out, "pub(crate) static BUCKET_ENDS: [u16; {}] = {ends:?};", ends.len());
}
