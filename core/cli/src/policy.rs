//! The component `tool_policy`: rules that stop tools or change their arguments, as guardrails and intercepts of the SDK.

use nemo_relay::{PluginContext, Result};
use regex_lite::Regex;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The configuration of the component.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ToolPolicy {
    /// Tools that may not run. The first rule that fits counts.
    deny: Vec<Deny>,
    /// Changes of arguments. Every rule that fits is applied.
    rewrite: Vec<Rewrite>,
    /// The place among other guardrails and intercepts. Default: 0.
    priority: i32,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "Rule")]
struct Deny {
    when: When,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "Rule")]
struct Rewrite {
    when: When,
    set: BTreeMap<String, Value>,
}

/// A rule as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    tool: Option<String>,
    argument: Option<String>,
    contains: Option<String>,
    matches: Option<String>,
    /// What the model reads where a tool may not run.
    reason: Option<String>,
    /// New values, by JSON pointer into the arguments.
    set: Option<BTreeMap<String, Value>>,
}

impl TryFrom<Rule> for Deny {
    type Error = String;

    fn try_from(rule: Rule) -> std::result::Result<Self, String> {
        match (rule.when()?, rule.reason, rule.set) {
            (when, Some(reason), None) => Ok(Self { when, reason }),
            _ => Err("a rule of `deny` has a `reason` and no `set`".to_owned()),
        }
    }
}

impl TryFrom<Rule> for Rewrite {
    type Error = String;

    fn try_from(rule: Rule) -> std::result::Result<Self, String> {
        match (rule.when()?, rule.set, rule.reason) {
            (when, Some(set), None) => Ok(Self { when, set }),
            _ => Err("a rule of `rewrite` has a `set` and no `reason`".to_owned()),
        }
    }
}

impl Rule {
    fn when(&self) -> std::result::Result<When, String> {
        let compile =
            |text: &String| Regex::new(text).map_err(|fault| format!("`matches` is no regular expression: {fault}"));
        Ok(When {
            tool: self.tool.clone(),
            argument: self.argument.clone(),
            contains: self.contains.clone(),
            matches: self.matches.as_ref().map(compile).transpose()?,
        })
    }
}

/// Which calls a rule is about.
#[derive(Debug)]
struct When {
    /// The name of the tool; `*` stands for any characters. Default: every tool.
    tool: Option<String>,
    /// A JSON pointer to the argument that is looked at. Default: all of them, as JSON text.
    argument: Option<String>,
    /// A text that it must have in it.
    contains: Option<String>,
    /// A regular expression that it must match somewhere.
    matches: Option<Regex>,
}

const DENY: &str = "tool_policy.deny";
const REWRITE: &str = "tool_policy.rewrite";

impl ToolPolicy {
    /// Registers what the rules ask for.
    ///
    /// Errors: where the names are taken.
    pub fn register(self, context: &PluginContext) -> Result<()> {
        if !self.deny.is_empty() {
            let rules = Arc::new(self.deny);
            context.register_tool_conditional_execution_guardrail(DENY, self.priority, move |tool, arguments| {
                let reason =
                    rules.iter().find(|rule| rule.when.fits(&tool, &arguments)).map(|rule| rule.reason.clone());
                async move { Ok(reason) }
            })?;
        }
        if !self.rewrite.is_empty() {
            let rules = Arc::new(self.rewrite);
            context.register_tool_request_intercept(REWRITE, self.priority, false, move |tool, arguments| {
                let rewritten = rewritten(&rules, &tool, arguments);
                async move { Ok(rewritten) }
            })?;
        }
        Ok(())
    }
}

fn rewritten(rules: &[Rewrite], tool: &str, mut arguments: Value) -> Value {
    for rule in rules.iter().filter(|rule| rule.when.tool_fits(tool)) {
        if rule.when.arguments_fit(&arguments) {
            for (pointer, value) in &rule.set {
                set(&mut arguments, pointer, value);
            }
        }
    }
    arguments
}

