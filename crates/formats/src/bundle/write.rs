//! A bundle to the bytes of its file, the same ones every time.
//!
//! Names in order, one date for all, one level of compression by one implementation, no trace of the machine.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Write};

use organico_model::Diagnostic;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::check::{self, LIMITS};
use super::manifest::{MANIFEST, text_of};
use super::{Bundle, BundleError};

/// The level of compression: the usual one. Another gives other bytes of the file and the same entries.
const LEVEL: i64 = 6;
/// What the zip says of each file: who unpacks it may write it, others may read it.
const MODE: u32 = 0o644;

/// Returns the bytes of the file. What [`super::read_bundle`] would refuse is not written.
///
/// Digests are written as the manifest has them: [`Bundle::sealed`] makes them.
///
/// # Errors
/// Every reason why the bundle could not be read again, or the zip cannot be put together.
pub fn write_bundle(bundle: &Bundle) -> Result<Vec<u8>, BundleError> {
    let text = text_of(&bundle.manifest)?;
    let faults = faults_of(bundle, text.len());
    if !faults.is_empty() {
        return Err(BundleError::Faults(faults));
    }
    let entries = bundle.entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let mut files: Vec<(&str, &[u8])> = entries.chain([(MANIFEST, text.as_bytes())]).collect();
    files.sort_unstable();
    Ok(packed(&files).map_err(io::Error::from)?)
}

fn packed(files: &[(&str, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .unix_permissions(MODE)
        .system(System::Unix);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn faults_of(bundle: &Bundle, manifest_bytes: usize) -> Vec<Diagnostic> {
    let Bundle { manifest, entries } = bundle;
    let mut faults = check::manifest_faults(manifest);
    faults.extend(entries.keys().filter_map(|name| check::name_fault(name)));
    faults.extend(check::repeated(entries.keys().map(String::as_str)));
    faults.extend(check::listing_faults(manifest, entries, &BTreeSet::new()));
    if entries.len() > LIMITS.entries {
        faults.push(check::count_fault(&LIMITS));
    }
    if entries.values().map(Vec::len).sum::<usize>() + manifest_bytes > LIMITS.bytes as usize {
        faults.push(check::size_fault(&LIMITS));
    }
    faults.sort();
    faults
}
