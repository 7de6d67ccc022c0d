//! `examples/relay.rs` ends each side of a relay as the other side ended.

mod example;

use std::io;

/// How one side ends, what the relay sees, and what the other side sees.
const ENDS: [[&str; 3]; 5] = [
    [
        "an empty Close frame",
        "1005 (No Status Received) from the peer",
        "1005 (No Status Received) from the peer",
    ],
    [
        "1000 (Normal Closure)",
        "1000 (Normal Closure) from the peer",
        "1000 (Normal Closure) from the peer",
    ],
    ["1001 (Going Away)", "1001 (Going Away) from the peer", "1001 (Going Away) from the peer"],
    [
        r#"4001 (private use): "signed out""#,
        r#"4001 (private use) from the peer: "signed out""#,
        r#"4001 (private use) from the peer: "signed out""#,
    ],
    [LONGEST, LONGEST_RECEIVED, LONGEST_RECEIVED],
];

/// With a reason of 123 bytes.
const LONGEST: &str = r#"4002 (private use): "춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤""#;
const LONGEST_RECEIVED: &str = r#"4002 (private use) from the peer: "춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤춤""#;

#[test]
fn the_example_passes_on_how_each_side_ended() -> io::Result<()> {
    let output = example::command("relay")?.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);

    let lost = "1006 (Abnormal Closure), connection lost";
    let mut expected = Vec::new();
    for (one, other, fallback) in [
        ("backend", "browser", "1011 (Internal Error) from the peer"),
        ("browser", "backend", "1001 (Going Away) from the peer"),
    ] {
        for [end, relay, seen] in ENDS.into_iter().chain([["no Close frame", lost, fallback]]) {
            expected.push(format!("the {one} ends with {end}"));
            expected.push(format!("    relay:   {relay}"));
            expected.push(format!("    {other}: {seen}"));
        }
    }
    assert_eq!(printed.lines().collect::<Vec<_>>(), expected);
    Ok(())
}
