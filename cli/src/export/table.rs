//! What is exported: tables of flat rows, filled by asking the library.

use serde_json::Value;
use ws_close_code::{
    CloseCode, CodeClass, Family, Locale, REGISTRY_DATE, Reconnect, Reference, Registration, Sender,
};

use super::SCHEMA_VERSION;
use crate::entry::Entry;

/// A table of flat rows. A value is null, a boolean, an integer or a text.
pub struct Table {
    pub name: &'static str,
    pub columns: Vec<Header>,
    pub rows: Vec<Vec<Value>>,
}

/// The name of a column, and its type in SQL.
pub struct Header {
    pub name: &'static str,
    pub sql: &'static str,
}

impl Table {
    fn new<Row>(
        name: &'static str,
        columns: &[&[Column<Row>]],
        rows: impl IntoIterator<Item = Row>,
    ) -> Self {
        let columns = columns.concat();
        let fill = |row: Row| columns.iter().map(|column| (column.value)(&row)).collect();
        let rows = rows.into_iter().map(fill).collect();
        let header = |column: &Column<Row>| Header { name: column.name, sql: column.sql };
        Self { name, columns: columns.iter().map(header).collect(), rows }
    }
}

/// A column of a table whose rows are made from `Row`.
struct Column<Row> {
    name: &'static str,
    sql: &'static str,
    value: fn(&Row) -> Value,
}

// By hand, for a derived one would ask that `Row` can be cloned.
impl<Row> Clone for Column<Row> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

const fn column<Row>(
    name: &'static str,
    sql: &'static str,
    value: fn(&Row) -> Value,
) -> Column<Row> {
    Column { name, sql, value }
}

const KEY: &str = "INTEGER NOT NULL PRIMARY KEY";
const TEXT_KEY: &str = "TEXT NOT NULL PRIMARY KEY";
const INTEGER: &str = "INTEGER NOT NULL";
const TEXT: &str = "TEXT NOT NULL";
const DATE: &str = "DATE NOT NULL";
const BOOLEAN: &str = "BOOLEAN NOT NULL";
const INTEGER_OR_NULL: &str = "INTEGER";
const TEXT_OR_NULL: &str = "TEXT";
const DATE_OR_NULL: &str = "DATE";

pub fn registry() -> Table {
    let columns: &[Column<()>] = &[
        column("schema_version", INTEGER, |()| SCHEMA_VERSION.into()),
        column("registry_date", DATE, |()| REGISTRY_DATE.into()),
    ];
    Table::new("registry", &[columns], [()])
}

/// A row for each registered code.
pub fn codes() -> Table {
    let columns = [CODE, ANSWERS, REGISTRATION];
    Table::new("codes", &columns, CloseCode::NAMED.iter().copied())
}

/// A row for each class. It answers for any number of its range that has no row in `codes`.
pub fn classes() -> Table {
    Table::new("classes", &[RANGE, ANSWERS], one_of_each_class())
}

/// A row for each cause, remedy and reference, in each language.
pub fn texts() -> Table {
    let codes = CloseCode::NAMED.iter().copied().chain(one_of_each_class());
    Table::new("texts", &[TEXTS], codes.flat_map(texts_of))
}

/// A row for each family.
pub fn families() -> Table {
    Table::new("families", &[FAMILY], ws_close_code::families::ALL.iter().copied())
}

/// A row for each code and each range of each family. That of a range answers for the numbers of it
/// that have no row of their own.
pub fn family_codes() -> Table {
    let families = ws_close_code::families::ALL.iter().copied();
    Table::new("family_codes", &[FAMILY_CODE], families.flat_map(Entry::all))
}

const CODE: &[Column<CloseCode>] = &[
    column("code", KEY, |code| code.as_u16().into()),
    column("variant", TEXT, |code| format!("{code:?}").into()),
    column("label", TEXT, |code| code.label().into()),
    column("class", TEXT, |code| code.class().as_str().into()),
];

/// Not `start` and `end`, which SQL keeps for itself.
const RANGE: &[Column<CloseCode>] = &[
    column("first_code", KEY, |code| numbers_of(code.class()).next().into()),
    column("last_code", INTEGER, |code| numbers_of(code.class()).next_back().into()),
    column("label", TEXT, |code| code.label().into()),
];

/// What can be asked of every number, so that `codes` and `classes` have the same columns for it.
const ANSWERS: &[Column<CloseCode>] = &[
    column("name_en", TEXT, |code| code.explain().locale(Locale::En).name().into()),
    column("name_ko", TEXT, |code| code.explain().locale(Locale::Ko).name().into()),
    column("description_en", TEXT, |code| code.description_in(Locale::En).into()),
    column("description_ko", TEXT, |code| code.description_in(Locale::Ko).into()),
    column("when_to_use_en", TEXT, |code| code.explain().locale(Locale::En).when_to_use().into()),
    column("when_to_use_ko", TEXT, |code| code.explain().locale(Locale::Ko).when_to_use().into()),
    column("sent_by_client", BOOLEAN, |code| code.may_be_sent_by(Sender::Client).into()),
    column("sent_by_server", BOOLEAN, |code| code.may_be_sent_by(Sender::Server).into()),
    column("sent_by_browser", BOOLEAN, |code| code.may_be_sent_by(Sender::Browser).into()),
    column("may_be_received", BOOLEAN, |code| code.may_be_received().into()),
    column("is_reserved", BOOLEAN, |code| code.is_reserved().into()),
    column("is_local_only", BOOLEAN, |code| code.is_local_only().into()),
    column("is_retryable", BOOLEAN, |code| code.is_retryable().into()),
    column("reconnect_action", TEXT, |code| code.reconnect().action().as_str().into()),
    column("first_delay_min_s", INTEGER_OR_NULL, |code| shortest_delay(code.reconnect())),
    column("first_delay_max_s", INTEGER_OR_NULL, |code| longest_delay(code.reconnect())),
    column("reconnect_basis", TEXT, |code| code.reconnect().basis().as_str().into()),
    column("severity", TEXT, |code| code.severity().as_str().into()),
];

