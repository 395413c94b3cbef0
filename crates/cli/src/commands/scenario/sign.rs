//! `organico scenario sign`, and the weights of parties that were signed by it.

use std::path::{Path, PathBuf};

use organico_formats::{
    SignedDocument, party_faults, read_parties, read_signing_key, signature_file,
};
use organico_model::{Baseline, Diagnostic, Goal, Party, Severity};
use organico_report::{Language, message};

use super::SignArguments;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Signs a document of weights that can be read, into a file beside it.
pub(super) fn run(arguments: &SignArguments, language: Language) -> Result<(), Failure> {
    let path = &arguments.weights;
    let text = read_text(path)?;
    refuse_faults(party_faults(&path.to_string_lossy(), &text), language)?;
    let key = read_signing_key(&read_text(&arguments.sign)?).map_err(Failure::of)?;
    let signature = signature_file(&text, &key, &arguments.signer).map_err(Failure::of)?;
    let beside = beside(path);
    write_text(&beside, &signature)?;
    print(&message(language, "written", &[("path", &beside.to_string_lossy())]));
    print(&message(language, "bundle-key-public", &[("key", &key.public_key())]));
    Ok(())
}

/// Returns the parties that have signed these documents.
pub(super) fn parties(
    paths: &[PathBuf],
    (goal, baseline): (&Goal, &Baseline),
    language: Language,
) -> Result<Vec<Party>, Failure> {
    let read = |path: &PathBuf| -> Result<(String, String, Option<String>), Failure> {
        let beside = beside(path);
        let signature = if beside.is_file() { Some(read_text(&beside)?) } else { None };
        Ok((path.to_string_lossy().into_owned(), read_text(path)?, signature))
    };
    let texts: Result<Vec<_>, Failure> = paths.iter().map(read).collect();
    let texts = texts?;
    let documents: Vec<SignedDocument<'_>> = texts
        .iter()
        .map(|(file, text, signature)| SignedDocument {
            file,
            text,
            signature: signature.as_deref(),
        })
        .collect();
    let reading = read_parties(&documents, goal, baseline);
    refuse_faults(reading.diagnostics, language)?;
    Ok(reading.parties.unwrap_or_default())
}

/// Returns the file that holds the signature of a document.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".sig");
    PathBuf::from(name)
}

/// Prints warnings, and ends where there is a fault.
fn refuse_faults(found: Vec<Diagnostic>, language: Language) -> Result<(), Failure> {
    let (faults, warnings): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|one| one.severity == Severity::Fault);
    print_diagnostics(&warnings, language);
    if faults.is_empty() { Ok(()) } else { Err(Failure::all(faults)) }
}
