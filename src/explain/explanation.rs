//! A code or a class, explained.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::document::{Content, Document, Markdown, plain};
use super::explained::Explained;
use super::fact::{Fact, facts};
use super::heading::Heading;
use super::notes::Notes;
use super::page::Page;
use super::sentences;
use super::subject::{EventText, Subject, Title};
use crate::close_code::{CloseCode, CodeClass};
use crate::locale::{self, Locale, LocaleData, fill};
use crate::source::Reference;

/// Everything that is known about a code, as [`CloseCode::explain`] returns it, or about a class of
/// codes, as [`CodeClass::explain`] does.
///
/// `Display` prints it as plain text in 80 columns, or in as many as the width says
/// (`{explanation:60}`). [`markdown`](Self::markdown) prints it as Markdown. Each part is available by
/// itself: a text in which code is between backticks, as in Markdown.
///
/// ```
/// use ws_close_code::{CloseCode, Locale};
///
/// let explanation = CloseCode::AbnormalClosure.explain();
/// println!("{explanation}");
///
/// // Where nothing shows code, such as in a notification:
/// let plain = explanation.causes()[0].replace('`', "");
/// assert!(plain.starts_with("The proxy did not pass on the headers Upgrade and Connection"));
///
/// let korean = explanation.locale(Locale::Ko);
/// assert_eq!(korean.name(), "비정상 종료");
/// ```
#[derive(Clone, Copy)]
pub struct Explanation<T: Explained = CloseCode> {
    about: T,
    content: T::Content,
    data: &'static LocaleData,
}

impl CloseCode {
    /// Everything that is known about it: name, description, causes, remedies, advice, sources. In
    /// English, unless you choose another language with [`Explanation::locale`].
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let text = CloseCode::GoingAway.explain().to_string();
    /// assert!(text.starts_with("1001 (Going Away)\n\n  The sender is leaving"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation {
        Explanation::new(self, Subject::of_code(self), Locale::En)
    }
}

impl CodeClass {
    /// What applies to every number of this class without a row in IANA's registry.
    ///
    /// ```
    /// use ws_close_code::CodeClass;
    ///
    /// let text = CodeClass::PrivateUse.explain().to_string();
    /// assert!(text.starts_with("4000-4999 (private use)\n"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation<Self> {
        Explanation::new(self, Subject::of_class(self), Locale::En)
    }
}

impl Explanation {
    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> CloseCode {
        self.content.code()
    }
}

impl<T: Explained> Explanation<T> {
    #[inline]
    pub(crate) const fn new(about: T, content: T::Content, locale: Locale) -> Self {
        Self::in_language(about, content, locale::data(locale))
    }

    #[inline]
    pub(super) const fn in_language(
        about: T,
        content: T::Content,
        data: &'static LocaleData,
    ) -> Self {
        Self { about, content, data }
    }

    /// What it explains.
    #[inline]
    #[must_use]
    pub const fn about(&self) -> T {
        self.about
    }

    /// As Markdown. Print it with `Display`.
    #[inline]
    #[must_use]
    pub const fn markdown(self) -> Markdown<Self> {
        Markdown(self)
    }
}

/// # About codes
impl<T: Explained<Content = Subject>> Explanation<T> {
    /// The same in another language.
    #[inline]
    #[must_use]
    pub const fn locale(self, locale: Locale) -> Self {
        Self::new(self.about, self.content, locale)
    }

