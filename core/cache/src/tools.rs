//! Which tools are answered for, and how.

use nemo_relay_types::{ResponseCacheConfig, ResponseCacheToolClassConfig, ResponseCacheToolRuleConfig};

/// What holds for one tool.
pub(crate) struct Rule {
    pub cacheable: bool,
    pub ttl_seconds: u64,
    pub bypass_rate: f64,
    pub tool_version: Option<String>,
    pub arg_skip: Vec<String>,
}

impl Rule {
    /// Of the override that fits, else of the class, else of what holds for all.
    pub fn of(config: &ResponseCacheConfig, tool: &str) -> Self {
        let tools = config.tools.as_ref();
        let overrides = tools.and_then(|tools| tools.overrides.as_ref()).into_iter().flatten();
        let own = best(tool, overrides.map(|(pattern, rule)| (pattern.as_str(), rule)));
        let classes = tools.and_then(|tools| tools.classes.as_ref()).into_iter().flat_map(|classes| classes.values());
        let members = classes.flat_map(|class| class.members.iter().map(move |pattern| (pattern.as_str(), class)));
        let class = best(tool, members).map(as_rule);
        let fallback = tools.and_then(|tools| tools.default.as_ref());
        let layers: Vec<_> = [own, class.as_ref(), fallback].into_iter().flatten().collect();
        Self {
            cacheable: layers.iter().find_map(|rule| rule.cacheable).unwrap_or(false),
            ttl_seconds: layers.iter().find_map(|rule| rule.ttl_seconds).unwrap_or(config.ttl_seconds),
            bypass_rate: layers.iter().find_map(|rule| rule.bypass_rate).unwrap_or(config.bypass_rate),
            tool_version: layers.iter().find_map(|rule| rule.tool_version.clone()),
            arg_skip: sorted(layers.iter().map(|rule| &rule.arg_skip).find(|skip| !skip.is_empty())),
        }
    }
}

fn as_rule(class: &ResponseCacheToolClassConfig) -> ResponseCacheToolRuleConfig {
    ResponseCacheToolRuleConfig {
        cacheable: class.cacheable,
        ttl_seconds: class.ttl_seconds,
        bypass_rate: class.bypass_rate,
        tool_version: class.tool_version.clone(),
        arg_skip: class.arg_skip.clone(),
    }
}

fn sorted(names: Option<&Vec<String>>) -> Vec<String> {
    let mut names = names.cloned().unwrap_or_default();
    names.sort();
    names
}

/// What belongs to the pattern that fits best: the name itself, else the longest one; of equally long ones the first.
fn best<'a, T>(tool: &str, entries: impl Iterator<Item = (&'a str, &'a T)>) -> Option<&'a T> {
    let mut found: Option<(usize, &T)> = None;
    for (pattern, value) in entries {
        if pattern == tool {
            return Some(value);
        }
        if fits(pattern, tool) && found.is_none_or(|(length, _)| pattern.len() > length) {
            found = Some((pattern.len(), value));
        }
    }
    found.map(|(_, value)| value)
}

/// Whether a tool has a name with a star at its beginning, its end or both.
fn fits(pattern: &str, tool: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(rest), Some(_)) => rest.strip_suffix('*').is_some_and(|inner| tool.contains(inner)),
        (Some(suffix), None) => tool.ends_with(suffix),
        (None, Some(prefix)) => tool.starts_with(prefix),
        (None, None) => false,
    }
}
