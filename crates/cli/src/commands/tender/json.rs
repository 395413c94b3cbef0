//! The check of a tender for a machine: money in cents, not rounded, and every working by its place.

use organico_model::{Lot, Tender};
use organico_scenario::measures::{
    Floor, FloorVerdict, LotCheck, Parameter, Payment, ServiceCheck, ServiceDays, TenderCheck,
    TenderTotals, WageStep,
};
use serde_json::{Value, json};

/// Returns the whole check.
pub(super) fn of(tender: &Tender, found: &TenderCheck, pack: &str) -> Value {
    let steps: Vec<Value> = found.steps.iter().map(|step| wage(tender, step)).collect();
    json!({
        "name": tender.name,
        "invented": tender.invented,
        "source": tender.source,
        "date": tender.date,
        "day": found.day,
        "from": tender.span.map(|span| span.from),
        "until": tender.span.map(|span| span.until),
        "pack": pack,
        "rules": found.versions,
        "wages": steps,
        "whole": found.whole.as_ref().map(days),
        "workings": found.sheet,
    })
}

fn wage(tender: &Tender, step: &WageStep) -> Value {
    let lots = tender.lots.iter().zip(&step.lots).map(|(asked, found)| lot(asked, found));
    json!({
        "from": step.labour.wage_from,
        "month": parameter(&step.labour.wage),
        "service": days(&step.service),
        "lots": lots.collect::<Vec<_>>(),
        "totals": totals(&step.totals),
        "place": step.place,
    })
}

fn lot(asked: &Lot, found: &LotCheck) -> Value {
    json!({
        "lot": found.lot,
        "name": asked.name,
        "services": found.services.iter().map(service).collect::<Vec<_>>(),
        "totals": totals(&found.totals),
        "place": found.place,
    })
}

fn service(found: &ServiceCheck) -> Value {
    let not_priced = found
        .not_priced
        .iter()
        .map(|left| json!({ "rule": left.rule, "hours_month": left.hours, "source": left.source }));
    json!({
        "service": found.service,
        "model": found.model.to_string(),
        "contacts_hour": found.contacts_hour,
        "agents": found.agents,
        "occupancy": found.occupancy,
        "totals": totals(&found.totals),
        "not_priced": not_priced.collect::<Vec<_>>(),
        "floors": found.floors.iter().map(floor).collect::<Vec<_>>(),
        "place": found.place,
    })
}

fn floor((floor, verdict): &(Floor, FloorVerdict)) -> Value {
    json!({
        "level": floor.level,
        "minute": parameter(&floor.minute),
        "from": floor.from,
        "verdict": match verdict {
            FloorVerdict::Below => "below",
            FloorVerdict::BelowAnOlderOne => "below-an-older-one",
            FloorVerdict::AtOrAbove => "at-or-above",
            FloorVerdict::AtOrAboveAnOlderOne => "at-or-above-an-older-one",
        },
    })
}

fn totals(totals: &TenderTotals) -> Value {
    json!({
        "duty_hours_month": totals.duty_hours,
        "fte": totals.fte,
        "cost_month": totals.cost,
        "cost_busy_month": totals.busy_cost,
        "revenue_month": totals.revenue,
        "margin_month": totals.margin,
        "price_minute": totals.price_minute(),
        "break_even_minute": totals.break_even_minute,
        "payment": match totals.payment() {
            Payment::Pays => "pays",
            Payment::FallsShort => "falls-short",
            Payment::CannotPay => "cannot-pay",
        },
    })
}

fn days(days: &ServiceDays) -> Value {
    json!({
        "days": days.days,
        "cost": days.cost,
        "revenue": days.revenue,
        "margin": days.margin,
    })
}

fn parameter(known: &Parameter) -> Value {
    json!({
        "cents": known.value,
        "rule": known.rule,
        "source": known.source,
        "status": known.status,
    })
}
