//! The JSON schemas of what the commands print: one vocabulary, of which each command uses a part.

use std::collections::BTreeSet;

use clap::ValueEnum;
use serde_json::{Map, Value, json};

use crate::output::outcome::{Error, Result};

/// Of what there is a schema.
#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum SchemaName {
    /// A line of `explain`: of a code, of bytes, of a text, or of what is unknown
    Explain,
    /// A line of `diagnose`
    Diagnose,
    /// A line of `compare`
    Compare,
    /// A line of `list`
    List,
    /// A line of `search`
    Search,
    /// A line of `check`
    Check,
    /// A line of `decode`
    Decode,
    /// A line of `families`, or of `families check`
    Families,
    /// An object of a log that `annotate` changed
    Annotate,
    /// A line of `annotate --summary`
    Summary,
    /// The document of `export`
    Export,
    /// A row of a table of `export`, in JSON or NDJSON
    Row,
}

impl SchemaName {
    const fn word(self) -> &'static str {
        match self {
            Self::Explain => "explain",
            Self::Diagnose => "diagnose",
            Self::Compare => "compare",
            Self::List => "list",
            Self::Search => "search",
            Self::Check => "check",
            Self::Decode => "decode",
            Self::Families => "families",
            Self::Annotate => "annotate",
            Self::Summary => "summary",
            Self::Export => "export",
            Self::Row => "row",
        }
    }
}

/// Words and objects that several outputs share, and the outputs themselves.
const DEFINITIONS: [&str; 3] = [
    include_str!("../data/schema/words.json"),
    include_str!("../data/schema/objects.json"),
    include_str!("../data/schema/export.json"),
];

const ABOUT_TEXTS: &str = "In descriptions, causes, remedies and other sentences, code is between backticks, as in Markdown.";

const COMMANDS: &str = include_str!("../data/schema/commands.json");

/// The schema of one output, with the definitions that it needs; of all outputs for `None`.
pub fn schema(name: Option<SchemaName>) -> Result<Value> {
    let mut definitions = Map::new();
    for text in DEFINITIONS {
        definitions.extend(read(text)?);
    }
    let mut commands = read(COMMANDS)?;
    let root = match name {
        Some(name) => commands.remove(name.word()).unwrap_or_default(),
        None => json!({
            "title": "Everything that ws-close-code prints as JSON",
            "anyOf": commands.into_iter().map(|(_, schema)| schema).collect::<Vec<_>>(),
        }),
    };
    let mut used = BTreeSet::new();
    collect(&root, &definitions, &mut used);
    definitions.retain(|name, _| used.contains(name));
    let mut schema = Map::new();
    let draft = "https://json-schema.org/draft/2020-12/schema";
    schema.insert("$schema".to_owned(), draft.into());
    schema.insert("description".to_owned(), ABOUT_TEXTS.into());
    schema.extend(root.as_object().cloned().unwrap_or_default());
    schema.insert("$defs".to_owned(), definitions.into());
    Ok(schema.into())
}

fn read(text: &str) -> Result<Map<String, Value>> {
    // A test reads them all.
    serde_json::from_str(text).map_err(|error| Error::Message(error.to_string()))
}

/// Adds the names of the definitions to which a schema refers, directly or through others.
fn collect(schema: &Value, definitions: &Map<String, Value>, used: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            let name = reference.and_then(|reference| reference.strip_prefix("#/$defs/"));
            let definition = name.and_then(|name| definitions.get_key_value(name));
            let new = definition.filter(|(name, _)| used.insert((*name).clone()));
            if let Some((_, definition)) = new {
                collect(definition, definitions, used);
            }
            members.values().for_each(|member| collect(member, definitions, used));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, definitions, used)),
        _ => {}
    }
}
