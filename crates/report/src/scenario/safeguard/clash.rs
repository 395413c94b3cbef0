//! Which limits clash, and what would open a way.

use organico_model::{Clash, Goal, Limit, Opening, Shortage, Unit};

use super::{indented, measures};
use crate::scenario::names::PlaceNames;
use crate::scenario::voice::Voice;

/// Returns why there is no plan, and what would open a way.
pub(super) fn lines(
    clash: &Clash,
    (goal, names): (&Goal, &PlaceNames),
    voice: Voice,
) -> Vec<String> {
    let mut lines = vec![String::new()];
    lines.extend(indented(&voice.say("safeguard-clash"), 0));
    for limit in &clash.limits {
        lines.extend(indented(&format!("- {}", limit_words(limit, goal, voice)), 2));
    }
    for short in &clash.shortages {
        lines.extend(indented(&shortage_words(short, names, voice), 4));
    }
    if !clash.openings.is_empty() {
        lines.push(String::new());
        lines.extend(indented(&voice.say("safeguard-openings"), 0));
    }
    for opening in &clash.openings {
        let words = opening_words(opening, (goal, names), voice);
        lines.extend(indented(&format!("- {words}"), 2));
    }
    lines
}

/// Returns a limit in words, with its value where it has one.
pub(super) fn limit_words(limit: &Limit, goal: &Goal, voice: Voice) -> String {
    let limits = &goal.limits;
    let money = |cents: organico_model::Cents| (cents.0 as f64, Unit::Money);
    let value = match limit {
        Limit::PostsLost => limits.posts_lost_max.map(|most| (most, Unit::Heads)),
        Limit::IncomeLost => limits.income_lost_max.map(money),
        Limit::LossShare => limits.loss_share_max.map(|most| (most, Unit::Share)),
        Limit::EmployerCost => limits.employer_cost_max.map(money),
        Limit::Margin => limits.margin_min.map(money),
        Limit::Service | Limit::SupportMonths { .. } | Limit::Size { .. } => None,
    };
    said(limit, "safeguard-limit", value, goal, voice)
}

/// Returns the words of a limit under a kind of key, with a value.
fn said(
    limit: &Limit,
    keys: &str,
    value: Option<(f64, Unit)>,
    goal: &Goal,
    voice: Voice,
) -> String {
    let measure = match limit {
        Limit::SupportMonths { measure } | Limit::Size { measure } => {
            measures::name(goal, measure, voice)
        }
        Limit::Service
        | Limit::PostsLost
        | Limit::IncomeLost
        | Limit::LossShare
        | Limit::EmployerCost
        | Limit::Margin => String::new(),
    };
    let value = value.map_or_else(String::new, |(value, unit)| voice.figure(value, unit));
    let gaps = [("value", value.into()), ("measure", measure.into())];
    voice.fill(&format!("{keys}-{}", key(limit)), &gaps)
}

const fn key(limit: &Limit) -> &'static str {
    match limit {
        Limit::Service => "service",
        Limit::PostsLost => "posts-lost",
        Limit::IncomeLost => "income-lost",
        Limit::LossShare => "loss-share",
        Limit::EmployerCost => "employer-cost",
        Limit::Margin => "margin",
        Limit::SupportMonths { .. } => "support-months",
        Limit::Size { .. } => "size",
    }
}

pub(super) fn opening_words(
    opening: &Opening,
    (goal, names): (&Goal, &PlaceNames),
    voice: Voice,
) -> String {
    match opening {
        Opening::Limit { limit, value } => {
            let unit = match limit {
                Limit::IncomeLost | Limit::EmployerCost | Limit::Margin => Unit::Money,
                Limit::LossShare | Limit::Size { .. } => Unit::Share,
                Limit::PostsLost | Limit::Service | Limit::SupportMonths { .. } => Unit::Heads,
            };
            said(limit, "safeguard-opens", Some((*value, unit)), goal, voice)
        }
        Opening::SupportMonths { measure, months } => {
            let gaps = [
                ("measure", measures::name(goal, measure, voice).into()),
                ("months", (*months).into()),
            ];
            voice.fill("safeguard-opens-support-months", &gaps)
        }
        Opening::Guarantee { contract, contacts } => {
            let gaps = [
                ("contract", names.contract(contract.as_str()).into()),
                ("contacts", voice.figure(*contacts, Unit::Contacts).into()),
            ];
            voice.fill("safeguard-opens-guarantee", &gaps)
        }
        Opening::Training { measure, people, hours } => {
            let gaps = [
                ("measure", measures::name(goal, measure, voice).into()),
                ("people", (*people).into()),
                ("hours", voice.figure(*hours, Unit::Hours).into()),
            ];
            voice.fill("safeguard-opens-training", &gaps)
        }
    }
}

pub(super) fn shortage_words(short: &Shortage, names: &PlaceNames, voice: Voice) -> String {
    let gaps = [
        ("skill", names.skill(short.skill.as_str()).into()),
        ("hours", voice.figure(short.hours_week, Unit::Hours).into()),
        ("month", voice.month(short.month).into()),
    ];
    voice.fill("safeguard-short", &gaps)
}
