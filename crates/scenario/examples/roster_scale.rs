//! Times the roster of a made-up centre: `roster_scale PEOPLE SKILLS SEED THREADS WORK_UNITS PASSES [SECONDS [FAIRNESS [LEDGER]]]
//! [--programs FOLDER]`.
//!
//! The requirement is that of the four weeks after the history, as a plan has it. Prints one JSON object: seconds until
//! the first roster that can be worked and until the last, its cost, the floor under it after so many passes, the share
//! of required hours that is uncovered, and how many hard rules the independent checker finds broken. With SECONDS the
//! clock ends an open search instead of the work units. FAIRNESS is what uneven burdens weigh; with a LEDGER of 1 the centre
//! keeps one, of three made-up months. With a folder the linear programs behind the floor of this roster are written there,
//! for other solvers, as `program-1.mps` and so on.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::forecast_load;
use organico_model::{
    BreachKind, Centre, FairnessMeasure, Grid, Ledger, LedgerRow, Progress, Purpose, Requirement,
    RosterStart, Run, Seed, Shift, Stage,
};
use organico_roster::{
    RosterConfig, RosterTask, SolvedRoster, check_roster, coverage, coverage_programs, solve_roster,
};
use organico_rules::{RuleSet, rule_set};
use organico_scenario::{PlanConfig, Population, burdens, population};
use organico_staffing::{Promises, requirement};

const WEEKS: u32 = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let named = words.iter().position(|word| word == "--programs");
    let folder = named.and_then(|at| words.drain(at..).nth(1));
    let given: Vec<u64> = words.iter().map(|word| word.parse()).collect::<Result<_, _>>()?;
    let (6..=9, [people, skills, seed, threads, work_units, passes, ..]) =
        (given.len(), &given[..])
    else {
        return Err(
            "PEOPLE SKILLS SEED THREADS WORK_UNITS PASSES [SECONDS [FAIRNESS [LEDGER]]] [--programs FOLDER]".into()
        );
    };
    let (seconds, fairness) = (given.get(6).copied(), given.get(7).copied());
    let size = Population { people: *people as u32, weeks: WEEKS, skills: *skills as u32 };
    let mut centre = population(&size, Seed(1))?;
    let (requirement, rules) = problem(&centre)?;
    if given.get(8) == Some(&1) {
        centre.ledger = ledger(&centre, requirement.grid.days()[0].date)?;
    }
    let planned = RosterConfig {
        work_units_a_shift: u32::MAX,
        work_units_max: *work_units,
        ..RosterConfig::standard()
    };
    let timed = seconds.is_some_and(|seconds| seconds > 0);
    let config = RosterConfig {
        bound_passes: *passes as u32,
        fairness_weight: fairness.unwrap_or(0) as i64,
        ..if timed { RosterConfig::until_stopped() } else { planned }
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(*threads as usize).build()?;
    let seconds = seconds.filter(|_| timed).map_or(f64::INFINITY, |seconds| seconds as f64);
    let watch = Watch { from: Instant::now(), last: Mutex::new(Vec::new()), seconds };
    let run = Run { seed: Seed(*seed), progress: &watch };
    let task = RosterTask::new(&requirement, &centre, &rules);
    let solved = pool.install(|| solve_roster(&task, &config, &run))?;
    if let Some(folder) = folder {
        write_programs(Path::new(&folder), &task, &config, &solved)?;
    }
    let looks = watch.last.into_inner().map_err(|_| "the watch broke")?;
    let told = [looks.first(), looks.last()].map(|look| look.copied().unwrap_or(0.0));
    Ok(print(&centre, &requirement, &rules, &solved, told)?)
}

/// Writes the linear programs whose least costs sum to a floor under the cost of coverage.
fn write_programs(
    folder: &Path,
    task: &RosterTask,
    config: &RosterConfig,
    solved: &SolvedRoster,
) -> Result<(), Box<dyn Error>> {
    let start = RosterStart { published: Some(solved.roster.clone()), locked: Vec::new() };
    for (index, text) in coverage_programs(&task.from_start(&start), config)?.iter().enumerate() {
        std::fs::write(folder.join(format!("program-{}.mps", index + 1)), text)?;
    }
    Ok(())
}

