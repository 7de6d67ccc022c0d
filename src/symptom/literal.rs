//! Literal pieces of a text, and where they are in another.

use super::words::letter;

/// What is between two blanks of a symptom's text: bytes, and the blanks `{code}` and `{status}`, which hold digits and
/// nothing else.
#[derive(Clone, Copy)]
pub(super) struct Literal {
    pub(super) bytes: &'static [u8],
    pub(super) is_case_exact: bool,
    /// Whether a word at its start, and at its end, may not go on in the text that is searched.
    pub(super) begins_word: bool,
    pub(super) ends_word: bool,
}

/// From the first byte to the one after the last.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    /// The empty one at this place.
    #[inline]
    pub(super) const fn at(place: usize) -> Self {
        Self { start: place, end: place }
    }
}

impl Literal {
    /// The first place in `text` where it begins within `starts`, ends by `end`, and `fits` is true.
    #[inline]
    pub(super) fn find(
        self,
        text: &[u8],
        starts: Span,
        end: usize,
        fits: impl Fn(Span) -> bool,
    ) -> Option<Span> {
        let last = end;
        let mut start = starts.start;
        while start < starts.end {
            start += self.length_before(text.get(start..starts.end)?)?;
            if self.may_begin(text, start) {
                if let Some(end) = self.end_at(text, start, |_, _| {}).filter(|end| *end <= last) {
                    let span = Span { start, end };
                    if fits(span) {
                        return Some(span);
                    }
                }
            }
            start += 1;
        }
        None
    }

    /// How many bytes come before the first one with which it can begin.
    #[inline]
    fn length_before(self, text: &[u8]) -> Option<usize> {
        let first = *self.bytes.first()?;
        let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
        match first {
            b' ' => text.iter().position(u8::is_ascii_whitespace),
            b'{' => text.iter().position(u8::is_ascii_digit),
            _ => text.iter().position(|byte| *byte == lower || *byte == upper),
        }
    }

    /// Whether the first byte of it is at `start`. Of white space and of digits only the first one is, because the rest
    /// would be looked at again and again.
    #[inline]
    fn may_begin(self, text: &[u8], start: usize) -> bool {
        let (Some(&first), Some(&byte)) = (self.bytes.first(), text.get(start)) else {
            return false;
        };
        let is_first = |is_same: fn(&u8) -> bool| {
            is_same(&byte) && !byte_before(text, start).is_some_and(|byte| is_same(&byte))
        };
        match first {
            b' ' => is_first(u8::is_ascii_whitespace),
            b'{' => is_first(u8::is_ascii_digit),
            first => byte.eq_ignore_ascii_case(&first),
        }
    }

    /// Where it ends in `text`, if it is at `start`; tells the name and the place of each number in it.
    #[inline]
    pub(super) fn end_at(
        self,
        text: &[u8],
        start: usize,
        mut on_number: impl FnMut(&'static [u8], Span),
    ) -> Option<usize> {
        if self.begins_word && byte_before(text, start).is_some_and(is_in_word) {
            return None;
        }
        let mut rest = text.get(start..)?;
        let mut pattern = self.bytes;
        while let Some((&byte, after)) = pattern.split_first() {
            pattern = after;
            let (&found, behind) = rest.split_first()?;
            match byte {
                b' ' => rest = without(rest, u8::is_ascii_whitespace)?,
                b'{' => {
                    let (name, behind) = split(pattern, b'}')?;
                    pattern = behind;
                    let digits = without(rest, u8::is_ascii_digit)?;
                    let (start, end) = (text.len() - rest.len(), text.len() - digits.len());
                    on_number(name, Span { start, end });
                    rest = digits;
                }
                _ if found == byte => rest = behind,
                _ if !self.is_case_exact && found.eq_ignore_ascii_case(&byte) => rest = behind,
                _ => return None,
            }
        }
        if self.ends_word && rest.first().copied().is_some_and(is_in_word) {
            return None;
        }
        Some(text.len() - rest.len())
    }
}

/// `text` without the bytes at its start of which this is true; `None` where there are none.
#[inline]
fn without(text: &[u8], is_left_out: fn(&u8) -> bool) -> Option<&[u8]> {
    let length = text.iter().position(|byte| !is_left_out(byte)).unwrap_or(text.len());
    if length == 0 { None } else { text.get(length..) }
}

/// What is before the first `byte`, and what is after it.
#[inline]
pub(super) fn split(text: &'static [u8], byte: u8) -> Option<(&'static [u8], &'static [u8])> {
    let (before, after) = text.split_at_checked(text.iter().position(|other| *other == byte)?)?;
    Some((before, after.get(1..)?))
}

#[inline]
pub(super) fn is_in_word(byte: u8) -> bool {
    letter(byte) != 0
}

#[inline]
pub(super) fn byte_before(text: &[u8], place: usize) -> Option<u8> {
    text.get(place.checked_sub(1)?).copied()
}

/// Where `literal` begins in `text`, if it ends at `end`. Letters are not compared.
#[inline]
pub(super) fn start_before(literal: &[u8], text: &[u8], end: usize) -> Option<usize> {
    let mut rest = text.get(..end)?;
    let mut literal = literal;
    while let Some((&byte, before)) = literal.split_last() {
        literal = before;
        let is_left_out: fn(&u8) -> bool = match byte {
            b' ' => u8::is_ascii_whitespace,
            b'}' => {
                let open = literal.iter().rposition(|byte| *byte == b'{')?;
                literal = literal.get(..open)?;
                u8::is_ascii_digit
            }
            _ => {
                (_, rest) = rest.split_last()?;
                continue;
            }
        };
        let length = rest.iter().rposition(|byte| !is_left_out(byte)).map_or(0, |last| last + 1);
        rest = rest.get(..length)?;
    }
    Some(rest.len())
}
