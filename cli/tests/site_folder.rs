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
    assert!(run(&dir, &[])?.status.success());
    let page = fs::read(dir.join("1006.html"))?;
    fs::write(dir.join("1006.html"), "old")?;
    fs::write(dir.join("CNAME"), "example.org")?;
    assert!(run(&dir, &[])?.status.success());
    assert_eq!(fs::read(dir.join("1006.html"))?, page);
    assert_eq!(fs::read_to_string(dir.join("CNAME"))?, "example.org");
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
    assert!(run(&dir, &["--force"])?.status.success());
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
    Ok(())
}
