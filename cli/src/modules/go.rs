//! Go: typed constants with methods.

use std::fmt::Write;

use ws_close_code::{FamilyCode, FamilyReason, ReasonMatch, Reconnect};

use crate::modules::header::header;
use crate::modules::subject::{Row, Subject, delay, with};
use crate::modules::words::{camel, quoted};

const PRELUDE: &str = include_str!("prelude.go");

pub fn go(subjects: &[Subject]) -> String {
    let mut out = header("//", "go", subjects);
    out += PRELUDE;
    for subject in subjects {
        write(&mut out, subject);
    }
    out
}

/// A package is one namespace. A constant begins with its type, such as `CloseCodeGoingAway`, and the prelude has no name like
/// that. Writing to a `String` cannot fail.
fn write(out: &mut String, subject: &Subject) {
    let name = camel(&subject.type_name());
    let table = format!("infoOf{name}");
    let constant = |row: &Row| {
        let constant = format!("{name}{}", camel(&row.snake));
        let deprecated = row
            .deprecation()
            .map_or(String::new(), |text| format!("\t//\n\t// Deprecated: {text}\n"));
        format!(
            "\t// {constant} is {}: {}\n{deprecated}\t{constant} {name} = {}\n",
            quoted(row.name),
            row.description,
            row.first
        )
    };
    let entry = |row: &Row| format!("\t{}: {},\n", row.first, info(row));
    let range = |row: &Row| format!("\t{{{}, {}, Info{}}},\n", row.first, row.last, info(row));
    let listed = |row: &Row| format!("\t\t{name}{},\n", camel(&row.snake));
    let (codes, ranges) = (&subject.codes, &subject.ranges);
    let _ = writeln!(out, "\n// {name} is a code of {}.\ntype {name} uint16\n", subject.title);
    let _ = writeln!(out, "const ({})\n", lines("", codes.iter().map(constant)));
    let _ =
        writeln!(out, "var {table} = map[{name}]Info{{{}}}\n", lines("", codes.iter().map(entry)));
    let _ = writeln!(
        out,
        "var rangesOf{name} = []rangeInfo{{{}}}\n",
        lines("", ranges.iter().map(range))
    );
    let _ = writeln!(
        out,
        "// All{name}s returns every code, ascending.\nfunc All{name}s() []{name} {{\n\treturn []{name}{{{}}}\n}}",
        lines("\t", codes.iter().map(listed))
    );
    let _ = write!(
        out,
        "
// IsKnown tells whether c is one of the constants.
func (c {name}) IsKnown() bool {{
	_, ok := {table}[c]
	return ok
}}

// Info returns what is said about c, with the reason of the Close frame; false where nothing is.
func (c {name}) Info(reason string) (Info, bool) {{
	info, ok := {table}[c]
	if !ok {{
		info, ok = inRanges(rangesOf{name}, uint16(c))
	}}
	return info.withReason(reason), ok
}}

// Name returns the name of c, or an empty string.
func (c {name}) Name() string {{
	info, _ := c.Info(\"\")
	return info.Name
}}

// Description returns what c means, in one sentence, or an empty string.
func (c {name}) Description() string {{
	info, _ := c.Info(\"\")
	return info.Description
}}

// MayBeSentBy tells whether this end may send c.
func (c {name}) MayBeSentBy(sender Sender) bool {{
	info, _ := c.Info(\"\")
	return info.SentBy&sender != 0
}}

// Reconnect returns the advice on connecting again.
func (c {name}) Reconnect() Reconnect {{
	info, ok := c.Info(\"\")
	if !ok {{
		return Reconnect{{Action: Unknown}}
	}}
	return info.Reconnect
}}

// String returns the number and the name, such as \"1001 (Going Away)\".
func (c {name}) String() string {{
	if name := c.Name(); name != \"\" {{
		return fmt.Sprintf(\"%d (%s)\", uint16(c), name)
	}}
	return fmt.Sprintf(\"%d\", uint16(c))
}}
"
    );
}

/// Lines between brackets; nothing if there are none, as gofmt wants it. `indent` is that of the closing bracket.
fn lines(indent: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n{lines}{indent}") }
}

fn info(row: &Row) -> String {
    let senders: Vec<_> = row.senders().into_iter().map(camel).collect();
    let senders = if senders.is_empty() { "0".to_owned() } else { senders.join(" | ") };
    let case = |(reason, case): (&FamilyReason, FamilyCode)| {
        let matching = match reason.matching() {
            ReasonMatch::Exact => "matchExact",
            ReasonMatch::Prefix => "matchPrefix",
            _ => "matchContains",
        };
        format!(
            "\n\t\t\t{{{matching}, {}, {}, {}, {}}},",
            quoted(reason.text()),
            quoted(case.description()),
            quoted(case.severity().as_str()),
            reconnect(case.reconnect()),
        )
    };
    let cases = row.cases().map(case).collect::<Vec<_>>().concat();
    let cases =
        if cases.is_empty() { "nil".to_owned() } else { format!("[]reasonInfo{{{cases}\n\t\t}}") };
    format!(
        "{{\n\t\tName: {}, Description: {},\n\t\tSeverity: {}, SentBy: {senders}, Reconnect: {},\n\t\treasons: {cases},\n\t}}",
        quoted(row.name),
        quoted(row.description),
        quoted(row.code.severity().as_str()),
        reconnect(row.reconnect()),
    )
}

fn reconnect(advice: Reconnect) -> String {
    let delay = delay(advice).map_or(String::new(), |[from, to]| {
        format!(", HasDelay: true, ShortestDelay: {from} * time.Second, LongestDelay: {to} * time.Second")
    });
    let with = with(advice).map_or(String::new(), |with| format!(", With: {}", quoted(with)));
    format!("Reconnect{{Action: {}{delay}{with}}}", camel(advice.action().as_str()))
}
