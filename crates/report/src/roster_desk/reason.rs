//! Why a day stands as it does, in sentences: the need, the alternatives, the rules that bind, who else could.

use organico_model::{
    AlternativeCost, BindingRule, Breach, Centre, DayAlternative, DayChoice, DayReason,
    NeedStretch, OtherGroup, OtherPeople,
};

use super::words::DeskWords;
use crate::Language;
use crate::breaches::BreachWords;

/// Other hours that are told one by one, of those that the rules allow.
const HOURS_MAX: usize = 3;
/// What the search counts as one in the costs that are told.
const POINT: f64 = 1e6;
/// Costs that differ by less are told as the same.
const SAME: f64 = 0.005;

/// Returns why a day of a person stands as it does, for a terminal.
#[must_use]
pub fn reason_of_day_text(reason: &DayReason, centre: &Centre, language: Language) -> String {
    let words = DeskWords::of(centre, language);
    let mut lines = title(words, reason);
    lines.push(String::new());
    lines.extend(need_lines(words, reason));
    lines.push(String::new());
    lines.extend(alternative_lines(words, reason));
    if !reason.binding.is_empty() {
        lines.push(String::new());
        lines.push(words.say("desk-reason-binding"));
        lines.extend(reason.binding.iter().map(|rule| binding_line(words, rule)));
    }
    if let Some(others) = &reason.others {
        lines.push(String::new());
        lines.extend(other_lines(words, others));
    }
    lines.join("\n")
}

fn title(words: DeskWords<'_>, reason: &DayReason) -> Vec<String> {
    let day = words.numbers.date_of_year(reason.day);
    let gaps = [("person", reason.person.as_str()), ("day", &day)];
    let work = words.work(&reason.work);
    let [minutes, contract] =
        [reason.week_minutes, reason.contract_minutes].map(|minutes| words.hours(minutes as f64));
    vec![
        words.tell("desk-reason-title", &[&gaps[..], &[("work", &work)]].concat()),
        words.tell("desk-reason-week", &[("hours", &minutes), ("contract", &contract)]),
    ]
}

fn need_lines(words: DeskWords<'_>, reason: &DayReason) -> Vec<String> {
    if reason.need.is_empty() {
        return vec![words.say("desk-reason-no-need")];
    }
    let is_off = reason.work.is_empty();
    let title = if is_off { "desk-reason-need-off" } else { "desk-reason-need" };
    let mut lines = vec![words.say(title)];
    for need in &reason.need {
        lines.push(format!("  {}", words.skill(&need.skill)));
        let line = |stretch: &NeedStretch| stretch_line(words, stretch, is_off);
        lines.extend(need.stretches.iter().map(line));
    }
    lines
}

fn stretch_line(words: DeskWords<'_>, stretch: &NeedStretch, is_off: bool) -> String {
    let number = |people: f64| words.numbers.decimal(people, 1);
    let gap = stretch.required - stretch.on_duty;
    let without = stretch.required - stretch.without;
    let key = if gap > 0.0 { "desk-reason-missing" } else { "desk-reason-enough" };
    let gaps = [
        ("span", words.span(stretch.start, stretch.end)),
        ("required", number(stretch.required)),
        ("on_duty", number(stretch.on_duty)),
        ("gap", number(gap.abs())),
    ];
    let line = words.tell(key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str())));
    if is_off {
        return line;
    }
    let key = if without > 0.0 { "desk-reason-without" } else { "desk-reason-without-enough" };
    line + &words.tell(key, &[("gap", &number(without.abs()))])
}

fn alternative_lines(words: DeskWords<'_>, reason: &DayReason) -> Vec<String> {
    let mut told = told(reason);
    told.sort_by_key(|one| (!one.is_allowed(), !one.bends.is_empty(), one.cost.total()));
    let mut lines = vec![words.say("desk-reason-alternatives")];
    lines.extend(told.into_iter().map(|one| alternative_line(words, one)));
    let free = reason.alternatives.iter().filter(|one| one.is_allowed() && one.bends.is_empty());
    let cheaper = free.filter(|one| one.holds_sessions() && points(one) < -SAME).count();
    lines.push(words.count(
        if cheaper == 0 { "desk-reason-none-cheaper" } else { "desk-reason-cheaper" },
        cheaper,
    ));
    lines
}

/// Returns the alternatives that are told one by one: a day off, the other place, the best other hours and the best
/// exchange; those that the rules allow first, then one of consent, and where there is none the best of the forbidden.
fn told(reason: &DayReason) -> Vec<&DayAlternative> {
    let all = || reason.alternatives.iter();
    let is_hours = |one: &&DayAlternative| one.change == DayChoice::Hours;
    let is_exchange = |one: &&DayAlternative| matches!(one.change, DayChoice::Exchange { .. });
    let is_free = |one: &&DayAlternative| one.is_allowed() && one.bends.is_empty();
    let mut told: Vec<&DayAlternative> =
        all().filter(is_hours).filter(is_free).take(HOURS_MAX).collect();
    told.extend(all().filter(is_hours).find(|one| one.is_allowed() && !one.bends.is_empty()));
    if told.is_empty() {
        told.extend(all().find(is_hours));
    }
    told.extend(all().filter(is_exchange).find(is_free).or_else(|| all().find(is_exchange)));
    told.extend(all().filter(|one| matches!(one.change, DayChoice::Off | DayChoice::Place)));
    told
}

/// What an alternative adds to the cost, in points.
fn points(alternative: &DayAlternative) -> f64 {
    alternative.cost.total() as f64 / POINT
}

