//! Studies: the same bytes on any number of threads, half-widths, traces, and defined answers for odd ones.

use organico_model::{Deferral, Law, Run, Seed, Start, Stopped, Study, StudyArrivals, StudyType};
use organico_simulate::{
    SimulationError, Simulator, StudyConfig, TRACE_LINES_MAX, TraceEvent, compare_studies,
    simulate_study, study_model, trace_study,
};

use crate::oracle::studies::{kind, simulated, study, taker};

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(work)
}

fn busy_day() -> Study {
    let calls = StudyType {
        patience: Law::LogNormal { mean: 120.0, variation: 1.0 },
        day_variation: 0.2,
        target: Some(0.8),
        ..kind(0.05, 200.0)
    };
    let mail = StudyType {
        id: "mail".to_owned(),
        deferred: Some(Deferral { due_seconds: 3600.0, reserve: 1, backlog: 5 }),
        takers: vec![taker(0), taker(1)],
        ..kind(0.01, 300.0)
    };
    study(vec![calls, mail], &[11, 3], 16)
}

#[test]
fn the_result_is_the_same_to_the_last_bit_on_one_two_and_three_threads() {
    let study = busy_day();
    let one = on_threads(1, || simulated(&study, 30, 1));
    for threads in [2, 3] {
        let other = on_threads(threads, || simulated(&study, 30, 1));
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
    assert_ne!(one.digest, simulated(&study, 30, 2).digest, "another seed is another chance");
}

#[test]
fn a_half_width_ends_the_days_as_soon_as_it_is_reached_and_not_before_twenty() {
    let study = busy_day();
    let with = |half_width: f64, threads: usize| {
        let config = StudyConfig { replications: 400, half_width: Some(half_width) };
        on_threads(threads, || simulate_study(&study, &config, &Run::silent(Seed(1))).unwrap())
    };
    let easy = with(0.9, 1);
    assert_eq!((easy.replications, easy.stopped), (20, Stopped::HalfWidth));
    let found = with(0.02, 1);
    assert!(found.replications > 20 && found.stopped == Stopped::HalfWidth);
    for of in &found.types {
        let level = of.measures.sl_off.unwrap();
        assert!(level.high - level.mean <= 0.02, "{level:?}");
    }
    assert_eq!(found, with(0.02, 2));
    let fixed = simulated(&study, found.replications, 1);
    assert_eq!((fixed.digest, fixed.types), (found.digest, found.types));
    let never = with(1e-9, 2);
    assert_eq!((never.replications, never.stopped), (400, Stopped::Limit));
}

#[test]
fn days_that_nobody_calls_and_days_that_nobody_works_have_an_answer() {
    let silent = simulated(&study(vec![kind(0.0, 180.0)], &[5], 8), 3, 1);
    let of = &silent.types[0];
    assert_eq!((of.measures.offered.mean, of.measures.sl_off, of.daily), (0.0, None, None));
    assert_eq!(silent.groups[0].occ.unwrap().mean, 0.0);
    let nobody = simulated(&study(vec![kind(0.02, 180.0)], &[0], 8), 3, 1);
    let of = &nobody.types[0];
    assert_eq!((of.measures.sl_off.unwrap().mean, of.measures.sl_ans), (0.0, None));
    assert_eq!(of.measures.unfinished.mean, of.measures.offered.mean);
    assert_eq!((of.reasons.nobody, nobody.groups[0].occ), (1.0, None));
    // More come than can be served, and nobody leaves: the queue grows, and that is the answer.
    let swamped = simulated(&study(vec![kind(0.2, 180.0)], &[3], 8), 3, 1);
    let of = &swamped.types[0].measures;
    assert!(of.eq.unwrap().mean > 100.0 && of.pwait.unwrap().mean > 0.9);
    let json = format!("{nobody:?}{silent:?}{swamped:?}");
    assert!(!json.contains("NaN") && !json.contains("inf"), "{json}");
}

#[test]
fn days_without_intervals_and_laws_that_do_not_exist_are_refused_with_a_code() {
    let config = StudyConfig { replications: 5, half_width: None };
    let refused = |study: &Study| {
        let fault = simulate_study(study, &config, &Run::silent(Seed(1))).unwrap_err();
        fault.diagnostic().unwrap().code.to_owned()
    };
    let mut short = study(vec![kind(0.02, 180.0)], &[5], 4);
    short.warm_up = 4;
    assert_eq!(refused(&short), "M0103");
    let from = |kind: StudyType| Study { start: Start::Stationary, ..study(vec![kind], &[5], 4) };
    assert_eq!(refused(&from(kind(0.2, 180.0))), "M0106", "unstable");
    let fixed = StudyType { handle: Law::Fixed { value: 180.0 }, ..kind(0.01, 180.0) };
    assert_eq!(refused(&from(fixed)), "M0106");
    let arrivals = StudyArrivals::At { seconds: vec![1.0, 2.0] };
    let listed = StudyType { arrivals, ..kind(0.01, 180.0) };
    assert_eq!(refused(&from(listed)), "M0106");
    let flood = kind(1e9, 180.0);
    assert_eq!(refused(&study(vec![flood], &[5], 4)), "M0103");
    let crowds = kind(2000.0, 180.0);
    assert_eq!(refused(&study(vec![crowds.clone(), crowds], &[5], 4)), "M0104");
    let few = StudyConfig { replications: 1, half_width: None };
    let fault = simulate_study(&busy_day(), &few, &Run::silent(Seed(1))).unwrap_err();
    assert_eq!(fault, SimulationError::Replications(1));
    let none = StudyConfig { replications: 10, half_width: Some(f64::NAN) };
    assert!(simulate_study(&busy_day(), &none, &Run::silent(Seed(1))).is_err());
}

#[test]
fn a_study_less_itself_is_exactly_nothing_and_more_people_serve_better() {
    let config = StudyConfig { replications: 40, half_width: None };
    let run = Run::silent(Seed(1));
    let same = compare_studies(&busy_day(), &busy_day(), &config, &run).unwrap();
    let level = same.types[0].sl_off.unwrap();
    assert_eq!((level.mean, level.low, level.high), (0.0, 0.0, 0.0));
    let mut more = busy_day();
    more.groups[0].agents[0].agents += 2;
    let better = compare_studies(&more, &busy_day(), &config, &run).unwrap();
    assert!(better.types[0].sl_off.unwrap().low > 0.0 && better.occ.unwrap().high < 0.0);
}

#[test]
fn a_trace_tells_the_first_day_in_order_and_every_contact_to_its_end() {
    let mut study = busy_day();
    study.intervals = 2;
    let lines = trace_study(&study, &Run::silent(Seed(1))).unwrap();
    assert!(lines.is_sorted_by(|a, b| a.at_seconds <= b.at_seconds));
    let count = |fits: fn(&TraceEvent) -> bool| lines.iter().filter(|l| fits(&l.event)).count();
    let came = count(|event| matches!(event, TraceEvent::Came(_)));
    let answered = count(|event| matches!(event, TraceEvent::Answered(..)));
    let ended = count(|event| matches!(event, TraceEvent::Ended(..)));
    let left = count(|event| matches!(event, TraceEvent::Left(..)));
    assert!(came > 50 && answered <= came && ended <= answered && left > 0);
    assert!(lines.iter().all(|line| line.event != TraceEvent::Cut));
    let day = Simulator::new(study_model(&study).unwrap()).unwrap();
    let day = day.replicate(0..1, &Run::silent(Seed(1))).unwrap()[0].cells_total();
    let told = [came, answered, ended, left].map(|count| count as u32);
    assert_eq!(told, [day.offered, day.answered, day.handled, day.abandoned], "as it is counted");
    let crowd = crate::oracle::studies::study(vec![kind(20.0, 180.0)], &[5], 8);
    let cut = trace_study(&crowd, &Run::silent(Seed(1))).unwrap();
    assert_eq!((cut.len(), cut.last().unwrap().event), (TRACE_LINES_MAX, TraceEvent::Cut));
}
