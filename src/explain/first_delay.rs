//! The time until the first attempt to reconnect, in words.

use core::fmt;

use crate::locale::{Phrases, fill};

/// `a random 5-30 s` or `5-30 s`, and `1 s` where the window has only one time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstDelay {
    phrase: &'static str,
    window: (u32, u32),
}

impl FirstDelay {
    /// As the blanks `{random}` and `{delay}` of phrases say it.
    #[inline]
    pub(super) const fn both(window: (u32, u32), phrases: &Phrases) -> [Self; 2] {
        let (random, between) = match window {
            (from, to) if from == to => (phrases.delay.exactly, phrases.delay.exactly),
            _ => (phrases.delay.random, phrases.delay.between),
        };
        [Self { phrase: random, window }, Self { phrase: between, window }]
    }
}

impl fmt::Display for FirstDelay {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = self.window;
        fill(self.phrase, &[("from", &from), ("to", &to)], f)
    }
}
