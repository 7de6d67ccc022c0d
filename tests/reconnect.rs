//! `examples/reconnect.rs` waits as the events advise, backs off, starts afresh, and stops.

mod example;

use std::io;
use std::ops::RangeInclusive;

/// Each line without its wait, with the shortest and the longest wait in seconds.
const WAITS: [(&str, RangeInclusive<f64>); 11] = [
    ("1012 (Service Restart) from the peer: retry after 5-30 s", 5.0..=30.0),
    ("1006 (Abnormal Closure), connection lost: retry after 0-5 s", 0.0..=10.0),
    ("1006 (Abnormal Closure), connection lost: retry after 0-5 s", 0.0..=20.0),
    ("1006 (Abnormal Closure), connection lost: retry after 0-5 s", 0.0..=40.0),
    // Its window would end at 16 times 60 s, but the maximum is 60 s.
    ("1013 (Try Again Later) from the peer: retry_elsewhere after 30-60 s", 30.0..=60.0),
    // At least what the server asked for, which is over the maximum.
    (
        "1006 (Abnormal Closure), never open: refused with HTTP 503: retry after 0-5 s",
        120.0..=180.0,
    ),
    // The connection had lasted for ten minutes.
    ("1001 (Going Away) from the peer: retry after 0-5 s", 0.0..=5.0),
    ("1006 (Abnormal Closure), connection lost: retry after 0-5 s", 0.0..=10.0),
    ("1000 (Normal Closure) from the peer: if_needed after 0-5 s", 0.0..=5.0),
    ("1000 (Normal Closure) from the peer: if_needed after 0-5 s", 0.0..=10.0),
    ("1000 (Normal Closure) from the peer: if_needed after 0-5 s", 0.0..=20.0),
];

const STOPS: [[&str; 2]; 4] = [
    [
        "1006 (Abnormal Closure), never open: refused with HTTP 403: after_change",
        "not reconnecting: the advice is after_change",
    ],
    [
        "1006 (Abnormal Closure), never open: refused with HTTP 401: after_change",
        "not reconnecting: the advice is after_change",
    ],
    [
        "1000 (Normal Closure) from the peer: if_needed after 0-5 s",
        "not reconnecting: the advice is if_needed",
    ],
    [
        "1000 (Normal Closure) from the peer: if_needed after 0-5 s",
        "not reconnecting: 3 attempts in a row have failed",
    ],
];

#[test]
fn the_example_waits_within_the_windows_and_stops() -> io::Result<()> {
    let printed = printed()?;

    let waits = waits(&printed);
    assert_eq!(waits.len(), WAITS.len(), "{printed}");
    for ((event, seconds), (expected, window)) in waits.iter().zip(WAITS) {
        assert_eq!(*event, expected);
        assert!(window.contains(seconds), "{event}: {seconds} s is not within {window:?}");
    }
    let stops: Vec<&str> = printed
        .lines()
        .filter(|line| line.starts_with("  ") && !line.contains("waiting"))
        .collect();
    let stops: Vec<[&str; 2]> =
        stops.chunks(2).map(|lines| [lines[0].trim(), lines[1].trim()]).collect();
    assert_eq!(stops, STOPS);
    Ok(())
}

/// Two runs that agree in eleven waits would be a miracle: there is jitter.
#[test]
fn two_clients_wait_differently() -> io::Result<()> {
    let (one, other) = (printed()?, printed()?);

    assert_ne!(waits(&one), waits(&other));
    Ok(())
}

/// The lines that say how long the client waits, and the seconds.
fn waits(printed: &str) -> Vec<(&str, f64)> {
    let split = printed.lines().filter_map(|line| line.trim().split_once(": waiting "));
    split.map(|(event, wait)| (event, wait.strip_suffix(" s").unwrap().parse().unwrap())).collect()
}

fn printed() -> io::Result<String> {
    let output = example::command("reconnect")?.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
