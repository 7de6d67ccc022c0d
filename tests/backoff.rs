//! The delays of `Backoff`, over windows, settings, failures and random numbers of every size.

use std::time::Duration;

use proptest::prelude::*;
use ws_close_code::{Backoff, CloseEvent, GiveUp, Reconnect, ReconnectAction};

const SECOND: Duration = Duration::from_secs(1);
const NANOSECOND: Duration = Duration::from_nanos(1);
/// The longest duration that is calculated exactly: 584 years.
const LONGEST: Duration = Duration::from_nanos(u64::MAX);

/// Durations of every size: zero, some nanoseconds, seconds, centuries, and the longest there is.
fn durations() -> impl Strategy<Value = Duration> {
    prop_oneof![
        Just(Duration::ZERO),
        Just(SECOND),
        Just(LONGEST),
        Just(Duration::from_secs(u64::MAX)),
        Just(Duration::MAX),
        (0..1_000_u64).prop_map(Duration::from_nanos),
        (0..120_000_u64).prop_map(Duration::from_millis),
        any::<u64>().prop_map(Duration::from_nanos),
        any::<u64>().prop_map(Duration::from_secs),
    ]
}

fn randoms() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0), Just(u32::MAX), any::<u32>()]
}

/// The end of the window after so many failures, by repeated doubling.
fn end(first: (Duration, Duration), maximum: Duration, failures: u32) -> Duration {
    let (start, end) = first;
    let end = if end.is_zero() && failures > 1 { SECOND } else { end };
    let doubled = (1..failures).fold(end, |end, _| end.saturating_mul(2));
    doubled.min(maximum).max(start)
}

proptest! {
    #[test]
    fn a_delay_is_within_its_window(
        first in (durations(), durations()),
        maximum in durations(),
        randoms in prop::collection::vec(randoms(), 1..100),
    ) {
        let mut backoff = Backoff::new().first_delay(first.0, first.1).max_delay(maximum);
        for (failures, random) in (1..).zip(randoms) {
            let delay = backoff.next_delay(&CloseEvent::LOST, random).unwrap();
            let end = end(first, maximum, failures);
            prop_assert!(first.0 <= delay && delay <= end, "{delay:?} is not in {:?}..{end:?}", first.0);
            prop_assert_eq!(backoff.attempts(), failures);
        }
    }

    /// The shortest wait is the start of the window, and the longest is just below its end.
    #[test]
    fn the_window_doubles_up_to_the_maximum(
        first in (0..100_000_u64, 0..100_000_u64),
        maximum in 0..1_000_000_u64,
        failures in 1..100_u32,
    ) {
        let first = (Duration::from_millis(first.0), Duration::from_millis(first.1));
        let maximum = Duration::from_millis(maximum);
        let mut backoff = Backoff::new().first_delay(first.0, first.1).max_delay(maximum);
        for _ in 1..failures {
            backoff.next_delay(&CloseEvent::LOST, 0).unwrap();
        }
        let end = end(first, maximum, failures);
        let mut longest = backoff.clone();

        prop_assert_eq!(backoff.next_delay(&CloseEvent::LOST, 0), Ok(first.0));
        let delay = longest.next_delay(&CloseEvent::LOST, u32::MAX).unwrap();
        // One part in 2^32 of the window, and less than a nanosecond for rounding down.
        let step = end.saturating_sub(first.0) / u32::MAX + NANOSECOND;
        prop_assert!(delay <= end && end.saturating_sub(delay) <= step, "{delay:?} is not just below {end:?}");
    }

    #[test]
    fn a_larger_random_number_is_no_shorter_delay(
        first in (durations(), durations()),
        maximum in durations(),
        one in randoms(),
        other in randoms(),
    ) {
        let delay = |random| {
            let mut backoff = Backoff::new().first_delay(first.0, first.1).max_delay(maximum);
            backoff.next_delay(&CloseEvent::LOST, random).unwrap()
        };
        prop_assert!(delay(one.min(other)) <= delay(one.max(other)));
    }

    /// It goes beyond the maximum only where the start of the window or what the peer asks for does.
    #[test]
    fn what_the_peer_asks_for_moves_the_window(
        asked in durations(),
        first in (durations(), durations()),
        maximum in durations(),
        random in randoms(),
    ) {
        let event = CloseEvent::refused(503).retry_after(asked);
        let next = |random| {
            let mut backoff = Backoff::new().first_delay(first.0, first.1).max_delay(maximum);
            backoff.next_delay(&event, random).unwrap()
        };
        let start = first.0.max(asked);
        let window = end(first, maximum, 1).saturating_sub(first.0);
        let end = start.saturating_add(window);
        let end = if start <= maximum { end.min(maximum) } else { end };

        prop_assert_eq!(next(0), start);
        let delay = next(random);
        prop_assert!(start <= delay && delay <= end, "{delay:?} is not in {start:?}..{end:?}");
        if end <= LONGEST {
            let step = window / u32::MAX + NANOSECOND;
            prop_assert!(end.saturating_sub(next(u32::MAX)) <= step, "the window ends before {end:?}");
        }
    }

    #[test]
    fn what_the_peer_asks_for_makes_no_retry(asked in durations(), random in randoms()) {
        let event = CloseEvent::refused(403).retry_after(asked);
        let advice = Err(GiveUp::Advice(ReconnectAction::AfterChange));
        prop_assert_eq!(Backoff::new().next_delay(&event, random), advice);
    }

    #[test]
    fn only_a_connection_that_lasted_starts_afresh(
        reset_after in durations(),
        lasted in durations(),
        failures in 0..20_u32,
    ) {
        let mut backoff = failed(Backoff::new().reset_after(reset_after), failures);
        backoff.next_delay(&CloseEvent::LOST.lasted(lasted), 0).unwrap();

        let expected = if lasted >= reset_after { 1 } else { failures + 1 };
        prop_assert_eq!(backoff.attempts(), expected);
    }

    #[test]
    fn it_gives_up_after_exactly_so_many_attempts(most in 0..200_u32, random in randoms()) {
        let mut backoff = failed(Backoff::new().max_attempts(most), most);

        for _ in 0..2 {
            let given_up = backoff.next_delay(&CloseEvent::LOST, random);
            prop_assert_eq!(given_up, Err(GiveUp::Attempts(most)));
        }
        let minute = CloseEvent::LOST.lasted(Duration::from_secs(60));
        prop_assert_eq!(backoff.next_delay(&minute, random).is_ok(), most > 0);
    }
}

