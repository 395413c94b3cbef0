//! People on duty against people needed under both rosters, and what both mean for people.

use organico_model::{AsIs, Coverage, CoverageRow, PeopleOutcome};

use super::{comparison, count_row};
use crate::difference::signed;
use crate::number::NONE;
use crate::sections::coverage::{COVERED_WITHIN, missing};
use crate::sections::parts::Table;
use crate::view::{View, at};

/// The smallest group whose figures are shown apart.
const GROUP_MIN: u32 = 5;

/// A figure of people.
type PeopleFigure = fn(&PeopleOutcome) -> f64;

/// Rows about work at home.
const HOME_ROWS: [&str; 2] = ["people-remote", "as-is-wishes"];

/// Returns hours required, on duty and missing, by skill, and the intervals in which nobody is missing.
pub(super) fn coverage(view: &View<'_>, as_is: &AsIs) -> Table {
    let mut table = comparison(view);
    let hours = view.grid().length.hours();
    for (before, after) in as_is.coverage.rows.iter().zip(&view.plan.coverage.rows) {
        if !before.required.iter().any(|required| *required > 0.0) {
            continue;
        }
        let skill = view.skill_name(&before.skill);
        let label = |key: &str| view.fill(key, &[("skill", skill.into())]);
        let sum = |row: &CoverageRow, value: &dyn Fn(&CoverageRow, usize) -> f64| {
            open(view, row).map(|index| value(row, index) * hours).sum::<f64>()
        };
        let on_duty = |row: &CoverageRow, index: usize| at(&row.on_duty, index);
        for (key, value) in
            [("as-is-on-duty", &on_duty as &dyn Fn(&_, usize) -> f64), ("as-is-missing", &missing)]
        {
            table.rows.push(count_row(view, label(key), sum(before, value), sum(after, value)));
        }
    }
    let [before, after] = [&as_is.coverage, &view.plan.coverage].map(|of| covered(view, of));
    let points = view.fill(
        "difference-points",
        &[("value", signed((after - before) * 100.0, 1, view.language).into())],
    );
    if before.is_finite() && after.is_finite() {
        let percent = |share: f64| view.numbers.percent(share);
        table.rows.push(vec![view.say("as-is-covered"), percent(before), percent(after), points]);
    }
    table
}

fn open(view: &View<'_>, row: &CoverageRow) -> impl Iterator<Item = usize> {
    let needed: Vec<usize> =
        (0..view.grid().count).filter(|index| at(&row.required, *index) > 0.0).collect();
    needed.into_iter()
}

/// Returns the share of intervals with anybody needed in which no skill lacks people; no number where there are none.
fn covered(view: &View<'_>, coverage: &Coverage) -> f64 {
    let needed = |index: &usize| coverage.rows.iter().any(|row| at(&row.required, *index) > 0.0);
    let open: Vec<usize> = (0..view.grid().count).filter(needed).collect();
    let short =
        |index: &&usize| coverage.rows.iter().any(|row| missing(row, **index) >= COVERED_WITHIN);
    1.0 - open.iter().filter(short).count() as f64 / open.len() as f64
}

/// Returns the figures of people.
pub(super) fn people(view: &View<'_>, as_is: &AsIs) -> Table {
    let (before, after) = (&as_is.outcome.people, &view.plan.outcome.people);
    let mut table = comparison(view);
    let counts: [(&str, PeopleFigure); 6] = [
        ("as-is-shifts", |people| f64::from(people.shifts)),
        ("people-rostered-hours", |people| people.rostered_hours),
        ("people-late", |people| f64::from(people.late_shifts)),
        ("people-weekend", |people| f64::from(people.weekend_shifts)),
        ("people-remote", |people| f64::from(people.remote_days)),
        ("as-is-wishes", |people| f64::from(people.remote_wishes_met)),
    ];
    // Where nobody works at home, two rows of zeros tell nothing.
    let is_told = |value: f64, key: &str| value > 0.0 || !HOME_ROWS.contains(&key);
    for (key, value) in counts {
        if !is_told(value(before) + value(after), key) {
            continue;
        }
        table.rows.push(count_row(view, view.say(key), value(before), value(after)));
    }
    table.rows.push(commute(view, before, after));
    table
}

/// Returns the hours of commute a person, of those whose way is known.
fn commute(view: &View<'_>, before: &PeopleOutcome, after: &PeopleOutcome) -> Vec<String> {
    let label = view.say("as-is-commute");
    if before.commute_known < GROUP_MIN {
        let none = || NONE.to_owned();
        return vec![label, none(), none(), none()];
    }
    let hours =
        |of: &PeopleOutcome| of.commute_minutes as f64 / 60.0 / f64::from(of.commute_known.max(1));
    let (before, after) = (hours(before), hours(after));
    let hour = |value: f64| view.numbers.decimal(value, 1);
    vec![label, hour(before), hour(after), signed(after - before, 1, view.language)]
}

/// Returns hours rostered and the most seats taken, of the sites that may be shown apart.
pub(super) fn sites(view: &View<'_>, as_is: &AsIs) -> Table {
    let mut table = comparison(view);
    let after = &view.plan.outcome.people.sites;
    for before in as_is.outcome.people.sites.iter().filter(|site| site.heads >= GROUP_MIN) {
        let Some(after) = after.iter().find(|site| site.site == before.site) else { continue };
        let name = view.site_name(&before.site);
        let label = |key: &str| view.fill(key, &[("site", name.into())]);
        let rows = [
            ("as-is-site-hours", before.rostered_hours, after.rostered_hours),
            ("as-is-site-seats", f64::from(before.seats_peak), f64::from(after.seats_peak)),
        ];
        let rows = rows.map(|(key, before, after)| count_row(view, label(key), before, after));
        table.rows.extend(rows);
    }
    table
}
