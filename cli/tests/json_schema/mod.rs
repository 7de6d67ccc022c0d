//! As much of JSON Schema as our schemas use. A keyword that is not known here fails, so that none is ignored;
//! `proofs/export` compares with a program that knows all.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde_json::{Map, Value};

/// What is wrong with `value`, with its place; empty if nothing is.
pub fn errors(schema: &Value, value: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    Validator { root: schema, patterns: RefCell::default() }.check(schema, value, "", &mut errors);
    errors
}

struct Validator<'s> {
    root: &'s Value,
    patterns: RefCell<BTreeMap<String, Regex>>,
}

impl Validator<'_> {
    fn check(&self, schema: &Value, value: &Value, place: &str, errors: &mut Vec<String>) {
        for (keyword, rule) in schema.as_object().unwrap() {
            let is_good = match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" | "format" => true,
                "$ref" => {
                    self.check(self.definition(rule), value, place, errors);
                    true
                }
                "allOf" => {
                    rule.as_array()
                        .unwrap()
                        .iter()
                        .for_each(|one| self.check(one, value, place, errors));
                    true
                }
                "anyOf" => {
                    let rules = rule.as_array().unwrap().iter();
                    let all: Vec<_> = rules.map(|one| self.all(one, value, place)).collect();
                    let is_good = all.iter().any(Vec::is_empty);
                    // What is nearest to fitting says most.
                    let nearest = all.into_iter().min_by_key(Vec::len).filter(|_| !is_good);
                    errors.extend(nearest.unwrap_or_default());
                    true
                }
                "const" => value == rule,
                "enum" => rule.as_array().unwrap().contains(value),
                "type" => has_type(rule, value),
                "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap()),
                "minLength" | "maxLength" => value.as_str().is_none_or(|text| {
                    let bound = usize::try_from(rule.as_u64().unwrap()).unwrap();
                    let len = text.chars().count();
                    if keyword == "minLength" { len >= bound } else { len <= bound }
                }),
                "pattern" => {
                    let pattern = self.pattern(rule.as_str().unwrap());
                    value.as_str().is_none_or(|text| pattern.is_match(text))
                }
                "minItems" | "maxItems" | "uniqueItems" | "items" => {
                    self.check_items(keyword, rule, value, place, errors)
                }
                "required" => value.as_object().is_none_or(|object| {
                    let names = rule.as_array().unwrap().iter();
                    names.map(|name| name.as_str().unwrap()).all(|name| object.contains_key(name))
                }),
                "properties" | "patternProperties" => {
                    self.check_members(keyword, rule, value, place, errors);
                    true
                }
                "additionalProperties" | "unevaluatedProperties" => {
                    assert_eq!(rule, false);
                    let (names, patterns) = self.known(schema);
                    let is_known = |name: &String| {
                        names.contains(name) || patterns.iter().any(|one| one.is_match(name))
                    };
                    value.as_object().is_none_or(|object| object.keys().all(is_known))
                }
                other => panic!("the keyword {other} is not known"),
            };
            if !is_good {
                errors.push(format!("{place}: {keyword}"));
            }
        }
    }

    fn pattern(&self, pattern: &str) -> Regex {
        let mut patterns = self.patterns.borrow_mut();
        let new = || Regex::new(pattern).unwrap();
        patterns.entry(pattern.to_owned()).or_insert_with(new).clone()
    }

    fn all(&self, schema: &Value, value: &Value, place: &str) -> Vec<String> {
        let mut errors = Vec::new();
        self.check(schema, value, place, &mut errors);
        errors
    }

    fn definition(&self, reference: &Value) -> &Value {
        let name = reference.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
        let definition = &self.root["$defs"][name];
        assert!(definition.is_object(), "there is no definition {name}");
        definition
    }

    fn check_items(
        &self,
        keyword: &str,
        rule: &Value,
        value: &Value,
        place: &str,
        errors: &mut Vec<String>,
    ) -> bool {
        let Some(items) = value.as_array() else { return true };
        let count = u64::try_from(items.len()).unwrap();
        match keyword {
            "minItems" => count >= rule.as_u64().unwrap(),
            "maxItems" => count <= rule.as_u64().unwrap(),
            "uniqueItems" => {
                let texts: BTreeSet<_> = items.iter().map(Value::to_string).collect();
                texts.len() == items.len()
            }
            _ => {
                for (index, item) in items.iter().enumerate() {
                    self.check(rule, item, &format!("{place}[{index}]"), errors);
                }
                true
            }
        }
    }

    fn check_members(
        &self,
        keyword: &str,
        rules: &Value,
        value: &Value,
        place: &str,
        errors: &mut Vec<String>,
    ) {
        let Some(object) = value.as_object() else { return };
        for (name, rule) in rules.as_object().unwrap() {
            let pattern = (keyword == "patternProperties").then(|| self.pattern(name));
            let is_meant = |member: &String| {
                pattern.as_ref().map_or(member == name, |pattern| pattern.is_match(member))
            };
            for (member, value) in object.iter().filter(|(member, _)| is_meant(member)) {
                self.check(rule, value, &format!("{place}.{member}"), errors);
            }
        }
    }

    /// The members that a schema describes, itself or by a reference.
    fn known(&self, schema: &Value) -> (BTreeSet<String>, Vec<Regex>) {
        let empty = Map::new();
        let keys = |keyword: &str| schema[keyword].as_object().unwrap_or(&empty).keys();
        let mut names: BTreeSet<String> = keys("properties").cloned().collect();
        let mut patterns: Vec<_> = keys("patternProperties").map(|one| self.pattern(one)).collect();
        let reference = schema.get("$ref").map(|reference| self.definition(reference));
        let all = schema["allOf"].as_array().into_iter().flatten();
        for other in reference.into_iter().chain(all) {
            let (more, also) = self.known(other);
            names.extend(more);
            patterns.extend(also);
        }
        (names, patterns)
    }
}

fn has_type(rule: &Value, value: &Value) -> bool {
    match rule {
        Value::Array(types) => types.iter().any(|one| has_type(one, value)),
        one => match one.as_str().unwrap() {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64() || value.is_i64(),
            "number" => value.is_number(),
            "string" => value.is_string(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            other => panic!("the type {other} is not known"),
        },
    }
}
