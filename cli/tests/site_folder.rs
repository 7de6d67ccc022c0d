//! The folders that `site` writes to, and those that it leaves unchanged.

mod program;
mod written;

use std::error::Error;
use std::fs;
use std::path::Path;

use written::{folder, run};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Expects exit status 2, and returns the error.
#[track_caller]
fn error(dir: &Path, options: &[&str]) -> Result<String> {
    let output = run(dir, options)?;
    assert_eq!(output.status.code(), Some(2), "{options:?}");
    Ok(String::from_utf8(output.stderr)?)
}

#[test]
fn only_an_absolute_http_address_is_a_base_url() -> Result<()> {
    let dir = folder("base_url_errors")?;
    for (url, expected) in [
        ("example.org", "expected https:// or http:// and a host"),
        ("https://", "expected https:// or http:// and a host"),
        ("javascript:alert(1)", "expected https:// or http:// and a host"),
        ("https://example.org/?q", "expected no query and no fragment"),
        ("https://example.org/#a", "expected no query and no fragment"),
        (
            "https://example.org/a b",
            "expected only characters of a web address: write others as %20, and a host in Punycode",
        ),
    ] {
        let expected = format!("error: invalid value '{url}' for '--base-url <URL>': {expected}\n");
        let message = error(&dir, &["--base-url", url])?;
        assert!(message.starts_with(&expected), "{message}");
    }
    assert!(!dir.exists());
    Ok(())
}

#[test]
fn the_site_is_overwritten_and_nothing_is_deleted() -> Result<()> {
    let dir = folder("overwritten")?;
    assert_eq!(notes(&dir, &["--lang", "en"])?, "");
    let page = fs::read(dir.join("1006.html"))?;
    fs::write(dir.join("1006.html"), "old")?;
    fs::write(dir.join("CNAME"), "example.org")?;
    assert_eq!(notes(&dir, &["--lang", "en"])?, "");
    assert_eq!(fs::read(dir.join("1006.html"))?, page);
    assert_eq!(fs::read_to_string(dir.join("CNAME"))?, "example.org");
    Ok(())
}

/// What was written to standard error by a run that succeeds.
#[track_caller]
fn notes(dir: &Path, options: &[&str]) -> Result<String> {
    let output = run(dir, options)?;
    let notes = String::from_utf8(output.stderr)?;
    assert!(output.status.success() && output.stdout.is_empty(), "{options:?}: {notes}");
    Ok(notes)
}

#[test]
fn prune_removes_what_an_earlier_run_wrote_and_nothing_else() -> Result<()> {
    let dir = folder("pruned")?;
    assert_eq!(notes(&dir, &["--prune"])?, "");
    fs::write(dir.join("ko/own.html"), "mine")?;
    fs::write(dir.join("ko/1001.html"), "changed")?;
    // As if an attacker had added lines.
    let outside = dir.with_extension("outside");
    fs::write(&outside, "bye")?;
    let list = dir.join(".ws-close-code-site");
    let lines = fs::read_to_string(&list)?;
    let evil = format!("{lines}3 c3b0a1f8  ../pruned.outside\n3 c3b0a1f8  {}\n", outside.display());
    fs::write(&list, evil)?;

    let english = notes(&dir, &["--lang", "en"])?;
    let changed = "note: no longer part of the site, but changed since it wrote them, so they stay: ko/1001.html\n";
    let rest = english.strip_prefix(changed).unwrap_or_else(|| panic!("{english}"));
    assert!(
        rest.starts_with("note: no longer part of the site, and --prune removes them: ko/"),
        "{rest}"
    );
    assert!(rest.ends_with(" more\n") && dir.join("ko/1006.html").exists(), "{rest}");

    assert_eq!(notes(&dir, &["--lang", "en", "--prune"])?, "");
    let mut left: Vec<_> =
        fs::read_dir(dir.join("ko"))?.flatten().map(|file| file.file_name()).collect();
    left.sort();
    assert_eq!(left, ["1001.html", "own.html"]);
    assert_eq!(fs::read_to_string(&outside)?, "bye");
    assert!(dir.join("1006.html").exists());

    fs::remove_file(dir.join("ko/own.html"))?;
    fs::remove_file(dir.join("ko/1001.html"))?;
    assert_eq!(notes(&dir, &["--lang", "en", "--prune"])?, "");
    let fresh = folder("fresh")?;
    assert_eq!(notes(&fresh, &["--lang", "en"])?, "");
    assert_eq!(fs::read_to_string(list)?, fs::read_to_string(fresh.join(".ws-close-code-site"))?);
    Ok(())
}

