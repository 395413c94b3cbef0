//! Chat, first model: one person is several slots of the same queue.
//!
//! With concurrency `c`, `n` people are `c n` servers, each of which takes `1 + slowdown (c - 1)` times the handle time
//! of a conversation held alone. It ignores that a person with fewer conversations is faster in each of them (so it
//! asks for slightly too many people off the peak), that a slot is free only together with its person's shift, and
//! that customers answer at their own pace. Sources: `docs/sources.md#chat`.

use organico_model::{Agents, Targets};

use crate::error::within;
use crate::{QueueModel, Sizing, StaffingError, Traffic, size};

/// The most conversations one person is taken to hold; beyond this the model says nothing.
pub const CONCURRENCY_MAX: u32 = 20;

/// How conversations that are held at once slow each other down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChatConcurrency {
    /// Conversations one person holds at once, 1 to [`CONCURRENCY_MAX`].
    pub conversations: u32,
    /// How much longer each takes for every further one, as a share of its own handle time; 0 to 1. At 1 there is
    /// nothing to gain from concurrency.
    pub slowdown: f64,
}

impl ChatConcurrency {
    /// Returns the factor on the handle time of a conversation held alone.
    #[must_use]
    pub fn handle_factor(&self) -> f64 {
        1.0 + self.slowdown * f64::from(self.conversations.saturating_sub(1))
    }
}

/// Returns the smallest staff for chat. `agents` of the answer are people; its measures are those of the slots, and
/// `measures_below` those of one slot less.
///
/// # Errors
/// As for [`size`], and a concurrency or slowdown out of range.
pub fn size_chat(
    model: QueueModel,
    traffic: &Traffic,
    targets: &Targets,
    concurrency: &ChatConcurrency,
) -> Result<Sizing, StaffingError> {
    let conversations = concurrency.conversations;
    within(
        "concurrency",
        f64::from(conversations),
        (1.0, f64::from(CONCURRENCY_MAX)),
        ">= 1, <= 20",
    )?;
    within("slowdown", concurrency.slowdown, (0.0, 1.0), ">= 0, <= 1")?;
    let slots_traffic = Traffic {
        handle_seconds: traffic.handle_seconds * concurrency.handle_factor(),
        ..*traffic
    };
    let slots_targets = Targets {
        agents_min: Agents(targets.agents_min.0.saturating_mul(conversations)),
        ..targets.clone()
    };
    let slots = size(model, &slots_traffic, &slots_targets)?;
    Ok(Sizing { agents: Agents(slots.agents.0.div_ceil(conversations)), ..slots })
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::Occupancy;

    fn people(conversations: u32, slowdown: f64) -> u32 {
        let traffic =
            Traffic { arrivals_per_second: 0.1, handle_seconds: 600.0, patience_seconds: None };
        let occupancy_max = Occupancy::new(0.8).ok();
        let targets = Targets {
            service: None,
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max,
            agents_min: Agents(3),
        };
        let concurrency = ChatConcurrency { conversations, slowdown };
        size_chat(QueueModel::ErlangC, &traffic, &targets, &concurrency).unwrap().agents.0
    }

    #[test]
    fn one_conversation_at_a_time_is_an_ordinary_queue() {
        assert_eq!(people(1, 0.5), 75);
    }

    #[test]
    fn three_at_once_need_a_third_of_the_people_if_they_do_not_slow_each_other_down() {
        assert_eq!(people(3, 0.0), 25);
    }

    #[test]
    fn conversations_that_take_turns_save_nobody() {
        assert_eq!(people(3, 1.0), 75);
    }
}
