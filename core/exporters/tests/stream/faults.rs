//! Servers that are away, busy, silent, or refuse.

use super::server::{BUSY, OK, REFUSED, Server, dead_port, serve, silent_port};
use super::{SOON, config, count, emit, names, numbered, stream};
use nemo_relay_exporters::stream::{StreamConfig, StreamTransport};
use std::io::Write;
use std::time::{Duration, Instant};

const ALL: [StreamTransport; 3] = [StreamTransport::HttpPost, StreamTransport::Websocket, StreamTransport::Ndjson];

#[test]
fn a_server_that_is_busy_or_breaks_off_gets_the_events_again() {
    // That a kept connection is closed is no failure; an upload begins with a fresh one each time.
    for (transport, failures) in [(StreamTransport::HttpPost, 1), (StreamTransport::Ndjson, 2)] {
        let server = Server::scripted(&[BUSY, None, OK]);
        let (stream, runtime) = stream(config(server.port, transport));
        emit(&runtime, numbered(10));
        stream.force_flush(SOON).unwrap();
        let requests = server.requests.lock().unwrap();
        assert_eq!(names(&requests.last().unwrap().body), numbered(10));
        assert_eq!(requests.len(), 3);
        let diagnostics = stream.runtime_diagnostics();
        assert_eq!((diagnostics.len(), count(&diagnostics, "atof.stream_send_failed")), (1, failures));
    }
}

#[test]
fn a_server_that_comes_back_gets_what_waited() {
    let port = dead_port();
    let (stream, runtime) = stream(config(port, StreamTransport::HttpPost));
    emit(&runtime, numbered(10));
    let error = stream.force_flush(Duration::from_millis(300)).unwrap_err();
    assert_eq!(error.get("path"), Some(format!("http://127.0.0.1:{port}").as_str()));
    assert!(!error.message.contains("secret"));
    let server = Server::scripted_on(port, &[OK]);
    stream.force_flush(SOON).unwrap();
    assert_eq!(names(&server.text()), numbered(10));
    assert_eq!(stream.runtime_diagnostics().len(), 1, "nothing was lost");
}

#[test]
fn what_is_refused_is_counted_and_what_comes_after_it_is_sent() {
    for transport in [StreamTransport::HttpPost, StreamTransport::Ndjson] {
        let server = Server::scripted(&[REFUSED, OK]);
        let (stream, runtime) = stream(config(server.port, transport));
        emit(&runtime, numbered(3));
        assert!(stream.force_flush(SOON).unwrap_err().message.contains("status 403: bad"));
        emit(&runtime, ["after".to_owned()]);
        stream.force_flush(SOON).unwrap();
        assert_eq!(names(&server.requests.lock().unwrap()[1].body), ["after"]);
        assert_eq!(count(&stream.runtime_diagnostics(), "atof.stream_rejected"), 3);
    }
}

