//! Shift grammar, shrinkage and pay that all made-up centres share.

use jiff::civil::Weekday;
use organico_model::{
    Assumption, BreakKind, BreakRule, Cents, ContractKind, LevelId, PayLevel, ShiftTemplate,
    Shrinkage, ShrinkageCause, SourceStatus, TemplateId, WeekHours,
};

/// Gross pay of a full-time month of level 3 (CRM/BPO) from December 2026, derived in `docs/sources.md#pay-l3`.
const LEVEL_3_MONTH_CENTS: i64 = 165_839;
/// Months of pay in a year.
const PAID_MONTHS: f64 = 13.0;
/// Employer's cost over gross pay, calibrated on the ministry's table of 2017: `docs/sources.md#hour-cost`.
const EMPLOYER_FACTOR: f64 = 1.5;
/// Paid hours of a full-time year: `docs/sources.md#shrinkage`.
const PAID_HOURS_A_YEAR: f64 = 2_088.0;
/// An unpaid meal in shifts over six hours.
const MEAL_MINUTES: u32 = 30;

/// Returns the only pay level whose figures are derived from a public source.
pub(super) fn pay() -> Vec<PayLevel> {
    let hour = LEVEL_3_MONTH_CENTS as f64 * PAID_MONTHS * EMPLOYER_FACTOR / PAID_HOURS_A_YEAR;
    vec![PayLevel {
        level: LevelId::new("3"),
        month: Cents(LEVEL_3_MONTH_CENTS),
        hour_cost: Cents(libm::round(hour) as i64),
        status: SourceStatus::Derived,
        source: "CCNL TLC, renewal of 11 November 2025, CRM/BPO from December 2026; factor 1.5 over 2,088 hours"
            .to_owned(),
    }]
}

/// Returns what an example assumes, for its report.
pub(super) fn assumptions() -> Vec<Assumption> {
    vec![
        Assumption::new(
            "Demand, people, clients, prices and towns are invented.",
            "Domanda, persone, committenti, prezzi e città sono inventati.",
        ),
        Assumption::new(
            "Absence and training follow the hours chain of a contract year; the split by cause is invented.",
            "Assenze e formazione seguono la catena delle ore di un anno di contratto; la ripartizione per causale è \
             inventata.",
        ),
        Assumption::new(
            "Everybody is paid level 3 of the telecommunications agreement as from December 2026; an hour costs the \
             employer half as much again.",
            "Tutti sono al livello 3 del CCNL telecomunicazioni con i minimi da dicembre 2026; un'ora costa \
             all'azienda la metà in più.",
        ),
        Assumption::new(
            "Patience is exponential with a mean of 180 seconds on the telephone and 240 in chat.",
            "La pazienza è esponenziale, in media 180 secondi al telefono e 240 in chat.",
        ),
    ]
}

/// Returns shifts of 4, 5, 6 and 8 paid hours that start on each half hour while the centre is open.
///
/// Display-screen pauses are not part of the grammar: their number follows from the labour rules.
pub(super) fn shifts(open: &WeekHours) -> Vec<ShiftTemplate> {
    let part = vec![ContractKind::HorizontalPartTime];
    let whole = vec![ContractKind::FullTime, ContractKind::VerticalPartTime];
    [("4h", 240, part.clone()), ("5h", 300, part.clone()), ("6h", 360, part), ("8h", 480, whole)]
        .into_iter()
        .filter_map(|(id, paid, contracts)| template(open, (id, paid), contracts))
        .collect()
}

/// Returns a template, or nothing when the centre is never open for so long.
fn template(
    open: &WeekHours,
    (id, paid): (&str, u32),
    contracts: Vec<ContractKind>,
) -> Option<ShiftTemplate> {
    let has_meal = paid > 360;
    let length = if has_meal { paid + MEAL_MINUTES } else { paid };
    let days: Vec<(Weekday, u32, u32)> = Weekday::Monday
        .cycle_forward()
        .take(7)
        .filter_map(|day| Some((day, open.on(day).first()?.from, open.on(day).last()?.to)))
        .filter(|&(_, from, to)| from + length <= to)
        .collect();
    Some(ShiftTemplate {
        id: TemplateId::new(id),
        name: format!("{} ore", paid / 60),
        start_from: days.iter().map(|day| day.1).min()?,
        start_to: days.iter().map(|day| day.2 - length).max()?,
        start_step: 30,
        lengths: vec![length],
        weekdays: days.iter().map(|day| day.0).collect(),
        contracts,
        breaks: if has_meal { vec![meal()] } else { Vec::new() },
    })
}

fn meal() -> BreakRule {
    BreakRule {
        kind: BreakKind::Meal,
        minutes: MEAL_MINUTES,
        paid: false,
        shift_over_minutes: 360,
        earliest: 180,
        latest: 300,
    }
}

/// Returns a cause of shrinkage that holds for everyone in these months (none: in all).
pub(super) fn cause(name: &str, off_duty: bool, share: f64, months: &[u8]) -> ShrinkageCause {
    ShrinkageCause {
        cause: name.to_owned(),
        off_duty,
        share: Shrinkage::new(share).expect("a constant between 0 and 1"),
        group: None,
        months: months.to_vec(),
    }
}

/// Returns the causes of the hours chain: from 2,088 paid hours a year to 1,396 on contacts.
///
/// Holidays and absences leave three quarters of the paid hours; training, meetings and display-screen pauses nine
/// tenths of those. The pauses (about 7 %) are placed by the roster, so that they are not a cause here. The split by
/// cause is a plausible one, not a published one. Source of the two sums: `docs/sources.md#shrinkage`.
pub(super) fn hours_chain() -> Vec<ShrinkageCause> {
    vec![
        cause("ferie", true, 0.16, &[6, 7, 8, 9]),
        cause("ferie", true, 0.07, &[1, 2, 3, 4, 5, 10, 11, 12]),
        cause("rol-e-festivita", true, 0.06, &[]),
        cause("malattia", true, 0.06, &[]),
        cause("congedi-e-permessi", true, 0.05, &[]),
        cause("formazione", false, 0.02, &[]),
        cause("riunioni", false, 0.014, &[]),
    ]
}

#[cfg(test)]
mod tests {
    use organico_model::SkillId;
    use organico_staffing::time_left;

    use super::*;

    #[test]
    fn an_hour_of_level_3_costs_what_the_source_derives() {
        assert_eq!(pay()[0].hour_cost, Cents(1_549));
    }

    #[test]
    fn the_hours_chain_with_screen_pauses_leaves_about_two_thirds_of_the_year() {
        let skill = SkillId::new("any");
        let factor = |month| time_left(&hours_chain(), &[], &skill, month).roster_factor();
        let months: f64 = (1..=12).map(|month| 1.0 / factor(month)).sum();
        let left = months / 12.0 * (1.0 - 0.07);
        assert!((left - 1_396.0 / 2_088.0).abs() < 0.02, "{left}");
    }
}
