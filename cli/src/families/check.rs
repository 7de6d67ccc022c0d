//! The rules for families, as the library's build has them for its own.

use ws_close_code::{Locale, ReasonMatch};

use crate::families::file::TomlFile;
use crate::families::model::{Code, OwnFamily, Reason, Texts, Translations};
use crate::families::names;
use crate::families::rules::is_date;
use crate::families::table::At;
use crate::output::escape::is_invisible;

/// What a Close frame can carry.
const LONGEST_REASON: usize = 123;

/// What other pages of the site are called.
const PAGES: [&str; 5] = ["data", "index", "limits", "products", "symptoms"];
const PREFIXES_OF_PAGES: [&str; 2] = ["product-", "symptom-"];

impl OwnFamily {
    pub fn check(&self, file: &TomlFile) {
        self.check_id(file);
        file.check_line("`title`", &self.title);
        for alias in self.aliases.iter().filter(|alias| !names::is_id(&alias.value)) {
            let message =
                format!("`aliases`: {:?} is not an id, such as \"my-protocol\"", alias.value);
            file.problem(alias.line, message);
        }
        for host in &self.hosts {
            file.check_line("`hosts`", host);
        }
        if self.codes.is_empty() && self.ranges.is_empty() {
            file.problem(1, "expected a [[code]] or a [[range]]");
        }
        self.check_sources(file);
        self.check_codes(file);
        self.check_ranges(file);
        for locale in Locale::ALL {
            self.check_language(*locale, file);
        }
    }

    fn check_id(&self, file: &TomlFile) {
        // The page of a family is called by its id, and `registry` means no family.
        let is_of_other_pages = PAGES.contains(&self.id.as_str())
            || PREFIXES_OF_PAGES.iter().any(|prefix| self.id.starts_with(prefix));
        let is_taken = is_of_other_pages || self.id == "registry";
        if !is_taken && names::is_id(&self.id) {
            return;
        }
        let fault = if is_taken {
            "means something else"
        } else {
            "is not an id, which is words in lower case with hyphens, and begins with a letter"
        };
        let words = names::label(&self.id).replace('_', "-");
        let better = match &words[..] {
            "" => "my-protocol".to_owned(),
            _ if !is_taken && names::is_id(&words) => words,
            _ => format!("my-{words}"),
        };
        let message = format!(
            "the file's name {:?} {fault}: rename the file, for example to {better}.toml",
            self.id
        );
        file.problem(1, message);
    }

    fn check_sources(&self, file: &TomlFile) {
        for (place, source) in self.sources.iter().enumerate() {
            let subject = format!("source {:?}", source.id.value);
            let id = &source.id;
            if id.line != 0 && !names::is_id(&id.value) {
                file.problem(id.line, format!("{subject}: `id` must be like \"my-source\""));
            }
            if self.sources[..place].iter().any(|other| other.id.value == id.value) {
                file.problem(id.line, format!("{subject}: the id is taken"));
            }
            file.check_line(&format!("{subject}: `title`"), &source.title);
            file.check_url(&subject, &source.url);
            for (key, text) in [("version", &source.version), ("path", &source.path)] {
                if let Some(text) = text {
                    file.check_line(&format!("{subject}: `{key}`"), text);
                }
            }
            if let Some(day) = source.checked.as_ref().filter(|day| !is_date(&day.value)) {
                let found = &day.value;
                let message =
                    format!("{subject}: `checked` must be a day, YYYY-MM-DD, found {found:?}");
                file.problem(day.line, message);
            }
        }
    }

    fn check_cited(&self, subject: &str, sources: &[At<String>], file: &TomlFile) {
        let is_there = |id: &str| self.sources.iter().any(|source| source.id.value == id);
        for id in sources.iter().filter(|id| !is_there(&id.value)) {
            let message = format!("{subject}: `sources`: there is no [[source]] {:?}", id.value);
            file.problem(id.line, message);
        }
    }

    fn check_codes(&self, file: &TomlFile) {
        let mut last = 0;
        // A wrong number is a problem already.
        for (place, code) in self.codes.iter().enumerate() {
            let (number, name) = (code.number.value, &code.name);
            let subject = format!("code {number}");
            if number != 0 && number <= last {
                let message = format!(
                    "{subject}: `number` must be above {last}, the one before it: each is there once, and they ascend"
                );
                file.problem(code.number.line, message);
            }
            last = number.max(last);
            file.check_name(&format!("{subject}: `name`"), name);
            let key = names::key(&name.value);
            let same = |other: &&Code| names::key(&other.name.value) == key;
            if let Some(other) = self.codes[..place].iter().find(same).filter(|_| !key.is_empty()) {
                let (first, line) = (other.number.value, other.name.line);
                let message = format!(
                    "{subject}: `name` {:?} is that of code {first} in line {line}",
                    name.value
                );
                file.problem(name.line, message);
            }
            self.check_aliases(&subject, code, file);
            code.texts.check(&subject, file);
            self.check_cited(&subject, &code.sources, file);
            for (place, reason) in code.reasons.iter().enumerate() {
                reason.check(&subject, &code.reasons[..place], file);
            }
        }
    }

