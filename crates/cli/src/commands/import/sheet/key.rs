//! The key of the pseudonyms: beside the centre, never in it, made by chance when people are first written.

use std::fs;
use std::path::{Path, PathBuf};

use organico_formats::{KEY_BYTES, PseudonymKey, read_pseudonym_key};
use organico_model::Diagnostic;
use organico_report::Language;

use super::{SheetArguments, say};
use crate::disk::{read_text, write_secret};
use crate::failure::Failure;

/// A key and its file.
pub(in super::super) struct KeyFile {
    pub(in super::super) key: PseudonymKey,
    pub(in super::super) path: PathBuf,
    /// Whether the file is not there yet.
    pub(in super::super) new: bool,
}

impl KeyFile {
    /// Returns the key that is given or lies beside the centre. Where there is none, a new one if `make`: of chance
    /// when it will be written, otherwise a fixed one, as a preview shows no pseudonym.
    pub(super) fn of(arguments: &SheetArguments, make: bool) -> Result<Self, Failure> {
        let path = match &arguments.key {
            Some(path) => path.clone(),
            None => beside(&arguments.into)?,
        };
        refuse_inside(&path, &arguments.into)?;
        if path.exists() {
            let text = read_text(&path)?;
            let key = read_pseudonym_key(&path.to_string_lossy(), &text).map_err(Failure::of)?;
            return Ok(Self { key, path, new: false });
        }
        if !make {
            let fault = Diagnostic::fault("I1219").at(path.to_string_lossy(), 0, "");
            return Err(Failure::of(fault));
        }
        let mut bytes = [0; KEY_BYTES];
        if arguments.writing.write {
            getrandom::fill(&mut bytes)
                .map_err(|cause| Failure::of(Diagnostic::fault("I0717").with("cause", cause)))?;
        }
        Ok(Self { key: PseudonymKey::of(bytes), path, new: true })
    }

    /// Writes the key.
    pub(super) fn write(&self) -> Result<(), Failure> {
        write_secret(&self.path, &self.key.text())
    }

    /// Says which key is used or would be made.
    pub(in super::super) fn tell_before(&self, writing: bool, language: Language) {
        match (self.new, writing) {
            (true, false) => self.tell("staff-import-key-new", language),
            (false, _) => self.tell("staff-import-key-used", language),
            (true, true) => {}
        }
    }

    /// Says something about the key.
    pub(super) fn tell(&self, text: &str, language: Language) {
        say(language, text, &[("path", &self.path.to_string_lossy())]);
    }
}

/// Returns the usual place of the key: the folder of the centre with `.key` behind its name.
pub(crate) fn beside(centre: &Path) -> Result<PathBuf, Failure> {
    let folder = fs::canonicalize(centre).map_err(|fault| Failure::read(centre, &fault))?;
    let name = folder.file_name().map_or_else(|| "centre".into(), |name| name.to_string_lossy());
    let file = format!("{name}.key");
    Ok(folder.parent().map_or_else(|| PathBuf::from(&file), |above| above.join(&file)))
}

/// Refuses a key in the folder of the centre: who is given the centre would have the names.
fn refuse_inside(key: &Path, centre: &Path) -> Result<(), Failure> {
    let above = key.parent().filter(|above| !above.as_os_str().is_empty());
    let above = fs::canonicalize(above.unwrap_or(Path::new(".")));
    let above = above.map_err(|fault| Failure::read(key, &fault))?;
    let folder = fs::canonicalize(centre).map_err(|fault| Failure::read(centre, &fault))?;
    if above.starts_with(&folder) {
        return Err(Failure::of(Diagnostic::fault("I1209").at(key.to_string_lossy(), 0, "")));
    }
    Ok(())
}
