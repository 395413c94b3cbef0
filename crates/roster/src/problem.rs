//! The centre and its requirement as dense tables: what the search works on.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use organico_model::{Centre, ContractKind, Grid, Person};
use organico_rules::{RuleKind, RuleSet};

use crate::beside::Beside;
use crate::burdens::Burdens;
use crate::cycle::keep_rotations;
use crate::demand::{DemandCell, PEOPLE_MAX, Required, examine, required};
use crate::nights::Nights;
use crate::pattern::week_pattern;
use crate::shifts::{Grammar, grammar, permits};
use crate::start::{Given, Lock, Start, begin, clashes, cut, owed_beside};
use crate::suspended::Suspended;
use crate::turn_back::TurnBack;
use crate::weekends::Weekends;
use crate::weeks::{Day, WeekDays, days, days_away, days_owed, minutes_to};
use crate::weights::{SkillSets, skill_sets};
use crate::{RosterConfig, RosterError, RosterTask};

/// People with the same shifts to choose from: contract, and availability as weekday, from and to.
type Class = (ContractKind, Vec<(i8, u32, u32)>);

/// The values of the rules that the search keeps, in minutes; a rule without a value binds nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Rest between two shifts.
    pub(crate) daily_rest: i32,
    /// What every free day, up to two in a row, adds to that rest: a weekly rest is 24 hours and the daily rest.
    pub(crate) free_day: i32,
    /// Most days of work in a row.
    pub(crate) run_max: usize,
    /// Longest shift.
    pub(crate) day_max: i32,
}

/// A person of the problem.
#[derive(Debug, Clone)]
pub(crate) struct PersonRow {
    pub(crate) site: usize,
    /// Set of skills.
    pub(crate) set: usize,
    /// Class of people with the same shifts to choose from.
    pub(crate) class: usize,
    /// Whether pauses from the display screen are placed (0 or 1).
    pub(crate) screen: usize,
    /// Whether all days have the same length.
    pub(crate) equal_days: bool,
    /// Most remote days a week.
    pub(crate) remote_max: u8,
    /// By day: whether the person would like to be at home.
    pub(crate) wished: Vec<bool>,
    /// By day: whether the person can work, and the day is not locked.
    pub(crate) open: Vec<bool>,
    /// Paid minutes of a full week as the grammar can give them.
    pub(crate) pattern: Vec<u32>,
    /// By planning week: paid minutes of each day to be worked beside the locked ones.
    pub(crate) owed: Vec<Vec<u32>>,
}

/// A site with its seats.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SiteRow {
    pub(crate) seats: u32,
    /// Whether more people belong to it than it has seats.
    pub(crate) scarce: bool,
}

/// Everything the search needs, in plain tables.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) grid: Grid,
    pub(crate) days: Vec<Day>,
    pub(crate) weeks: Vec<Vec<usize>>,
    pub(crate) interval: i32,
    pub(crate) grammar: Grammar,
    /// Start in elapsed minutes by day and shift; absent where the calendar ends.
    begins: Vec<i32>,
    /// Lists of shifts, ascending.
    pub(crate) lists: Vec<Vec<u32>>,
    /// List by class and day.
    pub(crate) list_of: Vec<usize>,
    pub(crate) people: Vec<PersonRow>,
    pub(crate) sites: Vec<SiteRow>,
    pub(crate) required: Required,
    pub(crate) demand: Vec<DemandCell>,
    pub(crate) sets: SkillSets,
    pub(crate) limits: Limits,
    /// What the search begins from.
    pub(crate) start: Start,
    /// What comparable people share out.
    pub(crate) burdens: Burdens,
    /// Hours suspended with income support.
    suspended: Suspended,
    /// Weekends that are to be free.
    pub(crate) weekends: Weekends,
    /// Nights that may follow each other.
    pub(crate) nights: Nights,
    /// How far a start may be turned back.
    pub(crate) turn_back: TurnBack,
    /// Who should work beside whom.
    pub(crate) beside: Beside,
}

impl Problem {
    /// Returns how many weeks two planning weeks must lie apart to be searched at once: what one takes is then nothing to
    /// the other. Neighbours never are, since rests and regular starts join them.
    pub(crate) fn weeks_apart(&self) -> usize {
        let runs = [Some(self.limits.run_max), self.nights.run_max()];
        // A run of days joins two weeks when it covers those between them and reaches into one of them.
        let joined = runs.into_iter().flatten().filter(|most| *most < self.days.len());
        let reach = joined.map(|most| 2 + most.saturating_sub(1) / 7).max().unwrap_or(2);
        reach.max(self.weekends.weeks_apart())
    }

