//! The style of the pages, as short as a reader on a slow network wishes.

/// The style of every page.
pub fn of_pages() -> String {
    shortened(include_str!("../../templates/style.css"))
}

/// What all pages but those of codes need besides.
pub fn of_other_pages() -> String {
    shortened(include_str!("../../templates/more.css"))
}

/// What only the front page needs besides. It comes before the style of every page, whose rules for phones win.
pub fn of_front_page() -> String {
    shortened(include_str!("../../templates/front.css"))
}

/// A stylesheet without comments, indentation, and line breaks that separate nothing.
fn shortened(css: &str) -> String {
    let mut rest = css;
    let mut short = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        short += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    short += rest;
    let lines = short.lines().map(str::trim).filter(|line| !line.is_empty());
    let end = |line: &str| if line.ends_with(['{', '}', ';', ',']) { "" } else { "\n" };
    lines.flat_map(|line| [line, end(line)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_are_left_out() {
        let css = "/* All\n   of it */\n\na,\nb {\n  color: red; /* why */\n}\n";
        assert_eq!(shortened(css), "a,b {color: red;}");
        assert_eq!(shortened("a /* open"), "a\n");
    }

    #[test]
    fn a_value_of_several_lines_keeps_them_apart() {
        let css = "a {\n  grid-template:\n    \"x y\"\n    \"z z\";\n}\n";
        assert_eq!(shortened(css), "a {grid-template:\n\"x y\"\n\"z z\";}");
    }

    #[test]
    fn no_text_has_the_marks_of_a_comment() {
        for css in [of_pages(), of_other_pages(), of_front_page()] {
            assert!(!css.contains("*/"));
        }
    }
}
