//! Contacts that a machine resolves, or helps people to resolve: what is left for people, and what if it fails.

use organico_model::Working;

use super::range::{MOST, MeasureError, within};
use super::working::{given, reckon};

/// A month of contacts and the hope put in a machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deflection {
    /// Contacts a month.
    pub contacts: f64,
    /// Mean handle time today, in seconds.
    pub handle_seconds: f64,
    /// Share of contacts that the machine may try.
    pub eligible: f64,
    /// Share of those that it keeps from people.
    pub containment: f64,
    /// Share of the kept ones that come back to people.
    pub recontact: f64,
    /// Mean handle time of the contacts that go, in seconds.
    pub easy_seconds: f64,
}

/// How an hour of employment becomes an hour on contacts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Productivity {
    /// Hours a year net of absences and pauses.
    pub net_hours_year: f64,
    /// Share of them on contacts.
    pub occupancy: f64,
}

/// What is left for people.
#[derive(Debug, Clone, PartialEq)]
pub struct DeflectionOutcome {
    /// Share of contacts that go for good.
    pub net: f64,
    /// Contacts that are left, a month.
    pub contacts: f64,
    /// Their mean handle time in seconds: longer, since the easy ones went.
    pub handle_seconds: f64,
    /// Hours of work before, a month.
    pub hours_before: f64,
    /// Hours of work after, a month.
    pub hours: f64,
    /// Change of the hours, as a share.
    pub change: f64,
    /// Full-time equivalents before.
    pub fte_before: f64,
    /// Full-time equivalents after.
    pub fte: f64,
    /// Full-time equivalents if the quoted containment held for all contacts and their time stayed the same.
    pub fte_believed: f64,
    /// The steps.
    pub working: Working,
}

/// Contacts and hours that a machine leaves for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Residual {
    /// Share of contacts that go for good.
    pub net: f64,
    /// Contacts that are left, a month.
    pub contacts: f64,
    /// Their mean handle time in seconds: longer, since the easy ones went.
    pub handle_seconds: f64,
    /// Hours of work before, a month.
    pub hours_before: f64,
    /// Hours of work after, a month.
    pub hours: f64,
    /// The steps.
    pub working: Working,
}

/// Returns the contacts and hours that a machine leaves for people. Source: `docs/sources.md#automation`.
///
/// # Errors
/// A number is out of range, everything would go, or the easy contacts would take more time than all together have.
pub fn residual(plan: &Deflection) -> Result<Residual, MeasureError> {
    let mut w = Working::default();
    let share = (0.0, 1.0);
    given!(w, Contacts, contacts_month = within("contacts", plan.contacts, (0.0, MOST))?);
    given!(
        w,
        Seconds,
        handle_time = within("handle_seconds", plan.handle_seconds, (1.0, 86_400.0))?
    );
    given!(w, Share, eligible_share = within("eligible", plan.eligible, share)?);
    given!(w, Share, containment = within("containment", plan.containment, share)?);
    given!(w, Share, recontact = within("recontact", plan.recontact, share)?);
    given!(w, Seconds, easy_time = within("easy_seconds", plan.easy_seconds, (0.0, 86_400.0))?);
    reckon!(w, Share, net_deflection = eligible_share * containment * (1.0 - recontact));
    within("net_deflection", net_deflection, (0.0, 0.999))?;
    within("easy_seconds", easy_time, (0.0, handle_time / net_deflection.max(1e-12)))?;
    reckon!(w, Contacts, contacts_left = contacts_month * (1.0 - net_deflection));
    reckon!(
        w,
        Seconds,
        residual_time = (handle_time - net_deflection * easy_time) / (1.0 - net_deflection)
    );
    reckon!(w, Hours, hours_before = contacts_month * handle_time / 3600.0);
    reckon!(w, Hours, hours_after = contacts_left * residual_time / 3600.0);
    Ok(Residual {
        net: net_deflection,
        contacts: contacts_left,
        handle_seconds: residual_time,
        hours_before,
        hours: hours_after,
        working: w,
    })
}

