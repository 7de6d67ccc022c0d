//! Where the members for a code go in a line.

use std::ops::{Range, RangeInclusive};

use memchr::{memchr, memmem};
use smallvec::{SmallVec, smallvec};

use super::objects::{Json, Object, Objects, Reader};
use crate::logs::plain::KEY;

/// Where members go.
#[derive(Debug)]
pub enum Target {
    /// Behind the last member of an object.
    Object(Object),
    /// Behind a value, in place of members that an earlier `annotate` put there.
    Behind(Range<usize>),
    /// The line is JSON, or a part of it, without a place for members.
    Nowhere,
}

/// The targets of the places in a line.
pub enum Targets {
    /// The line is not JSON.
    None,
    /// For each place its target, as far as it is not that of one before it.
    Json(JsonTargets),
}

type JsonTargets = SmallVec<[(usize, Target); 2]>;

/// How many values a line is searched for. A line with more has those that are read.
const MOST: usize = 1000;

impl Targets {
    /// `codes` are where codes end, in order, with their numbers.
    pub fn find(line: &[u8], codes: &[(usize, u16)]) -> Self {
        let places: SmallVec<[usize; 4]> = codes.iter().map(|(place, _)| *place).collect();
        let places = &*places;
        if memchr(b'"', line).is_none() {
            return Self::None;
        }
        let mut targets = JsonTargets::new();
        let mut root = None;
        let mut is_cut = false;
        let mut at = 0;
        for _ in 0..MOST {
            let Some(start) = next_start(line, at) else { break };
            match Reader::read(line, start, places) {
                Json::Whole { end, objects } => {
                    at = end;
                    root = root.or(take_objects(objects, codes, &mut targets));
                }
                Json::Cut => {
                    is_cut = true;
                    break;
                }
                Json::Not { at: end } => {
                    is_cut |= has_member(&line[start..end]);
                    at = end.max(start + 1);
                }
            }
        }
        if !targets.is_empty() {
            return Self::Json(targets);
        }
        if let (Some(root), Some(place)) = (root, places.first()) {
            return Self::Json(smallvec![(*place, Target::Object(root))]);
        }
        if is_cut || is_piece(line) {
            let target = |place: &usize| (*place, behind(line, *place));
            return Self::Json(places.first().map(target).into_iter().collect());
        }
        if is_array(line) { Self::Json(JsonTargets::new()) } else { Self::None }
    }
}

/// Gives each code the outermost object around it that no code before it has, unless an object around it has the same.
/// Returns the outermost object, unless a code has it.
fn take_objects(
    objects: Objects,
    codes: &[(usize, u16)],
    targets: &mut JsonTargets,
) -> Option<Object> {
    let mut given: SmallVec<[(RangeInclusive<usize>, u16); 2]> = SmallVec::new();
    let mut objects: SmallVec<[_; 2]> = objects.into_iter().map(Some).collect();
    for (place, code) in codes {
        if given.iter().any(|(object, same)| object.contains(place) && same == code) {
            continue;
        }
        // The innermost come first.
        let free = objects.iter_mut().rev().find(|object| {
            object.as_ref().is_some_and(|object| (object.open..=object.close).contains(place))
        });
        if let Some(object) = free.and_then(Option::take) {
            given.push((object.open..=object.close, *code));
            targets.push((*place, Target::Object(object)));
        }
    }
    objects.pop().flatten()
}

/// Where the next object, or an array at the start of the line, may begin.
fn next_start(line: &[u8], from: usize) -> Option<usize> {
    let first =
        from + line.get(from..)?.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    if from == 0 && line.get(first) == Some(&b'[') && begins_value(line, first + 1) {
        return Some(first);
    }
    let mut at = from;
    loop {
        at += memchr(b'{', line.get(at..)?)?;
        if begins_value(line, at + 1) {
            return Some(at);
        }
        at += 1;
    }
}

/// Whether what is in a bracket begins as JSON does.
fn begins_value(line: &[u8], at: usize) -> bool {
    let rest = line.get(at..).unwrap_or_default().trim_ascii_start();
    matches!(rest.first(), Some(b'"' | b'{'))
}

fn has_member(text: &[u8]) -> bool {
    memmem::find(text, b"\":").is_some() || memmem::find(text, b"\" :").is_some()
}

/// Whether the line is a part of JSON over several lines, or a piece that was cut out of a line.
fn is_piece(line: &[u8]) -> bool {
    let begins_with_key = line.trim_ascii_start().strip_prefix(b"\"").is_some_and(|rest| {
        memchr(b'"', rest).is_some_and(|end| rest[end + 1..].trim_ascii_start().starts_with(b":"))
    });
    begins_with_key
        || memmem::find_iter(line, b"\",\"").any(|at| {
            let rest = &line[at + 3..];
            memchr(b'"', rest).is_some_and(|end| end > 0 && rest[end + 1..].starts_with(b":"))
        })
}

/// Whether the line is an array.
fn is_array(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.starts_with(b"[") && line.ends_with(b"]") && begins_value(line, 1)
}

/// Behind the value of a member with this place, in a piece of JSON.
fn behind(line: &[u8], place: usize) -> Target {
    let value = end_of_number(line, place).or_else(|| end_of_string(line, place));
    let Some(end) = value else { return Target::Nowhere };
    let rest = &line[end..];
    let own = rest.strip_prefix(b",").is_some_and(|rest| rest.starts_with(KEY.as_bytes()));
    if !own {
        let next = rest.trim_ascii_start().first();
        let may_go_on = matches!(next, None | Some(b',' | b'}'));
        return if may_go_on { Target::Behind(end..end) } else { Target::Nowhere };
    }
    Target::Behind(end..end + length_of_own(rest))
}

/// How long the members are that an earlier `annotate` put here.
fn length_of_own(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) =
        text[at..].strip_prefix(b",").filter(|rest| rest.starts_with(KEY.as_bytes()))
    {
        let mut quotes = memchr::memchr_iter(b'"', rest);
        let Some(end) = quotes.nth(3) else { break };
        at += 1 + end + 1;
    }
    at
}

/// The end of a member's value that ends with `place` and is a number.
fn end_of_number(line: &[u8], place: usize) -> Option<usize> {
    let digits = line[..place].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let before = line[..place - digits].trim_ascii_end().strip_suffix(b":")?;
    before.trim_ascii_end().ends_with(b"\"").then_some(place)
}

/// The end of a member's value that has `place` in it and is a string.
fn end_of_string(line: &[u8], place: usize) -> Option<usize> {
    let is_escaped =
        |at: usize| line[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
    let end = memchr::memchr_iter(b'"', &line[place..]).map(|at| place + at);
    let end = end.into_iter().find(|at| !is_escaped(*at))?;
    let start = memchr::memrchr_iter(b'"', &line[..place]).find(|at| !is_escaped(*at))?;
    let before = line[..start].trim_ascii_end();
    before.ends_with(b":").then_some(end + 1)
}