/// Sets a member; one that is not there is made where its object is.
fn set(arguments: &mut Value, pointer: &str, value: &Value) {
    if let Some(place) = arguments.pointer_mut(pointer) {
        *place = value.clone();
    } else if let Some((object, key)) = pointer.rsplit_once('/')
        && let Some(Value::Object(members)) = arguments.pointer_mut(object)
    {
        members.insert(key.replace("~1", "/").replace("~0", "~"), value.clone());
    }
}

impl When {
    fn fits(&self, tool: &str, arguments: &Value) -> bool {
        self.tool_fits(tool) && self.arguments_fit(arguments)
    }

    fn tool_fits(&self, tool: &str) -> bool {
        self.tool.as_deref().is_none_or(|pattern| glob(pattern, tool))
    }

    fn arguments_fit(&self, arguments: &Value) -> bool {
        let looked_at = match &self.argument {
            None => Some(arguments),
            Some(pointer) => arguments.pointer(pointer),
        };
        let Some(value) = looked_at else { return false };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.contains.as_ref().is_none_or(|part| text.contains(part))
            && self.matches.as_ref().is_none_or(|pattern| pattern.is_match(&text))
    }
}

/// Whether a name is one of a pattern, in which `*` stands for any characters.
fn glob(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut name) = name.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        match name.find(part) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    name.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn patterns_of_names() {
        for (pattern, name, fits) in [
            ("Bash", "Bash", true),
            ("Bash", "Bash2", false),
            ("*", "", true),
            ("mcp__*__delete_*", "mcp__files__delete_all", true),
            ("mcp__*__delete_*", "mcp__files__list", false),
            ("*sh", "Bash", true),
            ("a*a", "a", false),
        ] {
            assert_eq!(glob(pattern, name), fits, "{pattern} {name}");
        }
    }

    fn policy(document: Value) -> std::result::Result<ToolPolicy, String> {
        serde_json::from_value(document).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_rule_looks_at_one_argument_or_at_all_of_them() {
        let document = json!({"deny": [
            {"tool": "Bash", "argument": "/command", "matches": "rm\\s+-rf", "reason": "no"},
            {"contains": "secret", "reason": "hush"},
        ]});
        let rules = policy(document).unwrap().deny;
        let reason = |tool: &str, arguments: Value| {
            rules.iter().find(|rule| rule.when.fits(tool, &arguments)).map(|rule| rule.reason.as_str())
        };
        assert_eq!(reason("Bash", json!({"command": "rm  -rf /"})), Some("no"));
        assert_eq!(reason("Read", json!({"command": "rm -rf /"})), None);
        assert_eq!(reason("Read", json!({"path": ["secret"]})), Some("hush"));
        assert_eq!(reason("Bash", json!({"other": "rm -rf /"})), None);
    }

    #[test]
    fn a_rewrite_changes_and_adds_members() {
        let document =
            json!({"rewrite": [{"tool": "Bash", "set": {"/command": "true", "/timeout": 5, "/no/such": 1}}]});
        let rules = policy(document).unwrap().rewrite;
        assert_eq!(rewritten(&rules, "Bash", json!({"command": "x"})), json!({"command": "true", "timeout": 5}));
        assert_eq!(rewritten(&rules, "Read", json!({"command": "x"})), json!({"command": "x"}));
    }

    #[test]
    fn what_is_misspelt_in_a_protection_is_an_error() {
        assert!(policy(json!({"denny": []})).unwrap_err().contains("denny"));
        assert!(policy(json!({"deny": [{"tool": "Bash", "reasn": "x"}]})).is_err());
        assert!(policy(json!({"deny": [{"tol": "Bash", "reason": "x"}]})).unwrap_err().contains("tol"));
        assert!(policy(json!({"deny": [{"matches": "(", "reason": "x"}]})).unwrap_err().contains("regular expression"));
    }
}
