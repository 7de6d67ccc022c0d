//! The files of the site.

use askama::Template;
use ws_close_code::{
    CloseCode, CodeClass, Comparison, Explanation, Family, FamilyCode, FamilyEntry, Heading,
    REGISTRY_DATE, Reference, families,
};

use crate::query::topic::Topic;
use crate::site::base_url::BaseUrl;
use crate::site::phrases::{LANGUAGES, Phrases};

/// The front page, by which an earlier version of the site is known.
pub const FRONT: &str = "index.html";

/// What every page of the site holds, whichever version of this program wrote it.
pub const GENERATOR_MARK: &str = "<meta name=\"generator\" content=\"ws-close-code ";

/// A file, by its path within the site.
pub struct File {
    pub path: String,
    pub contents: String,
}

/// All files of the site.
pub fn files(base_url: Option<&BaseUrl>) -> askama::Result<Vec<File>> {
    let asset = |path: &str, contents: &str| File { path: path.into(), contents: contents.into() };
    let mut files = vec![
        asset("style.css", include_str!("../../templates/style.css")),
        asset("icon.svg", include_str!("../../templates/icon.svg")),
    ];
    for phrases in LANGUAGES {
        let edition = Edition { phrases, base_url };
        edition.write(&mut files)?;
    }
    Ok(files)
}

/// The site in one language.
struct Edition<'a> {
    phrases: &'static Phrases,
    base_url: Option<&'a BaseUrl>,
}

impl Edition<'_> {
    fn write(&self, files: &mut Vec<File>) -> askama::Result<()> {
        let mut add = |address: Address, page: &dyn askama::DynTemplate| {
            let path = format!("{}{}", self.phrases.folder, address.file_name());
            page.dyn_render().map(|contents| files.push(File { path, contents }))
        };
        let codes = || CloseCode::NAMED.iter().copied();

        add(Address::Front, &self.front())?;
        for code in codes() {
            add(Address::Code(code), &self.code(code))?;
        }
        for family in families::ALL {
            add(Address::Family(family), &self.family(family))?;
        }
        for first in codes() {
            for second in codes().filter(|second| first < *second) {
                add(Address::Pair(first, second), &self.pair(first, second))?;
                add(Address::Pair(second, first), &self.redirect(first, second))?;
            }
        }
        Ok(())
    }

    fn front(&self) -> FrontPage {
        let phrases = self.phrases;
        FrontPage {
            frame: self.frame(
                Address::Front,
                phrases.site_title.into(),
                phrases.site_summary.into(),
            ),
            codes: CloseCode::NAMED.iter().map(|code| self.entry(*code)).collect(),
            families: families::ALL.iter().map(|family| Link { family }).collect(),
            ranges: ranges(phrases),
        }
    }

    fn family(&self, family: &'static Family) -> FamilyPage {
        let phrases = self.phrases;
        let title = format!("{} – {}", family.title(), phrases.title_of_two);
        let description = format!("{}: {}", family.title(), phrases.family_summary);
        let rows = Topic::all(family).into_iter().map(|entry| FamilyRow {
            code: entry.code(),
            first: *entry.numbers().start(),
            last: *entry.numbers().end(),
            phrases,
        });
        let (codes, ranges) = rows.partition(|row| row.code.entry().is_some());
        FamilyPage {
            frame: self.frame(Address::Family(family), title, description),
            family,
            codes,
            ranges,
        }
    }

    fn code(&self, code: CloseCode) -> CodePage {
        let Phrases { title_of_one, .. } = self.phrases;
        let entry = self.entry(code);
        let title = format!("{} {} – {title_of_one}", entry.number(), entry.text.name());
        let description = entry.text.description().into();
        let others = || CloseCode::NAMED.iter().copied().filter(|other| *other != code);
        let (mixed_up, others) = others()
            .map(|other| Rival { code: self.entry(other), with: self.comparison(code, other) })
            .partition(|rival: &Rival| rival.sentence().is_some());
        CodePage {
            frame: self.frame(Address::Code(code), title, description),
            code: entry,
            mixed_up,
            others,
            previous: CloseCode::NAMED.iter().rev().find(|c| **c < code).map(|c| self.entry(*c)),
            next: CloseCode::NAMED.iter().find(|c| **c > code).map(|c| self.entry(*c)),
        }
    }

    fn pair(&self, first: CloseCode, second: CloseCode) -> PairPage {
        let comparison = self.comparison(first, second);
        let codes = [first, second].map(|code| self.entry(code));
        let descriptions = || codes.map(|code| code.text.description()).join(" ");
        let description = comparison.key_difference().map_or_else(descriptions, Into::into);
        PairPage {
            frame: self.frame(
                Address::Pair(first, second),
                self.pair_title(first, second),
                description,
            ),
            codes,
            comparison,
        }
    }

    fn redirect(&self, first: CloseCode, second: CloseCode) -> RedirectPage {
        let address = Address::Pair(first, second);
        RedirectPage {
            title: self.pair_title(first, second),
            canonical: self.published(address, self.phrases),
            href: address.file_name(),
            phrases: self.phrases,
        }
    }

    fn pair_title(&self, first: CloseCode, second: CloseCode) -> String {
        let Phrases { versus, title_of_two, .. } = self.phrases;
        let [first, second] = [first, second].map(|code| self.entry(code));
        format!(
            "{} {} {versus} {} {} – {title_of_two}",
            first.number(),
            first.text.name(),
            second.number(),
            second.text.name()
        )
    }

    fn entry(&self, code: CloseCode) -> Entry {
        Entry { text: code.explain().locale(self.phrases.locale), phrases: self.phrases }
    }

    fn comparison(&self, first: CloseCode, second: CloseCode) -> Comparison {
        first.compare(second).locale(self.phrases.locale)
    }

    fn frame(&self, address: Address, title: String, description: String) -> Frame {
        let editions = LANGUAGES.map(|phrases| Version {
            phrases,
            href: format!("{}{}{}", self.phrases.to_top, phrases.folder, address.file_name()),
            published: self.published(address, phrases),
            is_current: phrases.locale == self.phrases.locale,
        });
        let canonical = self.published(address, self.phrases);
        Frame { phrases: self.phrases, title, description, canonical, versions: editions.into() }
    }

    /// Where this page is published in a language: its full address where the base of all
    /// addresses is known, else the way from here.
    fn published(&self, address: Address, phrases: &Phrases) -> String {
        let file = address.file_name();
        match self.base_url {
            // A server gives the front page for its folder.
            Some(BaseUrl(base)) if file == FRONT => format!("{base}{}", phrases.folder),
            Some(BaseUrl(base)) => format!("{base}{}{file}", phrases.folder),
            None if phrases.locale == self.phrases.locale => file,
            None => format!("{}{}{file}", self.phrases.to_top, phrases.folder),
        }
    }
}

