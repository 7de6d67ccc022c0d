//! What the diagnosis of the front page knows, as a script, because a page that is opened as a file may not read other
//! files. `templates/diagnose/` has the logic.

mod codes;
mod families;
mod formats;
mod limits;
mod script_regex;
mod symptoms;
mod words;

use serde_json::{Value, json};
use ws_close_code::Locale;

use crate::locale::Phrases;
use crate::site::contents::Contents;

/// The data, in the folder of each language.
pub const DATA: &str = "diagnosis-data.js";

/// The logic, at the top of the site.
pub const SCRIPT: &str = "diagnose.js";

pub fn data(contents: &Contents, locale: Locale) -> String {
    let data = json!({
        "phrases": phrases(locale),
        "codes": codes::codes(locale),
        "classes": codes::classes(locale),
        "lost": codes::lost(locale),
        "refused": codes::refused(locale),
        "symptoms": symptoms::symptoms(locale),
        "limits": limits::limits(locale),
        "called": limits::called(),
        "families": families::families(contents, locale),
        "defining": families::defining(contents),
        "formats": formats::formats(),
        "words": words::words(),
    });
    // A browser would end the script at the tag.
    format!("const DIAGNOSIS_DATA = {};\n", data.to_string().replace("</", "<\\/"))
}

/// One script, so that nothing but its name is visible to others.
pub fn script() -> String {
    let parts = [
        include_str!("../../../templates/diagnose/text.js"),
        include_str!("../../../templates/diagnose/symptoms.js"),
        include_str!("../../../templates/diagnose/quantities.js"),
        include_str!("../../../templates/diagnose/numbers.js"),
        include_str!("../../../templates/diagnose/formats.js"),
        include_str!("../../../templates/diagnose/names.js"),
        include_str!("../../../templates/diagnose/families.js"),
        include_str!("../../../templates/diagnose/known.js"),
        include_str!("../../../templates/diagnose/causes.js"),
        include_str!("../../../templates/diagnose/answer.js"),
        include_str!("../../../templates/diagnose/box.js"),
    ];
    let lines = parts.iter().flat_map(|part| part.lines()).map(str::trim);
    // Browsers need neither comments nor indentation.
    let lines: Vec<_> = lines.filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
    format!("\"use strict\";\nconst diagnosis = (() => {{\n{}\n}})();\n", lines.join("\n"))
}

fn phrases(locale: Locale) -> Value {
    let phrases = Phrases::of(locale);
    let (diagnose, why, own) = (&phrases.diagnose, &phrases.why, &phrases.diagnosis_box);
    json!({
        "given": diagnose.given,
        "text": diagnose.of_text,
        "number": diagnose.of_number,
        "symptom": diagnose.of_symptom,
        "noCode": diagnose.no_code,
        "refused": diagnose.refused,
        "aboutSending": diagnose.about_sending,
        "causes": diagnose.causes,
        "otherwise": diagnose.otherwise,
        "because": diagnose.because,
        "more": diagnose.more,
        "guess": diagnose.guess,
        "withoutCause": diagnose.via_without_cause,
        "nothing": diagnose.nothing,
        "nothingAtAll": diagnose.nothing_at_all,
        "readLogs": diagnose.read_logs,
        "first": diagnose.first,
        "general": diagnose.general,
        "generalLoss": diagnose.general_loss,
        "sayFamily": own.say_family,
        "sayVia": own.say_via,
        "sayIdle": own.say_idle,
        "unknown": own.unknown,
        "wrongTime": own.wrong_time,
        "cut": own.cut,
        "httpStatus": own.http_status,
        "range": own.range,
        "kinds": { "symptom": own.symptom, "limit": own.limit, "family": own.family },
        "links": {
            "code": own.about_code,
            "number": own.about_number,
            "symptoms": phrases.front.symptoms,
        },
        "why": {
            "path": why.path,
            "text": why.text,
            "part": why.part,
            "reason": why.reason,
            "host": why.host,
            "size": why.size,
            "code": why.code,
            "defines": why.defines,
            "silence": why.silence,
            "age": why.age,
            "waiting": why.waiting,
        },
    })
}
