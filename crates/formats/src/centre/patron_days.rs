//! The patron days of the sites' towns: from the table that ships, with a word on every one that it cannot tell.

use std::ops::RangeInclusive;

use organico_model::{
    Diagnostic, History, Site, SiteHoliday, SiteHolidayOrigin, SiteId, UnknownPatronDay,
};
use organico_rules::{PatronLookup, patron_day};

use super::calendar::{SheetDays, years};
use crate::context::Context;

/// What the table says of all sites.
#[derive(Debug, Default)]
pub(crate) struct PatronDays {
    /// The days it knows.
    pub(crate) days: Vec<SiteHoliday>,
    /// The years whose day it does not know.
    pub(crate) unknown: Vec<UnknownPatronDay>,
    /// Sites whose code it does not know in any year, and whether that is because their towns differ.
    without: Vec<(SiteId, PatronLookup)>,
}

/// Returns the patron days of the sites that name their province, over some years.
pub(crate) fn of_sites(sites: &[Site], years: RangeInclusive<i16>) -> PatronDays {
    let mut found = PatronDays::default();
    for site in sites {
        let Some(province) = &site.province else { continue };
        for year in years.clone() {
            match patron_day(province, &site.town, year) {
                PatronLookup::Day(day) => found.days.push(SiteHoliday {
                    date: day.date,
                    site: site.id.clone(),
                    name: day.name,
                    origin: if day.is_extended {
                        SiteHolidayOrigin::PatronDayExtended
                    } else {
                        SiteHolidayOrigin::PatronDay
                    },
                }),
                PatronLookup::NotThisYear => found.miss(site, year),
                other => {
                    found.miss(site, year);
                    if found.without.iter().all(|(known, _)| *known != site.id) {
                        found.without.push((site.id.clone(), other));
                    }
                }
            }
        }
    }
    found
}

impl PatronDays {
    /// Forgets the years in which somebody wrote down a holiday of the site: that is what a warning asks for.
    pub(crate) fn learn(&mut self, sheet: &SheetDays) {
        let is_written = |one: &UnknownPatronDay| {
            sheet.sites.keys().any(|(date, site)| *site == one.site && date.year() == one.year)
        };
        self.unknown.retain(|one| !is_written(one));
    }

    fn miss(&mut self, site: &Site, year: i16) {
        self.unknown.push(UnknownPatronDay { site: site.id.clone(), year });
    }
}

/// Reports what the table cannot tell, and which days were taken from it.
pub(super) fn note(found: &PatronDays, sites: &[Site], history: &History, context: &Context) {
    // Days before the last ones of the history are behind every plan that is usually made.
    let Some(from) = years(history).map(|years| years.end() - 2) else { return };
    for site in sites {
        for one in about(found, site, from) {
            context.report(one.with("site", &site.name).at("centre.toml", 0, "sites.province"));
        }
    }
}

fn about(found: &PatronDays, site: &Site, from: i16) -> Vec<Diagnostic> {
    let province = site.province.as_deref().unwrap_or_default();
    if let Some((_, why)) = found.without.iter().find(|(id, _)| *id == site.id) {
        let code = if *why == PatronLookup::SeveralTowns { "I1342" } else { "I1341" };
        return vec![Diagnostic::warning(code).with("province", province)];
    }
    let days = || found.days.iter().filter(|day| day.site == site.id && day.date.year() >= from);
    let taken = days().next().map(|day| {
        let note = Diagnostic::note("I1344").with("province", province).with("name", &day.name);
        note.with("day", day.date)
    });
    let is_extended = |day: &&SiteHoliday| day.origin == SiteHolidayOrigin::PatronDayExtended;
    let extended = days()
        .find(is_extended)
        .map(|day| Diagnostic::note("I1345").with("name", &day.name).with("year", day.date.year()));
    let unknown = found.unknown.iter().filter(|one| one.site == site.id && one.year >= from);
    let unknown = unknown.map(|one| Diagnostic::note("I1343").with("year", one.year));
    taken.into_iter().chain(extended).chain(unknown).collect()
}
