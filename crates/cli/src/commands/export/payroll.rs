//! `organico export payroll`: planned hours by causale, as the payroll wants them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use organico_formats::{PayrollBy, PayrollMap, read_payroll_map, write_payroll, write_payroll_map};
use organico_model::{AbsenceCode, PayrollCode, PayrollRow};
use organico_report::{Language, Numbers, message};
use organico_scenario::payroll_hours;

use super::names::{NamesArguments, labels, named};
use super::{centre_and_roster, say_written};
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::Month;

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Day,
    Month,
}

#[derive(Debug, Args)]
pub(crate) struct ExportPayrollArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "YYYY-MM")]
    pub month: Option<Month>,
    #[arg(long, value_name = "PAYROLL.csv")]
    pub out: PathBuf,
    #[arg(long, value_enum, default_value_t = By::Day)]
    pub by: By,
    #[arg(long, value_name = "MAP.toml")]
    pub map: Option<PathBuf>,
    #[arg(long, value_name = "MAP.toml", conflicts_with = "map")]
    pub write_map: Option<PathBuf>,
    #[command(flatten)]
    pub names: NamesArguments,
}

/// The causali with the keys of the codes that they have without a mapping.
const CODES: [(PayrollCode, &str); 16] = [
    (PayrollCode::Ordinary, "export-code-ordinary"),
    (PayrollCode::Supplementary, "export-code-supplementary"),
    (PayrollCode::Overtime, "export-code-overtime"),
    (PayrollCode::Night, "export-code-night"),
    (PayrollCode::Sunday, "export-code-sunday"),
    (PayrollCode::Holiday, "export-code-holiday"),
    (PayrollCode::Absence(AbsenceCode::Holiday), "export-code-absence-holiday"),
    (PayrollCode::Absence(AbsenceCode::ReducedHours), "export-code-absence-reduced-hours"),
    (PayrollCode::Absence(AbsenceCode::Sickness), "export-code-absence-sickness"),
    (PayrollCode::Absence(AbsenceCode::Care), "export-code-absence-care"),
    (PayrollCode::Absence(AbsenceCode::Parental), "export-code-absence-parental"),
    (PayrollCode::Absence(AbsenceCode::Accident), "export-code-absence-accident"),
    (PayrollCode::Absence(AbsenceCode::Union), "export-code-absence-union"),
    (PayrollCode::Absence(AbsenceCode::IncomeSupport), "export-code-absence-income-support"),
    (PayrollCode::Absence(AbsenceCode::Training), "export-code-absence-training"),
    (PayrollCode::Absence(AbsenceCode::Other), "export-code-absence-other"),
];

/// Runs `organico export payroll`.
pub(super) fn run(arguments: &ExportPayrollArguments, language: Language) -> Result<(), Failure> {
    let known = centre_and_roster(&arguments.centre, &arguments.roster, language)?;
    let (centre, roster) = named(known, &labels(&arguments.names, &arguments.centre)?);
    let usual = usual_map(language);
    let map = match &arguments.map {
        None => usual,
        Some(path) => read_payroll_map(&path.to_string_lossy(), &read_text(path)?, usual)
            .map_err(Failure::all)?,
    };
    if let Some(path) = &arguments.write_map {
        write_text(path, &write_payroll_map(&map, &message(language, "export-map-comment", &[])))?;
        say_written(path, language);
    }
    let whole = (roster.first, roster.end);
    let days = arguments.month.map_or(whole, |month| {
        let last = month.first.last_of_month();
        (month.first, last.tomorrow().unwrap_or(last))
    });
    let rows = payroll_hours(&centre, &roster, days);
    let by = match arguments.by {
        By::Day => PayrollBy::Day,
        By::Month => PayrollBy::Month,
    };
    write_text(&arguments.out, &write_payroll(&rows, by, &map))?;
    say_written(&arguments.out, language);
    say_sums(&rows, &map, language);
    if days.0 < roster.first || roster.end < days.1 {
        print(&message(language, "export-payroll-partial", &[]));
    }
    Ok(())
}

/// Returns the mapping that holds without one: usual codes and headings in the language.
fn usual_map(language: Language) -> PayrollMap {
    let say = |key: &str| message(language, key, &[]);
    let columns = ["person", "day", "code", "hours"];
    let mut map = PayrollMap::plain(columns.map(|name| say(&format!("export-payroll-{name}"))));
    if language == Language::English {
        map.decimal = '.';
    }
    map.codes = CODES.iter().map(|(code, key)| (*code, say(key))).collect::<BTreeMap<_, _>>();
    map
}

/// Prints what the hours add up to, so that the sheet can be held against the roster.
fn say_sums(rows: &[PayrollRow], map: &PayrollMap, language: Language) {
    let numbers = Numbers::of(language);
    let hours = |of: &dyn Fn(&PayrollRow) -> bool| {
        let minutes: i64 = rows.iter().filter(|row| of(row)).map(|row| row.minutes).sum();
        numbers.decimal(minutes as f64 / 60.0, 2)
    };
    let is_absent = |row: &PayrollRow| matches!(row.code, PayrollCode::Absence(_));
    let worked = hours(&|row| !is_absent(row) && !row.code.is_of_which());
    let over = hours(&|row| matches!(row.code, PayrollCode::Supplementary | PayrollCode::Overtime));
    let left_out = hours(&|row| map.code(row.code).is_none());
    let absent = hours(&is_absent);
    let gaps =
        [("worked", &*worked), ("over", &*over), ("absent", &*absent), ("left_out", &*left_out)];
    print(&message(language, "export-payroll-sums", &gaps));
}
