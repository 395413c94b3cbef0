//! The words for what bound a number of agents.

use organico_model::RequirementReason;

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
