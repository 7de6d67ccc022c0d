//! TypeScript: a constant of the numbers, a union of them, and what is known about each.

use std::fmt::Write;

use ws_close_code::Reconnect;

use crate::modules::header::header;
use crate::modules::subject::{Row, Subject, delay, with};
use crate::modules::words::{camel, comment, lower_camel, quoted};

const PRELUDE: &str = include_str!("prelude.ts");

pub fn typescript(subjects: &[Subject]) -> String {
    let mut out = header("//", "typescript", subjects);
    out += PRELUDE;
    for subject in subjects {
        write(&mut out, subject);
    }
    out
}

/// Writing to a `String` cannot fail.
fn write(out: &mut String, subject: &Subject) {
    let (name, value) = (camel(&subject.type_name()), lower_camel(&subject.type_name()));
    let title = comment(subject.title);
    let _ = writeln!(out, "\n/** The codes of {title}. */\nexport const {name} = {{");
    for row in &subject.codes {
        let text = format!("{}: {}", comment(row.name), comment(row.description));
        // A tag counts at the start of a line.
        let _ = match row.deprecation().map(comment) {
            Some(why) => writeln!(out, "  /**\n   * {text}\n   * @deprecated {why}\n   */"),
            None => writeln!(out, "  /** {text} */"),
        };
        let _ = writeln!(out, "  {}: {},", camel(&row.snake), row.first);
    }
    let _ = writeln!(out, "}} as const;\n\n/** One of them. */");
    let _ = writeln!(out, "export type {name} = (typeof {name})[keyof typeof {name}];\n");
    let _ = writeln!(out, "/** What is known about each code of {title}. */");
    let _ =
        writeln!(out, "export const {value}Info: {{ readonly [Code in {name}]: CodeInfo }} = {{");
    for row in &subject.codes {
        let _ = writeln!(out, "  {}: {{", row.first);
        write_info(out, row);
        let _ = writeln!(out, "    reasons: [");
        for (reason, case) in row.cases() {
            let _ = writeln!(
                out,
                "      {{ match: {}, text: {}, description: {}, severity: {}, reconnect: {} }},",
                quoted(reason.matching().as_str()),
                quoted(reason.text()),
                quoted(case.description()),
                quoted(case.severity().as_str()),
                reconnect(case.reconnect()),
            );
        }
        let _ = writeln!(out, "    ],\n  }},");
    }
    let _ = writeln!(out, "}};\n\n/** What is known about the other numbers of {title}. */");
    let _ = writeln!(out, "export const {value}Ranges: readonly RangeInfo[] = [");
    for row in &subject.ranges {
        let _ = writeln!(out, "  {{\n    first: {},\n    last: {},", row.first, row.last);
        write_info(out, row);
        let _ = writeln!(out, "    reasons: [],\n  }},");
    }
    let _ = writeln!(out, "];\n\n/** Whether a number is one of the codes of {title}. */");
    let _ = writeln!(out, "export function is{name}(code: number): code is {name} {{");
    let _ = writeln!(out, "  return code in {value}Info;\n}}\n");
    let _ = writeln!(
        out,
        "/** What {title} says about a number, with the reason of the Close frame; undefined where it says nothing. */"
    );
    let _ = writeln!(
        out,
        "export function explain{name}(code: number, reason = \"\"): CodeInfo | undefined {{"
    );
    let _ = writeln!(out, "  const own = is{name}(code) ? {value}Info[code] : undefined;");
    let _ = writeln!(out, "  return withReason(own ?? inRanges({value}Ranges, code), reason);\n}}");
}

/// The members of a `CodeInfo` but for its reasons.
fn write_info(out: &mut String, row: &Row) {
    let senders: Vec<_> = row.senders().into_iter().map(quoted).collect();
    let _ = writeln!(out, "    name: {},", quoted(row.name));
    let _ = writeln!(out, "    description: {},", quoted(row.description));
    let _ = writeln!(out, "    severity: {},", quoted(row.code.severity().as_str()));
    let _ = writeln!(out, "    sentBy: [{}],", senders.join(", "));
    let _ = writeln!(out, "    reconnect: {},", reconnect(row.reconnect()));
}

fn reconnect(advice: Reconnect) -> String {
    let delay = delay(advice).map_or("null".to_owned(), |[from, to]| format!("[{from}, {to}]"));
    let with = with(advice).map_or("null".to_owned(), quoted);
    format!(
        "{{ action: {}, firstDelaySeconds: {delay}, with: {with} }}",
        quoted(advice.action().as_str())
    )
}
