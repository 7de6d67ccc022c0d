//! Finding a family by its id, or all that define a code.

use std::collections::HashSet;
use std::fs;

use ws_close_code::{CloseCode, Family, families};

use super::all;

#[test]
fn a_family_is_found_by_its_id_in_any_case() {
    for &family in families::ALL {
        let id = family.id();
        let mixed: String = id
            .char_indices()
            .map(|(i, c)| if i % 2 == 0 { c.to_ascii_uppercase() } else { c })
            .collect();
        for text in [id.to_owned(), id.to_uppercase(), mixed] {
            assert_eq!(families::by_id(&text), Some(family), "{text}");
        }
        let longer = format!("{id}s");
        for text in [&id[1..], &id[..id.len() - 1], &longer, &format!(" {id}"), family.title()] {
            let is_another = families::ALL.iter().any(|other| {
                let names = other.aliases().iter().copied().chain([other.id()]);
                names.into_iter().any(|name| name.eq_ignore_ascii_case(text))
            });
            assert_eq!(families::by_id(text).is_some(), is_another, "{text}");
        }
    }
    for &family in families::ALL {
        for alias in family.aliases() {
            assert_eq!(families::by_id(alias), Some(family), "{alias}");
            assert_eq!(families::by_id(&alias.to_uppercase()), Some(family), "{alias}");
        }
    }
    for text in ["", "all", "discord_gateway", "discord gateway", "no-such-family"] {
        assert_eq!(families::by_id(text), None, "{text}");
    }
    assert!(families::ALL.is_sorted_by(|one, other| one.id() < other.id()));
}

/// How many people meet this family: the `rank` of its file, 1 first.
fn rank(family: &Family) -> u32 {
    let path = format!("{}/data/families/{}.toml", env!("CARGO_MANIFEST_DIR"), family.id());
    let data: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    data["rank"].as_integer().unwrap().try_into().unwrap()
}

#[test]
fn the_families_that_define_a_code_are_in_the_order_of_their_ranks() {
    let mut ranked: Vec<(u32, &Family)> =
        families::ALL.iter().map(|&family| (rank(family), family)).collect();
    ranked.sort_by_key(|(rank, family)| (*rank, family.id()));
    for code in all() {
        let asked = ranked
            .iter()
            .map(|(_, family)| *family)
            .filter(|family| family.entry(code).is_some() || family.range(code).is_some());
        assert!(families::defining(code).eq(asked), "{code}");
    }
}

#[test]
fn families_are_distinct() {
    let distinct: HashSet<&Family> = families::ALL.iter().copied().collect();
    assert_eq!(distinct.len(), families::ALL.len());
    for &family in families::ALL {
        let copy = *family;
        assert!(distinct.contains(&copy) && copy == *family, "{}", family.id());
    }
}

#[test]
fn the_one_that_most_people_meet_is_first() {
    let ids: Vec<&str> = families::defining(CloseCode::from(4014)).map(Family::id).collect();
    let [gateway, voice] =
        ["discord-gateway", "discord-voice"].map(|id| ids.iter().position(|other| *other == id));
    assert!(gateway.is_some() && gateway < voice, "{ids:?}");
    // No service says what a number means that no frame can carry.
    for number in (0..1000).chain(5000..=u16::MAX) {
        assert_eq!(families::defining(CloseCode::from(number)).next(), None, "{number}");
    }
}
