//! What the pages say beside the texts of the library, once per language.

use ws_close_code::{CodeClass, Locale, Reconnect, ReconnectAction};

/// The phrases of one language.
pub struct Phrases {
    pub locale: Locale,
    /// The language's name in that language.
    pub language_name: &'static str,
    /// The folder of its pages, with the slash behind it.
    pub folder: &'static str,
    /// The way from its pages to the site's top folder.
    pub to_top: &'static str,

    pub site_title: &'static str,
    pub site_summary: &'static str,
    /// What comes behind a code, or behind two, in a window's title.
    pub title_of_one: &'static str,
    pub title_of_two: &'static str,
    pub skip_to_content: &'static str,
    pub language: &'static str,
    pub registry: &'static str,
    pub sources: &'static str,

    pub search: &'static str,
    pub search_hint: &'static str,
    /// `{found}` and `{all}` are filled in by the script.
    pub found: &'static str,
    pub found_nothing: &'static str,

    pub code: &'static str,
    pub meaning: &'static str,
    pub reconnect: &'static str,
    pub may_reconnect: MayReconnect,
    pub ranges: &'static str,
    pub range: &'static str,
    pub range_is_for: RangeIsFor,

    pub families: &'static str,
    pub families_summary: &'static str,
    pub family_summary: &'static str,
    pub family_codes: &'static str,
    pub family_ranges: &'static str,
    pub severity: &'static str,
    /// When to reconnect for the first time. `{from}` and `{to}` are seconds.
    at_once: &'static str,
    delay: &'static str,

    pub compare: &'static str,
    pub versus: &'static str,
    pub fact: &'static str,
    pub neighbours: &'static str,
    pub moved: &'static str,
}

impl Phrases {
    /// Whether to reconnect, and when for the first time.
    pub fn advice(&self, advice: Reconnect) -> String {
        let action = self.may_reconnect.after(advice.action());
        let seconds = advice.first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()));
        let delay = match seconds {
            None => String::new(),
            Some((_, 0)) => self.at_once.to_owned(),
            Some((from, to)) => {
                let delay = self.delay.replace("{from}", &from.to_string());
                delay.replace("{to}", &to.to_string())
            }
        };
        format!("{action}{delay}")
    }
}

/// Whether to reconnect, in a word or two for a column of the table.
pub struct MayReconnect {
    retry: &'static str,
    retry_elsewhere: &'static str,
    if_needed: &'static str,
    after_change: &'static str,
    unknown: &'static str,
}

impl MayReconnect {
    pub fn after(&self, action: ReconnectAction) -> &'static str {
        match action {
            ReconnectAction::Retry => self.retry,
            ReconnectAction::RetryElsewhere => self.retry_elsewhere,
            ReconnectAction::IfNeeded => self.if_needed,
            ReconnectAction::AfterChange => self.after_change,
            // Also for an action that a later version of the library may add.
            _ => self.unknown,
        }
    }
}

/// What the ranges of numbers are for.
pub struct RangeIsFor {
    unused: &'static str,
    protocol: &'static str,
    registered: &'static str,
    private_use: &'static str,
    undefined: &'static str,
}

impl RangeIsFor {
    pub fn of(&self, class: CodeClass) -> &'static str {
        match class {
            CodeClass::Unused => self.unused,
            CodeClass::Protocol => self.protocol,
            CodeClass::Registered => self.registered,
            CodeClass::PrivateUse => self.private_use,
            CodeClass::Undefined => self.undefined,
        }
    }
}

/// The languages of the site. The first has its pages at the top, and is what a reader gets who
/// speaks none of them.
pub const LANGUAGES: [&Phrases; 2] = [&ENGLISH, &KOREAN];

