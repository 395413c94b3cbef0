//! What each party says, and the frontiers of the parties side by side over the plans on the table.

use organico_model::{Cents, Party, PartyFrontier, Safeguard, SafeguardPlan, Unit};

use super::{WIDTH, indented};
use crate::scenario::voice::Voice;

/// Digits of a key that tell it from others.
const KEY_DIGITS: usize = 16;
/// Widths of the number of a plan and of the word for those that all accept.
const PLAN: usize = 10;
const ALL: usize = 12;

/// Returns the section on the parties; nothing where nobody has signed weights.
pub(super) fn lines(found: &Safeguard, voice: Voice) -> Vec<String> {
    if found.parties.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), voice.say("safeguard-parties").to_uppercase()];
    lines.extend(indented(&voice.say("safeguard-parties-apart"), 2));
    for one in &found.parties {
        lines.extend(indented(&party(&one.party, voice), 2));
        lines.extend(indented(&kept(one, found, voice), 4));
    }
    let common = PartyFrontier::accepted_by_all(&found.parties);
    if !found.plans.is_empty() {
        lines.extend(table(found, &common, voice));
    }
    lines.extend(indented(&agreed(found, &common, voice), 2));
    lines
}

/// Returns who a party is, what it takes each harm for, and what it accepts.
fn party(party: &Party, voice: Voice) -> String {
    let euro = Cents(libm::round(party.weights.income_lost * 100.0) as i64);
    let gaps = [
        ("name", voice.words(&party.name).to_owned().into()),
        ("signer", party.signer.as_str().into()),
        ("key", party.public_key.chars().take(KEY_DIGITS).collect::<String>().into()),
        ("income", voice.numbers.money_exact(euro, "EUR").into()),
        ("post", money(party.weights.post_lost, voice).into()),
        ("limits", limits(party, voice).into()),
    ];
    voice.fill("safeguard-party", &gaps)
}

/// Returns the limits of a party in words.
fn limits(party: &Party, voice: Voice) -> String {
    let accepts = &party.accepts;
    let said = [
        ("harm", accepts.harm_max.map(|most| money(most, voice))),
        ("income-lost", accepts.income_lost_max.map(|most| money(most, voice))),
        ("posts-lost", accepts.posts_lost_max.map(|most| voice.figure(most, Unit::Heads))),
        ("employer-cost", accepts.employer_cost_max.map(|most| money(most, voice))),
        ("margin", accepts.margin_min.map(|least| money(least, voice))),
    ];
    let words = said.into_iter().filter_map(|(key, value)| {
        let gaps = [("value", value?.into())];
        Some(voice.fill(&format!("safeguard-accepts-{key}"), &gaps))
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() { voice.say("safeguard-accepts-any") } else { words.join(", ") }
}

/// Returns an amount with its cents where it has any: what was signed is not rounded.
fn money(amount: Cents, voice: Voice) -> String {
    if amount.0 % 100 == 0 {
        voice.numbers.money(amount, "EUR")
    } else {
        voice.numbers.money_exact(amount, "EUR")
    }
}

/// Returns how much of the whole frontier a party keeps.
fn kept(one: &PartyFrontier, found: &Safeguard, voice: Voice) -> String {
    let gaps = [
        ("mixes", voice.numbers.count(one.mixes.len()).into()),
        ("all", voice.numbers.count(found.frontier.len()).into()),
        ("accepted", voice.numbers.count(one.accepted.len()).into()),
    ];
    voice.fill("safeguard-party-keeps", &gaps)
}

/// Returns the plans on the table, a column for each party.
fn table(found: &Safeguard, common: &[usize], voice: Voice) -> Vec<String> {
    let width = (WIDTH - PLAN - ALL) / found.parties.len();
    let heads = found.parties.iter().map(|one| {
        let name: String = voice.words(&one.party.name).chars().take(width - 1).collect();
        format!("{name:>width$}")
    });
    let mut lines = vec![String::new(), format!("{:PLAN$}{}", "", heads.collect::<String>())];
    for (number, plan) in found.plans.iter().enumerate() {
        let name = voice.fill("safeguard-plan", &[("number", (number + 1).into())]);
        let cells = found.parties.iter().map(|one| format!("{:>width$}", cell(one, plan, voice)));
        let all = if common.contains(&plan.mix) {
            format!("  {}", voice.say("safeguard-party-all"))
        } else {
            String::new()
        };
        lines.push(format!("  {name:<8}{}{all}", cells.collect::<String>()));
    }
    lines.extend(indented(&voice.say("safeguard-party-marks"), 2));
    lines
}

/// Returns the harm of a plan as a party weighs it, whether it is on its frontier, and whether within its limits.
fn cell(one: &PartyFrontier, plan: &SafeguardPlan, voice: Voice) -> String {
    let mark = |there: bool, key: &str| {
        if there { voice.say(key) } else { voice.say("safeguard-party-no") }
    };
    let weighed = voice.figure(one.party.weights.weigh(&plan.harm), Unit::Money);
    let frontier = mark(one.mixes.contains(&plan.mix), "safeguard-party-frontier");
    let limits = mark(one.party.accepts(&plan.harm), "safeguard-party-limits");
    format!("{weighed} {frontier} {limits}")
}

/// Returns what all parties would accept, of the whole frontier and of the plans.
fn agreed(found: &Safeguard, common: &[usize], voice: Voice) -> String {
    if common.is_empty() {
        return voice.say("safeguard-parties-none");
    }
    let plans = found.plans.iter().filter(|plan| common.contains(&plan.mix)).count();
    let gaps = [("mixes", common.len().into()), ("plans", plans.into())];
    voice.fill("safeguard-parties-common", &gaps)
}
