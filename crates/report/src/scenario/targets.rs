//! What a contact type promises, in words, with how it is counted.

use organico_model::{Base, Counted, ServiceTarget, Targets};

use super::voice::Voice;

/// Returns what is promised: `80% within 20 s (contacts answered within 20 s over contacts offered); ...`.
pub(super) fn target_words(targets: &Targets, voice: Voice) -> String {
    let numbers = voice.numbers;
    let one = |key: &str, value: String| voice.fill(key, &[("value", value.into())]);
    let service = targets.service.as_ref().map(|target| service_words(target, voice));
    let wait =
        targets.speed_of_answer_max.map(|max| one("target-wait", numbers.seconds(max.get())));
    let lost = targets
        .abandonment_max
        .map(|max| one("target-abandonment", numbers.percent_plain(max.get())));
    let busy =
        targets.occupancy_max.map(|max| one("target-occupancy", numbers.percent_plain(max.get())));
    let all: Vec<String> = [service, wait, lost, busy].into_iter().flatten().collect();
    if all.is_empty() { voice.say("target-none") } else { all.join("; ") }
}

fn service_words(target: &ServiceTarget, voice: Voice) -> String {
    let threshold = voice.numbers.seconds(target.threshold.get());
    let (key, counted) = match target.definition.counted {
        Counted::WithinThreshold => ("target-service", "counted-within"),
        Counted::Ever => ("target-answered", "counted-ever"),
    };
    let base = match target.definition.base {
        Base::Offered => "base-offered",
        Base::Answered => "base-answered",
        Base::OfferedLessEarlyAbandons => "base-offered-less-early",
    };
    let share = voice.numbers.percent_plain(target.share.get());
    let promise =
        voice.fill(key, &[("share", share.into()), ("threshold", threshold.clone().into())]);
    let gaps = [
        ("promise", promise.into()),
        ("counted", voice.fill(counted, &[("threshold", threshold.into())]).into()),
        ("base", voice.say(base).into()),
        ("status", voice.status(target.definition.status).into()),
    ];
    voice.fill("scenario-target-defined", &gaps)
}
