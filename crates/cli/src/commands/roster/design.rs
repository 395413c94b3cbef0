//! `organico roster design`: the anonymous shifts that would cover the requirement, and what an agent more costs when.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use organico_formats::write_shift_design;
use organico_model::{Centre, DesignedDay};
use organico_report::{Language, Numbers, message};
use organico_roster::design_shifts;
use organico_scenario::{Period, PlanConfig, PlanError, needs};
use serde_json::json;

use super::desk::Effort;
use crate::columns::{Side, table};
use crate::commands::inputs;
use crate::disk::write_text;
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::{count, date};

/// Days that are designed where nobody says how many.
const DAYS_USUAL: u32 = 7;
/// Intervals that are told on the terminal, the dearest ones.
const PRICES_TOLD: usize = 5;

#[derive(Debug, Args)]
pub(crate) struct RosterDesignArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub first: Option<Date>,
    #[arg(long, value_name = "7", value_parser = count::<1, 366>)]
    pub days: Option<u32>,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "SHIFTS.csv")]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico roster design`.
pub(in crate::commands) fn design(
    arguments: &RosterDesignArguments,
    language: Language,
) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let usual = inputs::period(&centre, None);
    let first = arguments.first.map_or_else(|| usual.map(|period| period.first), Ok)?;
    let period = Period { first, days: arguments.days.unwrap_or(DAYS_USUAL) };
    let rules = inputs::rules(&arguments.centre, &centre, first)?;
    let config = PlanConfig::standard(period).map_err(|fault| inputs::plan_fault(fault.into()))?;
    let effort = Effort { threads: arguments.threads, seed: 1, hidden: arguments.json };
    let made = effort.pool(language).install(|run| {
        let needs = needs(&centre, &config, run)?;
        let days = design_shifts(&needs.requirement, &centre, &rules, config.roster.cover)?;
        Ok::<_, PlanError>(days)
    })?;
    let days = made.map_err(inputs::plan_fault)?;
    if let Some(path) = &arguments.out {
        write_text(path, &write_shift_design(&days))?;
    }
    if arguments.json {
        print(&json!({ "days": days }).to_string());
    } else {
        tell(&days, &centre, arguments, language);
    }
    Ok(())
}

fn tell(
    days: &[DesignedDay],
    centre: &Centre,
    arguments: &RosterDesignArguments,
    language: Language,
) {
    let say = |key: &str| message(language, key, &[]);
    print(&say("design-lead"));
    let heads = ["day", "skill", "required", "least", "paid", "people", "dearest"];
    let mut rows = vec![heads.map(|head| say(&format!("design-head-{head}"))).to_vec()];
    rows.extend(days.iter().map(|day| row(day, centre, language)));
    let sides =
        [Side::Left, Side::Left, Side::Right, Side::Right, Side::Right, Side::Right, Side::Left];
    print(&table(&sides, &rows));
    let beyond: f64 = days.iter().map(|day| day.uncovered_hours).sum();
    let numbers = Numbers::of(language);
    if beyond > 0.0 {
        print(&message(language, "design-beyond", &[("hours", &numbers.decimal(beyond, 1))]));
    }
    print(&say("design-note"));
    if let Some(path) = &arguments.out {
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
}

fn row(day: &DesignedDay, centre: &Centre, language: Language) -> Vec<String> {
    let numbers = Numbers::of(language);
    let skill = centre.skills.iter().find(|skill| skill.id == day.skill);
    vec![
        numbers.date_plain(day.day),
        skill.map_or(day.skill.as_str(), |skill| skill.name.as_str()).to_owned(),
        numbers.decimal(day.required_hours, 1),
        numbers.decimal(day.least_hours, 1),
        numbers.decimal(day.paid_hours, 1),
        numbers.whole(day.people()),
        dearest(day, centre, numbers),
    ]
}

/// Returns the intervals in which an agent more takes most paid hours: `12:00 4.2 h, 18:30 4.0 h`.
fn dearest(day: &DesignedDay, centre: &Centre, numbers: Numbers) -> String {
    let mut order: Vec<usize> = (0..day.prices.len()).filter(|t| day.prices[*t] > 0.0).collect();
    order.sort_by(|a, b| day.prices[*b].total_cmp(&day.prices[*a]).then(a.cmp(b)));
    let words = |t: &usize| {
        let minute = *t as u32 * centre.interval.minutes();
        let hours = numbers.decimal(day.prices[*t], 1);
        format!("{:02}:{:02} {hours} h", minute / 60, minute % 60)
    };
    order.iter().take(PRICES_TOLD).map(words).collect::<Vec<_>>().join(", ")
}
