//! Steps of constant rates that stand for a rate which varies all the time, to the fourth order of their length.

use super::QueueStep;

/// Returns steps that stand for an arrival rate that varies: two halves for each of `pieces` equal parts of a step.
///
/// `rate` is asked at times from 0 to the duration of the step, whose other numbers hold throughout. The rates of the
/// halves are weighted means of the rates at the two points of Gauss, so that the error falls with the fourth power of
/// the length of a piece. Where the rate falls so steeply that a half would have a negative one, both have the mean.
/// Source: `docs/sources.md#time-varying`.
#[must_use]
pub fn steps_of_rate(step: &QueueStep, pieces: u32, rate: &dyn Fn(f64) -> f64) -> Vec<QueueStep> {
    /// `sqrt(3) / 6`, half the distance of the points of Gauss on [0, 1].
    const POINT: f64 = 0.288_675_134_594_812_9;
    let length = step.duration / f64::from(pieces);
    let mut steps = Vec::with_capacity(2 * pieces as usize);
    for piece in 0..pieces {
        let middle = (f64::from(piece) + 0.5) * length;
        let (early, late) = (rate(middle - POINT * length), rate(middle + POINT * length));
        let (mean, tilt) = (0.5 * (early + late), 2.0 * POINT * (early - late));
        let tilt = if tilt.abs() <= mean { tilt } else { 0.0 };
        for arrival_rate in [mean + tilt, mean - tilt] {
            steps.push(QueueStep { duration: 0.5 * length, arrival_rate, ..*step });
        }
    }
    steps
}
