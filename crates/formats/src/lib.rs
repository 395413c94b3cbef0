//! CSV, TOML and JSON documents: read, validate, report every fault, write.
//!
//! Text in, values of `model` out, and back. Nothing here opens a file: the command line and the server do, and hand
//! over texts by name. What a person wrote is read key by key with its place, so that one pass finds every fault;
//! [`read_centre`] is the way into a centre, and the other readers give either the value or all faults.

mod actuals;
mod baseline;
mod batch;
mod blank;
mod bundle;
mod calendar;
mod calls;
mod centre;
mod changes;
mod choices;
mod client_forecast;
mod context;
mod contracts;
mod csv_out;
mod daytime;
mod definitions;
mod detached;
mod digest;
mod export;
mod forecast;
mod grid_of;
mod holidays;
mod import;
mod instant;
mod intervals;
mod locks;
mod names;
mod number;
mod outlook;
mod pairs;
mod payroll;
mod plan;
mod published;
mod quantity;
mod refusal;
mod register;
mod requirement;
mod result;
mod roster;
mod rotations;
mod scenario;
mod series;
mod sessions;
mod sheet;
mod shift_design;
mod signing;
mod study;
mod survey;
mod tender;
mod text;
mod tree;
mod write;

pub use actuals::{Actuals, is_day_path, read_actuals};
pub use baseline::{baseline_json, read_baseline, read_baseline_json};
pub use batch::{BatchModel, BatchPoint, read_batch, write_batch};
pub use blank::blank_centre_files;
pub use bundle::{
    BUNDLE_VERSION, Bundle, BundleError, BundleKind, Difference, EntryDifference, Manifest,
    Obstacle, Signature, Unrecomputable, digest_differences, fingerprint, read_bundle, sign,
    signature_state, write_bundle,
};
pub use calendar::{
    CalendarEntry, CalendarKind, CalendarListing, CalendarSource, calendar_listing,
};
pub use calls::{CallOutcome, CallRecord, read_calls};
pub use centre::{
    ADJUSTMENTS_FILE, DRIVERS_FILE, Files, LEDGER_FILE, LOCAL_RULES_FILE, Reading, read_centre,
    read_centre_and_people, read_drivers, read_local_rules,
};
pub use changes::write_changes;
pub use choices::absence_word;
pub use client_forecast::{
    ClientLayout, ClientSettings, read_client_forecast, write_client_forecast,
};
pub use contracts::write_contracts;
pub use detached::{signature_file, signed_by};
pub use digest::digest;
pub use export::{ForecastLayout, write_vendor_forecast};
pub use forecast::{read_forecast, write_forecast};
pub use holidays::read_holidays;
pub use import::{
    AbsencesMerge, AbsencesReading, Assumed, AssumedKind, CallCounts, CentreFacts, Counts,
    EventReading, FoundName, HistoryMerge, HistoryReading, HistorySettings, ImportFile,
    ImportMemory, ImportSettings, ImportedHistory, ImportedQueue, ImportedShift, KEY_BYTES,
    LEFT_OUT, MEMORY_FILE, PeopleMerge, PeopleReading, PeopleWords, PersonNames, Preset,
    PseudonymKey, QueueChange, QueueEvents, QueueName, RefusedRows, RosterReading, RowTally,
    STATES_FILE, SheetMemory, StatesReading, TEAM_PEOPLE_MIN, TableTally, TeamState, Teams,
    TotalPeriod, Understood, Workbook, absences_not_covered, found_history, found_skills,
    import_absences, import_events, import_history, import_people, import_roster, merge_absences,
    merge_history, merge_people, merge_states, people_words, person_labels, pseudonym, queue_key,
    queue_of_key, queue_type, read_memory, read_pseudonym_key, read_states, read_teams,
    read_workbook, roster_of, slug, write_memory, write_states,
};
pub use locks::{LOCKS_FILE, read_locks};
pub use outlook::write_outlook;
pub use pairs::PAIRS_FILE;
pub use payroll::{
    DateForm, HoursForm, PayrollBy, PayrollMap, read_payroll_map, write_payroll, write_payroll_map,
};
pub use plan::{BacktestRow, FormatError, plan_json, write_backtest};
pub use published::{
    ProblemReading, read_activity_problem, read_activity_solution, read_day_rows,
    read_day_shift_problem, write_activity_solution, write_day_rows,
};
pub use register::{read_erm, read_register, write_erm};
pub use requirement::{read_requirement, write_requirement};
pub use result::{read_result_json, result_json};
pub use roster::{read_roster, write_roster};
pub use rotations::ROTATIONS_FILE;
pub use scenario::{
    GoalReading, PartiesReading, ScenarioReading, SignedDocument, is_scenario_path, party_faults,
    read_goal, read_parties, read_scenario,
};
pub use series::{Series, read_origins, read_series};
pub use sessions::{SESSIONS_FILE, read_sessions};
pub use shift_design::write_shift_design;
pub use signing::{SignatureState, SigningKey, read_signing_key};
pub use study::{StudyReading, read_study, study_files};
pub use survey::{
    Headings, SurveyFolder, SurveyReading, Wanted, read_responses, read_survey, write_responses,
};
pub use tender::read_tender;
pub use text::{guarded, unguarded};
pub use write::{
    AdjustmentLine, MeasuredLaws, add_adjustment, open_scenario, with_off_duty_shrinkage,
    without_assumption, write_absences, write_centre, write_history, write_ledger,
    write_local_rules, write_measured_laws, write_people, write_register, write_scenario,
};
