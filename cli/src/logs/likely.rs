//! Which formats a number may have, by the text before and behind it.

use std::error::Error;

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input, MatchKind};

use crate::logs::format_data::{CODE_GROUP, FORMATS, FormatData, NOT_BEFORE, NOT_BEHIND, flagged};
use crate::logs::number::{DIGITS, NEXT_TO_IT};

/// The patterns of all formats with a number, in two parts: up to the number, and from it on. Where a number is not a
/// code, both fail within a few bytes, so that this costs far less than a search for the patterns through the line.
pub struct Likely {
    before: Automaton,
    behind: Automaton,
    /// The formats that end with the number, so that anything may be behind it.
    end_with_code: u128,
    not_before: Automaton,
    not_behind: Automaton,
}

impl Likely {
    /// `None` if a pattern is wrong; a test uses each.
    pub fn new() -> Option<Self> {
        let up_to_code = |format: &FormatData| {
            format.has_code().then(|| flagged(&format.pattern[..format.up_to_code]))
        };
        let from_code = |format: &FormatData| {
            let start = format.pattern.find(CODE_GROUP)?;
            (!format.ends_with_code()).then(|| flagged(&format.pattern[start..]))
        };
        let ends = FORMATS.iter().enumerate().filter(|(_, format)| format.ends_with_code());
        let words = |words: &[&str]| words.iter().map(|word| Some(flagged(word))).collect();
        Some(Self {
            before: Automaton::new(FORMATS.iter().map(up_to_code).collect(), true)?,
            behind: Automaton::new(FORMATS.iter().map(from_code).collect(), false)?,
            end_with_code: ends.fold(0, |ends, (index, _)| ends | 1 << index),
            not_before: Automaton::new(words(NOT_BEFORE), true)?,
            not_behind: Automaton::new(words(NOT_BEHIND), false)?,
        })
    }

    /// The formats of the number that begins at `start`, a bit each. An error says that an automaton became too large.
    pub fn at(&mut self, line: &[u8], start: usize) -> Result<u128, Box<dyn Error>> {
        let (number, behind) = line[start..].split_at(DIGITS);
        let before = self.before.matches_back(&line[..start + number.len()])?;
        let formats = if before & !self.end_with_code == 0 {
            before
        } else {
            before & (self.end_with_code | self.behind.matches(&line[start..])?)
        };
        let is_code = formats != 0
            && self.not_behind.matches(&behind[..behind.len().min(NEXT_TO_IT)])? == 0
            && self.not_before.matches_back(&line[start.saturating_sub(NEXT_TO_IT)..start])? == 0;
        Ok(if is_code { formats } else { 0 })
    }
}

/// Several patterns that are matched at one place at the same time.
struct Automaton {
    dfa: DFA,
    cache: Cache,
    /// The place that each pattern had in the list with gaps.
    places: Vec<usize>,
}

impl Automaton {
    fn new(patterns: Vec<Option<String>>, is_reverse: bool) -> Option<Self> {
        let patterns = patterns.into_iter().enumerate();
        let (places, patterns): (Vec<_>, Vec<_>) =
            patterns.filter_map(|(place, pattern)| Some((place, pattern?))).unzip();
        let nfa = thompson::Config::new().reverse(is_reverse).utf8(false);
        let dfa = DFA::builder()
            .syntax(syntax::Config::new().utf8(false))
            .thompson(nfa.which_captures(WhichCaptures::None))
            .configure(DFA::config().match_kind(MatchKind::All))
            .build_many(&patterns)
            .ok()?;
        Some(Self { cache: dfa.create_cache(), dfa, places })
    }

    /// The patterns that match at the start of `text`, a bit each.
    fn matches(&mut self, text: &[u8]) -> Result<u128, Box<dyn Error>> {
        let input = Input::new(text).anchored(Anchored::Yes);
        let state = self.dfa.start_state_forward(&mut self.cache, &input)?;
        self.run(state, text.iter())
    }

    /// The patterns that match at the end of `text`, a bit each.
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
                found |= self.patterns_of(state);
            } else if state.is_dead() {
                return Ok(found);
            }
        }
        state = self.dfa.next_eoi_state(&mut self.cache, state)?;
        if state.is_match() { Ok(found | self.patterns_of(state)) } else { Ok(found) }
    }

    fn patterns_of(&self, state: LazyStateID) -> u128 {
        (0..self.dfa.match_len(&self.cache, state)).fold(0, |patterns, index| {
            let pattern = self.dfa.match_pattern(&self.cache, state, index);
            patterns | 1 << self.places[pattern.as_usize()]
        })
    }
}
