//! How loudly to log a close, and the advice on connecting again: for codes and for families.

use super::rules::Check;
use super::rust::Text;
use super::toml::{Choice, TomlTable, choice};

choice! {
    /// The library's `Severity`.
    pub enum Severity {
        Debug = "debug",
        Info = "info",
        Warn = "warn",
        Error = "error",
    }
}

choice! {
    /// The library's `ReconnectAction` without `Unknown`, which is for codes without advice.
    pub enum Action {
        Retry = "retry",
        RetryElsewhere = "retry_elsewhere",
        IfNeeded = "if_needed",
        AfterChange = "after_change",
    }
}

impl Action {
    /// Whether it is to connect again without anybody changing anything.
    pub fn is_retry(self) -> bool {
        matches!(self, Self::Retry | Self::RetryElsewhere)
    }
}

choice! {
    /// The library's `ReconnectBasis`.
    pub enum Basis {
        Rfc = "rfc",
        Registration = "registration",
        Convention = "convention",
        Documentation = "documentation",
    }
}

/// The advice on connecting again.
#[derive(Default)]
pub struct Advice {
    pub line: usize,
    pub action: Action,
    /// The window for the first delay, in seconds.
    pub first_delay: Option<(u16, u16)>,
    pub basis: Basis,
}

/// The longest first delay, in seconds; a longer one is a slip.
const LONGEST_DELAY: u16 = 3600;

impl Advice {
    /// Reads the advice of a code, whose basis is one of `bases`.
    pub fn read(table: &mut TomlTable<'_, '_>, bases: &[Basis]) -> Self {
        let chosen = table.choice("basis", bases).value;
        Self::with_basis(table, chosen)
    }

    /// Reads the advice of a family, which is the service's own unless the data says otherwise. A service
    /// that asks clients to come back without saying when gets the window of 1006.
    #[cfg(feature = "private")]
    pub fn read_documented(table: &mut TomlTable<'_, '_>) -> Self {
        let basis = table.optional_choice("basis", &[Basis::Convention]);
        let mut advice = Self::with_basis(table, basis.unwrap_or(Basis::Documentation));
        if advice.first_delay.is_none() && advice.action != Action::AfterChange {
            advice.first_delay = Some((0, 5));
        }
        advice
    }

    fn with_basis(table: &mut TomlTable<'_, '_>, basis: Basis) -> Self {
        Self {
            line: table.line,
            action: table.choice("action", Action::ALL).value,
            first_delay: table.optional_pair("first_delay"),
            basis,
        }
    }

    /// Reports a window that contradicts the action or itself.
    pub fn check(&self, subject: &str, check: &mut Check<'_, '_>) {
        let fault = match (self.action, self.first_delay) {
            (Action::AfterChange, Some(_)) => {
                "`first_delay` does not apply to after_change".to_owned()
            }
            (Action::AfterChange, None) => return,
            (action, None) => format!("`first_delay` is missing: {} needs it", action.word()),
            (_, Some((from, to))) if to < from => {
                format!("`first_delay` ends at {to} s, before its start")
            }
            (_, Some((_, to))) if to > LONGEST_DELAY => {
                format!("`first_delay` ends at {to} s: expected at most {LONGEST_DELAY}")
            }
            _ => return,
        };
        check.problem(self.line, format!("{subject}: {fault}"));
    }

    /// Writes it as an expression of the library's type `Reconnect`.
    pub fn emit(&self, out: &mut Text) {
        let Self { action, basis, .. } = self;
        match self.first_delay {
            Some((from, to)) => {
                write!(
                    out,
                    "Reconnect::within({from}, {to}, Action::{action:?}, Basis::{basis:?})"
                );
            }
            None => write!(out, "Reconnect::new(Action::{action:?}, Basis::{basis:?})"),
        }
    }
}
