//! Any other program: its clients find the gateway by the variables that they look at.

use super::{Agent, Plan, Site};
use crate::fault::Fault;
use crate::gateway::{Provider, Upstream, Upstreams};

pub(super) fn plan(agent: &Agent, site: &Site) -> Result<(Plan, Upstreams), Fault> {
    let mut plan = Plan { program: agent.program.clone(), arguments: agent.arguments.clone(), ..Plan::default() };
    plan.set(Provider::OpenAi.variable(), format!("{}/v1", site.address_with_token()));
    plan.set(Provider::Anthropic.variable(), site.address_with_token());
    Ok((plan, upstreams(site, Provider::OpenAi)?))
}

/// The providers that the environment names, else their own addresses.
pub(super) fn upstreams(site: &Site, otherwise: Provider) -> Result<Upstreams, Fault> {
    Ok(Upstreams { openai: of(Provider::OpenAi, site)?, anthropic: of(Provider::Anthropic, site)?, otherwise })
}

fn of(provider: Provider, site: &Site) -> Result<Upstream, Fault> {
    let given = (site.env)(provider.variable()).filter(|url| !url.is_empty());
    let url = given.unwrap_or_else(|| provider.address().to_owned());
    Upstream::new(provider, &url, site.env).map_err(|error| Fault::settings(error.to_string()))
}