    /// An alias names no other code.
    fn check_aliases(&self, subject: &str, code: &Code, file: &TomlFile) {
        for alias in &code.aliases {
            file.check_name(&format!("{subject}: `aliases`"), alias);
            let key = names::key(&alias.value);
            let names = |other: &Code| {
                let mut all = other.aliases.iter().chain([&other.name]);
                all.any(|name| names::key(&name.value) == key)
            };
            let number = code.number.value;
            let taker =
                self.codes.iter().find(|other| other.number.value != number && names(other));
            if let Some(other) = taker {
                let message = format!(
                    "{subject}: `aliases`: {:?} names code {} too",
                    alias.value, other.number.value
                );
                file.problem(alias.line, message);
            }
        }
    }

    fn check_ranges(&self, file: &TomlFile) {
        let mut before: Option<(u16, u16)> = None;
        for range in &self.ranges {
            let (first, last) = (range.first.value, range.last.value);
            let subject = format!("range {first}");
            // A wrong number is a problem already.
            if first > last && last != 0 {
                let message = format!("{subject}: `last` is {last}, before `first`");
                file.problem(range.last.line, message);
            } else if let Some((from, to)) = before.filter(|(_, to)| first != 0 && first <= *to) {
                let message = format!(
                    "{subject}: the range {from}-{to} before it hides it: expected a start above {to}"
                );
                file.problem(range.first.line, message);
            }
            before = Some((first, last));
            range.texts.check(&subject, file);
            self.check_cited(&subject, &range.sources, file);
        }
    }

    /// A language has all texts of a family or none.
    fn check_language(&self, locale: Locale, file: &TomlFile) {
        let all = self.texts();
        let of = |translations: &Translations| {
            translations.iter().position(|(other, _)| *other == locale)
        };
        if all.iter().all(|(.., translations)| of(translations).is_none()) {
            return;
        }
        for (line, subject, english, translations) in all {
            let Some(place) = of(translations) else {
                file.problem(
                    line,
                    format!("{subject}: `{locale}` is missing, which other tables have"),
                );
                continue;
            };
            let texts = &translations[place].1;
            let subject = format!("{subject}: `{locale}`");
            texts.check(&subject, file);
            if texts.deprecated.is_some() != english.deprecated.is_some() {
                file.problem(line, format!("{subject}: `deprecated` must be there as in English"));
            }
            for ((key, own), (_, wanted)) in texts.lists().into_iter().zip(english.lists()) {
                let (found, wanted) = (own.len(), wanted.len());
                if found != wanted {
                    let line = own.first().map_or(line, |first| first.line);
                    let message =
                        format!("{subject}: `{key}` has {found} sentences, English has {wanted}");
                    file.problem(line, message);
                }
            }
        }
    }

    /// All texts, each with its line, what it is about, and its translations.
    pub fn texts(&self) -> Vec<(usize, String, &Texts, &Translations)> {
        let mut all = Vec::new();
        for code in &self.codes {
            let subject = format!("code {}", code.number.value);
            for reason in &code.reasons {
                let subject = format!("{subject}: reason {:?}", reason.text.value);
                all.push((reason.line, subject, &reason.texts, &reason.translations));
            }
            all.push((code.line, subject, &code.texts, &code.translations));
        }
        for range in &self.ranges {
            let subject = format!("range {}", range.first.value);
            all.push((range.line, subject, &range.texts, &range.translations));
        }
        all
    }
}

impl Reason {
    fn check(&self, subject: &str, before: &[Self], file: &TomlFile) {
        let At { line, value: text } = &self.text;
        let subject = format!("{subject}: reason {text:?}");
        // A text that is missing is a problem already.
        if *line == 0 {
            return;
        }
        if !(1..=LONGEST_REASON).contains(&text.len()) {
            let length = text.len();
            let message =
                format!("{subject}: `text` has {length} bytes, expected 1 to {LONGEST_REASON}");
            file.problem(*line, message);
        } else if text.contains(is_invisible) {
            file.problem(*line, format!("{subject}: `text` has an invisible character"));
        }
        if let Some(other) = before.iter().find(|other| other.catches(self)) {
            let At { line: first, value: other } = &other.text;
            let message = format!(
                "{subject} can never match, because {other:?} in line {first} matches first"
            );
            file.problem(*line, message);
        }
        self.texts.check(&subject, file);
    }

    /// Whether it matches every reason that `later` matches.
    fn catches(&self, later: &Self) -> bool {
        let (own, other) = (self.text.value.as_str(), later.text.value.as_str());
        match (self.matching, later.matching) {
            (ReasonMatch::Exact, ReasonMatch::Exact) => own == other,
            (ReasonMatch::Exact, _) | (ReasonMatch::Prefix, ReasonMatch::Contains) => false,
            (ReasonMatch::Prefix, _) => other.starts_with(own),
            _ => other.contains(own),
        }
    }
}

impl Texts {
    fn check(&self, subject: &str, file: &TomlFile) {
        file.check_line(&format!("{subject}: `description`"), &self.description);
        if let Some(text) = &self.deprecated {
            file.check_line(&format!("{subject}: `deprecated`"), text);
        }
        for (key, sentences) in self.lists() {
            for sentence in sentences {
                file.check_line(&format!("{subject}: `{key}`"), sentence);
            }
        }
    }
}
