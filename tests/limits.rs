//! Limits: each by its id, and those that explain a time or a size.
#![cfg(feature = "diagnosis")]

use std::time::Duration;

use ws_close_code::{CloseCode, Limit, LimitBasis, LimitKind, LimitValue};

/// Those that a duration tells, with the time at which each fires.
fn firing() -> Vec<(&'static Limit, Duration)> {
    let is_told = |limit: &&Limit| {
        use LimitKind::{Handshake, Idle, Lifetime, Ping};
        matches!(limit.kind(), Idle | Lifetime | Ping | Handshake)
    };
    let firing: Vec<_> = Limit::ALL
        .iter()
        .filter(is_told)
        .filter_map(|limit| Some((limit, limit.fires_after()?)))
        .collect();
    assert!(firing.len() > 100, "{}", firing.len());
    firing
}

#[test]
fn every_limit_is_found_by_its_id() {
    assert!(Limit::ALL.len() >= 250);
    for limit in Limit::ALL {
        assert_eq!(Limit::by_id(limit.id()), Some(limit));
        assert_eq!(Limit::by_id(&limit.id().to_uppercase()), Some(limit));
        assert_eq!(Limit::by_id(&limit.id()[1..]), None);
    }
    assert!(Limit::ALL.is_sorted_by_key(|limit| limit.id()));
    for id in ["", "zzz", "nginx", "엔진"] {
        assert_eq!(Limit::by_id(id), None);
    }
}

#[test]
fn every_limit_has_what_its_kind_needs() {
    for limit in Limit::ALL {
        let id = limit.id();
        for text in [limit.product(), limit.effect(), limit.remedy(), limit.reference().title()] {
            assert!(!text.is_empty(), "{id}");
        }
        assert!(limit.reference().url().starts_with("https://"), "{id}");
        assert!(limit.reference().checked().is_some(), "{id}");
        assert_ne!(limit.setting(), Some(""), "{id}");
        assert!((1..=5).contains(&limit.rank()), "{id}");
        let fits = match limit.kind() {
            LimitKind::Message | LimitKind::Frame => {
                matches!(limit.value(), LimitValue::Bytes(_) | LimitValue::Unlimited)
            }
            LimitKind::Queue => true,
            LimitKind::Connections => matches!(limit.value(), LimitValue::Count(_)),
            _ => matches!(limit.value(), LimitValue::Duration(_) | LimitValue::Unlimited),
        };
        assert!(fits, "{id}");
        if limit.value() == LimitValue::Unlimited {
            assert_eq!(limit.fires_after(), None, "{id}");
        }
        assert_eq!(format!("{limit:?}"), format!("Limit({id:?})"));
    }
}

#[test]
fn a_few_limits_are_what_their_products_say() {
    let limit = |id: &str| *Limit::by_id(id).unwrap();
    let nginx = limit("nginx-proxy-read-timeout");
    assert_eq!(nginx.value().to_string(), "60 s");
    assert_eq!(nginx.codes(), [CloseCode::AbnormalClosure]);
    assert_eq!(nginx.basis(), LimitBasis::Default);
    assert!(nginx.while_open());
    let max_size = limit("py-websockets-max-size");
    assert_eq!(max_size.value(), LimitValue::Bytes(1 << 20));
    assert_eq!(max_size.fires_after(), None);
    // Interval and timeout.
    let pings = limit("py-websockets-ping-timeout");
    assert_eq!(pings.fires_after(), Some(Duration::from_secs(40)));
    assert!(!limit("chrome-handshake").while_open());
}

/// The tolerance of the documentation, computed anew.
fn window(fires_after: Duration) -> (Duration, Duration) {
    let late = Duration::from_secs(2).max(fires_after * 3 / 100);
    (fires_after.saturating_sub(Duration::from_millis(500)), fires_after + late)
}

