//! A share of the work goes home: seats, the way to work, agreements and kit.

use organico_model::{Cents, Headcount, Working};

use super::range::{MOST, MeasureError, within};
use super::working::{ceil, given, reckon};

/// A group of which a share works from home.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RemoteGroup {
    /// People.
    pub heads: Headcount,
    /// People with an individual agreement.
    pub agreements: Headcount,
    /// Most people at work at once.
    pub presence_peak: Headcount,
    /// Share of the work done from home.
    pub remote_share: f64,
    /// Minutes on the way of one working day, both ways.
    pub commute_minutes: f64,
    /// Days of work a year.
    pub days: f64,
}

/// What home and seats cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RemoteCosts {
    /// A seat, each month.
    pub seat_month: Cents,
    /// Kit of a person, once.
    pub kit: Cents,
    /// Connection of a person, each month.
    pub connection_month: Cents,
}

/// Spare seats over the peak of presence.
const SEAT_MARGIN: f64 = 1.05;

/// What a remote share leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteOutcome {
    /// Seats that are still needed.
    pub seats: u32,
    /// Seats that can go.
    pub seats_freed: u32,
    /// People who would need an agreement and have none.
    pub agreements_missing: u32,
    /// Hours on the way saved in a year, all people.
    pub commute_hours_saved: f64,
    /// Money once, in cents.
    pub kit: f64,
    /// Money each month, in cents: connections less freed seats.
    pub month: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what a remote share leads to. Source: `docs/sources.md#remote-share`.
///
/// People who need an agreement are taken as the share of heads that is at home at once, the least possible: with
/// rotation everyone needs one. No change of productivity is assumed.
///
/// # Errors
/// A number is out of range.
pub fn remote_share(
    group: &RemoteGroup,
    costs: &RemoteCosts,
) -> Result<RemoteOutcome, MeasureError> {
    let mut w = Working::default();
    given!(w, Heads, heads = f64::from(group.heads.0));
    given!(w, Heads, presence_peak = f64::from(group.presence_peak.0));
    given!(w, Heads, agreements = f64::from(group.agreements.0));
    given!(w, Share, remote_share = within("remote_share", group.remote_share, (0.0, 1.0))?);
    given!(
        w,
        Minutes,
        commute_minutes_day = within("commute_minutes", group.commute_minutes, (0.0, 1440.0))?
    );
    given!(w, Days, days_year = within("days", group.days, (0.0, 366.0))?);
    given!(w, Number, seat_margin = SEAT_MARGIN);
    reckon!(w, Number, seats = ceil(presence_peak * (1.0 - remote_share) * seat_margin));
    reckon!(w, Number, seats_today = ceil(presence_peak * seat_margin));
    reckon!(w, Number, seats_freed = seats_today - seats);
    reckon!(w, Heads, people_at_home = ceil(heads * remote_share));
    let agreements_missing = missing(&mut w, people_at_home, agreements);
    reckon!(
        w,
        Hours,
        commute_hours_saved = heads * remote_share * commute_minutes_day * days_year / 60.0
    );
    let [kit, month] = money(&mut w, costs, people_at_home, seats_freed)?;
    Ok(RemoteOutcome {
        seats: seats as u32,
        seats_freed: seats_freed as u32,
        agreements_missing,
        commute_hours_saved,
        kit,
        month,
        working: w,
    })
}

fn missing(w: &mut Working, people_at_home: f64, agreements: f64) -> u32 {
    use super::working::max;
    reckon!(w, Heads, agreements_missing = max(people_at_home - agreements, 0.0));
    agreements_missing as u32
}

fn money(
    w: &mut Working,
    costs: &RemoteCosts,
    people_at_home: f64,
    seats_freed: f64,
) -> Result<[f64; 2], MeasureError> {
    let cents = |field, amount: Cents| within(field, amount.0 as f64, (0.0, MOST));
    given!(w, Money, kit_person = cents("kit", costs.kit)?);
    given!(w, Money, connection_month = cents("connection_month", costs.connection_month)?);
    given!(w, Money, seat_month = cents("seat_month", costs.seat_month)?);
    reckon!(w, Money, kit_once = people_at_home * kit_person);
    reckon!(
        w,
        Money,
        cost_change_month = people_at_home * connection_month - seats_freed * seat_month
    );
    Ok([kit_once, cost_change_month])
}
