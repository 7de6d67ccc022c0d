//! Writes Rust.

use super::read::{Language, Snippet};

pub fn rust(languages: &[Language]) -> String {
    let mut lines = vec![
        "/// The languages, in the order of the pages.".to_owned(),
        "pub static LANGUAGES: &[Language] = &[".to_owned(),
    ];
    for language in languages {
        lines.push(format!("    Language {{ name: {:?}, snippets: &[", language.name));
        lines.extend(language.snippets.iter().map(snippet));
        lines.push("    ] },".to_owned());
    }
    lines.push("];\n".to_owned());
    lines.join("\n")
}

fn snippet(snippet: &Snippet) -> String {
    let Snippet { id, library, source, close, read, .. } = snippet;
    let sender = |name: &String| match name.as_str() {
        "browser" => "Sender::Browser",
        "server" => "Sender::Server",
        _ => "Sender::Client",
    };
    let senders = snippet.senders.iter().map(sender).collect::<Vec<_>>().join(", ");
    let instead =
        |code: &str| if code.is_empty() { "None".to_owned() } else { format!("Some({code:?})") };
    let without_code = instead(&snippet.read_without_code);
    let without_frame = instead(&snippet.read_without_frame);
    let (not_sent, not_read) = (&snippet.not_sent, &snippet.not_read);
    format!(
        "        Snippet {{ id: {id:?}, library: {library:?}, source: {source:?}, senders: &[{senders}], \
         close: {close:?}, read: {read:?}, read_without_code: {without_code}, \
         read_without_frame: {without_frame}, not_sent: &{not_sent:?}, not_read: &{not_read:?} }},"
    )
}
