//! The tables.

use clap::ValueEnum;
use serde_json::Value;
use ws_close_code::{
    CloseCode, CodeClass, Family, Locale, REGISTRY_DATE, Reference, Registration, Sender,
};

use crate::export::column::{
    BOOLEAN, Column, DATE, DATE_OR_NULL, DataTable, INTEGER, INTEGER_OR_NULL, TEXT, TEXT_OR_NULL,
    column, column_per_locale, readable,
};
use crate::export::keys::{ForeignKey, keys, to};
use crate::export::reconnect::Advised;
use crate::export::{families, limits, symptoms};

/// The version of the shape of the export, which `ws-close-code schema export` describes. It rises when a table
/// or column goes or changes its meaning, so that programs can recognise a shape that they know.
const SCHEMA_VERSION: u16 = 1;

#[derive(Clone, Copy, PartialEq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum TableName {
    /// The version of the schema and the date of the registry: one row
    Registry,
    /// The registered codes
    Codes,
    /// The ranges that every number is in, with what holds for a number that is not in `codes`
    Classes,
    /// The causes, remedies and references of codes and classes: a row for each, in each language
    Texts,
    /// The sources of single causes and remedies, with what was read there when
    TextSources,
    /// The families: services and libraries that define their own codes
    Families,
    /// The codes and ranges of the families
    FamilyCodes,
    /// The reasons by which families tell the cases of a code apart
    FamilyReasons,
    /// The meanings, causes and remedies of the codes, ranges and reasons of families: a row for each, in
    /// each language that the family has
    FamilyTexts,
    /// The sources of the codes and ranges of families, with what was read there when
    FamilySources,
    /// Other names of families and of their codes, and the hosts and libraries that show that a family is meant
    FamilyNames,
    /// The texts that people hold when a connection ended, with patterns that find them in logs
    Symptoms,
    /// Patterns that take a line with a symptom apart
    SymptomParts,
    /// The codes at both ends of a connection that ended with a symptom
    SymptomCodes,
    /// The meaning, causes and remedies of symptoms: a row for each, in each language
    SymptomTexts,
    /// The sources of symptoms
    SymptomSources,
    /// The limits that end connections
    Limits,
    /// The codes that the peer sees when a limit ends a connection
    LimitCodes,
    /// The effects and remedies of limits, in each language
    LimitTexts,
}

