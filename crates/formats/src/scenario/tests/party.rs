//! What parties say of harms: weights without defaults, signed, all faults of all documents at once.

use organico_model::{Cents, Goal};

use super::*;
use crate::signing::SigningKey;
use crate::{signature_file, signed_by};

const DEMAND: &str = r#"version = 1
[demand]
supplier = { en = "client", it = "committente" }
source = "letter"
status = "claim"
steps = [{ from = "2027-01", factor = 0.9 }]
"#;

const WORKERS: &str = r#"version = 1
goal = "prova"
name = { en = "Workers", it = "Lavoratori" }
[weights]
income_lost = 1.5
post_lost = "40000.00"
[accepts]
harm_max = "900000.00"
posts_lost_max = 3
"#;

fn goal() -> Goal {
    read_goal(("g.toml", HEAD), ("d.toml", DEMAND), &baseline()).goal.unwrap()
}

fn key() -> SigningKey {
    key_of(7)
}

fn key_of(seed: usize) -> SigningKey {
    SigningKey::of([seed as u8; 32])
}

/// Returns what documents give, each signed as it is with a key of its own.
fn read_signed(texts: &[&str]) -> PartiesReading {
    read_signed_with(texts, |at| key_of(7 + at))
}

fn read_signed_with(texts: &[&str], key: impl Fn(usize) -> SigningKey) -> PartiesReading {
    let signed: Vec<(String, String)> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| (format!("{at}.toml"), signature_file(text, &key(at), "Anna").unwrap()))
        .collect();
    let documents: Vec<SignedDocument<'_>> = texts
        .iter()
        .zip(&signed)
        .map(|(text, (file, signature))| SignedDocument { file, text, signature: Some(signature) })
        .collect();
    read_parties(&documents, &goal(), &baseline())
}

/// Returns file, code and field of everything found in documents that are signed.
fn faults(texts: &[&str]) -> Vec<String> {
    let reading = read_signed(texts);
    assert!(reading.parties.is_none());
    let found = reading.diagnostics.iter();
    found.map(|one| format!("{} {} {}", one.place.file, one.code, one.place.field)).collect()
}

#[test]
fn a_party_is_what_it_signed() {
    let parties = read_signed(&[WORKERS]).parties.unwrap();
    let [party] = parties.as_slice() else { panic!("{parties:?}") };
    assert_eq!((party.weights.income_lost, party.weights.post_lost), (1.5, Cents(4_000_000)));
    assert_eq!(party.accepts.harm_max, Some(Cents(90_000_000)));
    assert_eq!((party.accepts.posts_lost_max, party.accepts.margin_min), (Some(3.0), None));
    assert_eq!((party.signer.as_str(), &party.public_key), ("Anna", &key().public_key()));
}

#[test]
fn no_weight_has_a_value_by_default_and_none_is_less_than_nothing() {
    let without = |line: &str| WORKERS.replace(line, "");
    assert_eq!(faults(&[&without("income_lost = 1.5\n")]), ["0.toml I0103 weights"]);
    assert_eq!(faults(&[&without("post_lost = \"40000.00\"\n")]), ["0.toml I0103 weights"]);
    let weight = |value: &str| faults(&[&WORKERS.replace("1.5", value)]);
    assert_eq!(weight("-1.0"), ["0.toml I0106 weights.income_lost"]);
    assert_eq!(weight("inf"), ["0.toml I0104 weights.income_lost"]);
    assert_eq!(weight("nan"), ["0.toml I0104 weights.income_lost"]);
    let post = |value: &str| faults(&[&WORKERS.replace("\"40000.00\"", value)]);
    assert_eq!(post("\"-1.00\""), ["0.toml I0106 weights.post_lost"]);
    let nothing = WORKERS.replace("1.5", "0.0").replace("\"40000.00\"", "0");
    assert_eq!(faults(&[&nothing]), ["0.toml I1910 weights"]);
}

#[test]
fn all_faults_of_all_documents_are_told_at_once() {
    let other = WORKERS.replace("\"prova\"", "\"altro\"").replace("harm_max", "harm");
    let signature = signature_file(WORKERS, &key(), "Anna").unwrap();
    let document = |file, text, signature| SignedDocument { file, text, signature };
    let documents = [
        document("a.toml", WORKERS, None),
        document("b.toml", other.as_str(), Some(signature.as_str())),
    ];
    let reading = read_parties(&documents, &goal(), &baseline());
    let found = reading.diagnostics.iter();
    let found: Vec<String> =
        found.map(|one| format!("{} {} {}", one.place.file, one.code, one.place.field)).collect();
    let wanted = [
        "a.toml C0415 ",
        "b.toml C0416 ",
        "b.toml C0417 name",
        "b.toml I1909 goal",
        "b.toml I0101 accepts.harm",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn one_key_does_not_speak_for_two_parties() {
    let company = WORKERS.replace("Workers", "Company").replace("Lavoratori", "Azienda");
    let reading = read_signed_with(&[WORKERS, &company], |_| key());
    assert!(reading.parties.is_none());
    let codes: Vec<&str> = reading.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(codes, ["C0418"]);
}

#[test]
fn a_party_speaks_once_and_has_a_name_that_shows() {
    let company = WORKERS.replace("Workers", "Company").replace("Lavoratori", "Azienda");
    assert!(read_signed(&[WORKERS, &company]).parties.is_some());
    let disguised = company.replace("Azienda", " lavoratori");
    assert_eq!(faults(&[WORKERS, &disguised]), ["1.toml C0417 name"]);
    let hidden = WORKERS.replace("Workers", "Work\\u202eers");
    assert_eq!(faults(&[&hidden]), ["0.toml I1911 name.en"]);
    let many: Vec<String> = (0..5)
        .map(|n| company.replace("Company", &format!("C{n}")).replace("Azienda", &format!("A{n}")))
        .collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(faults(&many), ["4.toml I0112 "]);
    assert!(read_signed(&many[..4]).parties.is_some());
}

#[test]
fn what_cannot_be_read_is_told_before_anybody_signs_it() {
    assert!(party_faults("w.toml", WORKERS).is_empty());
    assert!(party_faults("w.toml", &WORKERS.replace("prova", "any")).is_empty());
    let found = party_faults("w.toml", "version = 1\n");
    assert_eq!(found.len(), 3, "goal, name and weights are missing: {found:#?}");
}

#[test]
fn a_document_that_a_reader_of_lines_would_take_for_the_same_is_not_the_one_that_was_signed() {
    let signature = signature_file(WORKERS, &key(), "Anna").unwrap();
    let other = WORKERS.replace('\n', "\r\n");
    assert_eq!(signed_by(&other, Some(&signature)), crate::SignatureState::Bad);
}
