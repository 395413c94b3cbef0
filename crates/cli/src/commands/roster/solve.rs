//! `organico roster solve`: the best roster of a centre or of a published problem that is found in the time given.
//!
//! The clock is here and nowhere below: the search is asked to stop when the time is over. The cost that is told is the
//! checker's, which knows nothing of the search.

use std::convert::Infallible;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use jiff::civil::Date;
use organico_formats::{write_activity_solution, write_day_rows};
use organico_model::{Diagnostic, ProblemCheck, Progress, Stage};
use organico_report::{Language, Numbers, message, problem_check_text, problem_rule};
use organico_roster::{
    DayShiftError, Incumbent, RosterEffort, check_activity_shifts, check_day_shifts,
    solve_activity_shifts, solve_day_shifts,
};
use serde_json::json;

use super::{problem, solve_centre};
use crate::arguments::RosterFormat;
use crate::commands::pool::Pool;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print, print_error};
use crate::units::{Month, count, date, decimal, seconds, whole};

/// Seconds of a search that is told neither seconds nor work units.
pub(super) const SECONDS_USUAL: f64 = 60.0;
/// Share of the seconds that the search may use; the rest is for judging and writing.
pub(super) const SEARCH_SHARE: f64 = 0.98;

#[derive(Debug, Args)]
pub(crate) struct RosterSolveArguments {
    #[arg(value_name = "CENTRE|FILE")]
    pub file: PathBuf,
    #[arg(long, value_enum)]
    pub format: Option<RosterFormat>,
    #[arg(long, value_name = "YYYY-MM", conflicts_with_all = ["first", "requirement"])]
    pub month: Option<Month>,
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "requirement")]
    pub first: Option<Date>,
    #[arg(long, value_name = "N", value_parser = count::<1, 366>, conflicts_with_all = ["month", "requirement"])]
    pub days: Option<u32>,
    #[arg(long, value_name = "REQUIREMENT.csv")]
    pub requirement: Option<PathBuf>,
    #[arg(long, value_name = "ROSTER.csv")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "LOCKED.csv", requires = "from")]
    pub locked: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = date, requires = "from")]
    pub keep_until: Option<Date>,
    #[arg(long, value_name = "POINTS", value_parser = decimal, requires = "from")]
    pub change_weight: Option<f64>,
    #[arg(long)]
    pub bound: bool,
    #[arg(long, value_name = "60", value_parser = seconds)]
    pub seconds: Option<f64>,
    #[arg(long, value_name = "UNITS", value_parser = whole)]
    pub work_units: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "SOL.csv")]
    pub out: PathBuf,
    #[arg(long)]
    pub json: bool,
    #[arg(long, conflicts_with = "json")]
    pub quiet: bool,
}

/// A search: what was asked for and when it began.
pub(super) struct Search<'a> {
    pub(super) arguments: &'a RosterSolveArguments,
    pub(super) language: Language,
    pub(super) began: Instant,
}

/// What a search gave.
struct Solved {
    /// The solution in the layout of its problem.
    text: String,
    check: ProblemCheck,
    bound: Option<i64>,
    work_units: u64,
}

/// Runs `organico roster solve`; a roster that breaks a rule is written too, and ends it with exit code 1.
pub(in crate::commands) fn solve(
    arguments: &RosterSolveArguments,
    language: Language,
) -> Result<(), Failure> {
    let search = Search { arguments, language, began: Instant::now() };
    let format = format(arguments)?;
    let solved = match format {
        RosterFormat::Centre => return solve_centre::solve(&search),
        RosterFormat::Curtois => search.days()?,
        RosterFormat::Massp => search.activities()?,
    };
    write_text(&arguments.out, &solved.text)?;
    search.tell(&solved);
    problem::kept(&solved.check)
}

/// Returns the format of the input: a folder is a centre, a file must say what it is.
fn format(arguments: &RosterSolveArguments) -> Result<RosterFormat, Failure> {
    let place = arguments.file.to_string_lossy();
    if !arguments.file.exists() {
        read_text(&arguments.file)?; // says why it cannot be read
    }
    let usual = arguments.file.is_dir().then_some(RosterFormat::Centre);
    let fault = || Failure::of(Diagnostic::fault("R0409").at(place.as_ref(), 0, ""));
    let format = arguments.format.or(usual).ok_or_else(fault)?;
    let of_centre = [
        ("--requirement", arguments.requirement.is_some()),
        ("--from", arguments.from.is_some()),
        ("--month", arguments.month.is_some()),
        ("--first", arguments.first.is_some()),
        ("--days", arguments.days.is_some()),
        ("--bound", arguments.bound),
    ];
    let odd: Vec<&str> =
        of_centre.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
    if format != RosterFormat::Centre && !odd.is_empty() {
        let fault = Diagnostic::fault("R0410").with("options", odd.join(", "));
        return Err(Failure::of(fault.at(place.as_ref(), 0, "")));
    }
    Ok(format)
}

