//! Where `annotate` reads logs, and what it prints of them.

mod program;

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use assert_cmd::Command;
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use program::program;

const LINE: &str = "close code 1006\n";
const ANNOTATED: &str = "close code 1006 # 1006 (Abnormal Closure): retry after 0-5 s\n";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("log_files").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn annotate(options: &[&str], files: &[&Path]) -> Output {
    Command::from_std(program()).arg("annotate").args(options).args(files).output().unwrap()
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(text).unwrap();
    gzip.finish().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn packed_logs_and_other_encodings_are_read() {
    let folder = folder("packed");
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{LINE}").encode_utf16().flat_map(to_bytes).collect()
    };
    let zstandard = |text: &[u8]| compress_to_vec(text, CompressionLevel::Fastest);
    for (name, bytes) in [
        ("plain", LINE.as_bytes().to_vec()),
        ("gzip", gzip(LINE.as_bytes())),
        ("gzip twice", [gzip(b"close code "), gzip(b"1006\n")].concat()),
        ("zst", zstandard(LINE.as_bytes())),
        ("zst twice", [zstandard(b"close code "), zstandard(b"1006\n")].concat()),
        ("utf-16le", utf16(u16::to_le_bytes)),
        ("utf-16be", utf16(u16::to_be_bytes)),
        ("gzip of utf-16", gzip(&utf16(u16::to_le_bytes))),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let output = annotate(&[], &[&path]);
        assert_eq!(
            (stdout(&output), stderr(&output)),
            (ANNOTATED.to_owned(), String::new()),
            "{name}"
        );
    }
    let path = folder.join("utf-8");
    fs::write(&path, format!("\u{feff}{LINE}")).unwrap();
    assert_eq!(stdout(&annotate(&[], &[&path])), format!("\u{feff}{ANNOTATED}"));
}

#[test]
fn what_cannot_be_read_is_reported_and_the_rest_goes_on() {
    let folder = folder("broken");
    let (whole, cut, garbage) = (folder.join("whole"), folder.join("cut.gz"), folder.join("x.zst"));
    fs::write(&whole, LINE).unwrap();
    let packed = gzip(LINE.repeat(3).as_bytes());
    fs::write(&cut, &packed[..packed.len() - 6]).unwrap();
    fs::write(&garbage, b"\x28\xb5\x2f\xfd garbage").unwrap();
    let missing = folder.join("missing\x1b[31m");
    let output = annotate(&[], &[&missing, &cut, &garbage, &whole]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output), ANNOTATED.repeat(4));
    let errors = stderr(&output);
    let errors: Vec<_> = errors.lines().collect();
    assert_eq!(errors.len(), 4, "{errors:?}");
    assert!(
        errors[0].ends_with("missing\\u{1b}[31m: No such file or directory (os error 2)"),
        "{errors:?}"
    );
    assert_eq!(errors[1], "name a readable file, or none to read standard input");
    assert!(errors[2].contains("cut.gz to its end: "), "{errors:?}");
    assert!(errors[3].ends_with("x.zst to its end: corrupt Zstandard frame"), "{errors:?}");
}

