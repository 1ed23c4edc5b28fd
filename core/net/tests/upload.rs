//! Uploads that are held open.

mod support;

use nemo_relay_net::{Answer, Endpoint, Fault, Headers, Protocol, TlsFiles, Upload};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;
use support::{at_once, dead_port, no_env, read_chunk, serve, soon};

fn upload(port: u16) -> Upload {
    let url = format!("http://127.0.0.1:{port}/in");
    let endpoint = Endpoint::new("url", &url, Protocol::Http1, &TlsFiles::default(), no_env).unwrap();
    Upload::new(endpoint, Headers::default())
}

fn read_head(reader: &mut BufReader<TcpStream>) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(reader.read_line(&mut head).unwrap() > 0);
    }
    head
}

/// Writes until the other side is known to be gone, which takes the system a moment.
fn write_until_over(upload: &mut Upload) -> Result<Answer, Fault> {
    loop {
        if let Err(over) = upload.write(b"x\n", soon()) {
            return over;
        }
    }
}

#[test]
fn each_write_arrives_while_the_request_is_open() {
    let (tell, told) = mpsc::channel();
    let port = serve(move |mut stream, _| {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let head = read_head(&mut reader);
        assert!(head.starts_with("POST /in HTTP/1.1\r\n") && head.contains("content-type: application/x-ndjson\r\n"));
        while let Some(chunk) = read_chunk(&mut reader) {
            tell.send(chunk).unwrap();
        }
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n").unwrap();
    });
    let mut upload = upload(port);
    assert!(upload.finish(soon()).is_none());
    for _ in 0..2 {
        for lines in [&b"{\"a\":1}\n"[..], b"{\"b\":2}\n{\"c\":3}\n"] {
            upload.write(lines, soon()).unwrap();
            assert_eq!(told.recv().unwrap(), lines);
        }
        assert_eq!(upload.finish(soon()).unwrap().unwrap().status, 202);
    }
}

#[test]
fn a_server_that_refuses_at_once_is_heard() {
    let port = serve(|mut stream, _| {
        read_head(&mut BufReader::new(stream.try_clone().unwrap()));
        stream.write_all(b"HTTP/1.1 401 Unauthorized\r\nRetry-After: 1\r\n\r\nno").unwrap();
        // Stays until the client goes, so that nothing of the answer is lost to a reset.
        while stream.read(&mut [0; 512]).is_ok_and(|count| count > 0) {}
    });
    let answer = write_until_over(&mut upload(port)).unwrap();
    assert_eq!((answer.status, answer.retry_after), (401, Some(Duration::from_secs(1))));
}

#[test]
fn a_server_that_is_content_too_early_is_told_on() {
    let (tell, told) = mpsc::channel();
    let port = serve(move |mut stream, _| {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        read_head(&mut reader);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        while let Some(chunk) = read_chunk(&mut reader) {
            tell.send(chunk).unwrap();
        }
    });
    let mut upload = upload(port);
    for _ in 0..3 {
        upload.write(b"x\n", soon()).unwrap();
        assert_eq!(told.recv().unwrap(), b"x\n");
    }
    assert_eq!(upload.finish(soon()).unwrap().unwrap().status, 200);
}

#[test]
fn a_connection_that_breaks_is_a_fault_and_the_next_write_begins_anew() {
    let port = serve(|stream, connection| {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        read_head(&mut reader);
        if connection > 0 {
            while read_chunk(&mut reader).is_some() {}
            (&stream).write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        }
    });
    let mut upload = upload(port);
    assert!(!write_until_over(&mut upload).unwrap_err().timeout);
    upload.write(b"y\n", soon()).unwrap();
    assert_eq!(upload.finish(soon()).unwrap().unwrap().status, 200);
}

#[test]
fn dead_full_and_silent_servers_are_faults() {
    assert!(upload(dead_port()).write(b"x\n", soon()).unwrap_err().is_err());
    let silent = serve(|stream, _| drop((stream, std::thread::park())));
    let mut upload = upload(silent);
    let fault = loop {
        // Goes into the buffers of the system until these are full.
        if let Err(over) = upload.write(&[b'x'; 1 << 20], at_once()) {
            break over.unwrap_err();
        }
    };
    assert!(fault.timeout);
    upload.write(b"x\n", soon()).unwrap();
    assert!(upload.finish(at_once()).unwrap().unwrap_err().timeout);
}
