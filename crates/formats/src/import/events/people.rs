//! Who is logged in and who pauses, while a log is read: persons are numbers here, and only teams leave this place.
//!
//! Each person belongs to one team: the one that a file says or, without such a file, the queues that share people. Teams so
//! never overlap, and none is written for an interval in which fewer than five were there; no total is written at all. So
//! nothing that is left out can be found by subtraction.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use organico_model::IntervalLength;

use super::states::TeamState;
use super::teams::{Groups, Teams};

/// Fewest people of a team in an interval of which anything is told: each for at least half of the interval.
pub const TEAM_PEOPLE_MIN: usize = 5;

/// A log-in without any event of the person for so long is taken as over: its end was lost.
const SILENT_MILLISECONDS: i64 = 24 * 3_600_000;

/// What a member does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    In,
    Out,
    Pause,
    GoOn,
    /// Something that only shows which queue the member belongs to.
    Seen,
}

/// Log-in and pause time of teams.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatesReading {
    /// By team and interval, in order; only where enough people were there.
    pub states: Vec<TeamState>,
    /// Intervals of a team that are left out because too few people were there.
    pub suppressed: u64,
    /// People who logged in and belong to no team.
    pub without_team: u64,
    /// First and last instant of the files: what is written replaces what was there between them.
    pub span: Option<(Timestamp, Timestamp)>,
}

/// A person: number and state, no name.
#[derive(Debug, Default)]
struct Person {
    home: Option<usize>,
    /// Queues the person is logged in to, and whether pausing there.
    queues: BTreeMap<usize, bool>,
    /// Logged in without a queue being said, and pausing everywhere.
    everywhere: bool,
    pauses: bool,
    since: i64,
    logged: i64,
    paused: i64,
    ever: bool,
}

impl Person {
    fn is_in(&self) -> bool {
        self.everywhere || !self.queues.is_empty()
    }

    fn is_paused(&self) -> bool {
        self.pauses || (!self.queues.is_empty() && self.queues.values().all(|paused| *paused))
    }
}

/// What a team did in an interval.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    people: usize,
    logged: i64,
    paused: i64,
}

/// The people of a log.
pub(crate) struct People<'t> {
    teams: &'t Teams,
    length: i64,
    numbers: HashMap<Vec<u8>, usize>,
    persons: Vec<Person>,
    groups: Groups,
    sums: BTreeMap<(usize, i64), Sum>,
    span: Option<(i64, i64)>,
}

impl<'t> People<'t> {
    /// Returns nobody.
    pub(crate) fn new(teams: &'t Teams, length: IntervalLength) -> Self {
        Self {
            teams,
            length: i64::from(length.seconds()) * 1000,
            numbers: HashMap::new(),
            persons: Vec::new(),
            groups: Groups::default(),
            sums: BTreeMap::new(),
            span: None,
        }
    }

    /// Notes that a member served a queue.
    pub(crate) fn seen(&mut self, member: &[u8], queue: usize, at: i64) {
        self.take(member, Some(queue), Presence::Seen, at);
    }

    /// Notes what a member did in a queue, or everywhere, at a millisecond since 1970.
    pub(crate) fn take(
        &mut self,
        member: &[u8],
        queue: Option<usize>,
        presence: Presence,
        at: i64,
    ) {
        self.span = Some(self.span.map_or((at, at), |(first, last)| (first, last.max(at))));
        if matches!(member, b"" | b"NONE" | b"NULL") {
            return;
        }
        let number = self.number(member);
        self.account(number, at);
        if let Some(queue) = queue {
            self.belongs(number, queue);
        }
        let person = &mut self.persons[number];
        match (presence, queue) {
            (Presence::In, Some(queue)) => drop(person.queues.insert(queue, false)),
            (Presence::In, None) => (person.everywhere, person.pauses) = (true, false),
            (Presence::Out, Some(queue)) => drop(person.queues.remove(&queue)),
            (Presence::Out, None) => {
                (person.everywhere, person.pauses) = (false, false);
                person.queues.clear();
            }
            (Presence::Pause | Presence::GoOn, Some(queue)) => {
                let paused = presence == Presence::Pause;
                person.queues.entry(queue).and_modify(|state| *state = paused);
            }
            (Presence::Pause | Presence::GoOn, None) => {
                person.pauses = presence == Presence::Pause;
                person.queues.values_mut().for_each(|state| *state = person.pauses);
            }
            (Presence::Seen, _) => {}
        }
        // Who logs off from the last queue does not pause any more.
        person.pauses &= person.is_in();
        person.ever |= person.is_in();
    }

