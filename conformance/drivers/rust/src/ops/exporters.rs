//! Exporters, whatever their class, and the files that they leave behind.

use crate::answer::{Answer, Given};
use crate::driver::{BoundExporter, Driver};
use crate::request::Request;
use nemo_relay::Result;
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use std::sync::Arc;

/// Makes an exporter of the class whose functions these are.
pub fn new_exporter<C: DeserializeOwned + Debug, E: Clone + Send + Sync + 'static>(
    driver: &Driver,
    request: &Request,
    new: fn(C) -> Result<E>,
    shutdown: fn(&E) -> Result<()>,
) -> Answer {
    let config = match serde_json::from_str(&request.args.object().to_string()) {
        Ok(config) => config,
        Err(fault) => return Answer::fault(&fault.to_string()),
    };
    request.show(&config);
    let made = new(config).map(|exporter| {
        let ended = exporter.clone();
        let end = Arc::new(move || drop(shutdown(&ended)));
        driver.bind_exporter(request, BoundExporter { exporter: Arc::new(exporter), end });
    });
    Answer::of(made)
}

/// Does something with the exporter that the request names.
pub fn with_exporter<E: 'static, G: Given>(driver: &Driver, request: &Request, use_it: impl FnOnce(&E) -> G) -> Answer {
    let bound = driver.exporter(&request.args);
    match bound.as_ref().and_then(|bound| bound.exporter.downcast_ref()) {
        Some(exporter) => Answer::of(use_it(exporter)),
        None => Answer::fault("no such exporter"),
    }
}

pub async fn recover(_: &Driver, request: &Request) -> Answer {
    let mut params = nemo_relay::RecoverParams::new(request.args.text("path"));
    if request.args.get("atif_directory").is_some() {
        params = params.atif_directory(request.args.text("atif_directory"));
    }
    Answer::of(nemo_relay::recover(params))
}

pub async fn expand(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::expand(request.args.text("path"), request.args.text("output")))
}
