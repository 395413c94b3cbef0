//! `centre.toml`: the head, the calendar, places, clients, skills, shrinkage and pay.

use organico_model::{
    Assumption, CENTRE_VERSION, Centre, ClientContract, Holiday, PayLevel, PriceModel,
    ShrinkageCause, Site, SiteHoliday, SiteHolidayOrigin, VolumeBand,
};

use super::document::inline;
use super::page::{Page, array, quoted, quoted_list};
use crate::centre::calendar::{COUNTRIES, Country, computed};
use crate::centre::clients::{PRICES_PER, parts_of};
use crate::choices::{STATUSES, word};
use crate::daytime::weekday_text;
use crate::quantity::{money_text, share_text};

/// Returns `centre.toml`.
pub(super) fn document(centre: &Centre) -> String {
    let mut page = Page::default();
    head(&mut page, centre);
    calendar(&mut page, centre);
    places(&mut page, centre);
    clients(&mut page, centre);
    abilities(&mut page, centre);
    shrinkage(&mut page, centre);
    pay(&mut page, centre);
    page.finish()
}

fn head(page: &mut Page, centre: &Centre) {
    page.comment("The centre: where it is, who pays, what its people are able to take and what an hour costs.");
    page.comment("Contacts are in contacts.toml, shifts in shifts.toml, people and history in the CSV files.");
    page.comment("Times carry their unit (\"180s\", \"30min\", \"25h\"), shares are \"80%\" or 0.8, money is \"12.50\".");
    page.raw("version", CENTRE_VERSION);
    page.text("name", &centre.name);
    page.section("true when the demand is made up; every page made from the centre then says so.");
    page.raw("invented", centre.invented);
    page.section(
        "What was assumed rather than known, in English and Italian; printed on the report.",
    );
    page.raw("assumptions", assumptions(centre));
    page.section("The zone of its days, and the planning slot: 15min or 30min (5, 10, 20 and 60 are taken too).");
    page.text("zone", centre.zone.iana_name().unwrap_or("UTC"));
    page.text("interval", &interval_text(centre.interval.minutes()));
    page.section("Currency of every amount; first day of the week; labour rules that apply.");
    page.text("currency", &centre.currency);
    page.text("week_start", weekday_text(centre.week_start));
    page.text("rule_pack", &centre.rule_pack);
}

fn assumptions(centre: &Centre) -> String {
    let line = |one: &Assumption| {
        format!("    {{ en = {}, it = {} }},\n", quoted(&one.en), quoted(&one.it))
    };
    let lines: String = centre.assumptions.iter().map(line).collect();
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{lines}]") }
}

/// Returns the minutes of an interval, which are never turned into hours.
fn interval_text(minutes: u32) -> String {
    format!("{minutes}min")
}

/// Returns whose holidays are computed, as far as the centre's calendar shows it.
fn country(centre: &Centre) -> Country {
    let italian = computed(Country::Italy, &centre.history);
    let all_there = italian.keys().all(|date| centre.calendar.holiday(*date).is_some());
    if !italian.is_empty() && all_there { Country::Italy } else { Country::None }
}

/// Returns the holidays that are not computed, or have another name.
pub(super) fn holidays_of_sheet(centre: &Centre) -> Vec<&Holiday> {
    let known = computed(country(centre), &centre.history);
    centre.calendar.holidays.iter().filter(|day| known.get(&day.date) != Some(&day.name)).collect()
}

/// Returns the holidays of one site that somebody wrote down; patron days are looked up anew.
pub(super) fn site_holidays_of_sheet(centre: &Centre) -> Vec<&SiteHoliday> {
    let written = |day: &&SiteHoliday| day.origin == SiteHolidayOrigin::Written;
    centre.calendar.site_holidays.iter().filter(written).collect()
}

fn calendar(page: &mut Page, centre: &Centre) {
    page.section(
        "National holidays: \"IT\", or \"none\". Other days are rows of holidays.csv: date,name.",
    );
    page.text("holidays", word(&COUNTRIES, &country(centre)));
    page.section("[[closures]] are days on which nobody works: first, last, reason.\n[[events]] are marked days: first, last, name; learn = false keeps the forecast from learning from them, contact_types narrows it to some.");
    for closure in &centre.calendar.closures {
        page.header("[[closures]]");
        page.raw("first", closure.first);
        page.raw("last", closure.last);
        page.text("reason", &closure.reason);
    }
    for event in &centre.calendar.events {
        page.header("[[events]]");
        page.raw("first", event.first);
        page.raw("last", event.last);
        page.text("name", &event.name);
        page.raw("learn", event.learn);
        if !event.contact_types.is_empty() {
            let types = event.contact_types.iter().map(organico_model::ContactTypeId::as_str);
            page.raw("contact_types", quoted_list(types));
        }
    }
}

