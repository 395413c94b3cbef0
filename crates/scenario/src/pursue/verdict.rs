//! Promises against simulated service, and what stands in the way of those that are missed.

use organico_model::{
    Centre, Cents, ContactType, Coverage, Grid, Promise, PromiseOutcome, PromiseVerdict, Roster,
    Seconds, ServiceOutcome, Share, SkillId, TypeService,
};
use organico_roster::coverage_at;

use super::{Wanted, of, skills_of};

/// A promise of a contact type.
#[derive(Debug, Clone, Copy)]
pub(super) struct Aim<'c> {
    pub(super) kind: &'c ContactType,
    pub(super) promise: Promise,
    pub(super) target: f64,
}

impl Aim<'_> {
    /// Returns whether it is a service level.
    pub(super) fn is_level(&self) -> bool {
        self.promise == Promise::ServiceLevel
    }

    /// Returns the simulated figure; nothing where nothing was offered or counted.
    fn figure(&self, of: &TypeService) -> Option<f64> {
        let figure = match self.promise {
            Promise::ServiceLevel => of.service_level?.mean,
            Promise::SpeedOfAnswer => of.speed_of_answer.mean,
            Promise::Abandonment => of.abandonment.mean,
        };
        (of.offered.mean > 0.0 && figure.is_finite()).then_some(figure)
    }

    /// Returns by how much it is missed, as a share of what is promised; 0 where it is kept.
    pub(super) fn missed(&self, of: &TypeService) -> f64 {
        self.over(of).map_or(0.0, |over| over.max(0.0))
    }

    /// Returns by how much it is more than kept, as a share of what is promised; 0 where it is missed.
    pub(super) fn room(&self, of: &TypeService) -> f64 {
        self.over(of).map_or(0.0, |over| (-over).max(0.0))
    }

    /// Returns how far the figure is on the wrong side, as a share of what is promised.
    fn over(&self, of: &TypeService) -> Option<f64> {
        let figure = self.figure(of)?;
        let over = if self.is_level() { self.target - figure } else { figure - self.target };
        // A promise of nobody at all would make every share infinite.
        Some(over / self.target.max(0.01))
    }
}

/// Returns the promises of a centre that the simulation gives a figure for.
pub(super) fn aims<'c>(centre: &'c Centre, service: &ServiceOutcome) -> Vec<Aim<'c>> {
    let mut aims = Vec::new();
    for kind in &centre.contact_types {
        let targets = &kind.targets;
        let level = targets.service.as_ref().map(|target| target.share.get());
        let wait = targets.speed_of_answer_max.map(Seconds::get);
        let lost = targets.abandonment_max.map(Share::get);
        let all = [
            (Promise::ServiceLevel, level),
            (Promise::SpeedOfAnswer, wait),
            (Promise::Abandonment, lost),
        ];
        let own = all.into_iter().filter_map(|(promise, target)| {
            let aim = Aim { kind, promise, target: target? };
            of(service, &aim).and_then(|found| aim.figure(found)).map(|_| aim)
        });
        aims.extend(own);
    }
    aims
}

/// Returns the promises with what the first and the last roster make of them.
pub(super) fn promises(
    wanted: &Wanted<'_>,
    aims: &[Aim<'_>],
    [first, last]: [&ServiceOutcome; 2],
    roster: &Roster,
) -> Vec<PromiseOutcome> {
    let case = Case::new(wanted, roster);
    let one = |aim: &Aim<'_>| {
        let (before, after) = (of(first, aim)?, of(last, aim)?);
        let kept = aim.missed(after) <= 0.0;
        let verdict = match (aim.missed(before) <= 0.0, kept) {
            (true, true) => PromiseVerdict::Kept,
            (false, true) => PromiseVerdict::KeptAfterCorrection,
            (_, false) => case.obstacle(aim),
        };
        let hours_missing = if kept { 0.0 } else { case.missing(aim) };
        Some(PromiseOutcome {
            contact_type: aim.kind.id.clone(),
            promise: aim.promise,
            target: aim.target,
            first: aim.figure(before)?,
            reached: aim.figure(after)?,
            verdict,
            hours_missing,
            price: case.price(aim, hours_missing),
        })
    };
    aims.iter().filter_map(one).collect()
}

/// The roster against what is required, for the question what stands in the way.
struct Case<'a> {
    wanted: &'a Wanted<'a>,
    grid: &'a Grid,
    coverage: Coverage,
}

impl<'a> Case<'a> {
    fn new(wanted: &'a Wanted<'a>, roster: &Roster) -> Self {
        let (requirement, level) = (wanted.requirement, wanted.config.roster.cover);
        let coverage = coverage_at(roster, requirement, &wanted.inputs.centre, level);
        Self { wanted, grid: &requirement.grid, coverage }
    }

    /// Returns the skills that the type of an aim needs.
    fn skills(&self, aim: &Aim<'_>) -> Vec<&'a SkillId> {
        let rows = skills_of(self.wanted.requirement, &aim.kind.id);
        rows.into_iter().map(|row| &row.skill).collect()
    }

    fn hours(&self, people: f64) -> f64 {
        people * f64::from(self.grid.length.minutes()) / 60.0
    }

    /// Returns the hours that the skills of an aim are short of.
    fn missing(&self, aim: &Aim<'_>) -> f64 {
        let skills = self.skills(aim);
        let rows = self.coverage.rows.iter().filter(|row| skills.contains(&&row.skill));
        let short = rows.map(|row| (0..self.grid.count).map(|t| row.shortfall(t)).sum::<f64>());
        self.hours(short.sum())
    }

    fn obstacle(&self, aim: &Aim<'_>) -> PromiseVerdict {
        if self.holders(aim).next().is_none() {
            return PromiseVerdict::NobodyHasTheSkill;
        }
        let sum = |pick: &dyn Fn(&organico_model::CoverageRow) -> f64| {
            self.coverage.rows.iter().map(pick).sum::<f64>()
        };
        let required = sum(&|row| row.required.iter().sum());
        let on_duty = sum(&|row| row.on_duty.iter().sum());
        if on_duty < required {
            PromiseVerdict::HoursAreMissing
        } else {
            PromiseVerdict::HoursCannotMove
        }
    }

    /// Returns the people who have a skill that an aim needs.
    fn holders<'s>(
        &'s self,
        aim: &Aim<'_>,
    ) -> impl Iterator<Item = &'a organico_model::Person> + use<'s, 'a> {
        let skills = self.skills(aim);
        let people = self.wanted.inputs.centre.people.iter();
        people.filter(move |person| person.skills.iter().any(|own| skills.contains(&&own.skill)))
    }

    /// Returns what so many hours cost at the mean hourly cost of those who have the skill.
    fn price(&self, aim: &Aim<'_>, hours: f64) -> Option<Cents> {
        let centre = &self.wanted.inputs.centre;
        let rates = self
            .holders(aim)
            .filter_map(|person| centre.pay.iter().find(|row| row.level == person.contract.level));
        let (sum, count) =
            rates.fold((0.0, 0.0), |(sum, n), row| (sum + row.hour_cost.0 as f64, n + 1.0));
        (count > 0.0 && hours > 0.0).then(|| Cents(libm::round(sum / count * hours) as i64))
    }
}
