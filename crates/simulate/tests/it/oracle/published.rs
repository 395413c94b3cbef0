//! V3: what others published of a small queue: 4.2 calls a minute, two minutes each, twelve people, eight hours from
//! empty.

use super::scores::Score;
use super::studies::{kind, simulated, study};
use super::table::Table;

/// A published figure beside ours; the score is the difference over the half of the combined 95 % interval.
pub(crate) fn run(days: u32) -> Vec<Score> {
    let table = Table::of(include_str!("published_sim_results.csv"));
    let study = study(vec![kind(4.2 / 60.0, 120.0)], &[12], 16);
    let found = simulated(&study, days, 3);
    let of = &found.types[0].measures;
    let mut scores = Vec::new();
    for row in table.rows.iter().filter(|row| table.text(row, "example") == "MMC") {
        let metric = table.text(row, "metric");
        let (ours, unit) = match metric {
            "contacts in target" => {
                // The mean of the day: the share in time of the offered times the offered.
                let (share, offered) = (of.sl_off.unwrap(), of.offered);
                let scale = |share: f64| share * offered.mean;
                let low = scale(share.low) - (offered.mean - offered.low);
                let high = scale(share.high) + (offered.high - offered.mean);
                (organico_model::Estimate { mean: scale(share.mean), low, high }, 1.0)
            }
            "service level" => (of.sl_exab.unwrap(), 1.0),
            "speed of answer (min)" => (of.asa_served.unwrap(), 60.0),
            "occupancy" => (found.groups[0].occ.unwrap(), 1.0),
            other => panic!("unknown metric {other}"),
        };
        let number = |column| table.number(row, column).unwrap() * unit;
        let theirs = 0.5 * (number("ci95_high") - number("ci95_low"));
        let half = libm::hypot(theirs, 0.5 * (ours.high - ours.low));
        let exact = number("mean");
        scores.push(Score {
            case: "MMC".to_owned(),
            measure: metric.to_owned(),
            exact,
            found: ours.mean,
            z: (ours.mean - exact) / half,
        });
    }
    scores
}