    /// Returns the problem of a task.
    pub(crate) fn new(
        task: &RosterTask,
        config: &RosterConfig,
        given: &Given,
    ) -> Result<Self, RosterError> {
        let RosterTask { requirement, centre, rules, .. } = *task;
        if centre.people.len() > PEOPLE_MAX {
            return Err(RosterError::TooManyPeople(centre.people.len()));
        }
        let grid = requirement.grid.clone();
        let days = days(&grid, centre.week_start);
        let week_count = days.last().ok_or(RosterError::EmptyHorizon)?.week + 1;
        examine(requirement, config.cover)?;
        let required = required(requirement, centre, config.cover);
        let interval = grid.length.minutes() as i32;
        let mut grammar = grammar(centre, rules, interval)?;
        let begins: Vec<i32> = days.iter().map(|day| day.intervals.0 as i32).collect();
        let start = begin(&mut grammar, given, &grid, &begins, config.change_weight);
        let mut problem = Self {
            weeks: (0..week_count)
                .map(|week| (0..days.len()).filter(|d| days[*d].week == week).collect())
                .collect(),
            grammar,
            begins: Vec::new(),
            lists: Vec::new(),
            list_of: Vec::new(),
            people: Vec::new(),
            sites: sites(centre),
            demand: required.cells(interval).collect(),
            sets: skill_sets(centre, &required.skills, &required.people),
            limits: limits(rules),
            start,
            burdens: Burdens::default(),
            nights: Nights::default(),
            turn_back: TurnBack::default(),
            beside: Beside::default(),
            suspended: Suspended::new(centre, &days),
            weekends: Weekends::new(&days, hard(rules, "weekend.free-min").unwrap_or(0.0) as usize),
            grid,
            days,
            interval,
            required,
        };
        problem.place_starts();
        let class_of = problem.place_lists(centre);
        let away = days_away(centre, &problem.days);
        for (index, class) in class_of.into_iter().enumerate() {
            let row = problem.person(centre, rules, (index, &away[index]), class)?;
            problem.people.push(row);
        }
        let narrow = keep_rotations(&mut problem, centre);
        problem.start.notes.extend(narrow);
        problem.beside = Beside::new(&problem, centre);
        problem.nights = Nights::new(&problem, centre, rules);
        problem.turn_back = TurnBack::new(&problem, rules, given);
        problem.burdens = Burdens::new(&problem, centre, rules, config.fairness_weight);
        let clashes = clashes(&problem, centre);
        problem.start.notes.extend(clashes);
        Ok(problem)
    }

    /// Returns start and end of a shift on a day in elapsed minutes.
    #[inline]
    pub(crate) fn span(&self, day: usize, option: u32) -> (i32, i32) {
        let start = self.begins[day * self.grammar.options.len() + option as usize];
        (start, start + self.grammar.options[option as usize].length)
    }

    /// Returns whether a shift is a locked one, which the search leaves where it is.
    #[inline]
    pub(crate) fn is_locked(&self, option: u32) -> bool {
        option as usize >= self.grammar.offered
    }

    fn place_starts(&mut self) {
        for day in &self.days {
            let mut known: BTreeMap<u32, i32> = BTreeMap::new();
            for option in &self.grammar.options[..self.grammar.offered] {
                let start = *known.entry(option.start).or_insert_with(|| {
                    minutes_to(&self.grid, day.date, option.start).unwrap_or(i32::MAX / 2)
                });
                self.begins.push(start);
            }
            let midnight = day.intervals.0 as i32 * self.interval;
            self.begins.extend(self.grammar.locked_starts.iter().map(|after| midnight + after));
        }
    }

    /// Fills the lists of shifts by class and day, and returns the class of each person.
    fn place_lists(&mut self, centre: &Centre) -> Vec<usize> {
        let mut classes: BTreeMap<Class, usize> = BTreeMap::new();
        let mut known: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
        let mut class_of = Vec::with_capacity(centre.people.len());
        for person in &centre.people {
            let spans = person.availability.iter().map(|entry| {
                (entry.weekday.to_monday_zero_offset(), entry.span.from, entry.span.to)
            });
            let mut key: Vec<_> = spans.collect();
            key.sort_unstable();
            let next = classes.len();
            let class = *classes.entry((person.contract.kind, key)).or_insert(next);
            class_of.push(class);
            if class < next {
                continue;
            }
            for day in 0..self.days.len() {
                let list = self.allowed(centre, person, day);
                let fresh = known.len();
                let index = *known.entry(list.clone()).or_insert(fresh);
                if index == fresh {
                    self.lists.push(list);
                }
                self.list_of.push(index);
            }
        }
        class_of
    }

