//! The documentation of each variant.

use super::super::iana::Registry;
use super::super::names;
use super::super::rust::{Text, markdown};
use super::super::sources::Sources;
use super::cited;
use super::model::{Code, SentBy, Sentence};

/// Writes the attributes that document a variant.
pub fn variant_docs(out: &mut Text, code: &Code, registry: &Registry, sources: &Sources) {
    writeln!(out, "    #[doc = {:?}]", page(code, registry, sources));
    writeln!(out, "    #[doc(alias({}))]", search_names(code));
}

fn page(code: &Code, registry: &Registry, sources: &Sources) -> String {
    let Code { number, texts, references, .. } = code;
    let all = cited::places(references, texts, sources);
    let mut doc = Text::default();
    writeln!(doc, "{}: {}\n", number.value, markdown(&texts.description.value));
    writeln!(doc, "{}\n", who_may_send(code));
    for (heading, list) in [
        ("When you see it at once, because the connection never opened", &texts.causes_at_once),
        ("When you see it", &texts.causes),
        ("How to fix it, if the connection never opened", &texts.remedies_at_once),
        ("How to fix it", &texts.remedies),
    ] {
        if list.value.is_empty() {
            continue;
        }
        writeln!(doc, "# {heading}\n");
        for Sentence { text, sources: cited } in &list.value {
            write!(doc, "- {}", markdown(&text.value));
            for place in sources.places(cited) {
                let number = 1 + all.iter().position(|other| *other == place).unwrap_or_default();
                write!(doc, " [\\[{number}\\]]({})", sources.title_and_url(place).1);
            }
            doc.push_str("\n");
        }
        doc.push_str("\n");
    }
    doc.push_str("# Sources\n\n");
    if let Some(row) = registry.row(number.value) {
        writeln!(doc, "IANA lists it as “{}”\n", row.meaning);
    }
    for (number, place) in (1..).zip(all) {
        let (title, url) = sources.title_and_url(place);
        writeln!(doc, "{number}. [{}]({url})", markdown(title));
    }
    doc.0
}

fn who_may_send(code: &Code) -> &'static str {
    match (code.sent_by.value, code.generated_when) {
        (SentBy::Endpoint, _) => "Either endpoint may send it.",
        (SentBy::Client, _) => "Only a client sends it.",
        (SentBy::Nobody, None) => "No endpoint may send it.",
        (SentBy::Nobody, Some(_)) => {
            "No endpoint may send it: your own end generates it to report how the connection ended."
        }
    }
}

/// What people type into the search box of the documentation.
fn search_names(code: &Code) -> String {
    let variant = &code.variant.value;
    let mut search = Text::default();
    write!(search, "\"{}\"", code.number.value);
    write!(search, ", {:?}", names::snake_case(variant).to_uppercase());
    for alias in code.aliases.value.iter().filter(|alias| alias.value != *variant) {
        write!(search, ", {:?}", alias.value);
    }
    search.0
}
