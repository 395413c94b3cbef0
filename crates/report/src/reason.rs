//! The words for what bound a number of agents, and for how it was reckoned.

use organico_model::{RequirementQueue, RequirementReason};

use crate::Language;
use crate::text::Texts;

/// Returns the words for the reason of a requirement, such as "service level".
#[must_use]
pub fn reason_text(reason: RequirementReason, language: Language) -> String {
    Texts::of(language).say(match reason {
        RequirementReason::Closed => "reason-closed",
        RequirementReason::ServiceLevel => "reason-service-level",
        RequirementReason::SpeedOfAnswer => "reason-speed-of-answer",
        RequirementReason::Abandonment => "reason-abandonment",
        RequirementReason::Occupancy => "reason-occupancy",
        RequirementReason::Minimum => "reason-minimum",
        RequirementReason::Deadline => "reason-deadline",
        RequirementReason::Stability => "reason-stability",
    })
}

/// Returns the words for how a requirement was reckoned, such as "steady queue, lagged by a handle time".
pub(crate) fn queue_text(queue: RequirementQueue, language: Language) -> String {
    Texts::of(language).say(match queue {
        RequirementQueue::Closed => "queue-closed",
        RequirementQueue::Deadline => "queue-deadline",
        RequirementQueue::Stationary => "queue-stationary",
        RequirementQueue::Lagged => "queue-lagged",
        RequirementQueue::ChangingLoad => "queue-changing-load",
        RequirementQueue::LongHandling => "queue-long-handling",
        RequirementQueue::CarriedQueue => "queue-carried-queue",
    })
}
