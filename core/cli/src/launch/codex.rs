//! Codex: overrides on its command line, for providers, for hooks and for the trust that hooks need.

use super::codex_trust::trusted;
use super::telemetry::switches;
use super::{Agent, Plan, Site};
use crate::fault::Fault;
use crate::gateway::{Provider, TOKEN_HEADER, Upstream, Upstreams};
use serde_json::Value;
use std::ffi::OsString;
use std::path::PathBuf;
use toml_edit::DocumentMut;

/// The variable that the token is in; Codex sends it as a header.
const TOKEN_VARIABLE: &str = "NEMO_RELAY_TOKEN";
/// The provider that is added where the user has none of his own.
const OURS: &str = "nemo-relay";
/// Where users go who have logged in with ChatGPT.
const CHATGPT: &str = "https://chatgpt.com/backend-api/codex";

pub(super) fn plan(agent: &Agent, site: &Site) -> Result<(Plan, Upstreams), Fault> {
    let mut plan = Plan { program: agent.program.clone(), ..Plan::default() };
    plan.set(TOKEN_VARIABLE, site.token.reveal());
    let hooks = hook_overrides(agent, site);
    let mut overrides = hooks.clone();
    match trusted(agent, &hooks, site.cwd) {
        Ok(trust) => overrides.push(trust),
        Err(why) if site.fail_closed => {
            return Err(Fault::new(format!("Codex would not run the hooks, so nothing could be stopped: {why}")));
        }
        Err(why) => plan.notes.push(format!("Codex may leave out the hooks, for their trust is not known: {why}")),
    }
    let own = Own::read(site)?;
    let upstream = own.upstream(site);
    overrides.extend(own.overrides(site));
    // Headers in its settings would be on the command line, so they are in a variable, which its exporter reads.
    let telemetry = if own.has_telemetry() { Default::default() } else { switches(agent.host, site, site.env) };
    overrides.extend(telemetry.settings.iter().map(|(path, value)| format!("{path}={}", toml(value))));
    telemetry.variables.iter().for_each(|(name, value)| plan.set(name, value));
    plan.arguments.extend(overrides.into_iter().flat_map(|setting| [OsString::from("-c"), setting.into()]));
    plan.arguments.extend(agent.arguments.clone());
    let openai =
        Upstream::new(Provider::OpenAi, &upstream, site.env).map_err(|error| Fault::settings(error.to_string()))?;
    Ok((plan, Upstreams { openai, ..super::other::upstreams(site, Provider::OpenAi)? }))
}

fn hook_overrides(agent: &Agent, site: &Site) -> Vec<String> {
    let hooks = agent.host.map(|host| site.hooks(host)).unwrap_or_default();
    hooks.iter().map(|(event, groups)| format!("hooks.{event}={}", toml(groups))).collect()
}

/// A value of JSON as one of TOML on one line.
pub(crate) fn toml(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("{}={}", text(key), toml(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(",")),
        Value::String(string) => text(string),
        other => other.to_string(),
    }
}

/// A string of TOML; JSON escapes what has to be escaped in the same way.
fn text(string: &str) -> String {
    Value::from(string).to_string()
}

/// What the user has set up.
struct Own {
    config: DocumentMut,
    auth: Value,
}

impl Own {
    /// Errors: for a configuration that is no TOML.
    fn read(site: &Site) -> Result<Self, Fault> {
        let home = (site.env)("CODEX_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let home = home.or_else(|| site.home().map(|home| home.join(".codex"))).unwrap_or_default();
        let file = home.join("config.toml");
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let config = text.parse().map_err(|error| Fault::settings(format!("{}: {error}", file.display())))?;
        let auth = std::fs::read_to_string(home.join("auth.json")).unwrap_or_default();
        Ok(Self { config, auth: serde_json::from_str(&auth).unwrap_or_default() })
    }

    /// The provider of the user's own, if there is one.
    fn provider(&self) -> Option<&str> {
        let name = self.config.get("model_provider")?.as_str()?;
        self.config.get("model_providers")?.get(name)?.get("base_url")?.as_str().map(|_| name)
    }

    /// Whether the user sends the telemetry somewhere already.
    fn has_telemetry(&self) -> bool {
        let exporter = self.config.get("otel").and_then(|otel| otel.get("exporter"));
        exporter.is_some_and(|exporter| exporter.as_str() != Some("none"))
    }

    fn has_chatgpt_login(&self) -> bool {
        let key = self.auth.get("OPENAI_API_KEY").and_then(Value::as_str).unwrap_or_default();
        key.is_empty() && self.auth.get("tokens").is_some_and(Value::is_object)
    }

    fn upstream(&self, site: &Site) -> String {
        let own = self.provider().and_then(|name| self.config["model_providers"][name]["base_url"].as_str());
        let from_environment = || (site.env)(Provider::OpenAi.variable()).filter(|url| !url.is_empty());
        match own {
            Some(url) => url.to_owned(),
            None if self.has_chatgpt_login() => CHATGPT.to_owned(),
            None => from_environment().unwrap_or_else(|| Provider::OpenAi.address().to_owned()),
        }
    }

    /// Sends the provider's requests to the gateway.
    fn overrides(&self, site: &Site) -> Vec<String> {
        let address = text(&format!("{}/v1", site.address()));
        let header = format!("{{{}={}}}", text(TOKEN_HEADER), text(TOKEN_VARIABLE));
        if let Some(name) = self.provider() {
            let own =
                self.config["model_providers"][name].get("env_http_headers").and_then(|item| item.as_inline_table());
            let mut headers = own.cloned().unwrap_or_default();
            headers.insert(TOKEN_HEADER, TOKEN_VARIABLE.into());
            let headers = headers.to_string();
            return vec![
                format!("model_providers.{name}.base_url={address}"),
                format!("model_providers.{name}.env_http_headers={}", headers.trim()),
                format!("model_providers.{name}.supports_websockets=false"),
            ];
        }
        let login = match self.auth.is_object() {
            true => "requires_openai_auth=true",
            false => r#"env_key="OPENAI_API_KEY""#,
        };
        vec![
            format!("model_provider={}", text(OURS)),
            format!(
                "model_providers.{OURS}={{name=\"NeMo Relay\",base_url={address},wire_api=\"responses\",\
                 supports_websockets=false,env_http_headers={header},{login}}}"
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_becomes_toml_on_one_line() {
        let value = json!([{"hooks": [{"type": "command", "command": "a 'b' \"c\" || { d; }", "timeout": 5}]}]);
        let line = format!("x={}", toml(&value));
        let read: Value = toml_edit::de::from_str(&line).unwrap();
        assert_eq!(read["x"], value);
        assert!(!line.contains('\n'));
    }
}
