//! Reads the products that people or the data call by several names, checks them, and generates Rust from them.

use toml_span::Value;
use toml_span::value::Key;

use crate::file::{File, Problem, sorted};

struct Product {
    line: usize,
    name: String,
    names: Vec<String>,
    called: Vec<String>,
}

/// Rust with the products of the file, or every problem, such as `data/products.toml:21: …`.
pub fn generate(file: &File) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let products = read(file, &mut problems);
    check(file, &products, &mut problems);
    if problems.is_empty() { Ok(rust(&products)) } else { Err(sorted(problems)) }
}

fn read(file: &File, problems: &mut Vec<Problem>) -> Vec<Product> {
    let Some(root) = file.toml(problems) else { return Vec::new() };
    let mut problem = |line, message: String| problems.push((file.shown(), line, message));
    let mut products = Vec::new();
    for (key, value) in root.as_table().into_iter().flatten() {
        match value.as_array().filter(|_| key.name == "product") {
            Some(rows) => products.extend(rows.iter().map(|row| product(file, row, &mut problem))),
            None => problem(file.line_of(key.span), format!("{}: expected [[product]]", key.name)),
        }
    }
    products
}

fn product(file: &File, row: &Value<'_>, problem: &mut dyn FnMut(usize, String)) -> Product {
    let line = file.line_of(row.span);
    let mut product = Product { line, name: String::new(), names: vec![], called: vec![] };
    for (key, value) in row.as_table().into_iter().flatten() {
        match &*key.name {
            "name" => value.as_str().unwrap_or_default().clone_into(&mut product.name),
            "names" => product.names = names(value),
            "called" => product.called = names(value),
            _ => unknown(file, key, problem),
        }
    }
    product
}

fn names(value: &Value<'_>) -> Vec<String> {
    let names = value.as_array().into_iter().flatten();
    names.map(|name| name.as_str().unwrap_or_default().to_owned()).collect()
}

fn unknown(file: &File, key: &Key<'_>, problem: &mut dyn FnMut(usize, String)) {
    problem(file.line_of(key.span), format!("unknown key {:?}", key.name));
}

fn check(file: &File, products: &[Product], problems: &mut Vec<Problem>) {
    let mut problem = |line, message: String| problems.push((file.shown(), line, message));
    for (place, product) in products.iter().enumerate() {
        let Product { line, name, names, called } = product;
        let is_text = |text: &String| !text.is_empty() && text.trim() == text;
        if !is_text(name) || names.is_empty() || !names.iter().all(is_text) {
            problem(*line, format!("{name:?}: expected a name and names"));
        }
        if let Some(other) = products[..place].iter().find(|other| other.name == *name) {
            problem(*line, format!("{name:?} is also in line {}", other.line));
        }
        let lower = called.iter().map(|words| words.to_lowercase()).collect();
        for (key, texts) in [("names", names), ("called", &lower)] {
            for (place, other) in texts.iter().enumerate() {
                if texts[..place].contains(other) {
                    problem(*line, format!("{name:?}: {other:?} is twice in {key}"));
                }
            }
        }
        for words in called.iter().filter(|words| !is_text(words) || parts(words).is_none()) {
            problem(
                *line,
                format!(
                    "{name:?}: called {words:?}: expected words, and at most one name in braces"
                ),
            );
        }
    }
}

/// The words of `behind {Apache}`, in lower case, and the name alone.
fn parts(called: &str) -> Option<(String, &str)> {
    let name = match called.split_once('{') {
        Some((_, rest)) => rest.split_once('}').map(|(name, _)| name)?,
        None => called,
    };
    let words = called.replacen('{', "", 1).replacen('}', "", 1);
    let is_clear = !words.contains(['{', '}']) && !name.is_empty() && !name.contains(['{', '}']);
    is_clear.then(|| (words.to_lowercase(), name))
}

fn rust(products: &[Product]) -> String {
    let row = |Product { name, names, called, .. }: &Product| {
        let called: Vec<_> = called.iter().filter_map(|called| parts(called)).collect();
        format!("    Listed {{ name: {name:?}, names: &{names:?}, called: &{called:?} }},\n")
    };
    let rows: String = products.iter().map(row).collect();
    format!("static PRODUCTS: &[Listed] = &[\n{rows}];\n")
}
