//! The rules for families.

use super::super::locale::Locale;
use super::super::names;
use super::super::rules::{Check, Style, is_date};
use super::super::toml::{Located, Problems, Strings};
use super::{Code, Family, Match, Range, Reason, SentBy, Source, Texts, Translations};

/// What a Close frame can carry.
const LONGEST_REASON: usize = 123;

impl Family {
    pub fn check(all: &[Self], english: &Style, locales: &[Locale], problems: &mut Problems) {
        for family in all {
            let check = &mut Check::new(&family.file, english, problems);
            family.check_itself(check);
            family.check_codes(check);
            family.check_ranges(check);
            for locale in locales {
                family.check_language(locale, problems);
            }
        }
        // A name is that of one family.
        for (place, family) in all.iter().enumerate() {
            for alias in &family.aliases.value {
                let is_taken = |other: &Self| {
                    other.id == alias.value
                        || other.aliases.value.iter().any(|a| a.value == alias.value)
                };
                if all.iter().enumerate().any(|(other, taker)| other != place && is_taken(taker)) {
                    let message = format!("`aliases`: {:?} names another family too", alias.value);
                    problems.add(&family.file, alias.line, message);
                }
            }
        }
    }

    fn check_itself(&self, check: &mut Check<'_, '_>) {
        // `ALL` is the list of them.
        if ["all", "by-rank"].contains(&self.id.as_str()) || !is_id(&self.id) {
            let message =
                format!("the file's name {:?} is not an id, such as \"my-protocol\"", self.id);
            check.problem(1, message);
        }
        check.line("`title`", &self.title);
        for alias in &self.aliases.value {
            if !is_id(&alias.value) {
                let message =
                    format!("`aliases`: {:?} is not an id, such as \"my-protocol\"", alias.value);
                check.problem(alias.line, message);
            }
        }
        for host in &self.hosts.value {
            check.line("`hosts`", host);
        }
        if self.rank.value == 0 {
            check.problem(self.rank.line, "`rank` must be 1 or more".to_owned());
        }
        if self.codes.is_empty() && self.ranges.is_empty() {
            check.problem(1, "expected a [[code]] or a [[range]]".to_owned());
        }
        for (place, Source { id, title, url, version, path, checked }) in
            self.sources.iter().enumerate()
        {
            let subject = format!("source {}", id.value);
            if !is_id(&id.value) {
                check.problem(id.line, format!("{subject}: `id` must be like \"my-source\""));
            }
            if self.sources[..place].iter().any(|other| other.id.value == id.value) {
                check.problem(id.line, format!("{subject}: the id is taken"));
            }
            if !self.cites(&id.value) {
                check.problem(id.line, format!("{subject} is not cited"));
            }
            check.line(&format!("{subject}: `title`"), title);
            check.url(&format!("{subject}: "), url);
            for (key, text) in [("version", version), ("path", path)] {
                if let Some(text) = text {
                    check.line(&format!("{subject}: `{key}`"), text);
                }
            }
            if !is_date(&checked.value) {
                let message = format!("{subject}: `checked` must be a day, YYYY-MM-DD");
                check.problem(checked.line, message);
            }
        }
    }

    /// Whether a code or a range has this source.
    fn cites(&self, id: &str) -> bool {
        let of_codes = self.codes.iter().map(|code| &code.sources);
        let mut all = of_codes.chain(self.ranges.iter().map(|range| &range.sources));
        all.any(|sources| sources.value.iter().any(|source| source.value == id))
    }

    fn check_sources(&self, subject: &str, sources: &Strings, check: &mut Check<'_, '_>) {
        if sources.value.is_empty() {
            check.problem(sources.line, format!("{subject}: `sources` has no source"));
        }
        for id in &sources.value {
            if !self.sources.iter().any(|source| source.id.value == id.value) {
                let message = format!("{subject}: `sources`: there is no source {:?}", id.value);
                check.problem(id.line, message);
            }
        }
    }

    fn check_codes(&self, check: &mut Check<'_, '_>) {
        let mut last = 0;
        for code in &self.codes {
            let Code { number, name, reconnect, .. } = code;
            let subject = format!("code {}", number.value);
            if !(1000..=4999).contains(&number.value) {
                let message = format!("{subject}: `number` must be from 1000 to 4999");
                check.problem(number.line, message);
            } else if number.value <= last {
                check.problem(number.line, format!("{subject}: `number` must be above {last}"));
            }
            last = number.value;
            if is_never_sent(number.value) && code.sent_by != SentBy::Nobody {
                let message = format!(
                    "{subject}: `sent_by` must be \"nobody\", because no endpoint may send the number"
                );
                check.problem(number.line, message);
            }
            check.name(&format!("{subject}: `name`"), name);
            let same = |other: &&Code| names::key(&other.name.value) == names::key(&name.value);
            if self.codes.iter().filter(same).count() > 1 {
                let message = format!("{subject}: `name` {:?} is a duplicate", name.value);
                check.problem(name.line, message);
            }
            self.check_aliases(&subject, code, check);
            code.texts.check(&subject, check);
            if let Some(advice) = reconnect {
                advice.check(&subject, check);
            }
            self.check_sources(&subject, &code.sources, check);
            for (place, reason) in code.reasons.iter().enumerate() {
                reason.check(&subject, &code.reasons[..place], check);
            }
        }
    }

