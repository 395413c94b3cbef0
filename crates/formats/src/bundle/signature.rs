//! Who holds a key says: this is the bundle I mean. Ed25519 over the canonical text of the manifest.
//!
//! The manifest names the digest of each entry, so one signature covers all. It covers the name of the signer and the
//! public key too: neither can be exchanged under a signature. It does not say who a key belongs to; nothing in a file
//! could.

use ed25519_dalek::{Signature as Ed25519, Signer, VerifyingKey};
use organico_model::Diagnostic;

use super::manifest::{MANIFEST, Manifest, Signature, text_of};
use super::{BundleError, check};
use crate::digest::hex;

/// What stands before the text that is signed, so that a signature of something else never fits a bundle.
const CONTEXT: &str = "organico bundle manifest 1\n";

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
}

/// Returns the key of a key file: 64 hexadecimal digits, white space around them apart.
///
/// # Errors
/// The text is anything else. Its place is left to who knows the file; what stands in it is not repeated.
pub fn read_signing_key(text: &str) -> Result<SigningKey, Diagnostic> {
    bytes_of(text.trim()).map(SigningKey::of).ok_or_else(|| Diagnostic::fault("I0715"))
}

/// Signs a manifest, whose digests must be final. A signature that it had is replaced.
///
/// # Errors
/// The manifest has no form in JSON.
pub fn sign(manifest: &mut Manifest, key: &SigningKey, signer: &str) -> Result<(), BundleError> {
    let unsigned = Signature {
        public_key: key.public_key(),
        signature: String::new(),
        signer: signer.to_owned(),
    };
    let message = signed_text(manifest, &unsigned)?;
    let signature = hex(&key.0.sign(message.as_bytes()).to_bytes());
    manifest.signature = Some(Signature { signature, ..unsigned });
    Ok(())
}

/// What a signature is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureState {
    /// Nobody signed.
    Unsigned,
    /// Who holds the secret half of this key signed exactly this manifest.
    Good {
        /// The name that the signer gives himself.
        signer: String,
        /// The key, 64 hexadecimal digits.
        public_key: String,
    },
    /// There is a signature and it does not fit.
    Bad,
}

impl SignatureState {
    /// Returns a signature that does not fit as a fault.
    #[must_use]
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        (*self == Self::Bad).then(|| check::at(MANIFEST, "I0714"))
    }
}

/// Returns what the signature of a manifest is worth. Whether the entries fit the manifest is another question.
#[must_use]
pub fn signature_state(manifest: &Manifest) -> SignatureState {
    match &manifest.signature {
        None => SignatureState::Unsigned,
        Some(signature) if fits(manifest, signature).is_some() => SignatureState::Good {
            signer: signature.signer.clone(),
            public_key: signature.public_key.clone(),
        },
        Some(_) => SignatureState::Bad,
    }
}

fn fits(manifest: &Manifest, signature: &Signature) -> Option<()> {
    let key = VerifyingKey::from_bytes(&written(&signature.public_key)?).ok()?;
    let sign = Ed25519::from_bytes(&written(&signature.signature)?);
    let message = signed_text(manifest, signature).ok()?;
    key.verify_strict(message.as_bytes(), &sign).ok()
}

/// Returns what is signed: the manifest with the signer and the key, the signature itself left empty.
fn signed_text(manifest: &Manifest, signature: &Signature) -> Result<String, BundleError> {
    let signature = Some(Signature { signature: String::new(), ..signature.clone() });
    let text = text_of(&Manifest { signature, ..manifest.clone() })?;
    Ok([CONTEXT, &text].concat())
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
