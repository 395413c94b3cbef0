//! `requirement.csv`: people needed by demand and interval, written and read.

use jiff::tz::TimeZone;
use organico_model::{
    ContactTypeId, CoverCost, Demand, Diagnostic, Grid, IntervalLength, Requirement,
    RequirementQueue, RequirementReason, RequirementRow, SkillId, WorkId,
};

use crate::centre::history::measured;
use crate::choices::{one_of, word};
use crate::context::Context;
use crate::csv_out::{CsvText, number_cell};
use crate::instant::label;
use crate::intervals::{Group, groups};
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{clean, identifier};

/// Columns of `requirement.csv`; `demand` is `contacts` or `work`.
const COLUMNS: [Column<'_>; 12] = [
    required("demand"),
    required("id"),
    required("skill"),
    required("interval_start"),
    required("net"),
    required("on_duty"),
    required("gross"),
    required("reason"),
    optional("queue"),
    required("model"),
    optional("missing_cost"),
    optional("spare_cost"),
];

const REASONS: [(&str, RequirementReason); 8] = [
    ("closed", RequirementReason::Closed),
    ("service-level", RequirementReason::ServiceLevel),
    ("speed-of-answer", RequirementReason::SpeedOfAnswer),
    ("abandonment", RequirementReason::Abandonment),
    ("occupancy", RequirementReason::Occupancy),
    ("minimum", RequirementReason::Minimum),
    ("deadline", RequirementReason::Deadline),
    ("stability", RequirementReason::Stability),
];

/// How a number was reckoned; a file that was written before the column was is taken as stationary.
const QUEUES: [(&str, RequirementQueue); 7] = [
    ("stationary", RequirementQueue::Stationary),
    ("lagged", RequirementQueue::Lagged),
    ("changing-load", RequirementQueue::ChangingLoad),
    ("long-handling", RequirementQueue::LongHandling),
    ("carried-queue", RequirementQueue::CarriedQueue),
    ("deadline", RequirementQueue::Deadline),
    ("closed", RequirementQueue::Closed),
];

/// What a row of the sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Contacts,
    Work,
}

const ABOUT: [(&str, About); 2] = [("contacts", About::Contacts), ("work", About::Work)];

/// Returns `requirement.csv`: a row a demand and interval.
#[must_use]
pub fn write_requirement(requirement: &Requirement) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for row in &requirement.rows {
        let (about, id) = match &row.demand {
            Demand::Contacts(id) => (About::Contacts, id.as_str()),
            Demand::Work(id) => (About::Work, id.as_str()),
        };
        for index in 0..requirement.grid.count {
            let at = |values: &[f64]| number_cell(values.get(index).copied());
            let cost = row.cover_cost.get(index).copied().flatten();
            text.owned_row(&[
                word(&ABOUT, &about).to_owned(),
                id.to_owned(),
                row.skill.to_string(),
                label(requirement.grid.instant(index), &requirement.grid.zone),
                at(&row.net),
                at(&row.on_duty),
                at(&row.gross),
                row.reason
                    .get(index)
                    .map(|reason| word(&REASONS, reason))
                    .unwrap_or_default()
                    .to_owned(),
                row.queue
                    .get(index)
                    .map(|queue| word(&QUEUES, queue))
                    .unwrap_or_default()
                    .to_owned(),
                row.model.clone(),
                number_cell(cost.map(|cost| cost.missing)),
                number_cell(cost.map(|cost| cost.spare)),
            ]);
        }
    }
    text.finish()
}

/// People needed in one interval.
struct Needed {
    net: f64,
    on_duty: f64,
    gross: f64,
    reason: RequirementReason,
    queue: RequirementQueue,
    model: String,
    cover_cost: Option<CoverCost>,
}

/// Returns the requirement of a CSV text. Every demand must have every interval of the whole days that the labels span.
///
/// # Errors
/// All faults, in order.
pub fn read_requirement(
    file: &str,
    text: &str,
    zone: &TimeZone,
    length: IntervalLength,
) -> Result<Requirement, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let read = sheet.and_then(|sheet| groups(&sheet, (zone, length), &demand, &needed));
    let requirement = read.map(|(grid, groups)| requirement(grid, groups));
    finished(requirement, context)
}

