//! The rules for limits.

use super::super::rules::{Check, Style};
use super::super::toml::{Located, Problems};
use super::{Choice, Kind, Limit, Limits, Sources, Value};

impl Limits {
    pub fn check(&self, sources: &Sources, english: &Style, problems: &mut Problems) {
        let mut check = Check::new(&self.file, english, problems);
        let mut previous = None;
        for limit in &self.all {
            if previous == Some(&limit.id.value) {
                let message = format!("limit {}: the id is taken", limit.id.value);
                check.problem(limit.id.line, message);
            }
            previous = Some(&limit.id.value);
            limit.check(sources, &mut check);
        }
    }
}

impl Limit {
    fn check(&self, sources: &Sources, check: &mut Check<'_, '_>) {
        let Self { id, product, kind, value, fires_after, setting, codes, rank, .. } = self;
        let subject = format!("limit {}", id.value);
        check.id(id);
        let of_product = format!("{subject}: `product`");
        check.line(&of_product, product);
        sources.check_product(&of_product, product, &self.source, check);
        if let Some(setting) = setting {
            check.line(&format!("{subject}: `setting`"), setting);
        }
        match value.value.map(|found| found.fault(*kind)) {
            None => {
                let message = format!(
                    "{subject}: `value` must be like \"60 s\", \"64 KiB\", \"65536 bytes\", \"100\" or \"unlimited\""
                );
                check.problem(value.line, message);
            }
            Some(Some(expected)) => {
                let kind = kind.word();
                let message = format!("{subject}: `value` of the kind {kind:?} must be {expected}");
                check.problem(value.line, message);
            }
            Some(None) => {}
        }
        if let Some(Located { line, value: None }) = fires_after {
            let message = format!("{subject}: `fires_after` must be like \"40 s\", or \"never\"");
            check.problem(*line, message);
        }
        check.rank(&subject, rank);
        check.codes(&subject, "codes", codes);
        sources.check_citations(&format!("{subject}: `source`"), &self.source, check);
        for (key, text) in [("effect", &self.effect), ("remedy", &self.remedy)] {
            check.sentence(&subject, key, text);
            let subject = format!("{subject}: `{key}`");
            sources.check_claims(&subject, text, Some(&self.source), check);
        }
    }
}

impl Value {
    /// What a value of this kind has to be, if it isn't.
    fn fault(self, kind: Kind) -> Option<&'static str> {
        let (is_good, expected) = match kind {
            Kind::Idle | Kind::Lifetime | Kind::Ping | Kind::Handshake | Kind::Close => {
                (matches!(self, Self::Seconds(_)), "a duration such as \"60 s\"")
            }
            Kind::Message | Kind::Frame => {
                (matches!(self, Self::Bytes(_)), "a size such as \"64 KiB\" or \"65536 bytes\"")
            }
            Kind::Connections => (matches!(self, Self::Count(_)), "a count such as \"100\""),
            Kind::Queue => (true, ""),
        };
        (!is_good && self != Self::Unlimited).then_some(expected)
    }
}
