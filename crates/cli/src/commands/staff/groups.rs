//! `organico staff groups`: the smallest staff of groups that share contact types, and how sure it is.

use std::path::PathBuf;

use clap::Args;
use organico_model::{Diagnostic, Run, Seed, Study};
use organico_report::{Language, Numbers, message};
use organico_scenario::{MultiskillConfig, MultiskillStaff, ProvedPromise, multiskill_staff};
use serde_json::{Value, json};

use super::super::simulate::study;
use crate::columns::{Side, table};
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print};
use crate::units::{count, whole};

#[derive(Debug, Args)]
pub(crate) struct StaffGroupsArguments {
    #[arg(value_name = "MODEL.toml")]
    pub model: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = count::<10, 10_000>)]
    pub days: u32,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico staff groups`.
pub(crate) fn run(arguments: &StaffGroupsArguments, language: Language) -> Result<(), Failure> {
    let study = study(&arguments.model, language)?;
    let at = |fault: Diagnostic| Failure::of(fault.at(arguments.model.to_string_lossy(), 0, ""));
    if study.types.iter().all(|kind| kind.target.is_none()) {
        return Err(at(Diagnostic::fault("S0108")));
    }
    let progress = TerminalProgress::new(language, arguments.json, None);
    let run = Run { seed: Seed(arguments.seed), progress: &progress };
    let found = multiskill_staff(&study, &MultiskillConfig { days: arguments.days }, &run);
    progress.finish();
    let found = found.map_err(|fault| fault.diagnostic().map_or_else(Failure::stopped, at))?;
    if arguments.json {
        print(&to_json(&study, &found).to_string());
    } else {
        print(&text(&study, &found, language));
    }
    Ok(())
}

/// Returns the most people of a group at one time.
fn most(study: &Study, group: usize) -> u32 {
    study.groups[group].agents.iter().map(|step| step.agents).max().unwrap_or(0)
}

fn text(study: &Study, found: &MultiskillStaff, language: Language) -> String {
    let numbers = Numbers::of(language);
    let say = |key: &str, gaps: &[(&str, &str)]| message(language, key, gaps);
    let head = |keys: [&str; 3]| keys.iter().map(|key| say(key, &[])).collect::<Vec<_>>();
    let mut groups =
        vec![head(["staff-groups-group", "staff-groups-before", "staff-groups-after"])];
    for (index, group) in study.groups.iter().enumerate() {
        let people = |study| numbers.whole(most(study, index));
        groups.push(vec![group.name.clone(), people(study), people(&found.study)]);
    }
    let mut types = vec![head(["staff-groups-type", "staff-groups-promised", "staff-groups-kept"])];
    for promise in &found.promises {
        let level = promise.found;
        let interval = format!(
            "{} ({} - {})",
            numbers.percent(level.mean),
            numbers.percent(level.low),
            numbers.percent(level.high)
        );
        let name = study.types[promise.kind].name.clone();
        types.push(vec![name, numbers.percent(promise.target), interval]);
    }
    let sides = [Side::Left, Side::Right, Side::Right];
    let days = numbers.whole(found.days);
    let confidence = numbers.percent(found.confidence());
    let missed = found.promises.iter().filter(|promise| !promise.holds());
    let missed: Vec<&str> = missed.map(|promise| study.types[promise.kind].name.as_str()).collect();
    let proof = if found.holds() {
        say("staff-groups-proved", &[("days", &days), ("confidence", &confidence)])
    } else {
        say("staff-groups-not-proved", &[("days", &days), ("types", &missed.join(", "))])
    };
    let looked = numbers.whole(found.looked_at);
    let tight = match (found.holds(), found.is_tight) {
        (false, _) => "staff-groups-best",
        (true, true) => "staff-groups-tight",
        (true, false) => "staff-groups-raised",
    };
    let parts =
        [table(&sides, &groups), table(&sides, &types), proof, say(tight, &[("staffs", &looked)])];
    parts.join("\n\n")
}

fn to_json(study: &Study, found: &MultiskillStaff) -> Value {
    let group = |(index, group): (usize, &organico_model::StudyGroup)| {
        json!({
            "id": group.id,
            "before": most(study, index),
            "agents": most(&found.study, index),
            "extra": found.extra[index],
        })
    };
    let promise = |promise: &ProvedPromise| {
        json!({
            "id": study.types[promise.kind].id,
            "target": promise.target,
            "sl_off": promise.found,
            "holds": promise.holds(),
        })
    };
    json!({
        "groups": study.groups.iter().enumerate().map(group).collect::<Vec<_>>(),
        "types": found.promises.iter().map(promise).collect::<Vec<_>>(),
        "holds": found.holds(),
        "confidence": found.confidence(),
        "days": found.days,
        "looked_at": found.looked_at,
        "is_tight": found.is_tight,
    })
}
