//! `examples/reconnect.rs` waits as the codes advise, backs off, and gives up.

mod example;

use std::io;

/// Returns the seconds from `...: waiting 7.3 s`.
fn waited(line: &str) -> f64 {
    let (_, seconds) = line.rsplit_once("waiting ").unwrap_or_default();
    seconds.trim_end_matches(" s").parse().unwrap_or(f64::NAN)
}

#[test]
fn the_example_waits_backs_off_and_stops() -> io::Result<()> {
    let output = example::command("reconnect")?.arg("0.001").output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<&str> = printed.lines().collect();
    let [restarted, dropped, refused] = lines[..] else { panic!("{printed}") };

    assert!(
        restarted.starts_with("closed with 1012 (Service Restart): retry after 5-30 s: waiting ")
    );
    assert!((5.0..=30.0).contains(&waited(restarted)), "{restarted}");
    assert!(
        dropped.starts_with("closed with 1006 (Abnormal Closure): retry after 0-5 s: waiting ")
    );
    // The back-off has grown from 1 s to 2 s.
    assert!((2.0..=5.0).contains(&waited(dropped)), "{dropped}");
    assert_eq!(refused, "closed with 1008 (Policy Violation): after_change: giving up");
    Ok(())
}
