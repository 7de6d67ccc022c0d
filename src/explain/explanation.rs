//! One code, explained.

use core::fmt;

use super::fact::{Fact, facts};
use super::layout::{Article, Heading, Markdown, Page, Title, plain};
use super::subject::Subject;
use crate::generated::{self, CloseCode, Locale};
use crate::language::Language;
use crate::reference::Reference;

/// All that is known of a code, as [`CloseCode::explain`] gives it.
///
/// `Display` lays it out as plain text in 80 columns, or in as many as the width says
/// (`{explanation:60}`); [`markdown`](Self::markdown) as Markdown; and every part can be had by
/// itself.
///
/// ```
/// use ws_close_code::{CloseCode, Locale};
///
/// let explanation = CloseCode::AbnormalClosure.explain();
/// println!("{explanation}");
///
/// let korean = explanation.locale(Locale::Ko);
/// assert_eq!(korean.name(), "비정상 종료");
/// ```
#[derive(Clone, Copy)]
pub struct Explanation {
    pub(super) subject: Subject,
    pub(super) language: &'static Language,
}

impl CloseCode {
    /// All that is known of it, to print or to lay out: number, name, description, causes,
    /// remedies, advice, sources. In English, unless told otherwise by
    /// [`Explanation::locale`].
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
        Explanation::of(Subject::new(self))
    }
}

impl Explanation {
    #[inline]
    pub(crate) const fn of(subject: Subject) -> Self {
        Self { subject, language: generated::language(Locale::En) }
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

    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> CloseCode {
        self.subject.code()
    }

    /// The code's name, or that of its class.
    #[inline]
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.subject.name(self.language)
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub fn description(&self) -> &'static str {
        self.subject.description(self.language)
    }

    /// When one sees it: one sentence a cause. None for a code that a family defines.
    #[inline]
    #[must_use]
    pub fn causes(&self) -> &'static [&'static str] {
        self.subject.causes(self.language)
    }

    /// How to fix it: one sentence a remedy. None for a code that a family defines.
    #[inline]
    #[must_use]
    pub fn remedies(&self) -> &'static [&'static str] {
        self.subject.remedies(self.language)
    }

    /// When to send it, or why not to, in one sentence.
    #[inline]
    #[must_use]
    pub fn when_to_use(&self) -> &'static str {
        self.subject.when_to_use(self.language)
    }

    /// Who may send it, whether a Close frame was received and a closing handshake held, whether to
    /// reconnect and how soon, how loudly to log it, who registered it.
    #[inline]
    pub fn facts(&self) -> impl Iterator<Item = Fact> + Clone + use<> {
        facts(self.subject, self.language).into_iter().flatten()
    }

    /// The sources.
    #[inline]
    #[must_use]
    pub fn references(&self) -> &'static [Reference] {
        self.subject.references()
    }
}

impl Article for Explanation {
    #[inline]
    fn lay_out(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let heading = |heading: Heading| heading.of(self.language);
        page.title(&Title { subject: self.subject, language: self.language })?;
        page.paragraph(&self.description())?;
        for (title, sentences) in
            [(Heading::Causes, self.causes()), (Heading::Remedies, self.remedies())]
        {
            if sentences.is_empty() {
                continue;
            }
            page.heading(heading(title))?;
            page.begin_list()?;
            sentences.iter().try_for_each(|sentence| page.item(sentence))?;
        }
        page.heading(heading(Heading::Advice))?;
        page.begin_list()?;
        page.item(&self.when_to_use())?;
        self.facts().try_for_each(|fact| page.item(&fact))?;
        page.links(heading(Heading::References), self.references().iter())
    }
}

/// Plain text, in 80 columns or as many as the width says.
impl fmt::Display for Explanation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plain(self, f)
    }
}

impl fmt::Debug for Explanation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} explained in {}", self.code(), self.language.locale)
    }
}
