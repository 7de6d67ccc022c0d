//! Reads a JSON value byte by byte, without recursion and without keeping it.

use std::ops::Range;

use memchr::memchr2;
use smallvec::SmallVec;

use crate::logs::plain::{KEY, KEYS};

/// How deep objects are looked at. What is deeper is read and belongs to the last object that is looked at.
const DEEPEST: usize = 64;

/// The objects around the codes of a line. Few lines have more than two.
pub type Objects = SmallVec<[Object; 2]>;

/// An object that has one of the places that were asked for.
#[derive(Debug)]
pub struct Object {
    pub open: usize,
    /// Where its closing brace is.
    pub close: usize,
    pub is_empty: bool,
    /// The values of members that an earlier `annotate` added, by their places in [`KEYS`].
    pub values: Vec<(usize, Range<usize>)>,
}

/// What a text that begins like JSON is.
pub enum Json {
    /// A value that ends here, with its objects, the innermost first.
    Whole { end: usize, objects: Objects },
    /// A value that is cut off.
    Cut,
    /// Not JSON from here on.
    Not { at: usize },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Value,
    /// A value or the end of an array.
    First,
    /// A key or the end of an object.
    FirstKey,
    Key,
    Colon,
    /// A comma or the end of the innermost array or object.
    Comma,
}

/// Why a value cannot be read.
enum Wrong {
    Cut,
    Not,
}

struct Frame {
    object: Option<Object>,
    /// The place in [`KEYS`] of the member that is read.
    key: Option<usize>,
}

pub struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    /// Whether each array or object that is open is an object.
    kinds: Kinds,
    frames: SmallVec<[Frame; 4]>,
    wanted: &'a [usize],
    found: Objects,
    /// Where the last value began.
    value: usize,
}

impl<'a> Reader<'a> {
    /// Reads what begins at `start`. Keeps the objects around the places in `wanted`, which are in order, and the
    /// outermost object.
    pub fn read(text: &'a [u8], start: usize, wanted: &'a [usize]) -> Json {
        let mut reader = Self {
            text,
            at: start,
            kinds: Kinds::default(),
            frames: SmallVec::new(),
            wanted,
            found: Objects::new(),
            value: start,
        };
        reader.run()
    }

    fn run(&mut self) -> Json {
        let mut expect = Expect::Value;
        loop {
            self.skip_spaces();
            let Some(&byte) = self.text.get(self.at) else { return Json::Cut };
            expect = match (expect, byte) {
                (Expect::FirstKey | Expect::Comma, b'}') if self.kinds.is_object() => {
                    self.end(expect == Expect::FirstKey)
                }
                (Expect::First | Expect::Comma, b']') if self.kinds.is_array() => self.end(false),
                (Expect::Comma, b',') => {
                    self.at += 1;
                    if self.kinds.is_object() { Expect::Key } else { Expect::Value }
                }
                (Expect::Colon, b':') => {
                    self.at += 1;
                    Expect::Value
                }
                (Expect::FirstKey | Expect::Key, b'"') => {
                    let start = self.at;
                    if !self.skip_string() {
                        return Json::Cut;
                    }
                    self.note_key(start);
                    Expect::Colon
                }
                (Expect::Value | Expect::First, _) => match self.value(byte) {
                    Ok(expect) => expect,
                    Err(Wrong::Cut) => return Json::Cut,
                    Err(Wrong::Not) => return Json::Not { at: self.at },
                },
                _ => return Json::Not { at: self.at },
            };
            if expect == Expect::Comma && self.kinds.depth == 0 {
                return Json::Whole { end: self.at, objects: std::mem::take(&mut self.found) };
            }
        }
    }

