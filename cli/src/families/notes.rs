//! What the library's build asks of its own families beyond what a file of yours needs.

use ws_close_code::families;

use crate::families::file::TomlFile;
use crate::families::model::{OwnFamily, Texts};
use crate::output::code;

impl OwnFamily {
    /// Adds the notes that take more than a look at one table.
    pub fn note(&self, file: &TomlFile) {
        self.note_names(file);
        for source in &self.sources {
            let subject = format!("source {:?}", source.id.value);
            if !source.url.value.starts_with("https://") {
                file.note(source.url.line, format!("{subject}: `url` must begin with https://"));
            }
            let of_codes = self.codes.iter().map(|code| &code.sources);
            let mut cited =
                of_codes.chain(self.ranges.iter().map(|range| &range.sources)).flatten();
            if !cited.any(|id| id.value == source.id.value) {
                file.note(source.id.line, format!("{subject} is not cited"));
            }
        }
        for (_, subject, texts, _) in self.texts() {
            texts.note(&subject, file);
        }
    }

    /// A name is that of one family. A file with the id of a published one takes its place.
    fn note_names(&self, file: &TomlFile) {
        let is_itself = |title: &str| title == self.title.value;
        if let Some(other) = families::by_id(&self.id).filter(|other| !is_itself(other.title())) {
            let message = format!(
                "the file's name {:?} is an id of {}, which this file takes the place of",
                self.id,
                other.title()
            );
            file.note(1, message);
        }
        for alias in &self.aliases {
            let taker = families::by_id(&alias.value).filter(|other| !is_itself(other.title()));
            if let Some(other) = taker {
                let message = format!("`aliases`: {:?} is an id of {}", alias.value, other.title());
                file.note(alias.line, message);
            }
        }
    }
}

impl Texts {
    fn note(&self, subject: &str, file: &TomlFile) {
        let own = [("description", &self.description)].into_iter();
        let deprecated = self.deprecated.iter().map(|text| ("deprecated", text));
        let lists = self.lists();
        let lists = lists.iter().flat_map(|(key, all)| all.iter().map(move |text| (*key, text)));
        for (key, text) in own.chain(deprecated).chain(lists) {
            // What is missing is a note already.
            if text.line == 0 {
                continue;
            }
            let end = (!text.value.ends_with('.')).then_some("must end with a full stop");
            for fault in end.into_iter().chain(code::fault(&text.value)) {
                let message = format!("{subject}: `{key}`: {:?} {fault}", text.value);
                file.note(text.line, message);
            }
        }
    }
}
