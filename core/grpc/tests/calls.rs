//! A client and a server at the two ends of a connection.

use bytes::Bytes;
use nemo_relay_grpc::{Answer, Client, Code, Service, Status, serve};
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::JoinHandle;

const LONGEST: usize = 1 << 20;
const SOON: Duration = Duration::from_secs(20);

/// Says back what it is told, or what the method asks for.
#[derive(Default)]
struct Echo {
    dropped: Arc<AtomicBool>,
}

struct Noticed(Arc<AtomicBool>);

impl Drop for Noticed {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Service for Echo {
    fn call(&self, method: &str, message: Bytes) -> Answer {
        let noticed = Noticed(self.dropped.clone());
        let method = method.to_owned();
        Box::pin(async move {
            match method.as_str() {
                "/echo" => Ok(message.to_vec()),
                "/long" => Ok(vec![0; LONGEST + 1]),
                "/never" => {
                    let _noticed = noticed;
                    pending().await
                }
                _ => Err(Status::new(Code::Unimplemented, "50 % of it\nis not there")),
            }
        })
    }
}

async fn connected(max_message: usize) -> (Client, Arc<Echo>, JoinHandle<()>) {
    let (ours, theirs) = tokio::io::duplex(1 << 16);
    let echo = Arc::new(Echo::default());
    let served = tokio::spawn(serve(theirs, echo.clone(), LONGEST));
    (Client::open(ours, max_message).await.expect("connected"), echo, served)
}

#[tokio::test]
async fn messages_come_back_also_many_at_a_time_and_as_long_as_they_may_be() {
    let (client, _, _) = connected(LONGEST).await;
    for length in [0, 1, 100_000, LONGEST] {
        let message = vec![7; length];
        assert_eq!(client.call("/echo", &message, SOON).await.expect("an echo"), message);
    }
    let asked: Vec<_> = (0..300_u32)
        .map(|number| {
            let client = client.clone();
            tokio::spawn(async move { client.call("/echo", &number.to_be_bytes(), SOON).await })
        })
        .collect();
    for (number, asked) in (0..300_u32).zip(asked) {
        assert_eq!(asked.await.expect("asked").expect("an echo"), &number.to_be_bytes()[..]);
    }
}

#[tokio::test]
async fn a_status_arrives_with_its_words() {
    let (client, _, _) = connected(LONGEST).await;
    let status = client.call("/other", b"", SOON).await.expect_err("a status");
    assert_eq!(status, Status::new(Code::Unimplemented, "50 % of it\nis not there"));
}

#[tokio::test]
async fn what_is_too_long_is_refused_on_every_side() {
    let (client, _, _) = connected(LONGEST).await;
    let long = vec![0; LONGEST + 1];
    for (method, message) in [("/echo", &long[..]), ("/long", b"")] {
        let status = client.call(method, message, SOON).await.expect_err("too long");
        assert_eq!(status.code, Code::ResourceExhausted, "{status}");
    }
    let (careless, _, _) = connected(2 * LONGEST).await;
    let status = careless.call("/echo", &long, SOON).await.expect_err("too long for the server");
    assert_eq!(status.code, Code::ResourceExhausted, "{status}");
    let (sparing, _, _) = connected(10).await;
    let status = sparing.call("/long", b"", SOON).await.expect_err("the server refuses itself");
    assert_eq!(status.code, Code::ResourceExhausted, "{status}");
}

#[tokio::test]
async fn a_call_whose_time_is_over_ends_on_both_sides() {
    let (client, echo, _) = connected(LONGEST).await;
    let status = client.call("/never", b"", Duration::from_millis(50)).await.expect_err("its time is over");
    assert_eq!(status.code, Code::DeadlineExceeded);
    while !echo.dropped.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert!(client.call("/echo", b"on", SOON).await.is_ok(), "the connection goes on");
}

#[tokio::test]
async fn calls_end_with_the_connection() {
    let (client, _, served) = connected(LONGEST).await;
    let asked = client.clone();
    let waiting = tokio::spawn(async move { asked.call("/never", b"", SOON).await });
    while client.call("/echo", b"", SOON).await.is_err() {}
    served.abort();
    assert_eq!(waiting.await.expect("asked").expect_err("it is lost").code, Code::Unavailable);
    client.closed().await;
    assert!(client.is_closed());
    assert_eq!(client.call("/echo", b"", SOON).await.expect_err("no connection").code, Code::Unavailable);
}
