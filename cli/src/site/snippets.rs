//! How programs close with a code, and how they read it: the code in `data/snippets`, for one number.

use ws_close_code::{CloseCode, Sender};

use crate::locale::{CodePhrases, fill};

/// A programming language.
pub struct Language {
    pub name: &'static str,
    snippets: &'static [Snippet],
}

/// The code for one library.
struct Snippet {
    id: &'static str,
    library: &'static str,
    source: &'static str,
    /// Who runs it.
    senders: &'static [Sender],
    close: &'static str,
    read: &'static str,
    /// Instead of `read`, for a Close frame without a code.
    read_without_code: Option<&'static str>,
    /// Instead of `read`, for a connection that ends without a Close frame.
    read_without_frame: Option<&'static str>,
    /// Numbers that the library refuses to send.
    not_sent: &'static [u16],
    /// Numbers that the library doesn't pass on.
    not_read: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/snippets.rs"));

/// A language with its code for one number.
pub struct Samples {
    pub language: &'static str,
    pub samples: Vec<Sample>,
}

/// The code of a library for one number. What is missing has a sentence instead, or cannot happen.
pub struct Sample {
    pub id: &'static str,
    pub library: &'static str,
    pub source: &'static str,
    pub is_browser: bool,
    pub close: Option<String>,
    pub why_not_close: Option<String>,
    pub read: Option<String>,
    pub why_not_read: Option<String>,
}

/// The languages that can close with `code` or read it.
pub fn samples(code: CloseCode, phrases: &CodePhrases) -> Vec<Samples> {
    let languages = LANGUAGES.iter().map(|language| {
        let sample = |snippet: &Snippet| snippet.sample(code, phrases);
        Samples {
            language: language.name,
            samples: language.snippets.iter().filter_map(sample).collect(),
        }
    });
    languages.filter(|language| !language.samples.is_empty()).collect()
}

impl Snippet {
    fn sample(&self, code: CloseCode, phrases: &CodePhrases) -> Option<Sample> {
        let number = code.as_u16();
        let is_browser = self.senders == [Sender::Browser];
        let may_send = self.senders.iter().any(|sender| code.may_be_sent_by(*sender));
        let is_refused = may_send && self.not_sent.contains(&number);
        let arrives = self.arrives(code);
        let is_hidden = arrives && self.not_read.contains(&number);
        let close = (may_send && !is_refused).then(|| fill_in(self.close, code));
        let read = (arrives && !is_hidden).then(|| fill_in(self.reading(code), code));
        if close.is_none() && read.is_none() {
            return None;
        }
        let sentence = |phrase| fill(phrase, &[("number", &number), ("library", &self.library)]);
        let is_for_others = is_browser && !may_send && code.may_be_sent_by(Sender::Client);
        let why_not_close = match (is_refused, is_for_others) {
            (true, _) => Some(sentence(phrases.refuses_to_send)),
            (_, true) => Some(sentence(phrases.browser_may_not_send)),
            _ => None,
        };
        Some(Sample {
            id: self.id,
            library: self.library,
            source: self.source,
            is_browser,
            close,
            why_not_close,
            read,
            why_not_read: is_hidden.then(|| sentence(phrases.does_not_read)),
        })
    }

    /// Whether this end can see the code: its peer may send it, or it means that no code came.
    fn arrives(&self, code: CloseCode) -> bool {
        let may_be_sent_to = |sender: &Sender| match sender {
            Sender::Server => {
                code.may_be_sent_by(Sender::Client) || code.may_be_sent_by(Sender::Browser)
            }
            _ => code.may_be_sent_by(Sender::Server),
        };
        match code {
            CloseCode::NoStatusReceived | CloseCode::AbnormalClosure => true,
            _ => self.senders.iter().any(may_be_sent_to),
        }
    }

    fn reading(&self, code: CloseCode) -> &'static str {
        let instead = match code {
            CloseCode::NoStatusReceived => self.read_without_code,
            CloseCode::AbnormalClosure => self.read_without_frame,
            _ => None,
        };
        instead.unwrap_or(self.read)
    }
}

/// `template` with the number, and its name as the reason.
fn fill_in(template: &str, code: CloseCode) -> String {
    let reason = code.name().unwrap_or("why it ends").to_lowercase();
    fill(template, &[("code", &code.as_u16()), ("reason", &reason)])
}
