//! Relative links of the Markdown pages, and the anchors of `docs/` that the crates cite.
//!
//! Links to other hosts are not followed: a check that needs the network fails for reasons that are not ours.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::files::TextFile;

/// Returns a fault for each link that leads nowhere.
pub(super) fn check(root: &Path, files: &[TextFile]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
        let (folder, targets) = match file.path.split_once('/') {
            _ if file.is("md") => (folder, page_links(&file.text)),
            Some(("crates", _)) => (Path::new(""), citations(&file.text)),
            _ => continue,
        };
        for (line, target) in targets {
            if let Err(reason) = resolve(root, files, &file.path, folder, &target) {
                faults.push(format!("{}:{line}: {target}: {reason}", file.path));
            }
        }
    }
    faults
}

/// Returns the lines and targets of the inline links of a page, fenced and inline code left out.
fn page_links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line_links(line).map(|target| (index + 1, target)));
        }
    }
    found
}

fn line_links(line: &str) -> impl Iterator<Item = String> {
    let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("code");
    let targets: Vec<String> = prose
        .split("](")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(')')?.0.trim().to_owned()))
        .filter(|target| !target.contains("://") && !target.starts_with("mailto:"))
        .collect();
    targets.into_iter()
}

/// Returns the lines and targets of citations such as `docs/sources.md#erlang-c` in a source.
fn citations(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for (start, _) in line.match_indices("docs/") {
            let target: String = line[start..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || "/._#-".contains(*c))
                .collect();
            if target.contains(".md#") {
                found.push((index + 1, target.trim_end_matches('.').to_owned()));
            }
        }
    }
    found
}

fn resolve(
    root: &Path,
    files: &[TextFile],
    own: &str,
    folder: &Path,
    target: &str,
) -> Result<(), String> {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if path.is_empty() { PathBuf::from(own) } else { normal(&folder.join(path)) };
    if !root.join(&path).exists() {
        return Err("no such file".to_owned());
    }
    let page = files.iter().find(|file| Path::new(&file.path) == path && file.is("md"));
    match page {
        Some(page) if !anchor.is_empty() && !anchors(&page.text).contains(anchor) => {
            Err("no such heading".to_owned())
        }
        _ => Ok(()),
    }
}

/// Returns the path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                normal.pop();
            }
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

/// Returns the anchors of a page: its headings as web pages spell them, and those that it sets by hand.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| slug(line.trim_start_matches('#').trim()));
    let by_hand =
        text.split("<a id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()));
    headings.chain(by_hand).collect()
}

fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks made-up pages; paths that must exist on disk are taken from this crate.
    fn faults(path: &str, text: &str) -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        check(root, &[TextFile { path: path.to_owned(), text: text.to_owned() }])
    }

    #[test]
    fn a_link_to_a_file_that_is_there_passes_from_its_own_folder() {
        assert!(
            faults("page.md", "See [the manifest](Cargo.toml) and ![one](src/main.rs).").is_empty()
        );
        assert!(faults("src/page.md", "[up](../Cargo.toml) [beside](./main.rs#L1)").is_empty());
    }

    #[test]
    fn a_broken_link_is_named_with_its_line() {
        assert_eq!(faults("page.md", "\n[x](no.md)"), ["page.md:2: no.md: no such file"]);
    }

    #[test]
    fn links_in_code_and_to_other_hosts_are_not_followed() {
        let text = "```\n[x](no.md)\n```\n`[x](no.md)` [y](https://example.org/no.md) [z](mailto:a@example.org)";
        assert!(faults("page.md", text).is_empty());
    }

    #[test]
    fn anchors_follow_the_headings_of_the_page() {
        let text = "# Erlang C: the queue\n<a id=\"by-hand\"></a>\n";
        assert!(anchors(text).contains("erlang-c-the-queue"));
        assert!(anchors(text).contains("by-hand"));
    }

    #[test]
    fn a_citation_in_a_source_ends_before_the_full_stop() {
        let text = "/// Source: `docs/sources.md#erlang-c`, docs/sources.md#erlang-a.\n";
        let expected = [
            (1, "docs/sources.md#erlang-c".to_owned()),
            (1, "docs/sources.md#erlang-a".to_owned()),
        ];
        assert_eq!(citations(text), expected);
    }

    #[test]
    fn a_citation_of_a_heading_that_is_not_there_fails() {
        let page = TextFile { path: "Cargo.toml.md".to_owned(), text: "# Erlang B\n".to_owned() };
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(resolve(root, &[page], "src/main.rs", Path::new(""), "Cargo.toml#x"), Ok(()));
        assert!(resolve(root, &[], "src/main.rs", Path::new(""), "docs/sources.md#x").is_err());
    }
}