#[test]
fn both_sides_of_every_tolerance() {
    let finds = |duration, limit: &Limit| Limit::at_duration(duration).any(|other| other == limit);
    let nanosecond = Duration::from_nanos(1);
    for (limit, fires_after) in firing() {
        let (first, last) = window(fires_after);
        for inside in [first, fires_after, last] {
            assert!(finds(inside, limit), "{limit:?} at {inside:?}");
        }
        if let Some(before) = first.checked_sub(nanosecond) {
            assert!(!finds(before, limit), "{limit:?} at {before:?}");
        }
        assert!(!finds(last + nanosecond, limit), "{limit:?} after {last:?}");
    }
}

#[test]
fn at_every_time_exactly_those_that_fit_are_found_most_met_first() {
    let firing = firing();
    let step = Duration::from_millis(250);
    let times = (0..2_000_u32).map(|steps| step * steps);
    for time in times.chain([Duration::MAX, Duration::from_secs(1 << 40)]) {
        let mut expected: Vec<&Limit> = firing
            .iter()
            .filter(|(_, fires_after)| {
                let (first, last) = window(*fires_after);
                first <= time && time <= last
            })
            .map(|(limit, _)| *limit)
            .collect();
        expected.sort_by_key(|limit| (limit.rank(), limit.id()));
        assert!(Limit::at_duration(time).eq(expected), "at {time:?}");
    }
    assert!(Limit::at_duration(Duration::from_secs(60)).count() > 12);
}

#[test]
fn what_never_fires_and_what_no_time_tells_is_not_found() {
    let seconds = (0..=5_000_u64).chain([14_400, 432_000]);
    for second in seconds {
        for limit in Limit::at_duration(Duration::from_secs(second)) {
            assert_ne!(limit.value(), LimitValue::Unlimited, "{limit:?}");
            assert!(limit.fires_after().is_some(), "{limit:?}");
            assert_ne!(limit.kind(), LimitKind::Close, "{limit:?}");
            assert_ne!(limit.kind(), LimitKind::Queue, "{limit:?}");
        }
    }
    let never = Limit::ALL.iter().filter(|limit| {
        matches!(limit.value(), LimitValue::Duration(_)) && limit.fires_after().is_none()
    });
    assert!(never.count() > 10);
}

#[test]
fn a_size_finds_the_limits_that_it_exceeds_the_largest_first() {
    let limits = || {
        Limit::ALL.iter().filter_map(|limit| match (limit.kind(), limit.value()) {
            (LimitKind::Message | LimitKind::Frame, LimitValue::Bytes(bytes)) => {
                Some((limit, bytes))
            }
            _ => None,
        })
    };
    let mut sizes = vec![0, 1, u64::MAX];
    for (_, bytes) in limits() {
        sizes.extend([bytes, bytes + 1]);
    }
    for size in sizes {
        let mut expected: Vec<_> = limits().filter(|(_, bytes)| *bytes < size).collect();
        expected
            .sort_by_key(|(limit, bytes)| (std::cmp::Reverse(*bytes), limit.rank(), limit.id()));
        assert!(Limit::at_size(size).eq(expected.iter().map(|(limit, _)| *limit)), "{size}");
    }
    assert_eq!(Limit::at_size(0).count(), 0);
    assert_eq!(Limit::at_size(u64::MAX).count(), limits().count());
    assert!(limits().count() > 60);
}

#[test]
fn values_print_with_their_unit() {
    for (value, printed) in [
        (LimitValue::Duration(Duration::from_secs(60)), "60 s"),
        (LimitValue::Bytes(0), "0 bytes"),
        (LimitValue::Bytes(1 << 20), "1 MiB"),
        (LimitValue::Bytes(3 << 9), "1536 bytes"),
        (LimitValue::Bytes(65_536), "64 KiB"),
        (LimitValue::Count(255), "255"),
        (LimitValue::Unlimited, "unlimited"),
    ] {
        assert_eq!(value.to_string(), printed);
        assert_eq!(format!("{value:>12}"), format!("{printed:>12}"));
    }
}
