//! What it costs to build the payload of a Close frame and to read one, compared with the libraries.
//!
//! Prints ratios instead of times: the contenders take turns in one process, so a busy machine slows all
//! of them. The script `instructions` in this folder counts instructions instead, with `--once`.

use std::env;
use std::hint::black_box;
use std::str;
use std::time::{Duration, Instant};

use actix_web::web::{Bytes, BytesMut};
use tokio_tungstenite::tungstenite::Utf8Bytes;
use tokio_tungstenite::tungstenite::protocol::CloseFrame as TungsteniteClose;
use tokio_tungstenite::tungstenite::protocol::frame::Frame as TungsteniteFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode as TungsteniteCode;
use ws_close_code::{CloseCode, CloseFrame};

/// A code with a name, and one without.
const CODES: [CloseCode; 2] = [CloseCode::PolicyViolation, CloseCode::from_u16(4001)];

/// Reasons of 0, 16 and 123 bytes; a Korean syllable has 3, so the short Korean one has 15.
const REASONS: [(&str, &str); 5] = [
    ("ASCII", ""),
    ("ASCII", "idle for 60 secs"),
    ("Korean", "세션만료됨"),
    (
        "ASCII",
        "the subscription to orders.created was cancelled because its consumer was over 10000 \
         messages behind; subscribe again soon.",
    ),
    (
        "Korean",
        "구독자가만건넘게뒤처져서주문생성알림구독이취소되었습니다다시구독하기전에살펴보세요",
    ),
];

/// How many times a contender runs before the next one does.
const TURN: u32 = 2_000;
const TURNS: usize = 101;

fn main() {
    // cargo passes `--bench` too.
    let once = env::args().skip_while(|argument| argument != "--once").nth(1);
    match once.map(|times| times.parse()) {
        None => print_ratios(),
        Some(Ok(times)) => run_once(times),
        Some(Err(error)) => eprintln!("--once: {error}"),
    }
}

/// An operation that runs a given number of times.
struct Contender {
    name: &'static str,
    run: Box<dyn Fn(u32)>,
}

impl Contender {
    fn new(name: &'static str, operation: impl Fn() + 'static) -> Self {
        Self { name, run: Box::new(move |times| (0..times).for_each(|_| operation())) }
    }
}

/// Our contender is the first of each contest.
fn contests(code: CloseCode, reason: &'static str) -> [(&'static str, Vec<Contender>); 2] {
    let theirs = TungsteniteCode::from(code.as_u16());
    let payload = BytesMut::from(payload_of(code, reason).as_slice()).freeze();
    let [first, second] = [payload.clone(), payload.clone()];
    let build = vec![
        Contender::new("ws-close-code", move || build(black_box(code), black_box(reason))),
        Contender::new("tungstenite", move || {
            build_tungstenite(black_box(theirs), black_box(reason));
        }),
        Contender::new("fastwebsockets", move || {
            build_fastwebsockets(black_box(code.as_u16()), black_box(reason));
        }),
    ];
    let read = vec![
        Contender::new("ws-close-code", move || read(black_box(&payload))),
        Contender::new("from_utf8", move || read_utf8(black_box(&first))),
        Contender::new("tungstenite", move || read_tungstenite(black_box(&second))),
    ];
    [("build", build), ("read", read)]
}

#[inline(never)]
fn build(code: CloseCode, reason: &str) {
    if let Ok(frame) = CloseFrame::new(code, reason) {
        black_box(&*frame.encode());
    }
}

#[inline(never)]
fn build_tungstenite(code: TungsteniteCode, reason: &str) {
    let frame = TungsteniteFrame::close(Some(TungsteniteClose { code, reason: reason.into() }));
    black_box(frame.payload());
}

#[inline(never)]
fn build_fastwebsockets(code: u16, reason: &str) {
    let frame = fastwebsockets::Frame::close(code, reason.as_bytes());
    black_box(&*frame.payload);
}

#[inline(never)]
fn read(payload: &[u8]) {
    black_box(&CloseFrame::parse(payload));
}

/// Reads only the reason, which every reader must do.
#[inline(never)]
fn read_utf8(payload: &[u8]) {
    if let Some(reason) = payload.get(2..) {
        black_box(&str::from_utf8(reason));
    }
}

/// What tungstenite does with a payload in private functions: `Frame::into_close`, and `is_allowed` of
/// its code.
#[inline(never)]
fn read_tungstenite(payload: &Bytes) {
    if let Some(&[high, low]) = payload.first_chunk() {
        let code = TungsteniteCode::from(u16::from_be_bytes([high, low]));
        let reason = Utf8Bytes::try_from(payload.slice(2..));
        black_box(&(code.is_allowed(), reason.map(|reason| TungsteniteClose { code, reason })));
    }
}

fn payload_of(code: CloseCode, reason: &str) -> Vec<u8> {
    [&code.as_u16().to_be_bytes(), reason.as_bytes()].concat()
}

/// Prints how many times as long as ours each other contender takes: medians of turns.
fn print_ratios() {
    for (code, script, reason) in cases() {
        for (contest, contenders) in contests(code, reason) {
            let mut turns = vec![Vec::with_capacity(TURNS); contenders.len()];
            for _ in 0..TURNS {
                for (contender, turns) in contenders.iter().zip(&mut turns) {
                    let start = Instant::now();
                    (contender.run)(TURN);
                    turns.push(start.elapsed());
                }
            }
            let medians: Vec<f64> = turns.into_iter().map(median).collect();
            print!("{}:", case(contest, code, script, reason));
            for (contender, median) in contenders.iter().zip(&medians).skip(1) {
                print!(" {} {:.1}", contender.name, median / medians[0]);
            }
            println!();
        }
    }
}

fn median(mut turns: Vec<Duration>) -> f64 {
    turns.sort_unstable();
    turns[turns.len() / 2].as_secs_f64()
}

/// Runs each contender once for the given number of times, after an empty one to subtract. callgrind
/// counts within `measured`, and writes its count at the end of each `finished`.
fn run_once(times: u32) {
    measured(times, &Contender::new("", || ()));
    finished("", "");
    for (code, script, reason) in cases() {
        for (contest, contenders) in contests(code, reason) {
            for contender in contenders {
                measured(times, &contender);
                finished(&case(contest, code, script, reason), contender.name);
            }
        }
    }
}

#[inline(never)]
fn measured(times: u32, contender: &Contender) {
    (contender.run)(times);
}

#[inline(never)]
fn finished(case: &str, contender: &str) {
    println!("{case}\t{contender}");
}

fn cases() -> impl Iterator<Item = (CloseCode, &'static str, &'static str)> {
    CODES.into_iter().flat_map(|code| REASONS.map(|(script, reason)| (code, script, reason)))
}

fn case(contest: &str, code: CloseCode, script: &str, reason: &str) -> String {
    format!("{contest:5} {} {script:6} {:3} bytes", code.as_u16(), reason.len())
}
