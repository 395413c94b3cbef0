//! What every section of the page looks at: study, simulation, words and formats, and who belongs to whom.

use organico_model::{
    ContactMeasures, GroupInterval, IntervalSimulation, Simulation, Study, StudyType,
    TypeSimulation,
};

use super::format::Clock;
use crate::Language;
use crate::number::Numbers;
use crate::text::{Gap, Texts};

/// A simulation as one reader sees it.
pub(super) struct SimulationView<'a> {
    pub(super) study: &'a Study,
    pub(super) simulation: &'a Simulation,
    pub(super) texts: &'static Texts,
    pub(super) numbers: Numbers,
    pub(super) clock: Clock,
}

/// A contact type: its place in the study, what was found about it, and what the study says of it.
#[derive(Clone, Copy)]
pub(super) struct TypeView<'a> {
    pub(super) index: usize,
    pub(super) found: &'a TypeSimulation,
    pub(super) asked: Option<&'a StudyType>,
    is_single: bool,
}

/// Whether a target is reached, as far as the simulation can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The whole interval lies at the target or above it.
    Reached,
    /// The interval holds the target: more days would be needed to tell.
    WithinChance,
    /// The whole interval lies below the target.
    Missed,
    /// There is no target, or nothing to hold against it.
    None,
}

impl<'a> SimulationView<'a> {
    /// Returns the view of a simulation in a language.
    pub(super) fn new(study: &'a Study, simulation: &'a Simulation, language: Language) -> Self {
        let edges: Vec<f64> = simulation
            .intervals
            .iter()
            .flat_map(|one| [one.start_seconds, one.end_seconds])
            .collect();
        Self {
            study,
            simulation,
            texts: Texts::of(language),
            numbers: Numbers::of(language),
            clock: Clock::of(&edges),
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns a text whose `count` chooses the plural and whose `number` is the count as it is printed.
    pub(super) fn plural(&self, key: &str, count: usize) -> String {
        self.fill(key, &[("count", count.into()), ("number", self.numbers.count(count).into())])
    }

    /// Returns the contact types in the order of the study.
    pub(super) fn types(&self) -> impl Iterator<Item = TypeView<'a>> + use<'a> {
        let (study, is_single) = (self.study, self.is_single());
        self.simulation.types.iter().enumerate().map(move |(index, found)| TypeView {
            index,
            found,
            asked: study.types.iter().find(|one| one.id == found.id),
            is_single,
        })
    }

    /// Returns the counted intervals from the first to the last in which anything happens, so that closed hours at both
    /// ends of the day take no room.
    pub(super) fn intervals(&self) -> &'a [IntervalSimulation] {
        let all = &self.simulation.intervals;
        let first = all.iter().position(is_lived).unwrap_or(0);
        let last = all.iter().rposition(is_lived).unwrap_or(all.len().saturating_sub(1));
        all.get(first..=last).unwrap_or_default()
    }

    /// Returns first and last instant of [`Self::intervals`], in seconds.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        let (first, last) = (self.intervals().first()?, self.intervals().last()?);
        Some((first.start_seconds, last.end_seconds))
    }

    /// Returns whether a single day was simulated: then no interval of confidence can be told.
    pub(super) fn is_single(&self) -> bool {
        self.simulation.replications < 2
    }
}

impl<'a> TypeView<'a> {
    /// Returns its name.
    pub(super) fn name(&self) -> &'a str {
        &self.found.name
    }

    /// Returns the counts and measures of the day.
    pub(super) fn measures(&self) -> &'a ContactMeasures {
        &self.found.measures
    }

    /// Returns the share of contacts in time that was promised, if one was.
    pub(super) fn target(&self) -> Option<f64> {
        self.asked?.target.filter(|target| target.is_finite())
    }

    /// Returns what can be said of the target.
    pub(super) fn verdict(&self) -> Verdict {
        let (Some(target), Some(level)) = (self.target(), self.measures().sl_off) else {
            return Verdict::None;
        };
        if self.is_single {
            Verdict::WithinChance
        } else if level.low >= target {
            Verdict::Reached
        } else if level.high < target {
            Verdict::Missed
        } else {
            Verdict::WithinChance
        }
    }

    /// Returns its measures in an interval.
    pub(super) fn in_interval(
        &self,
        interval: &'a IntervalSimulation,
    ) -> Option<&'a ContactMeasures> {
        interval.types.get(self.index)
    }
}

impl Verdict {
    /// Returns the key of its word.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Reached => "simulation-verdict-reached",
            Self::WithinChance => "simulation-verdict-chance",
            Self::Missed => "simulation-verdict-missed",
            Self::None => "simulation-verdict-none",
        }
    }
}

/// Returns whether contacts come or wait or people are on duty in an interval.
fn is_lived(interval: &IntervalSimulation) -> bool {
    let waits = |m: &ContactMeasures| m.eq.is_some_and(|queue| queue.mean > 0.0);
    interval.types.iter().any(|m| m.offered.mean > 0.0 || waits(m))
        || interval.groups.iter().any(|group| group.staffed.mean > 0.0)
}

/// Returns a group in each interval.
pub(super) fn group_in(
    intervals: &[IntervalSimulation],
    group: usize,
) -> impl Iterator<Item = Option<&GroupInterval>> {
    intervals.iter().map(move |interval| interval.groups.get(group))
}

/// Returns the places of the largest values, at most so many, in their original order.
pub(super) fn largest(values: &[f64], most: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    // A stable sort: of equal values the earlier one counts as larger.
    places.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    places.truncate(most);
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_keep_their_order_and_of_equals_the_earlier_is_taken() {
        assert_eq!(largest(&[1.0, 5.0, 3.0, 5.0], 2), [1, 3]);
        assert_eq!(largest(&[2.0, 2.0, 2.0], 2), [0, 1]);
        assert_eq!(largest(&[], 8), [0_usize; 0]);
    }
}
