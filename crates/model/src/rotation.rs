//! Rotations: a team works the same weeks in the same order, over and over.

use jiff::civil::Date;

use crate::{TeamId, TemplateId};

/// The cycle of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// The team.
    pub team: TeamId,
    /// First day of the first week of a cycle.
    pub first: Date,
    /// Templates of the shifts of each week of the cycle, never empty; a week without templates is off.
    pub weeks: Vec<Vec<TemplateId>>,
}

impl Rotation {
    /// Returns the templates of the week in which a day lies; days before the first one count backwards.
    #[must_use]
    pub fn of(&self, day: Date) -> &[TemplateId] {
        let weeks = (day - self.first).get_days().div_euclid(7);
        let index = weeks.rem_euclid(self.weeks.len().max(1) as i32);
        self.weeks.get(index.unsigned_abs() as usize).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_cycle_begins_again_after_its_last_week_and_has_no_beginning() {
        let week = |name: &str| vec![TemplateId::new(name)];
        let rotation = Rotation {
            team: TeamId::new("A"),
            first: date(2027, 1, 4),
            weeks: vec![week("early"), week("late"), Vec::new()],
        };
        let of = |day| rotation.of(day).first().map(|one| one.as_str().to_owned());
        assert_eq!(of(date(2027, 1, 10)).as_deref(), Some("early"));
        assert_eq!(of(date(2027, 1, 11)).as_deref(), Some("late"));
        assert_eq!(of(date(2027, 1, 18)), None, "a week off");
        assert_eq!(of(date(2027, 1, 25)).as_deref(), Some("early"));
        assert_eq!(of(date(2027, 1, 3)), None, "the week before is the last of a cycle");
    }
}
