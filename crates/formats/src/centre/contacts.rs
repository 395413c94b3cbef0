//! Contact types, as `contacts.toml` writes them.

use organico_model::{
    Campaign, ContactType, ContactTypeId, ContractId, HolidayHours, OverflowStep,
    ServiceDefinition, Share, SkillId,
};

use super::{hours, laws, targets};
use crate::choices::{CHANNELS, HOLIDAY_HOURS, one_of};
use crate::names::Kind;
use crate::quantity::{count, duration, large_count, positive_count, positive_minutes, share};
use crate::refusal::Refusal;
use crate::tree::{Node, Table};

/// Priority of a type that does not say.
const PRIORITY_USUAL: u32 = 10;

/// Returns the contact types.
pub(super) fn read(root: &Table<'_>) -> Vec<ContactType> {
    let definitions = targets::read_definitions(root);
    let tables = root.tables("contact_types");
    tables.iter().filter_map(|table| contact_type(table, &definitions)).collect()
}

fn contact_type(table: &Table<'_>, definitions: &[ServiceDefinition]) -> Option<ContactType> {
    let id = table.define("id", Kind::ContactType);
    let name = table.text("name");
    let channel = table.quantity("channel", one_of(&CHANNELS));
    let contract = table.refer_if("contract", Kind::Contract).map(ContractId::new);
    let skill = table.refer("skill", Kind::Skill).map(SkillId::new);
    let priority = table.quantity_if("priority", count).unwrap_or(PRIORITY_USUAL);
    let overflow = table.tables("overflow").iter().filter_map(overflow).collect();
    let transfers = table.tables("transfers").iter().filter_map(transfer).collect();
    let hours = table.need_table("hours").as_ref().map(hours::read);
    let holidays = table.quantity_if("holidays", one_of(&HOLIDAY_HOURS));
    let targets = targets::read(table.table("targets").as_ref(), definitions);
    let patience = table.need_table("patience").as_ref().and_then(laws::read_patience);
    let handle = table.need_table("handle").as_ref().and_then(laws::read_handle);
    let concurrency = table.quantity_if("concurrency", positive_count).unwrap_or(1);
    let deadline_minutes = table.quantity_if("deadline", positive_minutes);
    let campaign_table = table.table("campaign");
    let campaign = campaign_table.as_ref().and_then(campaign);
    table.close();
    Some(ContactType {
        id: ContactTypeId::new(id?),
        name: name?,
        channel: channel?,
        contract,
        skill: skill?,
        priority,
        overflow,
        transfers,
        hours: hours?,
        holidays: holidays.unwrap_or(HolidayHours::Closed),
        targets,
        patience: patience?,
        handle: handle?,
        concurrency,
        deadline_minutes,
        campaign,
    })
}

fn overflow(table: &Table<'_>) -> Option<OverflowStep> {
    let after = table.quantity("after", duration);
    let skill = table.refer("skill", Kind::Skill);
    table.close();
    Some(OverflowStep { after: after?, skill: SkillId::new(skill?) })
}

fn transfer(table: &Table<'_>) -> Option<(ContactTypeId, Share)> {
    let to = table.refer("to", Kind::ContactType);
    let share = table.quantity("share", share);
    table.close();
    Some((ContactTypeId::new(to?), share?))
}

fn campaign(table: &Table<'_>) -> Option<Campaign> {
    let list = table.quantity("list", large_count);
    let attempts = table.quantity("attempts", positive_count);
    let contact_rate = table.need("contact_rate").as_ref().and_then(contact_rate);
    let permitted = table.need_table("permitted").as_ref().map(hours::read);
    table.close();
    Some(Campaign {
        list: list?,
        attempts: attempts?,
        contact_rate: contact_rate?,
        permitted: permitted?,
    })
}

/// Returns the 24 shares by hour of the day.
fn contact_rate(node: &Node<'_>) -> Option<Vec<f64>> {
    let items = node.list();
    let rates = items.iter().map(|item| item.quantity(share).map(Share::get)).collect();
    if items.len() == 24 {
        rates
    } else {
        node.refuse(&Refusal::Form("[0, 0, ... 24 values]"));
        None
    }
}
