//! The data files of a build: good ones, in which a test changes something.

use std::collections::BTreeSet;

use super::codegen::{self, DataFiles, File, Generated, Problems};

/// At the end of a file, it becomes a meaning of every code and class.
const MEANING_OF_EVERY_ROW: &str = "# A meaning of every row.";

/// Paths and bytes.
#[derive(Clone)]
pub struct Files(Vec<(String, Vec<u8>)>);

impl Files {
    /// The codes in English, without pairs of codes, which would have to change with every number, and with a
    /// meaning for every row that there is.
    pub fn english() -> Self {
        let (english, _) = include_str!("en.toml").split_once("[meanings]").unwrap();
        let english = format!("{english}{MEANING_OF_EVERY_ROW}");
        Self(Vec::new())
            .with("close_codes.toml", include_str!("close_codes.toml"))
            .with("iana.csv", include_str!("iana.csv"))
            .with("sources.toml", include_str!("sources.toml"))
            .with("locale/en.toml", english)
            .with("limits.toml", "limit = []\n")
    }

    /// The codes and pairs of codes in English and Korean, and a family.
    pub fn all() -> Self {
        Self::english()
            .with("locale/en.toml", include_str!("en.toml"))
            .with("locale/ko.toml", include_str!("ko.toml"))
            .with(FAMILY, include_str!("family.toml"))
    }

    /// The same with this file, in place of the one that had its path.
    pub fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let mut files = self.without(path);
        files.0.push((path.to_owned(), bytes.as_ref().to_owned()));
        files
    }

    pub fn without(mut self, path: &str) -> Self {
        self.0.retain(|(other, _)| other != path);
        self
    }

    pub fn text(&self, path: &str) -> &str {
        let (_, bytes) = self.0.iter().find(|(other, _)| other == path).unwrap();
        std::str::from_utf8(bytes).unwrap()
    }

    /// The same, where the first `from` of this file has become `to`.
    #[track_caller]
    pub fn change(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{from:?} is not in {path}");
        let changed = text.replacen(from, to, 1);
        self.with(path, changed)
    }

    /// With the meanings of every row where a file asks for them.
    fn with_meanings(&self) -> Vec<(String, Vec<u8>)> {
        let codes = self.0.iter().find(|(path, _)| path == "close_codes.toml");
        let codes =
            codes.map_or_else(String::new, |(_, bytes)| String::from_utf8_lossy(bytes).into());
        let rows = codes.lines().filter_map(|line| {
            let key = line.strip_prefix("number = ").or_else(|| line.strip_prefix("label = "))?;
            Some(key.trim_matches('"'))
        });
        let mut meanings = String::from("\n[meanings]\n");
        for row in rows.collect::<BTreeSet<_>>() {
            meanings += &[row, " = \"it is ", row, "\"\n"].concat();
        }
        let mut files = self.0.clone();
        for (_, bytes) in &mut files {
            if bytes.ends_with(MEANING_OF_EVERY_ROW.as_bytes()) {
                bytes.extend(meanings.bytes());
            }
        }
        files
    }

    /// The generated files, or every problem.
    pub fn generate(&self) -> Result<Vec<Generated>, Vec<String>> {
        let mut problems = Problems::default();
        let all = self.with_meanings();
        let mut of_folder = |folder: &str| -> Vec<File> {
            let files = all.iter().filter(|(path, _)| path.starts_with(folder));
            files.map(|(path, bytes)| File::new(path, bytes.clone(), &mut problems)).collect()
        };
        let locales = of_folder("locale/");
        #[cfg(feature = "diagnosis")]
        let translations = match of_folder("diagnosis/") {
            // Most tests are about other things than translations.
            none if none.is_empty() => locales.iter().map(without_translations).collect(),
            translations => translations,
        };
        let mut file = |path| of_folder(path).pop().unwrap();
        let files = DataFiles {
            close_codes: file("close_codes.toml"),
            registry: file("iana.csv"),
            sources: file("sources.toml"),
            #[cfg(feature = "diagnosis")]
            limits: file("limits.toml"),
            #[cfg(feature = "diagnosis")]
            symptoms: of_folder("symptoms/"),
            locales,
            #[cfg(feature = "diagnosis")]
            translations,
            #[cfg(feature = "private")]
            families: of_folder("families/"),
        };
        codegen::generate(&files, problems)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[track_caller]
    pub fn problems(&self) -> Vec<String> {
        self.generate().err().expect("the files should have a fault")
    }

    /// The generated file of this name.
    #[track_caller]
    pub fn rust(&self, name: &str) -> String {
        let generated = self.generate().unwrap();
        generated.into_iter().find(|file| file.name == name).unwrap().rust
    }

    #[track_caller]
    pub fn assert_good(&self) {
        assert_eq!(self.generate().err(), None);
    }
}

/// The file of a language for the feature `diagnosis` with nothing in it.
#[cfg(feature = "diagnosis")]
fn without_translations(locale: &File) -> File {
    let path = locale.path.replace("locale/", "diagnosis/");
    File::new(&path, Vec::new(), &mut Problems::default())
}

/// Asserts that the change makes these problems of the codes in English.
#[track_caller]
pub fn assert_problems(path: &str, from: &str, to: &str, expected: &[&str]) {
    assert_eq!(Files::english().change(path, from, to).problems(), expected);
}

/// Asserts that the change makes one problem of the codes in English.
#[track_caller]
pub fn assert_problem(path: &str, from: &str, to: &str, expected: &str) {
    assert_problems(path, from, to, &[expected]);
}

/// Asserts that the change is good for the codes in English.
#[track_caller]
pub fn assert_good(path: &str, from: &str, to: &str) {
    Files::english().change(path, from, to).assert_good();
}

pub const ENGLISH: &str = "locale/en.toml";
pub const KOREAN: &str = "locale/ko.toml";
/// It has texts in Korean.
pub const FAMILY: &str = "families/my-own.toml";

/// Asserts that the change makes these problems of the codes in English and Korean.
#[track_caller]
pub fn faults(path: &str, from: &str, to: &str, expected: &[&str]) {
    assert_eq!(Files::all().change(path, from, to).problems(), expected);
}

/// The same for the Korean file.
#[track_caller]
pub fn korean_fault(from: &str, to: &str, expected: &str) {
    faults(KOREAN, from, to, &[&format!("{KOREAN}:{expected}")]);
}
