//! `states.csv`: how many people of a team were there in an interval, and their log-in and pause time together.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::Diagnostic;

use super::people::{StatesReading, TEAM_PEOPLE_MIN};
use crate::centre::history::interval_start;
use crate::context::Context;
use crate::csv_out::CsvText;
use crate::instant::label;
use crate::quantity::large_count;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, required};
use crate::text::{clean, guarded, unguarded};

/// The sheet in the folder of a centre.
pub const STATES_FILE: &str = "states.csv";

/// Its columns.
pub(crate) const COLUMNS: [Column; 5] = [
    required("team"),
    required("interval_start"),
    required("people"),
    required("logged_seconds"),
    required("paused_seconds"),
];

/// What a team did in an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamState {
    /// The team.
    pub team: String,
    /// First instant of the interval.
    pub start: Timestamp,
    /// People who were logged in for at least half of it, five or more.
    pub people: u32,
    /// Time that the people of the team were logged in, together.
    pub logged_seconds: u64,
    /// The part of it in which they paused.
    pub paused_seconds: u64,
}

/// Returns the sheet; times of the wall clock of the zone, with their offset.
#[must_use]
pub fn write_states(states: &[TeamState], zone: &TimeZone) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for state in states {
        text.owned_row(&[
            guarded(&state.team),
            label(state.start, zone),
            state.people.to_string(),
            state.logged_seconds.to_string(),
            state.paused_seconds.to_string(),
        ]);
    }
    text.finish()
}

/// Returns the states of a sheet.
///
/// # Errors
/// All faults, by line; a row of fewer than five people is one, so that nobody's time comes in by another way.
pub fn read_states(
    file: &str,
    text: &str,
    zone: &TimeZone,
) -> Result<Vec<TeamState>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let states = sheet.map(|sheet| sheet.rows().filter_map(|row| state(&row, zone)).collect());
    finished(states, context)
}

/// Reads the states of a centre for their faults.
pub(crate) fn check(text: &str, zone: &TimeZone, context: &Context) {
    if let Some(sheet) = Sheet::open(STATES_FILE, text, &COLUMNS, context) {
        sheet.rows().for_each(|row| drop(state(&row, zone)));
        let note = Diagnostic::note("I0220").with("what", STATES_FILE);
        context.report(note.at(STATES_FILE, 0, ""));
    }
}

fn state(row: &Row<'_>, zone: &TimeZone) -> Option<TeamState> {
    let team = row.need("team", |cell| Ok(unguarded(cell).to_owned()));
    let start = interval_start(row, "interval_start", zone);
    let people = row.need("people", large_count);
    let logged = row.need("logged_seconds", large_count);
    let paused = row.need("paused_seconds", large_count);
    let state = TeamState {
        team: team?,
        start: start?,
        people: u32::try_from(people?).unwrap_or(u32::MAX),
        logged_seconds: logged?,
        paused_seconds: paused?,
    };
    let few = (state.people as usize) < TEAM_PEOPLE_MIN;
    if few || state.paused_seconds > state.logged_seconds {
        let fault = Diagnostic::fault("I1153").with("least", TEAM_PEOPLE_MIN);
        row.context.report_at(&row.place("people"), fault);
        return None;
    }
    Some(state)
}

/// Returns the states that a centre has after a reading: what was there between the first and the last instant of the
/// files is replaced as a whole, so that two ways of grouping the same people never stand side by side.
#[must_use]
pub fn merge_states(before: Vec<TeamState>, reading: &StatesReading) -> Vec<TeamState> {
    let read = |start: Timestamp| {
        reading.span.is_some_and(|(first, last)| {
            // An interval that begins a little before the files may reach into them.
            start.as_second() > first.as_second() - 3600 && start <= last
        })
    };
    let kept = before.into_iter().filter(|state| !read(state.start));
    let all: BTreeMap<(String, Timestamp), TeamState> = kept
        .chain(reading.states.iter().cloned())
        .map(|state| ((state.team.clone(), state.start), state))
        .collect();
    all.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(team: &str, start: &str) -> TeamState {
        let start = start.parse().unwrap();
        let team = team.to_owned();
        TeamState { team, start, people: 5, logged_seconds: 4000, paused_seconds: 300 }
    }

    #[test]
    fn what_was_written_reads_back_as_the_same() {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let states =
            [state("=nord", "2026-10-25T00:30:00Z"), state("sud, est", "2026-10-25T01:30:00Z")];
        let text = write_states(&states, &zone);
        assert_eq!(read_states("states.csv", &text, &zone), Ok(states.to_vec()));
    }

    #[test]
    fn fewer_than_five_people_and_more_pause_than_time_are_refused() {
        let header = "team,interval_start,people,logged_seconds,paused_seconds\n";
        for row in ["nord,2026-05-04T10:00,4,3600,0", "nord,2026-05-04T10:00,5,60,61"] {
            let faults = read_states("s.csv", &format!("{header}{row}\n"), &TimeZone::UTC);
            assert_eq!(faults.unwrap_err()[0].code, "I1153", "{row}");
        }
    }

    #[test]
    fn a_second_reading_replaces_what_stood_between_its_ends() {
        let before = vec![state("a", "2026-05-04T08:00:00Z"), state("b", "2026-05-05T08:00:00Z")];
        let reading = StatesReading {
            states: vec![state("a+b", "2026-05-05T08:00:00Z")],
            span: Some((
                "2026-05-05T00:00:00Z".parse().unwrap(),
                "2026-05-06T00:00:00Z".parse().unwrap(),
            )),
            ..StatesReading::default()
        };
        let merged = merge_states(before, &reading);
        let teams: Vec<&str> = merged.iter().map(|state| state.team.as_str()).collect();
        assert_eq!(teams, ["a", "a+b"]);
        assert_eq!(merge_states(merged.clone(), &reading), merged);
    }
}
