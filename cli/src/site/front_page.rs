//! The front page: the diagnosis, a table of the codes, the families and the classes.

use askama::Template;
use ws_close_code::{CloseCode, CodeClass, Family, REGISTRY_DATE, Sender, Severity};

use crate::locale::{Phrases, fill};
use crate::site::address::Address;
use crate::site::code_text::CodeText;
use crate::site::diagnosis;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;

/// Texts that people hold, to try the diagnosis with. The phrases have another one, with a time.
const EXAMPLES: [&str; 2] = ["no close frame received or sent", "WebSocket closed with 4004"];

#[derive(Template)]
#[template(path = "front.html", whitespace = "minimize")]
pub struct FrontPage {
    pub frame: Frame,
    examples: Vec<&'static str>,
    ways: Vec<Way>,
    codes: Vec<CodeRow>,
    families: Vec<FamilyLink>,
    pub ranges: Vec<Range>,
}

/// A way into the site other than by a code.
struct Way {
    href: String,
    title: &'static str,
    text: &'static str,
}

/// A code in the table.
struct CodeRow {
    text: CodeText,
    phrases: &'static Phrases,
}

/// Who may send a code.
struct SenderWord {
    sender: Sender,
    word: &'static str,
}

impl CodeRow {
    fn code(&self) -> CloseCode {
        self.text.text.code()
    }

    fn severity(&self) -> Severity {
        self.code().severity()
    }

    fn severity_word(&self) -> &'static str {
        let phrases = &self.phrases.severity;
        match self.severity() {
            Severity::Debug => phrases.debug,
            Severity::Info => phrases.info,
            Severity::Warn => phrases.warn,
            Severity::Error => phrases.error,
        }
    }

    fn action(&self) -> &'static str {
        self.code().reconnect().action().as_str()
    }

    fn senders(&self) -> Vec<SenderWord> {
        let phrases = &self.phrases.sent_by;
        let all = [
            (Sender::Server, phrases.server),
            (Sender::Client, phrases.client),
            (Sender::Browser, phrases.browser),
        ];
        let may_send = all.into_iter().filter(|(sender, _)| self.code().may_be_sent_by(*sender));
        may_send.map(|(sender, word)| SenderWord { sender, word }).collect()
    }
}

/// A class.
pub struct Range {
    pub first: u16,
    pub last: u16,
    pub name: &'static str,
    /// What its numbers are for.
    pub used_for: &'static str,
}

struct FamilyLink {
    family: &'static Family,
    phrases: &'static Phrases,
}

impl FamilyLink {
    fn href(&self) -> String {
        Address::Family(self.family).file_name()
    }

    /// How many codes it has.
    fn count(&self) -> String {
        let (count, front) = (self.family.entries().len(), &self.phrases.front);
        let phrase = if count == 1 { front.count_one } else { front.count };
        fill(phrase, &[("count", &count)])
    }
}

pub fn front_page(edition: &Edition<'_>, families: &[&'static Family]) -> FrontPage {
    let phrases = edition.phrases;
    let (title, summary) = (phrases.title.site.into(), phrases.front.summary.into());
    let row = |code: &CloseCode| CodeRow { text: CodeText::new(*code, edition.locale), phrases };
    FrontPage {
        frame: edition.frame(Address::Front, title, summary),
        examples: EXAMPLES.into_iter().chain([phrases.diagnosis_box.example_time]).collect(),
        ways: ways(phrases),
        codes: CloseCode::NAMED.iter().map(row).collect(),
        families: by_title(families).map(|family| FamilyLink { family, phrases }).collect(),
        ranges: ranges(edition),
    }
}

/// In the order in which people look for a name.
fn by_title(families: &[&'static Family]) -> impl Iterator<Item = &'static Family> {
    let mut families = families.to_vec();
    families.sort_by_key(|family| family.title().to_lowercase());
    families.into_iter()
}

fn ways(phrases: &'static Phrases) -> Vec<Way> {
    let front = &phrases.front;
    let way = |href: String, title, text| Way { href, title, text };
    let page = |address: Address| address.file_name();
    vec![
        way(page(Address::Symptoms), front.symptoms, front.symptoms_hint),
        way(page(Address::Limits), front.limits, front.limits_hint),
        way(page(Address::Products), front.products, front.products_hint),
        way("#families".into(), front.families, front.families_hint),
        way("#ranges".into(), front.ranges, front.ranges_hint),
    ]
}

fn ranges(edition: &Edition<'_>) -> Vec<Range> {
    let range = |class: &CodeClass| {
        let (first, last) = class.numbers().into_inner();
        let name = class.explain().locale(edition.locale).name();
        Range { first, last, name, used_for: used_for(edition.phrases, *class) }
    };
    CodeClass::ALL.iter().map(range).collect()
}

fn used_for(phrases: &Phrases, class: CodeClass) -> &'static str {
    let phrases = &phrases.class_use;
    match class {
        CodeClass::Unused => phrases.unused,
        CodeClass::Protocol => phrases.protocol,
        CodeClass::Registered => phrases.registered,
        CodeClass::PrivateUse => phrases.private_use,
        CodeClass::Undefined => phrases.undefined,
    }
}