/// A page's address within its language.
#[derive(Clone, Copy)]
enum Address {
    Front,
    Code(CloseCode),
    Pair(CloseCode, CloseCode),
    Family(&'static Family),
}

impl Address {
    /// Pages of a language stand in one folder, so that this is also the link from one to another.
    fn file_name(self) -> String {
        match self {
            Self::Front => FRONT.into(),
            Self::Code(code) => format!("{}.html", code.as_u16()),
            Self::Pair(first, second) => {
                format!("{}-vs-{}.html", first.as_u16(), second.as_u16())
            }
            Self::Family(family) => format!("{}.html", family.id()),
        }
    }
}

/// What stands around the content of every page.
struct Frame {
    phrases: &'static Phrases,
    title: String,
    description: String,
    canonical: String,
    /// The page in each language, this one too.
    versions: Vec<Version>,
}

impl Frame {
    /// The version for readers who speak none of the languages.
    fn default_version(&self) -> Option<&Version> {
        self.versions.first()
    }
}

struct Version {
    phrases: &'static Phrases,
    href: String,
    published: String,
    is_current: bool,
}

/// A code with its texts.
#[derive(Clone, Copy)]
struct Entry {
    text: Explanation,
    phrases: &'static Phrases,
}

impl Entry {
    fn number(&self) -> u16 {
        self.text.code().as_u16()
    }

    fn href(&self) -> String {
        Address::Code(self.text.code()).file_name()
    }

    /// The registered name, where the page does not give it already.
    fn registered_name(&self) -> Option<&'static str> {
        self.text.code().name().filter(|name| *name != self.text.name())
    }

    fn may_reconnect(&self) -> &'static str {
        self.phrases.may_reconnect.after(self.text.code().reconnect().action())
    }

    /// What a search finds the code by, beside what its row in the table says.
    fn search_words(&self) -> String {
        let http = self.text.code().http_equivalent().map(|status| format!("HTTP {status}"));
        let texts = [self.text.causes(), self.text.remedies()].concat();
        let label = self.text.code().label();
        http.as_deref().into_iter().chain([label]).chain(texts).collect::<Vec<_>>().join(" ")
    }
}

/// Another code to compare one with.
struct Rival {
    code: Entry,
    with: Comparison,
}

impl Rival {
    fn href(&self) -> String {
        let [first, second] = self.with.codes().map(|text| text.code());
        Address::Pair(first.min(second), first.max(second)).file_name()
    }

    /// What is said of these two codes: a sentence that names one. The library also has a sentence
    /// for any two codes that nothing but their meaning tells apart, which names none.
    fn sentence(&self) -> Option<&'static str> {
        let numbers = self.with.codes().map(|text| text.code().as_u16().to_string());
        let sentence = self.with.key_difference()?;
        numbers.iter().any(|number| sentence.contains(number)).then_some(sentence)
    }
}

/// The way to the page of a family.
struct Link {
    family: &'static Family,
}

impl Link {
    fn href(&self) -> String {
        Address::Family(self.family).file_name()
    }