const REGISTRATION: &[Column<CloseCode>] = &[
    column("http_equivalent", INTEGER_OR_NULL, |code| code.http_equivalent().into()),
    column("registrant", TEXT_OR_NULL, |code| {
        code.registration().map(Registration::contact).into()
    }),
    column("registration_reference", TEXT_OR_NULL, |code| {
        code.registration().and_then(Registration::reference).into()
    }),
    column("registration_date", DATE_OR_NULL, |code| {
        code.registration().and_then(Registration::date).into()
    }),
];

/// One sentence or source.
struct Text {
    of: CloseCode,
    language: Locale,
    kind: &'static str,
    position: usize,
    content: &'static str,
    url: Option<&'static str>,
}

/// `label` joins with `codes` and with `classes`; `code` is null for a class.
const TEXTS: &[Column<Text>] = &[
    column("label", TEXT, |text| text.of.label().into()),
    column("code", INTEGER_OR_NULL, |text| {
        text.of.is_registered().then_some(text.of.as_u16()).into()
    }),
    column("language", TEXT, |text| text.language.as_str().into()),
    column("kind", TEXT, |text| text.kind.into()),
    column("position", INTEGER, |text| text.position.into()),
    column("text", TEXT, |text| text.content.into()),
    column("url", TEXT_OR_NULL, |text| text.url.into()),
];

/// The titles of sources are not translated, but stand with each language all the same: whoever asks
/// for one language gets a full list.
fn texts_of(code: CloseCode) -> impl Iterator<Item = Text> {
    [Locale::En, Locale::Ko].into_iter().flat_map(move |language| {
        let text = move |kind, index, content, url| Text {
            of: code,
            language,
            kind,
            position: index + 1,
            content,
            url,
        };
        let sentences = move |kind, sentences: &'static [&'static str]| {
            let numbered = sentences.iter().enumerate();
            numbered.map(move |(index, sentence)| text(kind, index, sentence, None))
        };
        let sources = code.references().iter().enumerate();
        sentences("cause", code.causes_in(language))
            .chain(sentences("remedy", code.remedies_in(language)))
            .chain(sources.map(move |(index, source)| {
                text("reference", index, source.title(), Some(source.url()))
            }))
    })
}

const FAMILY: &[Column<&'static Family>] = &[
    column("id", TEXT_KEY, |family| family.id().into()),
    column("title", TEXT, |family| family.title().into()),
    column("source_title", TEXT_OR_NULL, |family| source(family).map(Reference::title).into()),
    column("url", TEXT_OR_NULL, |family| source(family).map(Reference::url).into()),
];

/// `family` joins with `families`. `name` is null for a range.
const FAMILY_CODE: &[Column<Entry>] = &[
    column("family", TEXT, |entry| entry.code().family().id().into()),
    column("first_code", INTEGER, |entry| entry.numbers().start().to_owned().into()),
    column("last_code", INTEGER, |entry| entry.numbers().end().to_owned().into()),
    column("name", TEXT_OR_NULL, |entry| match entry {
        Entry::Code(code) => code.name().into(),
        Entry::Range { .. } => Value::Null,
    }),
    column("label", TEXT, |entry| entry.code().label().into()),
    column("description", TEXT, |entry| entry.code().description().into()),
    column("severity", TEXT, |entry| entry.code().severity().as_str().into()),
    column("reconnect_action", TEXT, |entry| entry.code().reconnect().action().as_str().into()),
    column("first_delay_min_s", INTEGER_OR_NULL, |entry| shortest_delay(entry.code().reconnect())),
    column("first_delay_max_s", INTEGER_OR_NULL, |entry| longest_delay(entry.code().reconnect())),
];

fn source(family: &Family) -> Option<Reference> {
    family.references().first().copied()
}

fn shortest_delay(advice: Reconnect) -> Value {
    advice.first_delay().map(|(shortest, _)| shortest.as_secs()).into()
}

fn longest_delay(advice: Reconnect) -> Value {
    advice.first_delay().map(|(_, longest)| longest.as_secs()).into()
}

/// For each class a number without a row of its own: it answers as the class does.
fn one_of_each_class() -> Vec<CloseCode> {
    let every_number = (0..=u16::MAX).map(CloseCode::from_u16);
    let mut others: Vec<_> = every_number.filter(|code| !code.is_registered()).collect();
    others.dedup_by_key(|code| code.class());
    others
}

fn numbers_of(class: CodeClass) -> impl DoubleEndedIterator<Item = u16> {
    (0..=u16::MAX).filter(move |&number| CloseCode::from_u16(number).class() == class)
}