/// Seconds at every look of the search, so that the bound after it is not counted.
struct Watch {
    from: Instant,
    last: Mutex<Vec<f64>>,
    seconds: f64,
}

impl Progress for Watch {
    fn advance(&self, _: Stage, _: u64, _: u64) {
        if let Ok(mut looks) = self.last.lock() {
            looks.push(self.from.elapsed().as_secs_f64());
        }
    }

    fn stopped(&self) -> bool {
        self.from.elapsed().as_secs_f64() >= self.seconds
    }
}

/// Returns a ledger of three months in which some have borne more than others.
fn ledger(centre: &Centre, first: Date) -> Result<Ledger, Box<dyn Error>> {
    let mut stream = Seed(5).stream(Purpose::Roster, (0, 0));
    let until = first.yesterday()?;
    let mut rows: Vec<LedgerRow> = centre
        .people
        .iter()
        .map(|person| LedgerRow {
            late: stream.below(30),
            weekend: stream.below(16),
            ..LedgerRow::empty(person.id.clone(), until)
        })
        .collect();
    rows.sort_by(|a, b| a.person.cmp(&b.person));
    Ok(Ledger { rows })
}

/// Returns the standard deviation, within comparable people of the same contract hours, of late shifts and weekend days with those carried.
fn spreads(centre: &Centre, rules: &RuleSet, solved: &SolvedRoster) -> [f64; 2] {
    let Ok(added) = burdens(centre, rules, &solved.roster) else { return [0.0; 2] };
    let (added, carried) = (added.by_person(), centre.ledger.by_person());
    let mut groups: BTreeMap<_, Vec<[f64; 2]>> = BTreeMap::new();
    for person in &centre.people {
        let skills: Vec<_> = person.skills.iter().map(|entry| &entry.skill).collect();
        // Who can never work late is not compared with those who can.
        let until = person.availability.iter().map(|entry| entry.span.to).max();
        let rows = [added.get(&person.id), carried.get(&person.id)];
        let sum =
            |measure| rows.iter().flatten().map(|row| f64::from(row.count(measure))).sum::<f64>();
        groups
            .entry((person.contract.minutes_a_week, &person.site, skills, until))
            .or_default()
            .push([sum(FairnessMeasure::Late), sum(FairnessMeasure::Weekend)]);
    }
    [0, 1].map(|at| {
        let squares = groups.values().map(|own| {
            let mean = own.iter().map(|counts| counts[at]).sum::<f64>() / own.len() as f64;
            own.iter().map(|counts| (counts[at] - mean) * (counts[at] - mean)).sum::<f64>()
        });
        libm::sqrt(squares.sum::<f64>() / centre.people.len() as f64)
    })
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
    [first, last]: [f64; 2],
) -> io::Result<()> {
    let breaches = check_roster(&solved.roster, centre, rules);
    let hard = breaches.iter().filter(|breach| breach.kind == BreachKind::Hard).count();
    let rows = coverage(&solved.roster, requirement, centre).rows;
    let short = rows.iter().flat_map(|row| (0..row.required.len()).map(|t| row.shortfall(t)));
    let needed: f64 = rows.iter().flat_map(|row| &row.required).sum();
    let paid: i64 = solved.roster.shifts.iter().map(Shift::paid_minutes).sum();
    let made = serde_json::json!({
        "people": centre.people.len(),
        "feasible_seconds": first,
        "seconds": last,
        "work_units": solved.work_units_done,
        "coverage_cost": solved.cost.coverage,
        "regularity_cost": solved.cost.regularity,
        "fairness_cost": solved.cost.fairness,
        "late_weekend_deviation": spreads(centre, rules, solved),
        "bound": solved.bound,
        "hard": hard,
        "short": short.sum::<f64>() / needed,
        "needed_share": needed / 4.0 / (paid as f64 / 60.0),
    });
    writeln!(io::stdout(), "{made}")
}