/// Returns what a machine leaves for people, in full-time equivalents too. Source: `docs/sources.md#automation`.
///
/// # Errors
/// As [`residual`], or hours or occupancy of people are out of range.
pub fn deflection(
    plan: &Deflection,
    people: &Productivity,
) -> Result<DeflectionOutcome, MeasureError> {
    let left = residual(plan)?;
    let mut w = left.working;
    let (hours_before, hours_after, containment) =
        (left.hours_before, left.hours, plan.containment);
    let fte_hours_month = month_hours(&mut w, people)?;
    reckon!(w, Fte, fte_before = hours_before / fte_hours_month);
    reckon!(w, Fte, fte_after = hours_after / fte_hours_month);
    reckon!(w, Fte, fte_believed = hours_before * (1.0 - containment) / fte_hours_month);
    let change = if hours_before > 0.0 { hours_after / hours_before - 1.0 } else { 0.0 };
    Ok(DeflectionOutcome {
        net: left.net,
        contacts: left.contacts,
        handle_seconds: left.handle_seconds,
        hours_before,
        hours: hours_after,
        change,
        fte_before,
        fte: fte_after,
        fte_believed,
        working: w,
    })
}

/// Returns the hours on contacts of one full-time equivalent in a month.
fn month_hours(w: &mut Working, people: &Productivity) -> Result<f64, MeasureError> {
    given!(
        w,
        Hours,
        net_hours_year = within("net_hours_year", people.net_hours_year, (1.0, 8784.0))?
    );
    given!(w, Share, occupancy = within("occupancy", people.occupancy, (0.01, 1.0))?);
    reckon!(w, Hours, fte_hours_month = net_hours_year / 12.0 * occupancy);
    Ok(fte_hours_month)
}

/// What the night leaves in which the machine stops keeping contacts.
#[derive(Debug, Clone, PartialEq)]
pub struct FailureOutcome {
    /// Contacts that come to people on top, a month.
    pub contacts: f64,
    /// Full-time equivalents that are missing, if people were cut to what the machine left.
    pub fte_missing: f64,
    /// Full-time equivalents missing over those still there.
    pub share_missing: f64,
    /// The day after.
    pub outcome: DeflectionOutcome,
}

/// Returns what happens if containment falls overnight to `containment` and people were cut to the plan.
///
/// # Errors
/// As [`deflection()`].
pub fn failure(
    plan: &Deflection,
    people: &Productivity,
    containment: f64,
) -> Result<FailureOutcome, MeasureError> {
    let hoped = deflection(plan, people)?;
    let outcome = deflection(&Deflection { containment, ..*plan }, people)?;
    let fte_missing = (outcome.fte - hoped.fte).max(0.0);
    Ok(FailureOutcome {
        contacts: outcome.contacts - hoped.contacts,
        fte_missing,
        share_missing: if hoped.fte > 0.0 { fte_missing / hoped.fte } else { 0.0 },
        outcome,
    })
}

/// A band of experience, and what help is worth there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AssistedBand {
    /// Share of the handled contacts.
    pub contacts_share: f64,
    /// More contacts in the same time, as a share: 0.14 is 14 % more.
    pub gain: f64,
}

/// Returns the factor on the mean handle time when people are helped and no contact is taken away.
///
/// Gains of productivity shorten the time of each band: `sum of share / (1 + gain)`. Source:
/// `docs/sources.md#automation`.
///
/// # Errors
/// Shares do not sum to 1, or a gain is below -90 % or over tenfold.
pub fn assisted_time_factor(bands: &[AssistedBand]) -> Result<f64, MeasureError> {
    let sum: f64 = bands.iter().map(|band| band.contacts_share).sum();
    within("contacts_share", sum, (1.0 - 1e-6, 1.0 + 1e-6))?;
    for band in bands {
        within("contacts_share", band.contacts_share, (0.0, 1.0))?;
        within("gain", band.gain, (-0.9, 10.0))?;
    }
    Ok(bands.iter().map(|band| band.contacts_share / (1.0 + band.gain)).sum())
}
