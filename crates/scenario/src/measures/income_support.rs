//! Hours cut with an income support: what is still worked, what is paid, what is lost, and who bears it.
//!
//! The limits of a kind are judged in `support_limits`; here is only the arithmetic, which is the same for every kind
//! that pays a share of the lost pay under a cap.

use organico_model::{Cents, Headcount, Origin, Unit, Working};

use super::SupportParameters;
use super::range::{MeasureError, WEEK_HOURS, within};
use super::working::{given, min, reckon, rule};

/// How the cap treats a contract under full time. The law was not read on this point, so it is a choice of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CapFor {
    /// The same cap for every contract, compared with the whole month.
    EveryContract,
    /// The cap in proportion to the contract hours.
    ContractHours,
}

/// A group of people whose hours are cut alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoursCut {
    /// People.
    pub heads: Headcount,
    /// Contract hours a week.
    pub weekly_hours: f64,
    /// Share of the hours that is not worked.
    pub reduction: f64,
    /// Pay of a full-time month.
    pub wage: Cents,
    /// How the cap treats part-timers.
    pub cap_for: CapFor,
}

/// What a cut of hours leads to: hours a week, pay a month and a person in cents, totals a year in cents.
#[derive(Debug, Clone, PartialEq)]
pub struct SupportOutcome {
    /// Contract hours of the group, a week.
    pub contract_hours: f64,
    /// Hours still worked, a week.
    pub worked_hours: f64,
    /// Hours not worked, a week.
    pub lost_hours: f64,
    /// Full-time equivalents at work.
    pub fte_worked: f64,
    /// Full-time equivalents suspended.
    pub fte_suspended: f64,
    /// Reference pay of a month, a twelfth of the instalments of a year.
    pub reference: f64,
    /// Pay of a month without further instalments for the hours still worked.
    pub paid_work_only: f64,
    /// Pay for the hours still worked, instalments included.
    pub paid_worked: f64,
    /// Whether the cap binds.
    pub cap_binds: bool,
    /// Integration before the contribution.
    pub integration: f64,
    /// Integration after the contribution.
    pub integration_net: f64,
    /// What the person has in a month.
    pub total: f64,
    /// What the person loses in a month.
    pub loss: f64,
    /// The loss over the reference pay.
    pub loss_share: f64,
    /// The same before the contribution.
    pub loss_share_gross: f64,
    /// Integration of all in a year.
    pub integration_year: f64,
    /// Extra contribution of the employer in a year.
    pub employer_year: f64,
    /// Loss of all in a year.
    pub loss_year: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what a cut of hours leads to. Source: `docs/sources.md#income-support`.
///
/// Assumptions, which the page must show: further instalments are part of the reference pay, and the cap is compared
/// with the whole month and then scaled by the reduction.
///
/// # Errors
/// Hours or reduction are out of range.
pub fn income_support(
    cut: &HoursCut,
    known: &SupportParameters,
) -> Result<SupportOutcome, MeasureError> {
    let mut w = Working::default();
    let hours = hours(&mut w, cut, known)?;
    let month = month(&mut w, cut, known);
    let [integration_year, employer_year, loss_year] = year(&mut w, cut, known, &month);
    Ok(SupportOutcome {
        contract_hours: hours[0],
        worked_hours: hours[1],
        lost_hours: hours[2],
        fte_worked: hours[3],
        fte_suspended: hours[4],
        reference: month.reference,
        paid_work_only: month.work_only,
        paid_worked: month.worked,
        cap_binds: month.cap_binds,
        integration: month.integration,
        integration_net: month.net,
        total: month.total,
        loss: month.loss,
        loss_share: month.loss_share,
        loss_share_gross: month.loss_share_gross,
        integration_year,
        employer_year,
        loss_year,
        working: w,
    })
}

fn hours(
    w: &mut Working,
    cut: &HoursCut,
    known: &SupportParameters,
) -> Result<[f64; 5], MeasureError> {
    given!(w, Heads, heads = f64::from(cut.heads.0));
    given!(w, Hours, weekly_hours = within("weekly_hours", cut.weekly_hours, (0.0, WEEK_HOURS))?);
    given!(w, Share, reduction = within("reduction", cut.reduction, (0.0, 1.0))?);
    rule!(w, Hours, full_time_hours = known.full_time_hours);
    reckon!(w, Hours, contract_hours_week = heads * weekly_hours);
    reckon!(w, Hours, worked_hours_week = contract_hours_week * (1.0 - reduction));
    reckon!(w, Hours, lost_hours_week = contract_hours_week - worked_hours_week);
    reckon!(w, Fte, fte_worked = worked_hours_week / full_time_hours);
    reckon!(w, Fte, fte_suspended = lost_hours_week / full_time_hours);
    Ok([contract_hours_week, worked_hours_week, lost_hours_week, fte_worked, fte_suspended])
}

/// A month of one person, in cents.
struct Month {
    reference: f64,
    work_only: f64,
    worked: f64,
    cap_binds: bool,
    integration: f64,
    net: f64,
    total: f64,
    loss: f64,
    loss_share: f64,
    loss_share_gross: f64,
}

fn month(w: &mut Working, cut: &HoursCut, known: &SupportParameters) -> Month {
    let (weekly_hours, reduction) = (cut.weekly_hours, cut.reduction);
    let full_time_hours = known.full_time_hours.value;
    given!(w, Money, wage_full_time = cut.wage.0 as f64);
    rule!(w, Number, instalments = known.instalments);
    rule!(w, Share, integration_share = known.integration_share);
    rule!(w, Money, integration_cap = known.integration_cap);
    rule!(w, Share, contribution = known.contribution);
    reckon!(
        w,
        Money,
        reference_pay = wage_full_time * weekly_hours / full_time_hours * instalments / 12.0
    );
    let work_only = cut.wage.0 as f64 * weekly_hours / full_time_hours * (1.0 - reduction);
    reckon!(w, Money, paid_worked = reference_pay * (1.0 - reduction));
    let cap = cap(w, cut, integration_cap, full_time_hours);
    reckon!(w, Money, integration_full_month = integration_share * reference_pay);
    let cap_binds = integration_full_month > cap;
    let integration = integration(w, cut, [integration_full_month, cap, reduction]);
    reckon!(w, Money, integration_net = integration * (1.0 - contribution));
    reckon!(w, Money, total_month = paid_worked + integration_net);
    reckon!(w, Money, loss_month = reference_pay - total_month);
    let share = |loss: f64| if reference_pay > 0.0 { loss / reference_pay } else { 0.0 };
    let loss_share_gross = share(reference_pay - paid_worked - integration);
    let loss_share = share(loss_month);
    if reference_pay > 0.0 {
        let formula = Origin::Reckoned { formula: "loss_month / reference_pay".into() };
        w.keep("loss_share", Unit::Share, loss_share, formula);
    }
    Month {
        reference: reference_pay,
        work_only,
        worked: paid_worked,
        cap_binds,
        integration,
        net: integration_net,
        total: total_month,
        loss: loss_month,
        loss_share,
        loss_share_gross,
    }
}

fn cap(w: &mut Working, cut: &HoursCut, integration_cap: f64, full_time_hours: f64) -> f64 {
    match cut.cap_for {
        CapFor::EveryContract => integration_cap,
        CapFor::ContractHours => {
            let weekly_hours = cut.weekly_hours;
            reckon!(w, Money, cap_contract = integration_cap * weekly_hours / full_time_hours);
            cap_contract
        }
    }
}

/// Returns the integration of a month: the step names the cap that was used.
fn integration(w: &mut Working, cut: &HoursCut, numbers: [f64; 3]) -> f64 {
    let [integration_full_month, cap, reduction] = numbers;
    match cut.cap_for {
        CapFor::EveryContract => {
            let integration_cap = cap;
            reckon!(
                w,
                Money,
                integration = reduction * min(integration_full_month, integration_cap)
            );
            integration
        }
        CapFor::ContractHours => {
            let cap_contract = cap;
            reckon!(w, Money, integration = reduction * min(integration_full_month, cap_contract));
            integration
        }
    }
}

fn year(w: &mut Working, cut: &HoursCut, known: &SupportParameters, month: &Month) -> [f64; 3] {
    let (heads, reduction) = (f64::from(cut.heads.0), cut.reduction);
    let Month { reference: reference_pay, integration, loss: loss_month, .. } = *month;
    rule!(w, Share, employer_share = known.employer_share);
    reckon!(w, Money, integration_year = heads * integration * 12.0);
    reckon!(w, Money, employer_year = heads * employer_share * reduction * reference_pay * 12.0);
    reckon!(w, Money, loss_year = heads * loss_month * 12.0);
    [integration_year, employer_year, loss_year]
}

/// Returns the wage of a full-time month at which the cap begins to bind, in cents.
///
/// # Errors
/// A parameter is 0, so that the cap never binds.
pub fn wage_where_cap_binds(known: &SupportParameters) -> Result<f64, MeasureError> {
    let share = within("integration_share", known.integration_share.value, (1e-6, 1.0))?;
    let instalments = within("instalments", known.instalments.value, (1.0, 24.0))?;
    Ok(known.integration_cap.value / share * 12.0 / instalments)
}
