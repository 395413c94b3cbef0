use super::*;

fn portion(released: usize, due: usize, hours: f64) -> DeferredPortion {
    DeferredPortion { released, due, hours }
}

fn agents(portions: &[DeferredPortion], open: &[bool]) -> Vec<f64> {
    plan_deferred(portions, open, 0.5).unwrap().agents
}

#[test]
fn work_with_time_to_spare_is_spread_evenly() {
    assert_eq!(agents(&[portion(0, 3, 4.0)], &[true; 4]), [2.0, 2.0, 2.0, 2.0]);
}

#[test]
fn a_tight_deadline_is_met_and_the_rest_spread_after_it() {
    assert_eq!(
        agents(&[portion(0, 1, 4.0), portion(0, 5, 2.0)], &[true; 6]),
        [4.0, 4.0, 1.0, 1.0, 1.0, 1.0]
    );
}

#[test]
fn work_waits_for_its_release() {
    assert_eq!(agents(&[portion(0, 3, 1.0), portion(2, 3, 3.0)], &[true; 4]), [1.0, 1.0, 3.0, 3.0]);
}

#[test]
fn closed_intervals_take_no_work_and_hours_released_in_them_wait_for_the_opening() {
    let open = [true, false, false, true, true];
    assert_eq!(agents(&[portion(1, 4, 2.0)], &open), [0.0, 0.0, 0.0, 2.0, 2.0]);
}

#[test]
fn a_deadline_before_the_next_opening_is_overdue_and_done_first_thing() {
    let plan =
        plan_deferred(&[portion(1, 2, 2.0)], &[true, false, false, true, true], 0.5).unwrap();
    assert_eq!(plan.overdue_hours, 2.0);
    assert_eq!(plan.agents, [0.0, 0.0, 0.0, 4.0, 0.0]);
}

#[test]
fn what_is_due_after_the_horizon_is_carried_over() {
    let plan =
        plan_deferred(&[portion(0, 1, 1.0), portion(1, 9, 3.0)], &[true, true], 0.5).unwrap();
    assert_eq!((plan.agents, plan.carried_over_hours), (vec![1.0, 1.0], 3.0));
}

#[test]
fn nothing_to_do_or_nobody_open_is_a_plan_too() {
    assert_eq!(agents(&[], &[true, false]), [0.0, 0.0]);
    let closed = plan_deferred(&[portion(0, 1, 2.0)], &[false, false], 0.5).unwrap();
    assert_eq!(
        (closed.agents, closed.overdue_hours, closed.carried_over_hours),
        (vec![0.0, 0.0], 2.0, 2.0)
    );
    assert_eq!(plan_deferred(&[portion(0, 0, 2.0)], &[], 0.5).unwrap().carried_over_hours, 2.0);
}

#[test]
fn hours_that_are_no_number_are_refused() {
    assert!(plan_deferred(&[portion(0, 1, f64::NAN)], &[true], 0.5).is_err());
    assert!(plan_deferred(&[portion(0, 1, 1.0)], &[true], 0.0).is_err());
}
