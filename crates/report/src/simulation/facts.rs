//! What the study assumes, in words, and what the simulation was made of.

use organico_model::{AgentChoice, EndOfShift, Start, StudyStaff, StudyType};

use super::view::SimulationView;

/// A name and a value.
type Fact = (String, String);

/// The key of a name, and which types have it.
type Feature = (&'static str, fn(&StudyType) -> bool);

/// Returns the facts: the study first, then the run.
pub(super) fn facts(view: &SimulationView<'_>) -> Vec<Fact> {
    let study = view.study;
    let start = match study.start {
        Start::Empty => "simulation-start-empty",
        Start::Stationary => "simulation-start-stationary",
    };
    let end = match study.end_of_shift {
        EndOfShift::Exhaustive => "simulation-end-exhaustive",
        EndOfShift::PreEmptive => "simulation-end-pre-emptive",
    };
    let choice = match study.agent_choice {
        AgentChoice::LongestIdle => "simulation-choice-longest-idle",
        AgentChoice::LeastOccupied => "simulation-choice-least-occupied",
        AgentChoice::FixedOrder => "simulation-choice-fixed",
    };
    let mut facts = vec![
        (view.say("simulation-fact-staff"), staff(view)),
        (view.say("simulation-fact-start"), view.say(start)),
        (view.say("simulation-fact-end"), view.say(end)),
        (view.say("simulation-fact-choice"), view.say(choice)),
    ];
    facts.extend(uncounted(view));
    facts.extend(chance(view));
    facts.extend(features(view));
    facts.extend(run(view));
    facts
}

fn staff(view: &SimulationView<'_>) -> String {
    let groups = view.plural("simulation-staff-groups", view.study.groups.len());
    match &view.study.staff {
        StudyStaff::Groups => groups,
        StudyStaff::People { people, .. } => {
            let people = view.plural("simulation-staff-people", people.len());
            view.fill(
                "simulation-staff-both",
                &[("people", people.into()), ("groups", groups.into())],
            )
        }
    }
}

fn uncounted(view: &SimulationView<'_>) -> Option<Fact> {
    let (first, last) = (view.study.warm_up, view.study.cool_down);
    if first + last == 0 {
        return None;
    }
    let gaps =
        [("first", view.numbers.count(first).into()), ("last", view.numbers.count(last).into())];
    Some((view.say("simulation-fact-uncounted"), view.fill("simulation-uncounted", &gaps)))
}

/// Returns what varies besides the chance of single contacts, and what breaks down.
fn chance(view: &SimulationView<'_>) -> Vec<Fact> {
    let (study, mut facts) = (view.study, Vec::new());
    if study.shared_variation > 0.0 {
        let share = view.numbers.percent(study.shared_variation);
        facts.push((view.say("simulation-fact-shared"), share));
    }
    if !study.outages.is_empty() {
        let words = view.plural("simulation-outages", study.outages.len());
        facts.push((view.say("simulation-fact-outages"), words));
    }
    if let Some(homes) = &study.home_outages {
        let hours = view.plain(homes.hours_between);
        let words = view.fill("simulation-home-outages", &[("hours", hours.into())]);
        facts.push((view.say("simulation-fact-homes"), words));
    }
    if let Some(fatigue) = study.fatigue {
        let gaps = [
            ("above", view.numbers.percent_plain(fatigue.above).into()),
            ("slowdown", view.numbers.percent_plain(fatigue.slowdown).into()),
        ];
        facts.push((view.say("simulation-fact-fatigue"), view.fill("simulation-fatigue", &gaps)));
    }
    facts
}

/// Returns which types have which of the less common parts.
fn features(view: &SimulationView<'_>) -> Vec<Fact> {
    let features: [Feature; 7] = [
        ("simulation-fact-deferred", |one| one.deferred.is_some()),
        ("simulation-fact-concurrent", |one| one.concurrency > 1),
        ("simulation-fact-callback", |one| one.callback.is_some()),
        ("simulation-fact-retrial", |one| one.retrial.is_some()),
        ("simulation-fact-automation", |one| one.automation.is_some()),
        ("simulation-fact-transfers", |one| !one.transfers.is_empty()),
        ("simulation-fact-capped", |one| one.line_cap.is_some()),
    ];
    let named = |(key, has): Feature| {
        let names: Vec<&str> =
            view.study.types.iter().filter(|one| has(one)).map(|one| one.name.as_str()).collect();
        (!names.is_empty()).then(|| (view.say(key), names.join(", ")))
    };
    features.into_iter().filter_map(named).collect()
}

fn run(view: &SimulationView<'_>) -> Vec<Fact> {
    let simulation = view.simulation;
    vec![
        (view.say("simulation-fact-days"), view.numbers.whole(simulation.replications)),
        (view.say("simulation-fact-seed"), simulation.seed.0.to_string()),
        (view.say("simulation-fact-events"), view.numbers.decimal(simulation.events as f64, 0)),
        (view.say("simulation-fact-digest"), simulation.digest.clone()),
    ]
}