#[test]
fn a_file_of_your_own_at_the_address_of_a_new_page_is_not_overwritten() -> Result<()> {
    let dir = folder("own_file")?;
    assert_eq!(notes(&dir, &["--lang", "en"])?, "");
    fs::create_dir(dir.join("ko"))?;
    fs::write(dir.join("ko/1006.html"), "mine")?;
    let expected = format!(
        "error: {} has files of your own where the site has its files: ko/1006.html\n\
         move them away, or overwrite them with --force\n",
        dir.display()
    );
    assert_eq!(error(&dir, &[])?, expected);
    assert_eq!(fs::read_to_string(dir.join("ko/1006.html"))?, "mine");
    assert_eq!(fs::read_dir(dir.join("ko"))?.count(), 1);
    assert_eq!(notes(&dir, &["--force"])?, "");
    assert!(fs::read_to_string(dir.join("ko/1006.html"))?.contains("lang=\"ko\""));
    Ok(())
}

#[test]
fn two_pages_cannot_have_one_address() -> Result<()> {
    let dir = folder("one_address")?;
    let file = folder("data.toml")?;
    fs::write(&file, "title = \"Chat\"\n[[code]]\nnumber = 4001\nname = \"Kicked\"\n")?;
    let file = file.to_string_lossy();
    let expected = format!(
        "error: {file}:1: the file's name \"data\" means something else: rename the file, for example to \
         my-data.toml\n"
    );
    assert_eq!(error(&dir, &["--family", &file])?, expected);
    let file = folder("twice.toml")?;
    fs::write(&file, "title = \"Chat\"\n[[code]]\nnumber = 4001\nname = \"Kicked\"\n")?;
    let file = file.to_string_lossy();
    let expected = "error: two files define the family twice: rename one\n";
    assert_eq!(error(&dir, &["--family", &file, "--family", &file])?, expected);
    let expected =
        "error: discord-gateway needs no --family here: name the file of a family of your own\n";
    assert_eq!(error(&dir, &["--family", "discord-gateway"])?, expected);
    assert!(!dir.exists());
    Ok(())
}

#[test]
fn a_folder_with_other_files_is_left_unchanged_without_force() -> Result<()> {
    let dir = folder("other_files")?;
    fs::create_dir(&dir)?;
    fs::write(dir.join("index.html"), "<h1>My garden</h1>")?;

    let expected = format!(
        "error: {} has other files: name an empty folder, or add the site to this one with --force\n",
        dir.display()
    );
    assert_eq!(error(&dir, &[])?, expected);
    assert_eq!(fs::read_dir(&dir)?.count(), 1);
    assert_eq!(fs::read_to_string(dir.join("index.html"))?, "<h1>My garden</h1>");

    fs::write(dir.join("notes.txt"), "mine")?;
    let told = notes(&dir, &["--force", "--lang", "en"])?;
    assert_eq!(told, "note: other files stay as they are: notes.txt\n");
    assert!(fs::read_to_string(dir.join("index.html"))?.contains("WebSocket close codes"));
    assert_eq!(fs::read_to_string(dir.join("notes.txt"))?, "mine");
    Ok(())
}

#[test]
fn an_error_names_the_path() -> Result<()> {
    // These fail for every user, because root may write everywhere else.
    let file = folder("not_a_folder")?;
    fs::write(&file, "a file")?;
    let message = error(&file, &[])?;
    let expected = format!("error: cannot read {}: ", file.display());
    assert!(message.starts_with(&expected), "{message}");
    let message = error(&file.join("site"), &["--force"])?;
    let expected = format!("error: cannot create {}: ", file.join("site").display());
    assert!(message.starts_with(&expected), "{message}");
    assert_eq!(fs::read_to_string(&file)?, "a file");

    let dir = folder("page_is_a_folder")?;
    fs::create_dir_all(dir.join("1006.html"))?;
    let message = error(&dir, &["--force"])?;
    let expected = format!("error: cannot write {}: ", dir.join("1006.html").display());
    assert!(message.starts_with(&expected), "{message}");
    let (_, written) = message.trim_end().rsplit_once('\n').unwrap_or_default();
    let numbers: Vec<usize> = written.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(written.ends_with(" files are written") && numbers[0] < numbers[1], "{message}");
    assert!(numbers[0] > 0 && dir.join("index.html").exists(), "{message}");
    Ok(())
}
