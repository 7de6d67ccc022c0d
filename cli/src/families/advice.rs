//! The advice on connecting again in the file of a family.

use ws_close_code::{Reconnect, ReconnectAction, ReconnectBasis};

use crate::families::table::Table;

/// Without `Unknown`, which is for codes without advice, and `NotNeeded`, which only an event has.
const ACTIONS: &[ReconnectAction] = &[
    ReconnectAction::Retry,
    ReconnectAction::RetryElsewhere,
    ReconnectAction::IfNeeded,
    ReconnectAction::AfterChange,
];

/// Without `Definition`, which is for advice that names none.
const BASES: &[ReconnectBasis] = &[
    ReconnectBasis::Documentation,
    ReconnectBasis::Source,
    ReconnectBasis::Observed,
    ReconnectBasis::Inferred,
];

const WITH: &[&str] = &["same_session", "new_session", "new_credentials"];

/// The longest first delay, in seconds; a longer one is a slip.
const LONGEST_DELAY: u16 = 3600;

pub struct Advice(pub Reconnect);

impl Advice {
    /// `None` where a field is wrong, which is a problem then.
    pub fn read(mut table: Table<'_>) -> Option<Self> {
        table.require("action");
        table.want(&["basis"]);
        let action = table.choice("action", ACTIONS, ReconnectAction::as_str);
        let delay = table.pair("first_delay");
        let basis = table.choice("basis", BASES, ReconnectBasis::as_str);
        let delay_basis = table.choice("delay_basis", BASES, ReconnectBasis::as_str);
        let with = table.choice("with", WITH, |word| word);
        let line = table.line;
        match &delay {
            Some(delay) => {
                let (from, to) = delay.value;
                if to < from {
                    let message =
                        format!("`first_delay` ends at {to} s, before its start, {from} s");
                    table.problem(delay.line, &message);
                } else if to > LONGEST_DELAY {
                    let message =
                        format!("`first_delay` ends at {to} s: expected at most {LONGEST_DELAY}");
                    table.problem(delay.line, &message);
                }
            }
            None if delay_basis.is_some() => {
                table.problem(line, "`delay_basis` is about `first_delay`, which is missing");
            }
            None => {}
        }
        table.finish();
        let basis = basis.unwrap_or(ReconnectBasis::Definition);
        let (action, delay) = (action?, delay.map(|delay| delay.value));
        Some(Self(advice(action, delay, basis, delay_basis, with)))
    }
}

/// Where the file names no delay, the window is that of the library, by convention.
fn advice(
    action: ReconnectAction,
    delay: Option<(u16, u16)>,
    basis: ReconnectBasis,
    delay_basis: Option<ReconnectBasis>,
    with: Option<&str>,
) -> Reconnect {
    let advice = match delay {
        Some((from, to)) => Reconnect::documented_within(action, from.into(), to.into())
            .with_delay_based_on(delay_basis.unwrap_or(basis)),
        None if action == ReconnectAction::AfterChange => {
            Reconnect::documented(action).with_delay_based_on(basis)
        }
        None => Reconnect::documented(action),
    };
    let advice = advice.based_on(basis);
    match with {
        Some("same_session") => advice.resuming_session(),
        Some("new_session") => advice.with_new_session(),
        Some(_) => advice.with_new_credentials(),
        None => advice,
    }
}
