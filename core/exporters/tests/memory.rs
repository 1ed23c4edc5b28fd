//! What a stream holds while its server takes nothing, in bytes of the allocator: at most 16 MiB, everything together.

use nemo_relay_exporters::stream::{AtofStream, StreamConfig, StreamTransport};
use nemo_relay_runtime::types::Json;
use nemo_relay_runtime::{Mark, Runtime};
use peak_alloc::PeakAlloc;
use std::net::TcpListener;
use std::time::Duration;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MOST: usize = 16 << 20;
/// More than the queue has room for.
const EMITTED_BYTES: usize = 64 << 20;

/// The most that was held while marks with so many bytes were emitted to a server that is not there, or does not answer.
fn held(transport: StreamTransport, listens: bool, bytes: usize) -> usize {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let _silent = listens.then_some(listener);
    let config = StreamConfig { url: format!("http://127.0.0.1:{port}/"), transport, ..StreamConfig::default() };
    let (runtime, stream) = (Runtime::default(), AtofStream::new(config).unwrap());
    stream.register(&runtime, "stream").unwrap();
    let head = runtime.new_stack();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    for _ in 0..EMITTED_BYTES / bytes {
        let data = Some(Json::string(&"x".repeat(bytes)));
        runtime.mark(&head, Mark { name: "mark".into(), data, ..Mark::default() });
    }
    // At least one attempt is made with what there is.
    stream.force_flush(Duration::from_millis(100)).unwrap_err();
    let peak = MEMORY.peak_usage() - before;
    stream.shutdown(Duration::from_millis(100)).unwrap_err();
    peak
}

#[test]
fn a_dead_server_costs_a_bounded_number_of_bytes() {
    for transport in [StreamTransport::HttpPost, StreamTransport::Ndjson, StreamTransport::Websocket] {
        for (listens, bytes) in [(false, 100), (false, 10_000), (false, 100_000), (true, 100), (true, 100_000)] {
            let peak = held(transport, listens, bytes);
            assert!(peak <= MOST, "{transport:?}, payloads of {bytes} bytes: {peak} bytes were held");
        }
    }
}
