use std::io::{Cursor, Write};

use organico_model::{Place, Seed};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::check::Limits;
use super::manifest::{MANIFEST, manifest_of, text_of};
use super::read::read_within;
use super::*;
use crate::signing::{SignatureState, SigningKey};

fn manifest() -> Manifest {
    Manifest {
        version: BUNDLE_VERSION,
        organico: "0.1.0".to_owned(),
        kind: BundleKind::Public,
        title: "Two sites or one".to_owned(),
        seed: Seed(u64::MAX),
        created: "2026-11-22T07:00:00.25Z".parse().unwrap(),
        not_recomputable: vec![Unrecomputable {
            figure: "people.pay.mean".to_owned(),
            obstacle: Obstacle::PersonLevel,
        }],
        digests: BTreeMap::new(),
        signature: None,
    }
}

fn bundle() -> Bundle {
    let entries = [("centre/people.csv", "id\nA1\n"), ("results.json", "{}\n"), ("empty", "")];
    let entries = entries.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    Bundle::sealed(manifest(), BTreeMap::from(entries))
}

/// Returns a zip of these files as another program might make it, each packed as it says.
fn zip_of(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Returns the bundle again with other files in it than it should have.
fn with_files(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Vec<u8> {
    let Bundle { manifest, mut entries } = bundle();
    entries.insert(MANIFEST.to_owned(), text_of(&manifest).unwrap().into_bytes());
    change(&mut entries);
    let files: Vec<_> = entries.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
    zip_of(&files, CompressionMethod::Stored)
}

fn with_manifest(text: &str) -> Vec<u8> {
    with_files(|files| drop(files.insert(MANIFEST.to_owned(), text.as_bytes().to_vec())))
}

fn found(read: Result<Bundle, Vec<Diagnostic>>) -> Vec<String> {
    let one = |fault: Diagnostic| [fault.code, " ", &fault.place.to_string()].concat();
    read.err().unwrap_or_default().into_iter().map(one).collect()
}

fn faults(bytes: &[u8]) -> Vec<String> {
    found(read_bundle(bytes))
}

#[test]
fn a_bundle_that_another_program_packed_again_is_the_same_bundle() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let text = text_of(&bundle().manifest).unwrap();
        let bundle = bundle();
        let mut files: Vec<(&str, &[u8])> =
            bundle.entries.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
        files.extend([("centre/", &b""[..]), (MANIFEST, text.as_bytes())]);
        files.reverse();
        assert_eq!(read_bundle(&zip_of(&files, method)).as_ref(), Ok(&bundle));
    }
}

#[test]
fn what_is_no_zip_is_no_bundle() {
    for bytes in [&b""[..], b"PK", b"forecast,1\n", &[0xff; 4096]] {
        assert_eq!(faults(bytes), ["I0701 "]);
    }
}

#[test]
fn a_zip_without_a_manifest_is_no_bundle() {
    assert_eq!(faults(&with_files(|files| drop(files.remove(MANIFEST)))), ["I0707 "]);
    assert_eq!(faults(&zip_of(&[], CompressionMethod::Stored)), ["I0707 "]);
}

