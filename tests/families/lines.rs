//! The width of characters, and words of any length, through texts of a program's own family.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use ws_close_code::{Family, FamilyEntry, Reference};

/// The explanation of a code with this description, in so many columns.
fn explained(description: String, url: String, columns: usize) -> String {
    let entries = vec![FamilyEntry::new(4001, "Long", description.leak())].leak();
    let sources = vec![Reference::new("Ours", url.leak())].leak();
    let family = Family::new("long", "Long words", entries).unwrap().with_references(sources);
    format!("{:columns$}", Box::leak(Box::new(family)).of(4001_u16).explain())
}

/// The lines of the description, without their indent.
fn description(text: &str, columns: usize) -> Vec<String> {
    let document = explained(text.to_owned(), "x:".to_owned(), columns);
    let (_, rest) = document.split_once("\n\n").unwrap();
    let (lines, _) = rest.split_once("\n\n").unwrap();
    lines.lines().map(|line| line.strip_prefix("  ").unwrap().to_owned()).collect()
}

#[test]
fn a_word_of_any_length_is_printed_whole() {
    for long in
        ["x".repeat(255), "x".repeat(256), "x".repeat(257), "y".repeat(1000), "가".repeat(100)]
    {
        let text = explained(format!("Before {long} after."), format!("x:{long}"), 80);
        assert!(text.contains(&format!("\n\n  Before\n  {long}\n  after.\n\n")), "{text}");
        assert!(text.ends_with(&format!("\n  [1] Ours\n      <x:{long}>")), "{text}");
    }
}

/// Ten characters and a word of one column fit into so many columns, and not into one fewer.
#[test]
fn characters_are_as_wide_as_in_a_terminal() {
    let wide =
        ['가'..='힣', 'ぁ'..='ん', 'ァ'..='ヶ', '一'..='龥', 'ㄱ'..='ㅎ', 'Ａ'..='ｚ', '、'..='】'];
    let narrow = ['a'..='~', 'À'..='ɏ', 'α'..='ω', 'а'..='я', 'ｱ'..='ﾝ', '–'..='†'];
    let others =
        ['。', '々', 'ー', '\u{20000}', '\u{2A6D6}', '…', '€', '→', '\u{FF01}', '\u{FF5E}'];
    let ranges = wide.into_iter().chain(narrow).flat_map(|range| {
        let (first, last) = range.clone().into_inner();
        // Both ends, and every 97th between them.
        range.step_by(97).chain([first, last])
    });
    for c in ranges.chain(others) {
        let width = 10 * c.width().unwrap();
        let word = c.to_string().repeat(10);
        let text = format!("{word} a");
        assert_eq!(description(&text, 2 + width + 2), [text.as_str()], "{c:?}");
        assert_eq!(description(&text, 2 + width + 1), [word.as_str(), "a"], "{c:?}");
    }
}

/// Japanese has no spaces: a line breaks between any two characters, but not before punctuation, and not
/// within a word of another script.
#[test]
fn lines_of_a_script_without_spaces_are_filled() {
    let sentence = "接続はCloseフレームなしで終了しました。この番号はローカルで作られたもので、相手からは届いて\
                    いません。プロキシのproxy_read_timeoutを確認してください（既定値は60秒です）。";
    for columns in 24..=100 {
        let lines = description(sentence, columns);
        assert_eq!(lines.concat(), sentence, "{columns}");
        for pair in lines.windows(2) {
            let (line, next) = (pair[0].as_str(), pair[1].as_str());
            assert!(2 + line.width() <= columns, "{columns}: {pair:?}");
            assert!(!next.starts_with(['。', '、', '）', 'ー']), "{columns}: {pair:?}");
            let (last, first) = (line.chars().last().unwrap(), next.chars().next().unwrap());
            assert!(!last.is_ascii() && !first.is_ascii(), "{columns}: {pair:?}");
            // The next character would not have fit, unless it must stay with the one after it.
            let after = next.chars().nth(1);
            if after.is_some_and(|c| !c.is_ascii() && !"。、）ー".contains(c)) {
                assert!(2 + line.width() + 2 > columns, "{columns}: {pair:?}");
            }
        }
    }
    // Hangul has spaces, so its words stay whole.
    assert_eq!(description("가나다 라마바사", 10), ["가나다", "라마바사"]);
}
