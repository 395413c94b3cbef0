//! A roster as a table: a row a person, a column a day, in the order in which planners look for people.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::{Date, Weekday};
use organico_model::{
    AbsentDay, AgentId, Centre, Person, Roster, Shift, SiteId, Workplace, absent_days,
};

use crate::Language;
use crate::number::{Numbers, clock};
use crate::sections::roster::{Part, minutes};
use crate::text::{Gap, Texts};

/// A roster as one reader sees it.
pub(crate) struct RosterTable<'a> {
    pub(crate) centre: &'a Centre,
    pub(crate) roster: &'a Roster,
    pub(crate) language: Language,
    pub(crate) numbers: Numbers,
    texts: &'static Texts,
    /// The days of the roster.
    pub(crate) days: Vec<TableDay<'a>>,
    /// The people by site, team and pseudonym: who is employed in the period or has a shift.
    pub(crate) rows: Vec<TableRow<'a>>,
}

/// A day of the table.
pub(crate) struct TableDay<'a> {
    pub(crate) date: Date,
    /// Its name, if it is a public holiday.
    pub(crate) holiday: Option<&'a str>,
    /// Whether it is tinted: weekends, holidays and closures.
    pub(crate) tinted: bool,
}

/// A person of the table.
pub(crate) struct TableRow<'a> {
    pub(crate) person: &'a Person,
    /// One cell a day.
    pub(crate) cells: Vec<Cell<'a>>,
}

/// What a person does on a day.
#[derive(Default)]
pub(crate) struct Cell<'a> {
    /// The shifts that start on it, in order.
    pub(crate) shifts: Vec<&'a Shift>,
    pub(crate) absences: Vec<AbsentDay>,
}

/// What colours a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Band {
    Early,
    Middle,
    Late,
    Home,
    Absent,
}

impl Band {
    /// All, in the order of the legend.
    pub(crate) const ALL: [Self; 5] =
        [Self::Early, Self::Middle, Self::Late, Self::Home, Self::Absent];

    /// Returns the key of its name.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Early => "shift-early",
            Self::Middle => "shift-middle",
            Self::Late => "shift-late",
            Self::Home => "shift-home",
            Self::Absent => "export-absent",
        }
    }
}

/// Sums of one person over some days, in hours and shifts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Totals {
    pub(crate) planned: f64,
    pub(crate) absent: f64,
    pub(crate) contract: f64,
    pub(crate) late: u32,
    pub(crate) weekend: u32,
}

impl Totals {
    /// Returns the planned and absent hours less those of the contract.
    pub(crate) fn difference(&self) -> f64 {
        self.planned + self.absent - self.contract
    }
}

impl<'a> RosterTable<'a> {
    /// Returns the table of a roster.
    pub(crate) fn new(centre: &'a Centre, roster: &'a Roster, language: Language) -> Self {
        let days: Vec<TableDay<'a>> = dates(roster).map(|date| day(centre, date)).collect();
        let mut shifts: BTreeMap<&AgentId, Vec<&'a Shift>> = BTreeMap::new();
        for shift in &roster.shifts {
            shifts.entry(&shift.person).or_default().push(shift);
        }
        let mut people: Vec<&Person> = centre
            .people
            .iter()
            .filter(|one| {
                shifts.contains_key(&one.id) || days.iter().any(|day| one.is_employed_on(day.date))
            })
            .collect();
        people.sort_by(|a, b| (&a.site, &a.team, &a.id).cmp(&(&b.site, &b.team, &b.id)));
        let own = |person: &Person| shifts.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let rows = people.into_iter().map(|person| row(centre, roster, person, own(person)));
        Self {
            centre,
            roster,
            language,
            numbers: Numbers::of(language),
            texts: Texts::of(language),
            rows: rows.collect(),
            days,
        }
    }

