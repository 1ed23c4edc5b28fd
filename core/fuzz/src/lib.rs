//! What the fuzz targets share: a second opinion on JSON text, and a maker of JSON text with known faults.

pub mod made;
pub mod model;
pub mod time;
