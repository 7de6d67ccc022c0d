//! Every published family, generated, is the one that the library has.

use ws_close_code::{CloseCode, Family, Reference, families};

include!(concat!(env!("MODULES"), "/all.rs"));

mod registry {
    include!(concat!(env!("MODULES"), "/registry.rs"));
}

fn assert_same(generated: &Family, published: &Family) {
    assert_eq!((generated.id(), generated.title()), (published.id(), published.title()));
    assert_eq!(generated.aliases(), published.aliases());
    assert_eq!(generated.hosts(), published.hosts());
    // The macro takes no sources of single codes.
    let entries = |family: &Family| -> Vec<_> {
        family.entries().iter().map(|entry| entry.with_references(&[])).collect()
    };
    assert_eq!(entries(generated), entries(published), "{}", published.id());
    let ranges = |family: &Family| -> Vec<_> {
        family.ranges().iter().map(|range| range.with_references(&[])).collect()
    };
    assert_eq!(ranges(generated), ranges(published), "{}", published.id());
    let details = |source: &Reference| {
        (source.title(), source.url(), source.version(), source.path(), source.checked())
    };
    let sources = |family: &Family| -> Vec<_> { family.references().iter().map(details).collect() };
    assert_eq!(sources(generated), sources(published));
}

#[test]
fn every_generated_family_is_that_of_the_library() {
    assert_eq!(GENERATED.len(), families::ALL.len());
    for generated in GENERATED {
        assert_same(generated, families::by_id(generated.id()).unwrap());
    }
}

#[test]
fn the_constants_of_the_registry_are_its_numbers() {
    assert_eq!(registry::close_code::GOING_AWAY, CloseCode::GoingAway.as_u16());
    assert_eq!(registry::close_code::TLS_HANDSHAKE, CloseCode::TlsHandshake.as_u16());
}
