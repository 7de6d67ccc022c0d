//! Explanations and comparisons as values: equality, hashes, `Debug`.

use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::{BuildHasher, Hash, RandomState};

use ws_close_code::{Comparison, Explanation, Locale, Markdown};

use super::{code, codes};

/// Asserts that each value equals itself alone, and that hashes agree.
fn assert_distinct<T: Eq + Hash + Copy + Debug>(values: &[T]) {
    let state = RandomState::new();
    for (place, one) in values.iter().enumerate() {
        for (other_place, other) in values.iter().enumerate() {
            assert_eq!(one == other, place == other_place, "{one:?} and {other:?}");
        }
        let copy = *one;
        assert_eq!(state.hash_one(one), state.hash_one(copy));
    }
    assert_eq!(values.iter().collect::<HashSet<_>>().len(), values.len());
    let hashes: HashSet<u64> = values.iter().map(|value| state.hash_one(value)).collect();
    assert_eq!(hashes.len(), values.len());
}

#[test]
fn explanations_are_equal_by_code_and_language() {
    let mut all: Vec<Explanation> = Vec::new();
    for &locale in Locale::ALL {
        all.extend(codes().map(|code| code.explain().locale(locale)));
    }
    assert_distinct(&all);
    assert_distinct(&all.iter().map(|one| one.markdown()).collect::<Vec<Markdown<_>>>());
}

#[test]
fn comparisons_are_equal_by_both_codes_and_language() {
    let mut all: Vec<Comparison> = Vec::new();
    for &locale in Locale::ALL {
        for (first, second) in
            [(1000, 1006), (1006, 1000), (1006, 1006), (1006, 4001), (1006, 4002)]
        {
            all.push(code(first).compare(code(second)).locale(locale));
        }
    }
    assert_distinct(&all);
    assert_distinct(&all.iter().map(|one| one.markdown()).collect::<Vec<Markdown<_>>>());
}

/// Every text would flood a log.
#[test]
fn debug_shows_the_code_and_the_language() {
    let explanation = code(1006).explain().locale(Locale::Ko);
    assert_eq!(
        format!("{explanation:?}"),
        "Explanation { about: AbnormalClosure, content: Subject { code: AbnormalClosure, class: None, \
         family: None, event: None }, locale: Ko }"
    );
    let comparison = code(1000).compare(code(4001));
    assert_eq!(
        format!("{comparison:?}"),
        "Comparison { subjects: [Subject { code: NormalClosure, class: None, family: None, event: None }, \
         Subject { code: Other(4001), class: None, family: None, event: None }], locale: En }"
    );
    let difference = comparison.differences().last().unwrap();
    assert_eq!(
        format!("{difference:?}"),
        format!(
            "Difference {{ kind: Registration, label: {:?}, values: {:?} }}",
            difference.label(),
            difference.values().map(|value| value.map(|value| value.to_string())),
        )
    );
    let fact = explanation.facts().next().unwrap();
    assert_eq!(
        format!("{fact:?}"),
        format!("Fact {{ kind: Reconnect, value: \"{}\" }}", fact.value())
    );
}
