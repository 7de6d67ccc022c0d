//! What `explain` says of families where none is named.

mod program;

use serde_json::Value;
use ws_close_code::families::{self, TLDRAW_SYNC};
use ws_close_code::{CloseCode, Family};

use program::{program, stdout};

fn json(arguments: &[&str]) -> Value {
    let text = stdout(program().args(arguments).args(["--format", "json"]));
    serde_json::from_str(&text).unwrap()
}

fn ids(object: &Value) -> Vec<&str> {
    let families = object["families"].as_array().unwrap();
    families.iter().map(|family| family["family"].as_str().unwrap()).collect()
}

#[test]
fn every_family_that_defines_a_number_is_listed_most_met_first() {
    for number in [1000, 1004, 1013, 3000, 4000, 4004, 4014, 4999] {
        let wanted = families::defining(CloseCode::from(number)).map(Family::id);
        assert_eq!(ids(&json(&[&number.to_string()])), wanted.collect::<Vec<_>>(), "{number}");
    }
}

#[test]
fn the_likely_one_is_first_where_a_reason_or_a_host_is_known() {
    let object = json(&["4099", "--reason", "ROOM_FULL"]);
    let first = &object["families"][0];
    assert_eq!((&first["family"], &first["is_likely"]), (&"tldraw-sync".into(), &true.into()));
    assert_eq!(first["reason"], "ROOM_FULL");
    assert_eq!(first["reconnect"]["action"], "retry");

    let object = json(&["4014", "--host", "wss://gateway.discord.gg"]);
    assert_eq!(ids(&object)[0], "discord-gateway");
    assert_eq!(object["families"][0]["is_likely"], true);
    // The code's own explanation is unchanged.
    assert_eq!(object["name"], "private use");
    assert_eq!(object["family"], Value::Null);
}

#[test]
fn the_text_names_the_family_and_how_to_read_the_code_in_it() {
    let text = stdout(program().args(["4004"]));
    let own = CloseCode::from(4004).explain().to_string();
    let (before, list) = text.split_once("\nWhat services and libraries mean by 4004\n").unwrap();
    assert_eq!(before, format!("{own}\n"));
    let list = list.replace("\n    ", " ");
    assert!(list.starts_with("  - 4004: Authentication Failed (Discord Gateway): "), "{list}");
    assert_eq!(list.lines().count(), families::defining(CloseCode::from(4004)).count());
    for (line, family) in list.lines().zip(families::defining(CloseCode::from(4004))) {
        assert!(line.ends_with(&format!(" --family {}", family.id())), "{line}");
        assert!(line.contains(&format!("({})", family.title())), "{line}");
    }

    let markdown = stdout(program().args(["4004", "--format", "markdown"]));
    let (_, list) =
        markdown.split_once("\n## What services and libraries mean by 4004\n\n").unwrap();
    assert!(list.starts_with("- 4004: Authentication Failed (Discord Gateway): "), "{list}");

    let text = stdout(program().args(["4099", "--reason", "ROOM_FULL"])).replace("\n    ", " ");
    let meaning = TLDRAW_SYNC.of(4099_u16).with_reason("ROOM_FULL").description();
    let likely = format!("  - Probably 4099: Sync Error (tldraw sync): {meaning} ");
    assert!(text.contains(&likely), "{text}");
}

#[test]
fn a_named_family_or_a_code_of_none_has_no_list() {
    for arguments in [&["4004", "--family", "discord-gateway"][..], &["1004"], &["4xxx"]] {
        assert!(ids(&json(arguments)).is_empty(), "{arguments:?}");
        let text = stdout(program().args(arguments));
        assert!(!text.contains("services and libraries mean"), "{text}");
    }
}
