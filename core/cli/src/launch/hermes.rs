//! Hermes: a layer over its configuration, in the folder of the launch, that its variable for managed settings names.

use super::plan::quoted;
use super::{Agent, Plan, Site};
use crate::fault::Fault;
use crate::gateway::{Provider, Upstream, Upstreams};
use crate::host::{Host, Meaning, filled};
use crate::yaml::to_json;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use yaml_rust2::{Yaml, YamlLoader};

const LAYER: &str = "HERMES_MANAGED_DIR";
/// Where an administrator puts such a layer.
const OF_ADMINISTRATOR: &str = "/etc/hermes";

pub(super) fn plan(agent: &Agent, site: &Site) -> Result<(Plan, Upstreams), Fault> {
    let is_managed = (site.env)(LAYER).is_some_and(|folder| !folder.is_empty()) || Path::new(OF_ADMINISTRATOR).is_dir();
    if is_managed {
        return Err(Fault::settings(format!(
            "Hermes has settings of an administrator ({LAYER} or {OF_ADMINISTRATOR}), which a launch would hide; \
             add the hooks there"
        )));
    }
    let own = own_config(site)?;
    let mut plan = Plan { program: agent.program.clone(), arguments: agent.arguments.clone(), ..Plan::default() };
    let mut layer = json!({"hooks": hooks(agent.host, site, &own)});
    let base_url = own["model"]["base_url"].as_str().filter(|url| !url.is_empty());
    match base_url {
        Some(_) => layer["model"] = json!({"base_url": format!("{}/v1", site.address_with_token())}),
        None => plan.notes.push(
            "Hermes has no model.base_url in its configuration: requests to the model do not pass the gateway, only \
             hooks are seen."
                .to_owned(),
        ),
    }
    plan.set(LAYER, site.folder.to_string_lossy());
    plan.set("HERMES_ACCEPT_HOOKS", "1");
    // JSON is YAML.
    plan.files.push(("config.yaml".to_owned(), layer.to_string()));
    let url = base_url.unwrap_or(Provider::OpenAi.address());
    let openai = Upstream::new(Provider::OpenAi, url, site.env)
        .map_err(|error| Fault::settings(format!("model.base_url of Hermes: {error}")))?;
    Ok((plan, Upstreams { openai, ..super::other::upstreams(site, Provider::OpenAi)? }))
}

fn own_config(site: &Site) -> Result<Yaml, Fault> {
    let home = (site.env)("HERMES_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
    let home = home.or_else(|| site.home().map(|home| home.join(".hermes"))).unwrap_or_default();
    let file = home.join("config.yaml");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let documents = YamlLoader::load_from_str(&text);
    let documents = documents.map_err(|error| Fault::settings(format!("{}: {error}", file.display())))?;
    Ok(documents.into_iter().next().unwrap_or(Yaml::BadValue))
}

/// Lists replace each other between layers, so ours hold those of the user.
fn hooks(host: Option<&Host>, site: &Site, own: &Yaml) -> Map<String, Value> {
    let mut hooks = Map::new();
    for (host, hook) in host.iter().flat_map(|host| host.hooks.iter().map(move |hook| (host, hook))) {
        let mut list: Vec<Value> =
            own["hooks"][hook.event].as_vec().map(|list| list.iter().map(to_json).collect()).unwrap_or_default();
        list.push(json!({"command": command(site, host, hook.means), "timeout": hook.timeout_seconds}));
        hooks.insert(hook.event.to_owned(), list.into());
    }
    hooks
}

/// Hermes starts programs without a shell, and an exit status stops nothing there.
fn command(site: &Site, host: &Host, means: Meaning) -> String {
    let command = site.bare_command(host);
    if !(site.fail_closed && means == Meaning::ToolStart) {
        return command;
    }
    let reason = "NeMo Relay could not check this tool call.".into();
    let deny = filled(host.answers.deny, "{reason}", &reason).to_string();
    format!("sh -c {}", quoted(&format!("{command} --fail-closed || echo {}", quoted(&deny))))
}
