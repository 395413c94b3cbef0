//! The example centres are what `organico generate` makes, and have no fault.

use std::fs;

use crate::support::{Folder, organico_ok, project};

#[test]
fn each_example_is_what_generate_makes_from_seed_one() {
    let folder = Folder::new();
    for name in ["one-queue", "tre-sedi"] {
        let made = folder.file(name);
        organico_ok(&["generate", &made, "--preset", name, "--seed", "1"]);
        for entry in fs::read_dir(&made).unwrap() {
            let file = entry.unwrap().file_name();
            let kept = fs::read(project("examples").join(name).join(&file)).unwrap();
            let again = fs::read(folder.path().join(name).join(&file)).unwrap();
            assert!(
                kept == again,
                "{name}/{} differs from what is generated",
                file.to_string_lossy()
            );
        }
        assert!(organico_ok(&["check", &made]).contains("no faults"), "{name}");
    }
}
