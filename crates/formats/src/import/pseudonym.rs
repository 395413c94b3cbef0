//! Pseudonyms: what a file calls a person, turned by a secret key into an identifier that says nothing.
//!
//! The same name and key give the same pseudonym in every file, so people, shifts and absences meet without a list of
//! names anywhere. The key lies outside the centre; who has it and a list of names can put the names back on a print.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use organico_model::{AgentId, Diagnostic};
use sha2::Sha256;

use crate::refusal::Refusal;
use crate::text::identifier;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// Characters of a pseudonym after its first letter: 50 bits, so that among 20,000 people two meet once in 5 million
/// keys; if they do, the import says so.
const CHARACTERS: usize = 10;

/// Letters and digits of base 32 without those that are taken for each other.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// The secret that turns names into pseudonyms.
#[derive(Clone, PartialEq, Eq)]
pub struct PseudonymKey {
    bytes: [u8; KEY_BYTES],
}

impl std::fmt::Debug for PseudonymKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PseudonymKey")
    }
}

impl PseudonymKey {
    /// Returns the key of bytes that chance made.
    #[must_use]
    pub fn of(bytes: [u8; KEY_BYTES]) -> Self {
        Self { bytes }
    }

    /// Returns the text of the key file: hexadecimal digits and a line end.
    #[must_use]
    pub fn text(&self) -> String {
        let halves = self.bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digit = |half: u8| char::from_digit(u32::from(half), 16);
        halves.filter_map(digit).collect::<String>() + "\n"
    }
}

/// Returns the key of a key file's text.
///
/// # Errors
/// That it is not a key; the text is never repeated.
pub fn read_pseudonym_key(file: &str, text: &str) -> Result<PseudonymKey, Diagnostic> {
    let text = text.trim();
    let digits = text.len() == 2 * KEY_BYTES && text.bytes().all(|b| b.is_ascii_hexdigit());
    let byte = |index: usize| u8::from_str_radix(&text[2 * index..2 * index + 2], 16).unwrap_or(0);
    if digits {
        Ok(PseudonymKey { bytes: std::array::from_fn(byte) })
    } else {
        Err(Diagnostic::fault("I1210").at(file, 0, ""))
    }
}

/// Returns the pseudonym of what a file calls a person: `P` and ten letters and digits.
///
/// Blanks around it, several blanks inside and capital letters make no difference: ` ROSSI  Anna` is `Rossi Anna`.
#[must_use]
pub fn pseudonym(key: &PseudonymKey, name: &str) -> AgentId {
    AgentId::new(format!("P{}", code(key, &normal(name))))
}

/// Returns a word that stands for a text in which a name was found, such as a team called after its leader.
pub(crate) fn stand_in(key: &PseudonymKey, letter: char, text: &str) -> String {
    format!("{letter}{}", code(key, &format!("{letter}:{}", normal(text))))
}

fn code(key: &PseudonymKey, text: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key.bytes) else { return String::new() };
    mac.update(text.as_bytes());
    let digest = mac.finalize().into_bytes();
    let bits = digest.iter().take(8).fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
    let letter = |index: usize| ALPHABET[((bits >> (59 - 5 * index)) & 31) as usize];
    (0..CHARACTERS).map(|index| char::from(letter(index))).collect()
}

fn normal(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How the people of a file become those of a centre.
#[derive(Debug, Clone)]
pub enum PersonNames {
    /// What the file calls them is turned into pseudonyms.
    Secret(PseudonymKey),
    /// The file has pseudonyms already; they are kept.
    Pseudonyms,
}

/// The people met so far: what the file calls them, by pseudonym, to find two that meet.
#[derive(Debug)]
pub(crate) struct Naming<'n> {
    names: &'n PersonNames,
    met: BTreeMap<AgentId, String>,
}

/// Why a person has no identifier.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NameFault {
    /// It is not an identifier, or has no digit and so may be a name.
    NotAPseudonym(Refusal),
    /// Another name has the same pseudonym.
    Meets,
}

impl NameFault {
    /// Returns the diagnostic, which does not repeat the name.
    pub(crate) fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::NotAPseudonym(_) => Diagnostic::fault("I1211"),
            Self::Meets => Diagnostic::fault("I1212"),
        }
    }
}

impl<'n> Naming<'n> {
    pub(crate) fn new(names: &'n PersonNames) -> Self {
        Self { names, met: BTreeMap::new() }
    }

    /// Returns the identifier of a person, as the file calls them.
    pub(crate) fn id(&mut self, name: &str) -> Result<AgentId, NameFault> {
        let key = match self.names {
            PersonNames::Pseudonyms => return kept(name),
            PersonNames::Secret(key) => key,
        };
        let id = pseudonym(key, name);
        let normal = normal(name);
        match self.met.get(&id) {
            Some(other) if *other != normal => Err(NameFault::Meets),
            Some(_) => Ok(id),
            None => {
                self.met.insert(id.clone(), normal);
                Ok(id)
            }
        }
    }
}

fn is_ours(id: &str) -> bool {
    id.strip_prefix('P')
        .is_some_and(|rest| rest.len() == CHARACTERS && rest.bytes().all(|b| ALPHABET.contains(&b)))
}

/// A pseudonym has a digit, as P0001, or is one that we made: a name is neither.
fn kept(name: &str) -> Result<AgentId, NameFault> {
    let id = identifier(name.trim()).map_err(NameFault::NotAPseudonym)?;
    if id.bytes().any(|byte| byte.is_ascii_digit()) || is_ours(id) {
        Ok(AgentId::new(id))
    } else {
        Err(NameFault::NotAPseudonym(Refusal::Identifier))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> PseudonymKey {
        PseudonymKey::of([7; KEY_BYTES])
    }

    #[test]
    fn the_same_name_has_the_same_pseudonym_however_it_is_typed() {
        let one = pseudonym(&key(), "Rossi Anna");
        assert_eq!(pseudonym(&key(), "  ROSSI   anna "), one);
        assert_ne!(pseudonym(&key(), "Rossi Anno"), one);
        assert_ne!(pseudonym(&PseudonymKey::of([8; KEY_BYTES]), "Rossi Anna"), one);
        assert_eq!(one.as_str().len(), 11);
        assert!(identifier(one.as_str()).is_ok());
    }

    #[test]
    fn a_pseudonym_is_the_one_that_was_made_yesterday() {
        assert_eq!(pseudonym(&key(), "Rossi Anna").as_str(), "Pe39g89tzrj");
    }

    #[test]
    fn a_key_reads_back_as_itself_and_other_texts_are_refused() {
        assert_eq!(read_pseudonym_key("a.key", &key().text()), Ok(key()));
        for text in ["", "07", &"g".repeat(64), &"0".repeat(65)] {
            assert_eq!(read_pseudonym_key("a.key", text).unwrap_err().code, "I1210");
        }
        assert_eq!(format!("{:?}", key()), "PseudonymKey");
    }

    #[test]
    fn pseudonyms_of_the_file_are_kept_and_names_are_not() {
        let names = PersonNames::Pseudonyms;
        let mut naming = Naming::new(&names);
        assert_eq!(naming.id(" P0001 "), Ok(AgentId::new("P0001")));
        for name in ["Rossi", "Anna Rossi", "", "a;1"] {
            assert!(matches!(naming.id(name), Err(NameFault::NotAPseudonym(_))), "{name}");
        }
    }
}