const ENGLISH: Phrases = Phrases {
    locale: Locale::En,
    language_name: "English",
    folder: "",
    to_top: "",

    site_title: "WebSocket close codes",
    site_summary: "What every code means, who may send it, whether to reconnect, and what to fix.",
    title_of_one: "WebSocket close code",
    title_of_two: "WebSocket close codes",
    skip_to_content: "Skip to content",
    language: "Language",
    registry: "IANA registry as of",
    sources: "The numbers are those of RFC 6455 and of IANA’s registry. Causes, remedies, log levels \
              and most advice on reconnecting are drawn from the documentation, source and issue \
              threads of WebSocket libraries; each page names its sources.",

    search: "Search",
    search_hint: "Number, name or symptom",
    found: "{found} of {all} codes",
    found_nothing: "No registered code matches. What is below tells what other numbers are for.",

    code: "Code",
    meaning: "Meaning",
    reconnect: "Reconnect",
    may_reconnect: MayReconnect {
        retry: "yes",
        retry_elsewhere: "yes, elsewhere first",
        if_needed: "if needed",
        after_change: "after a change",
        unknown: "depends",
    },
    ranges: "Any other number",
    range: "Range",
    range_is_for: RangeIsFor {
        unused: "Not used. No endpoint may send one.",
        protocol: "For the protocol itself, its revisions and its extensions. A number without a row \
                   above must not be sent.",
        registered: "For libraries, frameworks and applications, to be registered with IANA first.",
        private_use: "For what two applications agree on between them. Nobody registers these; the \
                      documentation of the service says what they mean.",
        undefined: "Outside every range that the protocol defines. Not to be sent.",
    },

    families: "Services and libraries",
    families_summary: "These publish codes of their own, mostly from 4000 to 4999. The same number may \
                       mean something else in each.",
    family_summary: "What these codes mean with this service or library; elsewhere they may mean \
                     something else. Codes that are not listed mean what they mean everywhere.",
    family_codes: "Close codes",
    family_ranges: "Other numbers",
    severity: "Log at",
    at_once: " (at once)",
    delay: " ({from}–{to} s)",

    compare: "Compare",
    versus: "vs.",
    fact: "What differs",
    neighbours: "Next and previous code",
    moved: "This comparison is at",
};

const KOREAN: Phrases = Phrases {
    locale: Locale::Ko,
    language_name: "한국어",
    folder: "ko/",
    to_top: "../",

    site_title: "WebSocket 종료 코드",
    site_summary: "코드마다 어떤 의미인지, 누가 보낼 수 있는지, 재연결해야 하는지, 무엇을 고쳐야 하는지 \
                   알려 드립니다.",
    title_of_one: "WebSocket 종료 코드",
    title_of_two: "WebSocket 종료 코드",
    skip_to_content: "본문으로 건너뛰기",
    language: "언어",
    registry: "IANA 레지스트리 기준일",
    sources: "번호는 RFC 6455와 IANA 레지스트리를 따릅니다. 원인, 해결 방법, 로그 수준과 대부분의 재연결 \
              권장 사항은 WebSocket 라이브러리의 문서, 소스 코드, 이슈에서 정리한 것이며, 출처는 각 \
              페이지에 있습니다.",

    search: "검색",
    search_hint: "번호, 이름 또는 증상",
    found: "코드 {all}개 중 {found}개",
    found_nothing: "일치하는 등록된 코드가 없습니다. 다른 번호의 용도는 아래에서 확인하세요.",

    code: "코드",
    meaning: "의미",
    reconnect: "재연결",
    may_reconnect: MayReconnect {
        retry: "예",
        retry_elsewhere: "예, 다른 주소 먼저",
        if_needed: "필요할 때만",
        after_change: "문제를 고친 뒤",
        unknown: "상황에 따라 다름",
    },
    ranges: "그 밖의 번호",
    range: "범위",
    range_is_for: RangeIsFor {
        unused: "사용하지 않습니다. 어떤 엔드포인트도 보내서는 안 됩니다.",
        protocol: "프로토콜 자체와 그 개정판, 확장을 위한 번호입니다. 위 표에 없는 번호는 보내서는 안 \
                   됩니다.",
        registered: "라이브러리, 프레임워크, 애플리케이션이 IANA에 먼저 등록하고 쓰는 번호입니다.",
        private_use: "두 애플리케이션이 합의해서 쓰는 번호입니다. 따로 등록하지 않으며, 의미는 해당 \
                      서비스의 문서에 있습니다.",
        undefined: "프로토콜이 정의한 어떤 범위에도 속하지 않습니다. 보내지 마세요.",
    },

    families: "서비스와 라이브러리",
    families_summary: "주로 4000-4999 범위에서 자체 코드를 정해 공개한 서비스와 라이브러리입니다. 같은 \
                       번호라도 곳마다 의미가 다를 수 있습니다.",
    family_summary: "이 서비스나 라이브러리에서 쓰는 코드의 의미입니다. 같은 번호라도 다른 곳에서는 의미가 \
                     다를 수 있으며, 여기에 없는 코드는 일반적인 의미 그대로입니다.",
    family_codes: "종료 코드",
    family_ranges: "그 밖의 번호",
    severity: "로그 수준",
    at_once: " (즉시)",
    delay: " ({from}–{to}초)",

    compare: "비교하기",
    versus: "vs",
    fact: "다른 점",
    neighbours: "이전 코드와 다음 코드",
    moved: "이 비교는 다음 주소에 있습니다:",
};
