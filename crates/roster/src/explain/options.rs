//! What a day could be instead: a day off, another place, the work of another day, other hours.

use std::cmp::Reverse;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use organico_model::{DayChoice, Diagnostic, Pause, Shift, Workplace};

use super::Cell;
use super::board::Board;
use super::held::{session_minutes, with_sessions};
use crate::shifts::{Grammar, ShiftOption, Span, grammar, permits};
use crate::swap::week_first;

/// A row of the person with the day changed.
pub(super) struct Candidate {
    pub(super) change: DayChoice,
    /// All shifts of the person, by start.
    pub(super) row: Vec<Shift>,
}

/// Returns everything that the day could be, whether the rules allow it or not.
pub(super) fn candidates(
    cell: &Cell<'_>,
    board: &Board,
) -> Result<Vec<Candidate>, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let current = cell.current();
    if !current.is_empty() {
        found.push(Candidate { change: DayChoice::Off, row: rest(cell, &[cell.day]) });
    }
    found.extend(elsewhere(cell));
    found.extend(exchanges(cell));
    let fault = |fault| vec![Diagnostic::fault("C0001").with("cause", fault)];
    let interval = board.grid.length.minutes() as i32;
    let grammar = grammar(cell.centre, cell.rules, interval).map_err(fault)?;
    found.extend(hours(cell, board, &grammar));
    Ok(found)
}

/// Returns the shifts of the person without those of some days.
fn rest(cell: &Cell<'_>, days: &[Date]) -> Vec<Shift> {
    cell.own.iter().filter(|shift| !days.contains(&shift.day)).cloned().collect()
}

fn sorted(mut row: Vec<Shift>) -> Vec<Shift> {
    row.sort_by_key(|shift| (shift.start, shift.end));
    row
}

/// Returns the same hours at home instead of at the site, where there is an agreement, or at the site instead.
fn elsewhere(cell: &Cell<'_>) -> Option<Candidate> {
    let current = cell.current();
    let [shift] = current[..] else { return None };
    let agreed = cell.person.remote.is_some() && cell.centre.home.is_some();
    let workplace = match shift.workplace {
        Workplace::Home => Workplace::Site(cell.person.site.clone()),
        Workplace::Site(_) if agreed => Workplace::Home,
        Workplace::Site(_) => return None,
    };
    let mut row = rest(cell, &[cell.day]);
    row.push(Shift { workplace, ..shift.clone() });
    Some(Candidate { change: DayChoice::Place, row: sorted(row) })
}

/// Returns the days of the week that could change places with this one: one of the two is worked, the other is not.
fn exchanges(cell: &Cell<'_>) -> Vec<Candidate> {
    let (first, last) = cell.week();
    let of = |day: Date| cell.own.iter().filter(move |shift| shift.day == day);
    let days = first.series(1.day()).take_while(|day| *day <= last);
    let one = |other: Date| {
        let is_free = of(other).next().is_none();
        if is_free == cell.current().is_empty() {
            return None;
        }
        let (from, to) = if is_free { (cell.day, other) } else { (other, cell.day) };
        let mut row = rest(cell, &[cell.day, other]);
        for shift in of(from) {
            row.push(moved(cell, shift, to)?);
        }
        Some(Candidate { change: DayChoice::Exchange { with: other }, row: sorted(row) })
    };
    days.filter(|day| *day != cell.day).filter_map(one).collect()
}

/// Returns a shift on another day, at the same time by the clock.
fn moved(cell: &Cell<'_>, shift: &Shift, to: Date) -> Option<Shift> {
    let zone = &cell.centre.zone;
    let civil = zone.to_datetime(shift.start);
    let start = to.to_datetime(civil.time()).to_zoned(zone.clone()).ok()?.timestamp();
    let seconds = start.as_second() - shift.start.as_second();
    let later = |at: Timestamp| at.checked_add(SignedDuration::from_secs(seconds)).ok();
    let pauses = shift
        .pauses
        .iter()
        .map(|pause| Some(Pause { start: later(pause.start)?, end: later(pause.end)?, ..*pause }));
    Some(Shift {
        day: to,
        start,
        end: later(shift.end)?,
        pauses: pauses.collect::<Option<_>>()?,
        ..shift.clone()
    })
}

