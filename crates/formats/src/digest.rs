//! The digest of a centre's files, for the provenance of a plan.

use sha2::{Digest, Sha256};

use crate::centre::Files;

/// Returns the SHA-256 of all files in hexadecimal, 64 digits.
///
/// Names and texts go in with their lengths and in the order of the names, so that no two folders share a digest.
#[must_use]
pub fn digest(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, text) in files {
        for part in [path, text] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
    }
    hex(&hash.finalize())
}

/// Returns the SHA-256 of one file in hexadecimal, 64 digits.
#[must_use]
pub(crate) fn digest_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Returns bytes in hexadecimal, two small digits each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn the_digest_of_nothing_is_the_one_of_the_empty_message() {
        assert_eq!(
            digest(&Files::new()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    #[test]
    fn moving_a_letter_from_a_name_to_a_text_changes_the_digest() {
        assert_ne!(digest(&files(&[("ab", "c")])), digest(&files(&[("a", "bc")])));
        assert_ne!(digest(&files(&[("a", "")])), digest(&files(&[("a", ""), ("b", "")])));
    }
}
