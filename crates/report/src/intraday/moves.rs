//! The moves: those that were chosen, and everything that was tried.

use fluent_bundle::FluentValue;
use organico_model::{ChosenMove, IntradayMove, MoveCost, MoveTrial, PriorityRank};

use super::view::DayView;
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::text::Gap;

/// Trials that are shown: those that gain most.
const TRIALS_MAX: usize = 16;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &DayView<'_>) {
    paragraph(markup, &view.verdict());
    if !view.day.chosen.is_empty() {
        chosen(view).write(markup);
        let total = total(view.day.chosen.iter().map(|one| one.cost));
        paragraph(markup, &view.fill("intraday-moves-cost", &[("cost", cost(view, total).into())]));
    }
    if !view.day.trials.is_empty() {
        heading(markup, &view.say("intraday-tried"));
        lead(markup, &view.say("intraday-tried-lead"));
        tried(view).write(markup);
    }
    lead(markup, &view.say("intraday-moves-lead"));
}

/// Returns a move in words.
pub(super) fn words(view: &DayView<'_>, change: &IntradayMove) -> String {
    let clock = |instant| FluentValue::from(view.clock(instant));
    let of_type = |key: &str, id| view.fill(key, &[("type", view.name(id).into())]);
    match change {
        IntradayMove::StayLonger { crew, people, from, to, minutes } => {
            let minutes = view.numbers.whole(*minutes).into();
            let more = [("minutes", minutes), ("from", clock(*from)), ("to", clock(*to))];
            of_people(view, "intraday-move-stay-longer", (*people, view.crew(*crew)), &more)
        }
        IntradayMove::MovePauses { crew, people, from, to } => {
            let more = [("from", clock(*from)), ("to", clock(*to))];
            of_people(view, "intraday-move-pauses", (*people, view.crew(*crew)), &more)
        }
        IntradayMove::LeaveEarly { crew, people, from, hours } => {
            let hours = view.numbers.decimal(*hours, 0).into();
            let more = [("from", clock(*from)), ("hours", hours)];
            of_people(view, "intraday-move-leave-early", (*people, view.crew(*crew)), &more)
        }
        IntradayMove::MorePeople { skill, people, from, to } => {
            let more = [("from", clock(*from)), ("to", clock(*to))];
            let skill = view.skill(skill).to_owned();
            of_people(view, "intraday-move-more-people", (*people, skill), &more)
        }
        IntradayMove::Prioritise { contact_type, rank: PriorityRank::Level } => {
            of_type("intraday-move-priority-level", contact_type)
        }
        IntradayMove::Prioritise { contact_type, rank: PriorityRank::First } => {
            of_type("intraday-move-priority-first", contact_type)
        }
        IntradayMove::OpenOverflow { contact_type } => {
            of_type("intraday-move-overflow", contact_type)
        }
        IntradayMove::Postpone { contact_type, to } => view.fill(
            "intraday-move-postpone",
            &[("type", view.name(contact_type).into()), ("to", clock(*to))],
        ),
        IntradayMove::OfferCallbacks { contact_type, over_seconds, share } => view.fill(
            "intraday-move-callbacks",
            &[
                ("type", view.name(contact_type).into()),
                ("seconds", view.numbers.seconds(*over_seconds).into()),
                ("share", view.numbers.percent_plain(*share).into()),
            ],
        ),
    }
}

