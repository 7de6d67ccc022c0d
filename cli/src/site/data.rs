//! Everything as data: the files, and the page that lists them.

use askama::Template;
use clap::ValueEnum;
use serde_json::Value;
use ws_close_code::{Family, REGISTRY_DATE};

use crate::export::formats;
use crate::export::tables::TableName;
use crate::schema::{SchemaName, schema};
use crate::site::address::Address;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;

/// Where the document with everything is, from the top of the site.
pub const DOCUMENT: &str = "data/ws-close-code.json";
/// Where its schema is.
pub const SCHEMA: &str = "data/ws-close-code.schema.json";

/// What `schema export` prints.
fn schema_of_document() -> Value {
    // A test reads the texts that it is made of.
    schema(Some(SchemaName::Export)).unwrap_or_default()
}

/// The paths of all files, and what is in them.
pub fn data_files(families: &[&'static Family]) -> Vec<(String, String)> {
    let tables: Vec<_> =
        TableName::value_variants().iter().map(|table| table.read(families)).collect();
    let mut files = vec![
        (DOCUMENT.to_owned(), formats::json_document(&tables)),
        (SCHEMA.to_owned(), format!("{:#}\n", schema_of_document())),
    ];
    files.extend(tables.iter().map(|table| (path(table.name), formats::csv(table))));
    files
}

fn path(table: &str) -> String {
    format!("data/{table}.csv")
}

#[derive(Template)]
#[template(path = "data.html", whitespace = "minimize")]
pub struct DataPage {
    frame: Frame,
    tables: Vec<Table>,
}

struct Table {
    name: String,
    /// In English, like the schema.
    description: String,
}

impl Table {
    fn path(&self) -> String {
        path(&self.name)
    }
}

pub fn data_page(edition: &Edition<'_>) -> DataPage {
    let phrases = &edition.phrases.data;
    let title = format!("{} – {}", phrases.title, edition.phrases.title.codes);
    let schema = schema_of_document();
    let names = TableName::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let tables = names.map(|value| {
        let name = value.get_name().to_owned();
        let description = schema["$defs"]["document"]["properties"][&name]["description"].as_str();
        let description = description.map_or_else(
            || value.get_help().map(|help| format!("{help}.")).unwrap_or_default(),
            str::to_owned,
        );
        Table { name, description }
    });
    let tables = tables.collect();
    DataPage { frame: edition.frame(Address::Data, title, phrases.summary.to_owned()), tables }
}
