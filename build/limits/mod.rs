//! `limits.toml`: the limits that end connections.

mod amount;
mod check;
mod emit;
mod read;

pub use amount::Amount;

use super::sources::{Source, Sources};
use super::toml::{Choice, Located, Strings, choice};

/// All of `limits.toml`, by id.
#[derive(Default)]
pub struct Limits {
    file: String,
    all: Vec<Limit>,
    sources: Vec<Source>,
}

#[derive(Default)]
struct Limit {
    id: Located<String>,
    product: Located<String>,
    kind: Kind,
    value: Located<Option<Value>>,
    fires_after: Option<Located<Option<FiresAfter>>>,
    while_open: bool,
    basis: Basis,
    setting: Option<Located<String>>,
    codes: Located<Vec<u16>>,
    effect: Located<String>,
    remedy: Located<String>,
    /// One id.
    source: Strings,
    rank: Located<u16>,
}

choice! {
    /// The library's `LimitKind`.
    pub enum Kind {
        Idle = "idle",
        Lifetime = "lifetime",
        Ping = "ping",
        Handshake = "handshake",
        Close = "close",
        Message = "message",
        Frame = "frame",
        Queue = "queue",
        Connections = "connections",
    }
}

choice! {
    /// The library's `LimitBasis`.
    pub enum Basis {
        Default = "default",
        Fixed = "fixed",
        Maximum = "maximum",
        OptIn = "opt_in",
    }
}

/// The library's `LimitValue`.
#[derive(Clone, Copy, PartialEq)]
enum Value {
    Seconds(u64),
    Bytes(u64),
    Count(u64),
    Unlimited,
}

#[derive(Clone, Copy)]
enum FiresAfter {
    Seconds(u64),
    Never,
}

impl Limits {
    /// Its sources join the others.
    pub fn give_sources_to(&mut self, sources: &mut Sources) {
        sources.add(&self.file, std::mem::take(&mut self.sources));
    }

    /// The sources that any limit cites.
    pub fn citations(&self) -> Vec<&Strings> {
        self.all.iter().map(|limit| &limit.source).collect()
    }

    /// The value of the limit with this id, and when it fires; `None` where there is no such limit.
    pub fn amounts(&self, id: &str) -> Option<Vec<Amount>> {
        let limit = &self.all[self.row(id)?];
        let value = match limit.value.value {
            Some(Value::Seconds(seconds)) => Some(Amount::Milliseconds(seconds * 1_000)),
            Some(Value::Bytes(bytes)) => Some(Amount::Bytes(bytes)),
            _ => None,
        };
        let fires = limit.fires_after().map(|seconds| Amount::Milliseconds(seconds * 1_000));
        Some(value.into_iter().chain(fires).collect())
    }

    /// The effect and the remedy of the limit with this id.
    pub fn texts(&self, id: &str) -> Option<[&str; 2]> {
        let Limit { effect, remedy, .. } = &self.all[self.row(id)?];
        Some([&effect.value, &remedy.value])
    }

    /// The row of the limit with this id.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|limit| limit.id.value == id)
    }
}

impl Limit {
    /// After how many seconds it ends a connection, or what comes before or after one; `None` where it never does.
    fn fires_after(&self) -> Option<u64> {
        match (self.fires_after.as_ref(), self.value.value) {
            (Some(Located { value: Some(FiresAfter::Seconds(seconds)), .. }), _) => Some(*seconds),
            (None, Some(Value::Seconds(seconds))) => Some(seconds),
            _ => None,
        }
    }

    /// Whether it shows in how long a connection was open or silent, or in how long its handshake took.
    fn is_told_by_time(&self) -> bool {
        matches!(self.kind, Kind::Idle | Kind::Lifetime | Kind::Ping | Kind::Handshake)
    }
}