    /// Returns the shifts that the person's contract and availability allow on a day.
    fn allowed(&self, centre: &Centre, person: &Person, day: usize) -> Vec<u32> {
        let Day { date, weekday, .. } = self.days[day];
        let windows: Vec<(i32, i32)> = person
            .availability
            .iter()
            .filter(|entry| entry.weekday == weekday)
            .filter_map(|entry| {
                let from = minutes_to(&self.grid, date, entry.span.from)?;
                Some((from, minutes_to(&self.grid, date, entry.span.to)?))
            })
            .collect();
        let fits = |index: &u32| {
            let template = &centre.shifts[self.grammar.options[*index as usize].template as usize];
            let (start, end) = self.span(day, *index);
            template.weekdays.contains(&weekday)
                && end - start <= self.limits.day_max
                && permits(template, person.contract.kind)
                && windows.iter().any(|(from, to)| *from <= start && end <= *to)
        };
        (0..self.grammar.offered as u32).filter(fits).collect()
    }

    fn person(
        &self,
        centre: &Centre,
        rules: &RuleSet,
        (index, away): (usize, &[bool]),
        class: usize,
    ) -> Result<PersonRow, RosterError> {
        let person = &centre.people[index];
        let site =
            centre.sites.iter().position(|site| site.id == person.site).ok_or_else(|| {
                RosterError::UnknownSite { person: person.id.clone(), site: person.site.clone() }
            })?;
        let contract = &person.contract;
        let mean = rules.mean_week_hours_max().ok();
        let caps = mean.into_iter().chain(hard(rules, "week.hours-max"));
        let cap = caps.map(|hours| (hours * 60.0) as u32).min().unwrap_or(u32::MAX);
        let screen = rules
            .screen_week_hours()
            .is_ok_and(|hours| f64::from(contract.minutes_a_week) >= hours * 60.0);
        let remote = person.remote.as_ref().filter(|_| centre.home.is_some());
        let mut row = PersonRow {
            site,
            set: self.sets.of_person[index],
            class,
            screen: usize::from(screen),
            equal_days: contract.kind == ContractKind::HorizontalPartTime,
            remote_max: remote.map_or(0, |agreement| agreement.days_a_week_max),
            wished: Vec::new(),
            open: Vec::new(),
            pattern: self.pattern(person, contract.minutes_a_week.min(cap), class),
            owed: Vec::new(),
        };
        let wished = |day: &Day| remote.is_some_and(|agreed| agreed.wished.contains(&day.weekday));
        row.wished = self.days.iter().map(wished).collect();
        row.open = self.open_days(centre, (person, away), &row);
        let lengths = self.lengths(class);
        row.owed = (0..self.weeks.len())
            .map(|week| {
                let owed = self.owed(centre, (index, away), &row, week);
                let owed = self.not_suspended(&owed, &lengths, (index, person), week);
                self.beside_locked(&owed, &lengths, (index, &row.open), week)
            })
            .collect();
        for (day, open) in row.open.iter_mut().enumerate() {
            *open &= !self.start.is_locked(index, day);
        }
        Ok(row)
    }

    /// Returns the days owed in a week, cut to what income support leaves of the contract.
    fn not_suspended(
        &self,
        owed: &[u32],
        lengths: &[u32],
        person: (usize, &Person),
        week: usize,
    ) -> Vec<u32> {
        let most = self.suspended.most(person, &self.weeks[week], owed);
        let over = most.filter(|most| owed.iter().sum::<u32>() > *most);
        over.map_or_else(|| owed.to_vec(), |most| cut(most, lengths, owed.len(), owed.len()))
    }

    /// Returns the paid minutes of the days that a person owes in a week beside those that are locked.
    fn beside_locked(
        &self,
        owed: &[u32],
        lengths: &[u32],
        (person, open): (usize, &[bool]),
        week: usize,
    ) -> Vec<u32> {
        let lock = |day: &usize| self.start.lock(person, *day);
        let paid = |day: &usize| match lock(day) {
            Lock::Work(work) => Some(self.grammar.options[work.option as usize].paid),
            Lock::Open | Lock::Free => None,
        };
        let days = &self.weeks[week];
        let locked: Vec<u32> = days.iter().filter_map(paid).collect();
        let left = days.iter().filter(|day| open[**day] && lock(day) == Lock::Open).count();
        owed_beside(owed, &locked, lengths, left)
    }

