//! Files in and out: a folder as a map of texts, and writing so that nothing is ever half there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use organico_formats::{Files, is_day_path, is_scenario_path};

use crate::failure::Failure;

/// The largest file that is read as part of a centre, in bytes: two years of 40 queues by the quarter-hour and more.
const FILE_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// The deepest folder that is read as part of a centre.
const DEPTH_MAX: u32 = 2;

/// Returns the text of one file.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read_bytes(path)?).map_err(|_| Failure::not_text(path))
}

/// Returns the bytes of one file.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let metadata = fs::metadata(path).map_err(|fault| Failure::read(path, &fault))?;
    if metadata.len() > FILE_BYTES_MAX {
        return Err(Failure::too_large(path, metadata.len(), FILE_BYTES_MAX));
    }
    fs::read(path).map_err(|fault| Failure::read(path, &fault))
}

/// Returns the TOML and CSV files of a centre's folder, by path relative to it.
pub(crate) fn read_centre_files(folder: &Path) -> Result<Files, Failure> {
    let mut files = BTreeMap::new();
    collect(folder, folder, 0, &mut files)?;
    // What somebody wants to change, and the day that is going on, are no part of what is there, nor of its digest.
    files.retain(|path, _| !is_scenario_path(path) && !is_day_path(path));
    Ok(files)
}

fn collect(root: &Path, folder: &Path, depth: u32, files: &mut Files) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|fault| Failure::read(folder, &fault))?;
    for entry in entries {
        let path = entry.map_err(|fault| Failure::read(folder, &fault))?.path();
        if path.is_dir() && depth + 1 < DEPTH_MAX {
            collect(root, &path, depth + 1, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml" || extension == "csv")
        {
            let relative =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.insert(relative, read_text(&path)?);
        }
    }
    Ok(())
}

/// Writes a set of files into a folder: first all beside their place, then each moved onto it.
///
/// A stop before the last step leaves what was there; files that are not in the set are never touched.
pub(crate) fn write_files(folder: &Path, files: &Files) -> Result<(), Failure> {
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let written = stage(folder, files, &mut staged);
    let moved = written.and_then(|()| {
        staged.iter().try_for_each(|(from, to)| {
            fs::rename(from, to).map_err(|fault| Failure::write(to, &fault))
        })
    });
    if moved.is_err() {
        for (from, _) in &staged {
            // Best effort: the fault that brought us here is the one to report.
            let _ = fs::remove_file(from);
        }
    }
    moved
}

fn stage(
    folder: &Path,
    files: &Files,
    staged: &mut Vec<(PathBuf, PathBuf)>,
) -> Result<(), Failure> {
    for (name, text) in files {
        let to = folder.join(name);
        let parent = to.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|fault| Failure::write(parent, &fault))?;
        let from =
            parent.join(format!(".{}.new", to.file_name().unwrap_or_default().to_string_lossy()));
        // Found out before the first file is moved, so that a fault never leaves half of the old and half of the new.
        if to.is_dir() {
            return Err(Failure::write(&to, &io::ErrorKind::IsADirectory.into()));
        }
        staged.push((from.clone(), to));
        fs::write(&from, text).map_err(|fault| Failure::write(&from, &fault))?;
    }
    Ok(())
}

/// Writes one file whole.
pub(crate) fn write_text(path: &Path, text: &str) -> Result<(), Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder =
        path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    write_files(folder, &BTreeMap::from([(name, text.to_owned())]))
}

/// Writes one file of bytes whole: beside its place first, then moved onto it.
pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let staged = path.with_file_name(format!(".{name}.new"));
    fs::write(&staged, bytes).map_err(|fault| Failure::write(&staged, &fault))?;
    fs::rename(&staged, path).map_err(|fault| {
        // Best effort: the fault that brought us here is the one to report.
        let _ = fs::remove_file(&staged);
        Failure::write(path, &fault)
    })
}

/// Writes a new file that only its owner may read; one that exists is left alone.
pub(crate) fn write_secret(path: &Path, text: &str) -> Result<(), Failure> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|fault| match fault.kind() {
        io::ErrorKind::AlreadyExists => Failure::exists(path),
        _ => Failure::write(path, &fault),
    })?;
    file.write_all(text.as_bytes()).map_err(|fault| Failure::write(path, &fault))
}
