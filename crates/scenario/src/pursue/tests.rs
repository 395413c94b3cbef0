//! What a plan does about promises that its first roster misses.

use jiff::Timestamp;
use jiff::civil::date;
use organico_model::{Centre, PromiseVerdict, Pursuit, Run, Seed, Silent};
use organico_rules::rule_set;

use crate::{Example, Inputs, Period, PlanConfig, example_centre, plan};

/// A week of the small example, changed, planned with so many rounds of correction.
fn week(rounds: u32, change: impl FnOnce(&mut Centre)) -> Pursuit {
    let mut centre = example_centre(Example::OneQueue, Seed(1)).unwrap();
    change(&mut centre);
    let first = date(2027, 2, 1);
    let inputs = Inputs {
        rules: rule_set(&centre.rule_pack, first).unwrap(),
        centre,
        digest: String::new(),
        at: Timestamp::UNIX_EPOCH,
        sessions: Vec::new(),
        as_is: None,
    };
    let mut config = PlanConfig::standard(Period { first, days: 7 }).unwrap();
    config.service_rounds = rounds;
    config.simulation.replications = 20;
    plan(&inputs, &config, &Run { seed: Seed(3), progress: &Silent }).unwrap().pursuit
}

fn promise_share(centre: &mut Centre, share: f64) {
    let target = centre.contact_types[0].targets.service.as_mut().unwrap();
    target.share = organico_model::Share::new(share).unwrap();
}

#[test]
fn a_promise_that_the_first_roster_keeps_needs_no_correction() {
    let pursuit = week(3, |centre| promise_share(centre, 0.3));
    assert_eq!((pursuit.rounds, pursuit.promises[0].verdict), (0, PromiseVerdict::Kept));
    assert!(pursuit.promises[0].price.is_none());
}

#[test]
fn too_few_people_leave_a_promise_missed_with_the_hours_and_their_price() {
    let pursuit = week(2, |centre| centre.people.truncate(8));
    let one = &pursuit.promises[0];
    assert_eq!(one.verdict, PromiseVerdict::HoursAreMissing);
    assert!(one.reached < one.target && one.hours_missing > 0.0 && one.price.is_some());
}

#[test]
fn nobody_with_the_skill_is_told_as_such() {
    let pursuit = week(1, |centre| {
        for person in &mut centre.people {
            person.skills[0].skill = organico_model::SkillId::new("other");
        }
        centre.skills.push(organico_model::Skill {
            id: organico_model::SkillId::new("other"),
            name: "Other".to_owned(),
        });
    });
    assert_eq!(pursuit.promises[0].verdict, PromiseVerdict::NobodyHasTheSkill);
    assert_eq!(pursuit.promises[0].price, None);
}

#[test]
fn corrections_never_leave_the_promises_further_away() {
    let before = week(0, |centre| promise_share(centre, 0.95));
    let after = week(3, |centre| promise_share(centre, 0.95));
    assert!(before.promises[0].reached < 0.95, "{before:?}");
    assert!(after.promises[0].reached >= before.promises[0].reached, "{after:?}");
    assert_eq!(after.promises[0].first, before.promises[0].reached);
    assert!(after.rounds >= 1);
}
