//! Absences of a sheet over those of the centre.

use jiff::civil::Date;
use organico_model::Absence;

use super::clash;

/// What the absences of a centre become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsencesMerge {
    /// All absences, by person and day.
    pub absences: Vec<Absence>,
    /// In the sheet and not in the centre.
    pub new: usize,
    /// In both.
    pub same: usize,
    /// In the centre only, and kept.
    pub kept: usize,
    /// In the centre only, and taken out: they share a day with one of the sheet, or lie in the days to replace.
    pub removed: usize,
}

/// Returns what the absences of a centre become. With `replace`, all of the centre's in the days of the sheet go.
#[must_use]
pub fn merge_absences(centre: &[Absence], sheet: &[Absence], replace: bool) -> AbsencesMerge {
    let days: Option<(Date, Date)> = sheet
        .iter()
        .map(|one| one.first)
        .min()
        .zip(sheet.iter().map(|one| one.last).max())
        .filter(|_| replace);
    let within =
        |one: &Absence| days.is_some_and(|(first, last)| one.first <= last && first <= one.last);
    let same = centre.iter().filter(|one| sheet.contains(one)).count();
    let others: Vec<&Absence> = centre.iter().filter(|one| !sheet.contains(one)).collect();
    let goes = |one: &&Absence| {
        within(one) || sheet.iter().any(|new| new.person == one.person && clash(one, new))
    };
    let kept: Vec<Absence> =
        others.iter().filter(|one| !goes(one)).map(|one| (*one).clone()).collect();
    let counts = (kept.len(), others.len() - kept.len());
    let mut absences: Vec<Absence> = kept.into_iter().chain(sheet.iter().cloned()).collect();
    sort(&mut absences);
    let (kept, removed) = counts;
    AbsencesMerge { absences, new: sheet.len().saturating_sub(same), same, kept, removed }
}

fn sort(absences: &mut [Absence]) {
    absences.sort_by(|a, b| {
        (&a.person, a.first, a.last, a.code, a.minutes_a_day).cmp(&(
            &b.person,
            b.first,
            b.last,
            b.code,
            b.minutes_a_day,
        ))
    });
}

/// Returns the absences in order, with whole days for one reason that follow each other as one.
pub(in super::super) fn joined(mut absences: Vec<Absence>) -> Vec<Absence> {
    sort(&mut absences);
    let mut all: Vec<Absence> = Vec::with_capacity(absences.len());
    for next in absences {
        match all.last_mut() {
            Some(last) if follows(last, &next) => last.last = next.last,
            _ => all.push(next),
        }
    }
    all
}

fn follows(last: &Absence, next: &Absence) -> bool {
    let whole = last.is_of_whole_days() && next.is_of_whole_days();
    let alike = last.person == next.person && last.code == next.code;
    whole && alike && last.last.tomorrow().is_ok_and(|day| day == next.first)
}
