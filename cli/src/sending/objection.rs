//! Why a Close frame may not be sent.

use ws_close_code::{CloseCode, CloseFrame, FamilyCode, InvalidCloseFrame, Sender, SentBy};

use crate::sending::reason::Reason;

/// A rule, and how the frame breaks it.
pub struct Objection {
    pub rule: Rule,
    /// A sentence about the code, whose subject is left out; or a whole one about the reason.
    pub text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// No endpoint may send the code.
    Code,
    /// This sender may not.
    Sender,
    /// Another end sends it in its family.
    Family,
    ReasonLength,
    ReasonEncoding,
}

impl Rule {
    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Sender => "sender",
            Self::Family => "family",
            Self::ReasonLength => "reason_length",
            Self::ReasonEncoding => "reason_encoding",
        }
    }

    /// Whether another code would have to be taken.
    pub const fn is_to_the_code(self) -> bool {
        matches!(self, Self::Code | Self::Family)
    }

    /// Whether it is about the reason, so that it has nothing to do with the code.
    pub const fn is_to_the_reason(self) -> bool {
        matches!(self, Self::ReasonLength | Self::ReasonEncoding)
    }
}

/// Every reason not to send it. [`CloseFrame::new`] reports only the first.
pub fn objections(
    in_family: FamilyCode,
    reason: &Reason,
    sender: Option<Sender>,
) -> Vec<Objection> {
    let code = in_family.code();
    let mut all = Vec::new();
    let mut add = |rule, text| all.push(Objection { rule, text });
    if !code.may_be_sent_by_endpoint() {
        add(Rule::Code, without_subject(code, &InvalidCloseFrame::Code(code)));
    }
    if let Some(sender) = sender.filter(|sender| !code.may_be_sent_by(*sender)) {
        add(Rule::Sender, without_subject(code, &InvalidCloseFrame::Sender { code, sender }));
    }
    let len = reason.len;
    if len > CloseFrame::MAX_REASON_LEN {
        add(Rule::ReasonLength, InvalidCloseFrame::ReasonTooLong { len }.to_string());
    }
    if let Some(place) = reason.invalid_at {
        add(Rule::ReasonEncoding, format!("the reason is not UTF-8: see byte {place}, from 0"));
    }
    let is_other = |sent_by: &SentBy| match sender {
        Some(sender) => !sent_by.includes(sender),
        None => *sent_by == SentBy::Nobody,
    };
    // What no endpoint may send at all needs no family to say so.
    let of_family = in_family.sent_by().filter(is_other);
    if let Some(sent_by) = of_family.filter(|_| code.may_be_sent_by_endpoint()) {
        let who = match sent_by {
            SentBy::Server => "only by the server",
            SentBy::Client => "only by the client",
            _ => "by nobody",
        };
        add(Rule::Family, format!("is sent {who} in {}", in_family.family().title()));
    }
    all
}

/// `cannot be sent because …`, without the code.
fn without_subject(code: CloseCode, error: &InvalidCloseFrame) -> String {
    let text = error.to_string();
    text.strip_prefix(&format!("{code} ")).unwrap_or(&text).to_owned()
}
