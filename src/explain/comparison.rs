//! Two codes, side by side.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter;

use super::document::{Document, Markdown, plain};
use super::explanation::Explanation;
use super::fact::{FactValue, facts, first_cause};
use super::fact_kind::FactKind;
use super::heading::Heading;
use super::key_difference::{KeyDifference, pair_sentence};
use super::notes::Notes;
use super::page::Page;
use super::sentences;
use super::subject::{Subject, Title};
use crate::close_code::CloseCode;
use crate::locale::{self, Locale, LocaleData, fill};

/// How two codes differ, as [`CloseCode::compare`] returns it.
///
/// `Display` prints it as plain text in 80 columns, or in as many as the width says.
/// [`markdown`](Self::markdown) prints it as Markdown. Each part is available by itself, with code between
/// backticks as in an [`Explanation`](crate::Explanation).
///
/// ```
/// use ws_close_code::CloseCode;
///
/// let comparison = CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure);
/// println!("{}", comparison.key_difference());
/// let kinds: Vec<_> = comparison.differences().map(|difference| difference.kind().as_str()).collect();
/// assert_eq!(kinds, ["causes", "reconnect", "severity", "close_frame", "handshake", "sender"]);
/// ```
#[derive(Clone, Copy)]
pub struct Comparison {
    pub(super) subjects: [Subject; 2],
    pub(super) data: &'static LocaleData,
}

impl CloseCode {
    /// Compares it with another code: both descriptions, the differences, and when to use which. In
    /// English, unless you choose another language with [`Comparison::locale`].
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
        Comparison::new(Subject::of_code(self), Subject::of_code(other), Locale::En)
    }
}

/// Something that is not the same for both codes of a [`Comparison`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Difference {
    kind: FactKind,
    label: &'static str,
    values: [Option<FactValue>; 2],
}

impl Difference {
    /// What it is about, in every language the same.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> FactKind {
        self.kind
    }

    /// What it is about, in the language of the comparison, such as "May be sent by".
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

impl Comparison {
    #[inline]
    pub(crate) const fn new(first: Subject, second: Subject, locale: Locale) -> Self {
        Self { subjects: [first, second], data: locale::data(locale) }
    }

    /// The same in another language.
    #[inline]
    #[must_use]
    pub const fn locale(self, locale: Locale) -> Self {
        Self { data: locale::data(locale), ..self }
    }

    /// As Markdown. Print it with `Display`.
    #[inline]
    #[must_use]
    pub const fn markdown(self) -> Markdown<Self> {
        Markdown(self)
    }

    /// Both codes, each explained by itself.
    #[inline]
    #[must_use]
    pub fn codes(&self) -> [Explanation; 2] {
        self.subjects.map(|subject| Explanation::in_language(subject.code(), subject, self.data))
    }

    /// The most important difference: the [sentence of this pair](Self::pair_sentence), or else what each of
    /// the codes means, and whether to reconnect where that differs. It names both numbers, unless there is
    /// no difference.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let comparison = CloseCode::UnsupportedData.compare(CloseCode::ServiceRestart);
    /// let text = comparison.key_difference().to_string();
    /// assert!(text.starts_with("1003 means that ") && text.contains("; 1012 means that "));
    /// assert!(text.ends_with("; after 1012, reconnect after a random 5-30 s."));
    /// ```
    #[inline]
    #[must_use]
    pub const fn key_difference(&self) -> KeyDifference {
        KeyDifference { subjects: self.subjects, data: self.data }
    }

    /// The sentence about exactly these two codes, if people often mix them up. It names both.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let compare = |other| CloseCode::NoStatusReceived.compare(other);
    /// assert!(compare(CloseCode::AbnormalClosure).pair_sentence().is_some());
    /// assert!(compare(CloseCode::Timeout).pair_sentence().is_none());
    /// ```
    #[inline]
    #[must_use]
    pub fn pair_sentence(&self) -> Option<&'static str> {
        pair_sentence(&self.subjects, self.data)
    }

    /// Everything that is known about both and is not the same. The first difference is when you see each:
    /// the most common cause. It is there unless the two numbers mean the same.
    #[inline]
    pub fn differences(&self) -> impl Iterator<Item = Difference> + Clone + use<> {
        let causes = self.subjects.map(|subject| Some(first_cause(subject, self.data)));
        let [first, second] = self.subjects.map(|subject| facts(subject, self.data));
        iter::once(causes.into()).chain(first.into_iter().zip(second)).filter_map(|facts| {
            let values = [facts.0, facts.1].map(|fact| fact.map(|fact| fact.value()));
            let fact = facts.0.or(facts.1)?;
            let difference = Difference { kind: fact.kind(), label: fact.label(), values };
            (values[0] != values[1]).then_some(difference)
        })
    }
}

impl Document for Comparison {
    #[inline]
    fn write(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let (codes, data) = (self.codes(), self.data);
        let [first, second] = self.subjects;
        let notes = Notes::new(codes[0].references(), codes[1].references());
        // Two families can define the same number; then the name identifies the code.
        let by_name = first.code() == second.code();
        // One row where both are the same code.
        let rows = || codes.iter().take(if first.is(second) { 1 } else { 2 });

        page.title(&ComparisonTitle(self))?;
        page.paragraph(&self.key_difference())?;
        page.heading(Heading::Description.text_in(data))?;
        page.begin_list()?;
        rows()
            .try_for_each(|code| page.item(&About { code, by_name, text: &code.description() }))?;
        let subjects = if first.is(second) { &self.subjects[..1] } else { &self.subjects[..] };
        for heading in [Heading::Causes, Heading::Remedies] {
            sentences::write(page, heading, subjects, data, notes)?;
        }
        if self.differences().next().is_some() {
            page.heading(Heading::Differences.text_in(data))?;
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
        page.heading(Heading::WhenToUse.text_in(data))?;
        page.begin_list()?;
        rows()
            .try_for_each(|code| page.item(&About { code, by_name, text: &code.when_to_use() }))?;
        page.links(Heading::References.text_in(data), notes.references())
    }
}

/// `1000 (Normal Closure) vs. 1006 (Abnormal Closure)`.
struct ComparisonTitle<'a>(&'a Comparison);

impl fmt::Display for ComparisonTitle<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Comparison { subjects, data } = *self.0;
        let [first, second] = subjects.map(|subject| Title { subject, data });
        fill(data.phrases.compare.title, &[("a", &first), ("b", &second)], f)
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

/// Plain text, in 80 columns or in as many as the width says.
impl fmt::Display for Comparison {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plain(self, f)
    }
}

impl fmt::Debug for Comparison {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Comparison");
        fields.field("subjects", &self.subjects).field("locale", &self.data.locale).finish()
    }
}

impl PartialEq for Comparison {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.subjects == other.subjects && self.data.locale == other.data.locale
    }
}

impl Eq for Comparison {}

impl Hash for Comparison {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.subjects, self.data.locale).hash(state);
    }
}
