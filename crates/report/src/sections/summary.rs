//! The plan on half a page: what it comes to in sentences, and service, cost and people side by side.

use organico_model::BreachKind;

use super::cost::per_rostered_hour;
use super::coverage::{COVERED_WITHIN, missing, needed_rows};
use super::parts::card;
use super::people::wishes_share;
use super::service::with_interval;
use super::targets::{Verdict, target_share};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::{View, at};

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    markup.element("ul", &[("class", &"headlines")], |markup| {
        let sentences = [
            coverage(view),
            worst(view),
            service(view),
            cost(view),
            Some(people(view)),
            Some(rules(view)),
        ];
        for sentence in sentences.into_iter().flatten() {
            markup.leaf("li", &[], sentence);
        }
    });
    markup.element("div", &[("class", &"cards")], |markup| {
        card(markup, &view.say("card-service"), &service_figures(view));
        card(markup, &view.say("card-cost"), &cost_figures(view));
        card(markup, &view.say("card-people"), &people_figures(view));
    });
}

fn coverage(view: &View<'_>) -> Option<String> {
    let rows = needed_rows(view);
    let needed = |index: usize| rows.iter().any(|row| at(&row.required, index) > 0.0);
    let open: Vec<usize> = (0..view.grid().count).filter(|index| needed(*index)).collect();
    if open.is_empty() {
        return None;
    }
    let short = |index: usize| rows.iter().any(|row| missing(row, index) >= COVERED_WITHIN);
    let covered = open.iter().filter(|index| !short(**index)).count();
    let required: f64 =
        rows.iter().flat_map(|row| open.iter().map(|i| at(&row.required, *i))).sum();
    let lacking: f64 = rows.iter().flat_map(|row| open.iter().map(|i| missing(row, *i))).sum();
    let gaps = [
        ("covered", view.numbers.count(covered).into()),
        ("open", view.numbers.count(open.len()).into()),
        ("minutes", view.grid().length.minutes().into()),
        ("share", view.numbers.percent(covered as f64 / open.len() as f64).into()),
        ("hours", view.numbers.percent(1.0 - lacking / required).into()),
    ];
    Some(view.fill("headline-coverage", &gaps))
}

fn worst(view: &View<'_>) -> Option<String> {
    let rows = needed_rows(view);
    let all = rows.iter().flat_map(|row| (0..view.grid().count).map(move |index| (row, index)));
    let (row, index) = all.max_by(|(a, i), (b, j)| missing(a, *i).total_cmp(&missing(b, *j)))?;
    let short = missing(row, index);
    if short < COVERED_WITHIN {
        return Some(view.say("headline-no-shortfall"));
    }
    let gaps = [
        ("when", view.when_full(index).into()),
        ("skill", view.skill_name(&row.skill).into()),
        ("missing", view.numbers.decimal(short, 1).into()),
        ("required", view.numbers.decimal(at(&row.required, index), 1).into()),
    ];
    Some(view.fill("headline-worst", &gaps))
}

fn verdicts<'a>(view: &View<'a>) -> (usize, usize, Vec<&'a str>) {
    let types = &view.plan.outcome.service.types;
    let with_target = types.iter().filter(|entry| Verdict::on(view, entry) != Verdict::NoTarget);
    let (mut reached, mut count, mut below) = (0, 0, Vec::new());
    for entry in with_target {
        count += 1;
        match Verdict::on(view, entry) {
            Verdict::Reached => reached += 1,
            _ => below.push(view.type_name(&entry.contact_type)),
        }
    }
    (reached, count, below)
}

fn service(view: &View<'_>) -> Option<String> {
    let (reached, count, below) = verdicts(view);
    let types = &view.plan.outcome.service.types;
    if count == 0 {
        return None;
    }
    if let ([only], Some(level)) = (types.as_slice(), types[0].service_level) {
        let target = target_share(view, only).unwrap_or_default();
        let gaps = [
            ("level", with_interval(view, level).into()),
            ("target", view.numbers.percent_plain(target).into()),
            ("type", view.type_name(&only.contact_type).into()),
        ];
        return Some(view.fill("headline-service-one", &gaps));
    }
    let key = if below.is_empty() { "headline-service-all" } else { "headline-service" };
    let gaps = [
        ("reached", view.numbers.count(reached).into()),
        ("number", view.numbers.count(count).into()),
        ("below", below.join(", ").into()),
    ];
    Some(view.fill(key, &gaps))
}

