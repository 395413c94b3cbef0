//! The command that sizes a service of a tender again, so that anyone can check the people on duty.

use organico_model::{LotService, Seconds, Targets};
use organico_staffing::QueueModel;

/// Returns the `organico staff size` command for contacts of an hour.
pub(super) fn command_line(model: QueueModel, contacts_hour: f64, asked: &LotService) -> String {
    let seconds = |seconds: Seconds| format!("{}s", seconds.get());
    let mut words = vec![
        "organico staff size".to_owned(),
        format!("--model {model}"),
        format!("--contacts {contacts_hour} --per 1h"),
        format!("--handle {}", seconds(asked.handle)),
    ];
    words.extend(asked.patience.map(|patience| format!("--patience {}", seconds(patience))));
    words.extend(promises(&asked.targets, seconds));
    words.join(" ")
}

fn promises(targets: &Targets, seconds: impl Fn(Seconds) -> String) -> Vec<String> {
    let mut words = Vec::new();
    if let Some(service) = &targets.service {
        let (share, threshold) = (percent(service.share.get()), seconds(service.threshold));
        words.push(format!("--target {share}/{threshold} --definition {}", service.definition.id));
    }
    let wait = targets.speed_of_answer_max;
    words.extend(wait.map(|wait| format!("--speed-of-answer {}", seconds(wait))));
    let leaving = targets.abandonment_max;
    words.extend(leaving.map(|share| format!("--abandonment {}%", percent(share.get()))));
    let busy = targets.occupancy_max;
    words.extend(busy.map(|share| format!("--occupancy {}%", percent(share.get()))));
    let least = targets.agents_min.0;
    words.extend((least > 0).then(|| format!("--agents-min {least}")));
    words
}

/// Returns a share in per cent, without the last digits of a binary fraction.
fn percent(share: f64) -> String {
    format!("{}", (share * 1e10).round() / 1e8)
}
