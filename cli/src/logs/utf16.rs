//! UTF-16 as UTF-8.

use std::io::{self, ErrorKind, Read};

/// The order of the two bytes of a unit.
#[derive(Clone, Copy)]
pub enum Order {
    Little,
    Big,
}

/// Reads UTF-16 and gives UTF-8. What is not UTF-16 becomes U+FFFD, because UTF-8 has nothing else for it.
pub struct Utf16<R> {
    inner: R,
    order: Order,
    /// Bytes of a unit or a pair that is not complete.
    rest: Vec<u8>,
    /// UTF-8 that found no room, from this place on.
    ready: Vec<u8>,
    given: usize,
    is_at_end: bool,
    /// Whether the end is within a character.
    is_cut: bool,
}

impl<R: Read> Utf16<R> {
    pub fn new(inner: R, order: Order) -> Self {
        let (rest, ready) = (Vec::new(), Vec::new());
        Self { inner, order, rest, ready, given: 0, is_at_end: false, is_cut: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = [0; 16 << 10];
        let len = self.inner.read(&mut bytes)?;
        self.is_at_end = len == 0;
        self.rest.extend_from_slice(&bytes[..len]);
        let unit = |pair: &[u8]| match self.order {
            Order::Little => u16::from_le_bytes([pair[0], pair[1]]),
            Order::Big => u16::from_be_bytes([pair[0], pair[1]]),
        };
        let mut whole = self.rest.len() / 2 * 2;
        let is_half = |pair: &[u8]| (0xd800..0xdc00).contains(&unit(pair));
        if whole >= 2 && is_half(&self.rest[whole - 2..whole]) {
            // The first half of a pair waits for the second.
            whole -= 2;
        }
        self.is_cut = self.is_at_end && whole < self.rest.len();
        let units = self.rest[..whole].chunks_exact(2).map(unit);
        let text: String =
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        self.rest.drain(..whole);
        self.ready = text.into_bytes();
        if self.is_cut {
            self.ready.extend_from_slice("\u{fffd}".as_bytes());
        }
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        while self.given == self.ready.len() && !self.is_at_end {
            self.fill()?;
        }
        if self.is_cut && self.given == self.ready.len() {
            let message = "it ends within a character of UTF-16";
            return Err(io::Error::new(ErrorKind::UnexpectedEof, message));
        }
        let len = room.len().min(self.ready.len() - self.given);
        room[..len].copy_from_slice(&self.ready[self.given..self.given + len]);
        self.given += len;
        Ok(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logs::slowly::Slowly;

    #[test]
    fn both_orders_become_utf_8_however_they_arrive() {
        let text = "code 1006 \u{feff}종료 🔌\r\n";
        let units: Vec<u16> = text.encode_utf16().collect();
        for step in 1..9 {
            for order in [Order::Little, Order::Big] {
                let bytes: Vec<u8> = units
                    .iter()
                    .flat_map(|unit| match order {
                        Order::Little => unit.to_le_bytes(),
                        Order::Big => unit.to_be_bytes(),
                    })
                    .collect();
                let mut read = String::new();
                Utf16::new(Slowly(&bytes, step), order).read_to_string(&mut read).unwrap();
                assert_eq!(read, text);
            }
        }
    }

    #[test]
    fn what_is_not_utf_16_is_replaced_and_an_end_within_a_character_is_an_error() {
        let read = |bytes: &[u8]| {
            let mut text = Vec::new();
            let result = Utf16::new(bytes, Order::Little).read_to_end(&mut text);
            (String::from_utf8(text).unwrap(), result.map_err(|error| error.to_string()))
        };
        let cut = || Err("it ends within a character of UTF-16".to_owned());
        assert_eq!(read(&[0x00, 0xd8, b'a', 0]), ("\u{fffd}a".to_owned(), Ok(4)));
        assert_eq!(read(&[b'a', 0, b'b']), ("a\u{fffd}".to_owned(), cut()));
        assert_eq!(read(&[b'a', 0, 0x3d, 0xd8]), ("a\u{fffd}".to_owned(), cut()));
        assert_eq!(read(&[0x3d, 0xd8, 0x0c]), ("\u{fffd}".to_owned(), cut()));
    }
}
