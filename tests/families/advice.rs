//! Advice and sources that a program gives its own family.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use ws_close_code::{CloseCode, Reconnect, ReconnectAction, Reference};

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
