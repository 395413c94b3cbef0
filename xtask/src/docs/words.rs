//! What may never be committed: paths that exist on one machine only, and addresses of package servers.
//!
//! Both make a project that builds for its author alone. The patterns are put together from halves, so that this file
//! does not contain them.

use crate::files::TextFile;

/// Absolute folders of somebody's machine.
const FOLDERS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/tm", "p/")];

/// Hosts that packages come from; the tools know their own defaults.
const HOSTS: [&str; 6] = [
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("registry.npmjs", ".org"),
    concat!("static.crates", ".io"),
    concat!("index.crates", ".io"),
    concat!("proxy.golang", ".org"),
];

/// Marks of unfinished work, looked for in programs; what is not known yet is an issue with a number.
const MARKS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
const PROGRAMS: [&str; 5] = ["rs", "py", "toml", "sh", "yml"];

/// Returns a fault for each forbidden string, with its line.
pub(super) fn check(files: &[TextFile]) -> Vec<String> {
    files.iter().flat_map(faults_of).collect()
}

fn faults_of(file: &TextFile) -> Vec<String> {
    let is_program = PROGRAMS.iter().any(|extension| file.is(extension));
    let mut faults = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let folder = FOLDERS.into_iter().find(|folder| names_folder(line, folder));
        let host = HOSTS.into_iter().find(|host| line.contains(host));
        let mark = MARKS.into_iter().find(|mark| is_program && line.contains(mark));
        if let Some(word) = folder.or(host).or(mark) {
            faults.push(format!("{}:{}: must not be committed: {word}", file.path, index + 1));
        }
    }
    faults
}

/// Returns whether the line names the absolute folder, and not a folder of that name inside another.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !"._-~*}>".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> Vec<String> {
        faults_of(&TextFile { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn a_folder_of_one_machine_is_named_with_its_line() {
        let text = format!("a\nread \"{}x\"\n", FOLDERS[0]);
        assert_eq!(faults("a.txt", &text).len(), 1);
        assert!(faults("a.txt", &text)[0].starts_with("a.txt:2"));
    }

    #[test]
    fn a_folder_of_that_name_inside_the_project_passes() {
        assert!(faults("a.txt", &format!("target{}x", FOLDERS[0])).is_empty());
    }

    #[test]
    fn a_package_server_fails_in_any_file() {
        assert_eq!(faults("Cargo.lock", &format!("https://{}/x", HOSTS[0])).len(), 1);
    }

    #[test]
    fn unfinished_work_is_looked_for_in_programs_and_not_in_prose() {
        let text = format!("// {}: later", MARKS[0]);
        assert_eq!(faults("a.rs", &text).len(), 1);
        assert!(faults("a.md", &text).is_empty());
    }
}
