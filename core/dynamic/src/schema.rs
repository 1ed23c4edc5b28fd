//! A configuration against the JSON Schema that a plugin brings.
//!
//! A part of JSON Schema is enough to say what a configuration is, and a schema that uses more than this part is refused, so
//! that nothing in it stays unchecked without anybody knowing. What it cannot say a plugin checks itself.

use serde_json::{Map, Value};

/// What says nothing about a value.
const NOTES: [&str; 9] =
    ["$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default", "examples"];

/// What is understood.
const KEYWORDS: [&str; 20] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "oneOf",
    "properties",
    "required",
    "type",
    "uniqueItems",
];

/// No schema refers deeper.
const DEEPEST: usize = 64;

/// One thing that is wrong with a configuration.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Where, such as `deny[0]`; empty for the configuration itself.
    pub path: String,
    pub message: String,
}

/// What is wrong with a configuration.
///
/// Errors: what is wrong with the schema, with its place in it.
pub(crate) fn check(schema: &Value, config: &Value) -> Result<Vec<Fault>, String> {
    understood(schema, "#")?;
    let mut found = Vec::new();
    let checking = Checking { root: schema };
    checking.value(schema, config, "", 0, &mut found)?;
    Ok(found)
}

/// Errors: the first keyword that is not understood.
fn understood(schema: &Value, at: &str) -> Result<(), String> {
    if schema.is_boolean() {
        return Ok(());
    }
    let Some(members) = schema.as_object() else { return Err(format!("{at}: a schema is an object or a boolean")) };
    for (key, value) in members {
        let at = format!("{at}/{key}");
        match key.as_str() {
            "properties" | "$defs" | "definitions" => {
                for (name, inner) in value.as_object().ok_or_else(|| format!("{at}: must be an object"))? {
                    understood(inner, &format!("{at}/{name}"))?;
                }
            }
            "items" | "additionalProperties" => understood(value, &at)?,
            "allOf" | "anyOf" | "oneOf" => {
                for (index, inner) in
                    value.as_array().ok_or_else(|| format!("{at}: must be a list"))?.iter().enumerate()
                {
                    understood(inner, &format!("{at}/{index}"))?;
                }
            }
            known if NOTES.contains(&known) => {}
            known if KEYWORDS.contains(&known) => {
                wanted(known, value).map_or(Ok(()), |what| Err(format!("{at}: must be {what}")))?;
            }
            _ => return Err(format!("{at}: this keyword is not supported; let the plugin check it in validate")),
        }
    }
    Ok(())
}

/// What a keyword wants where it has something else.
fn wanted(keyword: &str, value: &Value) -> Option<&'static str> {
    const TYPES: [&str; 7] = ["null", "boolean", "string", "array", "object", "integer", "number"];
    let is_type = |one: &Value| one.as_str().is_some_and(|name| TYPES.contains(&name));
    let (holds, what) = match keyword {
        "const" => (true, ""),
        "$ref" => (value.is_string(), "a text"),
        "enum" => (value.is_array(), "a list"),
        "required" => (value.as_array().is_some_and(|keys| keys.iter().all(Value::is_string)), "a list of texts"),
        "type" => (value.as_array().map_or_else(|| is_type(value), |any| any.iter().all(is_type)), "a type"),
        "uniqueItems" => (value.is_boolean(), "true or false"),
        _ => (value.is_number(), "a number"),
    };
    (!holds).then_some(what)
}

struct Checking<'a> {
    root: &'a Value,
}

impl Checking<'_> {
    fn value(
        &self,
        schema: &Value,
        value: &Value,
        path: &str,
        depth: usize,
        found: &mut Vec<Fault>,
    ) -> Result<(), String> {
        if depth > DEEPEST {
            return Err("the schema refers to itself without an end".to_owned());
        }
        let mut say = |message: String| found.push(Fault { path: path.to_owned(), message });
        let Some(rules) = schema.as_object() else {
            if schema == &Value::Bool(false) {
                say("nothing may stand here".to_owned());
            }
            return Ok(());
        };
        if let Some(reference) = rules.get("$ref") {
            let to = reference.as_str().and_then(|text| text.strip_prefix('#')).and_then(|at| self.root.pointer(at));
            let to = to.ok_or_else(|| format!("{reference}: this reference leads nowhere"))?;
            return self.value(to, value, path, depth + 1, found);
        }
        if let Some(wanted) = rules.get("type").filter(|wanted| !is_of(value, wanted)) {
            say(format!("must be {}", listed(wanted)));
            return Ok(());
        }
        if let Some(words) = rules.get("enum").and_then(Value::as_array).filter(|words| !words.contains(value)) {
            say(format!("must be one of {}", Value::from(words.clone())));
        }
        if let Some(only) = rules.get("const").filter(|only| *only != value) {
            say(format!("must be {only}"));
        }
        bounds(rules, value, &mut say);
        match value {
            Value::Object(members) => self.members(rules, members, path, depth, found)?,
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let Some(rule) = rules.get("items") else { break };
                    self.value(rule, item, &format!("{path}[{index}]"), depth + 1, found)?;
                }
            }
            _ => {}
        }
        self.choices(rules, value, path, depth, found)
    }

    fn members(
        &self,
        rules: &Map<String, Value>,
        members: &Map<String, Value>,
        path: &str,
        depth: usize,
        found: &mut Vec<Fault>,
    ) -> Result<(), String> {
        let none = Map::new();
        let known = rules.get("properties").and_then(Value::as_object).unwrap_or(&none);
        let inside = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        for (key, value) in members {
            match (known.get(key), rules.get("additionalProperties")) {
                (Some(rule), _) => self.value(rule, value, &inside(key), depth + 1, found)?,
                (None, Some(Value::Bool(false))) => {
                    let meant = nemo_relay_config::did_you_mean(key, known.keys().map(String::as_str));
                    found.push(Fault { path: inside(key), message: format!("field '{key}' is not recognized{meant}") });
                }
                (None, Some(rule)) => self.value(rule, value, &inside(key), depth + 1, found)?,
                (None, None) => {}
            }
        }
        let needed = rules.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for key in needed.filter(|key| !members.contains_key(*key)) {
            found.push(Fault { path: inside(key), message: format!("field '{key}' is needed") });
        }
        Ok(())
    }

    fn choices(
        &self,
        rules: &Map<String, Value>,
        value: &Value,
        path: &str,
        depth: usize,
        found: &mut Vec<Fault>,
    ) -> Result<(), String> {
        for rule in rules.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.value(rule, value, path, depth + 1, found)?;
        }
        for (keyword, most) in [("anyOf", usize::MAX), ("oneOf", 1)] {
            let Some(choices) = rules.get(keyword).and_then(Value::as_array) else { continue };
            let mut fitting = 0;
            for rule in choices {
                let mut inner = Vec::new();
                self.value(rule, value, path, depth + 1, &mut inner)?;
                fitting += usize::from(inner.is_empty());
            }
            if fitting == 0 || fitting > most {
                let message = format!("must fit {} of the forms of '{keyword}'", if most == 1 { "one" } else { "any" });
                found.push(Fault { path: path.to_owned(), message });
            }
        }
        Ok(())
    }
}

