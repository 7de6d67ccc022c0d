//! The symptoms and limits that lead to a code.

use core::ops::RangeInclusive;

use crate::close_code::CloseCode;
use crate::limit::Limit;
use crate::symptom::Symptom;

/// From very many people to few.
const RANKS: RangeInclusive<u8> = 1..=5;

/// The symptoms with which an end reports this code: the one that most people meet first, those of the same rank by id.
/// None of them is about what could not be sent.
///
/// ```
/// use ws_close_code::{CloseCode, diagnosis};
///
/// let of_1009 = diagnosis::symptoms(CloseCode::MessageTooBig);
/// assert!(of_1009.clone().all(|symptom| symptom.codes().contains(&CloseCode::MessageTooBig)));
/// assert!(of_1009.map(|symptom| symptom.rank()).is_sorted());
/// ```
#[inline]
pub fn symptoms(code: CloseCode) -> impl Iterator<Item = &'static Symptom> + Clone {
    RANKS.flat_map(move |rank| {
        Symptom::ALL
            .iter()
            .filter(move |symptom| symptom.rank() == rank && symptom.codes().contains(&code))
    })
}

/// The limits at which the peer sees this code: the one that most people meet first, those of the same rank by id.
///
/// ```
/// use ws_close_code::{CloseCode, LimitKind, diagnosis};
///
/// let mut of_1009 = diagnosis::limits(CloseCode::MessageTooBig);
/// assert!(of_1009.any(|limit| limit.kind() == LimitKind::Message));
/// ```
#[inline]
pub fn limits(code: CloseCode) -> impl Iterator<Item = &'static Limit> + Clone {
    RANKS.flat_map(move |rank| {
        Limit::ALL.iter().filter(move |limit| limit.rank() == rank && limit.codes().contains(&code))
    })
}
