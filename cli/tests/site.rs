//! `site DIR`: the files that it writes, and the folders that it leaves alone.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ws_close_code::{CloseCode, FamilyEntry, FamilyRange, families};

type Result<T> = std::result::Result<T, Box<dyn Error>>;
type Files = BTreeMap<String, String>;

#[test]
fn every_page_is_there_in_both_languages() -> Result<()> {
    let files = site("every_page", &[])?;
    for folder in ["", "ko/"] {
        let has = |name: String| assert!(files.contains_key(&format!("{folder}{name}")), "{name}");
        has("index.html".into());
        for family in families::ALL {
            has(format!("{}.html", family.id()));
        }
        for code in numbers() {
            has(format!("{code}.html"));
            for other in numbers().filter(|other| *other != code) {
                has(format!("{code}-vs-{other}.html"));
            }
        }
    }
    // A front page, 19 codes, 19 * 18 ordered pairs and 16 families in each language, the style and
    // the icon.
    assert_eq!(files.len(), 2 * (1 + 19 + 19 * 18 + 16) + 2);
    Ok(())
}

#[test]
fn the_page_of_a_family_has_its_codes_and_the_front_page_finds_them() -> Result<()> {
    let files = site("families", &[])?;
    for folder in ["", "ko/"] {
        let front = &files[&format!("{folder}index.html")];
        for family in families::ALL {
            let page = &files[&format!("{folder}{}.html", family.id())];
            for entry in family.entries() {
                let (number, name) = (entry.number(), entry.name());
                assert!(page.contains(&format!("<tr id=\"{number}\">")), "{number}");
                assert!(page.contains(&format!("<span lang=\"en\">{name}</span>")), "{name}");
            }
            for range in family.ranges().iter().map(FamilyRange::numbers) {
                let (first, last) = (range.start(), range.end());
                assert!(page.contains(&format!("<tr id=\"{first}-{last}\">")), "{first}-{last}");
            }
            for reference in family.references() {
                assert!(page.contains(&format!("<a href=\"{}\"", reference.url())));
            }
            let rows = page.matches("<tr id=").count();
            assert_eq!(rows, family.entries().len() + family.ranges().len());

            let href = format!("<a href=\"{}.html\">", family.id());
            let words = front.split(&href).next().and_then(|before| before.rsplit("<li ").next());
            let mut numbers = family.entries().iter().map(FamilyEntry::number);
            let finds =
                |number: u16| words.is_some_and(|words| words.contains(&number.to_string()));
            assert!(front.contains(&href) && numbers.all(finds), "{}", family.id());
        }
    }
    Ok(())
}

#[test]
fn the_same_input_gives_the_same_bytes() -> Result<()> {
    assert_eq!(site("once", &[])?, site("twice", &[])?);
    Ok(())
}

#[test]
fn every_link_between_files_resolves_and_is_relative() -> Result<()> {
    let files = site("links", &[])?;
    for (path, html) in pages(&files) {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        for href in attributes(html, "href").filter(|href| !href.starts_with("https://")) {
            let (file, id) = href.split_once('#').unwrap_or((href, ""));
            let target = if file.is_empty() { path.clone() } else { resolve(folder, file) };
            let found = files.get(&target);
            assert!(found.is_some(), "{path} links to {href}, which is not there");
            let has_id = |html: &String| html.contains(&format!("id=\"{id}\""));
            assert!(id.is_empty() || found.is_some_and(has_id), "{path}: no place for {href}");
        }
    }
    Ok(())
}

#[test]
fn nothing_is_loaded_from_elsewhere() -> Result<()> {
    let files = site("offline", &[])?;
    for (path, html) in pages(&files) {
        // Only `<a>` may name another host: nothing is fetched for it.
        for tag in html.split('<').filter(|tag| !tag.starts_with("a ")) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(attributes(tag, "href").all(|href| !href.contains("//")), "{path}: <{tag}>");
        }
        assert_eq!(attributes(html, "src").count(), 0, "{path}");
    }
    assert!(
        files.get("style.css").is_some_and(|css| !css.contains("url(") && !css.contains("@import"))
    );
    Ok(())
}

#[test]
fn the_search_is_the_only_script() -> Result<()> {
    for (path, html) in pages(&site("script", &[])?) {
        let expected = usize::from(path.ends_with("index.html"));
        assert_eq!(html.matches("<script").count(), expected, "{path}");
    }
    Ok(())
}

#[test]
fn every_page_says_what_and_in_which_language_it_is() -> Result<()> {
    let files = site("heads", &[])?;
    let mut titles = BTreeMap::new();
    for (path, html) in pages(&files).filter(|(_, html)| !is_redirect(html)) {
        let lang = if path.starts_with("ko/") { "ko" } else { "en" };
        assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        for alternate in ["en", "ko", "x-default"] {
            assert!(
                html.contains(&format!("rel=\"alternate\" hreflang=\"{alternate}\"")),
                "{path}"
            );
        }
        assert!(html.contains("<meta name=\"description\" content=\""), "{path}");
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split('<').next());
        let same = titles.insert((lang, title.unwrap_or_default().to_owned()), path.clone());
        assert_eq!(same, None, "{path} has the title of another page");
    }
    Ok(())
}

