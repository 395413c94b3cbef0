//! What single contacts and events tell beyond intervals: how contacts ended, and log-in time of teams.

use jiff::tz::TimeZone;
use organico_formats::{
    Files, QueueEvents, STATES_FILE, StatesReading, TEAM_PEOPLE_MIN, merge_states, read_states,
    write_states,
};
use organico_report::{Language, Numbers, message};

use crate::columns::{Side, table};
use crate::failure::Failure;
use crate::terminal::print;

/// Prints how the contacts of each queue ended, and what is known of teams.
pub(super) fn tell(queues: &[QueueEvents], states: &StatesReading, language: Language) {
    let keys = ["queue", "entered", "handled", "abandoned", "sent-on", "open", "begun-before"];
    let header = keys.map(|key| message(language, &format!("import-{key}"), &[])).to_vec();
    let rows = queues.iter().map(|queue| row(queue, language));
    let mut sides = vec![Side::Left];
    sides.resize(keys.len(), Side::Right);
    print(&table(&sides, &std::iter::once(header).chain(rows).collect::<Vec<_>>()));
    let numbers = Numbers::of(language);
    let gaps = [
        ("written", numbers.count(states.states.len())),
        ("suppressed", numbers.whole(states.suppressed as f64)),
        ("without", numbers.whole(states.without_team as f64)),
        ("least", numbers.count(TEAM_PEOPLE_MIN)),
    ];
    if states.states.is_empty() && states.suppressed == 0 && states.without_team == 0 {
        return;
    }
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    print(&message(language, "import-states", &gaps));
}

fn row(queue: &QueueEvents, language: Language) -> Vec<String> {
    let numbers = Numbers::of(language);
    let calls = &queue.calls;
    let counts = [
        calls.entered,
        calls.handled,
        calls.abandoned,
        calls.otherwise(),
        calls.open,
        calls.begun_before,
    ];
    let counts = counts.map(|count| numbers.whole(count as f64));
    std::iter::once(queue.name.clone()).chain(counts).collect()
}

/// Returns the sheet of the states of teams with those that the files tell; none where they tell of nobody.
pub(super) fn states_file(
    before: &Files,
    reading: &StatesReading,
    zone: &TimeZone,
) -> Result<Files, Failure> {
    let known = match before.get(STATES_FILE) {
        Some(text) => read_states(STATES_FILE, text, zone).map_err(Failure::all)?,
        None => Vec::new(),
    };
    let states = merge_states(known, reading);
    if states.is_empty() {
        return Ok(Files::new());
    }
    Ok(Files::from([(STATES_FILE.to_owned(), write_states(&states, zone))]))
}