    fn number(&mut self, member: &[u8]) -> usize {
        if let Some(number) = self.numbers.get(member) {
            return *number;
        }
        let number = self.persons.len();
        self.numbers.insert(member.to_vec(), number);
        self.persons.push(Person { home: self.teams.team_of(member), ..Person::default() });
        number
    }

    /// Notes that a person belongs to a queue: without a file of teams, queues that share a person are one team.
    fn belongs(&mut self, number: usize, queue: usize) {
        if !self.teams.is_empty() {
            return;
        }
        match self.persons[number].home {
            None => self.persons[number].home = Some(queue),
            Some(home) => self.groups.join(home, queue),
        }
    }

    /// Adds the time of a person since the last event to the intervals it lies in.
    fn account(&mut self, number: usize, to: i64) {
        let person = &mut self.persons[number];
        let from = person.since;
        let to = to.max(from);
        if person.is_in() {
            let until = to.min(from + SILENT_MILLISECONDS);
            let mut at = from;
            while at < until {
                let interval = at.div_euclid(self.length);
                let end = until.min((interval + 1) * self.length);
                person.logged += end - at;
                person.paused += if person.is_paused() { end - at } else { 0 };
                if end == (interval + 1) * self.length {
                    close(&mut self.sums, person, interval, self.length);
                }
                at = end;
            }
            if until < to {
                close(&mut self.sums, person, until.div_euclid(self.length), self.length);
                let (home, ever) = (person.home, person.ever);
                *person = Person { home, ever, ..Person::default() };
            }
        } else if from.div_euclid(self.length) != to.div_euclid(self.length) {
            close(&mut self.sums, person, from.div_euclid(self.length), self.length);
        }
        person.since = to;
    }

    /// Returns what is left of the people: their teams. `queues` are the names of the queues.
    pub(crate) fn finish(mut self, queues: &[String]) -> StatesReading {
        let (first, last) = self.span.unwrap_or_default();
        for number in 0..self.persons.len() {
            self.account(number, last);
            let person = &mut self.persons[number];
            close(&mut self.sums, person, last.div_euclid(self.length), self.length);
        }
        let homeless = self.persons.iter().filter(|person| person.ever && person.home.is_none());
        let mut reading = StatesReading {
            without_team: homeless.count() as u64,
            span: self.span.and_then(|_| Some((instant(first)?, instant(last)?))),
            ..StatesReading::default()
        };
        let mut teams: BTreeMap<(String, i64), Sum> = BTreeMap::new();
        for ((home, interval), sum) in std::mem::take(&mut self.sums) {
            let name = if self.teams.is_empty() {
                self.groups.name(home, queues)
            } else {
                self.teams.name(home).to_owned()
            };
            let team = teams.entry((name, interval)).or_default();
            team.people += sum.people;
            team.logged += sum.logged;
            team.paused += sum.paused;
        }
        for ((team, interval), sum) in teams {
            match (sum.people >= TEAM_PEOPLE_MIN, instant(interval * self.length)) {
                (true, Some(start)) => reading.states.push(TeamState {
                    team,
                    start,
                    people: sum.people as u32,
                    logged_seconds: (sum.logged / 1000) as u64,
                    paused_seconds: (sum.paused / 1000) as u64,
                }),
                _ => reading.suppressed += 1,
            }
        }
        reading
    }
}

/// Adds what a person did in an interval to the team, and begins the next one.
fn close(sums: &mut BTreeMap<(usize, i64), Sum>, person: &mut Person, interval: i64, length: i64) {
    let (logged, paused) = (std::mem::take(&mut person.logged), std::mem::take(&mut person.paused));
    if let (Some(home), true) = (person.home, logged > 0) {
        let sum = sums.entry((home, interval)).or_default();
        sum.people += usize::from(logged * 2 >= length);
        sum.logged += logged;
        sum.paused += paused;
    }
}

fn instant(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds).ok()
}