/// Returns every start and length that the grammar has for the contract on that day of the week, with the pauses where
/// they cost coverage least, and the sessions of the day where they fit.
fn hours(cell: &Cell<'_>, board: &Board, grammar: &Grammar) -> Vec<Candidate> {
    let weekday = cell.day.weekday();
    let allowed = |option: &&ShiftOption| {
        let template = &cell.centre.shifts[option.template as usize];
        template.weekdays.contains(&weekday) && permits(template, cell.person.contract.kind)
    };
    let current = cell.current();
    let workplace = workplace(cell);
    let minutes = f64::from(cell.person.contract.minutes_a_week);
    let screen = cell.rules.screen_week_hours().is_ok_and(|hours| minutes >= hours * 60.0);
    let others = rest(cell, &[cell.day]);
    let mut known: Vec<(Timestamp, Timestamp)> =
        current.iter().map(|shift| (shift.start, shift.end)).collect();
    let mut found = Vec::new();
    for option in grammar.options.iter().filter(allowed) {
        let Some(start) = instant(cell, option.start) else { continue };
        let layouts = &grammar.shapes[option.shapes[usize::from(screen)] as usize].layouts;
        let versions = layouts
            .iter()
            .filter_map(|layout| shift(cell, (start, option.length), &layout.pauses, &workplace))
            .map(|shift| with_sessions(cell, board, shift));
        let cost = |shift: &Shift| {
            let held = session_minutes([shift]);
            (Reverse(held), board.added(cell.index, &current, &[shift]).cost)
        };
        let Some(best) = versions.min_by_key(cost) else { continue };
        if !known.contains(&(best.start, best.end)) {
            known.push((best.start, best.end));
            let row = [others.clone(), vec![best]].concat();
            found.push(Candidate { change: DayChoice::Hours, row: sorted(row) });
        }
    }
    found
}

/// Returns where other hours would be worked: where the day is worked by now; on a day off at home if it is a wished
/// one and the agreement has room.
fn workplace(cell: &Cell<'_>) -> Workplace {
    if let Some(shift) = cell.current().first() {
        return shift.workplace.clone();
    }
    let agreed = cell.person.remote.as_ref().filter(|_| cell.centre.home.is_some());
    let week = week_first(cell.day, cell.centre.week_start);
    let homes = cell.own.iter().filter(|shift| {
        shift.workplace == Workplace::Home && week_first(shift.day, cell.centre.week_start) == week
    });
    let homes = homes.count();
    let is_home = agreed.is_some_and(|agreed| {
        agreed.wished.contains(&cell.day.weekday()) && homes < usize::from(agreed.days_a_week_max)
    });
    if is_home { Workplace::Home } else { Workplace::Site(cell.person.site.clone()) }
}

/// Returns the instant of a civil minute of the day; minutes from 1440 on lie on the next day.
fn instant(cell: &Cell<'_>, minute: u32) -> Option<Timestamp> {
    let day = cell.day.checked_add(i64::from(minute / 1440).days()).ok()?;
    let (hour, minute) = ((minute % 1440 / 60) as i8, (minute % 60) as i8);
    let zoned = day.at(hour, minute, 0, 0).to_zoned(cell.centre.zone.clone()).ok()?;
    Some(zoned.timestamp())
}

fn shift(
    cell: &Cell<'_>,
    (start, length): (Timestamp, i32),
    pauses: &[Span],
    workplace: &Workplace,
) -> Option<Shift> {
    let later =
        |minutes: i32| start.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok();
    let pauses = pauses.iter().map(|span| {
        let (start, end) = (later(span.start)?, later(span.end())?);
        Some(Pause { kind: span.kind, start, end, paid: span.paid })
    });
    Some(Shift {
        person: cell.person.id.clone(),
        day: cell.day,
        start,
        end: later(length)?,
        workplace: workplace.clone(),
        pauses: pauses.collect::<Option<_>>()?,
    })
}
