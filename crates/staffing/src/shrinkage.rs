//! From people on contacts to people on duty and people employed: paid time away, by cause.
//!
//! Causes multiply, each taking its share of what the causes before it left: that is the chain of hours of a contract
//! year, from paid to productive. A cause either happens on duty (training, team talk, pauses) or takes the whole day
//! away (holiday, sickness), so there are two steps. Sources: `docs/sources.md#shrinkage`.

use organico_model::{Group, Shrinkage, ShrinkageCause, SkillId};

/// What is left of paid time after each kind of cause, for one skill and month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeLeft {
    /// Time on contacts over time on duty.
    pub of_duty: f64,
    /// Time on duty over paid time.
    pub of_paid: f64,
}

/// Contacts, then duty, then pay: three sizes of the same requirement, in agents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Staffing {
    /// On contacts (fabbisogno netto).
    pub net: f64,
    /// On duty.
    pub on_duty: f64,
    /// Employed (fabbisogno lordo).
    pub gross: f64,
}

impl TimeLeft {
    /// Nothing is taken away.
    pub const ALL: Self = Self { of_duty: 1.0, of_paid: 1.0 };

    /// Returns the total share of paid time away from contacts.
    #[must_use]
    pub fn shrinkage(&self) -> f64 {
        1.0 - self.of_duty * self.of_paid
    }

    /// Returns paid people for each one on contacts: the roster factor.
    #[must_use]
    pub fn roster_factor(&self) -> f64 {
        1.0 / (self.of_duty * self.of_paid)
    }

    /// Returns who must be on duty and employed so that `net` agents are on contacts.
    #[must_use]
    pub fn staffing(&self, net: f64) -> Staffing {
        let on_duty = net / self.of_duty;
        Staffing { net, on_duty, gross: on_duty / self.of_paid }
    }
}

/// Returns the share of time that is left after causes that follow each other.
#[must_use]
pub fn left_after(shares: impl IntoIterator<Item = Shrinkage>) -> f64 {
    shares.into_iter().fold(1.0, |left, share| left * (1.0 - share.get()))
}

/// Returns what is left for a skill in a month (1 to 12).
///
/// A cause without a group is about everyone; one with a group is about the skills of that group. Where two entries of
/// the same cause meet, such as two groups with a skill in common, the larger counts: staff is sized for the less
/// fortunate of them, as a requirement does not know which group will cover it. An unknown group is about nobody.
#[must_use]
pub fn time_left(
    causes: &[ShrinkageCause],
    groups: &[Group],
    skill: &SkillId,
    month: u8,
) -> TimeLeft {
    let mut counted: Vec<&ShrinkageCause> = Vec::new();
    for cause in causes.iter().filter(|cause| is_about(cause, groups, skill, month)) {
        match counted.iter_mut().find(|c| c.cause == cause.cause && c.off_duty == cause.off_duty) {
            Some(same) if same.share < cause.share => *same = cause,
            Some(_) => {}
            None => counted.push(cause),
        }
    }
    let left =
        |off_duty| left_after(counted.iter().filter(|c| c.off_duty == off_duty).map(|c| c.share));
    TimeLeft { of_duty: left(false), of_paid: left(true) }
}

fn is_about(cause: &ShrinkageCause, groups: &[Group], skill: &SkillId, month: u8) -> bool {
    let in_group = cause.group.as_ref().is_none_or(|id| {
        groups.iter().any(|group| group.id == *id && group.skills.contains(skill))
    });
    in_group && (cause.months.is_empty() || cause.months.contains(&month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::GroupId;

    fn cause(
        name: &str,
        off_duty: bool,
        share: f64,
        group: Option<&str>,
        months: &[u8],
    ) -> ShrinkageCause {
        ShrinkageCause {
            cause: name.to_owned(),
            off_duty,
            share: Shrinkage::new(share).unwrap(),
            group: group.map(GroupId::new),
            months: months.to_vec(),
        }
    }

    fn left(causes: &[ShrinkageCause], month: u8) -> TimeLeft {
        let group = |id: &str| Group {
            id: GroupId::new(id),
            skills: vec![SkillId::new("voice")],
            site: None,
        };
        time_left(causes, &[group("early"), group("late")], &SkillId::new("voice"), month)
    }

    #[test]
    fn of_2088_paid_hours_1396_are_productive() {
        let chain = [
            cause("absence", true, 0.2562, None, &[]),
            cause("off-phone", false, 0.1011, None, &[]),
        ];
        let left = left(&chain, 5);
        let hours = 2088.0 * left.of_paid * left.of_duty;
        assert_eq!(hours.round(), 1396.0, "{hours}");
        assert!((left.shrinkage() - 0.3314).abs() < 5e-5, "{}", left.shrinkage());
        // Published from the rounded hours, 2,088 / 1,396 = 1.4957; unrounded the chain gives 1.4956.
        assert!((left.roster_factor() - 1.4957).abs() < 1e-4, "{}", left.roster_factor());
        assert_eq!((2088.0 / hours.round() * 1e4_f64).round(), 14957.0);
        let staffing = left.staffing(100.0);
        assert!((staffing.on_duty - 100.0 / 0.8989).abs() < 1e-9);
        assert!((staffing.gross - staffing.on_duty / 0.7438).abs() < 1e-9);
    }

    #[test]
    fn a_cause_of_other_months_or_other_skills_takes_nothing() {
        let august = [cause("summer holiday", true, 0.3, None, &[8])];
        assert_eq!(left(&august, 7), TimeLeft::ALL);
        assert_eq!(left(&august, 8).of_paid, 0.7);
        let elsewhere = [cause("training", false, 0.3, Some("back office"), &[])];
        assert_eq!(left(&elsewhere, 8), TimeLeft::ALL);
    }

    #[test]
    fn the_same_cause_of_two_groups_with_the_skill_counts_once_with_the_larger_share() {
        let training = [
            cause("training", false, 0.25, Some("early"), &[]),
            cause("training", false, 0.5, Some("late"), &[]),
        ];
        assert_eq!(left(&training, 1).of_duty, 0.5);
    }
}
