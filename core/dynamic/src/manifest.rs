//! What a manifest must say beyond its form, and where the files are that it names.

use nemo_relay_config::{Diagnostic, Origins, Place, did_you_mean, read_manifest};
use nemo_relay_plugin::abi;
use nemo_relay_types::{PluginCapability, PluginDynamicKind, PluginManifest, PluginManifestLoad};
use semver::{Version, VersionReq};
use std::path::{Path, PathBuf};

/// The protocol of workers, as manifests call it.
const WORKER_PROTOCOL: &str = "grpc-v1";

/// No manifest is longer.
const MAX_BYTES: u64 = 1 << 20;

/// A manifest whose form and rules hold.
#[derive(Clone)]
pub(crate) struct Manifest {
    pub said: PluginManifest,
    pub path: PathBuf,
    pub text: String,
    origins: Origins,
}

/// What is loaded or started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Load {
    /// A library and the symbol that describes the plugin.
    Library { file: PathBuf, symbol: String },
    /// A file for a Python interpreter, and the name of the plugin in it.
    Python { file: PathBuf, name: String },
    /// A program.
    Command { file: PathBuf },
}

impl Load {
    /// The file whose hash the manifest has.
    pub fn file(&self) -> &Path {
        match self {
            Self::Library { file, .. } | Self::Python { file, .. } | Self::Command { file } => file,
        }
    }
}

impl Manifest {
    /// Reads one.
    ///
    /// Errors: everything that is wrong with it, each with its line.
    pub fn read(path: &Path) -> Result<Self, Vec<Diagnostic>> {
        let text = read_text(path, MAX_BYTES).map_err(|why| {
            let message = format!("the manifest {} cannot be read: {why}", path.display());
            vec![Diagnostic::error("plugin.dynamic_manifest_unreadable", message).field("manifest")]
        })?;
        let (said, origins) = read_manifest(&text, &path.display().to_string())?;
        let manifest = Self { said, path: path.to_owned(), text, origins };
        let found = manifest.own_rules();
        if found.is_empty() { Ok(manifest) } else { Err(found) }
    }

    pub fn id(&self) -> &str {
        &self.said.plugin.id
    }

    pub fn kind(&self) -> PluginDynamicKind {
        self.said.plugin.kind
    }

    /// The line of a value, or of what it is in.
    pub fn place(&self, path: &str) -> Option<Place> {
        self.origins.place(path)
    }

    /// A file beside it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// The folder that it is in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// What it loads; its rules hold, so that it says that.
    pub fn load(&self) -> Load {
        let PluginManifestLoad { library, symbol, runtime, entrypoint } = &self.said.load;
        if let Some(library) = library {
            let symbol = symbol.clone().unwrap_or_else(|| abi::SYMBOL.to_owned());
            return Load::Library { file: self.beside(library), symbol };
        }
        let entrypoint = entrypoint.as_deref().unwrap_or_default();
        match (runtime, entrypoint.rsplit_once(':')) {
            (Some(nemo_relay_types::PluginWorkerRuntime::Python), Some((file, name))) => {
                Load::Python { file: self.beside(file), name: name.to_owned() }
            }
            _ => Load::Command { file: self.beside(entrypoint) },
        }
    }

    /// Why the plugin does not run with this runtime, where it does not.
    pub fn incompatibility(&self) -> Option<Diagnostic> {
        let incompatible = |field: &str, message: String| {
            let message = format!("plugin '{}' {message}", self.id());
            Some(self.about("plugin.dynamic_incompatible", field, message))
        };
        let compat = &self.said.compat;
        let own = env!("CARGO_PKG_VERSION");
        let fits = VersionReq::parse(&compat.relay).is_ok_and(|wanted| wanted.matches(&version(own)));
        if !fits {
            return incompatible("compat.relay", format!("runs with NeMo Relay {}, and this is {own}", compat.relay));
        }
        let (field, said, known) = match self.kind() {
            PluginDynamicKind::RustDynamic => ("compat.native_api", &compat.native_api, abi::NAME),
            PluginDynamicKind::Worker => ("compat.worker_protocol", &compat.worker_protocol, WORKER_PROTOCOL),
        };
        let said = said.as_deref().unwrap_or_default();
        let name = field.trim_start_matches("compat.");
        let message = format!("speaks {name} '{said}', and this runtime speaks '{known}'");
        if said == known { None } else { incompatible(field, message) }
    }

    /// A diagnostic about one value of it.
    pub fn about(&self, code: &str, field: &str, message: String) -> Diagnostic {
        Diagnostic::error(code, message).component(self.id()).field(field).at(self.place(field))
    }