fn alternative_line(words: DeskWords<'_>, alternative: &DayAlternative) -> String {
    let what = what(words, alternative);
    if !alternative.is_allowed() {
        let rules = rules(words, &alternative.breaks);
        return words.tell("desk-reason-forbidden", &[("what", &what), ("rules", &rules)]);
    }
    let cost = points(alternative);
    let key = match cost {
        cost if cost > SAME => "desk-reason-dearer",
        cost if cost < -SAME => "desk-reason-saves",
        _ => "desk-reason-same",
    };
    let points = words.numbers.decimal(cost.abs(), 2);
    let mut parts = vec![words.tell(key, &[("what", &what), ("points", &points)])];
    parts.extend(hours_part(words, "missing", alternative.missing_hours));
    parts.extend(hours_part(words, "surplus", alternative.surplus_hours));
    if alternative.minutes != 0 {
        let hours = words.hours(alternative.minutes.abs() as f64);
        let key =
            if alternative.minutes > 0 { "desk-reason-longer" } else { "desk-reason-shorter" };
        parts.push(words.tell(key, &[("hours", &hours)]));
    }
    if !alternative.holds_sessions() {
        let minutes = words.numbers.whole(alternative.dropped_minutes as f64);
        parts.push(words.tell("desk-reason-dropped", &[("minutes", &minutes)]));
    }
    match alternative.wishes_met {
        0 => {}
        wishes if wishes > 0 => parts.push(words.say("desk-reason-wish-met")),
        _ => parts.push(words.say("desk-reason-wish-lost")),
    }
    let AlternativeCost { fairness, change, pairs, .. } = alternative.cost;
    for (what, cost) in [("even", fairness), ("published", change), ("pairs", pairs)] {
        let sense = if cost > 0 { "less" } else { "more" };
        parts.extend((cost != 0).then(|| words.say(&format!("desk-reason-{what}-{sense}"))));
    }
    if !alternative.bends.is_empty() {
        let rules = rules(words, &alternative.bends);
        parts.push(words.tell("desk-reason-bends", &[("rules", &rules)]));
    }
    parts.join("; ")
}

fn hours_part(words: DeskWords<'_>, what: &str, hours: f64) -> Option<String> {
    let told = words.numbers.decimal(hours.abs(), 1);
    let is_none = !told.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let sense = if hours > 0.0 { "more" } else { "fewer" };
    (!is_none).then(|| words.tell(&format!("desk-reason-{what}-{sense}"), &[("hours", &told)]))
}

/// Returns an alternative in words: `09:00–18:00, Milano`, `at home`, `the work of sat 6 feb`.
fn what(words: DeskWords<'_>, alternative: &DayAlternative) -> String {
    match (alternative.change, &alternative.work) {
        (DayChoice::Exchange { with }, work) => {
            let key = if work.is_some() { "desk-reason-take" } else { "desk-reason-put" };
            words.tell(key, &[("day", &words.day(with))])
        }
        (_, None) => words.say("desk-off"),
        (DayChoice::Place, Some(work)) => {
            words.tell("desk-reason-place", &[("place", &words.place(&work.workplace))])
        }
        (DayChoice::Hours | DayChoice::Off, Some(work)) => words.work(std::slice::from_ref(work)),
    }
}

fn rules(words: DeskWords<'_>, breaches: &[Breach]) -> String {
    let names = BreachWords::of(words.language);
    let mut rules: Vec<String> =
        breaches.iter().map(|breach| names.rule(breach.rule.as_str())).collect();
    rules.sort();
    rules.dedup();
    rules.join(", ")
}

fn binding_line(words: DeskWords<'_>, rule: &BindingRule) -> String {
    let names = BreachWords::of(words.language);
    let numbers = words.numbers;
    let gaps = [
        ("rule", names.rule(rule.rule.as_str())),
        ("source", names.source_of(rule.rule.as_str(), &rule.source)),
        ("status", names.status(rule.status)),
        ("number", numbers.count(rule.alternatives)),
        ("alone", numbers.count(rule.alone)),
        ("points", numbers.decimal(rule.saving as f64 / POINT, 2)),
    ];
    words.tell("desk-reason-rule", &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn other_lines(words: DeskWords<'_>, others: &OtherPeople) -> Vec<String> {
    if others.groups.is_empty() {
        return vec![words.say("desk-reason-others-few")];
    }
    let mut lines = vec![words.say("desk-reason-others")];
    lines.extend(others.groups.iter().map(|group| group_line(words, group)));
    if let Some(people) = &others.people {
        let ids: Vec<String> = people.iter().map(ToString::to_string).collect();
        lines.push(words.tell("desk-reason-list", &[("people", &ids.join(" "))]));
    }
    lines
}

fn group_line(words: DeskWords<'_>, group: &OtherGroup) -> String {
    let site = group.site.as_ref().map(|id| {
        let found = words.centre.sites.iter().find(|site| site.id == *id);
        found.map_or_else(|| id.to_string(), |site| site.name.clone())
    });
    let name = match (site, &group.team) {
        (Some(site), Some(team)) => {
            words.tell("desk-reason-team", &[("site", &site), ("team", team.as_str())])
        }
        (Some(site), None) => site,
        (None, _) => words.say("desk-reason-everywhere"),
    };
    let count = |people: usize| words.numbers.count(people);
    let gaps = [
        ("name", name),
        ("people", count(group.people)),
        ("could", count(group.free + group.instead)),
        ("free", count(group.free)),
        ("instead", count(group.instead)),
    ];
    words.tell("desk-reason-group", &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}
