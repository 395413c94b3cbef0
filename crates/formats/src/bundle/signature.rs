//! Who holds a key says: this is the bundle I mean. Ed25519 over the canonical text of the manifest.
//!
//! The manifest names the digest of each entry, so one signature covers all. It covers the name of the signer and the
//! public key too: neither can be exchanged under a signature. It does not say who a key belongs to; nothing in a file
//! could.

use organico_model::Diagnostic;

use super::manifest::{MANIFEST, Manifest, Signature, text_of};
use super::{BundleError, check};
use crate::signing::{SignatureState, SigningKey, is_signed};

/// What stands before the text that is signed, so that a signature of something else never fits a bundle.
const CONTEXT: &str = "organico bundle manifest 1\n";

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
    let signature = key.signature(message.as_bytes());
    manifest.signature = Some(Signature { signature, ..unsigned });
    Ok(())
}

impl SignatureState {
    /// Returns a signature of a bundle that does not fit as a fault.
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
        Some(signature) if fits(manifest, signature) => SignatureState::Good {
            signer: signature.signer.clone(),
            public_key: signature.public_key.clone(),
        },
        Some(_) => SignatureState::Bad,
    }
}

fn fits(manifest: &Manifest, signature: &Signature) -> bool {
    signed_text(manifest, signature).is_ok_and(|message| {
        is_signed(message.as_bytes(), &signature.public_key, &signature.signature)
    })
}

/// Returns what is signed: the manifest with the signer and the key, the signature itself left empty.
fn signed_text(manifest: &Manifest, signature: &Signature) -> Result<String, BundleError> {
    let signature = Some(Signature { signature: String::new(), ..signature.clone() });
    let text = text_of(&Manifest { signature, ..manifest.clone() })?;
    Ok([CONTEXT, &text].concat())
}
