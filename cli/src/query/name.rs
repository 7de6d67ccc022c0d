//! Codes and classes by their names, in every language.

use ws_close_code::{CloseCode, CodeClass, Family, FamilyCode, Locale, ParseCloseCodeError};

/// The code that `word` names: a number or a name as the library reads it, else a name as another
/// language prints it, alone or after its number, such as `비정상 종료` and `1006 (비정상 종료)`.
pub fn code(word: &str, family: &'static Family) -> Result<FamilyCode, ParseCloseCodeError> {
    family.parse(word).or_else(|error| {
        let code = code_in_any_language(word).or_else(|| numbered_code(word));
        code.map(|code| family.of(code)).ok_or(error)
    })
}

fn code_in_any_language(name: &str) -> Option<CloseCode> {
    Locale::ALL.iter().find_map(|locale| CloseCode::from_name_in(*locale, name))
}

/// The code of a number that its name in parentheses follows; for a code without a name, that of its class.
fn numbered_code(text: &str) -> Option<CloseCode> {
    let (number, name) = text.trim().strip_suffix(')')?.split_once('(')?;
    let code = CloseCode::from(number.trim_end().parse::<u16>().ok()?);
    let has_name = |locale: &Locale| are_equal(code.explain().locale(*locale).name(), name);
    Locale::ALL.iter().any(has_name).then_some(code)
}

/// The class with this name in any language.
pub fn class(name: &str) -> Option<CodeClass> {
    let has_name = |class: &CodeClass| {
        let mut names = Locale::ALL.iter().map(|locale| class.explain().locale(*locale).name());
        names.any(|own| are_equal(own, name))
    };
    CodeClass::ALL.iter().copied().find(has_name)
}

/// Whether two names are the same except for case and white space.
fn are_equal(one: &str, other: &str) -> bool {
    let folded = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
    folded(one) == folded(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;

    fn number(word: &str) -> Option<u16> {
        code(word, &REGISTRY).ok().map(|code| code.code().as_u16())
    }

    #[test]
    fn every_name_that_is_printed_is_read_alone_and_after_its_number() {
        for locale in Locale::ALL {
            for code in CloseCode::NAMED.iter().map(|code| code.as_u16()) {
                let name = CloseCode::from(code).explain().locale(*locale).name();
                for text in [
                    name.to_owned(),
                    name.replace(' ', ""),
                    format!("{code} ({name})"),
                    format!(" {code}( {name} ) "),
                ] {
                    assert_eq!(number(&text), Some(code), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_code_without_a_name_is_followed_by_the_name_of_its_class() {
        for locale in Locale::ALL {
            for class in CodeClass::ALL {
                let name = class.explain().locale(*locale).name();
                let code = CloseCode::from(class.numbers().end() - 1).as_u16();
                assert_eq!(number(&format!("{code} ({name})")), Some(code), "{class} in {locale}");
            }
        }
    }

    #[test]
    fn a_name_that_contradicts_its_number_is_refused() {
        for text in ["1000 (비정상 종료)", "1006 ()", "1006 (비정상 종료", "x (비정상 종료)"]
        {
            assert_eq!(number(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_class_is_named_in_every_language() {
        for locale in Locale::ALL {
            for expected in CodeClass::ALL {
                let name = expected.explain().locale(*locale).name();
                assert_eq!(class(&name.to_uppercase()), Some(*expected), "{name:?}");
                assert_eq!(class(&name.replace(' ', "")), Some(*expected), "{name:?}");
            }
        }
        assert_eq!(class("비정상 종료"), None);
        assert_eq!(class(""), None);
    }
}