impl TableName {
    /// The table, with these families.
    pub fn read(self, all: &[&'static Family]) -> DataTable {
        match self {
            Self::Registry => {
                DataTable::new("registry", keys(&["schema_version"], &[]), &[REGISTRY], [()])
            }
            Self::Codes => {
                let codes = CloseCode::NAMED.iter().copied();
                let columns = &[CODE, ANSWERS, &CloseCode::RECONNECT, REGISTRATION];
                DataTable::new("codes", keys(&["code"], &[]), columns, codes)
            }
            Self::Classes => {
                let columns = &[RANGE, ANSWERS, &CloseCode::RECONNECT];
                DataTable::new("classes", keys(&["first_code"], &[]), columns, one_of_each_class())
            }
            Self::Texts => {
                let codes = CloseCode::NAMED.iter().copied().chain(one_of_each_class());
                let keys = keys(&["label", "language", "kind", "position"], TO_CODE);
                DataTable::new("texts", keys, &[TEXTS], codes.flat_map(texts_of))
            }
            Self::TextSources => {
                let codes = CloseCode::NAMED.iter().copied().chain(one_of_each_class());
                let keys = keys(&["label", "kind", "position", "source_position"], TO_CODE);
                let rows = codes.flat_map(text_sources_of);
                DataTable::new("text_sources", keys, &[TEXT_SOURCE], rows)
            }
            Self::Families => families::families(all),
            Self::FamilyCodes => families::codes(all),
            Self::FamilyReasons => families::reasons(all),
            Self::FamilyTexts => families::texts(all),
            Self::FamilySources => families::sources(all),
            Self::FamilyNames => families::names(all),
            Self::Symptoms => symptoms::symptoms(),
            Self::SymptomParts => symptoms::symptom_parts(),
            Self::SymptomCodes => symptoms::symptom_codes(),
            Self::SymptomTexts => symptoms::symptom_texts(),
            Self::SymptomSources => symptoms::symptom_sources(),
            Self::Limits => limits::limits(),
            Self::LimitCodes => limits::limit_codes(),
            Self::LimitTexts => limits::limit_texts(),
        }
    }
}

const TO_CODE: &[ForeignKey] = &[to(&["code"], "codes", &["code"])];

const REGISTRY: &[Column<()>] = &[
    readable(column("schema_version", INTEGER, |()| SCHEMA_VERSION.into())),
    readable(column("registry_date", DATE, |()| REGISTRY_DATE.into())),
];

const CODE: &[Column<CloseCode>] = &[
    readable(column("code", INTEGER, |code| code.as_u16().into())),
    column("variant", TEXT, |code| format!("{code:?}").into()),
    readable(column("label", TEXT, |code| code.label().into())),
    column("class", TEXT, |code| code.class().as_str().into()),
];

/// Not `start` and `end`, because these are keywords of SQL.
const RANGE: &[Column<CloseCode>] = &[
    readable(column("first_code", INTEGER, |code| (*code.class().numbers().start()).into())),
    readable(column("last_code", INTEGER, |code| (*code.class().numbers().end()).into())),
    readable(column("label", TEXT, |code| code.label().into())),
];

/// The columns that `codes` and `classes` share, because they apply to every number.
const ANSWERS: &[Column<CloseCode>] = &[
    readable(column_per_locale("name", TEXT, |code, locale| {
        code.explain().locale(locale).name().into()
    })),
    readable(column_per_locale("description", TEXT, |code, locale| {
        code.description_in(locale).into()
    })),
    column_per_locale("when_to_use", TEXT, |code, locale| {
        code.explain().locale(locale).when_to_use().into()
    }),
    column("may_be_sent_by_client", BOOLEAN, |code| code.may_be_sent_by(Sender::Client).into()),
    column("may_be_sent_by_server", BOOLEAN, |code| code.may_be_sent_by(Sender::Server).into()),
    column("may_be_sent_by_browser", BOOLEAN, |code| code.may_be_sent_by(Sender::Browser).into()),
    column("may_be_received", BOOLEAN, |code| code.may_be_received().into()),
    column("is_reserved", BOOLEAN, |code| code.is_reserved().into()),
    column("is_local_only", BOOLEAN, |code| code.is_local_only().into()),
    column("is_retryable", BOOLEAN, |code| code.is_retryable().into()),
    readable(column("severity", TEXT, |code| code.severity().as_str().into())),
];

const REGISTRATION: &[Column<CloseCode>] = &[
    column("http_equivalent", INTEGER_OR_NULL, |code| code.http_equivalent().into()),
    column("registration_contact", TEXT_OR_NULL, |code| {
        code.registration().map(Registration::contact).into()
    }),
    column("registration_reference", TEXT_OR_NULL, |code| {
        code.registration().and_then(Registration::reference).into()
    }),
    column("registration_date", DATE_OR_NULL, |code| {
        code.registration().and_then(Registration::date).into()
    }),
];

/// A sentence or a source.
struct Text {
    of: CloseCode,
    language: Locale,
    kind: &'static str,
    position: usize,
    /// Whether it is about a connection that never opened.
    is_at_once: bool,
    content: &'static str,
    url: Option<&'static str>,
}

/// `label` joins with `codes` and with `classes`; `code` is null for a class.
const TEXTS: &[Column<Text>] = &[
    readable(column("label", TEXT, |text| text.of.label().into())),
    readable(column("code", INTEGER_OR_NULL, |text| number(text.of))),
    readable(column("language", TEXT, |text| text.language.as_str().into())),
    readable(column("kind", TEXT, |text| text.kind.into())),
    column("position", INTEGER, |text| text.position.into()),
    column("at_once", BOOLEAN, |text| text.is_at_once.into()),
    readable(column("text", TEXT, |text| text.content.into())),
    readable(column("url", TEXT_OR_NULL, |text| text.url.into())),
];

/// `None` for a class.
fn number(of: CloseCode) -> Value {
    of.is_registered().then_some(of.as_u16()).into()
}

/// Every text, in each language. The titles of sources are not translated, but repeated, so that a
/// query for one language finds all rows.
fn texts_of(code: CloseCode) -> impl Iterator<Item = Text> {
    Locale::ALL.iter().copied().flat_map(move |language| {
        let sentences = move |kind, sentences: &'static [&'static str], at_once: usize| {
            let numbered = sentences.iter().enumerate();
            numbered.map(move |(place, content)| Text {
                of: code,
                language,
                kind,
                position: place + 1,
                is_at_once: place < at_once,
                content,
                url: None,
            })
        };
        let explanation = code.explain();
        let sources = code.references().iter().enumerate();
        sentences("cause", code.causes_in(language), explanation.causes_at_once().len())
            .chain(sentences(
                "remedy",
                code.remedies_in(language),
                explanation.remedies_at_once().len(),
            ))
            .chain(sources.map(move |(place, source)| Text {
                of: code,
                language,
                kind: "source",
                position: place + 1,
                is_at_once: false,
                content: source.title(),
                url: Some(source.url()),
            }))
    })
}

/// A source of the cause or remedy at a position.
struct TextSource {
    of: CloseCode,
    kind: &'static str,
    position: usize,
    source_position: usize,
    source: Reference,
}

/// `label`, `kind` and `position` join with `texts`, in every language.
const TEXT_SOURCE: &[Column<TextSource>] = &[
    readable(column("label", TEXT, |row| row.of.label().into())),
    readable(column("code", INTEGER_OR_NULL, |row| number(row.of))),
    readable(column("kind", TEXT, |row| row.kind.into())),
    readable(column("position", INTEGER, |row| row.position.into())),
    column("source_position", INTEGER, |row| row.source_position.into()),
    readable(column("title", TEXT, |row| row.source.title().into())),
    readable(column("url", TEXT, |row| row.source.url().into())),
    column("version", TEXT_OR_NULL, |row| row.source.version().into()),
    column("path", TEXT_OR_NULL, |row| row.source.path().into()),
    column("checked", DATE_OR_NULL, |row| row.source.checked().into()),
];

fn text_sources_of(of: CloseCode) -> impl Iterator<Item = TextSource> {
    let rows = move |kind, sources: &'static [Reference], place: usize| {
        sources.iter().zip(1..).map(move |(&source, source_position)| TextSource {
            of,
            kind,
            position: place + 1,
            source_position,
            source,
        })
    };
    let causes = 0..of.causes().len();
    let remedies = 0..of.remedies().len();
    causes
        .flat_map(move |place| rows("cause", of.cause_references(place), place))
        .chain(remedies.flat_map(move |place| rows("remedy", of.remedy_references(place), place)))
}

/// For each class a number without its own row: its answers are those of the class.
fn one_of_each_class() -> impl Iterator<Item = CloseCode> {
    CodeClass::ALL.iter().filter_map(|class| {
        class.numbers().map(CloseCode::from_u16).find(|code| !code.is_registered())
    })
}