#[test]
fn one_event_that_is_refused_costs_none_that_was_sent_with_it() {
    const ANSWERS: [&str; 3] = [
        "HTTP/1.1 400 Bad\r\ncontent-length: 3\r\n\r\nbad",
        "HTTP/1.1 413 Large\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 422 No\r\ncontent-length: 0\r\n\r\n",
    ];
    for (transport, answer) in
        [StreamTransport::HttpPost, StreamTransport::Ndjson].into_iter().flat_map(|by| ANSWERS.map(|how| (by, how)))
    {
        let server = Server::answering(move |_, body| if body.contains(r#""m3""#) { Some(answer) } else { OK });
        // Gathered until the flush, so that all of them go together.
        let together = StreamConfig { scheduled_delay_millis: 600_000, ..config(server.port, transport) };
        let (stream, runtime) = stream(together);
        emit(&runtime, numbered(8));
        assert!(stream.force_flush(SOON).unwrap_err().message.contains(&answer[9..12]));
        emit(&runtime, ["after".to_owned(), "that".to_owned()]);
        stream.force_flush(SOON).unwrap();
        let bodies: Vec<_> = server.requests.lock().unwrap().iter().map(|request| names(&request.body)).collect();
        assert_eq!(bodies[0], numbered(8));
        let alone: Vec<_> = numbered(8).into_iter().map(|name| vec![name]).collect();
        assert_eq!(bodies[1..9], alone, "{transport:?} {answer}");
        assert_eq!(bodies[9..], [["after", "that"]]);
        let diagnostics = stream.runtime_diagnostics();
        assert_eq!(count(&diagnostics, "atof.stream_rejected"), 1);
        assert_eq!((diagnostics.len(), count(&diagnostics, "atof.stream_send_failed")), (2, 2));
    }
}

#[test]
fn a_full_queue_drops_the_newest_counts_them_and_shows_the_gap() {
    let port = dead_port();
    let (stream, runtime) = stream(StreamConfig { max_queue_size: 100, ..config(port, StreamTransport::HttpPost) });
    emit(&runtime, numbered(1000));
    assert_eq!(count(&stream.runtime_diagnostics(), "atof.stream_queue_full"), 900);
    let server = Server::scripted_on(port, &[OK]);
    stream.force_flush(SOON).unwrap_err();
    emit(&runtime, ["after".to_owned()]);
    stream.force_flush(SOON).unwrap();
    let mut wanted = numbered(100);
    wanted.extend(["relay.gap".into(), "after".into()]);
    assert_eq!(names(&server.text()), wanted);
    assert!(server.text().contains(r#""data":{"count":900,"reason":"queue_full"}"#));
}

#[test]
fn who_emits_waits_for_a_server_that_takes_its_time_and_nothing_is_lost() {
    let server = Server::scripted(&[OK]);
    let of_two = StreamConfig {
        max_queue_size: 2,
        scheduled_delay_millis: 0,
        queue_policy: Some("block:60000".into()),
        ..config(server.port, StreamTransport::HttpPost)
    };
    let (stream, runtime) = stream(of_two);
    emit(&runtime, numbered(200));
    stream.force_flush(SOON).unwrap();
    assert_eq!(names(&server.text()), numbered(200));
    assert!(stream.runtime_diagnostics().is_empty());
}

#[test]
fn a_wait_for_a_server_that_is_away_ends_once_for_all_that_come_after_it() {
    let of_two = StreamConfig {
        max_queue_size: 2,
        queue_policy: Some("block:1".into()),
        ..config(dead_port(), StreamTransport::HttpPost)
    };
    let (stream, runtime) = stream(of_two);
    let began = Instant::now();
    emit(&runtime, numbered(20_000));
    // A wait each would take twenty seconds.
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    assert_eq!(count(&stream.runtime_diagnostics(), "atof.stream_queue_full"), 19_998);
}

#[test]
fn the_queue_is_bounded_in_bytes_too() {
    let config = StreamConfig { max_queue_bytes: 10_000, ..config(silent_port(), StreamTransport::HttpPost) };
    let (stream, runtime) = stream(config);
    emit(&runtime, numbered(1000));
    assert!(count(&stream.runtime_diagnostics(), "atof.stream_queue_full") > 950);
}

#[test]
fn no_server_holds_up_who_emits_or_flushes_or_leaves() {
    for transport in ALL {
        for port in [dead_port(), silent_port(), garbage_port(), Server::scripted(&[None]).port] {
            let (stream, runtime) = stream(config(port, transport));
            let began = Instant::now();
            emit(&runtime, numbered(20_000));
            stream.force_flush(Duration::from_millis(50)).unwrap_err();
            stream.shutdown(Duration::from_millis(200)).unwrap_err();
            // The server would take seconds a try; what is allowed here is what a busy machine needs.
            assert!(began.elapsed() < Duration::from_millis(2500), "{transport:?} {:?}", began.elapsed());
        }
    }
}

#[test]
fn what_is_given_up_at_the_end_is_counted() {
    let (stream, runtime) = stream(config(dead_port(), StreamTransport::HttpPost));
    emit(&runtime, numbered(1000));
    let error = stream.shutdown(SOON).unwrap_err();
    assert!(error.message.contains("events were dropped"), "{error}");
    assert_eq!(count(&stream.runtime_diagnostics(), "atof.stream_network"), 1000);
}

#[test]
fn what_a_silent_server_leaves_at_the_end_is_counted_whenever_the_attempt_began() {
    for scheduled_delay_millis in [0, 600_000] {
        let config = config(silent_port(), StreamTransport::HttpPost);
        let (stream, runtime) = stream(StreamConfig { scheduled_delay_millis, ..config });
        emit(&runtime, numbered(100));
        let error = stream.shutdown(Duration::from_millis(500)).unwrap_err();
        assert!(error.message.contains("events were dropped") || error.message.contains("no answer"), "{error}");
        assert_eq!(count(&stream.runtime_diagnostics(), "atof.stream_timeout"), 100);
    }
}

fn garbage_port() -> u16 {
    serve(|mut stream| drop(stream.write_all(b"220 mail.example ESMTP\r\n")))
}
