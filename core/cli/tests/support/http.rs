//! HTTP by hand, so that a test sends exactly what it says.

use std::io::{Read, Write};
use std::net::TcpStream;

/// The head and the body of a message as they came.
#[derive(Clone, Debug, Default)]
pub struct Message {
    pub head: String,
    pub body: Vec<u8>,
}

impl Message {
    pub fn header(&self, name: &str) -> Option<&str> {
        let line = self
            .head
            .lines()
            .skip(1)
            .find(|line| line.split_once(':').is_some_and(|(found, _)| found.eq_ignore_ascii_case(name)))?;
        Some(line.split_once(':')?.1.trim())
    }

    pub fn status(&self) -> u16 {
        self.head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The first line without the version.
    pub fn target(&self) -> String {
        self.head.lines().next().unwrap_or_default().rsplit_once(' ').unwrap_or_default().0.to_owned()
    }
}

/// Reads up to an empty line; `None` where the other side is done.
pub fn read_head(stream: &mut impl Read) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return None,
        }
    }
    Some(String::from_utf8(head).unwrap())
}

/// Reads a message whose body has a length, comes in chunks, or ends with the connection.
pub fn read_message(stream: &mut impl Read, is_answer: bool) -> Option<Message> {
    let mut message = Message { head: read_head(stream)?, body: Vec::new() };
    if let Some(length) = message.header("content-length").and_then(|length| length.parse().ok()) {
        message.body = vec![0; length];
        stream.read_exact(&mut message.body).ok()?;
    } else if message.header("transfer-encoding").is_some() {
        while let Some(chunk) = read_chunk(stream).filter(|chunk| !chunk.is_empty()) {
            message.body.extend(chunk);
        }
    } else if is_answer {
        stream.read_to_end(&mut message.body).ok()?;
    }
    Some(message)
}

/// One chunk; empty at the end.
pub fn read_chunk(stream: &mut impl Read) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    let mut byte = [0];
    while !line.ends_with(b"\r\n") {
        stream.read_exact(&mut byte).ok()?;
        line.push(byte[0]);
    }
    let length = usize::from_str_radix(std::str::from_utf8(&line).ok()?.trim(), 16).ok()?;
    let mut chunk = vec![0; length + 2];
    stream.read_exact(&mut chunk).ok()?;
    chunk.truncate(length);
    Some(chunk)
}

/// Sends a request and reads the answer.
pub fn exchange(stream: &mut TcpStream, head: &str, body: &[u8]) -> Message {
    stream.write_all(head.replace('\n', "\r\n").as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    read_message(stream, true).expect("an answer")
}