/// A back-off after so many failures.
fn failed(mut backoff: Backoff, failures: u32) -> Backoff {
    for _ in 0..failures {
        backoff.next_delay(&CloseEvent::LOST, 0).unwrap();
    }
    backoff
}

#[test]
fn an_end_of_zero_counts_as_a_second_from_the_second_failure_on() {
    let mut backoff = Backoff::new().first_delay(Duration::ZERO, Duration::ZERO);
    // The longest delay is a few nanoseconds below the end.
    let mut end = || backoff.next_delay(&CloseEvent::LOST, u32::MAX).unwrap() + 9 * NANOSECOND;
    assert_eq!([end(), end(), end(), end()].map(|end| end.as_secs()), [0, 2, 4, 8]);
}

#[test]
fn a_nanosecond_less_than_the_limit_does_not_start_afresh() {
    let minute = Duration::from_secs(60);
    for (lasted, attempts) in
        [(minute.saturating_sub(NANOSECOND), 4), (minute, 1), (minute + NANOSECOND, 1)]
    {
        let mut backoff = failed(Backoff::new(), 3);
        backoff.next_delay(&CloseEvent::LOST.lasted(lasted), 0).unwrap();
        assert_eq!(backoff.attempts(), attempts, "{lasted:?}");
    }
}

/// However long the attempt took.
#[test]
fn what_was_never_open_did_not_last() {
    let mut backoff = failed(Backoff::new(), 3);
    for (event, attempts) in [(CloseEvent::NOT_OPENED, 4), (CloseEvent::refused(503), 5)] {
        backoff.next_delay(&event.lasted(Duration::from_secs(75)), 0).unwrap();
        assert_eq!(backoff.attempts(), attempts);
    }
}

#[test]
fn an_unknown_duration_does_not_start_afresh_but_reset_does() {
    let mut backoff = failed(Backoff::new().max_attempts(3), 3);
    assert_eq!(backoff.next_delay(&CloseEvent::LOST, 0), Err(GiveUp::Attempts(3)));

    backoff.reset();
    assert_eq!(backoff.attempts(), 0);
    assert_eq!(backoff, Backoff::new().max_attempts(3));
    assert_eq!(backoff.next_delay(&CloseEvent::LOST, u32::MAX).unwrap().as_secs(), 4);
}

/// Doubling more often than a number has bits is the maximum, and goes on being the maximum.
#[test]
fn delays_stay_at_the_maximum() {
    for maximum in [Duration::ZERO, NANOSECOND, SECOND, LONGEST, Duration::MAX] {
        for first in [Duration::ZERO, NANOSECOND, SECOND, LONGEST, Duration::MAX] {
            let backoff = Backoff::new().first_delay(Duration::ZERO, first).max_delay(maximum);
            for failures in [64, 65, 128, 1_000] {
                let mut backoff = failed(backoff.clone(), failures);
                let delay = backoff.next_delay(&CloseEvent::LOST, u32::MAX).unwrap();
                let maximum = maximum.min(LONGEST);
                assert!(
                    delay <= maximum
                        && maximum.saturating_sub(delay) <= maximum / u32::MAX + NANOSECOND
                );
            }
        }
    }
}

