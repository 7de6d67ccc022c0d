//! What to suggest when a word is not a code.

use ws_close_code::{
    CloseCode, CodeClass, Family, FamilyCode, FamilyEntry, Locale, ParseCloseCodeError, families,
};

/// `error`, which `word` caused in `family`, and on a second line what to do about it.
pub fn with_hint(word: &str, error: &ParseCloseCodeError, family: &'static Family) -> String {
    let hint = match (error, &options_for(word)[..]) {
        (ParseCloseCodeError::UnknownName(_), []) => {
            let code = similar(word, family).map(|code| format!("did you mean {code}?"));
            code.unwrap_or_else(|| {
                "`ws-close-code list` lists every code; `ws-close-code search WORDS` searches their texts".into()
            })
        }
        (ParseCloseCodeError::UnknownName(_), options) => {
            format!("a family defines this name: add {}", options.join(" or "))
        }
        _ => "`ws-close-code list` lists every code".into(),
    };
    format!("{error}\n{hint}")
}

/// The options with which `word` is the name of a code.
fn options_for(word: &str) -> Vec<String> {
    let defining = families::ALL.iter().filter(|family| family.parse(word).is_ok());
    defining.map(|family| format!("`--family {}`", family.id())).collect()
}

/// The code whose name is most like `word`, if they differ by no more than a typing error.
fn similar(word: &str, family: &'static Family) -> Option<FamilyCode> {
    const SIMILAR: f64 = 0.75;
    let word = letters(word);
    let similarity = |code: &FamilyCode| {
        let names = Locale::ALL.iter().map(|locale| code.explain().locale(*locale).name());
        let names = names.chain([code.label()]).map(letters);
        names.map(|name| strsim::normalized_damerau_levenshtein(&word, &name)).fold(0.0, f64::max)
    };
    let registered = CloseCode::NAMED.iter().map(|code| family.of(*code));
    let own = family.entries().iter().map(FamilyEntry::number).map(|number| family.of(number));
    let best = registered.chain(own).max_by(|a, b| similarity(a).total_cmp(&similarity(b)))?;
    (similarity(&best) >= SIMILAR).then_some(best)
}

/// The subcommand that is most like `word`.
pub fn command<'c>(word: &str, commands: &'c clap::Command) -> Option<&'c str> {
    let names = commands.get_subcommands().map(clap::Command::get_name);
    let distance = |name: &&str| strsim::damerau_levenshtein(name, word);
    names.filter(|name| distance(name) <= 2).min_by_key(distance)
}

/// The codes of the registry that a number nobody uses may have been meant to be, such as 1006 for 106.
pub fn meant(code: CloseCode) -> Vec<CloseCode> {
    if !matches!(code.class(), CodeClass::Unused | CodeClass::Undefined) {
        return Vec::new();
    }
    let number = code.as_u16().to_string();
    let is_near =
        |other: &CloseCode| strsim::damerau_levenshtein(&number, &other.as_u16().to_string()) == 1;
    CloseCode::NAMED.iter().copied().filter(is_near).collect()
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
