//! `organico bundle`: what is in a file that anyone can verify, and keys to sign such files with.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use organico_formats::{
    Bundle, BundleError, BundleKind, EntryDifference, Manifest, SignatureState, SigningKey,
    digest_differences, fingerprint, read_bundle, signature_state,
};
use organico_model::Diagnostic;
use organico_report::{Language, Numbers, message};
use serde_json::{Value, json};

use crate::disk::{read_bytes, write_secret};
use crate::failure::Failure;
use crate::terminal::print;

/// What to do with bundles.
#[derive(Debug, Subcommand)]
pub(crate) enum BundleCommand {
    Show(ShowArguments),
    Key(KeyArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    #[arg(value_name = "FILE.organico")]
    bundle: PathBuf,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct KeyArguments {
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Runs `organico bundle`.
pub(super) fn run(command: &BundleCommand, language: Language) -> Result<(), Failure> {
    match command {
        BundleCommand::Show(arguments) => show(arguments, language),
        BundleCommand::Key(arguments) => make_key(&arguments.out, language),
    }
}

/// Returns the bundle of a file; its faults have the file before the entry in their places.
pub(crate) fn load(path: &Path) -> Result<Bundle, Failure> {
    read_bundle(&read_bytes(path)?).map_err(|faults| Failure::all(located(path, faults)))
}

/// Returns faults of a bundle with the file before the entry in their places.
pub(crate) fn located(path: &Path, mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let path = path.to_string_lossy();
    for fault in &mut faults {
        // Not joined as paths: a name that begins with a slash would stand for the whole.
        let separator = if fault.place.file.is_empty() { "" } else { "/" };
        fault.place.file = [&*path, separator, &fault.place.file].concat();
    }
    faults
}

/// Returns what is at fault in a bundle that could be read: entries that differ, a signature that does not fit.
pub(crate) fn doubts(bundle: &Bundle) -> Vec<Diagnostic> {
    let differences = digest_differences(bundle);
    let signature = signature_state(&bundle.manifest).diagnostic();
    differences.iter().map(EntryDifference::diagnostic).chain(signature).collect()
}

/// Returns why a bundle could not be made, as the fault of a command that writes `path`.
pub(crate) fn unwritten(path: &Path, fault: BundleError) -> Failure {
    match fault {
        BundleError::Faults(faults) => Failure::all(located(path, faults)),
        BundleError::Json(fault) => Failure::write(path, &fault.into()),
        BundleError::Packing(fault) => Failure::write(path, &fault),
    }
}

fn show(arguments: &ShowArguments, language: Language) -> Result<(), Failure> {
    let path = &arguments.bundle;
    let bundle = load(path)?;
    let digest = fingerprint(&bundle.manifest).map_err(|fault| unwritten(path, fault))?;
    if arguments.json {
        print(&bundle_json(&bundle, &digest).to_string());
    } else {
        head(&bundle.manifest, &digest, language);
        entries(&bundle, language);
        gaps(&bundle.manifest, language);
    }
    let doubts = doubts(&bundle);
    if doubts.is_empty() { Ok(()) } else { Err(Failure::all(located(path, doubts))) }
}

fn head(manifest: &Manifest, digest: &str, language: Language) {
    let say = |key: &str, gaps: &[(&str, &str)]| print(&message(language, key, gaps));
    print(&manifest.title);
    match &manifest.kind {
        BundleKind::Public => say("bundle-kind-public", &[]),
        BundleKind::Riservato { purpose } => say("bundle-kind-riservato", &[("purpose", purpose)]),
    }
    let (created, seed) = (manifest.created.to_string(), manifest.seed.0.to_string());
    let made = [("version", manifest.organico.as_str()), ("created", &created), ("seed", &seed)];
    // Without --at a run states no time: the same inputs give the same file whenever it is made.
    let undated = manifest.created == jiff::Timestamp::UNIX_EPOCH;
    say(if undated { "bundle-made-undated" } else { "bundle-made" }, &made);
    match signature_state(manifest) {
        SignatureState::Unsigned => say("bundle-unsigned", &[]),
        SignatureState::Bad => say("bundle-signature-bad", &[]),
        SignatureState::Good { signer, public_key } => {
            say("bundle-signed", &[("signer", &signer), ("key", &public_key)]);
        }
    }
    say("bundle-fingerprint", &[("digest", digest)]);
}

fn entries(bundle: &Bundle, language: Language) {
    let numbers = Numbers::of(language);
    let total: usize = bundle.entries.values().map(Vec::len).sum();
    let (count, bytes) = (numbers.count(bundle.entries.len()), numbers.count(total));
    print("");
    print(&message(language, "bundle-entries", &[("count", &count), ("bytes", &bytes)]));
    let differences = digest_differences(bundle);
    for (name, bytes) in &bundle.entries {
        let digest = bundle.manifest.digests.get(name).map_or("", String::as_str);
        let differs = differences.iter().any(|one| one.entry == *name);
        let mark =
            if differs { message(language, "bundle-entry-changed", &[]) } else { String::new() };
        let size = numbers.count(bytes.len());
        print(format!("{size:>13}  {digest}  {name} {mark}").trim_end());
    }
}

/// Prints the figures that the bundle alone cannot give again.
fn gaps(manifest: &Manifest, language: Language) {
    if manifest.not_recomputable.is_empty() {
        return;
    }
    print("");
    print(&message(language, "bundle-not-recomputable", &[]));
    for one in &manifest.not_recomputable {
        let why = message(language, &format!("bundle-obstacle-{}", one.obstacle.code()), &[]);
        print(&format!("  {}: {why}", one.figure));
    }
}

fn bundle_json(bundle: &Bundle, digest: &str) -> Value {
    let manifest = &bundle.manifest;
    let differences = digest_differences(bundle);
    let differs = |name: &str| differences.iter().any(|one| one.entry == name);
    let entries = bundle.entries.iter().map(|(name, bytes)| {
        let digest = manifest.digests.get(name);
        json!({
            "name": name, "bytes": bytes.len(), "digest": digest, "changed": differs(name),
        })
    });
    let signature = match signature_state(manifest) {
        SignatureState::Unsigned => json!({ "state": "unsigned" }),
        SignatureState::Bad => json!({ "state": "bad" }),
        SignatureState::Good { signer, public_key } => {
            json!({ "state": "good", "signer": signer, "public_key": public_key })
        }
    };
    json!({
        "version": manifest.version,
        "organico": manifest.organico,
        "kind": manifest.kind,
        "title": manifest.title,
        "seed": manifest.seed,
        "created": manifest.created,
        "fingerprint": digest,
        "signature": signature,
        "entries": entries.collect::<Vec<Value>>(),
        "not_recomputable": manifest.not_recomputable,
    })
}

/// Makes a key of random bytes of the operating system; this is the one place that reads them.
fn make_key(out: &Path, language: Language) -> Result<(), Failure> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed)
        .map_err(|cause| Failure::of(Diagnostic::fault("I0717").with("cause", cause)))?;
    let key = SigningKey::of(seed);
    write_secret(out, &key.secret_text())?;
    let path = out.to_string_lossy();
    print(&message(language, "bundle-key-written", &[("path", &path)]));
    print(&message(language, "bundle-key-public", &[("key", &key.public_key())]));
    print(&message(language, "bundle-key-advice", &[]));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_the_file_before_its_entry_whatever_the_entry_is_called() {
        let at = |entry: &str| Diagnostic::fault("I0705").at(entry, 0, "");
        let faults = located(Path::new("a.organico"), vec![at("/etc/x"), at("x"), at("")]);
        let places = faults.iter().map(|fault| fault.place.file.as_str());
        let wanted = ["a.organico//etc/x", "a.organico/x", "a.organico"];
        assert_eq!(places.collect::<Vec<&str>>(), wanted);
    }
}
