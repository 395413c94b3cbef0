//! Which way imports point: the table of STYLE.md section 1, held against `cargo metadata` and the sources.
//!
//! Tests and build scripts obey the same table as the code: a test that needs a crate of another branch belongs to the
//! crate above both. `pub use` of another of our crates is refused too, because it hides an edge; and so is a file, a
//! socket, a clock or the environment in a crate that must be a pure function.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Findings;
use crate::files::{TextFile, text_files};
use crate::metadata::{Package, packages};

/// What each crate may import of ours. The same table stands in STYLE.md and ARCHITECTURE.md; changing it needs an ADR.
const TABLE: [(&str, &[&str]); 17] = [
    ("model", &[]),
    ("rules", &["model"]),
    ("register", &["model"]),
    ("survey", &["model"]),
    ("forecast", &["model"]),
    ("staffing", &["model"]),
    ("routing", &["model"]),
    ("roster", &["model", "rules"]),
    ("simulate", &["model", "routing"]),
    ("scenario", &["model", "rules", "forecast", "staffing", "routing", "roster", "simulate"]),
    ("report", &["model", "rules", "register", "survey"]),
    ("formats", &["model", "rules", "register", "survey"]),
    (
        "app",
        &[
            "model", "rules", "scenario", "register", "survey", "report", "forecast", "staffing",
            "routing", "roster", "simulate",
        ],
    ),
    ("store", &["model", "app"]),
    ("server", &["model", "app", "formats", "report"]),
    (
        "cli",
        &[
            "model", "rules", "register", "survey", "forecast", "staffing", "routing", "roster",
            "simulate", "scenario", "report", "formats", "app", "store", "server",
        ],
    ),
    ("xtask", &[]),
];

/// The crates that may touch the world. All others turn values into values.
const EDGES: [&str; 5] = ["app", "store", "server", "cli", "xtask"];

/// What touches the world, or waits for it.
const WORLD: [&str; 8] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::io::std",
    "SystemTime::now",
    "Instant::now",
    "async fn",
];

const PREFIX: &str = "organico-";

/// Checks every edge between our crates, and every `pub use` of one of our crates.
pub(crate) fn check(root: &Path) -> Result<Findings, String> {
    let packages = packages(root)?;
    let mut faults = forbidden_edges(&packages);
    for file in text_files(root)?.iter().filter(|file| file.is("rs")) {
        faults.extend(hidden_edges(file));
        faults.extend(touched_world(file));
    }
    let edges: usize = packages.iter().map(|package| ours(package).count()).sum();
    Ok(Findings {
        notes: vec![format!("{} crates, {edges} edges between them", packages.len())],
        faults,
    })
}

fn short(name: &str) -> &str {
    name.strip_prefix(PREFIX).unwrap_or(name)
}

fn ours(package: &Package) -> impl Iterator<Item = (&str, &str)> {
    let edges =
        package.edges.iter().filter(|edge| edge.to.starts_with(PREFIX) || edge.to == "xtask");
    edges.map(|edge| (short(&edge.to), edge.kind.as_str()))
}

fn forbidden_edges(packages: &[Package]) -> Vec<String> {
    let table: BTreeMap<&str, &[&str]> = TABLE.into_iter().collect();
    let mut faults = Vec::new();
    for package in packages {
        let from = short(&package.name);
        let Some(allowed) = table.get(from) else {
            faults.push(format!(
                "crate {from} is not in the table: say in an ADR where it stands, then add it"
            ));
            continue;
        };
        let bad = ours(package).filter(|(to, _)| !allowed.contains(to));
        faults.extend(bad.map(|(to, kind)| {
            let rule =
                if allowed.is_empty() { "nothing of ours".to_owned() } else { allowed.join(", ") };
            format!("{from} -> {to} ({kind}): {from} may import {rule}")
        }));
    }
    faults
}

/// Returns a fault for each `pub use organico_...`, which would lend one crate's names to another.
fn hidden_edges(file: &TextFile) -> Vec<String> {
    let hidden = lines(&file.text).filter(|(_, line)| line.starts_with("pub use organico_"));
    hidden
        .map(|(number, _)| format!("{}:{number}: `pub use` across crates needs an ADR", file.path))
        .collect()
}

