//! The roster after a swap: who works what, where, and with which pauses.
//!
//! Hours change hands, places and sessions do not: whoever works on that day anyway stays where they are on it, and in the
//! training or meeting whose time the new hours leave free. Who takes a shift on a
//! day off works at home if the shift was worked there, or the day is a wished one, and the agreement has room in that
//! week; else at the own site.

use jiff::civil::{Date, Weekday};
use organico_model::{AgentId, Centre, Diagnostic, Pause, Person, Roster, Shift, Swap, Workplace};
use organico_rules::RuleSet;

use crate::session_runs::session_runs;
use crate::usual_pauses;

/// Returns the roster after a swap.
///
/// # Errors
/// All at once: a person whom the centre does not know, or twice the same; a day outside the roster; nothing to give;
/// a second shift on a day on which the person already works.
pub fn swapped(
    roster: &Roster,
    swap: &Swap,
    centre: &Centre,
    rules: &RuleSet,
) -> Result<Roster, Vec<Diagnostic>> {
    let faults = faults(roster, swap, centre);
    let find = |id: &AgentId| centre.people.iter().find(|person| person.id == *id);
    let (Some(person), Some(with)) = (find(&swap.person), find(&swap.with)) else {
        return Err(faults);
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let leaves = |shift: &&Shift| {
        (shift.person == swap.person && shift.day == swap.day)
            || (shift.person == swap.with && shift.day == swap.other_day)
    };
    let (gone, stays): (Vec<&Shift>, Vec<&Shift>) = roster.shifts.iter().partition(leaves);
    let desk = Desk { centre, rules, gone: &gone, stays: &stays };
    let mut shifts: Vec<Shift> = stays.iter().map(|shift| (*shift).clone()).collect();
    shifts.extend(gone.iter().map(|shift| {
        let (giver, taker) =
            if shift.person == swap.person { (person, with) } else { (with, person) };
        desk.handed_over(shift, giver, taker)
    }));
    keep_sessions(&gone, &mut shifts);
    shifts.sort_by(|a, b| (&a.person, a.start, a.end).cmp(&(&b.person, b.start, b.end)));
    Ok(Roster { shifts, ..*roster })
}

/// Gives people back the sessions of the shifts that they gave up, at the same time, where their shifts now leave it free.
fn keep_sessions(gone: &[&Shift], shifts: &mut [Shift]) {
    for old in gone {
        for session in session_runs(old) {
            let mut own = shifts.iter_mut().filter(|shift| shift.person == old.person);
            let room = own.find(|shift| session.parts.iter().all(|part| is_free(shift, part)));
            if let Some(shift) = room {
                shift.pauses.extend(session.parts);
                shift.pauses.sort_by_key(|pause| pause.start);
            }
        }
    }
}

/// Returns whether a pause would lie within a shift and in none of its others.
fn is_free(shift: &Shift, one: &Pause) -> bool {
    let clear = |other: &Pause| other.end <= one.start || one.end <= other.start;
    shift.start <= one.start && one.end <= shift.end && shift.pauses.iter().all(clear)
}

fn faults(roster: &Roster, swap: &Swap, centre: &Centre) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for person in [&swap.person, &swap.with] {
        if !centre.people.iter().any(|known| known.id == *person) {
            faults.push(unknown_person(person));
        }
    }
    if swap.person == swap.with {
        faults.push(Diagnostic::fault("R0404").with("person", &swap.person));
    }
    let days = swap.days();
    faults.extend(days.into_iter().filter_map(|day| outside(roster, day)));
    if !faults.is_empty() {
        return faults;
    }
    let works = |person: &AgentId, day: Date| {
        roster.shifts.iter().any(|shift| shift.person == *person && shift.day == day)
    };
    if !works(&swap.person, swap.day) {
        faults.push(Diagnostic::fault("R0403").with("person", &swap.person).with("day", swap.day));
    }
    if swap.day != swap.other_day {
        for (person, day) in [(&swap.with, swap.day), (&swap.person, swap.other_day)] {
            if works(person, day) {
                faults.push(Diagnostic::fault("R0405").with("person", person).with("day", day));
            }
        }
    }
    faults
}

/// Returns that the centre does not know a person.
pub(crate) fn unknown_person(person: &AgentId) -> Diagnostic {
    Diagnostic::fault("R0401").with("person", person)
}

/// Returns that a day is none of a roster, where that is so.
pub(crate) fn outside(roster: &Roster, day: Date) -> Option<Diagnostic> {
    let fault = Diagnostic::fault("R0402").with("day", day).with("first", roster.first);
    let fault = fault.with("end", roster.end.yesterday().unwrap_or(roster.end));
    (day < roster.first || roster.end <= day).then_some(fault)
}

/// What places and pauses depend on when shifts change hands.
pub(crate) struct Desk<'a> {
    pub(crate) centre: &'a Centre,
    pub(crate) rules: &'a RuleSet,
    /// The shifts that somebody gives up.
    pub(crate) gone: &'a [&'a Shift],
    /// Those that stay; of people who take no shift they need not be all.
    pub(crate) stays: &'a [&'a Shift],
}

impl Desk<'_> {
    /// Returns a shift of one person as another would work it.
    pub(crate) fn handed_over(&self, shift: &Shift, giver: &Person, taker: &Person) -> Shift {
        let pauses = if self.has_screen_pauses(giver) == self.has_screen_pauses(taker) {
            None
        } else {
            usual_pauses(shift, taker, None, self.centre, self.rules)
        };
        let mut pauses = pauses.unwrap_or_else(|| shift.pauses.clone());
        // A training or meeting is of the person, not of the hours.
        pauses.retain(|pause| !pause.kind.is_session());
        Shift {
            person: taker.id.clone(),
            workplace: self.workplace(shift, taker),
            pauses,
            ..shift.clone()
        }
    }

    fn has_screen_pauses(&self, person: &Person) -> bool {
        let minutes = f64::from(person.contract.minutes_a_week);
        self.rules.screen_week_hours().is_ok_and(|hours| minutes >= hours * 60.0)
    }

    fn workplace(&self, shift: &Shift, taker: &Person) -> Workplace {
        let own = |one: &&&Shift| one.person == taker.id && one.day == shift.day;
        if let Some(own) = self.gone.iter().find(own) {
            return own.workplace.clone();
        }
        let week = week_first(shift.day, self.centre.week_start);
        let home = |one: &&&Shift| {
            one.person == taker.id
                && one.workplace == Workplace::Home
                && week_first(one.day, self.centre.week_start) == week
        };
        let homes = self.stays.iter().filter(home).count();
        let agreed = taker.remote.as_ref().filter(|_| self.centre.home.is_some());
        let is_home = agreed.is_some_and(|agreed| {
            let wants =
                shift.workplace == Workplace::Home || agreed.wished.contains(&shift.day.weekday());
            wants && homes < usize::from(agreed.days_a_week_max)
        });
        if is_home { Workplace::Home } else { Workplace::Site(taker.site.clone()) }
    }
}

/// Returns the first day of the planning week of a day.
pub(crate) fn week_first(day: Date, start: Weekday) -> Date {
    let mut first = day;
    while first.weekday() != start {
        let Ok(before) = first.yesterday() else { break };
        first = before;
    }
    first
}
