//! Compressed bodies.

use std::io::{Cursor, Read};

/// How a body is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Not at all.
    Identity,
    /// As gzip.
    Gzip,
    /// As zlib.
    Deflate,
    /// As zstd.
    Zstd,
    /// In a way that is not known here; it is forwarded and cannot be observed.
    Unknown,
}

/// A body may not be longer than this when it is decompressed.
pub const MOST_BYTES: u64 = 32 << 20;

impl Encoding {
    /// What a header `Content-Encoding` says.
    pub fn of(header: Option<&http::HeaderValue>) -> Self {
        let Some(header) = header else { return Self::Identity };
        match header.to_str().unwrap_or("?").trim().to_ascii_lowercase().as_str() {
            "" | "identity" => Self::Identity,
            "gzip" | "x-gzip" => Self::Gzip,
            "deflate" => Self::Deflate,
            "zstd" => Self::Zstd,
            _ => Self::Unknown,
        }
    }

    /// The body as it was before it was compressed.
    ///
    /// Errors: why it cannot be had.
    pub fn decode(self, body: &[u8]) -> Result<Vec<u8>, String> {
        match self {
            Self::Identity => Ok(body.to_vec()),
            Self::Gzip => read(flate2::read::MultiGzDecoder::new(body)),
            Self::Deflate => read(flate2::read::ZlibDecoder::new(body)),
            Self::Zstd => {
                let decoder = ruzstd::decoding::StreamingDecoder::new(Cursor::new(body)).map_err(|e| e.to_string())?;
                read(decoder)
            }
            Self::Unknown => Err("the body is compressed in a way that is not known".to_owned()),
        }
    }
}

fn read(from: impl Read) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    from.take(MOST_BYTES + 1)
        .read_to_end(&mut body)
        .map_err(|fault| format!("the body cannot be decompressed: {fault}"))?;
    if body.len() as u64 > MOST_BYTES {
        return Err(format!("the body is longer than {MOST_BYTES} bytes"));
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn every_known_encoding_is_undone() {
        let text = b"hello hello hello";
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(text).unwrap();
        assert_eq!(Encoding::Gzip.decode(&gzip.finish().unwrap()).unwrap(), text);
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        zlib.write_all(text).unwrap();
        assert_eq!(Encoding::Deflate.decode(&zlib.finish().unwrap()).unwrap(), text);
        let zstd = ruzstd::encoding::compress_to_vec(&text[..], ruzstd::encoding::CompressionLevel::Fastest);
        assert_eq!(Encoding::Zstd.decode(&zstd).unwrap(), text);
    }

    #[test]
    fn what_is_broken_unknown_or_a_bomb_says_so() {
        assert!(Encoding::Gzip.decode(b"no gzip").is_err());
        assert!(Encoding::Unknown.decode(b"").is_err());
        let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        for _ in 0..33 {
            bomb.write_all(&vec![0; 1 << 20]).unwrap();
        }
        assert!(Encoding::Gzip.decode(&bomb.finish().unwrap()).unwrap_err().contains("longer"));
    }
}
