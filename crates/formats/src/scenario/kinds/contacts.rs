//! Changes about contacts: another channel, a machine that resolves them or helps with them, work abroad.

use organico_model::{
    AssistPeople, AssistedContacts, ContactTypeId, DeflectContacts, Diagnostic, Month, Offshore,
    Seconds, ShiftChannel,
};

use super::{check_during, cost, misfit, need_share};
use crate::quantity::{count, duration, duration_text, money, share_text};
use crate::scenario::change::When;
use crate::scenario::known::{Known, Named};
use crate::scenario::quantities::month;
use crate::tree::Table;

/// How far shares that make a whole may be off by the roundings of their writer.
const WHOLE_TOLERANCE: f64 = 1e-6;

/// Returns contacts that take another channel.
pub(in crate::scenario) fn shift(table: &Table<'_>, known: &Known<'_>) -> Option<ShiftChannel> {
    let from_type = known.contact_type(table, "from_type");
    let to_type = known.contact_type(table, "to_type");
    let share = need_share(table, "share");
    let falls_back = need_share(table, "falls_back");
    if let (Some(from), Some(to)) = (&from_type, &to_type)
        && from == to
    {
        let fault = Diagnostic::fault("I0815").with("key", "to_type").with("name", to);
        table.context.report_at(&table.place("to_type"), fault);
    }
    Some(ShiftChannel {
        from_type: from_type?,
        to_type: to_type?,
        share: share?,
        falls_back: falls_back?,
    })
}

/// Returns contacts that a machine resolves.
pub(in crate::scenario) fn deflect(
    table: &Table<'_>,
    known: &Known<'_>,
    when: When,
) -> Option<DeflectContacts> {
    let contact_type = known.contact_type(table, "contact_type");
    let eligible = need_share(table, "eligible");
    let containment = need_share(table, "containment");
    let recontact = need_share(table, "recontact");
    let easy = table.quantity("easy", duration).map(Seconds::get);
    let failure_table = table.table("failure");
    let failure = failure_table.as_ref().map(|inner| failure(inner, containment, when));
    let month_cost = cost(table, "month_cost");
    let deflected = DeflectContacts {
        contact_type: contact_type?,
        eligible: eligible?,
        containment: containment?,
        recontact: recontact?,
        easy_seconds: easy?,
        failure: failure.flatten(),
        month_cost,
    };
    check_easy(table, known, &deflected);
    Some(deflected)
}

/// Returns when the containment drops, and to what.
fn failure(table: &Table<'_>, usual: Option<f64>, when: When) -> Option<(Month, f64)> {
    let from = table.quantity("from", month);
    let containment = need_share(table, "containment");
    table.close();
    if let (Some(month), Some(begins)) = (from, when.from)
        && month < begins
    {
        misfit(table, "from", month, begins);
    } else {
        check_during(table, "from", from, when);
    }
    if let (Some(found), Some(usual)) = (containment, usual)
        && found > usual
    {
        let fault = Diagnostic::fault("I0823").with("found", share_text(found));
        let fault = fault.with("containment", share_text(usual));
        table.context.report_at(&table.place("containment"), fault);
    }
    Some((from?, containment?))
}

/// Largest share of the contacts that may go for good: what is left must be something to reckon with.
const NET_MOST: f64 = 0.999;

/// The contacts that go cannot take as much time as all of them, or nothing is left for the others.
fn check_easy(table: &Table<'_>, known: &Known<'_>, change: &DeflectContacts) {
    let demands = &known.baseline.demands;
    let Some(demand) = demands.iter().find(|demand| demand.id == change.contact_type) else {
        return;
    };
    let net = change.eligible * change.containment * (1.0 - change.recontact);
    if net > NET_MOST {
        let fault = Diagnostic::fault("I0828").with("net", share_text(net));
        table.context.report_at(&table.place("containment"), fault);
    } else if net > 0.0 && net * change.easy_seconds >= demand.handle_seconds {
        let seconds = |value| Seconds::new(value).map(duration_text).unwrap_or_default();
        let fault = Diagnostic::fault("I0822").with("easy", seconds(change.easy_seconds));
        let fault = fault.with("handle", seconds(demand.handle_seconds));
        table.context.report_at(&table.place("easy"), fault.with("net", share_text(net)));
    }
}

/// Returns people whom a machine helps, by bands of experience.
pub(in crate::scenario) fn assist(table: &Table<'_>, known: &Known<'_>) -> Option<AssistPeople> {
    let nodes = table.list("contact_types");
    let types = nodes.iter().map(|node| known.name_of(node, Named::ContactType));
    let contact_types: Option<Vec<ContactTypeId>> =
        types.map(|name| name.map(ContactTypeId::new)).collect();
    let tables = table.need("bands").map(|_| table.tables("bands")).unwrap_or_default();
    let bands: Vec<AssistedContacts> = tables.iter().filter_map(band).collect();
    let month_cost = cost(table, "month_cost");
    if bands.len() == tables.len() && table.find("bands").is_some() {
        check_whole(table, &bands);
    }
    Some(AssistPeople { contact_types: contact_types?, bands, month_cost })
}

fn band(table: &Table<'_>) -> Option<AssistedContacts> {
    let share = need_share(table, "share");
    let gain = need_share(table, "gain");
    table.close();
    Some(AssistedContacts { share: share?, gain: gain? })
}

fn check_whole(table: &Table<'_>, bands: &[AssistedContacts]) {
    let sum: f64 = bands.iter().map(|band| band.share).sum();
    if (sum - 1.0).abs() > WHOLE_TOLERANCE {
        let fault = Diagnostic::fault("I0814").with("sum", share_text(sum));
        table.context.report_at(&table.place("bands"), fault);
    }
}

/// Returns contacts that are handled abroad.
pub(in crate::scenario) fn offshore(table: &Table<'_>, known: &Known<'_>) -> Option<Offshore> {
    let contact_type = known.contact_type(table, "contact_type");
    let share = need_share(table, "share");
    let outside_union = table.need("outside_union").map(|_| table.flag("outside_union", true));
    let notices_given = table.quantity_if("notices_given", count).unwrap_or(0);
    let contact_cost = table.quantity("contact_cost", money);
    Some(Offshore {
        contact_type: contact_type?,
        share: share?,
        outside_union: outside_union?,
        notices_given,
        contact_cost: contact_cost?,
    })
}
