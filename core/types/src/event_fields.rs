//! The fields of an event that may be replaced before anybody sees it.

use crate::{Event, Json};

impl Event {
    /// Replaces the application's payload.
    pub fn set_data(&mut self, data: Option<Json>) {
        match self {
            Self::Scope(event) => event.data = data,
            Self::Mark(event) => event.data = data,
        }
    }

    /// Replaces the metadata.
    pub fn set_metadata(&mut self, metadata: Option<Json>) {
        match self {
            Self::Scope(event) => event.metadata = metadata,
            Self::Mark(event) => event.metadata = metadata,
        }
    }

    /// Replaces what is particular to the category.
    pub fn set_category_profile(&mut self, category_profile: Option<Json>) {
        match self {
            Self::Scope(event) => event.category_profile = category_profile,
            Self::Mark(event) => event.category_profile = category_profile,
        }
    }
}