    fn own_rules(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut wrong = |field: &str, message: String| {
            let (component, name) = field.split_once('.').unwrap_or((field, field));
            let made = Diagnostic::error("plugin_manifest.invalid", message).component(component).field(name);
            found.push(made.at(self.place(field)));
        };
        let said = &self.said;
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if said.plugin.id.is_empty() || !said.plugin.id.chars().all(is_name) {
            wrong("plugin.id", "an id has letters, digits, dots, hyphens and underscores, and at least one".to_owned());
        }
        let hash = &said.integrity.sha256;
        if hash.len() != 64 || !hash.chars().all(|c| c.is_ascii_hexdigit()) {
            wrong("integrity.sha256", "a SHA-256 has 64 hexadecimal digits".to_owned());
        }
        if let Err(why) = VersionReq::parse(&said.compat.relay) {
            wrong(
                "compat.relay",
                format!("'{}' names no versions: {why}; write such as '>=0.1, <0.3'", said.compat.relay),
            );
        }
        if said.defaults.as_ref().is_some_and(|defaults| defaults.enabled) {
            wrong("defaults.enabled", "must be false, since a plugin runs only where a document names it".to_owned());
        }
        for (field, why) in misplaced(said) {
            wrong(field, why);
        }
        for why in wrong_capabilities(said) {
            wrong("capabilities.items", why);
        }
        found
    }
}

/// What the kind needs and is not there, and what is there and belongs to the other kind.
fn misplaced(said: &PluginManifest) -> Vec<(&'static str, String)> {
    let load = &said.load;
    let library = [
        ("load.library", load.library.is_some()),
        ("compat.native_api", said.compat.native_api.is_some()),
        ("load.symbol", load.symbol.is_some()),
    ];
    let worker = [
        ("load.runtime", load.runtime.is_some()),
        ("load.entrypoint", load.entrypoint.is_some()),
        ("compat.worker_protocol", said.compat.worker_protocol.is_some()),
    ];
    let kind = said.plugin.kind;
    let (own, other) = match kind {
        PluginDynamicKind::RustDynamic => (library, worker),
        PluginDynamicKind::Worker => (worker, library),
    };
    let needed = own.into_iter().filter(|(field, there)| !there && *field != "load.symbol");
    let needed = needed.map(|(field, _)| (field, format!("'{field}' is needed where kind is '{}'", kind.as_str())));
    let foreign = other.into_iter().filter(|(_, there)| *there);
    let foreign = foreign.map(|(field, _)| (field, format!("'{field}' is not for the kind '{}'", kind.as_str())));
    let mut found: Vec<_> = needed.chain(foreign).collect();
    let is_python = load.runtime == Some(nemo_relay_types::PluginWorkerRuntime::Python);
    if is_python && load.entrypoint.as_deref().is_some_and(|entry| !entry.contains(".py:") || entry.ends_with(':')) {
        let why = "is a file and the name of the plugin in it, such as 'guard.py:plugin', where runtime is 'python'";
        found.push(("load.entrypoint", format!("'load.entrypoint' {why}")));
    }
    found
}

fn wrong_capabilities(said: &PluginManifest) -> Vec<String> {
    let items = &said.capabilities.items;
    let own = match said.plugin.kind {
        PluginDynamicKind::RustDynamic => PluginCapability::PluginNative,
        PluginDynamicKind::Worker => PluginCapability::PluginWorker,
    };
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if items[..index].contains(item) {
            found.push(format!("'{}' is there twice", item.as_str()));
        }
        if *item != own && *item != PluginCapability::ConfigSchema {
            let kind = said.plugin.kind.as_str();
            found.push(format!("'{}' is not for the kind '{kind}'; it has '{}'", item.as_str(), own.as_str()));
        }
    }
    if !items.contains(&own) {
        found.push(format!("'{}' is missing, which every plugin of this kind has", own.as_str()));
    }
    if items.contains(&PluginCapability::ConfigSchema) != said.config_schema.is_some() {
        found.push("'config_schema' is there if and only if the table [config_schema] is".to_owned());
    }
    found
}

fn version(text: &str) -> Version {
    Version::parse(text).unwrap_or(Version::new(0, 0, 0))
}

/// A file that should not be longer than so many bytes.
pub(crate) fn read_text(path: &Path, most: u64) -> Result<String, String> {
    let length = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if length > most {
        return Err(format!("it is longer than {most} bytes"));
    }
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}

/// What else a name may have meant, of the files beside a manifest.
pub(crate) fn other_files(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().and_then(|folder| std::fs::read_dir(folder).ok());
    let names: Vec<_> = folder.into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    let names: Vec<_> = names.iter().filter_map(|name| name.to_str()).collect();
    did_you_mean(&name, names)
}