fn cost(view: &View<'_>) -> Option<String> {
    let cost = &view.plan.outcome.cost;
    let currency = view.centre.currency.as_str();
    let contact = cost.per_contact?;
    let gaps = [
        ("total", view.numbers.money(cost.total, currency).into()),
        ("contact", view.numbers.money_exact(contact, currency).into()),
    ];
    Some(view.fill("headline-cost", &gaps))
}

fn people(view: &View<'_>) -> String {
    let people = &view.plan.outcome.people;
    let gaps = [
        ("count", people.heads.into()),
        ("heads", view.numbers.whole(people.heads).into()),
        ("fte", view.numbers.decimal(people.fte, 1).into()),
        ("shifts", view.numbers.whole(people.shifts).into()),
        ("hours", view.numbers.whole(people.rostered_hours).into()),
        ("share", view.numbers.percent(people.rostered_hours / people.contract_hours).into()),
    ];
    view.fill("headline-people", &gaps)
}

fn rules(view: &View<'_>) -> String {
    let count = |kind| view.plan.breaches.iter().filter(|breach| breach.kind == kind).count();
    let (hard, soft, unknown) =
        (count(BreachKind::Hard), count(BreachKind::Soft), count(BreachKind::CannotEvaluate));
    let first = if hard == 0 {
        view.say("headline-rules-kept")
    } else {
        view.plural("headline-rules-hard", hard)
    };
    let mut sentences = vec![first];
    for (key, number) in [("headline-rules-soft", soft), ("headline-rules-unknown", unknown)] {
        if number > 0 {
            sentences.push(view.plural(key, number));
        }
    }
    view.fill("headline-rules", &[("findings", sentences.join("; ").into())])
}

fn service_figures(view: &View<'_>) -> Vec<(String, String)> {
    let service = &view.plan.outcome.service;
    let (reached, count, _) = verdicts(view);
    let sum = |value: &dyn Fn(&organico_model::TypeService) -> f64| {
        service.types.iter().map(value).sum::<f64>()
    };
    let (offered, handled) = (sum(&|t| t.offered.mean), sum(&|t| t.handled.mean));
    let abandoned = sum(&|t| t.abandoned.mean);
    let numbers = view.numbers;
    let gaps = [("part", numbers.count(reached).into()), ("whole", numbers.count(count).into())];
    vec![
        (view.say("figure-targets"), view.fill("figure-of", &gaps)),
        (view.say("figure-offered"), numbers.whole(offered)),
        (view.say("figure-handled"), numbers.whole(handled)),
        (view.say("figure-abandoned"), numbers.percent(abandoned / offered)),
        (view.say("figure-occupancy"), numbers.percent(service.occupancy.mean)),
    ]
}

fn cost_figures(view: &View<'_>) -> Vec<(String, String)> {
    let cost = &view.plan.outcome.cost;
    let currency = view.centre.currency.as_str();
    let money = |amount| view.numbers.money(amount, currency);
    let contact = cost
        .per_contact
        .map_or_else(|| NONE.to_owned(), |amount| view.numbers.money_exact(amount, currency));
    let hour = per_rostered_hour(view)
        .map_or_else(|| NONE.to_owned(), |amount| view.numbers.money_exact(amount, currency));
    vec![
        (view.say("cost-total"), money(cost.total)),
        (view.say("cost-pay"), money(cost.pay)),
        (view.say("cost-places"), money(cost.places)),
        (view.say("cost-per-contact"), contact),
        (view.say("cost-per-hour"), hour),
    ]
}

fn people_figures(view: &View<'_>) -> Vec<(String, String)> {
    let (people, numbers) = (&view.plan.outcome.people, view.numbers);
    let of_shifts = |part: u32| numbers.percent(f64::from(part) / f64::from(people.shifts));
    vec![
        (view.say("people-heads"), numbers.whole(people.heads)),
        (view.say("people-fte"), numbers.decimal(people.fte, 1)),
        (
            view.say("people-rostered-share"),
            numbers.percent(people.rostered_hours / people.contract_hours),
        ),
        (view.say("people-late"), of_shifts(people.late_shifts)),
        (view.say("people-weekend"), of_shifts(people.weekend_shifts)),
        (view.say("people-wishes"), wishes_share(view)),
    ]
}