    /// An alias names no other code.
    fn check_aliases(&self, subject: &str, code: &Code, check: &mut Check<'_, '_>) {
        for alias in &code.aliases.value {
            check.name(&format!("{subject}: `aliases`"), alias);
            let key = names::key(&alias.value);
            let is_taken = |other: &Code| {
                other.number.value != code.number.value
                    && (names::key(&other.name.value) == key
                        || other.aliases.value.iter().any(|alias| names::key(&alias.value) == key))
            };
            if self.codes.iter().any(is_taken) {
                let message =
                    format!("{subject}: `aliases`: {:?} names another code too", alias.value);
                check.problem(alias.line, message);
            }
        }
    }

    fn check_ranges(&self, check: &mut Check<'_, '_>) {
        let mut before: Option<&Range> = None;
        for range in &self.ranges {
            let (first, last) = (range.first.value, range.last.value);
            let subject = format!("range {first}");
            if first > last || !(3000..=4999).contains(&first) || last > 4999 {
                let message =
                    format!("{subject}: a range lies within 3000-4999 and ends after its start");
                check.problem(range.first.line, message);
            } else if let Some(other) = before.filter(|other| first <= other.last.value) {
                let (from, to) = (other.first.value, other.last.value);
                let message =
                    format!("{subject}: a range begins after the one before it, {from}-{to}");
                check.problem(range.first.line, message);
            }
            before = Some(range);
            range.texts.check(&subject, check);
            self.check_sources(&subject, &range.sources, check);
            if let Some(advice) = &range.reconnect {
                advice.check(&subject, check);
            }
        }
    }

    /// A language has all texts of a family or none.
    fn check_language(&self, locale: &Locale, problems: &mut Problems) {
        let all = self.texts();
        let tag = locale.tag.as_str();
        let of = |translations: &Translations| -> Option<usize> {
            translations.iter().position(|(other, _)| other == tag)
        };
        if all.iter().all(|(.., translations)| of(translations).is_none()) {
            return;
        }
        let check = &mut Check::new(&self.file, &locale.style, problems);
        for (line, subject, english, translations) in all {
            let Some(place) = of(translations) else {
                let message = format!("{subject}: `{tag}` is missing, which other tables have");
                check.problem(line, message);
                continue;
            };
            let (_, texts) = &translations[place];
            let subject = format!("{subject}: `{tag}`");
            texts.check(&subject, check);
            let of_english = &english.description.value;
            check.same_code(&format!("{subject}: `description`"), &texts.description, of_english);
            if let (Some(own), Some(english)) = (&texts.deprecated, &english.deprecated) {
                check.same_code(&format!("{subject}: `deprecated`"), own, &english.value);
            }
            if texts.deprecated.is_some() != english.deprecated.is_some() {
                let message = format!("{subject}: `deprecated` must be there as in English");
                check.problem(texts.description.line, message);
            }
            for ((key, own), (_, english_list)) in texts.lists().into_iter().zip(english.lists()) {
                let (found, wanted) = (own.value.len(), english_list.value.len());
                if found != wanted {
                    let message =
                        format!("{subject}: `{key}` has {found} sentences, English has {wanted}");
                    check.problem(own.line.max(line), message);
                }
                for (own, english) in own.value.iter().zip(&english_list.value) {
                    check.same_code(&format!("{subject}: `{key}`"), own, &english.value);
                }
            }
        }
    }

    /// All texts, each with its line, what it is about, and its translations.
    fn texts(&self) -> Vec<(usize, String, &Texts, &Translations)> {
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
    fn check(&self, subject: &str, before: &[Self], check: &mut Check<'_, '_>) {
        let Self { text, texts, reconnect, .. } = self;
        let subject = format!("{subject}: reason {:?}", text.value);
        let length = text.value.len();
        if !(1..=LONGEST_REASON).contains(&length) {
            let message =
                format!("{subject}: `text` has {length} bytes, expected 1 to {LONGEST_REASON}");
            check.problem(text.line, message);
        }
        // Not of the English language, and a space at its end counts.
        let is_hidden = |c: char| c.escape_debug().count() > 1 && !"'\"\\".contains(c);
        if text.value.contains(is_hidden) {
            check.problem(text.line, format!("{subject}: `text` must be one line"));
        }
        if let Some(other) = before.iter().find(|other| other.catches(self)) {
            let message = format!(
                "{subject} can never match, because {:?} above it matches first",
                other.text.value
            );
            check.problem(text.line, message);
        }
        texts.check(&subject, check);
        if let Some(advice) = reconnect {
            advice.check(&subject, check);
        }
    }

    /// Whether it matches every reason that `later` matches.
    fn catches(&self, later: &Self) -> bool {
        let (own, other) = (self.text.value.as_str(), later.text.value.as_str());
        match (self.matching, later.matching) {
            (Match::Exact, Match::Exact) => own == other,
            (Match::Exact, _) => false,
            (Match::Prefix, Match::Contains) => own.is_empty(),
            (Match::Prefix, _) => other.starts_with(own),
            (Match::Contains, _) => other.contains(own),
        }
    }
}

impl Texts {
    fn check(&self, subject: &str, check: &mut Check<'_, '_>) {
        check.sentence(subject, "description", &self.description);
        if let Some(text) = &self.deprecated {
            check.sentence(subject, "deprecated", text);
        }
        for (key, sentences) in self.lists() {
            for sentence in &sentences.value {
                let Located { line, value } = sentence;
                check.sentence(subject, key, &Located { line: *line, value: value.clone() });
            }
        }
    }

    fn lists(&self) -> [(&'static str, &Strings); 2] {
        [("causes", &self.causes), ("remedies", &self.remedies)]
    }
}

fn is_id(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_part)
}

/// Whether no Close frame may have this number, whatever a service says.
fn is_never_sent(number: u16) -> bool {
    matches!(number, 1004..=1006 | 1015..=2999)
}
