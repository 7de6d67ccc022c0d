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
        ["x".repeat(127), "x".repeat(128), "x".repeat(129), "y".repeat(1000), "가".repeat(100)]
    {
        let text = explained(format!("Before {long} after."), format!("x:{long}"), 80);
        assert!(text.contains(&format!("\n\n  Before\n  {long}\n  after.\n\n")), "{text}");
        assert!(text.ends_with(&format!("\n  - Ours\n    <x:{long}>")), "{text}");
    }
}

/// Ten characters and a word of one column fit into so many columns, and not into one less.
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

/// Japanese as a translation could have it.
#[test]
fn lines_of_wide_characters_are_filled() {
    let sentence = "接続は Close フレームなしで 終了しました。 この番号は ローカルで 作られたもので、 \
                    相手からは 届いていません。 プロキシの タイムアウトを 確認してください。";
    let sentence = sentence.repeat(3);
    for columns in [30, 60, 80, 81] {
        let lines = description(&sentence, columns);
        assert_eq!(lines.join(" "), sentence);
        assert!(lines.len() > 2);
        for pair in lines.windows(2) {
            let next = pair[1].split(' ').next().unwrap();
            let width = 2 + pair[0].width();
            assert!(width <= columns && width + 1 + next.width() > columns, "{columns}: {pair:?}");
        }
        assert!(lines.last().unwrap().width() + 2 <= columns);
    }
}