#[test]
fn advice_decides_whether_to_connect_again() {
    let needed = Backoff::new().also_if_needed();
    for number in 0..=u16::MAX {
        let event = CloseEvent::received(number, "");
        assert_follows(event.reconnect(), &Backoff::new(), false);
        assert_follows(event.reconnect(), &needed, true);
        let event = CloseEvent::local(number, "");
        assert_follows(event.reconnect(), &Backoff::new(), false);
        assert_follows(event.reconnect(), &needed, true);
    }
    for status in 0..1_000 {
        assert_follows(CloseEvent::refused(status).reconnect(), &needed, true);
    }
}

#[cfg(feature = "private")]
#[test]
fn the_advice_of_families_decides_too() {
    let needed = Backoff::new().also_if_needed();
    for family in ws_close_code::families::ALL {
        for number in 0..=u16::MAX {
            let advice = family.of(number).reconnect();
            assert_follows(advice, &Backoff::new(), false);
            assert_follows(advice, &needed, true);
        }
    }
}

/// Asserts what a back-off says to this advice. Its settings must not get in the way of the window.
fn assert_follows(advice: Reconnect, backoff: &Backoff, also_if_needed: bool) {
    let window = match advice.action() {
        ReconnectAction::Retry | ReconnectAction::RetryElsewhere => {
            Some(advice.first_delay().unwrap())
        }
        ReconnectAction::AfterChange => advice.first_delay(),
        ReconnectAction::IfNeeded | ReconnectAction::Unknown if also_if_needed => {
            Some(advice.first_delay().unwrap_or((Duration::ZERO, 5 * SECOND)))
        }
        _ => None,
    };
    let mut backoff = backoff.clone();
    let delay = backoff.next_delay_for(advice, None, 1 << 31);
    match window {
        Some((start, end)) => {
            let end = end.min(Duration::from_secs(60)).max(start);
            assert_eq!(delay, Ok((start + end) / 2), "{advice}");
        }
        None => assert_eq!(delay, Err(GiveUp::Advice(advice.action())), "{advice}"),
    }
    assert_eq!(backoff.attempts(), u32::from(window.is_some()));
}

#[test]
fn a_change_is_waited_for_only_where_the_cause_may_pass() {
    let mut backoff = Backoff::new();
    let next = |backoff: &mut Backoff, code| backoff.next_delay(&CloseEvent::received(code, ""), 0);
    let against = Err(GiveUp::Advice(ReconnectAction::AfterChange));

    assert_eq!(next(&mut backoff, 1008), Ok(Duration::from_secs(30)));
    assert_eq!(next(&mut backoff, 1002), against);
    // A window of the program does not turn advice against a retry into a retry.
    let mut backoff = Backoff::new().first_delay(SECOND, 2 * SECOND).also_if_needed();
    assert_eq!(next(&mut backoff, 1008), Ok(SECOND));
    assert_eq!(next(&mut backoff, 1002), against);
}

#[test]
fn what_this_end_was_done_with_is_never_needed() {
    let done = CloseEvent::received(1000, "").by_us();
    let mut backoff = Backoff::new().also_if_needed().first_delay(SECOND, SECOND);

    for event in [done, CloseEvent::local(1000, ""), done.retry_after(SECOND)] {
        let advice = Err(GiveUp::Advice(ReconnectAction::NotNeeded));
        assert_eq!(backoff.next_delay(&event, 0), advice);
        assert_eq!(backoff.attempts(), 0);
    }
    assert_eq!(
        backoff.next_delay(&done, 0).unwrap_err().to_string(),
        "not reconnecting: the advice is not_needed",
    );
}

/// With one address, `RetryElsewhere` is a retry with a longer window.
#[test]
fn one_address_waits_for_an_overloaded_server() {
    let mut backoff = Backoff::new();
    let event = CloseEvent::received(1013, "");

    assert_eq!(event.reconnect().action(), ReconnectAction::RetryElsewhere);
    assert_eq!(backoff.next_delay(&event, 1 << 31), Ok(Duration::from_secs(45)));
    assert_eq!(backoff.next_delay(&event, 1 << 31), Ok(Duration::from_secs(45)));
}

#[test]
fn advice_without_an_event_is_the_same() {
    let hour = Duration::from_secs(3_600);
    for event in [CloseEvent::LOST, CloseEvent::received(1012, ""), CloseEvent::received(1002, "")]
    {
        for lasted in [None, Some(Duration::ZERO), Some(hour)] {
            let mut by_event = failed(Backoff::new(), 2);
            let mut by_advice = by_event.clone();
            let event = lasted.map_or(event, |lasted| event.lasted(lasted));

            assert_eq!(
                by_event.next_delay(&event, 12_345),
                by_advice.next_delay_for(event.reconnect(), lasted, 12_345),
            );
            assert_eq!(by_event, by_advice);
        }
    }
}

/// Giving up by advice is not an attempt, and does not forget the attempts before.
#[test]
fn giving_up_keeps_the_count() {
    let mut backoff = failed(Backoff::new(), 5);
    backoff.next_delay(&CloseEvent::refused(403), 0).unwrap_err();
    assert_eq!(backoff.attempts(), 5);
}
