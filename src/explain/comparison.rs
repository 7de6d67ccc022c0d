//! Two codes, side by side.

use core::fmt;

use super::explanation::Explanation;
use super::fact::{FactValue, facts};
use super::layout::{Article, Heading, Markdown, Page, Title, plain};
use super::subject::Subject;
use crate::generated::{self, CloseCode, Locale};
use crate::language::{Language, fill};

/// How two codes differ, as [`CloseCode::compare`] gives it.
///
/// `Display` lays it out as plain text in 80 columns, or in as many as the width says;
/// [`markdown`](Self::markdown) as Markdown; and every part can be had by itself.
///
/// ```
/// use ws_close_code::CloseCode;
///
/// let comparison = CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure);
/// assert_eq!(
///     comparison.key_difference(),
///     Some("1000 came from the peer in a Close frame; 1006 was made up by your own end because nothing came."),
/// );
/// let labels: Vec<_> = comparison.differences().map(|difference| difference.label()).collect();
/// assert_eq!(labels, ["May be sent by", "Close frame", "Closing handshake", "Reconnect", "Log at"]);
/// ```
#[derive(Clone, Copy)]
pub struct Comparison {
    subjects: [Subject; 2],
    language: &'static Language,
}

impl CloseCode {
    /// Sets it beside another code: both described, the differences, and when to use which. In
    /// English, unless told otherwise by [`Comparison::locale`].
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let text = CloseCode::GoingAway.compare(CloseCode::ServiceRestart).to_string();
    /// assert!(text.starts_with("1001 (Going Away) vs. 1012 (Service Restart)\n"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn compare(self, other: Self) -> Comparison {
        Comparison::of(Subject::new(self), Subject::new(other))
    }
}

/// One thing that is not the same for both codes of a [`Comparison`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    label: &'static str,
    values: [Option<FactValue>; 2],
}

impl Difference {
    /// What it is about, such as "May be sent by".
    #[inline]
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// The answers for the first and for the second code; `None` where there is none for that code.
    #[inline]
    #[must_use]
    pub const fn values(&self) -> [Option<FactValue>; 2] {
        self.values
    }
}

impl fmt::Debug for Difference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.label, self.values)
    }
}

impl Comparison {
    #[inline]
    pub(crate) const fn of(first: Subject, second: Subject) -> Self {
        Self { subjects: [first, second], language: generated::language(Locale::En) }
    }

    /// The same in another language.
    #[inline]
    #[must_use]
    pub const fn locale(self, locale: Locale) -> Self {
        Self { language: generated::language(locale), ..self }
    }

    /// As Markdown, which prints itself.
    #[inline]
    #[must_use]
    pub const fn markdown(self) -> Markdown<Self> {
        Markdown(self)
    }

    /// The two codes, each explained by itself.
    #[inline]
    #[must_use]
    pub fn codes(&self) -> [Explanation; 2] {
        self.subjects.map(|subject| Explanation { subject, language: self.language })
    }

    /// What matters most, in one sentence: for two codes that people mix up, or that have nothing
    /// but their meaning, or not even that, to tell them apart. `None` for any other two.
    #[inline]
    #[must_use]
    pub fn key_difference(&self) -> Option<&'static str> {
        let [first, second] = self.subjects;
        let phrases = &self.language.phrases.compare;
        if first.is(second) {
            Some(phrases.same_code)
        } else if first.description(self.language) == second.description(self.language) {
            Some(phrases.same_row)
        } else if let Some(sentence) = self.own_sentence() {
            Some(sentence)
        } else {
            self.differences().next().is_none().then_some(phrases.same_facts)
        }
    }

    /// What the data says of the two, both being as the registry understands them.
    #[inline]
    fn own_sentence(&self) -> Option<&'static str> {
        let [first, second] = self.subjects;
        if first.saying().is_some() || second.saying().is_some() {
            return None;
        }
        let [first, second] = [first, second].map(|subject| subject.code().as_u16());
        (self.language.pair)(first.min(second), first.max(second))
    }

    /// Everything that is known of both and not the same: who may send it, whether a Close frame was
    /// received and a closing handshake held, whether to reconnect and how soon, how loudly to log
    /// it, who registered it.
    #[inline]
    pub fn differences(&self) -> impl Iterator<Item = Difference> + Clone + use<> {
        let [first, second] = self.subjects.map(|subject| facts(subject, self.language));
        first.into_iter().zip(second).filter_map(|facts| {
            let values = [facts.0, facts.1].map(|fact| fact.map(|fact| fact.value()));
            let label = facts.0.or(facts.1)?.label();
            (values[0] != values[1]).then_some(Difference { label, values })
        })
    }
}

impl Article for Comparison {
    #[inline]
    fn lay_out(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let heading = |heading: Heading| heading.of(self.language);
        let codes = self.codes();
        let [first, second] = self.subjects;
        // Two families can give one number; then its name tells them apart.
        let by_name = first.code() == second.code();
        // One row where both are the same code.
        let rows = || codes.iter().take(if first.is(second) { 1 } else { 2 });

        page.title(&ComparisonTitle(self))?;
        if let Some(sentence) = self.key_difference() {
            page.paragraph(&sentence)?;
        }
        page.heading(heading(Heading::Description))?;
        page.begin_list()?;
        rows()
            .try_for_each(|code| page.item(&About { code, by_name, text: &code.description() }))?;
        if self.differences().next().is_some() {
            page.heading(heading(Heading::Differences))?;
            page.begin_list()?;
        }
        for difference in self.differences() {
            page.item(&difference.label())?;
            for (code, value) in codes.iter().zip(difference.values()) {
                match value {
                    Some(value) => page.sub_item(&About { code, by_name, text: &value })?,
                    None => page.sub_item(&About { code, by_name, text: &"–" })?,
                }
            }
        }
        page.heading(heading(Heading::WhenToUse))?;
        page.begin_list()?;
        rows()
            .try_for_each(|code| page.item(&About { code, by_name, text: &code.when_to_use() }))?;
        let [first, second] = codes.map(|code| code.references());
        let new = second.iter().filter(|reference| !first.contains(reference));
        page.links(heading(Heading::References), first.iter().chain(new))
    }
}

/// `1000 (Normal Closure) vs. 1006 (Abnormal Closure)`.
struct ComparisonTitle<'a>(&'a Comparison);

impl fmt::Display for ComparisonTitle<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Comparison { subjects, language } = *self.0;
        let [first, second] = subjects.map(|subject| Title { subject, language });
        fill(language.phrases.compare.title, &[("a", &first), ("b", &second)], f)
    }
}

/// `1006: none received`.
struct About<'a> {
    code: &'a Explanation,
    by_name: bool,
    text: &'a dyn fmt::Display,
}

impl fmt::Display for About<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, by_name, text } = self;
        if *by_name {
            write!(f, "{}: {text}", code.name())
        } else {
            write!(f, "{}: {text}", code.code().as_u16())
        }
    }
}

/// Plain text, in 80 columns or as many as the width says.
impl fmt::Display for Comparison {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plain(self, f)
    }
}

impl fmt::Debug for Comparison {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.subjects.map(Subject::code);
        write!(f, "{first:?} beside {second:?} in {}", self.language.locale)
    }
}