fn places(page: &mut Page, centre: &Centre) {
    page.section("[[sites]]: id, name, town, province (code, if its patron day counts), seats (people at one time), month_cost, inhabitants (of the town, if posts are to be told for each thousand).\n[home]: month_cost_person, what somebody who works from home costs a month. Without [home] nobody does.");
    for site in &centre.sites {
        write_site(page, site);
    }
    if let Some(home) = centre.home {
        page.header("[home]");
        page.text("month_cost_person", &money_text(home.month_cost_person));
    }
}

fn write_site(page: &mut Page, site: &Site) {
    page.header("[[sites]]");
    page.text("id", site.id.as_str());
    page.text("name", &site.name);
    page.text("town", &site.town);
    page.text_if("province", site.province.as_deref());
    page.raw("seats", site.seats);
    page.text("month_cost", &money_text(site.month_cost));
    if let Some(count) = site.inhabitants {
        page.raw("inhabitants", count);
    }
}

fn clients(page: &mut Page, centre: &Centre) {
    page.section("[[clients]]: id, name, sector.\n[[contracts]] (commesse): id, client, price and what it is per (contact, minute, hour, month); bands of monthly volume with a price factor; minimum_contacts a month; penalties (below a service level, deduction from the month); notice_days.");
    for client in &centre.clients {
        page.header("[[clients]]");
        page.text("id", client.id.as_str());
        page.text("name", &client.name);
        page.text("sector", &client.sector);
    }
    for contract in &centre.contracts {
        write_contract(page, contract);
    }
}

fn write_contract(page: &mut Page, contract: &ClientContract) {
    page.header("[[contracts]]");
    page.text("id", contract.id.as_str());
    page.text("client", contract.client.as_str());
    price(page, contract.price);
    page.raw("bands", bands(&contract.bands));
    page.raw("minimum_contacts", contract.minimum_contacts);
    let penalties = contract.penalties.iter().map(|penalty| {
        let share = |share: organico_model::Share| quoted(&share_text(share.get()));
        inline(&[("below", share(penalty.below)), ("deduction", share(penalty.deduction))])
    });
    page.raw("penalties", array(penalties));
    page.raw("notice_days", contract.notice_days);
}

/// Adds a price and what it is per.
pub(super) fn price(page: &mut Page, price: PriceModel) {
    let (per, amount) = parts_of(price);
    page.text("price", &money_text(amount));
    page.text("price_per", word(&PRICES_PER, &per));
}

/// Returns volume bands as an array of inline tables.
pub(super) fn bands(bands: &[VolumeBand]) -> String {
    let factor = |mille: u32| quoted(&crate::number::unscaled(i64::from(mille), 3, 0));
    array(bands.iter().map(|band| {
        inline(&[("from", band.from.to_string()), ("factor", factor(band.price_per_mille))])
    }))
}

fn abilities(page: &mut Page, centre: &Centre) {
    page.section("[[skills]]: id, name. What people are able to take; people.csv says who has which.\n[[groups]]: id, skills (all of them), site. Sets of people that shrinkage may speak of.");
    for skill in &centre.skills {
        page.header("[[skills]]");
        page.text("id", skill.id.as_str());
        page.text("name", &skill.name);
    }
    for group in &centre.groups {
        page.header("[[groups]]");
        page.text("id", group.id.as_str());
        page.raw("skills", quoted_list(group.skills.iter().map(organico_model::SkillId::as_str)));
        page.text_if("site", group.site.as_ref().map(organico_model::SiteId::as_str));
    }
}

fn shrinkage(page: &mut Page, centre: &Centre) {
    page.section("[[shrinkage]]: paid time away from contacts, by cause. Each share is of what the causes above leave. off_duty = true: not there at all (holiday, sickness); false: there, but not on contacts. group and months (1 to 12) narrow it.");
    for cause in &centre.shrinkage {
        write_cause(page, cause);
    }
}

fn write_cause(page: &mut Page, cause: &ShrinkageCause) {
    page.header("[[shrinkage]]");
    page.text("cause", &cause.cause);
    page.raw("off_duty", cause.off_duty);
    page.text("share", &share_text(cause.share.get()));
    page.text_if("group", cause.group.as_ref().map(organico_model::GroupId::as_str));
    if !cause.months.is_empty() {
        page.raw("months", array(cause.months.iter().map(u8::to_string)));
    }
}

fn pay(page: &mut Page, centre: &Centre) {
    page.section("[[pay]]: level, gross pay of a full-time month, what a paid hour costs with all charges; status says how far to trust it (verified, partial, memory, claim, derived, secondary, supplied, unset), source where it comes from.");
    for level in &centre.pay {
        write_level(page, level);
    }
}

fn write_level(page: &mut Page, level: &PayLevel) {
    page.header("[[pay]]");
    page.text("level", level.level.as_str());
    page.text("month", &money_text(level.month));
    page.text("hour_cost", &money_text(level.hour_cost));
    page.text("status", word(&STATUSES, &level.status));
    page.text("source", &level.source);
}