    /// Returns, by day, whether a person can work: on days on which the own skills are needed, and where a week has
    /// too few of those for the contract, also on other days on which the centre works, holidays apart.
    fn open_days(
        &self,
        centre: &Centre,
        (person, away): (&Person, &[bool]),
        row: &PersonRow,
    ) -> Vec<bool> {
        let can = |(d, day): (usize, &Day)| {
            person.is_employed_on(day.date) && !away[d] && !self.list(row.class, d).is_empty()
        };
        let can: Vec<bool> = self.days.iter().enumerate().map(can).collect();
        let all: Vec<usize> = (0..self.required.skills.len()).collect();
        let own = &self.sets.sets[row.set].skills;
        let mut open = vec![false; self.days.len()];
        for week in &self.weeks {
            let needed = |d: &&usize| can[**d] && self.is_needed(own, &self.days[**d]);
            let useful = week.iter().filter(needed).count();
            for d in week {
                let day = &self.days[*d];
                let idle = useful < row.pattern.len()
                    && !centre.calendar.is_holiday_at(day.date, &person.site)
                    && self.is_needed(&all, day);
                open[*d] = can[*d] && (self.is_needed(own, day) || idle);
            }
        }
        open
    }

    /// Returns the paid minutes of the days of a full week. Days of the week that the horizon does not have count as
    /// the person's availability says.
    fn pattern(&self, person: &Person, minutes: u32, class: usize) -> Vec<u32> {
        let lengths = self.lengths(class);
        let works = |weekday: &Weekday| {
            let mut same = (0..self.days.len()).filter(|d| self.days[*d].weekday == *weekday);
            match same.next() {
                None => person.available_on(*weekday).is_some(),
                Some(first) => {
                    std::iter::once(first).chain(same).any(|d| !self.list(class, d).is_empty())
                }
            }
        };
        let week = Weekday::Monday.cycle_forward().take(7);
        let days = week.filter(works).count().min(self.limits.run_max);
        week_pattern(person.contract.kind, minutes, &lengths, days as u32)
    }

    /// Returns the different paid minutes of the shifts of a class, ascending.
    fn lengths(&self, class: usize) -> Vec<u32> {
        let mut lengths: Vec<u32> = Vec::new();
        for list in (0..self.days.len()).map(|d| self.list(class, d)) {
            lengths.extend(list.iter().map(|option| self.grammar.options[*option as usize].paid));
            lengths.sort_unstable();
            lengths.dedup();
        }
        lengths
    }

    /// Returns whether any of the skills is needed on a day.
    fn is_needed(&self, skills: &[usize], day: &Day) -> bool {
        let (from, to) = day.intervals;
        skills.iter().any(|s| self.required.people[*s][from..to].iter().any(|x| *x > 0.0))
    }

    /// Returns the paid minutes of the days that a person owes in a week.
    fn owed(
        &self,
        centre: &Centre,
        (index, away): (usize, &[bool]),
        row: &PersonRow,
        week: usize,
    ) -> Vec<u32> {
        let person = &centre.people[index];
        let usual = Weekday::Monday.cycle_forward().take(7);
        let usual = usual.filter(|&weekday| person.available_on(weekday).is_some()).count() as u32;
        let mut days = WeekDays { usual, counted: 0, open: 0 };
        for d in &self.weeks[week] {
            let day = &self.days[*d];
            if !person.is_employed_on(day.date) {
                continue;
            }
            days.open += u32::from(row.open[*d]);
            let idle_holiday =
                centre.calendar.is_holiday_at(day.date, &person.site) && !row.open[*d];
            let excused = idle_holiday || away[*d];
            days.counted += u32::from(!excused && person.available_on(day.weekday).is_some());
        }
        let mut owed = row.pattern.clone();
        owed.truncate(days_owed(row.pattern.len(), &days, index, week));
        owed
    }
}

fn sites(centre: &Centre) -> Vec<SiteRow> {
    let row = |site: &organico_model::Site| {
        let people = centre.people.iter().filter(|person| person.site == site.id).count();
        SiteRow { seats: site.seats, scarce: people > site.seats as usize }
    };
    centre.sites.iter().map(row).collect()
}

fn limits(rules: &RuleSet) -> Limits {
    let minutes = |hours: f64| (hours * 60.0).ceil() as i32;
    let daily_rest = rules.daily_rest_hours().map_or(0, minutes);
    let weekly = rules.weekly_rest_hours().map_or(0, minutes);
    Limits {
        daily_rest,
        free_day: (weekly - daily_rest).max(0),
        run_max: rules.consecutive_days_max().map_or(usize::MAX, |days| days as usize),
        day_max: rules
            .value("day.hours-max")
            .number()
            .map_or(i32::MAX, |hours| (hours * 60.0) as i32),
    }
}

/// Returns the value of a rule that must not be broken, if it has one.
pub(crate) fn hard(rules: &RuleSet, id: &str) -> Option<f64> {
    let dated = rules.dated(id);
    dated.rule.number().ok().filter(|_| dated.kind == RuleKind::Hard)
}