    /// Returns a text.
    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// Returns a text with its gaps filled.
    pub(crate) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns the name of a site.
    pub(crate) fn site_name(&self, id: &SiteId) -> &'a str {
        self.centre.sites.iter().find(|entry| entry.id == *id).map_or("?", |entry| &entry.name)
    }

    /// Returns the days cut where a new planning week begins.
    pub(crate) fn weeks(&self) -> Vec<Range<usize>> {
        self.cut(|_, next| next.weekday() == self.centre.week_start)
    }

    /// Returns the days cut where a new month begins.
    pub(crate) fn months(&self) -> Vec<Range<usize>> {
        self.cut(|_, next| next.day() == 1)
    }

    fn cut(&self, begins: impl Fn(Date, Date) -> bool) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        for (index, pair) in self.days.iter().enumerate() {
            match spans.last_mut() {
                Some(span) if !begins(self.days[index - 1].date, pair.date) => span.end = index + 1,
                _ => spans.push(index..index + 1),
            }
        }
        spans
    }

    /// Returns the days in words: `1 feb – 7 feb 2027`.
    pub(crate) fn span_words(&self, days: &Range<usize>) -> String {
        let (Some(first), Some(last)) = (self.days.get(days.start), self.days[..days.end].last())
        else {
            return String::new();
        };
        let (from, to) = (self.numbers.date_axis(first.date), self.numbers.date_axis(last.date));
        let year = last.date.year();
        if from == to { format!("{to} {year}") } else { format!("{from} – {to} {year}") }
    }

    /// Returns what colours a cell, if anybody works or is absent.
    pub(crate) fn band(&self, cell: &Cell<'_>) -> Option<Band> {
        let Some(shift) = cell.shifts.first() else {
            return cell.absences.first().map(|_| Band::Absent);
        };
        Some(match (&shift.workplace, Part::of(minutes(&self.centre.zone, shift))) {
            (Workplace::Home, _) => Band::Home,
            (_, Part::Early) => Band::Early,
            (_, Part::Middle) => Band::Middle,
            (_, Part::Late) => Band::Late,
        })
    }

    /// Returns start and end of a shift by the clock: `08:00-14:00`.
    pub(crate) fn hours(&self, shift: &Shift) -> String {
        let (start, end) = minutes(&self.centre.zone, shift);
        format!("{}-{}", clock(start), clock(end))
    }

    /// Returns the sums of a person over some days.
    pub(crate) fn totals(&self, row: &TableRow<'_>, days: &Range<usize>) -> Totals {
        let mut totals = Totals::default();
        let (mut planned, mut absent, mut employed) = (0_i64, 0_u32, 0_i64);
        for (day, cell) in self.days[days.clone()].iter().zip(&row.cells[days.clone()]) {
            employed += i64::from(row.person.is_employed_on(day.date));
            absent += cell.absences.iter().map(|absence| absence.minutes).sum::<u32>();
            for shift in &cell.shifts {
                planned += shift.paid_minutes();
                let late = Part::of(minutes(&self.centre.zone, shift)) == Part::Late;
                totals.late += u32::from(late);
                totals.weekend += u32::from(day.is_weekend());
            }
        }
        let week = i64::from(row.person.contract.minutes_a_week);
        totals.planned = planned as f64 / 60.0;
        totals.absent = f64::from(absent) / 60.0;
        totals.contract = (week * employed) as f64 / 420.0;
        totals
    }
}

impl TableDay<'_> {
    /// Returns whether it is a Saturday, a Sunday or a holiday.
    pub(crate) fn is_weekend(&self) -> bool {
        self.holiday.is_some() || matches!(self.date.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

fn dates(roster: &Roster) -> impl Iterator<Item = Date> {
    let end = roster.end;
    roster.first.series(jiff::Span::new().days(1)).take_while(move |date| *date < end)
}

fn day(centre: &Centre, date: Date) -> TableDay<'_> {
    let holiday = centre.calendar.holiday(date).map(|holiday| holiday.name.as_str());
    let mut day = TableDay { date, holiday, tinted: false };
    day.tinted = day.is_weekend() || centre.calendar.is_closed(date);
    day
}

fn row<'a>(
    centre: &'a Centre,
    roster: &Roster,
    person: &'a Person,
    shifts: &[&'a Shift],
) -> TableRow<'a> {
    let mut cells: Vec<Cell<'a>> = dates(roster).map(|_| Cell::default()).collect();
    let index = |day: Date| usize::try_from((day - roster.first).get_days()).ok();
    for shift in shifts {
        if let Some(cell) = index(shift.day).and_then(|at| cells.get_mut(at)) {
            cell.shifts.push(shift);
        }
    }
    let period = (roster.first, roster.end);
    for absence in absent_days(person, &centre.absences, centre.week_start, period) {
        if let Some(cell) = index(absence.day).and_then(|at| cells.get_mut(at)) {
            cell.absences.push(absence);
        }
    }
    TableRow { person, cells }
}
