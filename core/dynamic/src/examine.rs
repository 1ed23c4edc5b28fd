//! Everything that is checked before anything of a plugin runs.

use crate::manifest::{Load, Manifest, other_files, read_text};
use crate::policy::{self, Decided};
use crate::schema;
use nemo_relay_config::{Diagnostic, Level, Place};
use nemo_relay_types::{Json, PluginAttestation, PluginDynamicKind, PluginHostPolicyConfig, PluginStartup};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// No schema is longer.
const MAX_SCHEMA_BYTES: u64 = 1 << 20;

/// A plugin that a document names.
pub struct Declared<'a> {
    /// Its manifest.
    pub manifest: &'a Path,
    /// The configuration that it gets.
    pub config: &'a Map<String, Value>,
    /// Where the document names it.
    pub place: Option<Place>,
}

/// What came of each check; nothing where it was not made, since one before it failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// The form of the manifest.
    pub manifest: Option<bool>,
    /// The policy of the host.
    pub policy: Option<bool>,
    /// What the plugin runs with.
    pub compatibility: Option<bool>,
    /// The hash of its file.
    pub integrity: Option<bool>,
    /// Its configuration, where it brings a schema.
    pub config: Option<bool>,
}

/// What is known of a plugin before anything of it runs.
pub struct Examined {
    /// Its manifest.
    pub manifest: PathBuf,
    /// Its id and its kind, where the manifest could be read.
    pub known: Option<(String, PluginDynamicKind)>,
    /// Its version, where the manifest says it.
    pub version: Option<String>,
    /// What came of each check.
    pub checks: Checks,
    /// Whether nothing is to be activated where it cannot be loaded.
    pub is_required: bool,
    /// What there is to say; where it is not required, all of it are warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// What can be opened, where every check passed.
    pub ready: Option<Ready>,
}

/// A plugin that may be opened.
#[derive(Clone)]
pub struct Ready {
    pub(crate) manifest: Manifest,
    pub(crate) load: Load,
    pub(crate) sha256: String,
    pub(crate) config: Json,
}

/// Checks everything about a plugin that can be checked without running it.
pub fn examine(declared: &Declared, policy: &PluginHostPolicyConfig) -> Examined {
    let mut found = Examined {
        manifest: declared.manifest.to_owned(),
        known: None,
        version: None,
        checks: Checks::default(),
        is_required: policy::without_manifest(policy).startup == PluginStartup::Required,
        diagnostics: Vec::new(),
        ready: None,
    };
    let read = Manifest::read(declared.manifest);
    found.checks.manifest = Some(read.is_ok());
    match read {
        Ok(manifest) => {
            let decided = policy::decide(policy, manifest.kind(), manifest.id());
            found.known = Some((manifest.id().to_owned(), manifest.kind()));
            found.version.clone_from(&manifest.said.plugin.version);
            found.is_required = decided.startup == PluginStartup::Required;
            found.ready = found.check(manifest, declared, decided);
        }
        Err(wrong) => found.diagnostics.extend(wrong.into_iter().map(|one| match one.place {
            Some(_) => one,
            None => one.at(declared.place.clone()),
        })),
    }
    if !found.is_required {
        found.diagnostics.iter_mut().for_each(|one| one.level = Level::Warning);
    }
    found
}

impl Examined {
    /// Gives it up, for a reason that only the document knows.
    pub fn refuse(&mut self, mut why: Diagnostic) {
        if !self.is_required {
            why.level = Level::Warning;
        }
        self.diagnostics.push(why);
        self.ready = None;
    }

    fn check(&mut self, manifest: Manifest, declared: &Declared, decided: Decided) -> Option<Ready> {
        let allowed = self.policy(&manifest, declared, decided);
        self.checks.policy = Some(allowed);
        let incompatible = manifest.incompatibility();
        self.checks.compatibility = Some(incompatible.is_none());
        self.diagnostics.extend(incompatible);
        // What is not to run is not read either.
        if !allowed || self.checks.compatibility != Some(true) {
            return None;
        }
        let load = manifest.load();
        let whole = self.integrity(&manifest, &load);
        self.checks.integrity = Some(whole);
        self.checks.config = self.config(&manifest, declared);
        if !whole || self.checks.config == Some(false) {
            return None;
        }
        let sha256 = manifest.said.integrity.sha256.to_lowercase();
        let config = Json::try_from(&Value::Object(declared.config.clone())).ok()?;
        Some(Ready { load, sha256, config, manifest })
    }

