//! How long callers would wait: Kaplan-Meier, because an answered call only says that its caller would have waited at
//! least that long.

use organico_model::Law;

use super::calls::{Call, End};

/// Steps of probability of the law.
const STEPS: usize = 2000;

/// Returns the law of patience of those who queued, and the share of it that lies beyond the longest wait of anybody
/// who left.
///
/// That share is placed at the longest such wait: nobody knows how much longer they would have stayed.
pub(crate) fn patience_law(calls: &[&Call]) -> (Law, f64) {
    let mut waits: Vec<(f64, End)> =
        calls.iter().filter(|call| call.queued).map(|call| (call.wait_seconds, call.end)).collect();
    // Of equal waits those who left come first: who was answered at the same instant was still there.
    waits.sort_by(|a, b| {
        a.0.total_cmp(&b.0).then((a.1 == End::Answered).cmp(&(b.1 == End::Answered)))
    });
    let mut left = 1.0;
    let mut values = Vec::with_capacity(STEPS);
    let mut longest = 0.0;
    for (index, &(wait, end)) in waits.iter().enumerate() {
        if end == End::Left {
            let at_risk = (waits.len() - index) as f64;
            left *= 1.0 - 1.0 / at_risk;
            longest = wait;
            let reached = ((1.0 - left) * STEPS as f64).round() as usize;
            values.resize(reached.clamp(values.len(), STEPS), wait);
        }
    }
    values.resize(STEPS, longest);
    (Law::Empirical { values }, left)
}
