//! The clock around a run, and the line a program prints.

use std::time::Instant;

use cpu_time::ProcessTime;

use crate::totals::Totals;

/// Runs several rounds on other seeds and prints one line of JSON: the least time of a round by each
/// clock, the events of a round, which are as many in all, and the shares of all rounds.
pub fn report(rounds: u64, mut run: impl FnMut(u64) -> Totals) {
    let (mut wall, mut cpu) = (f64::INFINITY, f64::INFINITY);
    let mut sum = Totals::default();
    let mut events = 0;
    for seed in 1..=rounds {
        let (clock, processor) = (Instant::now(), ProcessTime::now());
        let totals = run(seed);
        let (seconds, cpu_seconds) =
            (clock.elapsed().as_secs_f64(), processor.elapsed().as_secs_f64());
        (wall, cpu, events) = (wall.min(seconds), cpu.min(cpu_seconds), totals.events());
        sum.offered += totals.offered;
        sum.waited += totals.waited;
        sum.abandoned += totals.abandoned;
        sum.within += totals.within;
    }
    println!(
        "{{\"events\": {events}, \"seconds\": {wall}, \"cpu_seconds\": {cpu}, \"rounds\": {rounds}, \
         \"pwait\": {}, \"pab\": {}, \"sl_off\": {}}}",
        sum.share(sum.waited),
        sum.share(sum.abandoned),
        sum.share(sum.within),
    );
}