#[test]
fn a_line_that_is_too_long_passes_unchanged_and_is_reported() {
    let folder = folder("long");
    let path = folder.join("long");
    let mut file = File::create(&path).unwrap();
    let piece = vec![b'x'; 1 << 20];
    for _ in 0..66 {
        file.write_all(&piece).unwrap();
    }
    write!(file, " {LINE}{LINE}").unwrap();
    let output = annotate(&[], &[&path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.ends_with(format!("x {LINE}{ANNOTATED}").as_bytes()));
    let message = "a line over 64 MiB was passed on without a search for codes\n";
    assert_eq!(stderr(&output), format!("error: {}: {message}", path.display()));
}

#[test]
fn only_prints_the_lines_that_were_asked_for() {
    let folder = folder("only");
    let path = folder.join("log");
    let log = "a\nclose code 1000\nclose code 1006\nb\nclose code 4001\nError: WebSocket was closed \
               before the connection was established\n";
    fs::write(&path, log).unwrap();
    let lines = |option: &str| {
        let shown = stdout(&annotate(&[option], &[&path]));
        shown.lines().map(|line| line.chars().take(15).collect()).collect::<Vec<String>>()
    };
    let (normal, abnormal, own) = ("close code 1000", "close code 1006", "close code 4001");
    let symptom = "Error: WebSocke";
    assert_eq!(lines("--only"), [normal, abnormal, own, symptom]);
    assert_eq!(lines("--only=1006"), [abnormal]);
    assert_eq!(lines("--only=1000-1005,4xxx"), [normal, own]);
    assert_eq!(lines("--only=debug"), [normal]);
    assert_eq!(lines("--only=symptoms"), [symptom]);
    let output = annotate(&["--only=loud"], &[&path]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn remarks_have_the_colour_of_their_severity_where_asked() {
    let folder = folder("colour");
    let path = folder.join("log");
    fs::write(&path, LINE).unwrap();
    assert_eq!(stdout(&annotate(&["--color", "auto"], &[&path])), ANNOTATED);
    let coloured = "close code 1006\x1b[33m # 1006 (Abnormal Closure): retry after 0-5 s\x1b[0m\n";
    let output = annotate(&["--color", "always"], &[&path]);
    assert_eq!(stdout(&output), coloured);
    fs::write(&path, coloured).unwrap();
    assert_eq!(stdout(&annotate(&["--color=always"], &[&path])), coloured);
    assert_eq!(stdout(&annotate(&["--color=never"], &[&path])), ANNOTATED);
}

#[test]
fn the_summary_has_times_symptoms_and_families() {
    let folder = folder("summary");
    let path = folder.join("log");
    let log = "2026-11-23 10:00:02 gateway.discord.gg websocket closed: 4004: Authentication failed.\n\
               2026-11-23 10:00:01 websocket closed: 1006\n\
               2026-11-23 10:00:03 websocket closed: 1006\n\
               Error: WebSocket was closed before the connection was established\n";
    fs::write(&path, log).unwrap();
    let output = annotate(&["--summary", "--infer-family", "--format", "csv"], &[&path]);
    assert_eq!(
        stdout(&output),
        "kind,code,id,name,family,severity,reconnect_action,reconnect_delay_min_s,\
         reconnect_delay_max_s,count,first,last\n\
         code_count,1006,,Abnormal Closure,,warn,retry,0,5,2,2026-11-23 10:00:01,2026-11-23 10:00:03\n\
         code_count,4004,,Authentication Failed,discord-gateway,error,after_change,,,1,2026-11-23 10:00:02,2026-11-23 10:00:02\n\
         symptom_count,4004,discord-4004,,,,,,,1,2026-11-23 10:00:02,2026-11-23 10:00:02\n\
         symptom_count,1006,ws-closed-before-established,,,,,,,1,,\n\
         family_count,,discord-gateway,Discord Gateway,,,,,,1,2026-11-23 10:00:02,2026-11-23 10:00:02\n"
    );
    let output = annotate(&["--summary", "--format", "json", "--only=1006"], &[&path]);
    assert_eq!(
        stdout(&output),
        "{\"kind\":\"code_count\",\"code\":1006,\"family\":null,\"name\":\"Abnormal Closure\",\
         \"severity\":\"warn\",\"reconnect\":{\"action\":\"retry\",\"delay_min_s\":0,\
         \"delay_max_s\":5,\"basis\":\"convention\",\"delay_basis\":\"rfc\",\"with\":null},\
         \"count\":2,\"first\":\"2026-11-23 10:00:01\",\"last\":\"2026-11-23 10:00:03\"}\n"
    );
}

fn following(options: &[&str], path: &Path) -> Child {
    let mut program = program();
    program.args(["annotate", "--follow"]).args(options).arg(path);
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn append(path: &Path, text: &str) {
    let mut file = OpenOptions::new().append(true).create(true).open(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
}

#[test]
fn a_file_is_followed_and_so_is_the_one_that_takes_its_place() {
    let folder = folder("followed");
    let path = folder.join("log");
    fs::write(&path, "first\n").unwrap();
    let mut child = following(&[], &path);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut errors = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut next = || lines.next().unwrap().unwrap();
    assert_eq!(next(), "first");
    append(&path, LINE);
    assert_eq!(next() + "\n", ANNOTATED);
    fs::remove_file(&path).unwrap();
    let vanished = format!("error: {} vanished; waiting for a new one", path.display());
    assert_eq!(errors.next().unwrap().unwrap(), vanished);
    append(&path, "new\n");
    assert_eq!(next(), "new");
    // What is written just before another file takes its place is read too.
    append(&path, LINE);
    fs::rename(&path, folder.join("log.1")).unwrap();
    append(&path, "newer\n");
    assert_eq!(next() + "\n", ANNOTATED);
    assert_eq!(next(), "newer");
    fs::write(&path, "").unwrap();
    // It looks at the file now and then.
    sleep(Duration::from_millis(500));
    append(&path, "again\n");
    assert_eq!(next(), "again");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[cfg(unix)]
#[test]
fn ctrl_c_prints_the_summary() {
    let folder = folder("interrupted");
    let path = folder.join("log");
    fs::write(&path, LINE).unwrap();
    let child = following(&["--summary", "--format=csv"], &path);
    // Long enough to read a line, and if not, the test fails.
    sleep(Duration::from_secs(2));
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let row = "code_count,1006,,Abnormal Closure,,warn,retry,0,5,1,,\n";
    assert!(stdout(&output).ends_with(row), "{}", stdout(&output));
}