impl Search<'_> {
    /// Returns whether nothing is told on the way.
    pub(super) fn is_quiet(&self) -> bool {
        self.arguments.json || self.arguments.quiet
    }

    fn effort(&self) -> RosterEffort {
        RosterEffort { work_units_max: self.arguments.work_units }
    }

    fn days(&self) -> Result<Solved, Failure> {
        let problem = problem::days(&self.arguments.file, self.language)?;
        let effort = self.effort();
        let found = self.pool().install(|run| {
            solve_day_shifts(&problem, &effort, run, &|incumbent| self.watch(incumbent))
        })?;
        let answer = found.map_err(|fault| Failure::of(self.clash(fault)))?;
        Ok(Solved {
            text: write_day_rows(&problem, &answer.rows),
            check: check_day_shifts(&problem, &answer.rows),
            bound: answer.bound,
            work_units: answer.work_units,
        })
    }

    fn activities(&self) -> Result<Solved, Failure> {
        let problem = problem::activities(&self.arguments.file, self.language)?;
        let effort = self.effort();
        let watch = |incumbent: &Incumbent| self.watch(incumbent);
        let found = self.pool().install(|run| {
            Ok::<_, Infallible>(solve_activity_shifts(&problem, &effort, run, &watch))
        })?;
        let Ok(answer) = found;
        let check = check_activity_shifts(&problem, &answer.solution);
        // The bound is of rosters that miss nobody; where none was found it says nothing.
        let bound = check.breaches.is_empty().then_some(answer.bound);
        let text = write_activity_solution(&problem, &answer.solution);
        Ok(Solved { text, check, bound, work_units: answer.work_units })
    }

    fn pool(&self) -> Pool {
        let Self { arguments, language, began } = self;
        let usual = arguments.work_units.is_none().then_some(SECONDS_USUAL);
        let left = |all: f64| (all * SEARCH_SHARE - began.elapsed().as_secs_f64()).max(0.0);
        let progress =
            TerminalProgress::new(*language, true, arguments.seconds.or(usual).map(left));
        // The time for the search begins to run with the first step that is told.
        progress.advance(Stage::Roster, 0, 1);
        Pool { threads: arguments.threads, seed: arguments.seed, progress }
    }

    /// Tells a better roster, on one line.
    fn watch(&self, incumbent: &Incumbent) {
        if self.is_quiet() {
            return;
        }
        let numbers = Numbers::of(self.language);
        let seconds = numbers.decimal(self.began.elapsed().as_secs_f64(), 1);
        let [cost, hard] =
            [incumbent.cost, incumbent.hard].map(|value| numbers.whole(value as f64));
        let key = if incumbent.hard > 0 { "problem-incumbent-hard" } else { "problem-incumbent" };
        let gaps = [("seconds", seconds.as_str()), ("cost", &cost), ("hard", &hard)];
        print_error(&message(self.language, key, &gaps));
    }

    fn tell(&self, solved: &Solved) {
        let seconds = self.began.elapsed().as_secs_f64();
        if self.arguments.json {
            let mut document = json!({
                "cost": solved.check.cost(),
                "hard": solved.check.breaches.len(),
                "seconds": (seconds * 1_000.0).round() / 1_000.0,
                "work_units": solved.work_units,
            });
            if let Some(bound) = solved.bound {
                document["bound"] = bound.into();
            }
            print(&document.to_string());
            return;
        }
        let numbers = Numbers::of(self.language);
        let whole = |value: f64| numbers.whole(value);
        print(&problem_check_text(&solved.check, self.language));
        let bound = solved.bound.map(|bound| whole(bound as f64));
        if let Some(bound) = bound {
            print(&message(self.language, "problem-bound", &[("bound", &bound)]));
        }
        let gaps = [
            ("seconds", numbers.decimal(seconds, 1)),
            ("work_units", whole(solved.work_units as f64)),
        ];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        print(&message(self.language, "problem-solved", &gaps));
        let path = self.arguments.out.to_string_lossy();
        print(&message(self.language, "written", &[("path", &path)]));
    }

    /// Returns the diagnostic of a person for whom no roster exists.
    fn clash(&self, fault: DayShiftError) -> Diagnostic {
        let file = self.arguments.file.to_string_lossy();
        match fault {
            DayShiftError::NoRow { person, clash } => {
                let names: Vec<String> =
                    clash.into_iter().map(|limit| problem_rule(limit, self.language)).collect();
                let fault = Diagnostic::fault("R0201").with("person", &person);
                fault.with("clash", names.join("; ")).at(file, 0, person)
            }
        }
    }
}
