//! Changes of the place of work: sites that move or close, work from home, a site closed overnight.

use organico_model::{Diagnostic, Drill, Exit, MoveSite, Seconds, SetRemoteShare, SiteId};

use super::{check_not_later, cost, need_share, share_if};
use crate::choices::one_of;
use crate::daytime::date;
use crate::quantity::{count, distance, duration, factor};
use crate::scenario::change::{When, own_place};
use crate::scenario::head::filled;
use crate::scenario::known::{Known, Named};
use crate::scenario::quantities::{closed_days, week_days};
use crate::scenario::words::EXITS;
use crate::tree::Table;

/// Returns a site that moves or closes. How many leave rather than move is never assumed.
pub(in crate::scenario) fn move_site(
    table: &Table<'_>,
    known: &Known<'_>,
    when: When,
) -> Option<MoveSite> {
    let site = known.name(table, "site", Named::Site);
    let to = known.name_if(table, "to", Named::Site).ok();
    let announced = table.quantity_if("announced", date);
    check_not_later(table, "announced", announced, when);
    let kilometres = table.quantity_if("distance", distance).map(organico_model::Kilometres::get);
    let [minutes, transit_minutes] = ["time", "transit_time"].map(|key| minutes(table, key));
    let leave_share = need_share(table, "leave_share");
    let exit = exit(table, leave_share, to.as_ref().is_none_or(Option::is_some));
    let moved_share = share_if(table, "moved_share").unwrap_or(1.0);
    let keeps_cost = table.flag("keeps_cost", moved_share < 1.0);
    if let (Some(site), Some(Some(to))) = (&site, &to)
        && site == to
    {
        let fault = Diagnostic::fault("I0815").with("key", "to").with("name", to);
        table.context.report_at(&table.place("to"), fault);
    }
    Some(MoveSite {
        site: SiteId::new(site?),
        to: to?.map(SiteId::new),
        announced,
        kilometres,
        minutes,
        transit_minutes,
        leave_share: leave_share?,
        exit: exit?,
        keeps_cost,
        moved_share,
    })
}

fn minutes(table: &Table<'_>, key: &'static str) -> Option<f64> {
    table.quantity_if(key, duration).map(|time| Seconds::get(time) / 60.0)
}

/// Returns how those who do not move end; it must be said wherever somebody does not.
fn exit(table: &Table<'_>, leave_share: Option<f64>, has_destination: bool) -> Option<Exit> {
    if has_destination && leave_share == Some(0.0) {
        return table
            .find("exit")
            .map_or(Some(Exit::Voluntary), |node| node.quantity(one_of(&EXITS)));
    }
    table.quantity("exit", one_of(&EXITS))
}

/// Returns work from home on some days.
pub(in crate::scenario) fn remote(table: &Table<'_>, known: &Known<'_>) -> Option<SetRemoteShare> {
    let who = known.who(table);
    let days_a_week = table.quantity("days_a_week", week_days);
    let share = share_if(table, "share").unwrap_or(1.0);
    let agreements = table.quantity_if("agreements", count);
    let kit = cost(table, "kit");
    let connection_month = cost(table, "connection_month");
    let seat_month = cost(table, "seat_month");
    let productivity = table.quantity_if("productivity", factor).unwrap_or(1.0);
    let who = who?;
    if let Some(agreed) = agreements.filter(|agreed| *agreed > known.heads(&who)) {
        let fault = Diagnostic::fault("I0813").with("asked", agreed);
        let fault = fault.with("there", known.heads(&who));
        table.context.report_at(&table.place("agreements"), fault);
    }
    Some(SetRemoteShare {
        who,
        days_a_week: days_a_week?,
        share,
        agreements,
        kit,
        connection_month,
        seat_month,
        productivity,
    })
}

/// Words by which a strike is known, in lower case. Nobody plans the replacement of strikers.
const STRIKE: [&str; 7] =
    ["sciop", "strik", "astensione", "agitazione", "walkout", "walk-out", "industrial action"];

/// Returns a site closed overnight.
pub(in crate::scenario) fn drill(table: &Table<'_>, known: &Known<'_>) -> Option<Drill> {
    let site = known.name(table, "site", Named::Site).map(SiteId::new);
    let days = table.quantity("days", closed_days);
    let home_share = need_share(table, "home_share");
    let home_outage = share_if(table, "home_outage").unwrap_or(0.0);
    let cause = filled(table, "cause");
    refuse_strike(table, "cause", cause.as_deref().unwrap_or_default());
    refuse_strike(table, "id", &own_place(table, "id").field);
    Some(Drill { site: site?, days: days?, home_share: home_share?, home_outage, cause: cause? })
}

/// Reports a drill that a text of it calls a strike.
pub(in crate::scenario) fn refuse_strike(table: &Table<'_>, key: &'static str, text: &str) {
    let text = text.to_lowercase();
    if STRIKE.iter().any(|word| text.contains(word)) {
        table.context.report_at(&table.place(key), Diagnostic::fault("I0812").with("key", key));
    }
}
