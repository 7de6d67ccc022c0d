//! Which formats a number may have, by the text before and behind it.

use std::error::Error;

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input, MatchKind};

use crate::logs::format_data::{CODE_GROUP, FORMATS, FormatData, flagged};
use crate::logs::number::DIGITS;

/// The patterns of all formats with a number, in two parts: up to the number, and from it on. Where a number is not a
/// code, both fail within a few bytes, so that this costs far less than a search for the patterns through the line.
pub struct Likely {
    before: Automaton,
    behind: Automaton,
    /// The formats that end with the number, so that anything may be behind it.
    end_with_code: u128,
}

impl Likely {
    /// `None` if a pattern is wrong; a test uses each.
    pub fn new() -> Option<Self> {
        let from_code = |format: &FormatData| {
            let start = format.pattern.find(CODE_GROUP)?;
            (!format.ends_with_code()).then(|| flagged(&format.pattern[start..]))
        };
        let up_to_code = |format: &FormatData| {
            format.has_code().then(|| flagged(&format.pattern[..format.up_to_code]))
        };
        let ends = FORMATS.iter().enumerate().filter(|(_, format)| format.ends_with_code());
        Some(Self {
            before: Automaton::new(up_to_code, true)?,
            behind: Automaton::new(from_code, false)?,
            end_with_code: ends.fold(0, |ends, (index, _)| ends | 1 << index),
        })
    }

    /// The formats of the number that begins at `start`, a bit each. An error says that an automaton is too large.
    pub fn at(&mut self, line: &[u8], start: usize) -> Result<u128, Box<dyn Error>> {
        let before = self.before.matches_back(&line[..start + DIGITS])?;
        if before & !self.end_with_code == 0 {
            return Ok(before);
        }
        Ok(before & (self.end_with_code | self.behind.matches(line, start)?))
    }
}

/// Several patterns that are matched at one place at the same time.
struct Automaton {
    dfa: DFA,
    cache: Cache,
    /// The place of the format of each pattern.
    formats: Vec<usize>,
}

impl Automaton {
    fn new(pattern: impl Fn(&FormatData) -> Option<String>, is_reverse: bool) -> Option<Self> {
        let patterns = FORMATS.iter().enumerate();
        let (formats, patterns): (Vec<_>, Vec<_>) =
            patterns.filter_map(|(index, format)| Some((index, pattern(format)?))).unzip();
        let nfa = thompson::Config::new().reverse(is_reverse).utf8(false);
        let dfa = DFA::builder()
            .syntax(syntax::Config::new().utf8(false))
            .thompson(nfa.which_captures(WhichCaptures::None))
            .configure(DFA::config().match_kind(MatchKind::All))
            .build_many(&patterns)
            .ok()?;
        Some(Self { cache: dfa.create_cache(), dfa, formats })
    }

    /// The formats whose patterns match at `start`.
    fn matches(&mut self, line: &[u8], start: usize) -> Result<u128, Box<dyn Error>> {
        let input = Input::new(line).range(start..).anchored(Anchored::Yes);
        let state = self.dfa.start_state_forward(&mut self.cache, &input)?;
        self.run(state, line[start..].iter())
    }

    /// The formats whose patterns match at the end of `text`.
    fn matches_back(&mut self, text: &[u8]) -> Result<u128, Box<dyn Error>> {
        let input = Input::new(text).anchored(Anchored::Yes);
        let state = self.dfa.start_state_reverse(&mut self.cache, &input)?;
        self.run(state, text.iter().rev())
    }

    fn run<'t>(
        &mut self,
        start: LazyStateID,
        bytes: impl Iterator<Item = &'t u8>,
    ) -> Result<u128, Box<dyn Error>> {
        let mut found = 0;
        let mut state = start;
        for byte in bytes {
            state = self.dfa.next_state(&mut self.cache, state, *byte)?;
            if state.is_match() {
                found |= self.formats_of(state);
            } else if state.is_dead() {
                return Ok(found);
            }
        }
        state = self.dfa.next_eoi_state(&mut self.cache, state)?;
        if state.is_match() { Ok(found | self.formats_of(state)) } else { Ok(found) }
    }

    fn formats_of(&self, state: LazyStateID) -> u128 {
        (0..self.dfa.match_len(&self.cache, state)).fold(0, |formats, place| {
            let pattern = self.dfa.match_pattern(&self.cache, state, place);
            formats | 1 << self.formats[pattern.as_usize()]
        })
    }
}
