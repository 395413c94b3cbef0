//! Moves made on a copy of the day, and what they cost.

use organico_model::{
    Centre, Cents, ContactTypeId, ContractKind, IntradayMove, MoveCost, Person, Seconds, Shift,
};
use organico_rules::{RuleSet, price_hours};
use organico_simulate::CallbackOffer;

use super::live::State;

/// What a move changes.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// Shifts of the day, by their place.
    Shifts(Vec<(usize, Shift)>),
    /// Posts more.
    Posts(Vec<(Person, Shift)>),
    /// A type with another priority.
    Priority(ContactTypeId, u32),
    /// A type that overflows at once.
    Overflow(ContactTypeId),
    /// A type whose contacts wait from the first interval to the second.
    Postpone(ContactTypeId, usize, usize),
    /// Call-backs.
    Callbacks(CallbackOffer),
}

/// A move that could be made.
#[derive(Debug, Clone)]
pub(super) struct Proposal {
    pub(super) change: IntradayMove,
    pub(super) edit: Edit,
    pub(super) cost: MoveCost,
}

/// Returns the day with a move made.
pub(super) fn acted(state: &State, edit: &Edit) -> State {
    let mut state = state.clone();
    match edit {
        Edit::Shifts(changes) => {
            for (place, shift) in changes {
                state.roster.shifts[*place] = shift.clone();
                state.asked.insert(*place);
            }
        }
        Edit::Posts(posts) => {
            for (person, shift) in posts {
                state.centre.people.push(person.clone());
                state.roster.shifts.push(shift.clone());
            }
        }
        Edit::Priority(id, priority) => {
            let kinds = state.centre.contact_types.iter_mut();
            kinds.filter(|kind| kind.id == *id).for_each(|kind| kind.priority = *priority);
        }
        Edit::Overflow(id) => open_overflow(&mut state.centre, id),
        Edit::Postpone(id, from, to) => postpone(&mut state, id, (*from, *to)),
        Edit::Callbacks(offer) => state.offers.push(offer.clone()),
    }
    state
}

fn open_overflow(centre: &mut Centre, id: &ContactTypeId) {
    let Ok(at_once) = Seconds::new(0.0) else { return };
    for kind in centre.contact_types.iter_mut().filter(|kind| kind.id == *id) {
        kind.overflow.iter_mut().for_each(|step| step.after = at_once);
    }
}

/// Lets the contacts of a span wait for the interval after it.
fn postpone(state: &mut State, id: &ContactTypeId, (from, to): (usize, usize)) {
    for series in state.load.series.iter_mut().filter(|series| series.contact_type == *id) {
        let Some(inside) = series.contacts.get_mut(from..to) else { continue };
        let waiting: f64 = inside.iter().sum();
        inside.fill(0.0);
        if let Some(next) = series.contacts.get_mut(to) {
            *next += waiting;
        }
    }
}

/// Returns what the hours of changed shifts cost: what an hour costs, and the premium where it has a value.
pub(super) fn cost_of(
    (centre, rules): (&Centre, &RuleSet),
    before: &[Shift],
    after: &[Shift],
) -> MoveCost {
    let mut cost = MoveCost::NONE;
    for (old, new) in before.iter().zip(after) {
        let hours = (new.paid_minutes() - old.paid_minutes()) as f64 / 60.0;
        let Some(person) = centre.people.iter().find(|person| person.id == new.person) else {
            continue;
        };
        add(&mut cost, (centre, rules), person, hours);
    }
    cost
}

/// Adds the hours of one person.
pub(super) fn add(
    cost: &mut MoveCost,
    (centre, rules): (&Centre, &RuleSet),
    person: &Person,
    hours: f64,
) {
    let pay = centre.pay.iter().find(|pay| pay.level == person.contract.level);
    let hour_cost = pay.map_or(Cents(0), |pay| pay.hour_cost);
    cost.hours += hours;
    let plain = Cents(libm::round(hour_cost.0 as f64 * hours) as i64);
    cost.cents = Cents(cost.cents.0.saturating_add(plain.0));
    if hours <= 0.0 {
        return;
    }
    let premium = match person.contract.kind {
        ContractKind::FullTime => "premium.overtime",
        ContractKind::HorizontalPartTime | ContractKind::VerticalPartTime => {
            "part-time.supplementary.premium"
        }
    };
    let priced = price_hours(&rules.dated(premium), hours, hour_cost);
    cost.cents = Cents(cost.cents.0.saturating_add(priced.cents.map_or(0, |cents| cents.0)));
    cost.unpriced_hours += priced.not_priced_hours;
}

#[cfg(test)]
mod tests {
    use organico_model::{Grid, IntervalLength, Load, LoadSeries, Roster};

    use super::*;

    #[test]
    fn postponed_contacts_wait_for_the_interval_after_the_span_and_none_is_lost() {
        let date = jiff::civil::date(2026, 3, 2);
        let zone = jiff::tz::TimeZone::UTC;
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&zone, date, 1, hour).unwrap();
        let id = ContactTypeId::new("mail");
        let series = LoadSeries {
            contact_type: id.clone(),
            open: vec![true; 24],
            contacts: (0..24).map(f64::from).collect(),
            handle_seconds: vec![60.0; 24],
            quantiles: Default::default(),
            day_variation: 0.0,
            interval_variation: 0.0,
            day_correlation: 0.0,
            method: String::new(),
            unadjusted: None,
        };
        let load = Load { grid, series: vec![series], work: vec![] };
        let roster = Roster { first: date, end: date, shifts: vec![] };
        let centre =
            crate::example_centre(crate::Example::OneQueue, organico_model::Seed(1)).unwrap();
        let state = State::new(centre, roster, load);
        let after = acted(&state, &Edit::Postpone(id.clone(), 9, 12));
        let contacts = &after.load.series[0].contacts;
        assert_eq!(contacts[9..13], [0.0, 0.0, 0.0, 9.0 + 10.0 + 11.0 + 12.0]);
        assert_eq!(contacts.iter().sum::<f64>(), 276.0);
        let beyond = acted(&state, &Edit::Postpone(id, 20, 40));
        assert_eq!(beyond.load, state.load);
    }
}
