//! A problem of whole days as plain tables. Kind 0 is a free day, kind `s + 1` the `s`-th shift of the list.

use organico_model::{DayShiftPerson, DayShiftProblem, WishKind};

/// A free day among the kinds of a day.
pub(crate) const FREE: u8 = 0;

/// What a day and kind should have, and the cost of each person fewer or more.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Want {
    pub(crate) people: i32,
    pub(crate) under: i32,
    pub(crate) over: i32,
}

impl Want {
    /// Returns the cost of so many people.
    #[inline]
    pub(crate) fn cost(&self, people: i32) -> i64 {
        let missing = i64::from(self.people - people);
        if missing > 0 { missing * i64::from(self.under) } else { -missing * i64::from(self.over) }
    }
}

/// The limits of a person, as the search reads them.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    /// Most days of each kind; a free day has no limit.
    pub(crate) kind_max: Vec<i32>,
    pub(crate) minutes_max: i32,
    pub(crate) minutes_min: i32,
    pub(crate) run_max: i32,
    pub(crate) run_min: i32,
    pub(crate) free_min: i32,
    pub(crate) weekends_max: i32,
    /// By day: whether it must be free.
    pub(crate) off: Vec<bool>,
}

impl Limits {
    fn new(person: &DayShiftPerson, days: usize) -> Self {
        let whole = |value: u32| value.min(i32::MAX as u32 / 4) as i32;
        let mut kind_max = vec![i32::MAX / 4];
        kind_max.extend(person.shifts_max.iter().map(|most| whole(*most)));
        let mut off = vec![false; days];
        for day in &person.days_off {
            off[*day] = true;
        }
        Self {
            kind_max,
            minutes_max: whole(person.minutes_max),
            minutes_min: whole(person.minutes_min),
            run_max: whole(person.run_max),
            run_min: whole(person.run_min),
            free_min: whole(person.free_min),
            weekends_max: whole(person.weekends_max),
            off,
        }
    }

    /// Returns the kinds of work that the person may have at all.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = usize> + '_ {
        (1..self.kind_max.len()).filter(|kind| self.kind_max[*kind] > 0)
    }
}

/// The whole problem.
#[derive(Debug, Clone)]
pub(crate) struct Tables {
    pub(crate) days: usize,
    pub(crate) kinds: usize,
    pub(crate) minutes: Vec<i32>,
    /// Whether the second kind must not follow the first: at `first * kinds + second`.
    blocked: Vec<bool>,
    pub(crate) people: Vec<Limits>,
    /// Cost of refused wishes by person, day and kind.
    wish_cost: Vec<i32>,
    /// By day and kind.
    pub(crate) want: Vec<Want>,
}

impl Tables {
    pub(crate) fn new(problem: &DayShiftProblem) -> Self {
        let kinds = problem.shifts.len() + 1;
        let days = problem.days;
        let mut blocked = vec![false; kinds * kinds];
        for (first, shift) in problem.shifts.iter().enumerate() {
            for second in &shift.not_before {
                blocked[(first + 1) * kinds + second + 1] = true;
            }
        }
        let mut want = vec![Want::default(); days * kinds];
        for cover in &problem.cover {
            want[cover.day * kinds + cover.shift + 1] = Want {
                people: cover.people as i32,
                under: cover.under as i32,
                over: cover.over as i32,
            };
        }
        let lengths = problem.shifts.iter().map(|shift| shift.minutes as i32);
        Self {
            days,
            kinds,
            minutes: std::iter::once(0).chain(lengths).collect(),
            blocked,
            people: problem.people.iter().map(|person| Limits::new(person, days)).collect(),
            wish_cost: wish_costs(problem, kinds),
            want,
        }
    }

    /// Returns whether the second kind may follow the first.
    #[inline]
    pub(crate) fn follows(&self, first: u8, second: u8) -> bool {
        !self.blocked[first as usize * self.kinds + second as usize]
    }

    /// Returns what a kind on a day costs a person in refused wishes.
    #[inline]
    pub(crate) fn wish(&self, person: usize, day: usize, kind: u8) -> i32 {
        self.wish_cost[(person * self.days + day) * self.kinds + kind as usize]
    }

    /// Returns the most that a person's refused wishes can cost in all.
    pub(crate) fn dearest_wishes(&self) -> i64 {
        let day = |costs: &[i32]| i64::from(costs.iter().max().copied().unwrap_or(0));
        let person = |costs: &[i32]| costs.chunks(self.kinds).map(day).sum();
        self.wish_cost.chunks((self.days * self.kinds).max(1)).map(person).max().unwrap_or(0)
    }

    /// Returns what a whole row costs in refused wishes.
    pub(crate) fn wishes(&self, person: usize, row: &[u8]) -> i64 {
        row.iter().enumerate().map(|(day, kind)| i64::from(self.wish(person, day, *kind))).sum()
    }

    /// Returns how many days of a row, between two days, are of a kind.
    pub(crate) fn days_of(row: &[u8], kind: u8) -> i32 {
        row.iter().map(|cell| i32::from(*cell == kind)).sum()
    }

    /// Returns how many people each day and kind has.
    pub(crate) fn counts(&self, rows: &[Vec<u8>]) -> Vec<i32> {
        let mut counts = vec![0; self.days * self.kinds];
        for row in rows {
            for (day, kind) in row.iter().enumerate() {
                counts[day * self.kinds + *kind as usize] += 1;
            }
        }
        counts
    }

    /// Returns the cost of whole rows: wishes and cover.
    pub(crate) fn cost(&self, rows: &[Vec<u8>]) -> i64 {
        let wishes: i64 = rows.iter().enumerate().map(|(p, row)| self.wishes(p, row)).sum();
        let counts = self.counts(rows);
        wishes + self.want.iter().zip(&counts).map(|(want, count)| want.cost(*count)).sum::<i64>()
    }
}

fn wish_costs(problem: &DayShiftProblem, kinds: usize) -> Vec<i32> {
    let mut costs = vec![0; problem.people.len() * problem.days * kinds];
    for wish in &problem.wishes {
        let from = (wish.person * problem.days + wish.day) * kinds;
        let wished = wish.shift + 1;
        for (kind, cost) in costs[from..from + kinds].iter_mut().enumerate() {
            if (kind == wished) == (wish.kind == WishKind::Off) {
                *cost += wish.weight as i32;
            }
        }
    }
    costs
}
