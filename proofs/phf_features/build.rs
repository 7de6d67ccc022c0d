//! Does nothing; cargo builds build dependencies only where there is a build script.

fn main() {}
