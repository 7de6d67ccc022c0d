//! The page of a code.

use askama::Template;
use ws_close_code::{
    CloseCode, Comparison, Family, Heading, Locale, REGISTRY_DATE, Severity, diagnosis,
};

use crate::locale::fill;
use crate::site::address::{self, Address};
use crate::site::code_text::CodeText;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;
use crate::site::limit_row::LimitRow;
use crate::site::snippets::{Samples, samples};
use crate::site::symptom_text::SymptomText;

#[derive(Template)]
#[template(path = "code.html", whitespace = "minimize")]
pub struct CodePage {
    frame: Frame,
    code: CodeText,
    /// How programs close with it and read it.
    languages: Vec<Samples>,
    /// Those that most people meet.
    symptoms: Vec<SymptomText>,
    more_symptoms: Option<More>,
    limits: Vec<LimitRow>,
    more_limits: Option<More>,
    families: Vec<FamilyMeaning>,
    /// The codes that people confuse with this one.
    confused: Vec<Related>,
    others: Vec<Related>,
    previous: Option<CodeText>,
    next: Option<CodeText>,
}

/// How many symptoms and how many limits a page shows.
const SHOWN: usize = 3;

/// The link to what a page leaves out.
struct More {
    text: String,
    href: String,
}

/// What a family means by the number.
struct FamilyMeaning {
    href: String,
    title: &'static str,
    description: &'static str,
    /// Of the description.
    language: Locale,
}

/// Another code, compared with that of the page.
struct Related {
    code: CodeText,
    comparison: Comparison,
}

impl Related {
    fn href(&self) -> String {
        let [first, second] = self.comparison.codes().map(|text| text.code());
        Address::Pair(first.min(second), first.max(second)).file_name()
    }
}

impl CodePage {
    fn families_heading(&self) -> String {
        fill(self.frame.phrases.meanings.heading, &[("number", &self.code.number())])
    }
}

pub fn code_page(edition: &Edition<'_>, code: CloseCode) -> CodePage {
    let text = |code: &CloseCode| CodeText::new(*code, edition.locale);
    let this = text(&code);
    let title = format!("{} – {}", this.title_with_registered_name(), edition.phrases.title.code);
    let (confused, others) = CloseCode::NAMED
        .iter()
        .filter(|other| **other != code)
        .map(|other| Related {
            code: text(other),
            comparison: code.compare(*other).locale(edition.locale),
        })
        .partition(|related: &Related| related.comparison.pair_sentence().is_some());
    CodePage {
        frame: edition.frame(Address::Code(code), title, description(edition, &this)),
        code: this,
        languages: samples(code, &edition.phrases.code),
        more_symptoms: more(edition, diagnosis::symptoms(code).count(), Address::Symptoms),
        symptoms: diagnosis::symptoms(code)
            .take(SHOWN)
            .map(|symptom| SymptomText::new(edition, *symptom))
            .collect(),
        more_limits: more(edition, diagnosis::limits(code).count(), Address::Limits),
        limits: diagnosis::limits(code)
            .take(SHOWN)
            .map(|limit| LimitRow::new(edition, *limit))
            .collect(),
        families: (edition.contents.families_of(code.as_u16()).into_iter())
            .map(|family| family_meaning(family, code, edition))
            .collect(),
        confused,
        others,
        previous: CloseCode::NAMED.iter().rev().find(|other| **other < code).map(text),
        next: CloseCode::NAMED.iter().find(|other| **other > code).map(text),
    }
}

/// `count` are all that lead to the code.
fn more(edition: &Edition<'_>, count: usize, address: Address) -> Option<More> {
    let left = count.checked_sub(SHOWN).filter(|left| *left > 0)?;
    let text = fill(edition.phrases.code.more, &[("count", &left)]);
    Some(More { text, href: address.file_name() })
}

fn family_meaning(
    family: &'static Family,
    code: CloseCode,
    edition: &Edition<'_>,
) -> FamilyMeaning {
    let meaning = family.of_code(code);
    FamilyMeaning {
        href: match meaning.entry() {
            Some(_) => address::of_family_code(family, code.as_u16()),
            None => Address::Family(family).file_name(),
        },
        title: family.title(),
        description: meaning.explain_in(edition.locale).description(),
        language: edition.language_of(family),
    }
}

/// What search engines show: a severe end is one that people call an error.
fn description(edition: &Edition<'_>, code: &CodeText) -> String {
    let phrases = &edition.phrases.description;
    let phrase = match code.text.code().severity() {
        Severity::Debug | Severity::Info => phrases.code,
        Severity::Warn | Severity::Error => phrases.error,
    };
    fill(phrase, &[("number", &code.number()), ("text", &code.text.description())])
}
