//! Shrinkage as chance: who does not come, and who is there and not available.
//!
//! The causes of the centre that concern a person in a month multiply; of two entries of one cause, such as two groups
//! that the person belongs to, the larger counts, as in the requirement. Those off duty give the probability that a
//! shift is not worked; those on duty the share of each hour that is lost to blocks of ten minutes.

use organico_model::{Centre, GroupId, Person, ShrinkageCause, SkillId};

use crate::config::{Absences, Distractions, SimulationConfig};

/// How much of a person's time is lost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Away {
    /// Probability that a shift is not worked.
    pub(super) absence: f64,
    /// Share of a worked shift that is lost.
    pub(super) distraction: f64,
}

/// Returns what the settings let a person lose in a month (1 to 12).
pub(super) fn away(centre: &Centre, person: &Person, month: i8, config: &SimulationConfig) -> Away {
    let mut counted: Vec<&ShrinkageCause> = Vec::new();
    for cause in centre.shrinkage.iter().filter(|cause| concerns(cause, centre, person, month)) {
        match counted.iter_mut().find(|c| c.cause == cause.cause && c.off_duty == cause.off_duty) {
            Some(same) if same.share < cause.share => *same = cause,
            Some(_) => {}
            None => counted.push(cause),
        }
    }
    let (mut present, mut attentive) = (1.0, 1.0);
    for cause in counted {
        if cause.off_duty && counts_as_absence(cause, &config.absences) {
            present *= 1.0 - cause.share.get();
        }
        if !cause.off_duty && config.distractions == Distractions::InBlocks {
            attentive *= 1.0 - cause.share.get();
        }
    }
    Away { absence: 1.0 - present, distraction: 1.0 - attentive }
}

fn counts_as_absence(cause: &ShrinkageCause, absences: &Absences) -> bool {
    match absences {
        Absences::AsRostered => false,
        Absences::EveryCause => true,
        Absences::Causes(names) => names.contains(&cause.cause),
    }
}

fn concerns(cause: &ShrinkageCause, centre: &Centre, person: &Person, month: i8) -> bool {
    (cause.months.is_empty() || cause.months.iter().any(|&m| i64::from(m) == i64::from(month)))
        && cause.group.as_ref().is_none_or(|group| belongs(person, group, centre))
}

fn belongs(person: &Person, group: &GroupId, centre: &Centre) -> bool {
    let has = |skill: &SkillId| person.skills.iter().any(|own| own.skill == *skill);
    centre.groups.iter().filter(|of| of.id == *group).any(|of| {
        of.skills.iter().all(has) && of.site.as_ref().is_none_or(|site| *site == person.site)
    })
}
