//! What a page has not.

use nemo_relay_runtime::Spill;

/// Where events of a subscriber wait for which there is no room in memory: nowhere.
pub fn spill() -> Option<fn() -> Box<dyn Spill>> {
    None
}
