//! What a swap does, in sentences: the people, the rules, the coverage, the service, and what can be said of it all.

use organico_model::{
    BreachKind, Centre, DroppedSession, SessionRoom, SwapCoverage, SwapEffect, SwapPerson,
    SwapService, SwapStretch, SwapVerdict,
};

use super::words::DeskWords;
use crate::Language;
use crate::breaches::{BreachWords, grouped, render_breaches};
use crate::difference::difference_text;
use crate::sections::sessions::kind_key;

/// Stretches of a skill that are told one by one.
const STRETCHES_MAX: usize = 6;
/// Person-hours below which as many count as missing as before.
const SAME_HOURS: f64 = 0.05;

/// Returns what a swap does, for a terminal.
#[must_use]
pub fn swap_text(effect: &SwapEffect, centre: &Centre, language: Language) -> String {
    let words = DeskWords::of(centre, language);
    let mut lines = vec![title(words, effect), String::new()];
    for person in &effect.people {
        lines.extend(person_lines(words, person));
    }
    lines.extend(dropped_lines(words, effect));
    lines.push(String::new());
    lines.extend(rule_lines(words, effect));
    lines.push(String::new());
    lines.extend(cover_lines(words, effect));
    for service in &effect.service {
        lines.extend(service_lines(words, service));
    }
    lines.push(String::new());
    lines.push(verdict(words, effect));
    lines.join("\n")
}

fn title(words: DeskWords<'_>, effect: &SwapEffect) -> String {
    let swap = &effect.swap;
    let comes_back =
        effect.people[1].days.iter().any(|day| day.day == swap.other_day && !day.before.is_empty());
    let key = match (swap.day == swap.other_day, comes_back) {
        (true, true) => "desk-swap-same",
        (true, false) => "desk-swap-given",
        (false, true) => "desk-swap-days",
        (false, false) => "desk-swap-nothing",
    };
    let gaps = [
        ("person", swap.person.to_string()),
        ("with", swap.with.to_string()),
        ("day", words.numbers.date_of_year(swap.day)),
        ("other", words.numbers.date_of_year(swap.other_day)),
    ];
    words.tell(key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn person_lines(words: DeskWords<'_>, person: &SwapPerson) -> Vec<String> {
    let mut lines = vec![person.person.to_string()];
    for day in person.days.iter().filter(|day| day.before != day.after) {
        let (before, after) = (words.work(&day.before), words.work(&day.after));
        let gaps = [("day", words.day(day.day)), ("before", before), ("after", after)];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        lines.push(words.tell("desk-swap-day", &gaps));
    }
    for week in &person.weeks {
        let hours = |minutes: i64| words.hours(minutes as f64);
        let gaps = [
            ("first", words.day(week.first)),
            ("before", hours(week.before_minutes)),
            ("after", hours(week.after_minutes)),
            ("contract", hours(week.contract_minutes)),
        ];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        lines.push(words.tell("desk-swap-week", &gaps));
    }
    let [before, after] = person.period_minutes.map(|minutes| words.hours(minutes as f64));
    lines.push(words.tell("desk-swap-period", &[("before", &before), ("after", &after)]));
    lines
}

/// Returns the sessions that fall out, each with the times at which there is room for it.
fn dropped_lines(words: DeskWords<'_>, effect: &SwapEffect) -> Vec<String> {
    if effect.dropped.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), words.say("desk-swap-dropped")];
    lines.extend(effect.dropped.iter().map(|session| dropped_line(words, session)));
    lines
}

