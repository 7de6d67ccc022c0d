//! `build/limits/`, on good data and on bad.

use super::files::Files;

const PATH: &str = "limits.toml";

fn files() -> Files {
    Files::english().with(PATH, include_str!("limits.toml"))
}

#[track_caller]
fn fault(from: &str, to: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|rest| format!("{PATH}:{rest}")).collect();
    assert_eq!(files().change(PATH, from, to).problems(), expected);
}

#[track_caller]
fn assert_good(from: &str, to: &str) {
    files().change(PATH, from, to).assert_good();
}

#[test]
fn good_limits_give_columns() {
    insta::assert_snapshot!(files().rust("limits.rs"));
}

#[test]
fn keys_and_words() {
    fault(
        "rank = 1\n",
        "rank = 1\nranks = 1\n",
        &[
            "14: limit my-proxy-idle: unknown key `ranks`: expected one of [\"source\", \"id\", \"product\", \"kind\", \"value\", \"fires_after\", \"while_open\", \"basis\", \"setting\", \"codes\", \"effect\", \"remedy\", \"rank\"]",
        ],
    );
    fault("rank = 1\n", "", &["1: limit my-proxy-idle: `rank` is missing"]);
    fault(
        "\"idle\"",
        "\"silence\"",
        &[
            "4: limit my-proxy-idle: `kind` must be one of [\"idle\", \"lifetime\", \"ping\", \"handshake\", \"close\", \"message\", \"frame\", \"queue\", \"connections\"]",
        ],
    );
    fault(
        "\"default\"",
        "\"usual\"",
        &[
            "7: limit my-proxy-idle: `basis` must be one of [\"default\", \"fixed\", \"maximum\", \"opt_in\"]",
        ],
    );
    fault(
        "while_open = true",
        "while_open = 1",
        &["6: limit my-proxy-idle: `while_open` must be true or false"],
    );
    for rank in ["0", "6"] {
        fault(
            "rank = 1",
            &format!("rank = {rank}"),
            &["13: limit my-proxy-idle: `rank` must be from 1 to 5"],
        );
    }
}

#[test]
fn ids() {
    fault("my-library-frame", "my-proxy-idle", &["16: limit my-proxy-idle: the id is taken"]);
    for id in ["My-proxy", "1-proxy", "my proxy", ""] {
        let expected = format!(
            "2: `id` must be words in lower case such as \"my-product-idle\", found {id:?}"
        );
        fault("my-proxy-idle", id, &[&expected]);
    }
}

#[test]
fn a_value_has_a_unit_that_fits_its_kind() {
    let unknown = "5: limit my-proxy-idle: `value` must be like \"60 s\", \"64 KiB\", \"65536 bytes\", \"100\" or \"unlimited\"";
    for value in ["60s", "60 min", "s", "", "-1 s", "4000001 s", "4194304 KiB", "4294967296"] {
        fault("\"60 s\"", &format!("{value:?}"), &[unknown]);
    }
    for value in ["64 KiB", "60"] {
        let expected = "5: limit my-proxy-idle: `value` of the kind \"idle\" must be a duration such as \"60 s\"";
        fault("\"60 s\"", &format!("{value:?}"), &[expected]);
    }
    for value in ["60 s", "60"] {
        let expected = "19: limit my-library-frame: `value` of the kind \"frame\" must be a size such as \"64 KiB\" or \"65536 bytes\"";
        fault("\"64 KiB\"", &format!("{value:?}"), &[expected]);
    }
    fault(
        "\"frame\"",
        "\"connections\"",
        &[
            "19: limit my-library-frame: `value` of the kind \"connections\" must be a count such as \"100\"",
        ],
    );
    for value in ["unlimited", "0 s", "4000000 s"] {
        assert_good("\"60 s\"", &format!("{value:?}"));
    }
    for value in ["unlimited", "65536 bytes", "4095 MiB", "4294967295 bytes"] {
        assert_good("\"64 KiB\"", &format!("{value:?}"));
    }
    for value in ["60 s", "64 KiB", "100"] {
        let queue = files().change(PATH, "\"idle\"", "\"queue\"");
        queue.change(PATH, "\"60 s\"", &format!("{value:?}")).assert_good();
    }
    for value in ["40 KiB", "soon"] {
        let expected = "33: limit my-ping: `fires_after` must be like \"40 s\", or \"never\"";
        fault("\"40 s\"", &format!("{value:?}"), &[expected]);
    }
    assert_good("\"40 s\"", "\"never\"");
}

#[test]
fn codes_are_codes_of_close_frames() {
    for code in ["999", "5000"] {
        let expected = format!("9: limit my-proxy-idle: `codes`: {code} must be from 1000 to 4999");
        fault("[1006]", &format!("[{code}]"), &[&expected]);
    }
    fault(
        "[1006]",
        "[\"1006\"]",
        &["9: limit my-proxy-idle: `codes` must be a list of numbers from 0 to 65535"],
    );
}

#[test]
fn sources_are_there_and_cited() {
    fault(
        "source = \"iana\"",
        "source = \"mdn\"",
        &["39: limit my-ping: `source`: sources.toml has no source with the id \"mdn\""],
    );
    fault(
        "id = \"my-proxy\"",
        "id = \"iana\"",
        &[
            "10: limit my-proxy-idle: `effect`: \"My Proxy cuts a silent connection.\" names \"My Proxy\", but cites no source with this name",
            "12: limit my-proxy-idle: `source`: sources.toml has no source with the id \"my-proxy\"",
            "25: limit my-library-frame: `source`: sources.toml has no source with the id \"my-proxy\"",
            "43: source iana: the id is taken",
        ],
    );
    let more = "[[source]]\nid = \"mdn\"\ntitle = \"MDN\"\nurl = \"https://mdn.example/\"\nchecked = \"2026-11-03\"\n\n[[source]]";
    fault("[[source]]", more, &["43: source mdn: nothing cites it"]);
}

#[test]
fn a_product_is_that_of_its_source() {
    for product in ["My", "My Proxy2", "Their Proxy"] {
        let expected = format!(
            "3: limit my-proxy-idle: `product`: {product:?} has no name of a source that it cites"
        );
        fault("\"My Proxy\"", &format!("{product:?}"), &[&expected]);
    }
    for product in ["My Library", "My Proxy (client)"] {
        assert_good("\"My Proxy\"", &format!("{product:?}"));
    }
}

#[test]
fn texts_are_sentences_that_claim_only_what_a_source_has() {
    fault(
        "\"Raise read_timeout.\"",
        "\"Raise read_timeout\"",
        &["11: limit my-proxy-idle: `remedy`: \"Raise read_timeout\" must end with \".\""],
    );
    fault(
        "\"read_timeout\"",
        "\"\"",
        &["8: limit my-proxy-idle: `setting`: \"\" must be one line of text"],
    );
    fault(
        "\"It pings.\"",
        "\"It pings Their Proxy.\"",
        &[
            "37: limit my-ping: `effect`: \"It pings Their Proxy.\" has \"Proxy\", which is neither a name of a source that it cites nor one of the `plain_words`",
            "37: limit my-ping: `effect`: \"It pings Their Proxy.\" has \"Their\", which is neither a name of a source that it cites nor one of the `plain_words`",
        ],
    );
    assert_good("\"It pings.\"", "\"Each ping takes 5 s.\"");
}
