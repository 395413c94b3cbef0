//! What drivers do to the days: growth and customers, then shifts between types, automation, campaigns.

use jiff::civil::Date;
use organico_model::{ContactTypeId, CustomerCount, Driver, DriverKind, Month};

use crate::panel::days_between;

/// Days of a year, leap years included.
const YEAR_DAYS: f64 = 365.25;

/// Days of a month.
const MONTH_DAYS: f64 = YEAR_DAYS / 12.0;

/// Applies the drivers to the days of each contact type, and returns them in the order in which they acted, each with what
/// it did to all types together, day by day.
pub(super) fn apply(
    types: &[ContactTypeId],
    dates: &[Date],
    drivers: &[Driver],
    contacts: &mut [Vec<f64>],
) -> Vec<(Driver, Vec<f64>)> {
    let mut order: Vec<&Driver> = drivers.iter().collect();
    // A stable sort: those of one kind keep the order of the file.
    order.sort_by_key(|driver| rank(&driver.does));
    let mut changes = Vec::new();
    for driver in order {
        let before: Vec<f64> = sums(contacts, dates.len());
        act(driver, types, dates, contacts);
        let after = sums(contacts, dates.len());
        let change = after.iter().zip(&before).map(|(after, before)| after - before).collect();
        changes.push((driver.clone(), change));
    }
    changes
}

const fn rank(does: &DriverKind) -> u8 {
    match does {
        DriverKind::Growth { .. }
        | DriverKind::CustomersRate { .. }
        | DriverKind::Customers { .. } => 0,
        DriverKind::Shift { .. } => 1,
        DriverKind::Automation { .. } => 2,
        DriverKind::Campaign { .. } => 3,
    }
}

fn sums(contacts: &[Vec<f64>], days: usize) -> Vec<f64> {
    (0..days).map(|day| contacts.iter().map(|one| one[day]).sum()).collect()
}

fn act(driver: &Driver, types: &[ContactTypeId], dates: &[Date], contacts: &mut [Vec<f64>]) {
    match &driver.does {
        DriverKind::Shift { to, share, conversion } => {
            let Some(target) = types.iter().position(|kind| kind == to) else { return };
            for (place, day) in places(driver, types, dates) {
                if place != target {
                    let moved = contacts[place][day] * share.get();
                    contacts[place][day] -= moved;
                    contacts[target][day] += moved * conversion;
                }
            }
        }
        DriverKind::Campaign { contacts: extra } => {
            let about = places(driver, types, dates);
            let sum: f64 = about.iter().map(|(place, day)| contacts[*place][*day]).sum();
            // Only the part of the campaign that lies within the outlook.
            let inside =
                about.iter().map(|(_, day)| *day).collect::<std::collections::BTreeSet<_>>();
            let part = inside.len() as f64 / whole_days(driver);
            for (place, day) in about {
                if sum > 0.0 {
                    contacts[place][day] *= 1.0 + extra * part / sum;
                }
            }
        }
        DriverKind::Growth { .. }
        | DriverKind::CustomersRate { .. }
        | DriverKind::Customers { .. }
        | DriverKind::Automation { .. } => {
            for (place, day) in places(driver, types, dates) {
                contacts[place][day] *= factor(driver, dates[day]);
            }
        }
    }
}

/// Returns the types and days that a driver is about, as places.
fn places(driver: &Driver, types: &[ContactTypeId], dates: &[Date]) -> Vec<(usize, usize)> {
    let about = types.iter().enumerate().filter(|(_, kind)| driver.is_about(kind));
    // What has grown stays grown after the last day of a growth.
    let stays = rank(&driver.does) == 0;
    let days = |day: &usize| driver.holds_on(dates[*day]) || (stays && driver.from <= dates[*day]);
    about
        .flat_map(|(place, _)| (0..dates.len()).filter(days).map(move |day| (place, day)))
        .collect()
}

fn whole_days(driver: &Driver) -> f64 {
    let until = driver.until.unwrap_or(driver.from);
    (days_between(driver.from, until) + 1).max(1) as f64
}

