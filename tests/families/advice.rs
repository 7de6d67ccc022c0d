//! Advice and sources that a program gives its own family.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use ws_close_code::families::PUSHER;
use ws_close_code::{CloseCode, Locale, Reconnect, ReconnectAction, Reference};

#[test]
fn a_delay_has_a_start_before_its_end_and_an_action_that_waits() {
    let seconds = |from, to| Some((Duration::from_secs(from), Duration::from_secs(to)));
    for action in
        [ReconnectAction::Retry, ReconnectAction::RetryElsewhere, ReconnectAction::IfNeeded]
    {
        assert_eq!(Reconnect::documented(action).first_delay(), seconds(0, 5));
    }
    assert_eq!(Reconnect::documented(ReconnectAction::AfterChange).first_delay(), None);
    for action in [
        ReconnectAction::Retry,
        ReconnectAction::RetryElsewhere,
        ReconnectAction::IfNeeded,
        ReconnectAction::AfterChange,
    ] {
        for (from, to) in [(10, 20), (20, 10)] {
            let advice = Reconnect::documented_within(action, from, to);
            assert_eq!((advice.action(), advice.first_delay()), (action, seconds(10, 20)));
        }
    }
    for action in [ReconnectAction::NotNeeded, ReconnectAction::Unknown] {
        for advice in [Reconnect::documented(action), Reconnect::documented_within(action, 10, 20)]
        {
            assert_eq!((advice.action(), advice.first_delay()), (action, None));
        }
    }
}

#[test]
fn a_delay_with_one_time_names_it_once() {
    let code = PUSHER.of(4100_u16);
    assert_eq!(code.reconnect().to_string(), "retry after 1 s");
    let advice = Reconnect::documented_within(ReconnectAction::AfterChange, 60, 60);
    assert_eq!(advice.to_string(), "after_change, else after 60 s");
    for (locale, fact, difference) in [
        (
            Locale::En,
            "Reconnect: yes, after 1 s, then with growing delays (by its documentation)",
            "After 4100, reconnect after 1 s; after 4200, reconnect at once.",
        ),
        (
            Locale::Ko,
            "재연결: 예, 1초 기다린 뒤 시도하고 실패할 때마다 간격을 늘림(공식 문서 기준)",
            "4100 코드라면 1초 기다린 뒤 재연결하고, 4200 코드라면 바로 재연결하세요.",
        ),
    ] {
        let explanation = code.explain_in(locale);
        assert_eq!(explanation.facts().next().unwrap().to_string(), fact);
        let comparison = code.compare(PUSHER.of(4200_u16)).locale(locale);
        let sentence = comparison.key_difference().to_string();
        assert!(sentence.contains(difference), "{sentence}");
    }
}

#[test]
fn a_source_is_equal_by_title_and_address() {
    let hasher = RandomState::new();
    let hash = |source: &Reference| hasher.hash_one(source);
    let [ours, .., last] = CloseCode::AbnormalClosure.references() else { panic!() };
    let same = Reference::new(ours.title(), ours.url());
    assert_eq!((&same, hash(&same)), (ours, hash(ours)));
    assert_ne!(ours, last);
    assert_ne!(hash(ours), hash(last));
    assert_ne!(same, Reference::new(ours.title(), last.url()));
    assert_ne!(same, Reference::new(last.title(), ours.url()));
    assert_eq!(
        format!("{:?}", Reference::new("Our protocol", "https://example.com/protocol")),
        r#"Reference { title: "Our protocol", url: "https://example.com/protocol" }"#
    );
}
