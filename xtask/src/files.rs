//! The text files of the project, found by walking the tree.
//!
//! What is built, fetched or kept by version control is left out, so that a check reads the same files in a fresh
//! clone and in a folder that has been worked in.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 5] = ["target", ".git", "node_modules", "__pycache__", ".venv"];

/// One text file of the project.
#[derive(Debug)]
pub(crate) struct TextFile {
    /// Path from the root of the project, with forward slashes.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

impl TextFile {
    /// Returns whether the name ends in the extension, given without its dot.
    pub(crate) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == extension)
    }
}

/// Returns every UTF-8 file below the root, sorted by path; other files are not text and are left out.
pub(crate) fn text_files(root: &Path) -> Result<Vec<TextFile>, String> {
    let mut paths = Vec::new();
    collect(root, &mut paths)?;
    paths.sort();
    Ok(paths.iter().filter_map(|path| read(root, path)).collect())
}

fn read(root: &Path, path: &Path) -> Option<TextFile> {
    let text = fs::read_to_string(path).ok()?;
    let relative = path.strip_prefix(root).ok()?;
    Some(TextFile { path: relative.to_string_lossy().replace('\\', "/"), text })
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        let kind =
            entry.file_type().map_err(|error| format!("{}: {error}", entry.path().display()))?;
        let skipped = SKIPPED.iter().any(|name| entry.file_name() == *name);
        if kind.is_dir() && !skipped {
            collect(&entry.path(), into)?;
        } else if kind.is_file() {
            into.push(entry.path());
        }
    }
    Ok(())
}
