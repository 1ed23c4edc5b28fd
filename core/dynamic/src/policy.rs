//! What the policy of the host decides about one plugin.

use nemo_relay_types::{
    PluginAttestation, PluginDynamicKind, PluginHostEffectConfig, PluginHostPolicyConfig, PluginStartup,
};

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decided {
    pub allowed: bool,
    pub startup: PluginStartup,
    pub attestation: PluginAttestation,
}

impl Decided {
    const UNSAID: Self =
        Self { allowed: true, startup: PluginStartup::Required, attestation: PluginAttestation::IntegrityOnly };

    fn over(self, said: &PluginHostEffectConfig) -> Self {
        Self {
            allowed: said.allowed.unwrap_or(self.allowed),
            startup: said.startup.unwrap_or(self.startup),
            attestation: said.attestation.unwrap_or(self.attestation),
        }
    }
}

/// What holds for all, then the rules that fit in their order, then what is said for the one; what comes later wins.
pub(crate) fn decide(policy: &PluginHostPolicyConfig, kind: PluginDynamicKind, id: &str) -> Decided {
    let mut decided = without_manifest(policy);
    for rule in &policy.rules {
        let fits = rule.match_kind.is_none_or(|wanted| wanted == kind)
            && rule.match_plugin_id.as_deref().is_none_or(|wanted| wanted == id);
        if fits {
            let &nemo_relay_types::PluginHostRuleConfig { allowed, startup, attestation, .. } = rule;
            decided = decided.over(&PluginHostEffectConfig { allowed, startup, attestation });
        }
    }
    let own = policy.overrides.as_ref().and_then(|overrides| overrides.get(id));
    own.map_or(decided, |own| decided.over(own))
}

/// What is decided about a plugin of which nothing is known, since its manifest cannot be read.
pub(crate) fn without_manifest(policy: &PluginHostPolicyConfig) -> Decided {
    policy.defaults.as_ref().map_or(Decided::UNSAID, |defaults| Decided::UNSAID.over(defaults))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn decided(policy: serde_json::Value, kind: PluginDynamicKind) -> Decided {
        decide(&serde_json::from_value(policy).expect("a policy"), kind, "acme.guard")
    }

    #[test]
    fn nothing_said_allows_and_requires() {
        assert_eq!(decided(json!({}), PluginDynamicKind::Worker), Decided::UNSAID);
    }

    #[test]
    fn later_words_win() {
        let policy = json!({
            "defaults": {"allowed": false, "startup": "optional"},
            "rules": [
                {"match_kind": "worker", "allowed": true},
                {"match_plugin_id": "acme.other", "startup": "required"},
                {"match_kind": "worker", "match_plugin_id": "acme.guard", "attestation": "signature_required"},
            ],
            "overrides": {"acme.guard": {"attestation": "integrity_only"}},
        });
        let worker = decided(policy.clone(), PluginDynamicKind::Worker);
        assert_eq!(worker, Decided { startup: PluginStartup::Optional, ..Decided::UNSAID });
        assert!(!decided(policy, PluginDynamicKind::RustDynamic).allowed);
    }
}