#[test]
fn entries_beyond_the_manifest_and_entries_that_are_missing_are_all_named() {
    let bytes = with_files(|files| {
        files.remove("results.json");
        files.insert("extra.csv".to_owned(), Vec::new());
        files.insert("also.csv".to_owned(), Vec::new());
    });
    assert_eq!(faults(&bytes), ["I0710 also.csv", "I0710 extra.csv", "I0711 results.json"]);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    let names =
        ["../a", "/a", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\u{1b}[2J", "a\u{202e}b", "..."];
    for name in names {
        let bytes = with_files(|files| drop(files.insert(name.to_owned(), Vec::new())));
        let faults = faults(&bytes);
        assert!(matches!(&faults[..], [one] if one.starts_with("I0705 ")), "{name} {faults:?}");
        assert!(!faults[0].contains('\u{1b}'), "{faults:?}");
    }
}

#[test]
fn two_names_that_differ_in_capital_letters_only_are_one_name() {
    let bytes = with_files(|files| drop(files.insert("Results.json".to_owned(), Vec::new())));
    assert_eq!(faults(&bytes), ["I0706 results.json"]);
}

#[test]
fn a_name_that_stands_twice_in_the_directory_is_refused() {
    let bytes = with_files(|files| drop(files.insert("resultz.json".to_owned(), Vec::new())));
    let mut twice = bytes.clone();
    for at in 0..bytes.len() - 12 {
        if &bytes[at..at + 12] == b"resultz.json" {
            twice[at..at + 12].copy_from_slice(b"results.json");
        }
    }
    assert_eq!(faults(&twice), ["I0706 results.json"]);
}

#[test]
fn more_entries_or_bytes_than_the_limits_are_refused_before_they_are_kept() {
    let bytes = write_bundle(&bundle()).unwrap();
    let read =
        |entries, bytes_max| found(read_within(&bytes, &Limits { entries, bytes: bytes_max }));
    assert_eq!(read(2, 1 << 20), ["I0703 "]);
    assert_eq!(read(3, 100), ["I0704 "]);
    let whole = text_of(&bundle().manifest).unwrap().len() as u64 + 6 + 3;
    assert_eq!(read(3, whole - 1), ["I0704 "]);
    assert_eq!(read(3, whole), [""; 0]);
}

#[test]
fn a_file_of_ten_thousand_and_more_entries_is_refused() {
    let names: Vec<String> = (0..10_002).map(|number| number.to_string()).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (&**name, &b""[..])).collect();
    assert_eq!(faults(&zip_of(&files, CompressionMethod::Stored)), ["I0703 "]);
}

#[test]
fn a_manifest_is_taken_only_as_we_write_it() {
    let text = text_of(&bundle().manifest).unwrap();
    let strange = [
        (text.replace("  \"seed\"", "   \"seed\""), 6),
        (text.replace("\"seed\":", "\"note\": \"unseen\",\n  \"seed\":"), 6),
        (text.replace("18446744073709551615", "1e3"), 6),
        (text.trim_end().to_owned(), 20),
        (text.clone() + "\n", 21),
        (text.replace("07:00:00.25Z", "08:00:00.25+01:00"), 7),
        ("[]".to_owned(), 1),
    ];
    for (text, line) in strange {
        let place = Place { file: MANIFEST.to_owned(), line, field: String::new() };
        assert_eq!(faults(&with_manifest(&text)), [["I0708 ", &place.to_string()].concat()]);
    }
    assert_eq!(faults(&with_manifest(&text)), [""; 0]);
}

#[test]
fn a_manifest_of_a_later_version_says_so_whatever_else_it_has() {
    let later = "{\"version\": 2, \"colour\": \"red\"}";
    assert_eq!(faults(&with_manifest(later)), ["I0709 manifest.json version"]);
}

#[test]
fn a_bundle_for_few_eyes_needs_a_purpose_and_texts_show_what_they_hold() {
    let purpose = String::from(" ");
    let kind = BundleKind::Riservato { purpose };
    let title = "safe\u{1b}[1A".to_owned();
    let bad = Bundle { manifest: Manifest { kind, title, ..bundle().manifest }, ..bundle() };
    let Err(BundleError::Faults(refused)) = write_bundle(&bad) else { panic!("was written") };
    let wanted = ["I0712 manifest.json purpose", "I0712 manifest.json title"];
    assert_eq!(found(Err(refused)), wanted);
    assert_eq!(faults(&with_manifest(&text_of(&bad.manifest).unwrap())), wanted);
}

#[test]
fn what_could_not_be_read_is_not_written() {
    let mut bad = bundle();
    bad.entries.insert("../a".to_owned(), Vec::new());
    bad.entries.remove("empty");
    let Err(BundleError::Faults(refused)) = write_bundle(&bad) else { panic!("was written") };
    assert_eq!(found(Err(refused)), ["I0705 ../a", "I0710 ../a", "I0711 empty"]);
}

#[test]
fn one_bit_of_the_manifest_makes_the_signature_bad_or_the_manifest_unreadable() {
    let mut signed = bundle().manifest;
    sign(&mut signed, &SigningKey::of([3; 32]), "RSU Livorno").unwrap();
    let text = text_of(&signed).unwrap();
    assert_ne!(signature_state(&signed), SignatureState::Bad);
    let mut judged = 0;
    for at in 0..text.len() * 8 {
        let mut bytes = text.clone().into_bytes();
        bytes[at / 8] ^= 1 << (at % 8);
        if let Ok(manifest) = manifest_of(&bytes) {
            assert_eq!(signature_state(&manifest), SignatureState::Bad, "bit {at}");
            judged += 1;
        }
    }
    assert!(judged > 1000, "only {judged} manifests could be judged");
}
