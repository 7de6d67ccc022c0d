//! What `build/diagnosis/` writes: the phrases around symptoms and limits, apart from those of the default build.

#![allow(clippy::pedantic, reason = "generated")]

use super::table::Locale;

include!(concat!(env!("OUT_DIR"), "/diagnosis.rs"));
