//! The two threads of an exporter and what is between them.

use super::events::Events;
use super::outbox::{Outbox, Reached};
use super::packed::Segment;
use super::sender::Sender;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::export::batch::Item;
use crate::export::projector::dropped_code;
use crate::export::work::{Now, Work};
use crate::message::Encoding;
use crate::settings::Settings;
use crate::transport::{Signal, Transport};
use nemo_relay_runtime::EventRecord;
use std::io;
use std::sync::Arc;
use std::thread::Builder;
use std::time::{Duration, Instant, SystemTime};

/// How many records, and bytes of them, are handed over at once.
const CHUNK: usize = 256;
const CHUNK_BYTES: usize = 256 << 10;

/// A running exporter.
pub(super) struct Engine {
    events: Events,
    outbox: Arc<Outbox>,
    diagnostics: Arc<Diagnostics>,
    signal: Signal,
}

impl Engine {
    /// Starts the threads.
    pub fn start(
        settings: &Settings,
        encoding: Encoding,
        attempt_timeout: Duration,
        transport: Box<dyn Transport>,
        work: Box<dyn Work>,
        diagnostics: Arc<Diagnostics>,
    ) -> io::Result<Arc<Self>> {
        // Metrics wait for their interval before they are records at all.
        let delay = if settings.signal == Signal::Metrics { Duration::ZERO } else { settings.delay };
        let engine = Arc::new(Self {
            events: Events::waiting(settings.wait),
            outbox: Arc::new(Outbox::new(settings.max_queue, settings.max_batch, delay)),
            diagnostics: diagnostics.clone(),
            signal: settings.signal,
        });
        let sender = Sender {
            signal: settings.signal,
            encoding,
            scope: settings.scope.clone(),
            transport,
            attempt_timeout,
            export_timeout: settings.export_timeout.max(attempt_timeout),
            outbox: engine.outbox.clone(),
            diagnostics,
            not_before: Instant::now(),
        };
        Builder::new().name("nemo-relay-otlp".into()).spawn(move || sender.run())?;
        let projecting = engine.clone();
        let spawned = Builder::new().name("nemo-relay-spans".into()).spawn(move || projecting.project(work));
        if let Err(fault) = spawned {
            engine.outbox.end();
            return Err(fault);
        }
        Ok(engine)
    }

    /// One that takes nothing.
    pub fn closed(signal: Signal) -> Arc<Self> {
        let engine = Self {
            events: Events::default(),
            outbox: Arc::new(Outbox::new(1, 1, Duration::ZERO)),
            diagnostics: Arc::default(),
            signal,
        };
        engine.events.close();
        engine.outbox.end();
        engine.outbox.finish();
        Arc::new(engine)
    }

    pub fn is_closed(&self) -> bool {
        self.events.is_closing()
    }

    pub fn has_room(&self) -> bool {
        self.events.has_room()
    }

    pub fn make_room(&self) {
        self.events.make_room();
    }

    pub fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.events.offer(&record.event, record.trace)
    }

    pub fn delivered(&self) -> u64 {
        self.outbox.delivered()
    }

    /// Asks for everything to be sent soon.
    pub fn kick(&self) -> Reached {
        let wanted = self.events.flush();
        self.outbox.flush();
        wanted
    }

    /// Waits until everything that was accepted is sent or given up; false where the time is over first.
    pub fn flush(&self, timeout: Duration) -> bool {
        let wanted = self.kick();
        self.outbox.wait_for(wanted, Instant::now() + timeout)
    }

    /// Takes nothing more; attempts end at a time.
    pub fn begin_close(&self, deadline: Instant) {
        self.outbox.close_by(deadline);
        self.events.close();
    }

    /// Waits for the end after [`Engine::begin_close`].
    pub fn wait_closed(&self, deadline: Instant) -> bool {
        self.outbox.wait_finished(deadline)
    }

    /// All that did not go as it should.
    pub fn list_diagnostics(&self) -> Vec<Diagnostic> {
        self.count_dropped();
        self.diagnostics.list()
    }

    /// What went wrong since this was asked for the last time.
    pub fn take_fault(&self) -> Option<String> {
        self.count_dropped();
        self.outbox.take_fault()
    }

    fn project(&self, mut work: Box<dyn Work>) {
        let began = Instant::now();
        let now = || Now { millis: began.elapsed().as_millis() as u64, time: SystemTime::now().into() };
        let mut next_tick = began + work.interval();
        let mut flushes = 0;
        loop {
            let batch = self.events.next(next_tick, work.kept());
            let (mut out, mut bytes) = (Vec::<Item>::new(), 0);
            let mut events = batch.events.map(Segment::unpack);
            // What is projected goes at once, for the records take more room than the events.
            while let Some(((event, trace), ahead)) =
                events.as_mut().and_then(|events| Some((events.next()?, events.left())))
            {
                let made = out.len();
                work.take(&event, trace, now(), &mut out);
                bytes += out[made..].iter().map(Item::held).sum::<usize>();
                if out.len() >= CHUNK || bytes >= CHUNK_BYTES {
                    bytes = 0;
                    self.push(std::mem::take(&mut out), Reached { events: batch.accepted - ahead, flushes });
                }
            }
            drop(events);
            self.count_dropped();
            work.lose(&batch.lost);
            if batch.last {
                work.close(now(), &mut out);
            } else if batch.flush {
                work.flush(now(), &mut out);
            }
            if Instant::now() >= next_tick {
                work.tick(now(), &mut out);
                next_tick = Instant::now() + work.interval();
            }
            flushes = batch.flushes;
            self.push(out, Reached { events: batch.accepted, flushes });
            if batch.flush {
                self.outbox.flush();
            }
            if batch.last {
                return self.outbox.end();
            }
        }
    }

    /// Counts the events for which there was no room; also where the thread that takes them waits for a server.
    fn count_dropped(&self) {
        let dropped = self.events.take_dropped();
        if dropped > 0 {
            let why = "the queue of events was full";
            self.outbox.set_fault(why);
            self.diagnostics.add("otel.events_dropped", dropped, why);
        }
    }

    fn push(&self, items: Vec<Item>, reached: Reached) {
        let dropped = self.outbox.push(items, reached);
        if dropped > 0 {
            let why = "the queue of records was full";
            self.outbox.set_fault(why);
            self.diagnostics.add(dropped_code(self.signal), dropped, why);
        }
    }
}