fn dropped_line(words: DeskWords<'_>, session: &DroppedSession) -> String {
    let time = |room: &SessionRoom| {
        let day = words.centre.zone.to_datetime(room.start).date();
        format!("{} {}", words.day(day), words.clock(room.start))
    };
    let times: Vec<String> = session.room.iter().map(time).collect();
    let room = if times.is_empty() {
        words.say("desk-swap-session-no-room")
    } else {
        words.tell("desk-swap-session-room", &[("times", &times.join(", "))])
    };
    let gaps = [
        ("person", session.person.to_string()),
        ("kind", words.say(kind_key(session.kind))),
        ("day", words.day(session.day)),
        ("span", words.span(session.start, session.end)),
        ("minutes", words.numbers.whole(session.minutes as f64)),
        ("room", room),
    ];
    words.tell("desk-swap-session", &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn rule_lines(words: DeskWords<'_>, effect: &SwapEffect) -> Vec<String> {
    let mut lines = Vec::new();
    let parts = [("desk-swap-appear", &effect.appear), ("desk-swap-vanish", &effect.vanish)];
    for (key, breaches) in parts.into_iter().filter(|(_, breaches)| !breaches.is_empty()) {
        lines.push(words.say(key));
        let text = render_breaches(breaches, words.language);
        lines.extend(text.lines().map(|line| format!("  {line}")));
    }
    if effect.appear.is_empty() {
        lines.insert(0, words.say("desk-swap-kept"));
    }
    if !effect.unknown.is_empty() {
        lines.push(words.count("desk-swap-unknown", effect.unknown.len()));
    }
    lines
}

fn cover_lines(words: DeskWords<'_>, effect: &SwapEffect) -> Vec<String> {
    if effect.coverage.is_empty() {
        return vec![words.say("desk-swap-cover-same")];
    }
    let mut lines = vec![words.say("desk-swap-cover")];
    for skill in &effect.coverage {
        lines.push(skill_line(words, skill));
        for (key, stretches) in
            [("desk-swap-worse", &skill.worse), ("desk-swap-better", &skill.better)]
        {
            let told = stretches.iter().take(STRETCHES_MAX);
            lines.extend(told.map(|stretch| stretch_line(words, key, stretch)));
            if stretches.len() > STRETCHES_MAX {
                lines.push(words.count("desk-swap-more", stretches.len() - STRETCHES_MAX));
            }
        }
    }
    lines
}

fn skill_line(words: DeskWords<'_>, skill: &SwapCoverage) -> String {
    let hours = (skill.missing_after - skill.missing_before) * skill.interval_hours;
    let key = match hours {
        hours if hours > SAME_HOURS => "desk-swap-skill-more",
        hours if hours < -SAME_HOURS => "desk-swap-skill-fewer",
        _ => "desk-swap-skill-same",
    };
    let hours = words.numbers.decimal(hours.abs(), 1);
    words.tell(key, &[("skill", words.skill(&skill.skill)), ("hours", &hours)])
}

fn stretch_line(words: DeskWords<'_>, key: &str, stretch: &SwapStretch) -> String {
    let day = words.centre.zone.to_datetime(stretch.start).date();
    let number = |people: f64| words.numbers.decimal(people, 1);
    let gaps = [
        ("day", words.day(day)),
        ("span", words.span(stretch.start, stretch.end)),
        ("before", number(stretch.missing_before)),
        ("after", number(stretch.missing_after)),
        ("required", number(stretch.required)),
    ];
    words.tell(key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn service_lines(words: DeskWords<'_>, service: &SwapService) -> Vec<String> {
    let day = words.numbers.date_of_year(service.first);
    let times = words.numbers.whole(service.replications);
    let title = if service.days > 1 { "desk-swap-service-night" } else { "desk-swap-service" };
    let mut lines = vec![words.tell(title, &[("day", &day), ("times", &times)])];
    let seen = |one: &&organico_model::SwapTypeService| !one.difference.contains(0.0);
    for kind in service.types.iter().filter(seen) {
        let difference = difference_text(kind.difference, words.language);
        let level = |level: f64| words.numbers.percent(level.clamp(0.0, 1.0));
        let (before, after) = (level(kind.before.mean), level(kind.after.mean));
        let gaps = [
            ("name", words.contact_type(&kind.contact_type)),
            ("before", &before),
            ("after", &after),
            ("words", &difference),
        ];
        lines.push(words.tell("desk-swap-service-type", &gaps));
    }
    if lines.len() == 1 {
        lines.push(words.say("desk-swap-service-none"));
    }
    lines
}

fn verdict(words: DeskWords<'_>, effect: &SwapEffect) -> String {
    match effect.verdict() {
        SwapVerdict::Allowed => words.say("desk-swap-allowed"),
        SwapVerdict::Uncovers => {
            let interval = effect.coverage.first().map_or(0.0, |skill| skill.interval_hours);
            let people = words.numbers.decimal(effect.uncovered(), 1);
            let hours = words.numbers.decimal(effect.uncovered() * interval, 1);
            words.tell("desk-swap-uncovers", &[("intervals", &people), ("hours", &hours)])
        }
        SwapVerdict::Breaks => {
            let names = BreachWords::of(words.language);
            let groups = grouped(&effect.appear);
            let hard = groups.keys().filter(|(kind, _)| *kind == BreachKind::Hard);
            let rules: Vec<String> = hard.map(|(_, rule)| names.rule(rule)).collect();
            words.tell("desk-swap-breaks", &[("rules", &rules.join("; "))])
        }
    }
}
