//! What keeps an exporter from being made, found before anything is started.

use crate::Exporter;
use crate::places;
use crate::settings::{self, read};
use nemo_relay_atif::AtifExporter;
use nemo_relay_exporters::AtofExporter;
use nemo_relay_exporters::stream::AtofStream;
use nemo_relay_net::OtlpConnect;
use nemo_relay_otlp::Connect;
use nemo_relay_otlp::settings::{Environment, Settings, Settled, for_logs, for_metrics, for_traces};
use nemo_relay_types::{AtofExporterConfig, AtofSinkType, Error, ErrorCode, Json, Result};

impl Exporter {
    /// Finds what is wrong with the configuration of an exporter of a class; nothing is started, made or sent. Variables of
    /// the environment and files with headers or certificates that it names are read.
    ///
    /// Errors: those of [`open`](Self::open), but for what only shows when a file is written or a thread is started.
    pub fn check(class: &str, config: &Json) -> Result<()> {
        let environment = Environment::of_process;
        match class {
            "AtofExporter" => atof(read(config)?),
            "AtifExporter" => {
                let (trajectory, files) = places::atif(read(config)?)?;
                AtifExporter::check(&trajectory, files.as_ref().map(|(files, _)| files))
            }
            "OpenTelemetrySubscriber" => connects(for_traces(&settings::traces(read(config)?), &environment())?),
            "OpenInferenceSubscriber" => {
                connects(for_traces(&settings::open_inference(read(config)?), &environment())?)
            }
            "OpenTelemetryLogSubscriber" => connects(for_logs(&settings::logs(read(config)?), &environment())?),
            "OpenTelemetryMetricSubscriber" => {
                connects(for_metrics(&settings::metrics(read(config)?), &environment())?.0)
            }
            _ => Err(Error::new(ErrorCode::NotFound, format!("there is no exporter of the class {class:?}"))),
        }
    }
}

fn atof(config: AtofExporterConfig) -> Result<()> {
    match config.sink_type {
        AtofSinkType::File => AtofExporter::check(&config),
        AtofSinkType::Stream => AtofStream::check(&places::stream(config)?),
    }
}

/// Whether there is a way to the server; nobody is asked.
fn connects(settings: Settings) -> Result<()> {
    match settings.destination {
        Settled::Target(target) if !settings.disabled => OtlpConnect.connect(&target).map(drop),
        _ => Ok(()),
    }
}
