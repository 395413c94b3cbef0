//! What is written reads back as the same scenario.

use organico_model::{Baseline, Place, Scenario};

use super::write_scenario;
use crate::{read_baseline, read_scenario};

const BASELINE: &str = include_str!("../../../../../examples/baseline/baseline.toml");
const EVERY_KIND: &str = include_str!("../../../../../examples/baseline/every-kind.toml");

fn read(text: &str, baseline: &Baseline) -> Scenario {
    let reading = read_scenario("s.toml", text, baseline);
    let mut scenario =
        reading.scenario.unwrap_or_else(|| panic!("{:#?}\n{text}", reading.diagnostics));
    for change in &mut scenario.changes {
        change.place = Place::default();
    }
    for step in scenario.demand.iter_mut().flat_map(|path| &mut path.steps) {
        step.place = Place::default();
    }
    scenario
}

#[test]
fn every_kind_of_change_is_written_as_it_is_read() {
    let baseline = read_baseline("baseline.toml", BASELINE).unwrap();
    let scenario = read(EVERY_KIND, &baseline);
    let written = write_scenario(&scenario, "A copy.");
    assert!(written.starts_with("# A copy.\nversion = 1\n"), "{written}");
    assert_eq!(read(&written, &baseline), scenario);
}
