//! What must not compile, and what the compiler says.

#[test]
fn misuse_does_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    #[cfg(feature = "private")]
    cases.compile_fail("tests/ui_private/*.rs");
}
