//! What a contact type promises, in words, and whether the simulated service keeps it.

use organico_model::{Counted, TypeService};

use crate::breaches::BreachWords;
use crate::view::View;

/// Whether a promise is kept, as far as the simulation can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The mean reaches the target.
    Reached,
    /// The mean is below the target, and the interval of confidence still holds it.
    Uncertain,
    /// The whole interval of confidence is below the target.
    Missed,
    /// There is no target on service level.
    NoTarget,
}

impl Verdict {
    /// Returns the verdict on a contact type.
    pub(crate) fn on(view: &View<'_>, service: &TypeService) -> Self {
        let target = target_share(view, service);
        match (target, service.service_level) {
            (Some(target), Some(level)) if level.mean >= target => Self::Reached,
            (Some(target), Some(level)) if level.high >= target => Self::Uncertain,
            (Some(_), Some(_)) => Self::Missed,
            _ => Self::NoTarget,
        }
    }

    /// Returns the key of its word.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Reached => "verdict-reached",
            Self::Uncertain => "verdict-uncertain",
            Self::Missed => "verdict-missed",
            Self::NoTarget => "verdict-none",
        }
    }
}

/// Returns the share of contacts that a type promises to answer in time.
pub(crate) fn target_share(view: &View<'_>, service: &TypeService) -> Option<f64> {
    let target = view.contact_type(&service.contact_type)?.targets.service.as_ref()?;
    Some(target.share.get())
}

/// Returns everything a contact type promises, in words: `80% in 20 s; abandoned up to 5%`.
pub(crate) fn target_words(view: &View<'_>, service: &TypeService) -> String {
    let Some(entry) = view.contact_type(&service.contact_type) else {
        return view.say("target-none");
    };
    let (numbers, targets) = (view.numbers, &entry.targets);
    let service = targets.service.as_ref().map(|target| {
        let key = match target.definition.counted {
            Counted::WithinThreshold => "target-service",
            Counted::Ever => "target-answered",
        };
        let share = numbers.percent_plain(target.share.get());
        let threshold = numbers.seconds(target.threshold.get());
        view.fill(key, &[("share", share.into()), ("threshold", threshold.into())])
    });
    let one = |key: &str, value: String| view.fill(key, &[("value", value.into())]);
    let wait =
        targets.speed_of_answer_max.map(|max| one("target-wait", numbers.seconds(max.get())));
    let lost = targets
        .abandonment_max
        .map(|max| one("target-abandonment", numbers.percent_plain(max.get())));
    let busy =
        targets.occupancy_max.map(|max| one("target-occupancy", numbers.percent_plain(max.get())));
    let due = entry
        .deadline_minutes
        .map(|m| one("target-deadline", numbers.trimmed(f64::from(m) / 60.0)));
    let promises: Vec<String> = [service, wait, lost, busy, due].into_iter().flatten().collect();
    if promises.is_empty() { view.say("target-none") } else { promises.join("; ") }
}

/// Returns how a service level is counted, in words.
pub(crate) fn definition_words(view: &View<'_>, service: &TypeService) -> Option<String> {
    use organico_model::Base;
    let target = view.contact_type(&service.contact_type)?.targets.service.as_ref()?;
    let definition = &target.definition;
    let counted = match definition.counted {
        Counted::WithinThreshold => "counted-within",
        Counted::Ever => "counted-ever",
    };
    let base = match definition.base {
        Base::Offered => "base-offered",
        Base::Answered => "base-answered",
        Base::OfferedLessEarlyAbandons => "base-offered-less-early",
    };
    let threshold = view.numbers.seconds(target.threshold.get());
    let counted = view.fill(counted, &[("threshold", threshold.into())]);
    let gaps = [
        ("counted", counted.into()),
        ("base", view.say(base).into()),
        ("status", BreachWords::of(view.language).status(definition.status).into()),
    ];
    Some(view.fill("definition", &gaps))
}
