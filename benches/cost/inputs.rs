//! The numbers that we ask about.

use std::iter;

use tungstenite::protocol::frame::coding::CloseCode as Theirs;
use ws_close_code::CloseCode;

use crate::checked::Checked;

pub const INPUTS: usize = 1 << 16;

/// How many closes of 100 have the number. It is a guess at the log of a service most of whose
/// connections end because the user leaves or the network fails.
const USUAL: [(u16, usize); 12] = [
    (1000, 30),
    (1001, 27),
    (1006, 17),
    (1005, 11),
    (1011, 4),
    (1012, 3),
    (1008, 2),
    (4001, 2),
    (1002, 1),
    (1009, 1),
    (1013, 1),
    (3000, 1),
];

/// Each number of [`USUAL`] as often as it says, in random order.
pub fn usual_closes() -> Vec<u16> {
    let hundred: Vec<u16> =
        USUAL.iter().flat_map(|&(number, count)| iter::repeat_n(number, count)).collect();
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    (0..INPUTS).map(|_| hundred[random() % hundred.len()]).collect()
}

/// Every `u16` once, not in order.
pub fn every_number() -> Vec<u16> {
    (0..=u16::MAX).map(|i| i.wrapping_mul(40_503)).collect()
}

/// The same numbers in each of the types.
pub struct Codes {
    pub numbers: Vec<u16>,
    pub ours: Vec<CloseCode>,
    pub checked: Vec<Checked>,
    pub theirs: Vec<Theirs>,
}

impl Codes {
    pub fn new(numbers: Vec<u16>) -> Self {
        let checked = |&number| Checked::from_u16(number).or(Checked::from_u16(1000));
        Self {
            ours: numbers.iter().map(|&number| number.into()).collect(),
            checked: numbers.iter().filter_map(checked).collect(),
            theirs: numbers.iter().map(|&number| number.into()).collect(),
            numbers,
        }
    }

    pub fn as_texts(&self) -> Vec<String> {
        self.numbers.iter().take(1000).map(u16::to_string).collect()
    }
}
