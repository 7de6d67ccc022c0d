//! The page of a code: the order of its parts, the code for programs, what leads to it, and its weight.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use ws_close_code::{CloseCode, Sender, diagnosis};

use crate::pages::{SITE, folders};

fn page(code: CloseCode) -> &'static str {
    &SITE[&format!("{}.html", code.as_u16())]
}

/// Whether a page shows how a library closes with the code, or how it reads it.
fn has(html: &str, library: &str, action: &str) -> bool {
    let own = html.split(&format!("<h3 id=\"{library}\">")).nth(1).unwrap_or_default();
    let own = own.split("<h3").next().unwrap_or_default();
    own.contains(&format!("<pre class=\"{action}\">"))
}

#[test]
fn a_reader_finds_what_happened_before_what_to_send() {
    let html = page(CloseCode::AbnormalClosure);
    let ids =
        ["causes", "remedies", "receiving", "sending", "programs", "leads", "families", "compare"];
    let places: Vec<_> = ids.iter().map(|id| html.find(&format!("<h2 id=\"{id}\">"))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn a_program_closes_only_with_what_it_may_send() {
    for &code in CloseCode::NAMED {
        let html = page(code);
        let may = |sender| code.may_be_sent_by(sender);
        assert_eq!(has(html, "js-browser", "close"), may(Sender::Browser), "{code}");
        assert_eq!(has(html, "axum", "close"), may(Sender::Server), "{code}");
        assert_eq!(has(html, "websocat", "close"), may(Sender::Client), "{code}");
    }
}

#[test]
fn a_code_that_nobody_sends_can_only_be_read() {
    for code in [CloseCode::NoStatusReceived, CloseCode::AbnormalClosure] {
        let html = page(code);
        assert!(has(html, "js-ws", "read") && !has(html, "js-ws", "close"), "{code}");
    }
    for code in [CloseCode::Reserved, CloseCode::TlsHandshake] {
        let why = "There is no code to show, because no Close frame may have this number: a program can neither \
                   send it nor get it from a correct peer.";
        assert!(page(code).contains(&format!("<p>{why}</p>")), "{code}");
        assert!(!page(code).contains("<details"), "{code}");
    }
    let lost = "println!(&#34;lost without a Close frame&#34;);";
    assert!(page(CloseCode::AbnormalClosure).contains(lost));
}

#[test]
fn a_page_says_which_library_refuses_the_code() {
    let html = page(CloseCode::BadGateway);
    let sentence = "tungstenite does not pass 1014 on: it takes the Close frame for malformed.";
    assert!(html.contains(&format!("<p class=\"read\">{sentence}</p>")), "{html}");
    let browser = "A script in a browser must not close with 1014: <code>close()</code> throws an error. Use 1000 or 3000-4999.";
    assert!(html.contains(&format!("<p class=\"close\">{browser}</p>")), "{html}");
    assert!(SITE["4004.html"].contains("socket.close(4004, &#34;why it ends&#34;);"));
}

#[test]
fn the_symptoms_and_limits_that_most_people_meet_lead_to_their_pages() {
    for &code in CloseCode::NAMED {
        let html = page(code);
        for symptom in diagnosis::symptoms(code).take(3) {
            assert!(html.contains(&format!("href=\"symptom-{}.html\"", symptom.id())), "{code}");
        }
        for limit in diagnosis::limits(code).take(3) {
            assert!(html.contains(&format!("href=\"limits.html#{}\"", limit.id())), "{code}");
        }
    }
}

#[test]
fn every_other_code_is_compared() {
    for &code in CloseCode::NAMED {
        for other in CloseCode::NAMED.iter().filter(|other| **other != code) {
            let [first, second] = [code.min(*other), code.max(*other)].map(CloseCode::as_u16);
            let href = format!("href=\"{first}-vs-{second}.html\"");
            assert_eq!(page(code).matches(&href).count(), 1, "{code} {other}");
        }
    }
}

/// With the style, as a reader's browser loads it.
#[test]
fn a_page_weighs_at_most_12_kb() -> std::io::Result<()> {
    const MOST: usize = 12_000;
    for folder in folders() {
        for code in CloseCode::NAMED {
            let path = format!("{folder}{}.html", code.as_u16());
            let mut weight = 0;
            for file in [&path, "style.css"] {
                let mut packed = GzEncoder::new(Vec::new(), Compression::best());
                packed.write_all(SITE[file].as_bytes())?;
                weight += packed.finish()?.len();
            }
            assert!(weight <= MOST, "{path}: {weight} bytes");
        }
    }
    Ok(())
}
