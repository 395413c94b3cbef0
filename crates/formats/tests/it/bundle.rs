//! Bundles: the same bytes twice, every change found, and a signature that fits one manifest only.

use std::collections::BTreeMap;

use organico_formats::{
    BUNDLE_VERSION, Bundle, BundleKind, Difference, EntryDifference, Manifest, SignatureState,
    SigningKey, digest_differences, fingerprint, read_bundle, sign, signature_state, write_bundle,
};
use organico_model::Seed;
use proptest::prelude::*;

fn bundle_of(entries: BTreeMap<String, Vec<u8>>, title: &str) -> Bundle {
    let manifest = Manifest {
        version: BUNDLE_VERSION,
        organico: "0.1.0".to_owned(),
        kind: BundleKind::Riservato { purpose: "Esame congiunto".to_owned() },
        title: title.to_owned(),
        seed: Seed(7),
        created: "2026-11-22T07:00:00Z".parse().unwrap(),
        not_recomputable: Vec::new(),
        digests: BTreeMap::new(),
        signature: None,
    };
    Bundle::sealed(manifest, entries)
}

fn small() -> Bundle {
    let files = [("centro/città.toml", "version = 1\n"), ("results.json", "{\"agents\":14}\n")];
    let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    bundle_of(BTreeMap::from(files), "Due sedi o una")
}

fn signed() -> Bundle {
    let mut bundle = small();
    sign(&mut bundle.manifest, &SigningKey::of([3; 32]), "RSU Livorno").unwrap();
    bundle
}

#[test]
fn the_same_bundle_gives_the_same_bytes() {
    let bytes = write_bundle(&signed()).unwrap();
    assert_eq!(bytes, write_bundle(&signed()).unwrap());
    assert_eq!(read_bundle(&bytes), Ok(signed()));
    assert_eq!(write_bundle(&read_bundle(&bytes).unwrap()).unwrap(), bytes);
}

#[test]
fn a_file_has_the_bytes_that_it_has_on_every_machine() {
    let rows = (0..20_000_u32).map(|row| [row.to_string(), (row * row % 97).to_string()].join(","));
    let text = rows.collect::<Vec<String>>().join("\n");
    let bundle = bundle_of(BTreeMap::from([("rows.csv".to_owned(), text.into_bytes())]), "Rows");
    let file = BTreeMap::from([("file".to_owned(), write_bundle(&bundle).unwrap())]);
    // Another digest means that everybody's files change: say so in the changelog, and why.
    let digest = "f57ba3ce8c3893e2f63026bc1abf8ad86fe8062156adc318e2eed4ae362d7fa6";
    assert_eq!(bundle_of(file, "").manifest.digests["file"], digest);
}

#[test]
fn a_change_of_any_byte_of_any_entry_names_that_entry() {
    for (name, bytes) in small().entries {
        for at in 0..bytes.len() {
            let mut changed = small();
            changed.entries.get_mut(&name).unwrap()[at] ^= 1;
            let read = read_bundle(&write_bundle(&changed).unwrap()).unwrap();
            let difference = Difference::Changed;
            let wanted = [EntryDifference { entry: name.clone(), difference }];
            assert_eq!(digest_differences(&read), wanted);
        }
    }
}

#[test]
fn entries_that_come_and_go_are_differences_too() {
    let mut changed = small();
    changed.entries.remove("results.json");
    changed.entries.insert("a".to_owned(), Vec::new());
    let found = digest_differences(&changed);
    let found: Vec<_> = found.iter().map(|one| (&*one.entry, one.difference)).collect();
    assert_eq!(found, [("a", Difference::Added), ("results.json", Difference::Missing)]);
    assert_eq!(digest_differences(&small()), []);
}

/// A changed file is refused, or its changed entry named, or it holds what it held.
fn judged(bytes: &[u8], original: &Bundle) -> Result<(), String> {
    match read_bundle(bytes) {
        Err(faults) if faults.is_empty() => Err("refused without a fault".to_owned()),
        Err(_) => Ok(()),
        Ok(bundle) if bundle == *original || !digest_differences(&bundle).is_empty() => Ok(()),
        Ok(_) => Err("taken for the original and is another".to_owned()),
    }
}

#[test]
fn a_flip_of_any_bit_of_the_file_is_found_or_changes_nothing() {
    let bundle = signed();
    let bytes = write_bundle(&bundle).unwrap();
    for at in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[at / 8] ^= 1 << (at % 8);
        assert_eq!(judged(&changed, &bundle), Ok(()), "bit {at}");
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let bytes = write_bundle(&signed()).unwrap();
    for end in 0..bytes.len() {
        assert!(read_bundle(&bytes[..end]).is_err(), "{end} of {}", bytes.len());
    }
}

#[test]
fn a_signature_is_good_until_anything_of_the_manifest_changes() {
    let good = signed().manifest;
    let public_key = SigningKey::of([3; 32]).public_key();
    let signer = "RSU Livorno".to_owned();
    assert_eq!(signature_state(&good), SignatureState::Good { signer, public_key });
    assert_eq!(signature_state(&small().manifest), SignatureState::Unsigned);
    let changes: [fn(&mut Manifest); 8] = [
        |manifest| manifest.title.push('!'),
        |manifest| manifest.seed = Seed(8),
        |manifest| manifest.kind = BundleKind::Public,
        |manifest| manifest.organico.push('1'),
        |manifest| manifest.created += jiff::SignedDuration::from_nanos(1),
        |manifest| drop(manifest.digests.pop_first()),
        |manifest| manifest.signature.as_mut().unwrap().signer.push('?'),
        |manifest| {
            let other = SigningKey::of([4; 32]).public_key();
            manifest.signature.as_mut().unwrap().public_key = other;
        },
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut manifest = good.clone();
        change(&mut manifest);
        assert_eq!(signature_state(&manifest), SignatureState::Bad, "change {index}");
    }
}

#[test]
fn the_fingerprint_is_the_same_with_and_without_a_signature_and_changes_with_an_entry() {
    let of = |bundle: &Bundle| fingerprint(&bundle.manifest).unwrap();
    assert_eq!(of(&signed()), of(&small()));
    let mut other = small();
    other.entries.get_mut("results.json").unwrap()[0] ^= 1;
    assert_ne!(of(&Bundle::sealed(other.manifest, other.entries)), of(&small()));
}

#[test]
fn sealing_again_drops_a_signature_of_other_digests() {
    let Bundle { manifest, entries } = signed();
    assert_eq!(Bundle::sealed(manifest, entries), small());
}

fn names() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-zà0-9_-]{1,8}", 1..4).prop_map(|parts| parts.join("/"))
}

proptest! {
    #[test]
    fn every_bundle_reads_back_as_itself(
        entries in prop::collection::btree_map(names(), prop::collection::vec(any::<u8>(), 0..300), 0..8),
        title in "[^\\p{C}]{0,20}x",
    ) {
        let bundle = bundle_of(entries, &title);
        let bytes = write_bundle(&bundle).unwrap();
        prop_assert_eq!(read_bundle(&bytes), Ok(bundle));
    }

    #[test]
    fn no_bytes_at_all_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(read_bundle(&bytes).is_err());
    }

    #[test]
    fn a_bundle_with_a_hole_of_garbage_is_found_or_is_what_it_was(
        start in any::<prop::sample::Index>(),
        garbage in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut bytes = write_bundle(&signed()).unwrap();
        let start = start.index(bytes.len());
        for (byte, new) in bytes[start..].iter_mut().zip(garbage) {
            *byte = new;
        }
        prop_assert_eq!(judged(&bytes, &signed()), Ok(()));
    }
}
