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
        Source = "source",
        Observed = "observed",
        Inferred = "inferred",
    }
}

/// Those that a code may have.
const OF_CODES: &[Basis] =
    &[Basis::Rfc, Basis::Registration, Basis::Convention, Basis::Documentation];

/// Those that a family may have.
#[cfg(feature = "private")]
const OF_FAMILIES: &[Basis] =
    &[Basis::Documentation, Basis::Source, Basis::Observed, Basis::Inferred];

choice! {
    /// The library's `Need`: what a new connection has to do.
    pub enum Need {
        OtherMessage = "other_message",
        SameSession = "same_session",
        NewSession = "new_session",
        NewCredentials = "new_credentials",
    }
}

/// Those that a family may have.
#[cfg(feature = "private")]
const WITH: &[Need] = &[Need::SameSession, Need::NewSession, Need::NewCredentials];

/// The advice on connecting again.
#[derive(Default)]
pub struct Advice {
    pub line: usize,
    pub action: Action,
    /// The window for the first delay, in seconds.
    pub first_delay: Option<(u16, u16)>,
    pub basis: Basis,
    /// What the window is based on, if not on the same as the action.
    pub delay_basis: Option<Basis>,
    pub needs: Option<Need>,
    /// Whether it must say what its delay is based on.
    is_of_family: bool,
}

/// The longest first delay, in seconds; a longer one is a slip.
const LONGEST_DELAY: u16 = 3600;

impl Advice {
    /// Reads the advice of a code, whose basis is one of `bases`.
    pub fn read(table: &mut TomlTable<'_, '_>, bases: &[Basis]) -> Self {
        let chosen = table.choice("basis", bases).value;
        Self::with_basis(table, chosen)
    }

    /// Reads the advice of a family. Where it names no delay, the window is ours, that of 1006.
    #[cfg(feature = "private")]
    pub fn read_of_family(table: &mut TomlTable<'_, '_>) -> Self {
        let mut advice = Self {
            line: table.line,
            action: table.choice("action", Action::ALL).value,
            first_delay: table.optional_pair("first_delay"),
            basis: table.choice("basis", OF_FAMILIES).value,
            delay_basis: table.optional_choice("delay_basis", OF_FAMILIES),
            needs: table.optional_choice("with", WITH),
            is_of_family: true,
        };
        let has_no_delay = advice.first_delay.is_none() && advice.delay_basis.is_none();
        if has_no_delay && advice.action != Action::AfterChange {
            advice.first_delay = Some((0, 5));
            advice.delay_basis = Some(Basis::Convention);
        }
        advice
    }

    fn with_basis(table: &mut TomlTable<'_, '_>, basis: Basis) -> Self {
        Self {
            line: table.line,
            action: table.choice("action", Action::ALL).value,
            first_delay: table.optional_pair("first_delay"),
            basis,
            delay_basis: table.optional_choice("delay_basis", OF_CODES),
            needs: table.optional_choice("needs", &[Need::OtherMessage]),
            is_of_family: false,
        }
    }

    /// Reports a window that contradicts the action or itself.
    pub fn check(&self, subject: &str, check: &mut Check<'_, '_>) {
        let is_change = self.action == Action::AfterChange;
        let fault = match self.first_delay {
            None if self.delay_basis.is_some() => {
                "`delay_basis` is about `first_delay`, which is missing".to_owned()
            }
            None if is_change => return,
            None => format!("`first_delay` is missing: {} needs it", self.action.word()),
            Some((from, to)) if to < from => {
                format!("`first_delay` ends at {to} s, before its start")
            }
            Some((_, to)) if to > LONGEST_DELAY => {
                format!("`first_delay` ends at {to} s: expected at most {LONGEST_DELAY}")
            }
            Some(_) if self.is_of_family && self.delay_basis.is_none() => {
                "`delay_basis` is missing: expected what `first_delay` is based on".to_owned()
            }
            Some(_) if self.needs == Some(Need::OtherMessage) && !is_change => {
                "`needs` is about a change, so it goes with after_change".to_owned()
            }
            Some(_) => return,
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
                    "Reconnect::within({from}, {to}, Action::{action:?}, ReconnectBasis::{basis:?})"
                );
            }
            None => write!(out, "Reconnect::new(Action::{action:?}, ReconnectBasis::{basis:?})"),
        }
        if let Some(basis) = self.delay_basis {
            write!(out, ".with_delay_basis(ReconnectBasis::{basis:?})");
        }
        if let Some(need) = self.needs {
            write!(out, ".with_need(Need::{need:?})");
        }
    }
}