/// Returns a fault for each mention of the world in the sources of a pure crate; tests may read their files.
fn touched_world(file: &TextFile) -> Vec<String> {
    let parts: Vec<&str> = file.path.split('/').collect();
    let ["crates", name, "src", .., last] = parts.as_slice() else { return Vec::new() };
    if EDGES.contains(name) || *last == "tests.rs" {
        return Vec::new();
    }
    let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    let fault = |(number, line): (usize, &str)| {
        let word = WORLD.iter().find(|word| !line.starts_with("//") && line.contains(**word))?;
        Some(format!("{}:{number}: {word} in {name}, which must be a pure function", file.path))
    };
    lines(code).filter_map(fault).collect()
}

/// Returns the lines without their indent, numbered from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::parse;

    fn workspace(name: &str, dependency: &str, kind: &str) -> Vec<Package> {
        let json = format!(
            r#"{{"packages":[{{"name":"{name}","dependencies":[{{"name":"{dependency}","kind":{kind},"rename":"other"}}]}}]}}"#
        );
        parse(&json).unwrap()
    }

    #[test]
    fn an_allowed_edge_passes() {
        assert!(
            forbidden_edges(&workspace("organico-roster", "organico-rules", "null")).is_empty()
        );
    }

    #[test]
    fn an_edge_between_siblings_is_named_with_the_rule() {
        let faults = forbidden_edges(&workspace("organico-staffing", "organico-forecast", "null"));
        assert_eq!(faults, ["staffing -> forecast (normal): staffing may import model"]);
    }

    #[test]
    fn a_test_or_a_build_script_may_not_cross_the_table_either() {
        for kind in ["\"dev\"", "\"build\""] {
            assert_eq!(
                forbidden_edges(&workspace("organico-model", "organico-rules", kind)).len(),
                1
            );
        }
    }

    #[test]
    fn a_crate_that_is_missing_from_the_table_fails() {
        let faults = forbidden_edges(&workspace("organico-magic", "serde", "null"));
        assert!(faults[0].contains("magic is not in the table"));
    }

    #[test]
    fn a_library_from_outside_is_not_an_edge() {
        assert!(forbidden_edges(&workspace("organico-model", "serde", "null")).is_empty());
    }

    #[test]
    fn nobody_may_import_the_checks() {
        assert_eq!(forbidden_edges(&workspace("organico-cli", "xtask", "null")).len(), 1);
    }

    #[test]
    fn the_table_has_no_cycle_and_names_only_its_own_rows() {
        let mut standing: Vec<&str> = Vec::new();
        while standing.len() < TABLE.len() {
            let next = TABLE.iter().find(|(name, below)| {
                !standing.contains(name)
                    && below.iter().all(|crate_name| standing.contains(crate_name))
            });
            standing.push(next.expect("some crate imports only crates that stand already").0);
        }
    }

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_public_use_of_another_crate_is_found_at_its_line() {
        let text = "use organico_model::Load;\n    pub use organico_model::Load;\n";
        let faults = hidden_edges(&file("crates/a/src/lib.rs", text));
        assert_eq!(faults, ["crates/a/src/lib.rs:2: `pub use` across crates needs an ADR"]);
    }

    #[test]
    fn a_core_that_opens_a_file_is_named_and_an_edge_may() {
        let text = "fn f() {\n    std::fs::read(p);\n}\n";
        assert!(
            touched_world(&file("crates/staffing/src/a.rs", text))[0]
                .contains("a.rs:2: std::fs in staffing")
        );
        assert!(touched_world(&file("crates/cli/src/a.rs", text)).is_empty());
    }

    #[test]
    fn tests_and_comments_of_a_core_may_speak_of_files() {
        let text = "// no std::fs here\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert!(touched_world(&file("crates/model/src/a.rs", text)).is_empty());
        assert!(touched_world(&file("crates/model/src/a/tests.rs", "use std::fs;")).is_empty());
        assert!(touched_world(&file("crates/model/tests/it/main.rs", "use std::fs;")).is_empty());
    }
}