    /// The name of the code, or of its class.
    #[inline]
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.content.name(self.data)
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub fn description(&self) -> &'static str {
        self.content.description(self.data)
    }

    /// Typical causes, one sentence each, the most common first; for 1006 first those of a connection that
    /// [never opened](Self::causes_at_once). For 1006 of an event, only those that fit it. Empty for a code that a
    /// family defines.
    #[inline]
    #[must_use]
    pub fn causes(&self) -> &'static [&'static str] {
        self.content.causes(self.data).all
    }

    /// The causes at the start of [`causes`](Self::causes) that are about a connection that never opened. Empty
    /// for all codes but 1006.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseEvent};
    ///
    /// let explanation = CloseCode::AbnormalClosure.explain();
    /// let at_once = explanation.causes_at_once();
    /// assert_eq!(CloseEvent::refused(403).explain().causes(), at_once);
    /// assert_eq!(CloseEvent::LOST.explain().causes(), &explanation.causes()[at_once.len()..]);
    /// ```
    #[inline]
    #[must_use]
    pub fn causes_at_once(&self) -> &'static [&'static str] {
        self.content.causes(self.data).at_once()
    }

    /// The sources of the cause at `place` in [`causes`](Self::causes), counted from 0. Empty for a cause that
    /// names no product, setting, duration or size.
    #[inline]
    #[must_use]
    pub fn cause_references(&self, place: usize) -> &'static [Reference] {
        self.content.cause_references(place)
    }

    /// How to fix it, one sentence for each remedy, the one to try first at the start; for 1006 as for
    /// [`causes`](Self::causes). Empty where there are no causes.
    #[inline]
    #[must_use]
    pub fn remedies(&self) -> &'static [&'static str] {
        self.content.remedies(self.data).all
    }

    /// The remedies at the start of [`remedies`](Self::remedies) that are about a connection that never opened.
    #[inline]
    #[must_use]
    pub fn remedies_at_once(&self) -> &'static [&'static str] {
        self.content.remedies(self.data).at_once()
    }

    /// The sources of the remedy at `place` in [`remedies`](Self::remedies), counted from 0.
    #[inline]
    #[must_use]
    pub fn remedy_references(&self, place: usize) -> &'static [Reference] {
        self.content.remedy_references(place)
    }

    /// When to send it, or why not to, in up to three sentences.
    #[inline]
    #[must_use]
    pub fn when_to_use(&self) -> &'static str {
        self.content.when_to_use(self.data)
    }

    /// Whether to reconnect and how soon, how loudly to log it, whether a Close frame was received and a closing
    /// handshake took place; then who may send it, and who registered it. In the order of
    /// [`FactKind`](crate::FactKind), whose [`heading`](crate::FactKind::heading) says where each belongs.
    #[inline]
    pub fn facts(&self) -> impl Iterator<Item = Fact> + Clone + use<T> {
        facts(self.content, self.data).into_iter().flatten()
    }

    /// The sources.
    #[inline]
    #[must_use]
    pub fn references(&self) -> &'static [Reference] {
        self.content.references()
    }
}

impl<T: Explained> Document for Explanation<T> {
    #[inline]
    fn write(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        self.content.write(self.data, page)
    }
}

impl Content for Subject {
    #[inline]
    fn write(self, data: &'static LocaleData, page: &mut Page<'_, '_>) -> fmt::Result {
        let subject = self;
        page.title(&Title { subject, data })?;
        if let Some(class) = subject.class() {
            page.paragraph(&ClassNote { class, data })?;
        }
        if let Some(event) = subject.event().filter(|event| event.is_never_open) {
            page.paragraph(&NeverOpenNote { event, data })?;
        }
        page.paragraph(&subject.description(data))?;
        if let Some(deprecation) = subject.family().and_then(|family| family.deprecation) {
            page.paragraph(&deprecation)?;
        }
        let notes = Notes::new(subject.references(), &[]);
        for heading in [Heading::Causes, Heading::Remedies] {
            sentences::write(page, heading, &[subject], data, notes)?;
        }
        for heading in [Heading::Receiving, Heading::Sending] {
            page.heading(heading.text_in(data))?;
            page.begin_list()?;
            if heading == Heading::Sending {
                page.item(&subject.when_to_use(data))?;
            }
            let all = facts(subject, data).into_iter().flatten();
            let mut facts = all.filter(|fact| fact.kind().heading() == heading);
            facts.try_for_each(|fact| page.item(&fact))?;
        }
        page.links(Heading::References.text_in(data), notes.references())
    }
}

/// Says which numbers a class is about.
struct ClassNote {
    class: CodeClass,
    data: &'static LocaleData,
}

impl fmt::Display for ClassNote {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.class.numbers().into_inner();
        fill(self.data.phrases.notes.class, &[("first", &first), ("last", &last)], f)
    }
}

/// Says that a connection was never open, and with which HTTP status it was refused.
struct NeverOpenNote {
    event: EventText,
    data: &'static LocaleData,
}

impl fmt::Display for NeverOpenNote {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let notes = &self.data.phrases.notes;
        match self.event.http_status {
            Some(status) => fill(notes.refused, &[("status", &status)], f),
            None => f.write_str(notes.never_open),
        }
    }
}

/// Plain text, in 80 columns or in as many as the width says.
impl<T: Explained> fmt::Display for Explanation<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plain(self, f)
    }
}

impl<T: Explained + fmt::Debug> fmt::Debug for Explanation<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Explanation");
        fields
            .field("about", &self.about)
            .field("content", &self.content)
            .field("locale", &self.data.locale)
            .finish()
    }
}

impl<T: Explained + PartialEq> PartialEq for Explanation<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.about == other.about
            && self.content == other.content
            && self.data.locale == other.data.locale
    }
}

impl<T: Explained + Eq> Eq for Explanation<T> {}

impl<T: Explained + Hash> Hash for Explanation<T> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.about, self.content, self.data.locale).hash(state);
    }
}
