//! What a roster means for people, in sums over groups of five or more; never a figure of one person.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use organico_model::{
    AgentId, Centre, PeopleOutcome, Person, Roster, Shift, Site, SiteId, SitePeople, Workplace,
};

use super::cost::days_employed;

/// The smallest group whose figures are shown apart.
const GROUP_MIN: u32 = 5;
/// A shift that ends after this hour of the day is late.
const LATE_HOUR: i8 = 20;
const FULL_TIME_MINUTES: f64 = 2400.0;

/// Returns the people figures of the roster.
pub(super) fn people_outcome(centre: &Centre, roster: &Roster) -> PeopleOutcome {
    let by_id: BTreeMap<&AgentId, &Person> =
        centre.people.iter().map(|person| (&person.id, person)).collect();
    let employed: Vec<&Person> =
        centre.people.iter().filter(|person| is_employed_in(person, roster)).collect();
    let minutes: f64 =
        employed.iter().map(|person| f64::from(person.contract.minutes_a_week)).sum();
    let count = |test: &dyn Fn(&Shift) -> bool| {
        roster.shifts.iter().filter(|shift| test(shift)).count() as u32
    };
    let wished =
        |shift: &Shift| by_id.get(&shift.person).is_some_and(|person| is_wished(person, shift));
    let contract_minutes: i64 = employed
        .iter()
        .map(|person| i64::from(person.contract.minutes_a_week) * days_employed(person, roster))
        .sum();
    let known = employed.iter().filter(|person| person.home_minutes.is_some()).count() as u32;
    let commute_known = if known < GROUP_MIN { 0 } else { known };
    let commute = roster.shifts.iter().map(|shift| commute_minutes(&by_id, shift));
    PeopleOutcome {
        heads: employed.len() as u32,
        fte: minutes / FULL_TIME_MINUTES,
        contract_hours: contract_minutes as f64 / 7.0 / 60.0,
        rostered_hours: hours(roster.shifts.iter()),
        shifts: roster.shifts.len() as u32,
        late_shifts: count(&|shift| is_late(centre, shift)),
        weekend_shifts: count(&|shift| is_weekend(centre, shift)),
        remote_days: count(&|shift| shift.workplace == Workplace::Home),
        remote_days_wished: count(&|shift| wished(shift)),
        remote_wishes_met: count(&|shift| shift.workplace == Workplace::Home && wished(shift)),
        commute_minutes: if commute_known == 0 { 0 } else { commute.sum() },
        commute_known,
        sites: shown(centre.sites.iter().map(|site| site_people(site, &employed, roster, &by_id))),
    }
}

fn is_employed_in(person: &Person, roster: &Roster) -> bool {
    person.contract.hired.is_none_or(|hired| hired < roster.end)
        && person.contract.ends.is_none_or(|ends| roster.first <= ends)
}

fn hours<'a>(shifts: impl Iterator<Item = &'a Shift>) -> f64 {
    shifts.map(Shift::paid_minutes).sum::<i64>() as f64 / 60.0
}

fn is_late(centre: &Centre, shift: &Shift) -> bool {
    let end = centre.zone.to_datetime(shift.end);
    end.date() > shift.day
        || end.hour() > LATE_HOUR
        || (end.hour() == LATE_HOUR && end.minute() > 0)
}

fn is_weekend(centre: &Centre, shift: &Shift) -> bool {
    matches!(shift.day.weekday(), Weekday::Saturday | Weekday::Sunday)
        || centre.is_on_holiday(shift)
}

fn is_wished(person: &Person, shift: &Shift) -> bool {
    person.remote.as_ref().is_some_and(|remote| remote.wished.contains(&shift.day.weekday()))
}

/// Returns the minutes to work and back; 0 at home or where the commute is not known.
fn commute_minutes(by_id: &BTreeMap<&AgentId, &Person>, shift: &Shift) -> i64 {
    match shift.workplace {
        Workplace::Home => 0,
        Workplace::Site(_) => {
            2 * by_id.get(&shift.person).and_then(|person| person.home_minutes).map_or(0, i64::from)
        }
    }
}

fn site_people(
    site: &Site,
    employed: &[&Person],
    roster: &Roster,
    by_id: &BTreeMap<&AgentId, &Person>,
) -> SitePeople {
    let own: Vec<&&Person> = employed.iter().filter(|person| person.site == site.id).collect();
    let heads = own.len() as u32;
    let minutes: f64 = own.iter().map(|person| f64::from(person.contract.minutes_a_week)).sum();
    let shifts = roster
        .shifts
        .iter()
        .filter(|shift| by_id.get(&shift.person).is_some_and(|p| p.site == site.id));
    SitePeople {
        site: site.id.clone(),
        heads,
        fte: minutes / FULL_TIME_MINUTES,
        rostered_hours: hours(shifts),
        seats_peak: seats_peak(&site.id, roster),
        seats: site.seats,
    }
}

/// Returns the sites that may be shown apart: those of at least five people, and so many of them that the rest, which
/// the totals give away, is nobody or at least five people too.
fn shown(sites: impl Iterator<Item = SitePeople>) -> Vec<SitePeople> {
    let (mut shown, hidden): (Vec<_>, Vec<_>) = sites.partition(|site| site.heads >= GROUP_MIN);
    let mut rest: u32 = hidden.iter().map(|site| site.heads).sum();
    while (1..GROUP_MIN).contains(&rest) {
        let smallest = (0..shown.len()).min_by_key(|index| shown[*index].heads);
        let Some(smallest) = smallest else { break };
        rest += shown.remove(smallest).heads;
    }
    shown
}

/// Returns the most people who are at a site at one time.
fn seats_peak(site: &SiteId, roster: &Roster) -> u32 {
    let at_site = |shift: &&Shift| matches!(&shift.workplace, Workplace::Site(id) if id == site);
    let mut steps: Vec<(i64, i32)> = roster
        .shifts
        .iter()
        .filter(at_site)
        .flat_map(|shift| [(shift.start.as_second(), 1), (shift.end.as_second(), -1)])
        .collect();
    steps.sort_unstable();
    let mut seated = 0;
    let mut peak = 0;
    for (_, step) in steps {
        seated += step;
        peak = peak.max(seated);
    }
    peak.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads_shown(heads: &[u32]) -> Vec<u32> {
        let site = |(index, heads): (usize, &u32)| SitePeople {
            site: SiteId::new(format!("s{index}")),
            heads: *heads,
            fte: 0.0,
            rostered_hours: 0.0,
            seats_peak: 0,
            seats: 0,
        };
        shown(heads.iter().enumerate().map(site)).iter().map(|site| site.heads).collect()
    }

    #[test]
    fn a_small_site_is_not_shown_and_cannot_be_reckoned_from_the_others() {
        assert_eq!(heads_shown(&[40, 12, 3]), [40], "55 less 40 and 12 would be the 3");
        assert_eq!(heads_shown(&[40, 12, 3, 2]), [40, 12], "the rest is five people");
        assert_eq!(heads_shown(&[40, 12]), [40, 12]);
        assert_eq!(heads_shown(&[8, 1]), [0; 0]);
    }
}
