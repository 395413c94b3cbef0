//! The bytes of a file to a bundle, with every fault; whatever the bytes are, within the limits.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use organico_model::Diagnostic;
use zip::read::ZipFile;
use zip::{ZipArchive, ZipReadOptions};

use super::Bundle;
use super::check::{self, LIMITS, Limits};
use super::manifest::{MANIFEST, manifest_of};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Returns the bundle that these bytes are. Whether its digests fit is asked of [`super::digest_differences`].
///
/// At most 10,000 entries and 1 GiB unpacked are read. The place of a fault is the name of its entry; a fault without a
/// place is one of the whole file.
///
/// # Errors
/// All faults, sorted by entry.
pub fn read_bundle(bytes: &[u8]) -> Result<Bundle, Vec<Diagnostic>> {
    read_within(bytes, &LIMITS)
}

/// What was found in a zip.
#[derive(Default)]
struct Unpacked {
    entries: BTreeMap<String, Vec<u8>>,
    /// Names that are there and could not be unpacked.
    unreadable: BTreeSet<String>,
    faults: Vec<Diagnostic>,
}

pub(super) fn read_within(bytes: &[u8], limits: &Limits) -> Result<Bundle, Vec<Diagnostic>> {
    let mut found = unpack(bytes, limits)?;
    let manifest = match found.entries.remove(MANIFEST) {
        Some(text) => manifest_of(&text).map_err(|fault| found.faults.push(fault)).ok(),
        None if found.unreadable.contains(MANIFEST) => None,
        None => {
            found.faults.push(Diagnostic::fault("I0707"));
            None
        }
    };
    if let Some(manifest) = &manifest {
        found.faults.extend(check::manifest_faults(manifest));
        let listing = check::listing_faults(manifest, &found.entries, &found.unreadable);
        found.faults.extend(listing);
    }
    found.faults.sort();
    match manifest {
        Some(manifest) if found.faults.is_empty() => {
            Ok(Bundle { manifest, entries: found.entries })
        }
        _ => Err(found.faults),
    }
}

/// Opens the zip and unpacks every entry; a fault of the whole file ends it.
fn unpack(bytes: &[u8], limits: &Limits) -> Result<Unpacked, Vec<Diagnostic>> {
    let whole = |fault| vec![fault];
    if directory_headers(bytes) > limits.entries + 1 {
        return Err(whole(check::count_fault(limits)));
    }
    let damaged = |_| whole(Diagnostic::fault("I0701"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = names_of(bytes, &archive);
    let repeated = check::repeated(names.iter().map(String::as_str));
    if !repeated.is_empty() {
        return Err(repeated);
    }
    let mut found = Unpacked::default();
    let mut budget = limits.bytes;
    for index in 0..archive.len() {
        if unpack_one(&mut archive, index, &mut budget, &mut found).is_none() {
            return Err(whole(check::size_fault(limits)));
        }
    }
    // Parts that overlap, or that only some programs would find.
    if found.faults.is_empty() {
        archive.validate_header_consistency().map_err(damaged)?;
    }
    Ok(found)
}

/// Returns how often the mark of a header of the directory stands in the bytes: at least once for each entry.
///
/// Asked before the directory is read, so that a file of nothing but headers costs no memory.
fn directory_headers(bytes: &[u8]) -> usize {
    bytes.windows(4).filter(|four| four == b"PK\x01\x02").count()
}

/// Returns the names of the directory in its order, repeated ones too, which [`ZipArchive`] keeps once.
fn names_of(bytes: &[u8], archive: &Archive<'_>) -> Vec<String> {
    const HEADER: usize = 46;
    let mut rest = usize::try_from(archive.central_directory_start())
        .ok()
        .and_then(|start| bytes.get(start..))
        .unwrap_or_default();
    let mut names = Vec::new();
    while let Some(header) = rest.get(..HEADER).filter(|header| header.starts_with(b"PK\x01\x02")) {
        let length = |at: usize| usize::from(u16::from_le_bytes([header[at], header[at + 1]]));
        let (name, extra, comment) = (length(28), length(30), length(32));
        let Some(text) = rest.get(HEADER..HEADER + name) else { break };
        names.push(String::from_utf8_lossy(text).into_owned());
        rest = rest.get(HEADER + name + extra + comment..).unwrap_or_default();
    }
    names
}

/// Unpacks one entry and takes its bytes off the budget; nothing when they are more than that.
fn unpack_one(
    archive: &mut Archive<'_>,
    index: usize,
    budget: &mut u64,
    found: &mut Unpacked,
) -> Option<()> {
    let Some(Ok(name)) = archive.name_for_index(index).map(|name| name.map(Cow::into_owned)) else {
        found.faults.push(check::at("\u{fffd}", "I0705"));
        return Some(());
    };
    // Folders are named by some programs that pack a folder again; they hold nothing.
    let file = name.strip_suffix('/').unwrap_or(&name);
    if let Some(fault) = check::name_fault(file).filter(|_| name != MANIFEST) {
        found.faults.push(fault);
        return Some(());
    }
    let options = ZipReadOptions::new().enforce_header_consistency(true);
    let entry = archive.by_index_with_options(index, options);
    match entry.ok().and_then(|entry| content(entry, *budget)) {
        Some(bytes) if bytes.len() as u64 > *budget => return None,
        Some(bytes) if name.ends_with('/') && bytes.is_empty() => {}
        Some(bytes) if !name.ends_with('/') => {
            *budget -= bytes.len() as u64;
            found.entries.insert(name, bytes);
        }
        _ => {
            found.faults.push(check::at(&name, "I0702"));
            found.unreadable.insert(name);
        }
    }
    Some(())
}

/// Returns the bytes of an entry, at most one more than the budget; nothing when it is damaged or leads elsewhere.
fn content(entry: ZipFile<'_, Cursor<&[u8]>>, budget: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let leads_elsewhere = entry.is_symlink();
    let read = entry.take(budget.saturating_add(1)).read_to_end(&mut bytes);
    (read.is_ok() && !leads_elsewhere).then_some(bytes)
}