fn demand(row: &Row<'_>) -> Option<(Demand, SkillId)> {
    let about = row.need("demand", one_of(&ABOUT));
    let id = row.need("id", |cell| identifier(cell).map(ToOwned::to_owned));
    let skill = row.need("skill", |cell| identifier(cell).map(SkillId::new));
    let demand = match about? {
        About::Contacts => Demand::Contacts(ContactTypeId::new(id?)),
        About::Work => Demand::Work(WorkId::new(id?)),
    };
    Some((demand, skill?))
}

fn needed(row: &Row<'_>) -> Option<Needed> {
    let number = |column| {
        row.need(column, |_| Ok(()))?;
        row.number(column, measured)
    };
    let [net, on_duty, gross] = ["net", "on_duty", "gross"].map(number);
    let reason = row.need("reason", one_of(&REASONS));
    Some(Needed {
        net: net?,
        on_duty: on_duty?,
        gross: gross?,
        reason: reason?,
        queue: row.find("queue", one_of(&QUEUES)).unwrap_or(RequirementQueue::Stationary),
        model: row.cell("model").to_owned(),
        cover_cost: cover_cost(row),
    })
}

/// Returns what missing and spare people cost: both are told, or neither.
fn cover_cost(row: &Row<'_>) -> Option<CoverCost> {
    const SIDES: [&str; 2] = ["missing_cost", "spare_cost"];
    if SIDES.iter().all(|column| row.cell(column).is_empty()) {
        return None;
    }
    let [missing, spare] = SIDES.map(|column| {
        row.need(column, |_| Ok(()))?;
        row.number(column, measured)
    });
    Some(CoverCost { missing: missing?, spare: spare? })
}

fn requirement(grid: Grid, groups: Vec<Group<(Demand, SkillId), Needed>>) -> Requirement {
    let rows = groups.into_iter().map(|group| {
        let (demand, skill) = group.key;
        let values = group.values;
        RequirementRow {
            demand,
            skill,
            net: values.iter().map(|row| row.net).collect(),
            on_duty: values.iter().map(|row| row.on_duty).collect(),
            gross: values.iter().map(|row| row.gross).collect(),
            reason: values.iter().map(|row| row.reason).collect(),
            queue: values.iter().map(|row| row.queue).collect(),
            cover_cost: costs(&values),
            model: values.into_iter().next().map(|row| row.model).unwrap_or_default(),
        }
    });
    Requirement { rows: rows.collect(), grid }
}

/// Returns the costs of a demand; none where no interval has one.
fn costs(values: &[Needed]) -> Vec<Option<CoverCost>> {
    let all: Vec<Option<CoverCost>> = values.iter().map(|row| row.cover_cost).collect();
    if all.iter().any(Option::is_some) { all } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_requirement_across_a_clock_change_reads_back_as_itself() {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let grid = Grid::over_days(&zone, date(2026, 3, 29), 1, IntervalLength::HALF_HOUR).unwrap();
        let cost = |index: usize| {
            let missing = index as f64 / 7.0;
            (!index.is_multiple_of(3)).then_some(CoverCost { missing, spare: missing / 9.0 })
        };
        let row = |demand| RequirementRow {
            demand,
            skill: SkillId::new("voice"),
            net: (0..grid.count).map(|index| index as f64 / 3.0).collect(),
            on_duty: vec![2.5; grid.count],
            gross: vec![3.0; grid.count],
            reason: (0..grid.count).map(|index| REASONS[index % 8].1).collect(),
            queue: (0..grid.count).map(|index| QUEUES[index % 7].1).collect(),
            cover_cost: (0..grid.count).map(cost).collect(),
            model: "erlang-a".to_owned(),
        };
        let rows = vec![
            row(Demand::Contacts(ContactTypeId::new("x"))),
            row(Demand::Work(WorkId::new("x"))),
        ];
        let requirement = Requirement { grid, rows };
        let text = write_requirement(&requirement);
        assert_eq!(text.lines().count(), 1 + 2 * 46);
        assert_eq!(
            read_requirement("r.csv", &text, &zone, IntervalLength::HALF_HOUR),
            Ok(requirement)
        );
    }

    #[test]
    fn a_cost_of_people_missing_without_one_of_people_to_spare_is_refused() {
        let text = "demand,id,skill,interval_start,net,on_duty,gross,reason,model,missing_cost,\
                    spare_cost\ncontacts,x,voice,2026-03-02T00:00:00+01:00,1,1,1,minimum,m,0.5,\n";
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let read = read_requirement("r.csv", text, &zone, IntervalLength::HALF_HOUR);
        let faults = read.expect_err("the cell is empty");
        assert!(faults.iter().any(|fault| fault.code == "I0308"), "{faults:?}");
    }
}
