//! A site is moved: what the way to work takes in kilometres, time and air.

use organico_model::{Headcount, Working};

use super::TransferParameters;
use super::range::{MeasureError, within};
use super::working::{given, reckon};

/// One way to work, before or after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Commute {
    /// Kilometres one way.
    pub kilometres: f64,
    /// Minutes one way.
    pub minutes: f64,
}

/// People of one site who would go to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MovedGroup {
    /// People.
    pub heads: Headcount,
    /// The way to work today.
    pub before: Commute,
    /// The way to the new site.
    pub after: Commute,
    /// Paid minutes of a day.
    pub paid_minutes: f64,
}

/// How people travel, the same for every group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TravelHabits {
    /// Days of work a year.
    pub days: f64,
    /// Share of those days at the site.
    pub presence: f64,
    /// Share of the kilometres by car.
    pub car_share: f64,
    /// People in a car.
    pub car_occupancy: f64,
    /// Kilograms of CO2 a kilometre of a car.
    pub co2: f64,
}

/// What a move means for a group, each year.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveOutcome {
    /// More kilometres for each person.
    pub kilometres_person: f64,
    /// More kilometres of all people.
    pub kilometres: f64,
    /// More kilometres of cars.
    pub vehicle_kilometres: f64,
    /// More tonnes of CO2.
    pub co2_tonnes: f64,
    /// More hours for each person.
    pub hours_person: f64,
    /// More hours of all.
    pub hours: f64,
    /// Minutes on the way for each paid minute, on a day at the new site.
    pub ratio: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what a move means for a group. Source: `docs/sources.md#site-move`.
///
/// A nearer site gives negative numbers: what is saved. How many people refuse is an input of the scenario, never
/// reckoned here.
///
/// # Errors
/// A number is out of range.
pub fn site_move(group: &MovedGroup, habits: &TravelHabits) -> Result<MoveOutcome, MeasureError> {
    let mut w = Working::default();
    given!(w, Heads, heads = f64::from(group.heads.0));
    let kilometres = (0.0, 2000.0);
    given!(w, Kilometres, km_before = within("km_before", group.before.kilometres, kilometres)?);
    given!(w, Kilometres, km_after = within("km_after", group.after.kilometres, kilometres)?);
    let minutes = (0.0, 1440.0);
    given!(w, Minutes, minutes_before = within("minutes_before", group.before.minutes, minutes)?);
    given!(w, Minutes, minutes_after = within("minutes_after", group.after.minutes, minutes)?);
    given!(
        w,
        Minutes,
        paid_minutes_day = within("paid_minutes", group.paid_minutes, (1.0, 1440.0))?
    );
    given!(w, Days, days_year = within("days", habits.days, (0.0, 366.0))?);
    given!(w, Share, presence = within("presence", habits.presence, (0.0, 1.0))?);
    given!(w, Share, car_share = within("car_share", habits.car_share, (0.0, 1.0))?);
    given!(w, Number, car_occupancy = within("car_occupancy", habits.car_occupancy, (1.0, 9.0))?);
    given!(w, KilogramsPerKilometre, co2_per_km = within("co2", habits.co2, (0.0, 10.0))?);
    reckon!(w, Kilometres, km_person_year = 2.0 * (km_after - km_before) * days_year * presence);
    reckon!(w, Kilometres, km_year = heads * km_person_year);
    reckon!(w, Kilometres, vehicle_km_year = km_year * car_share / car_occupancy);
    reckon!(w, Tonnes, co2_tonnes_year = vehicle_km_year * co2_per_km / 1000.0);
    reckon!(
        w,
        Hours,
        hours_person_year = 2.0 * (minutes_after - minutes_before) * days_year * presence / 60.0
    );
    reckon!(w, Hours, hours_year = heads * hours_person_year);
    reckon!(w, Number, commute_ratio = 2.0 * minutes_after / paid_minutes_day);
    Ok(MoveOutcome {
        kilometres_person: km_person_year,
        kilometres: km_year,
        vehicle_kilometres: vehicle_km_year,
        co2_tonnes: co2_tonnes_year,
        hours_person: hours_person_year,
        hours: hours_year,
        ratio: commute_ratio,
        working: w,
    })
}

/// Which threshold a transfer exceeds, so that refusing it keeps the right to unemployment benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FarTransfer {
    /// The distance from the residence.
    Kilometres,
    /// The time by public transport.
    Minutes,
}

/// Returns the threshold that the way from the residence exceeds, if any: strictly more, as the institute writes
/// "oltre". Source: `docs/sources.md#site-move`.
#[must_use]
pub fn far_transfer(way: Commute, known: &TransferParameters) -> Option<FarTransfer> {
    if way.kilometres > known.kilometres_over.value {
        Some(FarTransfer::Kilometres)
    } else if way.minutes > known.minutes_over.value {
        Some(FarTransfer::Minutes)
    } else {
        None
    }
}

/// A place on the map, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapPoint {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// Mean radius of the Earth in kilometres.
const EARTH_KILOMETRES: f64 = 6371.0;
/// Kilometres by road for each kilometre of the great circle: a rule of thumb, status memory.
pub const DETOUR: f64 = 1.25;

/// Returns the great-circle distance in kilometres (haversine). Source: `docs/sources.md#site-move`.
#[must_use]
pub fn great_circle_kilometres(a: MapPoint, b: MapPoint) -> f64 {
    let radians = |degrees: f64| degrees.to_radians();
    let half_sine = |from: f64, to: f64| libm::sin(radians(to - from) / 2.0);
    let north = half_sine(a.latitude, b.latitude);
    let east = half_sine(a.longitude, b.longitude);
    let flat = libm::cos(radians(a.latitude)) * libm::cos(radians(b.latitude));
    let chord = north * north + flat * east * east;
    2.0 * EARTH_KILOMETRES * libm::asin(chord.sqrt().clamp(0.0, 1.0))
}
