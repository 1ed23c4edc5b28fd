//! Signatures of AWS requests, version 4.

use nemo_relay_types::Timestamp;
use ring::{digest, hmac};
use std::fmt::Write;

/// Who signs.
#[derive(Clone)]
pub struct Credentials {
    /// Id of the access key.
    pub access_key_id: String,
    /// The secret.
    pub secret_access_key: String,
    /// The token of a session, for keys that are valid for a time.
    pub session_token: Option<String>,
}

/// What is signed.
pub struct SignedRequest<'a> {
    /// Such as `PUT`.
    pub method: &'a str,
    /// The path as it is sent, percent-encoded.
    pub path: &'a str,
    /// The query as it is sent, sorted; empty for none.
    pub query: &'a str,
    /// Headers with lower-case names, `host` and `x-amz-date` among them; any order.
    pub headers: &'a [(String, String)],
    /// The SHA-256 of the body in hexadecimal.
    pub body_hash: &'a str,
    /// Such as `us-east-1`.
    pub region: &'a str,
    /// Such as `s3`.
    pub service: &'a str,
    /// The time of `x-amz-date`.
    pub at: Timestamp,
}

/// The value of the header `Authorization`.
pub fn sign(request: &SignedRequest<'_>, credentials: &Credentials) -> String {
    let stamp = amz_date(request.at);
    let scope = format!("{}/{}/{}/aws4_request", &stamp[..8], request.region, request.service);
    let mut headers: Vec<_> = request.headers.iter().collect();
    headers.sort();
    let names = headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");
    let lines: String = headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
    let canonical = [request.method, request.path, request.query, &lines, &names, request.body_hash].join("\n");
    let text = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha256_hex(canonical.as_bytes()));
    let signature = hex(&mac(&signing_key(request, credentials, &stamp[..8]), &text));
    let id = &credentials.access_key_id;
    format!("AWS4-HMAC-SHA256 Credential={id}/{scope},SignedHeaders={names},Signature={signature}")
}

/// Such as `20130524T000000Z`.
pub(crate) fn amz_date(at: Timestamp) -> String {
    let [year, month, day, hour, minute, second] = at.civil();
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn signing_key(request: &SignedRequest<'_>, credentials: &Credentials, date: &str) -> Vec<u8> {
    let secret = format!("AWS4{}", credentials.secret_access_key);
    [date, request.region, request.service, "aws4_request"]
        .iter()
        .fold(secret.into_bytes(), |key, part| mac(&key, part))
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    //! The values are those of the examples in the documentation of Amazon S3.
    use super::*;

    fn example(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
        let hash = sha256_hex(body);
        let at = Timestamp::from_nanos(1_369_353_600_000_000_000);
        let mut all = vec![
            ("host".to_owned(), "examplebucket.s3.amazonaws.com".to_owned()),
            ("x-amz-content-sha256".to_owned(), hash.clone()),
            ("x-amz-date".to_owned(), amz_date(at)),
        ];
        all.extend(headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let request = SignedRequest {
            method,
            path,
            query: "",
            headers: &all,
            body_hash: &hash,
            region: "us-east-1",
            service: "s3",
            at,
        };
        let credentials = Credentials {
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into(),
            session_token: None,
        };
        sign(&request, &credentials)
    }

    #[test]
    fn get_of_a_range() {
        assert_eq!(
            example("GET", "/test.txt", &[("range", "bytes=0-9")], b""),
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
             SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,\
             Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
        );
    }

    #[test]
    fn put_of_an_object() {
        let headers = [("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")];
        assert_eq!(
            example("PUT", "/test%24file.text", &headers, b"Welcome to Amazon S3."),
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
             SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,\
             Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"
        );
    }
}
