//! Names as parts of addresses.

/// The letters and digits of a name in lower case, with a hyphen where it has something else:
/// `Autobahn|Python` as `autobahn-python`.
pub fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_lower_case_letters_digits_and_single_hyphens() {
        let names = [".NET", "Yjs (y-websocket, @y/hub)", "Go's net package", "--", "WebSocket++"];
        assert_eq!(
            names.map(slug),
            ["net", "yjs-y-websocket-y-hub", "go-s-net-package", "", "websocket"]
        );
    }
}