/// Returns a move of so many people of a crew or a skill in words.
fn of_people(
    view: &DayView<'_>,
    key: &str,
    (people, crew): (u32, String),
    more: &[Gap<'_>],
) -> String {
    let number = view.numbers.whole(people);
    let mut gaps = vec![("count", people.into()), ("people", number.into()), ("crew", crew.into())];
    gaps.extend(more.iter().cloned());
    view.fill(key, &gaps)
}

/// Returns a cost in words, with the hours that have no premium.
pub(super) fn cost(view: &DayView<'_>, cost: MoveCost) -> String {
    if cost.hours == 0.0 && cost.cents.0 == 0 {
        return view.say("intraday-cost-none");
    }
    let hours = view.numbers.decimal(cost.hours.abs(), 1);
    let saved = organico_model::Cents(cost.cents.0.saturating_abs());
    let money = view.numbers.money(saved, &view.centre.currency);
    let key = match (cost.hours < 0.0, cost.unpriced_hours > 0.0) {
        (true, _) => "intraday-cost-saved",
        (false, true) => "intraday-cost-without-premium",
        (false, false) => "intraday-cost-hours",
    };
    let unpriced = view.numbers.decimal(cost.unpriced_hours, 1);
    view.fill(
        key,
        &[("money", money.into()), ("hours", hours.into()), ("unpriced", unpriced.into())],
    )
}

/// Returns the sum of costs.
pub(super) fn total(costs: impl Iterator<Item = MoveCost>) -> MoveCost {
    costs.fold(MoveCost::NONE, |sum, one| MoveCost {
        cents: organico_model::Cents(sum.cents.0.saturating_add(one.cents.0)),
        hours: sum.hours + one.hours,
        unpriced_hours: sum.unpriced_hours + one.unpriced_hours,
    })
}

/// Returns the chosen moves with the service of the types that have a target and change.
fn chosen(view: &DayView<'_>) -> Table {
    let shown: Vec<usize> = (0..view.day.types.len()).filter(|&kind| changes(view, kind)).collect();
    let mut heads = vec![view.say("intraday-head-move"), view.say("intraday-head-cost")];
    heads
        .extend(shown.iter().map(|&kind| view.name(&view.day.types[kind].contact_type).to_owned()));
    let percent = |level: Option<f64>| {
        level.map_or_else(|| NONE.to_owned(), |level| view.numbers.percent(level))
    };
    let mut first = vec![view.say("intraday-as-it-stands"), String::new()];
    first.extend(
        shown
            .iter()
            .map(|&kind| percent(view.day.types[kind].before.level.map(|level| level.mean))),
    );
    let row = |one: &ChosenMove| {
        let mut row = vec![words(view, &one.change), cost(view, one.cost)];
        row.extend(shown.iter().map(|&kind| percent(one.levels.get(kind).copied().flatten())));
        row
    };
    let mut rows = vec![first];
    rows.extend(view.day.chosen.iter().map(row));
    let mut goals = vec![view.say("intraday-head-target"), String::new()];
    goals.extend(shown.iter().map(|&kind| {
        let target = view.day.types[kind].target;
        target.map_or_else(|| NONE.to_owned(), |share| view.numbers.percent_plain(share))
    }));
    rows.push(goals);
    Table { heads, words: 2, rows }
}

/// Returns whether a type has a target and its service is moved by half a point or more, or stands below the target.
fn changes(view: &DayView<'_>, kind: usize) -> bool {
    let of = &view.day.types[kind];
    let (Some(target), Some(before), Some(after)) = (of.target, of.before.level, of.after.level)
    else {
        return false;
    };
    (after.mean - before.mean).abs() >= 0.005 || before.mean < target
}

fn tried(view: &DayView<'_>) -> Table {
    let mut trials: Vec<&MoveTrial> = view.day.trials.iter().collect();
    trials.sort_by(|a, b| b.gain.abs().total_cmp(&a.gain.abs()));
    trials.truncate(TRIALS_MAX);
    let heads = ["intraday-head-move", "intraday-head-cost", "intraday-head-gain"];
    let row = |one: &&MoveTrial| {
        let points = view.numbers.decimal(100.0 * one.gain, 1);
        let gaps = [("points", points.into()), ("type", view.name(&one.contact_type).into())];
        vec![words(view, &one.change), cost(view, one.cost), view.fill("intraday-gain", &gaps)]
    };
    Table {
        heads: heads.iter().map(|key| view.say(key)).collect(),
        words: 2,
        rows: trials.iter().map(row).collect(),
    }
}
