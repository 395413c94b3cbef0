//! Keys and signatures, whatever is signed: Ed25519, written in small hexadecimal digits.
//!
//! Each kind of thing that is signed puts words of its own before its message, so that the signature of one never fits
//! another. Absent on purpose: who a key belongs to. Nothing in a file could say it.

use ed25519_dalek::{Signature as Ed25519, Signer, VerifyingKey};
use organico_model::Diagnostic;

use crate::digest::hex;

/// The secret half of a key. It is not printed, and it is compared with nothing.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Returns the key of 32 random bytes; whoever makes a key takes them from the operating system.
    #[must_use]
    pub fn of(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// Returns the public half, 64 hexadecimal digits.
    #[must_use]
    pub fn public_key(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    /// Returns the text of a key file, which [`read_signing_key`] reads: who has it can sign.
    #[must_use]
    pub fn secret_text(&self) -> String {
        hex(self.0.as_bytes()) + "\n"
    }

    /// Returns the signature of a message, 128 hexadecimal digits.
    pub(crate) fn signature(&self, message: &[u8]) -> String {
        hex(&self.0.sign(message).to_bytes())
    }
}

/// Returns the key of a key file: 64 hexadecimal digits, white space around them apart.
///
/// # Errors
/// The text is anything else. Its place is left to who knows the file; what stands in it is not repeated.
pub fn read_signing_key(text: &str) -> Result<SigningKey, Diagnostic> {
    bytes_of(text.trim()).map(SigningKey::of).ok_or_else(|| Diagnostic::fault("I0715"))
}

/// What a signature is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureState {
    /// Nobody signed.
    Unsigned,
    /// Who holds the secret half of this key signed exactly this.
    Good {
        /// The name that the signer gives himself.
        signer: String,
        /// The key, 64 hexadecimal digits.
        public_key: String,
    },
    /// There is a signature and it does not fit.
    Bad,
}

/// Returns whether who holds the secret half of a key signed exactly this message.
pub(crate) fn is_signed(message: &[u8], public_key: &str, signature: &str) -> bool {
    fits(message, public_key, signature).is_some()
}

fn fits(message: &[u8], public_key: &str, signature: &str) -> Option<()> {
    let key = VerifyingKey::from_bytes(&written(public_key)?).ok()?;
    let sign = Ed25519::from_bytes(&written(signature)?);
    key.verify_strict(message, &sign).ok()
}

/// Returns the bytes of a text that is written as we write it: in small digits, so that it has one form.
fn written<const N: usize>(text: &str) -> Option<[u8; N]> {
    bytes_of(text).filter(|bytes| hex(bytes) == text)
}

/// Returns the bytes of a text of hexadecimal digits, two for each; nothing if it is anything else.
fn bytes_of<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |letter: u8| char::from(letter).to_digit(16);
        *byte = u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_is_64_digits_and_its_fault_does_not_repeat_it() {
        let text = SigningKey::of([0xab; 32]).secret_text();
        assert_eq!(text, ["ab".repeat(32), "\n".to_owned()].concat());
        let key = |text: &str| read_signing_key(text).map(|key| key.public_key());
        assert_eq!(key(&text.to_uppercase()), Ok(SigningKey::of([0xab; 32]).public_key()));
        for bad in ["", "ab", &text[1..], &text.replacen('a', "+", 1), &text.replace("abab", "é")]
        {
            assert_eq!(key(bad), Err(Diagnostic::fault("I0715")));
        }
    }

    #[test]
    fn a_signature_fits_its_message_and_key_alone() {
        let (key, other) = (SigningKey::of([3; 32]), SigningKey::of([4; 32]));
        let signature = key.signature(b"so be it");
        assert!(is_signed(b"so be it", &key.public_key(), &signature));
        assert!(!is_signed(b"so be it.", &key.public_key(), &signature));
        assert!(!is_signed(b"so be it", &other.public_key(), &signature));
        assert!(!is_signed(b"so be it", &key.public_key(), &signature.to_uppercase()));
    }
}
