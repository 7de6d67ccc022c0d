//! Python: an `IntEnum`, and what is known about each of its codes.

use std::fmt::Write;

use ws_close_code::Reconnect;

use crate::modules::header::header;
use crate::modules::subject::{Row, Subject, delay, with};
use crate::modules::words::{camel, quoted};

const PRELUDE: &str = include_str!("prelude.py");

pub fn python(subjects: &[Subject]) -> String {
    let mut out = header("#", "python", subjects);
    out += PRELUDE;
    for subject in subjects {
        write(&mut out, subject);
    }
    out
}

/// Writing to a `String` cannot fail.
fn write(out: &mut String, subject: &Subject) {
    let name = camel(&subject.type_name());
    let constant = subject.type_name().to_uppercase();
    let _ = writeln!(out, "\n\nclass {name}(IntEnum):");
    let _ = writeln!(out, "    {}\n", docstring(&format!("The codes of {}.", subject.title)));
    for row in &subject.codes {
        let _ = writeln!(out, "    #: {}: {}", row.name, row.description);
        if let Some(text) = row.deprecation() {
            let _ = writeln!(out, "    #: Deprecated: {text}");
        }
        let _ = writeln!(out, "    {} = {}", row.snake.to_uppercase(), row.first);
    }
    let _ = writeln!(
        out,
        "\n    @property\n    def info(self) -> CodeInfo:\n        \"\"\"What is known about it.\"\"\"\n        return {constant}_INFO[self]\n"
    );
    let _ = writeln!(
        out,
        "    @staticmethod\n    def explain(code: int, reason: str = \"\") -> Optional[CodeInfo]:\n        \"\"\"What is said about a number, with the reason of the Close frame; None where nothing is.\"\"\"\n        return _explain({constant}_INFO, {constant}_RANGES, code, reason)\n\n"
    );
    let _ = writeln!(out, "{constant}_INFO: Final[Mapping[int, CodeInfo]] = {{");
    for row in &subject.codes {
        let _ = writeln!(out, "    {name}.{}: CodeInfo(", row.snake.to_uppercase());
        write_info(out, row);
        let _ = writeln!(out, "    ),");
    }
    let _ = writeln!(
        out,
        "}}\n\n#: The other numbers: the first, the last, and what is known about them."
    );
    let _ = writeln!(out, "{constant}_RANGES: Final[Sequence[Tuple[int, int, CodeInfo]]] = (");
    for row in &subject.ranges {
        let _ = writeln!(out, "    ({}, {}, CodeInfo(", row.first, row.last);
        write_info(out, row);
        let _ = writeln!(out, "    )),");
    }
    let _ = writeln!(out, ")");
}

fn write_info(out: &mut String, row: &Row) {
    let senders: Vec<_> = row.senders().into_iter().map(quoted).collect();
    let _ = writeln!(out, "        name={},", quoted(row.name));
    let _ = writeln!(out, "        description={},", quoted(row.description));
    let _ = writeln!(out, "        severity={},", quoted(row.code.severity().as_str()));
    let _ = writeln!(out, "        sent_by=frozenset([{}]),", senders.join(", "));
    let _ = writeln!(out, "        reconnect={},", reconnect(row.reconnect()));
    let _ = writeln!(out, "        reasons=(");
    for (reason, case) in row.cases() {
        let _ = writeln!(
            out,
            "            ReasonInfo({}, {}, {}, {}, {}),",
            quoted(reason.matching().as_str()),
            quoted(reason.text()),
            quoted(case.description()),
            quoted(case.severity().as_str()),
            reconnect(case.reconnect()),
        );
    }
    let _ = writeln!(out, "        ),");
}

fn reconnect(advice: Reconnect) -> String {
    let delay = delay(advice).map_or("None".to_owned(), |[from, to]| format!("({from}, {to})"));
    let with = with(advice).map_or("None".to_owned(), quoted);
    format!("Reconnect({}, {delay}, {with})", quoted(advice.action().as_str()))
}

fn docstring(text: &str) -> String {
    format!("\"\"\"{}\"\"\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
