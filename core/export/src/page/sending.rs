//! An exporter whose requests the host carries.

use super::courier::{Courier, at};
use super::freight::{Freight, Loss, Route};
use super::registrations::{Registrations, SHUT_DOWN, io_error, lock};
use nemo_relay_runtime::{Clock, EventRecord, Runtime, Sink};
use nemo_relay_types::json::{write_string, write_u64};
use nemo_relay_types::{Error, Result};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(super) struct Sending<F: Freight> {
    courier: Mutex<Courier<F>>,
    registrations: Registrations,
    clock: Clock,
}

/// What the host does with an exporter that sends, whatever it sends.
pub(super) trait Carried: Send + Sync {
    fn register(self: Arc<Self>, runtime: &Runtime, name: &str) -> Result<()>;
    fn deregister(&self, runtime: &Runtime, name: &str) -> bool;
    fn begin_flush(&self);
    fn begin_shutdown(&self);
    fn owes(&self) -> bool;
    fn request(&self) -> Option<String>;
    fn answered(&self, status: u16, retry_after: Option<Duration>, body: &str);
    fn failed(&self, timed_out: bool, why: &str);
    fn verdict(&self) -> Result<()>;
    fn shutdown(&self) -> Result<()>;
    fn diagnostics(&self) -> Vec<(String, String, u64)>;
}

impl<F: Freight + 'static> Sending<F> {
    pub fn open((route, freight): (Route, F), clock: Clock) -> Arc<dyn Carried> {
        let courier = Mutex::new(Courier::new(route, freight));
        Arc::new(Self { courier, registrations: Registrations::default(), clock })
    }

    fn now(&self) -> nemo_relay_otlp::Now {
        at((self.clock.now)())
    }

    /// Without the query, which may hold a key.
    fn fault(&self, what: &str) -> Error {
        let courier = lock(&self.courier);
        io_error(courier.route.url.split(['?', '#']).next().unwrap_or_default(), what)
    }
}

impl<F: Freight + 'static> Carried for Sending<F> {
    fn register(self: Arc<Self>, runtime: &Runtime, name: &str) -> Result<()> {
        if lock(&self.courier).is_closing() {
            return Err(self.fault(SHUT_DOWN));
        }
        self.registrations.add(runtime, name, self.clone())
    }

    fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        self.registrations.remove(runtime, name)
    }

    fn begin_flush(&self) {
        lock(&self.courier).flush(self.now());
    }

    fn begin_shutdown(&self) {
        self.registrations.clear();
        lock(&self.courier).close(self.now());
    }

    fn owes(&self) -> bool {
        lock(&self.courier).owes()
    }

    fn request(&self) -> Option<String> {
        let mut courier = lock(&self.courier);
        let request = courier.request(self.now())?;
        Some(described(&courier.route, &request.body))
    }

    fn answered(&self, status: u16, retry_after: Option<Duration>, body: &str) {
        lock(&self.courier).answered(status, retry_after, body, self.now());
    }

    fn failed(&self, timed_out: bool, why: &str) {
        lock(&self.courier).failed(timed_out, why, self.now());
    }

    fn verdict(&self) -> Result<()> {
        let (fault, owes) = {
            let mut courier = lock(&self.courier);
            (courier.take_fault(), courier.owes())
        };
        match (fault, owes) {
            (Some(fault), _) => Err(self.fault(&fault)),
            (None, true) => Err(self.fault("events are still waiting to be sent")),
            (None, false) => Ok(()),
        }
    }

    fn shutdown(&self) -> Result<()> {
        self.begin_shutdown();
        lock(&self.courier).give_up(Loss::Timeout, "the server did not answer before the end");
        self.verdict()
    }

    fn diagnostics(&self) -> Vec<(String, String, u64)> {
        lock(&self.courier).diagnostics()
    }
}

/// `{"body","headers","timeout_millis","url"}`.
fn described(route: &Route, body: &str) -> String {
    let mut text = String::with_capacity(body.len() + 256);
    text.push_str("{\"body\":");
    write_string(&mut text, body);
    text.push_str(",\"headers\":{");
    for (position, (name, value)) in route.headers.iter().enumerate() {
        text.push_str(if position == 0 { "" } else { "," });
        write_string(&mut text, name);
        text.push(':');
        write_string(&mut text, value);
    }
    text.push_str("},\"timeout_millis\":");
    write_u64(&mut text, route.timeout.as_millis() as u64);
    text.push_str(",\"url\":");
    write_string(&mut text, &route.url);
    text.push('}');
    text
}

impl<F: Freight + 'static> Sink for Sending<F> {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        lock(&self.courier).offer(record, self.now())
    }

    fn delivered(&self) -> u64 {
        lock(&self.courier).delivered()
    }

    fn kick(&self) {
        self.begin_flush();
    }
}
