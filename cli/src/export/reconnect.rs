//! The columns of an advice: the members of `reconnect` in JSON, with the path as the name.

use ws_close_code::{CloseCode, Reconnect, ReconnectBasis};

use crate::export::column::{Column, INTEGER_OR_NULL, TEXT, TEXT_OR_NULL, column, readable};
use crate::output::advice;
use crate::query::topic::Topic;

/// A row with an advice.
pub trait Advised: Sized {
    fn advice(&self) -> Reconnect;

    const RECONNECT: [Column<Self>; 6] = [
        readable(column("reconnect_action", TEXT, |row| row.advice().action().as_str().into())),
        column("reconnect_delay_min_s", INTEGER_OR_NULL, |row: &Self| {
            row.advice().first_delay().map(|(shortest, _)| shortest.as_secs()).into()
        }),
        column("reconnect_delay_max_s", INTEGER_OR_NULL, |row: &Self| {
            row.advice().first_delay().map(|(_, longest)| longest.as_secs()).into()
        }),
        column("reconnect_basis", TEXT, |row| row.advice().basis().as_str().into()),
        column("reconnect_delay_basis", TEXT_OR_NULL, |row: &Self| {
            row.advice().delay_basis().map(ReconnectBasis::as_str).into()
        }),
        column("reconnect_with", TEXT_OR_NULL, |row| advice::with(row.advice()).into()),
    ];
}

impl Advised for CloseCode {
    fn advice(&self) -> Reconnect {
        self.reconnect()
    }
}

impl Advised for Topic {
    fn advice(&self) -> Reconnect {
        self.code().reconnect()
    }
}
