//! Whole outputs of the program, and the examples of its README.

#[test]
fn the_outputs_are_as_recorded() {
    cases().case("tests/cmd/*.trycmd");
}

#[test]
fn the_examples_of_the_readme_are_true() {
    cases().case("README.md");
}

/// In English and without colours, whatever the environment of the test.
fn cases() -> trycmd::TestCases {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "").env("LC_MESSAGES", "").env("LANG", "C.UTF-8");
    cases.env("NO_COLOR", "1");
    cases
}
