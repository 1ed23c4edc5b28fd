//! What a worker registered, and the events that wait for its subscribers.

use crate::offered::Offered;
use crate::spec::Bounds;
use crate::waiting::Waiting;
use nemo_relay_types::{Family, Json};
use std::sync::Arc;

pub(crate) struct Registered {
    pub config: Json,
    pub offered: Vec<Offered>,
    /// One for each subscriber, under its name.
    pub queues: Vec<(String, Arc<Waiting>)>,
}

impl Registered {
    pub fn new(config: Json, offered: Vec<Offered>, bounds: &Bounds) -> Self {
        let subscribers = offered.iter().filter(|offered| offered.family == Family::Subscriber);
        let queues = subscribers.map(|offered| (offered.local_name.clone(), Arc::new(Waiting::new(bounds)))).collect();
        Self { config, offered, queues }
    }

    pub fn queue(&self, name: &str) -> Option<&Arc<Waiting>> {
        self.queues.iter().find(|(known, _)| known == name).map(|(_, queue)| queue)
    }
}
