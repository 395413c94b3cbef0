//! Hours suspended with income support: a week may hold at most what they leave of the contract.

use std::collections::BTreeMap;

use organico_model::{AbsenceCode, AgentId, Centre, Person};

use crate::weeks::Day;

/// Suspended minutes of everybody who has any.
#[derive(Debug, Clone, Default)]
pub(crate) struct Suspended {
    /// By person: day, and minutes of it; none for a whole day.
    days: BTreeMap<usize, Vec<(usize, Option<u32>)>>,
}

impl Suspended {
    /// Returns what is suspended on the days of a horizon. Days on which a person is not available suspend nothing.
    pub(crate) fn new(centre: &Centre, days: &[Day]) -> Self {
        let people: BTreeMap<&AgentId, usize> =
            centre.people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect();
        let mut suspended = Self::default();
        let of_support = |code| code == AbsenceCode::IncomeSupport;
        for absence in centre.absences.iter().filter(|absence| of_support(absence.code)) {
            let Some(index) = people.get(&absence.person).copied() else { continue };
            let available = |day: &Day| {
                absence.covers(day.date) && centre.people[index].available_on(day.weekday).is_some()
            };
            let own = days.iter().enumerate().filter(|(_, day)| available(day));
            let own = own.map(|(day, _)| (day, absence.minutes_a_day));
            suspended.days.entry(index).or_default().extend(own);
        }
        suspended
    }

    /// Returns the most paid minutes of a week of a person, whose days are of these lengths; nothing where nothing of it
    /// is suspended.
    pub(crate) fn most(
        &self,
        (index, person): (usize, &Person),
        week: &[usize],
        lengths: &[u32],
    ) -> Option<u32> {
        let contract = person.contract.minutes_a_week;
        // A whole day stands for no more than an even share of the week, and for no more than any day that is worked.
        let share = contract / person.availability.len().clamp(1, 5) as u32;
        let whole = lengths.iter().copied().max().unwrap_or(share).min(share);
        let inside = self.days.get(&index)?.iter().filter(|(day, _)| week.contains(day));
        let away: u32 = inside.map(|(_, minutes)| minutes.unwrap_or(whole)).sum();
        (away > 0).then(|| contract.saturating_sub(away))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organico_model::{Absence, BreachKind, Run, Seed};

    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, build_roster, check_roster};

    #[test]
    fn nobody_works_hours_that_are_suspended() {
        let mut centre = sample::centre(6);
        let support = |index: usize, last: i8, minutes_a_day: Option<u32>| Absence {
            person: sample::person(index).id,
            first: FIRST,
            last: date(2027, 2, last),
            code: organico_model::AbsenceCode::IncomeSupport,
            minutes_a_day,
        };
        // A fifth of a week of 40 hours, and two whole days of one of 20 hours.
        centre.absences = vec![support(1, 5, Some(96)), support(2, 2, None)];
        let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 4.0);
        let (rules, config) = (sample::rules(), RosterConfig::quick());
        let run = Run::silent(Seed(2));
        let roster = build_roster(&requirement, &centre, &rules, &config, &run).unwrap();
        let own = |index: usize| {
            let id = sample::person(index).id;
            let week = roster
                .shifts
                .iter()
                .filter(move |shift| shift.person == id && shift.day < date(2027, 2, 8));
            week.map(organico_model::Shift::paid_minutes).sum::<i64>()
        };
        assert_eq!([own(1), own(2), own(3)], [1920, 720, 2400]);
        let breaches = check_roster(&roster, &centre, &rules);
        let hard: Vec<_> = breaches.iter().filter(|b| b.kind == BreachKind::Hard).collect();
        assert_eq!(hard, Vec::<&organico_model::Breach>::new());
    }
}
