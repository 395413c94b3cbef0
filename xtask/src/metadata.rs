//! The packages of the workspace and their dependencies, as `cargo metadata` tells them.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// A package of the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Package {
    /// The name in its manifest.
    pub(crate) name: String,
    /// What it imports, of every kind.
    pub(crate) edges: Vec<Edge>,
}

/// A dependency of a package, under its real name even when the manifest renames it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edge {
    /// The package that is imported.
    pub(crate) to: String,
    /// `normal`, `dev` or `build`.
    pub(crate) kind: String,
}

/// Runs `cargo metadata` at the root and returns the packages of the workspace.
pub(crate) fn packages(root: &Path) -> Result<Vec<Package>, String> {
    let output = Command::new("cargo")
        .args(["metadata", "--no-deps", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    parse(&String::from_utf8_lossy(&output.stdout))
}

/// Returns the packages in a document of `cargo metadata`.
pub(crate) fn parse(json: &str) -> Result<Vec<Package>, String> {
    let document: Value =
        serde_json::from_str(json).map_err(|error| format!("cargo metadata: {error}"))?;
    let list = document["packages"].as_array().ok_or("cargo metadata: no list of packages")?;
    list.iter().map(package).collect()
}

fn package(value: &Value) -> Result<Package, String> {
    let name = text(value, "name")?;
    let dependencies = value["dependencies"]
        .as_array()
        .ok_or_else(|| format!("{name}: no list of dependencies"))?;
    let edges = dependencies.iter().map(edge).collect::<Result<_, _>>()?;
    Ok(Package { name, edges })
}

fn edge(value: &Value) -> Result<Edge, String> {
    Ok(Edge {
        to: text(value, "name")?,
        kind: value["kind"].as_str().unwrap_or("normal").to_owned(),
    })
}

fn text(value: &Value, key: &str) -> Result<String, String> {
    value[key]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("cargo metadata: a package without {key}"))
}
