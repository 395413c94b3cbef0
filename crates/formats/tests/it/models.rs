//! Every model document of the examples is read without a fault or a warning.

use std::fs;
use std::path::{Path, PathBuf};

use organico_formats::{Files, StudyReading, read_study, study_files};
use organico_model::{Start, StudyArrivals, StudyStaff};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/models")
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { documents(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    found.sort();
    found
}

fn reading(path: &Path) -> StudyReading {
    let text = fs::read_to_string(path).unwrap();
    let beside = |name: String| {
        let text = fs::read_to_string(path.with_file_name(&name)).unwrap();
        (name, text)
    };
    let files: Files = study_files(&text).into_iter().map(beside).collect();
    read_study(&path.to_string_lossy(), &text, &files)
}

#[test]
fn every_example_is_read_without_a_word() {
    let documents = documents(&folder());
    assert!(documents.len() > 50, "{documents:?}");
    for path in documents {
        let reading = reading(&path);
        assert_eq!(reading.diagnostics, [], "{}", path.display());
        assert!(reading.study.is_some());
    }
}

#[test]
fn the_waves_bring_the_contacts_of_the_reference() {
    for (name, first, last) in [
        ("time-varying-a", 236.713_838_1, 213.286_161_9),
        ("time-varying-b", 10.121_702_02, 7.878_297_98),
    ] {
        let study = reading(&folder().join(format!("{name}.toml"))).study.unwrap();
        assert_eq!(study.start, Start::Stationary);
        let StudyArrivals::Rates { step_seconds, per_second } = &study.types[0].arrivals else {
            panic!("{name}")
        };
        let steps = (study.interval_seconds / step_seconds).round() as usize;
        let counted = study.intervals - study.cool_down;
        let contacts = |interval: usize| {
            let rates = &per_second[interval * steps..(interval + 1) * steps];
            rates.iter().map(|rate| rate * step_seconds).sum::<f64>()
        };
        assert!((contacts(0) - first).abs() < 1e-6, "{name}: {}", contacts(0));
        assert!((contacts(counted - 1) - last).abs() < 1e-6, "{name}");
    }
}

#[test]
fn the_design_studies_have_the_people_and_types_that_they_are_known_for() {
    let study = |name: &str| reading(&folder().join(format!("{name}.toml"))).study.unwrap();
    let ten = study("speed-ten-types");
    assert_eq!((ten.types.len(), ten.groups.len()), (10, 20));
    let people: u32 = ten.groups.iter().map(|group| group.agents[0].agents).sum();
    assert_eq!(people, 10 * 70 + 10 * 35);
    assert!(ten.types.iter().all(|kind| kind.takers.len() == 4 && kind.takers[0].tier == 0));
    let one_by_one = study("feature-people");
    let StudyStaff::People { people, .. } = &one_by_one.staff else { panic!() };
    assert_eq!(people.len(), 12);
}

#[test]
fn the_example_of_the_book_is_read_without_a_word() {
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/book/simulate.md");
    let book = fs::read_to_string(book).unwrap();
    let example = book.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let reading = read_study("book.toml", example, &Files::new());
    assert_eq!(reading.diagnostics, []);
    let study = reading.study.unwrap();
    assert_eq!((study.types.len(), study.types[0].takers.len()), (2, 2));
}