    /// Reads a value, or the start of an array or object.
    fn value(&mut self, byte: u8) -> Result<Expect, Wrong> {
        self.value = self.at;
        match byte {
            b'{' | b'[' => {
                let is_object = byte == b'{';
                self.begin(is_object);
                return Ok(if is_object { Expect::FirstKey } else { Expect::First });
            }
            b'"' => {
                if !self.skip_string() {
                    return Err(Wrong::Cut);
                }
            }
            b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => {
                let rest = &self.text[self.at..];
                let is_in = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
                let len = rest.iter().take_while(is_in).count();
                let word = &rest[..len];
                let is_name = [&b"true"[..], b"false", b"null"].contains(&word);
                let is_number = matches!(byte, b'-' | b'0'..=b'9')
                    && word.last().is_some_and(u8::is_ascii_digit);
                if !is_name && !is_number {
                    return Err(if len == rest.len() { Wrong::Cut } else { Wrong::Not });
                }
                self.at += len;
            }
            _ => return Err(Wrong::Not),
        }
        self.note_value();
        Ok(Expect::Comma)
    }

    fn begin(&mut self, is_object: bool) {
        if self.kinds.depth < DEEPEST {
            let object = Object { open: self.at, close: 0, is_empty: false, values: Vec::new() };
            self.frames.push(Frame { object: is_object.then_some(object), key: None });
        }
        self.kinds.push(is_object);
        self.at += 1;
    }

    fn end(&mut self, is_empty: bool) -> Expect {
        self.kinds.pop();
        if self.kinds.depth < DEEPEST {
            if let Some(Frame { object: Some(mut object), .. }) = self.frames.pop() {
                (object.close, object.is_empty) = (self.at, is_empty);
                let first = self.wanted.partition_point(|place| *place < object.open);
                let is_wanted = self.wanted.get(first).is_some_and(|place| *place <= object.close);
                if is_wanted || self.kinds.depth == 0 {
                    self.found.push(object);
                }
            }
        }
        self.at += 1;
        Expect::Comma
    }

    fn note_key(&mut self, start: usize) {
        let is_looked_at = self.kinds.depth <= DEEPEST;
        let Some(frame) = self.frames.last_mut().filter(|_| is_looked_at) else { return };
        let name = self.text[start..self.at].strip_prefix(KEY.as_bytes());
        let name = name.and_then(|name| name.strip_suffix(b"\""));
        frame.key = name.and_then(|name| KEYS.iter().position(|known| known.as_bytes() == name));
    }

    fn note_value(&mut self) {
        let is_looked_at = self.kinds.depth <= DEEPEST;
        let Some(frame) = self.frames.last_mut().filter(|_| is_looked_at) else { return };
        if let (Some(key), Some(object)) = (frame.key.take(), &mut frame.object) {
            object.values.push((key, self.value..self.at));
        }
    }

    fn skip_spaces(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    }

    /// Whether the string ends.
    fn skip_string(&mut self) -> bool {
        self.at += 1;
        while let Some(next) = self.text.get(self.at..).and_then(|rest| memchr2(b'"', b'\\', rest))
        {
            self.at += next;
            if self.text[self.at] == b'"' {
                self.at += 1;
                return true;
            }
            self.at += 2;
        }
        false
    }
}

/// The kinds of what is open, a bit each, so that 64 MiB of brackets take 8 MiB.
#[derive(Default)]
struct Kinds {
    bits: SmallVec<[u64; 1]>,
    depth: usize,
}

impl Kinds {
    fn push(&mut self, is_object: bool) {
        let (word, bit) = (self.depth / 64, self.depth % 64);
        if word == self.bits.len() {
            self.bits.push(0);
        }
        self.bits[word] = self.bits[word] & !(1 << bit) | u64::from(is_object) << bit;
        self.depth += 1;
    }

    fn pop(&mut self) {
        self.depth -= 1;
    }

    fn is_object(&self) -> bool {
        let last = self.depth.checked_sub(1);
        last.is_some_and(|last| self.bits[last / 64] >> (last % 64) & 1 == 1)
    }

    fn is_array(&self) -> bool {
        self.depth > 0 && !self.is_object()
    }
}
