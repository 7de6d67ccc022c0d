//! `CodeClass::explain`: what applies to every number of a class without a name.

use ws_close_code::{CodeClass, Locale};

use super::{phrase, unnamed};

#[test]
fn the_texts_are_those_of_a_number_without_a_name() {
    for &locale in Locale::ALL {
        for &class in CodeClass::ALL {
            let explanation = class.explain().locale(locale);
            let of_number = unnamed(class).explain().locale(locale);
            assert_eq!(explanation.name(), of_number.name());
            assert_eq!(explanation.description(), of_number.description());
            assert_eq!(explanation.causes(), of_number.causes());
            assert_eq!(explanation.remedies(), of_number.remedies());
            assert_eq!(explanation.when_to_use(), of_number.when_to_use());
            assert_eq!(explanation.references(), of_number.references());
            assert!(explanation.facts().eq(of_number.facts()), "{class} in {locale}");
        }
    }
}

/// The document is that of such a number, with the range in its title and a note.
#[test]
fn the_title_is_the_range_and_a_note_says_what_it_covers() {
    for &locale in Locale::ALL {
        for &class in CodeClass::ALL {
            let number = unnamed(class);
            let (first, last) = class.numbers().into_inner();
            // So wide that no line is broken.
            let text = format!("{:1000}", class.explain().locale(locale));
            let of_number = format!("{:1000}", number.explain().locale(locale));
            let name = class.explain().locale(locale).name();
            let (title, rest) = text.split_once("\n\n").unwrap();
            let (note, rest) = rest.split_once("\n\n").unwrap();
            let (title_of_number, rest_of_number) = of_number.split_once("\n\n").unwrap();
            assert_eq!(title, format!("{first}-{last} ({name})"));
            assert_eq!(title_of_number, format!("{} ({name})", number.as_u16()));
            let expected = phrase(locale, "notes", "class")
                .replace("{first}", &first.to_string())
                .replace("{last}", &last.to_string());
            assert_eq!(note.trim_start(), expected);
            assert_eq!(rest, rest_of_number, "{class} in {locale}");
        }
    }
}

#[test]
fn classes_are_equal_by_class_and_language() {
    for (place, &class) in CodeClass::ALL.iter().enumerate() {
        for (other_place, &other) in CodeClass::ALL.iter().enumerate() {
            assert_eq!(class.explain() == other.explain(), place == other_place);
        }
        assert_ne!(class.explain(), class.explain().locale(Locale::Ko));
    }
}