fn bounds(rules: &Map<String, Value>, value: &Value, say: &mut impl FnMut(String)) {
    let number = |key: &str| rules.get(key).and_then(Value::as_f64);
    if let Some(n) = value.as_f64() {
        if let Some(least) = number("minimum").filter(|least| n < *least) {
            say(format!("must be {least} or more"));
        }
        if let Some(most) = number("maximum").filter(|most| n > *most) {
            say(format!("must be {most} or less"));
        }
        if let Some(least) = number("exclusiveMinimum").filter(|least| n <= *least) {
            say(format!("must be more than {least}"));
        }
        if let Some(most) = number("exclusiveMaximum").filter(|most| n >= *most) {
            say(format!("must be less than {most}"));
        }
    }
    let length = match value {
        Value::String(text) => Some(("minLength", "maxLength", text.chars().count(), "characters")),
        Value::Array(items) => Some(("minItems", "maxItems", items.len(), "entries")),
        _ => None,
    };
    if let Some((least, most, length, what)) = length {
        if let Some(least) = number(least).filter(|least| (length as f64) < *least) {
            say(format!("must have at least {least} {what}"));
        }
        if let Some(most) = number(most).filter(|most| length as f64 > *most) {
            say(format!("must have at most {most} {what}"));
        }
    }
    let repeats = |items: &[Value]| items.iter().enumerate().any(|(index, item)| items[..index].contains(item));
    if rules.get("uniqueItems") == Some(&Value::Bool(true)) && value.as_array().is_some_and(|items| repeats(items)) {
        say("must have each entry once".to_owned());
    }
}

fn is_of(value: &Value, wanted: &Value) -> bool {
    match wanted {
        Value::Array(any) => any.iter().any(|one| is_of(value, one)),
        _ => match wanted.as_str().unwrap_or_default() {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "string" => value.is_string(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|n| n.fract() == 0.0),
            "number" => value.is_number(),
            _ => false,
        },
    }
}

/// `string`, or `string or null`.
fn listed(wanted: &Value) -> String {
    match wanted {
        Value::Array(any) => any.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        one => one.as_str().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(config: Value) -> Vec<String> {
        let schema = json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["deny"],
            "properties": {
                "deny": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/name"}},
                "most": {"type": "integer", "minimum": 1, "exclusiveMaximum": 10},
                "mode": {"enum": ["block", "warn"]},
                "by": {"oneOf": [{"type": "string"}, {"type": "object", "required": ["id"]}]},
            },
            "$defs": {"name": {"type": "string", "minLength": 1, "maxLength": 4}},
        });
        let faults = check(&schema, &config).expect("a schema");
        faults.into_iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect()
    }

    #[test]
    fn what_fits_is_not_spoken_of() {
        assert!(found(json!({"deny": ["rm"], "most": 9, "mode": "warn", "by": {"id": 1}})).is_empty());
    }

    #[test]
    fn each_fault_has_its_path() {
        assert_eq!(
            found(json!({"deny": ["", "long name", 3], "most": 10, "mode": "x", "by": 1, "modes": 1})),
            [
                "by: must fit one of the forms of 'oneOf'",
                "deny[0]: must have at least 1 characters",
                "deny[1]: must have at most 4 characters",
                "deny[2]: must be string",
                "mode: must be one of [\"block\",\"warn\"]",
                "modes: field 'modes' is not recognized; did you mean 'mode'?",
                "most: must be less than 10",
            ]
        );
        assert_eq!(found(json!([])), [": must be object"]);
        assert_eq!(found(json!({"deny": ["a", "a"]})), ["deny: must have each entry once"]);
        assert_eq!(found(json!({})), ["deny: field 'deny' is needed"]);
    }

    #[test]
    fn a_schema_that_says_more_is_refused() {
        let fault = check(&json!({"properties": {"a": {"pattern": "^x"}}}), &json!({})).unwrap_err();
        assert!(fault.starts_with("#/properties/a/pattern: "), "{fault}");
        assert_eq!(check(&json!({"required": "a"}), &json!({})).unwrap_err(), "#/required: must be a list of texts");
        let endless = json!({"$defs": {"a": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"});
        assert!(check(&endless, &json!({})).is_err());
    }
}
