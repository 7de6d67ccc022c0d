//! How 10,000 clients come back that lose their server at the same moment, by the delays of several
//! back-offs. The server is back after 8 s, and then accepts any number of connections.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example herd
//! ```
//!
//! It calculates: it opens no connection, reads no clock, and has the same result in every run.

use std::collections::BTreeMap;
use std::iter::repeat;
use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};
use ws_close_code::{Backoff, CloseEvent};

const CLIENTS: usize = 10_000;
const SERVER_IS_BACK: Duration = Duration::from_secs(8);
/// How long an attempt takes to fail.
const FAILURE_TAKES: Duration = Duration::from_millis(100);

/// The delays of one client, without an end unless the client gives up.
type Delays = Box<dyn Iterator<Item = Duration>>;

fn main() {
    println!(
        "| clients | busiest second | busiest second with the server back | 95 % are back after | gave up |"
    );
    println!("|---|---|---|---|---|");
    let restart = || CloseEvent::received(1012, "");
    row("`Backoff::new()`, told 1012", move |client| ours(client, restart()));
    row("`Backoff::new()`, connection lost", |client| ours(client, CloseEvent::LOST));
    let overloaded = || CloseEvent::refused(503).retry_after(SERVER_IS_BACK);
    row("`Backoff::new()`, told `Retry-After: 8`", move |client| ours(client, overloaded()));
    row("`backon`, defaults", |client| backon(client, ExponentialBuilder::default()));
    row("`backon`, defaults with jitter", |client| {
        backon(client, ExponentialBuilder::default().with_jitter())
    });
    row("`backon` with jitter, without a limit", |client| {
        backon(client, ExponentialBuilder::default().with_jitter().without_max_times())
    });
    row("`exponential-backoff`, defaults", |client| exponential(client, None));
    row("`exponential-backoff`, without a limit", |client| exponential(client, Some(u32::MAX)));
    row("every 5 s", |_| Box::new(repeat(Duration::from_secs(5))));
    row("at once", |_| Box::new(repeat(Duration::ZERO)));
}

/// The delays of this crate, after a connection that ended like this.
fn ours(client: u32, mut ended: CloseEvent<'static>) -> Delays {
    let mut backoff = Backoff::new();
    Box::new((0..).map_while(move |attempt| {
        let delay = backoff.next_delay(&ended, random(client, attempt)).ok();
        ended = CloseEvent::NOT_OPENED;
        delay
    }))
}

fn backon(client: u32, builder: ExponentialBuilder) -> Delays {
    Box::new(builder.with_jitter_seed(client.into()).build())
}

fn exponential(client: u32, max_attempts: Option<u32>) -> Delays {
    // The crate takes its random numbers from this generator.
    fastrand::seed(client.into());
    let mut backoff = exponential_backoff::Backoff::default();
    if let Some(attempts) = max_attempts {
        backoff.set_max_attempts(attempts);
    }
    // The last item is `None`: no delay follows the last attempt.
    Box::new(backoff.into_iter().map_while(|delay| delay))
}

/// A pseudo-random number for an attempt of a client (`SplitMix64`).
fn random(client: u32, attempt: u32) -> u32 {
    let state = (u64::from(client) << 32 | u64::from(attempt)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default()
}

/// Prints what the server sees of clients with these delays.
fn row(name: &str, delays: impl Fn(u32) -> Delays) {
    let mut arrivals: BTreeMap<u64, u32> = BTreeMap::new();
    let mut back: Vec<Duration> = Vec::new();
    for client in (0..).take(CLIENTS) {
        let mut now = Duration::ZERO;
        for delay in delays(client) {
            now += delay;
            *arrivals.entry(now.as_secs()).or_default() += 1;
            if now >= SERVER_IS_BACK {
                back.push(now);
                break;
            }
            now += FAILURE_TAKES;
        }
    }
    back.sort_unstable();
    let busiest =
        |from| arrivals.range(from..).map(|(_, &number)| number).max().unwrap_or_default();
    let (always, with_server) = (busiest(0), busiest(SERVER_IS_BACK.as_secs()));
    let last = back.get(CLIENTS * 95 / 100 - 1);
    let after = last.map_or("never".to_owned(), |at| format!("{:.1} s", at.as_secs_f64()));
    let gave_up = CLIENTS - back.len();
    println!("| {name} | {always} | {with_server} | {after} | {gave_up} |");
}
