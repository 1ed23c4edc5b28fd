//! Claude Code: a file of settings for this process, and variables.

use super::telemetry::switches;
use super::{Agent, Plan, Site};
use crate::fault::Fault;
use crate::gateway::{Provider, Upstream, Upstreams};
use crate::host::Host;
use serde_json::{Map, Value, json};
use std::ffi::OsString;
use std::path::Path;

const FILE: &str = "claude-settings.json";
const OPTION: &str = "--settings";
const HEADERS: &str = "ANTHROPIC_CUSTOM_HEADERS";
const BASE: &str = "ANTHROPIC_BASE_URL";

pub(super) fn plan(agent: &Agent, site: &Site) -> Result<(Plan, Upstreams), Fault> {
    let mut arguments = agent.arguments.clone();
    let given = take_settings(&mut arguments, site.cwd)?;
    let own = own_settings(site)?;
    let variable = |name: &str| {
        let in_settings =
            std::iter::once(&given).chain(&own).find_map(|settings| settings.pointer(&format!("/env/{name}")));
        in_settings
            .and_then(Value::as_str)
            .map(str::to_owned)
            .or_else(|| (site.env)(name))
            .filter(|text| !text.is_empty())
    };
    let upstream = variable(BASE).unwrap_or_else(|| Provider::Anthropic.address().to_owned());
    let token = format!("{}: {}", crate::gateway::TOKEN_HEADER, site.token.reveal());
    let headers = variable(HEADERS).map_or(token.clone(), |headers| format!("{headers}\n{token}"));

    let mut plan = Plan { program: agent.program.clone(), ..Plan::default() };
    for name in ["CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX", "CLAUDE_CODE_USE_FOUNDRY"] {
        if variable(name).is_some_and(|value| value != "0") {
            plan.notes
                .push(format!("{name} is set: requests to the model do not pass the gateway, only hooks are seen."));
        }
    }
    let mut variables = vec![(BASE, site.address()), (HEADERS, headers)];
    variables.extend(switches(agent.host, site, variable).variables);
    variables.iter().for_each(|(name, value)| plan.set(name, value));
    let settings = with_ours(given, agent.host, site, &variables);
    plan.files.push((FILE.to_owned(), serde_json::to_string_pretty(&settings).unwrap_or_default()));
    plan.arguments.push(OPTION.into());
    plan.arguments.push(site.folder.join(FILE).into());
    plan.arguments.extend(arguments);
    Ok((
        plan,
        Upstreams { anthropic: anthropic(&upstream, site)?, ..super::other::upstreams(site, Provider::Anthropic)? },
    ))
}

fn anthropic(url: &str, site: &Site) -> Result<Upstream, Fault> {
    Upstream::new(Provider::Anthropic, url, site.env).map_err(|error| Fault::settings(error.to_string()))
}

/// What the user says with `--settings`, which may be given once only, so ours has to hold it as well.
fn take_settings(arguments: &mut Vec<OsString>, cwd: &Path) -> Result<Value, Fault> {
    let until = arguments.iter().position(|word| word == "--").unwrap_or(arguments.len());
    let is_option =
        |word: &OsString| word == OPTION || word.to_str().is_some_and(|word| word.starts_with("--settings="));
    let Some(at) = arguments[..until].iter().position(is_option) else { return Ok(json!({})) };
    let word = arguments.remove(at);
    let value = match word.to_str().and_then(|word| word.strip_prefix("--settings=")) {
        Some(value) => value.to_owned(),
        None if at < arguments.len() => arguments.remove(at).to_string_lossy().into_owned(),
        None => return Err(Fault::usage("--settings needs a file or JSON")),
    };
    let fault = |what: String| Fault::settings(format!("--settings {value}: {what}"));
    if value.trim_start().starts_with('{') {
        return serde_json::from_str(&value).map_err(|error| fault(error.to_string()));
    }
    let text = std::fs::read_to_string(cwd.join(&value)).map_err(|error| fault(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| fault(error.to_string()))
}

/// The user's own settings, the most important ones first. One that cannot be read is left to the host to complain about.
fn own_settings(site: &Site) -> Result<Vec<Value>, Fault> {
    let home = (site.env)("CLAUDE_CONFIG_DIR").map(Into::into).or_else(|| site.home().map(|home| home.join(".claude")));
    let project = site.cwd.join(".claude");
    let files = [project.join("settings.local.json"), project.join("settings.json")];
    let files = files.into_iter().chain(home.map(|home| home.join("settings.json")));
    Ok(files.filter_map(|file| serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()).collect())
}

/// Settings with our hooks and variables added.
fn with_ours(given: Value, host: Option<&Host>, site: &Site, variables: &[(&str, String)]) -> Value {
    let mut settings = match given {
        Value::Object(settings) => settings,
        _ => Map::new(),
    };
    let env = object(&mut settings, "env");
    for (name, value) in variables {
        env.insert((*name).to_owned(), value.as_str().into());
    }
    let hooks = object(&mut settings, "hooks");
    for (event, ours) in host.map(|host| site.hooks(host)).unwrap_or_default() {
        match hooks.entry(event).or_insert_with(|| json!([])) {
            Value::Array(groups) => groups.extend(ours.as_array().cloned().unwrap_or_default()),
            other => *other = ours,
        }
    }
    Value::Object(settings)
}

fn object<'m>(settings: &'m mut Map<String, Value>, name: &str) -> &'m mut Map<String, Value> {
    let place = settings.entry(name).or_insert_with(|| json!({}));
    if !place.is_object() {
        *place = json!({});
    }
    place.as_object_mut().expect("just made")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::OsStr;

    #[test]
    fn settings_of_the_command_line_are_taken_out_and_read() {
        let mut words: Vec<OsString> = ["-p", "--settings", r#"{"model":"m"}"#, "x"].map(OsString::from).into();
        assert_eq!(take_settings(&mut words, Path::new(".")).unwrap(), json!({"model": "m"}));
        assert_eq!(words, ["-p", "x"].map(OsStr::new));
        let mut words: Vec<OsString> = [r#"--settings={"a":1}"#, "y"].map(OsString::from).into();
        assert_eq!(take_settings(&mut words, Path::new(".")).unwrap(), json!({"a": 1}));
        let mut words: Vec<OsString> = ["--settings", "no-such-file.json"].map(OsString::from).into();
        assert!(take_settings(&mut words, Path::new(".")).unwrap_err().to_string().contains("no-such-file.json"));
        let mut words: Vec<OsString> = ["-p", "--", "--settings"].map(OsString::from).into();
        assert_eq!(take_settings(&mut words, Path::new(".")).unwrap(), json!({}));
        assert_eq!(words.len(), 3);
    }
}
