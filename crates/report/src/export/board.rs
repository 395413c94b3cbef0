//! The roster for the notice board: a page a week and site, to be printed on A4 across.
//!
//! Everybody reads it, so it holds the least: pseudonyms, hours and where. Who is absent is not told from who is off,
//! and there are no sums of a person.

use std::ops::Range;

use organico_model::{Centre, Roster, Shift, Site, SiteId, TeamId, Workplace};

use super::table::{Band, Cell, RosterTable, TableRow};
use crate::Language;
use crate::markup::Markup;
use crate::sections::parts::lead;
use crate::shell;

/// What only this page needs.
const STYLES: &str = include_str!("board.css");

/// Returns the page of a roster: self-contained HTML that is also well-formed XML. The same inputs give the same bytes.
///
/// With a site, only its people are on it.
#[must_use]
pub fn board_html(
    centre: &Centre,
    roster: &Roster,
    site: Option<&SiteId>,
    language: Language,
) -> String {
    let table = RosterTable::new(centre, roster, language);
    let sites: Vec<&Site> =
        centre.sites.iter().filter(|one| site.is_none_or(|site| one.id == *site)).collect();
    let title = format!("{} – {}", centre.name, table.say("export-roster-title"));
    shell::page(language, (title, STYLES, ""), |markup| {
        for one in sites {
            for week in table.weeks() {
                page(markup, &table, one, &week);
            }
        }
    })
}

/// Writes the page of a week at a site; nothing where nobody works.
fn page(markup: &mut Markup, table: &RosterTable<'_>, site: &Site, week: &Range<usize>) {
    let works = |row: &&TableRow<'_>| row.cells[week.clone()].iter().any(|c| !c.shifts.is_empty());
    let rows: Vec<&TableRow<'_>> =
        table.rows.iter().filter(|row| row.person.site == site.id).filter(works).collect();
    if rows.is_empty() {
        return;
    }
    markup.element("section", &[("class", &"week")], |markup| {
        let words = table.span_words(week);
        markup.leaf("h1", &[], format!("{} – {words}", site.name));
        markup.leaf("p", &[("class", &"made")], &table.centre.name);
        if table.centre.invented {
            lead(markup, &table.say("export-board-invented"));
        }
        legend(markup, table);
        markup.element("table", &[("class", &"board")], |markup| {
            markup.element("thead", &[], |markup| heads(markup, table, week));
            for team in teams(&rows) {
                markup.element("tbody", &[], |markup| {
                    for row in rows.iter().filter(|row| row.person.team == *team) {
                        person(markup, table, row, week);
                    }
                });
            }
        });
    });
}

fn teams<'a>(rows: &[&TableRow<'a>]) -> Vec<&'a TeamId> {
    let mut teams: Vec<&TeamId> = rows.iter().map(|row| &row.person.team).collect();
    teams.dedup();
    teams
}

fn legend(markup: &mut Markup, table: &RosterTable<'_>) {
    markup.element("p", &[("class", &"legend")], |markup| {
        for band in [Band::Early, Band::Middle, Band::Late, Band::Home] {
            markup.leaf("span", &[("class", &class(band))], table.say(band.key()));
        }
        markup.text(table.say("export-board-legend"));
    });
}

fn heads(markup: &mut Markup, table: &RosterTable<'_>, week: &Range<usize>) {
    markup.element("tr", &[], |markup| {
        markup.leaf("th", &[("class", &"team")], table.say("export-team"));
        markup.leaf("th", &[("class", &"who")], table.say("export-person"));
        for day in &table.days[week.clone()] {
            let class = if day.tinted { "day off" } else { "day" };
            markup.element("th", &[("scope", &"col"), ("class", &class)], |markup| {
                markup.text(table.numbers.date_short(day.date));
                if let Some(name) = day.holiday {
                    markup.leaf("small", &[], name);
                }
            });
        }
    });
}

fn person(markup: &mut Markup, table: &RosterTable<'_>, row: &TableRow<'_>, week: &Range<usize>) {
    markup.element("tr", &[], |markup| {
        markup.leaf("td", &[("class", &"team")], &row.person.team);
        markup.leaf("th", &[("scope", &"row")], &row.person.id);
        let cells = table.days[week.clone()].iter().zip(&row.cells[week.clone()]);
        for (day, cell) in cells {
            let band = table.band(cell).filter(|band| *band != Band::Absent);
            let class = band.map_or(if day.tinted { "off" } else { "" }, class);
            markup.element("td", &[("class", &class)], |markup| day_cell(markup, table, row, cell));
        }
    });
}

/// Writes the hours of a day, and where, if that is not the person's own site.
fn day_cell(markup: &mut Markup, table: &RosterTable<'_>, row: &TableRow<'_>, cell: &Cell<'_>) {
    let place = |shift: &Shift| match &shift.workplace {
        Workplace::Home => Some(table.say("export-home")),
        Workplace::Site(site) if *site != row.person.site => Some(table.site_name(site).to_owned()),
        Workplace::Site(_) => None,
    };
    for shift in &cell.shifts {
        markup.leaf("span", &[("class", &"hours")], table.hours(shift));
        if let Some(place) = place(shift) {
            markup.leaf("small", &[], place);
        }
    }
}

/// Returns the class of a band.
const fn class(band: Band) -> &'static str {
    match band {
        Band::Early => "early",
        Band::Middle => "middle",
        Band::Late => "late",
        Band::Home => "at-home",
        Band::Absent => "off",
    }
}
