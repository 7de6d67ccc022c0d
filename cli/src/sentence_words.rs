//! The words of `data/sentences.toml`, as the build wrote them.

#![expect(clippy::unreadable_literal, reason = "the build writes numbers without separators")]

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