#[test]
fn the_other_order_of_a_pair_leads_to_its_one_address() -> Result<()> {
    let files = site("redirects", &["--base-url", "https://example.org/codes"])?;
    let redirects = pages(&files).filter(|(_, html)| is_redirect(html));
    assert_eq!(redirects.count(), 2 * 19 * 18 / 2);
    let html = &files["ko/1006-vs-1000.html"];
    assert!(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=1000-vs-1006.html\">"));
    let canonical =
        "<link rel=\"canonical\" href=\"https://example.org/codes/ko/1000-vs-1006.html\">";
    assert!(html.contains(canonical), "{html}");
    Ok(())
}

#[test]
fn a_base_url_gives_full_addresses_to_search_engines_only() -> Result<()> {
    let files = site("base_url", &["--base-url", "https://example.org/codes/"])?;
    let front = &files["ko/index.html"];
    assert!(front.contains("rel=\"canonical\" href=\"https://example.org/codes/ko/\""), "{front}");
    assert!(front.contains("hreflang=\"en\" href=\"https://example.org/codes/\""), "{front}");
    let code = &files["1006.html"];
    let alternate = "hreflang=\"ko\" href=\"https://example.org/codes/ko/1006.html\"";
    assert!(code.contains(alternate), "{code}");
    assert!(code.contains("<a href=\"ko/1006.html\""), "{code}");
    Ok(())
}

#[test]
fn an_address_that_is_none_is_refused() -> Result<()> {
    let dir = folder("no_address")?;
    for url in ["example.org", "https://", "javascript:alert(1)", "https://example.org/?q"] {
        let output = run(&dir, &["--base-url", url])?;
        assert_eq!(output.status.code(), Some(2), "{url}");
    }
    assert!(!dir.exists());
    Ok(())
}

#[test]
fn the_site_is_written_anew_and_nothing_is_deleted() -> Result<()> {
    let dir = folder("anew")?;
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
fn a_folder_of_somebody_else_is_left_alone_unless_forced() -> Result<()> {
    let dir = folder("somebody_else")?;
    fs::create_dir(&dir)?;
    fs::write(dir.join("index.html"), "<h1>My garden</h1>")?;

    let output = run(&dir, &[])?;
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr)?;
    assert!(message.contains("has other files") && message.contains("--force"), "{message}");
    assert_eq!(fs::read_dir(&dir)?.count(), 1);
    assert_eq!(fs::read_to_string(dir.join("index.html"))?, "<h1>My garden</h1>");

    fs::write(dir.join("notes.txt"), "mine")?;
    assert!(run(&dir, &["--force"])?.status.success());
    assert!(fs::read_to_string(dir.join("index.html"))?.contains("WebSocket close codes"));
    assert_eq!(fs::read_to_string(dir.join("notes.txt"))?, "mine");
    Ok(())
}

#[test]
fn what_cannot_be_written_is_named() -> Result<()> {
    // Root may write everywhere, but nobody can make a folder within a file.
    let file = folder("not_a_folder")?;
    fs::write(&file, "a file")?;
    for (dir, action) in [(file.clone(), "cannot read"), (file.join("site"), "cannot ")] {
        let output = run(&dir, &[])?;
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8(output.stderr)?;
        assert!(message.contains(action) && message.contains("not_a_folder"), "{message}");
    }
    assert_eq!(fs::read_to_string(&file)?, "a file");

    // Nor can a page be written over a folder.
    let dir = folder("page_is_a_folder")?;
    fs::create_dir_all(dir.join("1006.html"))?;
    let output = run(&dir, &["--force"])?;
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr)?;
    assert!(message.contains("cannot write") && message.contains("1006.html"), "{message}");
    Ok(())
}

fn numbers() -> impl Iterator<Item = u16> {
    CloseCode::NAMED.iter().map(|code| code.as_u16())
}

/// A path for a test of this name, with nothing there yet.
fn folder(test: &str) -> Result<PathBuf> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(test);
    if path.is_dir() {
        fs::remove_dir_all(&path)?;
    } else if path.exists() {
        fs::remove_file(&path)?;
    }
    fs::create_dir_all(path.parent().unwrap_or(&path))?;
    Ok(path)
}

fn run(dir: &Path, options: &[&str]) -> Result<Output> {
    let program = env!("CARGO_BIN_EXE_ws-close-code");
    Ok(Command::new(program).arg("site").arg(dir).args(options).output()?)
}

/// Writes the site, and reads all of its files.
fn site(test: &str, options: &[&str]) -> Result<Files> {
    let dir = folder(test)?;
    let output = run(&dir, options)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = Files::new();
    read(&dir, "", &mut files)?;
    Ok(files)
}

fn read(dir: &Path, within: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

fn pages(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|end| end == "html"))
}

fn is_redirect(html: &str) -> bool {
    html.contains("http-equiv=\"refresh\"")
}

/// The values of an attribute.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {name}=\"");
    let starts: Vec<usize> = html.match_indices(&begin).map(|(at, _)| at + begin.len()).collect();
    starts.into_iter().filter_map(|at| html[at..].split('"').next())
}

/// The path of a file within the site, by a link from a folder.
fn resolve(folder: &Path, href: &str) -> String {
    let mut parts: Vec<_> = folder.iter().map(|part| part.to_string_lossy()).collect();
    for part in href.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{href} leads out of the site");
        } else {
            parts.push(part.into());
        }
    }
    parts.join("/")
}
