//! Sums over days to measures with their intervals.

use organico_model::{
    ContactMeasures, DailyLevel, Estimate, GroupInterval, GroupSimulation, InService,
    IntervalSimulation, SIMULATION_VERSION, Seed, Simulation, Stopped, Study, StudyGroup,
    StudyType, TypeSimulation, WaitReasons,
};

use super::sums::{ContactSums, GroupSums, Sums, TypeSums};
use crate::statistics::{Ratio, proportion, quantile};

/// Returns the simulation that the sums come to.
pub(super) fn simulation(
    study: &Study,
    sums: &Sums,
    (seed, replications, stopped): (Seed, u32, Stopped),
) -> Simulation {
    let types = study.types.iter().zip(&sums.types);
    let groups = study.groups.iter().zip(&sums.groups);
    Simulation {
        version: SIMULATION_VERSION,
        name: study.name.clone(),
        seed,
        replications,
        stopped,
        events: sums.events,
        digest: format!("{:016x}", sums.digest),
        types: types.map(|(of, sums)| of_type(study, of, sums)).collect(),
        groups: groups.map(|(of, (day, _))| of_group(of, day)).collect(),
        intervals: (0..sums.counted.len()).map(|place| of_interval(study, sums, place)).collect(),
    }
}

fn of_type(study: &Study, of: &StudyType, sums: &TypeSums) -> TypeSimulation {
    let in_service = sums.in_service.iter().filter_map(|(group, number)| {
        let group = study.groups.get(*group)?.id.clone();
        Some(InService { group, mean: number.estimate().unwrap_or_default() })
    });
    TypeSimulation {
        id: of.id.clone(),
        name: of.name.clone(),
        threshold_seconds: of.threshold_seconds,
        measures: of_day(of, sums),
        daily: daily(of, &sums.levels),
        in_service: in_service.collect(),
        reasons: reasons(sums.reasons),
        analytic: None,
    }
}

/// Returns the measures of the day, the two shares that have one with their control.
fn of_day(of: &StudyType, sums: &TypeSums) -> ContactMeasures {
    let (sl_off, pab) = (sums.level(), sums.abandonment());
    ContactMeasures { pab, sl_off, ..measures(of, &sums.day) }
}

fn measures(of: &StudyType, sums: &ContactSums) -> ContactMeasures {
    let [
        offered,
        answered,
        handled,
        abandoned,
        blocked,
        contained,
        retried,
        called_back,
        returned,
        unfinished,
    ] = sums.counts.map(|count| count.estimate().unwrap_or_default());
    let [pblock, pwait, pab, ew, eq, sl_off, sl_ans, sl_exab, over, virtual_over, left_early, ..] =
        &sums.ratios;
    let [.., ew_served_part, asa_served, overdue] = &sums.ratios;
    ContactMeasures {
        offered,
        answered,
        handled,
        abandoned,
        blocked,
        contained,
        retried,
        called_back,
        returned,
        unfinished,
        pblock: pblock.share(),
        pwait: pwait.share(),
        // Those who left in an interval may be more than those who came in it.
        pab: pab.estimate(),
        ew: ew.estimate(),
        eq: eq.estimate(),
        sl_off: sl_off.share(),
        sl_ans: sl_ans.share(),
        sl_exab: sl_exab.share(),
        waited_over: over.share(),
        virtual_over: virtual_over.share().filter(|_| knows_virtual_waits(of)),
        left_early: left_early.share(),
        ew_served_part: ew_served_part.estimate(),
        asa_served: asa_served.estimate(),
        overdue: overdue.share().filter(|_| of.deferred.is_some()),
    }
}

/// Returns whether who leaves is found when they would have been answered, and not already when they leave.
fn knows_virtual_waits(of: &StudyType) -> bool {
    of.line_cap.is_none() && of.retrial.is_none() && of.callback.is_none()
}

fn daily(of: &StudyType, levels: &[f64]) -> Option<DailyLevel> {
    let mut ascending = levels.to_vec();
    ascending.sort_by(f64::total_cmp);
    let met = |target: f64| {
        let days = levels.iter().filter(|&&level| level >= target).count();
        proportion(days as f64, levels.len() as f64)
    };
    Some(DailyLevel {
        p05: quantile(&ascending, 0.05)?,
        p50: quantile(&ascending, 0.5)?,
        p95: quantile(&ascending, 0.95)?,
        met: of.target.and_then(met),
    })
}

fn reasons(counts: [u64; 3]) -> WaitReasons {
    let all = counts.iter().sum::<u64>().max(1) as f64;
    let [nobody, all_busy, held_back] = counts.map(|count| count as f64 / all);
    WaitReasons { nobody, all_busy, held_back }
}

fn of_group(of: &StudyGroup, sums: &GroupSums) -> GroupSimulation {
    let GroupInterval { staffed, busy, occ } = group(sums);
    GroupSimulation { id: of.id.clone(), name: of.name.clone(), staffed, busy, occ }
}

fn group(sums: &GroupSums) -> GroupInterval {
    let mean = |ratio: &Ratio| -> Estimate { ratio.estimate().unwrap_or_default() };
    GroupInterval {
        staffed: mean(&sums.staffed),
        busy: mean(&sums.busy),
        occ: sums.occupancy.share(),
    }
}

fn of_interval(study: &Study, sums: &Sums, place: usize) -> IntervalSimulation {
    let start = (sums.counted.start + place) as f64 * study.interval_seconds;
    let types = study.types.iter().zip(&sums.types);
    IntervalSimulation {
        start_seconds: start,
        end_seconds: start + study.interval_seconds,
        types: types.map(|(of, sums)| measures(of, &sums.intervals[place])).collect(),
        groups: sums.groups.iter().map(|(_, by_interval)| group(&by_interval[place])).collect(),
    }
}
