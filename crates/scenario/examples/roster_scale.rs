//! Times the roster of a made-up centre: `roster_scale PEOPLE SKILLS SEED THREADS WORK_UNITS`.
//!
//! The requirement is that of the four weeks after the history, as a plan has it. Prints one JSON object: seconds of
//! the search, its cost, what is uncovered, and how many hard rules the independent checker finds broken.

use std::error::Error;
use std::time::Instant;

use jiff::ToSpan;
use organico_forecast::forecast_load;
use organico_model::{BreachKind, Centre, Grid, Requirement, Run, Seed};
use organico_roster::{RosterConfig, SolvedRoster, check_roster, coverage, solve_roster};
use organico_rules::{RuleSet, rule_set};
use organico_scenario::{PlanConfig, Population, population};
use organico_staffing::{Promises, requirement};

const WEEKS: u32 = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<u64> =
        std::env::args().skip(1).map(|word| word.parse()).collect::<Result<_, _>>()?;
    let [people, skills, seed, threads, units] = given[..] else {
        return Err("PEOPLE SKILLS SEED THREADS WORK_UNITS".into());
    };
    let size = Population { people: people as u32, weeks: WEEKS, skills: skills as u32 };
    let centre = population(&size, Seed(1))?;
    let (requirement, rules) = problem(&centre)?;
    let config = RosterConfig {
        work_units_a_shift: u32::MAX,
        work_units_max: units,
        ..RosterConfig::standard()
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads as usize).build()?;
    let from = Instant::now();
    let run = Run::silent(Seed(seed));
    let solved = pool.install(|| solve_roster(&requirement, &centre, &rules, &config, &run))?;
    print(&centre, &requirement, &rules, &solved, from.elapsed().as_secs_f64());
    Ok(())
}

fn problem(centre: &Centre) -> Result<(Requirement, RuleSet), Box<dyn Error>> {
    let last = centre.history.grid.days().last().map(|day| day.date).ok_or("no history")?;
    let first = last.checked_add(1.day())?;
    let grid = Grid::over_days(&centre.zone, first, 7 * WEEKS, centre.interval)?;
    let config = PlanConfig::standard(organico_scenario::Period { first, days: 7 * WEEKS })?;
    let load = forecast_load(centre, &grid, config.forecast)?.load;
    let promises = Promises {
        contact_types: &centre.contact_types,
        shrinkage: &centre.shrinkage,
        groups: &centre.groups,
    };
    Ok((requirement(&load, &promises, &config.staffing)?, rule_set(&centre.rule_pack, first)?))
}

fn print(
    centre: &Centre,
    requirement: &Requirement,
    rules: &RuleSet,
    solved: &SolvedRoster,
    seconds: f64,
) {
    let hard = check_roster(&solved.roster, centre, rules)
        .iter()
        .filter(|breach| breach.kind == BreachKind::Hard)
        .count();
    let rows = coverage(&solved.roster, requirement, centre).rows;
    let short: f64 =
        rows.iter().map(|row| (0..row.required.len()).map(|t| row.shortfall(t)).sum::<f64>()).sum();
    let needed: f64 = rows.iter().flat_map(|row| &row.required).sum();
    let paid: i64 = solved.roster.shifts.iter().map(organico_model::Shift::paid_minutes).sum();
    println!(
        "{{\"people\":{},\"seconds\":{seconds:.2},\"work_units\":{},\"coverage_cost\":{},\"regularity_cost\":{},\"hard\":{hard},\"short\":{:.5},\"paid_hours\":{},\"needed_hours\":{:.0}}}",
        centre.people.len(),
        solved.work_units_done,
        solved.cost.coverage,
        solved.cost.regularity,
        short / needed,
        paid / 60,
        needed / 4.0
    );
}