    /// What a search finds the family by: its codes.
    fn search_words(&self) -> String {
        let code =
            |entry: &FamilyEntry| format!("{} {} {}", entry.number(), entry.name(), entry.label());
        self.family.entries().iter().map(code).collect::<Vec<_>>().join(" ")
    }
}

/// A code, or a range of codes, of a family.
struct FamilyRow {
    /// For a range, one of it.
    code: FamilyCode,
    first: u16,
    last: u16,
    phrases: &'static Phrases,
}

impl FamilyRow {
    fn name(&self) -> &'static str {
        self.code.name().unwrap_or_default()
    }

    fn may_reconnect(&self) -> String {
        self.phrases.advice(self.code.reconnect())
    }
}

/// A range of numbers.
struct Range {
    first: u16,
    last: u16,
    name: &'static str,
    is_for: &'static str,
}

fn ranges(phrases: &Phrases) -> Vec<Range> {
    let bounds = [(0, 999), (1000, 2999), (3000, 3999), (4000, 4999), (5000, u16::MAX)];
    let range = |(first, last): (u16, u16)| {
        // A number without a row goes by the name of its class.
        let code = (first..=last).map(CloseCode::from_u16).find(|code| !code.is_registered())?;
        let class: CodeClass = code.class();
        let name = code.explain().locale(phrases.locale).name();
        Some(Range { first, last, name, is_for: phrases.range_is_for.of(class) })
    };
    bounds.into_iter().filter_map(range).collect()
}

#[derive(Template)]
#[template(path = "front.html", whitespace = "minimize")]
struct FrontPage {
    frame: Frame,
    codes: Vec<Entry>,
    families: Vec<Link>,
    ranges: Vec<Range>,
}

#[derive(Template)]
#[template(path = "family.html", whitespace = "minimize")]
struct FamilyPage {
    frame: Frame,
    family: &'static Family,
    codes: Vec<FamilyRow>,
    ranges: Vec<FamilyRow>,
}

impl FamilyPage {
    fn heading(&self, heading: Heading) -> &'static str {
        heading.text(self.frame.phrases.locale)
    }
}

#[derive(Template)]
#[template(path = "code.html", whitespace = "minimize")]
struct CodePage {
    frame: Frame,
    code: Entry,
    /// The codes that people mix this one up with.
    mixed_up: Vec<Rival>,
    others: Vec<Rival>,
    previous: Option<Entry>,
    next: Option<Entry>,
}

impl CodePage {
    fn heading(&self, heading: Heading) -> &'static str {
        heading.text(self.frame.phrases.locale)
    }
}

#[derive(Template)]
#[template(path = "pair.html", whitespace = "minimize")]
struct PairPage {
    frame: Frame,
    codes: [Entry; 2],
    comparison: Comparison,
}

impl PairPage {
    fn heading(&self, heading: Heading) -> &'static str {
        heading.text(self.frame.phrases.locale)
    }

    /// The sources of both, each once.
    fn references(&self) -> Vec<&'static Reference> {
        let [first, second] = self.codes.map(|code| code.text.references());
        let new = second.iter().filter(|reference| !first.contains(reference));
        first.iter().chain(new).collect()
    }
}

/// The address of a pair in the wrong order.
#[derive(Template)]
#[template(path = "redirect.html", whitespace = "minimize")]
struct RedirectPage {
    phrases: &'static Phrases,
    title: String,
    canonical: String,
    href: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "<script>alert('1')</script>\" onload=\"x&";

    fn assert_harmless(html: &str) {
        // askama writes references by number.
        assert!(html.contains(
            "&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#34; onload=&#34;x&#38;"
        ));
        assert!(!html.contains("<script>alert") && !html.contains("\" onload"), "{html}");
    }

    #[test]
    fn hostile_text_is_escaped_in_elements_and_attributes() -> askama::Result<()> {
        for phrases in LANGUAGES {
            let edition = Edition { phrases, base_url: None };

            let mut front = edition.front();
            front.frame.title = HOSTILE.into();
            front.frame.description = HOSTILE.into();
            front.ranges.push(Range { first: 0, last: 0, name: HOSTILE, is_for: HOSTILE });
            assert_harmless(&front.render()?);

            let mut redirect = edition.redirect(CloseCode::NormalClosure, CloseCode::GoingAway);
            redirect.title = HOSTILE.into();
            redirect.href = HOSTILE.into();
            redirect.canonical = HOSTILE.into();
            assert_harmless(&redirect.render()?);
        }
        Ok(())
    }

    #[test]
    fn a_base_url_cannot_break_out_of_its_attribute() -> askama::Result<()> {
        let base_url = BaseUrl(HOSTILE.into());
        let [english, _] = LANGUAGES;
        let edition = Edition { phrases: english, base_url: Some(&base_url) };
        assert_harmless(&edition.pair(CloseCode::NormalClosure, CloseCode::GoingAway).render()?);
        Ok(())
    }
}
