//! The component `pricing`: catalogues of prices, in the order in which they are asked.

use crate::part::{BuiltIn, PartPlan, Running};
use nemo_relay_codecs::pricing::{Catalog, Pricing};
use nemo_relay_runtime::PluginContext;
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use serde_json::{Map, Value};

/// No catalogue is longer.
const MAX_BYTES: u64 = 16 << 20;

/// Where one catalogue is.
enum Source {
    File(String),
    Inline(Json),
}

/// All catalogues of a configuration.
pub(crate) struct PricingPart(Vec<Source>);

/// The one part; files are read each time, since they may have changed.
///
/// Errors: `internal` for what is no JSON any more.
pub(crate) fn parts(config: &Map<String, Value>) -> Result<Vec<PartPlan>> {
    let list = config.get("sources").and_then(Value::as_array).into_iter().flatten();
    let sources = list.filter_map(Value::as_object).filter_map(source).collect::<Result<Vec<_>>>()?;
    let reads_files = sources.iter().any(|source| matches!(source, Source::File(_)));
    let key = (!reads_files).then(|| Value::Object(config.clone()).to_string());
    Ok(vec![PartPlan::built_in(key, "", PricingPart(sources))])
}

fn source(source: &Map<String, Value>) -> Option<Result<Source>> {
    if let Some(path) = source.get("path").and_then(Value::as_str) {
        return Some(Ok(Source::File(path.to_owned())));
    }
    let catalog = source.get("catalog").filter(|catalog| !catalog.is_null())?;
    Some(Json::try_from(catalog).map(Source::Inline))
}

impl BuiltIn for PricingPart {
    fn name(&self) -> &str {
        "pricing"
    }

    /// Files are left alone: they are read when the prices take effect.
    fn check(&self) -> Result<()> {
        self.0.iter().try_for_each(|source| match source {
            Source::Inline(catalog) => Catalog::parse(catalog.as_str()).map(drop),
            Source::File(_) => Ok(()),
        })
    }

    fn open(&self, _name: &str, _context: &PluginContext, _written: &[String]) -> Result<Running> {
        let read = |source: &Source| match source {
            Source::Inline(catalog) => Catalog::parse(catalog.as_str()),
            Source::File(path) => {
                read(path).and_then(|text| Catalog::parse(&text).map_err(|fault| of_file(path, fault)))
            }
        };
        let catalogs = self.0.iter().map(read).collect::<Result<Vec<_>>>()?;
        Ok(Running::Pricing(Pricing::new(catalogs)))
    }
}

fn read(path: &str) -> Result<String> {
    let fault = |what: String| Error::new(ErrorCode::IoError, format!("{path}: {what}")).with("path", path);
    let length = std::fs::metadata(path).map_err(|error| fault(error.to_string()))?.len();
    if length > MAX_BYTES {
        return Err(fault(format!("longer than {MAX_BYTES} bytes")));
    }
    std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))
}

fn of_file(path: &str, mut fault: Error) -> Error {
    fault.message = format!("{path}: {}", fault.message);
    fault
}
