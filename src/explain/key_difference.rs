//! The sentence that opens a comparison.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::first_delay::FirstDelay;
use super::reconnect_case::ReconnectCase;
use super::subject::Subject;
use crate::locale::{LocaleData, fill};
use crate::text::pad;

/// The most important difference between two codes, as
/// [`Comparison::key_difference`](crate::Comparison::key_difference) returns it. Print it with `Display`; width
/// and alignment apply.
#[derive(Clone, Copy)]
pub struct KeyDifference {
    pub(super) subjects: [Subject; 2],
    pub(super) data: &'static LocaleData,
}

/// The sentence about exactly these two codes of the registry.
#[inline]
pub(super) fn pair_sentence(subjects: &[Subject; 2], data: &LocaleData) -> Option<&'static str> {
    let [first, second] = subjects;
    if first.family().is_some() || second.family().is_some() {
        return None;
    }
    let [first, second] = subjects.map(|subject| subject.code().as_u16());
    (data.pair)(first.min(second), first.max(second))
}

impl KeyDifference {
    /// The sentence, where it is not composed.
    #[inline]
    fn ready(self) -> Option<&'static str> {
        let Self { subjects, data } = self;
        let [first, second] = subjects;
        let phrases = &data.phrases.compare;
        if first.is(second) {
            Some(phrases.same_code)
        } else if first.description(data) == second.description(data) {
            Some(phrases.same_row)
        } else {
            pair_sentence(&subjects, data)
        }
    }
}

impl fmt::Display for KeyDifference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ready() {
            Some(sentence) => f.pad(sentence),
            None => pad(f, format_args!("{}", Composed(*self))),
        }
    }
}

impl fmt::Debug for KeyDifference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl PartialEq for KeyDifference {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.subjects == other.subjects && self.data.locale == other.data.locale
    }
}

impl Eq for KeyDifference {}

impl Hash for KeyDifference {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.subjects, self.data.locale).hash(state);
    }
}

/// What each of the codes means, and whether to reconnect where that differs. As in the sentences of pairs,
/// the lower number comes first.
struct Composed(KeyDifference);

impl fmt::Display for Composed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let KeyDifference { subjects: [one, other], data } = self.0;
        let phrases = &data.phrases.lead;
        let is_in_order = one.code().as_u16() <= other.code().as_u16();
        let [first, second] = if is_in_order { [one, other] } else { [other, one] };
        meaning(first, data, [phrases.code_first, phrases.family_first, phrases.range_first], f)?;
        f.write_str(" ")?;
        meaning(second, data, [phrases.code_last, phrases.family_last, phrases.range_last], f)?;

        let advice = [first, second].map(|subject| Advice::of(subject, data));
        let [Some(of_first), Some(of_second)] = advice else { return Ok(()) };
        if of_first == of_second {
            return Ok(());
        }
        // Two families can define the same number; then the name identifies the code.
        let by_name = one.code() == other.code();
        for (phrase, subject, advice) in [
            (phrases.reconnect_first, first, of_first),
            (phrases.reconnect_last, second, of_second),
        ] {
            let (number, name) = (subject.code().as_u16(), subject.name(data));
            let code: &dyn fmt::Display = if by_name { &name } else { &number };
            f.write_str(" ")?;
            fill(phrase, &[("code", code), ("advice", &advice)], f)?;
        }
        Ok(())
    }
}

/// What a code means, by the phrase for a code of the registry, for one that a family names, or for one of a
/// family's ranges.
#[inline]
fn meaning(
    subject: Subject,
    data: &LocaleData,
    [of_registry, of_family, of_range]: [&str; 3],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let code = subject.code().as_u16();
    match subject.family() {
        None => {
            let meaning = (data.meaning)(subject.code().row());
            fill(of_registry, &[("code", &code), ("meaning", &meaning)], f)
        }
        Some(family) => match family.name {
            Some(name) => {
                let blanks: [(&str, &dyn fmt::Display); 3] =
                    [("code", &code), ("name", &name), ("family", &family.title)];
                fill(of_family, &blanks, f)
            }
            None => fill(of_range, &[("code", &code), ("family", &family.title)], f),
        },
    }
}

/// When to reconnect, without what that is based on.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Advice {
    phrase: &'static str,
    first_delay: [FirstDelay; 2],
}

impl Advice {
    /// `None` where the number alone does not say.
    #[inline]
    fn of(subject: Subject, data: &LocaleData) -> Option<Self> {
        let (advice, phrases) = (subject.reconnect(), &data.phrases.lead_reconnect);
        let phrase = match ReconnectCase::of(advice) {
            ReconnectCase::Retry => phrases.retry,
            ReconnectCase::RetryAtOnce => phrases.retry_at_once,
            ReconnectCase::RetryElsewhere => phrases.retry_elsewhere,
            ReconnectCase::IfNeeded => phrases.if_needed,
            ReconnectCase::AfterChange => phrases.after_change,
            ReconnectCase::AfterChangeOrLater => phrases.after_change_or_later,
            ReconnectCase::WithoutMessage => phrases.without_message,
            ReconnectCase::NotNeeded => phrases.not_needed,
            ReconnectCase::Unknown => return None,
        };
        // Not a difference where it is not said.
        let is_said = |blank| phrase.contains(blank);
        let is_said = ["{random}", "{delay}"].into_iter().any(is_said);
        let window = advice.first_delay_seconds().filter(|_| is_said).unwrap_or_default();
        Some(Self { phrase, first_delay: FirstDelay::both(window, &data.phrases) })
    }
}

impl fmt::Display for Advice {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [random, delay] = &self.first_delay;
        fill(self.phrase, &[("random", random), ("delay", delay)], f)
    }
}
