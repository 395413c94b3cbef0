//! A signature in a file of its own, beside a document that people write: the document stays as its author left it.
//!
//! It covers every byte of the document, the name of the signer and the public key.

use organico_model::Diagnostic;
use serde::{Deserialize, Serialize};

use crate::signing::{SignatureState, SigningKey, is_signed};
use crate::text::is_plain;

/// The version of the file.
const VERSION: u32 = 1;

/// What stands before the text that is signed, so that a signature of something else never fits weights.
const CONTEXT: &str = "organico weights of harm 1\n";

/// The file; while the message is made, the signature itself is left out.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Detached {
    version: u32,
    signer: String,
    public_key: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    signature: String,
}

impl Detached {
    /// Returns what is signed. The first line has no line feed of its own: in JSON it is written `\n`.
    fn message(&self, document: &str) -> Result<String, serde_json::Error> {
        let head = serde_json::to_string(&Self { signature: String::new(), ..self.clone() })?;
        Ok([CONTEXT, &head, "\n", document].concat())
    }
}

/// Returns the text of the file that stands beside a document of weights, as one line of JSON.
///
/// # Errors
/// The name of the signer is no short plain line.
pub fn signature_file(
    document: &str,
    key: &SigningKey,
    signer: &str,
) -> Result<String, Diagnostic> {
    if !is_plain(signer) {
        return Err(Diagnostic::fault("I1911").with("key", "signer"));
    }
    let unwritten = |cause| Diagnostic::fault("C0001").with("cause", cause);
    let unsigned = Detached {
        version: VERSION,
        signer: signer.to_owned(),
        public_key: key.public_key(),
        signature: String::new(),
    };
    let message = unsigned.message(document).map_err(unwritten)?;
    let signed = Detached { signature: key.signature(message.as_bytes()), ..unsigned };
    Ok(serde_json::to_string(&signed).map_err(unwritten)? + "\n")
}

/// Returns what the signature beside a document is worth. One that cannot be read does not fit.
#[must_use]
pub fn signed_by(document: &str, signature: Option<&str>) -> SignatureState {
    let Some(text) = signature else { return SignatureState::Unsigned };
    match fitting(document, text) {
        Some(Detached { signer, public_key, .. }) => SignatureState::Good { signer, public_key },
        None => SignatureState::Bad,
    }
}

fn fitting(document: &str, text: &str) -> Option<Detached> {
    let found: Detached = serde_json::from_str(text).ok()?;
    let message = found.message(document).ok()?;
    let fits = found.version == VERSION
        && is_plain(&found.signer)
        && is_signed(message.as_bytes(), &found.public_key, &found.signature);
    fits.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "version = 1\n";

    fn signed() -> String {
        signature_file(DOCUMENT, &SigningKey::of([5; 32]), "RSU Livorno").unwrap()
    }

    #[test]
    fn a_signature_says_by_whom_a_document_is_signed() {
        let public_key = SigningKey::of([5; 32]).public_key();
        let good = SignatureState::Good { signer: "RSU Livorno".to_owned(), public_key };
        assert_eq!(signed_by(DOCUMENT, Some(&signed())), good);
        assert_eq!(signed_by(DOCUMENT, None), SignatureState::Unsigned);
    }

    #[test]
    fn a_changed_byte_of_document_signer_or_signature_makes_it_bad() {
        assert_eq!(signed_by("version = 1\r\n", Some(&signed())), SignatureState::Bad);
        assert_eq!(signed_by("version = 1\n ", Some(&signed())), SignatureState::Bad);
        for at in 0..signed().len() {
            let mut bytes = signed().into_bytes();
            bytes[at] ^= 1;
            let text = String::from_utf8(bytes).expect("it is ASCII, and stays so");
            assert_eq!(signed_by(DOCUMENT, Some(&text)), SignatureState::Bad, "byte {at}");
        }
    }

    #[test]
    fn a_signature_of_a_bundle_does_not_fit_and_a_signer_has_a_name() {
        let key = SigningKey::of([5; 32]);
        let other = key.signature(["organico bundle manifest 1\n", DOCUMENT].concat().as_bytes());
        let text = format!(
            "{{\"version\":1,\"signer\":\"a\",\"public_key\":\"{}\",\"signature\":\"{other}\"}}",
            key.public_key()
        );
        assert_eq!(signed_by(DOCUMENT, Some(&text)), SignatureState::Bad);
        for name in ["", "  ", "a\nb", "\u{202e}a"] {
            let refused = signature_file(DOCUMENT, &key, name).unwrap_err();
            assert_eq!(refused.code, "I1911");
        }
    }
}
