//! The names of values.

use sha2::{Digest, Sha256};

/// The first 16 bytes of a SHA-256: enough that nobody can make two values with one name.
pub(super) type Hash = [u8; 16];

/// The name of the empty list, from which the names of lists are derived, one element after the other. No JSON text begins
/// with such bytes, so that no value has the name of a list.
pub(super) const EMPTY_LIST: Hash = [0xff; 16];

/// The name of a value that is no list of elements.
pub(super) fn of_value(text: &[u8]) -> Hash {
    shorten(&Sha256::digest(text))
}

/// The name of a list that is another one and an element.
pub(super) fn of_longer(list: &Hash, element: &[u8]) -> Hash {
    shorten(&Sha256::new().chain_update(list).chain_update(element).finalize())
}

/// Appends the name in hexadecimal digits.
pub(super) fn write(out: &mut Vec<u8>, hash: &Hash) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.extend(hash.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]));
}

/// Reads 32 hexadecimal digits in lower case.
pub(super) fn read(text: &str) -> Option<Hash> {
    let digits = text.as_bytes();
    let mut hash = Hash::default();
    if digits.len() != 2 * hash.len() {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    Some(hash)
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

fn shorten(digest: &[u8]) -> Hash {
    let mut hash = Hash::default();
    hash.copy_from_slice(&digest[..16]);
    hash
}