/// Returns the factor of a day.
fn factor(driver: &Driver, date: Date) -> f64 {
    let last = driver.until.map_or(date, |until| until.min(date));
    let days = days_between(driver.from, last).max(0) as f64;
    match &driver.does {
        DriverKind::Growth { year } => libm::pow(1.0 + year, days / YEAR_DAYS),
        DriverKind::CustomersRate { month } => libm::pow(1.0 + month, days / MONTH_DAYS),
        DriverKind::Customers { path } => customers(path, last),
        DriverKind::Automation { contained, returned } => {
            1.0 - contained.get() * (1.0 - returned.get())
        }
        DriverKind::Shift { .. } | DriverKind::Campaign { .. } => 1.0,
    }
}

/// Returns the customers of a day over those of the first month.
fn customers(path: &[CustomerCount], date: Date) -> f64 {
    let (Some(first), Some(last)) = (path.first(), path.last()) else { return 1.0 };
    let later = path.partition_point(|count| count.month.first_day() <= date);
    let Some(next) = path.get(later) else { return last.customers / first.customers };
    let Some(before) = later.checked_sub(1).and_then(|place| path.get(place)) else { return 1.0 };
    let day = |month: Month| month.first_day();
    let whole = days_between(day(before.month), day(next.month)).max(1) as f64;
    let part = days_between(day(before.month), date) as f64 / whole;
    (before.customers + part * (next.customers - before.customers)) / first.customers
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use organico_model::{DriverId, Share};

    fn driver(does: DriverKind, types: &[&str]) -> Driver {
        Driver {
            id: DriverId::new("d"),
            name: "d".to_owned(),
            does,
            contact_types: types.iter().map(|kind| ContactTypeId::new(*kind)).collect(),
            from: date(2027, 1, 2),
            until: None,
            source: "s".to_owned(),
            author: "EP".to_owned(),
        }
    }

    fn after(driver: Driver) -> Vec<Vec<f64>> {
        let types = ["voice", "chat"].map(ContactTypeId::new);
        let dates = [date(2027, 1, 1), date(2027, 1, 2), date(2028, 1, 2)];
        let mut contacts = vec![vec![100.0; 3], vec![40.0; 3]];
        let changes = apply(&types, &dates, &[driver], &mut contacts);
        let sums: Vec<f64> = contacts[0].iter().zip(&contacts[1]).map(|(a, b)| a + b).collect();
        for (sum, change) in sums.iter().zip(&changes[0].1) {
            assert!((sum - 140.0 - change).abs() < 1e-9);
        }
        contacts
    }

    #[test]
    fn growth_takes_a_year_to_arrive() {
        let contacts = after(driver(DriverKind::Growth { year: 0.1 }, &["voice"]));
        assert_eq!(contacts[0][..2], [100.0, 100.0]);
        assert!((contacts[0][2] - 110.0).abs() < 0.1);
        assert_eq!(contacts[1], [40.0; 3]);
    }

    #[test]
    fn what_automation_fails_on_comes_back() {
        let does = DriverKind::Automation {
            contained: Share::new(0.2).unwrap(),
            returned: Share::new(0.25).unwrap(),
        };
        assert_eq!(after(driver(does, &["voice"]))[0], [100.0, 85.0, 85.0]);
    }

    #[test]
    fn a_shift_turns_calls_into_more_chats() {
        let does = DriverKind::Shift {
            to: ContactTypeId::new("chat"),
            share: Share::new(0.1).unwrap(),
            conversion: 1.5,
        };
        assert_eq!(after(driver(does, &["voice"])), [[100.0, 90.0, 90.0], [40.0, 55.0, 55.0]]);
    }

    #[test]
    fn a_campaign_is_spread_as_the_contacts_of_its_days_are() {
        let mut one = driver(DriverKind::Campaign { contacts: 280.0 }, &[]);
        one.until = Some(date(2027, 1, 2));
        assert_eq!(after(one), [[100.0, 300.0, 100.0], [40.0, 120.0, 40.0]]);
    }

    #[test]
    fn customers_grow_in_a_straight_line_between_two_months() {
        let count =
            |month: &str, customers| CustomerCount { month: month.parse().unwrap(), customers };
        let path = [count("2027-01", 1_000.0), count("2027-03", 1_590.0)];
        assert_eq!(customers(&path, date(2026, 12, 1)), 1.0);
        assert!((customers(&path, date(2027, 1, 31)) - 1.3).abs() < 1e-9);
        assert_eq!(customers(&path, date(2028, 1, 1)), 1.59);
    }
}