    fn policy(&mut self, manifest: &Manifest, declared: &Declared, decided: Decided) -> bool {
        let id = manifest.id();
        if !decided.allowed {
            let message = format!("dynamic plugin '{id}' is blocked by host policy");
            let blocked = Diagnostic::error("plugin.dynamic_policy_blocked", message);
            self.diagnostics.push(blocked.component(id).at(declared.place.clone()));
            return false;
        }
        let is_signed = manifest.said.integrity.signature.is_some();
        let why = match (decided.attestation, is_signed) {
            (PluginAttestation::SignatureRequired, _) => "the host policy requires a verified signature",
            (PluginAttestation::SignatureIfPresent, true) => "the host policy wants its signature verified",
            (PluginAttestation::IntegrityOnly, true) => {
                let message = format!("nothing verifies the signature of plugin '{id}'; its hash alone vouches for it");
                let mut said = manifest.about("plugin.dynamic_signature_unverified", "integrity.signature", message);
                said.level = Level::Warning;
                self.diagnostics.push(said);
                return true;
            }
            _ => return true,
        };
        let message = format!("plugin '{id}' cannot be loaded: {why}, and this version can verify none");
        self.diagnostics.push(manifest.about("plugin.dynamic_signature_unsupported", "integrity.signature", message));
        false
    }

    fn integrity(&mut self, manifest: &Manifest, load: &Load) -> bool {
        let field = if manifest.kind() == PluginDynamicKind::Worker { "load.entrypoint" } else { "load.library" };
        let found = match hash_of(load.file()) {
            Ok(found) => found,
            Err(why) => {
                let meant = other_files(load.file());
                let message = format!("the file {} cannot be read: {why}{meant}", load.file().display());
                self.diagnostics.push(manifest.about("plugin.dynamic_file_unreadable", field, message));
                return false;
            }
        };
        let wanted = &manifest.said.integrity.sha256;
        if !found.eq_ignore_ascii_case(wanted) {
            let file = load.file().display();
            let message = format!(
                "the file {file} is not the one that the manifest names: its SHA-256 is {found}; where you made it \
                 yourself, write that into the manifest, and else get the plugin anew"
            );
            self.diagnostics.push(manifest.about("plugin.dynamic_integrity", "integrity.sha256", message));
            return false;
        }
        true
    }

    /// Nothing where the plugin brings no schema.
    fn config(&mut self, manifest: &Manifest, declared: &Declared) -> Option<bool> {
        let path = manifest.beside(&manifest.said.config_schema.as_ref()?.path);
        let read = read_text(&path, MAX_SCHEMA_BYTES)
            .and_then(|text| serde_json::from_str::<Value>(&text).map_err(|error| error.to_string()))
            .and_then(|schema| schema::check(&schema, &Value::Object(declared.config.clone())));
        match read {
            Ok(faults) => {
                let holds = faults.is_empty();
                for fault in faults {
                    let path =
                        if fault.path.is_empty() { "config".to_owned() } else { format!("config.{}", fault.path) };
                    let message = format!("plugin '{}': {path} {}", manifest.id(), fault.message);
                    let made = Diagnostic::error("plugin.dynamic_invalid_config", message).component(manifest.id());
                    self.diagnostics.push(made.field(path).at(declared.place.clone()));
                }
                Some(holds)
            }
            Err(why) => {
                let message = format!("the schema {} cannot be used: {why}", path.display());
                self.diagnostics.push(manifest.about("plugin.dynamic_invalid_schema", "config_schema.path", message));
                Some(false)
            }
        }
    }
}

impl Ready {
    /// Two that are equal in this are the same plugin with the same configuration.
    pub fn key(&self) -> String {
        let path = self.manifest.path.display();
        format!("{path}\n{}\n{}\n{}", self.sha256, self.manifest.text, self.config.as_str())
    }
}

/// The SHA-256 of a file, in lower-case hexadecimal digits.
pub(crate) fn hash_of(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
        }
        hasher.update(&buffer[..read]);
    }
}
