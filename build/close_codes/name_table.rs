//! Writes the table of names: a bucket for each hash, so that a search compares one or two names.

use super::super::fnv;
use super::super::names;
use super::super::rust::Text;
use super::model::Code;

pub fn name_table(out: &mut Text, codes: &[Code]) {
    // A name that is its variant in words has the same key.
    let mut keys: Vec<(String, &str)> = Vec::new();
    let mut longest = 0;
    for Code { variant, name, aliases, .. } in codes {
        for name in [variant, name].into_iter().chain(&aliases.value) {
            let key = names::key(&name.value);
            if !keys.iter().any(|(other, _)| *other == key) {
                longest = longest.max(key.len());
                keys.push((key, &variant.value));
            }
        }
    }
    let mut buckets = vec![Vec::new(); (2 * keys.len()).next_power_of_two()];
    for key in keys {
        let bucket = fnv::of(key.0.as_bytes()) as usize % buckets.len();
        buckets[bucket].push(key);
    }

    // One text without a pointer to each name, which the program would have to relocate.
    let mut text = String::new();
    let (mut codes, mut name_ends, mut bucket_ends) = (Text::default(), Vec::new(), Vec::new());
    for bucket in buckets {
        for (name, variant) in &bucket {
            text.push_str(name);
            name_ends.push(text.len());
            writeln!(codes, "    CloseCode::{variant},");
        }
        bucket_ends.push(name_ends.len());
    }
    let all = name_ends.len();
    writeln!(out, "/// The length of the longest name, in bytes.");
    writeln!(out, "pub(crate) const LONGEST_NAME: usize = {longest};\n");
    out.push_str(
        "/// Every name, in lower case and without separators, by the bucket of its hash.\n",
    );
    writeln!(out, "pub(crate) const NAMES: &str = {text:?};\n");
    out.push_str("/// Where each of [`NAMES`] ends.\n");
    writeln!(out, "pub(crate) static NAME_ENDS: [u16; {all}] = {name_ends:?};\n");
    out.push_str("/// The code of each of [`NAMES`].\n");
    writeln!(out, "pub(crate) static NAME_CODES: [CloseCode; {all}] = [\n{}];\n", codes.0);
    out.push_str("/// Where each bucket of names ends.\n");
    writeln!(out, "pub(crate) static BUCKET_ENDS: [u16; {}] = {bucket_ends:?};", bucket_ends.len());
}
