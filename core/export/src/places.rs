//! Where exporters with files and sockets send to, by the configurations of the spec.

use crate::settings::trajectory;
use nemo_relay_atif::{AtifConfig, AtifFileConfig, Storage, StorageFactory};
use nemo_relay_exporters::stream::{FieldNamePolicy, StreamConfig, StreamTransport};
use nemo_relay_net::{HeaderConfig, HttpStorage, HttpStorageConfig, S3Config, S3Storage, TlsFiles};
use nemo_relay_types as spec;
use nemo_relay_types::{Error, Result};
use std::collections::BTreeMap;
use std::sync::Arc;

type Map = Option<BTreeMap<String, String>>;

fn headers(headers: Map, header_env: Map, header_file: Map) -> HeaderConfig {
    HeaderConfig {
        headers: headers.unwrap_or_default(),
        header_env: header_env.unwrap_or_default(),
        header_file: header_file.unwrap_or_default(),
    }
}

pub(crate) fn stream(config: spec::AtofExporterConfig) -> Result<StreamConfig> {
    let missing = || Error::invalid_argument("url", "url must be set for a stream");
    Ok(StreamConfig {
        url: config.url.ok_or_else(missing)?,
        transport: match config.transport {
            spec::AtofStreamTransport::HttpPost => StreamTransport::HttpPost,
            spec::AtofStreamTransport::Websocket => StreamTransport::Websocket,
            spec::AtofStreamTransport::Ndjson => StreamTransport::Ndjson,
        },
        headers: headers(config.headers, config.header_env, config.header_file),
        timeout_millis: config.timeout_millis.into(),
        field_name_policy: match config.field_name_policy {
            spec::AtofFieldNamePolicy::Preserve => FieldNamePolicy::Preserve,
            spec::AtofFieldNamePolicy::ReplaceDots => FieldNamePolicy::ReplaceDots,
        },
        max_queue_size: config.max_queue_size as usize,
        queue_policy: config.queue_policy,
        max_export_batch_size: config.max_export_batch_size as usize,
        scheduled_delay_millis: config.scheduled_delay_millis.into(),
        ..StreamConfig::default()
    })
}

/// What trajectories say, and where they are written, if they are.
pub(crate) type AtifSettings = (AtifConfig, Option<(AtifFileConfig, Vec<StorageFactory>)>);

pub(crate) fn atif(mut config: spec::AtifExporterConfig) -> Result<AtifSettings> {
    let remotes = std::mem::take(&mut config.storage).into_iter().map(storage).collect::<Result<Vec<_>>>()?;
    let is_written = config.output_directory.is_some() || !remotes.is_empty();
    let files = AtifFileConfig {
        output_directory: config.output_directory.take().unwrap_or_else(|| ".".to_owned()),
        filename_template: std::mem::take(&mut config.filename_template),
    };
    Ok((trajectory(config), is_written.then_some((files, remotes))))
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A storage is made on the thread that uses it; what is wrong with its configuration is said at once.
fn storage(config: spec::AtifStorageConfig) -> Result<StorageFactory> {
    match config.type_ {
        spec::AtifStorageType::Http => {
            let missing = || Error::invalid_argument("endpoint", "endpoint must be set for a storage of the type http");
            let http = HttpStorageConfig {
                endpoint: config.endpoint.ok_or_else(missing)?,
                headers: headers(config.headers, config.header_env, config.header_file),
                tls: TlsFiles::default(),
                timeout_millis: config.timeout_millis.into(),
            };
            HttpStorage::new(&http, env)?;
            Ok(Arc::new(move || HttpStorage::new(&http, env).map(|made| Box::new(made) as Box<dyn Storage>)))
        }
        spec::AtifStorageType::S3 => {
            let missing = || Error::invalid_argument("bucket", "bucket must be set for a storage of the type s3");
            let s3 = S3Config {
                bucket: config.bucket.ok_or_else(missing)?,
                key_prefix: config.key_prefix.unwrap_or_default(),
                access_key_id: config.access_key_id,
                secret_access_key_var: config.secret_access_key_var,
                session_token_var: config.session_token_var,
                region: config.region,
                endpoint_url: config.endpoint_url,
                allow_http: config.allow_http,
            };
            let timeout = u64::from(config.timeout_millis);
            S3Storage::new(&s3, &TlsFiles::default(), timeout, env)?;
            Ok(Arc::new(move || {
                S3Storage::new(&s3, &TlsFiles::default(), timeout, env).map(|made| Box::new(made) as Box<dyn Storage>)
            }))
        }
    }
}
