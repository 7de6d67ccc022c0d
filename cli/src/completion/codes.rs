//! Codes as candidates: numbers with their names, and names with their numbers.

use std::env;
use std::ffi::OsStr;

use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use ws_close_code::{CloseCode, FamilyCode, FamilyEntry, Locale, Severity};

use crate::query::family;
use crate::query::locale;

/// Codes: those of the registry, and of the family that the command line or a setting names.
pub fn codes() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| matching(&typed.to_string_lossy()))
}

/// The values of `--only`.
pub fn only() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let typed = typed.to_string_lossy();
        let severities = Severity::ALL.iter().map(|severity| severity.as_str());
        let words = severities.chain(["symptoms"]).filter(|word| word.starts_with(&*typed));
        let numbers = known().into_iter().filter_map(|code| number(code, &typed));
        words.map(CompletionCandidate::new).chain(numbers).collect()
    })
}

fn matching(typed: &str) -> Vec<CompletionCandidate> {
    let known = known();
    let numbers = known.iter().filter_map(|code| number(*code, typed));
    let names = known.iter().filter_map(|code| name(*code, typed));
    numbers.chain(names).collect()
}

fn known() -> Vec<FamilyCode> {
    let words = env::args_os().map(|word| word.to_string_lossy().into_owned());
    let family = family::of_words(&words.collect::<Vec<_>>());
    let own = family.entries().iter().map(FamilyEntry::number).map(|number| family.of(number));
    let registered = CloseCode::NAMED.iter().map(|code| family.of(*code));
    let mut known: Vec<_> = own.chain(registered).collect();
    known.sort_by_key(|code| code.as_u16());
    known.dedup_by_key(|code| code.as_u16());
    known
}

fn number(code: FamilyCode, typed: &str) -> Option<CompletionCandidate> {
    let number = code.as_u16().to_string();
    let name = code.explain_in(locale::default()).name().to_owned();
    number.starts_with(typed).then(|| CompletionCandidate::new(number).help(Some(name.into())))
}

/// The name in the first spelling that goes on with what was typed.
fn name(code: FamilyCode, typed: &str) -> Option<CompletionCandidate> {
    if typed.is_empty() {
        return None;
    }
    let explanation = code.explain_in(Locale::En);
    let labels = [explanation.name().to_lowercase(), explanation.name().to_owned()];
    let labels =
        labels.iter().flat_map(|name| ["-", "_", ""].map(|joint| name.replace(' ', joint)));
    let names = Locale::ALL.iter().map(|locale| code.explain_in(*locale).name().replace(' ', ""));
    let mut spellings = labels.chain(names);
    let spelling = spellings.find(|spelling| spelling.starts_with(typed))?;
    let help = format!("{} ({})", code.as_u16(), code.explain_in(locale::default()).name());
    Some(CompletionCandidate::new(spelling).help(Some(help.into())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;
    use crate::query::name as names;

    fn values(typed: &str) -> Vec<String> {
        let values = matching(typed).into_iter();
        values.map(|one| one.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_code_is_completed_from_its_number_and_its_name_in_every_spelling() {
        assert_eq!(values("100").first().map(String::as_str), Some("1000"));
        assert!(values("").iter().all(|value| value.parse::<u16>().is_ok()));
        for (typed, value) in [
            ("going", "going-away"),
            ("going-", "going-away"),
            ("going_", "going_away"),
            ("goinga", "goingaway"),
            ("Going", "Going-Away"),
            ("GoingA", "GoingAway"),
            ("비정상", "비정상종료"),
            ("3008", "3008"),
        ] {
            assert_eq!(values(typed), [value], "{typed}");
        }
        assert_eq!(values("nonsense"), [""; 0]);
    }

    #[test]
    fn every_candidate_is_read_as_its_code() {
        for code in CloseCode::NAMED {
            let code = REGISTRY.of(*code);
            let letters = code.explain_in(Locale::En).name().to_lowercase();
            for typed in [&*code.as_u16().to_string(), &letters[..2]] {
                for value in values(typed) {
                    assert!(names::code(&value, &REGISTRY).is_ok(), "{value}");
                }
            }
        }
    }
}
