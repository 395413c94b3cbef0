//! `organico bundle` on bundles as they should be and as they should not, in both languages.

use std::collections::BTreeMap;
use std::fs;

use organico_formats::{
    BUNDLE_VERSION, Bundle, BundleKind, Manifest, Obstacle, Unrecomputable, read_signing_key, sign,
    write_bundle,
};
use organico_model::Seed;

use crate::support::{Folder, organico, organico_ok};

fn bundle(kind: BundleKind) -> Bundle {
    let manifest = Manifest {
        version: BUNDLE_VERSION,
        organico: "0.1.0".to_owned(),
        kind,
        title: "One hub or three sites".to_owned(),
        seed: Seed(7),
        created: "2026-11-22T07:00:00Z".parse().unwrap(),
        not_recomputable: vec![Unrecomputable {
            figure: "people.unsocial-hours".to_owned(),
            obstacle: Obstacle::PersonLevel,
        }],
        digests: BTreeMap::new(),
        signature: None,
    };
    let entries = BTreeMap::from([("results.json".to_owned(), vec![b' '; 1234])]);
    Bundle::sealed(manifest, entries)
}

fn kept(folder: &Folder, bundle: &Bundle) -> String {
    let path = folder.file("table.organico");
    fs::write(&path, write_bundle(bundle).unwrap()).unwrap();
    path
}

#[test]
fn a_public_bundle_shows_its_entries_its_gaps_and_that_nobody_signed() {
    let folder = Folder::new();
    let path = kept(&folder, &bundle(BundleKind::Public));
    let english = organico_ok(&["bundle", "show", &path, "--lang", "en"]);
    let italian = organico_ok(&["bundle", "show", &path, "--lang", "it"]);
    for words in [
        "One hub or three sites\nPublic: groups only",
        "with seed 7",
        "Not signed",
        "        1,234  943d536ff25c",
        "  people.unsocial-hours: needs rows of single people",
    ] {
        assert!(english.contains(words), "{words}\n{english}");
    }
    for words in ["Pubblico: solo gruppi", "Non firmato", "Elementi: 1, 1.234 byte"] {
        assert!(italian.contains(words), "{words}\n{italian}");
    }
    assert!(!italian.contains("bundle-") && !english.contains("bundle-"), "{italian}{english}");
}

#[test]
fn a_bundle_signed_with_a_new_key_says_whose_key_and_what_it_is_for() {
    let folder = Folder::new();
    let key_file = folder.file("rsu.key");
    let said = organico_ok(&["bundle", "key", "--out", &key_file]);
    let key = read_signing_key(&fs::read_to_string(&key_file).unwrap()).unwrap();
    assert!(said.contains(&key.public_key()) && !said.contains(key.secret_text().trim()), "{said}");
    let mut bundle = bundle(BundleKind::Riservato { purpose: "joint examination".to_owned() });
    sign(&mut bundle.manifest, &key, "RSU Livorno").unwrap();
    let path = kept(&folder, &bundle);
    let text = organico_ok(&["bundle", "show", &path]);
    assert!(text.contains("RISERVATO") && text.contains("Purpose: joint examination"), "{text}");
    assert!(text.contains("under the name \"RSU Livorno\""), "{text}");
    let json = organico_ok(&["bundle", "show", &path, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["signature"]["state"], "good");
    assert_eq!(json["signature"]["public_key"], key.public_key());
    assert_eq!(json["kind"]["riservato"]["purpose"], "joint examination");
    assert_eq!(json["entries"][0]["bytes"], 1234);
}

#[test]
fn a_changed_entry_and_a_signature_that_does_not_fit_are_faults_at_their_places() {
    let folder = Folder::new();
    let key = read_signing_key(&"5".repeat(64)).unwrap();
    let mut bundle = bundle(BundleKind::Public);
    sign(&mut bundle.manifest, &key, "RSU").unwrap();
    bundle.manifest.title.push('!');
    bundle.entries.insert("results.json".to_owned(), Vec::new());
    let path = kept(&folder, &bundle);
    let output = organico(&["bundle", "show", &path, "--lang", "it"]);
    assert_eq!(output.status.code(), Some(1));
    let (said, faults) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(said.contains("results.json CAMBIATO"), "{said}");
    assert!(said.contains("LA FIRMA NON CORRISPONDE"), "{said}");
    for place in ["results.json", "manifest.json"] {
        assert!(faults.contains(&["--> ", &path, "/", place, "\n"].concat()), "{place} {faults}");
    }
    assert!(faults.contains("I0713") && faults.contains("I0714"), "{faults}");
}

#[test]
fn what_is_no_bundle_is_a_fault_of_the_file_and_no_panic() {
    let folder = Folder::new();
    let output = organico(&["bundle", "show", &folder.write("a.organico", "PK\u{3}\u{4}")]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("I0701 fault") && said.contains("a.organico\n"), "{said}");
}

#[test]
fn a_key_is_for_its_owner_only_and_never_written_over() {
    let folder = Folder::new();
    let path = folder.file("rsu.key");
    organico_ok(&["bundle", "key", "--out", &path]);
    let first = fs::read_to_string(&path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let output = organico(&["bundle", "key", "--out", &path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("I0716"));
    assert_eq!(fs::read_to_string(&path).unwrap(), first);
    let other = folder.file("other.key");
    organico_ok(&["bundle", "key", "--out", &other]);
    assert_ne!(fs::read_to_string(&other).unwrap(), first);
}
