//! What every shift that a person could work on a day would add to the cost, with its pauses where they add least.

use organico_model::Stream;

use super::Lengths;
use crate::problem::Problem;
use crate::row::Work;
use crate::start::{Lock, Published};
use crate::state::{Change, State};

/// The shifts of a day, those of the first length before those of the second, each part ascending by start.
#[derive(Debug, Clone)]
pub(super) struct DayShifts {
    /// Day of the horizon.
    pub(super) day: usize,
    pub(super) works: Vec<Work>,
    /// Added cost.
    pub(super) costs: Vec<f32>,
    /// Civil start in minutes.
    pub(super) starts: Vec<f32>,
    /// Start and end in elapsed minutes.
    pub(super) spans: Vec<(i32, i32)>,
    /// How many are of the first length.
    pub(super) first: usize,
    /// Whether the day is locked: it then has one shift, which is of no length, or none.
    pub(super) locked: bool,
}

/// Returns the shifts of every day of a week in which the person has none yet.
pub(super) fn candidates(
    state: &State,
    stream: &mut Stream,
    (person, week): (usize, usize),
    lengths: &Lengths,
    temperature: f64,
) -> Vec<DayShifts> {
    let home = home_days(state, stream, person, week);
    let days = state.problem.weeks[week].iter().zip(home);
    let shifts = days.map(|(day, home)| day_shifts(state, (person, *day), lengths, home));
    let mut shifts: Vec<DayShifts> = shifts.collect();
    if temperature > 0.0 {
        let open = shifts.iter_mut().filter(|day| !day.locked);
        for cost in open.flat_map(|day| &mut day.costs) {
            *cost -= (temperature * libm::log(stream.uniform())) as f32;
        }
    }
    shifts
}

/// Returns the days that would be worked at home: those published so where changes cost something, then wished ones while
/// the agreement lasts, chosen by chance when there are more of them, and where seats are scarce others besides.
fn home_days(state: &State, stream: &mut Stream, person: usize, week: usize) -> Vec<bool> {
    let row = &state.problem.people[person];
    let days = &state.problem.weeks[week];
    let mut home = vec![false; days.len()];
    let mut left = usize::from(row.remote_max).saturating_sub(state.remote_days(person, week));
    let mut free = vec![true; days.len()];
    for (at, day) in days.iter().enumerate() {
        if let Published::Work { home: published, .. } = state.problem.start.kept(person, *day) {
            free[at] = false;
            home[at] = published && left > 0 && row.open[*day];
            left -= usize::from(home[at]);
        }
    }
    if left == 0 {
        return home;
    }
    let scarce = state.problem.sites[row.site].scarce;
    for wished in [true, false] {
        let mut order: Vec<usize> = (0..days.len())
            .filter(|at| free[*at] && row.open[days[*at]] && row.wished[days[*at]] == wished)
            .collect();
        if !wished && !scarce {
            break;
        }
        while left > 0 && !order.is_empty() {
            let at = order.swap_remove(stream.below(order.len() as u32) as usize);
            home[at] = true;
            left -= 1;
        }
    }
    home
}

fn day_shifts(
    state: &State,
    (person, day): (usize, usize),
    lengths: &Lengths,
    home: bool,
) -> DayShifts {
    let problem = state.problem;
    let row = &problem.people[person];
    let mut shifts = DayShifts {
        day,
        works: Vec::new(),
        costs: Vec::new(),
        starts: Vec::new(),
        spans: Vec::new(),
        first: 0,
        locked: problem.start.is_locked(person, day),
    };
    if let Lock::Work(work) = problem.start.lock(person, day) {
        shifts.push(problem, work, 0.0);
    }
    if !row.open[day] || !problem.weekends.allow(problem, state.row(person), day) {
        return shifts;
    }
    let lists = [0, 1].map(|at| {
        let paid = lengths.paid[at];
        if lengths.days[at] > 0 { problem.paid_list(row.class, day, paid) } else { &[] }
    });
    let Some(prices) = Prices::of(state, (person, day), lists) else { return shifts };
    let off = problem.start.change(problem, (person, day), None);
    for (at, list) in lists.into_iter().enumerate() {
        for option in list {
            let (cost, layout) = prices.cheapest(problem, *option, problem.span(day, *option).0);
            let work = Work { option: *option, layout, home };
            if !state.has_seat(&Change { person, day, cell: Some(work) }) {
                continue;
            }
            // A free day as published costs nothing, and another one `off`: the table adds up worked days only.
            let change = problem.start.change(problem, (person, day), Some(work)) - off;
            let burden = state.burden_price((person, day), work);
            let apart = state.pair_price((person, day), work);
            shifts.push(problem, work, cost + (change + burden + apart) as f64);
            shifts.first += usize::from(at == 0);
        }
    }
    shifts
}

impl DayShifts {
    fn push(&mut self, problem: &Problem, work: Work, cost: f64) {
        self.works.push(work);
        self.costs.push(cost as f32);
        self.starts.push(problem.grammar.options[work.option as usize].start as f32);
        self.spans.push(problem.span(self.day, work.option));
    }
}

/// What one person more adds to the cost, by interval, summed from the first interval of the day on.
struct Prices<'a> {
    state: &'a State<'a>,
    person: usize,
    /// First interval.
    first: usize,
    /// Sums of the added cost before each interval.
    sums: Vec<f64>,
    interval: i32,
    screen: usize,
}

impl<'a> Prices<'a> {
    fn of(state: &'a State<'a>, (person, day): (usize, usize), lists: [&[u32]; 2]) -> Option<Self> {
        let problem = state.problem;
        let spans = lists.into_iter().flatten().map(|option| problem.span(day, *option));
        let (start, end) = spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let interval = problem.interval;
        let index = |minutes: i32| (minutes.max(0) as usize).min(problem.grid.count);
        let first = index(start.div_euclid(interval));
        let last = index((end + interval - 1).div_euclid(interval));
        let mut sums = Vec::with_capacity(last - first + 1);
        let mut sum = 0.0;
        sums.push(sum);
        for t in first..last {
            sum += state.added_by(person, t, interval) as f64;
            sums.push(sum);
        }
        Some(Self { state, person, first, sums, interval, screen: problem.people[person].screen })
    }

    /// Returns what the shift adds with its cheapest pauses, and which those are.
    fn cheapest(&self, problem: &Problem, option: u32, start: i32) -> (f64, u16) {
        let shape = problem.grammar.options[option as usize].shapes[self.screen] as usize;
        let shape = &problem.grammar.shapes[shape];
        let phase = start.rem_euclid(self.interval);
        let from = (start.div_euclid(self.interval).max(0) as usize).saturating_sub(self.first);
        let last = self.sums.len() - 1;
        let from = from.min(last);
        let until = (from + shape.profiles.touched(phase)).min(last);
        let whole = self.sums[until] - self.sums[from];
        let mut best = (f64::INFINITY, 0);
        for layout in 0..shape.layouts.len() {
            let mut cost = whole;
            for (offset, minutes) in shape.profiles.gaps(phase, layout) {
                let at = from + usize::from(*offset);
                if at >= until {
                    continue;
                }
                cost -= self.sums[at + 1] - self.sums[at];
                if *minutes > 0 {
                    let t = self.first + at;
                    cost += self.state.added_by(self.person, t, i32::from(*minutes)) as f64;
                }
            }
            if cost < best.0 {
                best = (cost, layout as u16);
            }
        }
        best
    }
}
