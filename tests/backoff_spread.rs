//! The delays of `Backoff` are spread evenly over the window.

use std::iter::repeat_with;
use std::time::Duration;

use ws_close_code::{Backoff, CloseEvent};

/// Pseudo-random numbers that are the same in every run (`SplitMix64`).
fn fixed_randoms() -> impl Iterator<Item = u32> {
    let mut state = 0x0012_0512_u64;
    repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()
    })
}

/// Of `N` independent uniform numbers, the mean deviates from the middle with a standard deviation of
/// width × √(1/12 / N), and the count of a decile from N / 10 with one of √(N × 0.1 × 0.9). Both bounds are
/// five standard deviations: 0.3 % of the width, and 3 % of a decile. An even spread passes all of them for
/// all but one in ten thousand choices of the fixed numbers.
#[test]
fn delays_are_spread_evenly_over_the_window() {
    const N: u32 = 250_000;
    let events = [CloseEvent::LOST, CloseEvent::received(1012, ""), CloseEvent::received(1013, "")];
    for event in events {
        for failures in [1, 2, 3] {
            let mut backoff = Backoff::new().max_delay(Duration::from_secs(240));
            for _ in 1..failures {
                backoff.next_delay(&event, 0).unwrap();
            }
            let (start, first_end) = event.reconnect().first_delay().unwrap();
            let width = (first_end * (1 << (failures - 1))).saturating_sub(start);

            let mut sum = 0.0;
            let mut deciles = [0_u32; 10];
            for random in fixed_randoms().take(N as usize) {
                let delay = backoff.clone().next_delay(&event, random).unwrap();
                let delay = delay.checked_sub(start).unwrap();
                sum += delay.as_secs_f64();
                deciles[usize::try_from(delay.as_nanos() * 10 / width.as_nanos()).unwrap()] += 1;
            }

            let (count, width) = (f64::from(N), width.as_secs_f64());
            let off = (sum / count - width / 2.0).abs();
            assert!(
                off < 5.0 * width * (1.0 / 12.0 / count).sqrt(),
                "{event}: mean off by {off} s"
            );
            for decile in deciles {
                let off = (f64::from(decile) - count / 10.0).abs();
                assert!(off < 5.0 * (count * 0.09).sqrt(), "{event}: {deciles:?}");
            }
        }
    }
}
