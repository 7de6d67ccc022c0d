//! A code with its texts, as several pages show it.

use ws_close_code::{CloseCode, Explanation, Fact, Heading, Locale, Reference};

use crate::locale::Phrases;
use crate::site::address::Address;
use crate::site::advice;
use crate::site::sentence::{Note, Sentence, SentenceGroup};

#[derive(Clone, Copy)]
pub struct CodeText {
    pub text: Explanation,
    locale: Locale,
}

impl CodeText {
    pub fn new(code: CloseCode, locale: Locale) -> Self {
        Self { text: code.explain().locale(locale), locale }
    }

    pub fn number(&self) -> u16 {
        self.text.code().as_u16()
    }

    /// `1006 Abnormal Closure`, as in a title.
    pub fn title(&self) -> String {
        format!("{} {}", self.number(), self.text.name())
    }

    /// The same with the registered name, as people search for it: `1006 비정상 종료(Abnormal Closure)`.
    pub fn title_with_registered_name(&self) -> String {
        match self.registered_name() {
            Some(name) => format!("{}({name})", self.title()),
            None => self.title(),
        }
    }

    pub fn href(&self) -> String {
        Address::Code(self.text.code()).file_name()
    }

    /// The registered name, if it is not the name in this language.
    pub fn registered_name(&self) -> Option<&'static str> {
        self.text.code().name().filter(|name| *name != self.text.name())
    }

    pub fn may_reconnect(&self) -> &'static str {
        let action = self.text.code().reconnect().action();
        advice::may_reconnect(Phrases::of(self.locale), action)
    }

    /// What is listed under a heading.
    pub fn facts(&self, heading: Heading) -> Vec<Fact> {
        self.text.facts().filter(|fact| fact.kind().heading() == heading).collect()
    }

    /// The causes, or below the heading of remedies these: for 1006 first those of a connection that never opened.
    pub fn groups_of(&self, heading: Heading) -> Vec<SentenceGroup> {
        let text = &self.text;
        if heading == Heading::Remedies {
            let references = |place| text.remedy_references(place);
            self.groups(text.remedies(), text.remedies_at_once().len(), references)
        } else {
            let references = |place| text.cause_references(place);
            self.groups(text.causes(), text.causes_at_once().len(), references)
        }
    }

    fn groups(
        &self,
        sentences: &'static [&'static str],
        at_once: usize,
        references: impl Fn(usize) -> &'static [Reference],
    ) -> Vec<SentenceGroup> {
        let all = self.text.references();
        let sentence = |(place, text): (usize, &&'static str)| Sentence {
            text,
            notes: references(place).iter().map(|reference| Note::new(reference, all)).collect(),
        };
        let mut sentences: Vec<_> = sentences.iter().enumerate().map(sentence).collect();
        if at_once == 0 {
            return vec![SentenceGroup { heading: None, sentences }];
        }
        let later = sentences.split_off(at_once);
        let group = |heading: Heading, sentences| SentenceGroup {
            heading: Some(heading.text(self.locale)),
            sentences,
        };
        vec![group(Heading::AtOnce, sentences), group(Heading::Later, later)]
    }
}
