//! The head of a baseline, its sites and its contracts.

use std::collections::BTreeSet;

use jiff::civil::Date;
use organico_model::{
    Assumption, BaselineContract, BaselineSite, Cents, ClientContract, ClientId, ContractId,
    Diagnostic, SiteId,
};

use crate::centre::clients::{PRICES_PER, band, penalty, price_model};
use crate::centre::{read_assumption, rule_pack};
use crate::choices::one_of;
use crate::names::Kind;
use crate::quantity::{count, large_count, money, positive_count, share};
use crate::refusal::Refusal;
use crate::scenario::source;
use crate::tree::Table;

/// Share of paid time on contacts where nobody says more: 2,088 paid hours a year less 25.62 % of absences and 10.11 %
/// of pauses. Source: `docs/sources.md#pay-and-cost`.
const TIME_ON_CONTACTS: f64 = 1.0 - 0.3314;

/// What stands before the first list; parts that cannot be read are absent.
pub(super) struct Head {
    pub(super) name: Option<String>,
    pub(super) invented: bool,
    pub(super) source: Option<String>,
    pub(super) rule_pack: Option<String>,
    pub(super) employees: Option<u32>,
    pub(super) assumptions: Vec<Assumption>,
    pub(super) home_month_cost: Cents,
}

/// Returns the head.
pub(super) fn read(root: &Table<'_>) -> Head {
    Head {
        name: root.text("name"),
        invented: root.flag("invented", false),
        source: source(root),
        rule_pack: root.quantity("rule_pack", rule_pack),
        employees: root.quantity_if("employees", positive_count),
        assumptions: root.tables("assumptions").iter().filter_map(read_assumption).collect(),
        home_month_cost: home(root),
    }
}

fn home(root: &Table<'_>) -> Cents {
    let Some(table) = root.table("home") else { return Cents(0) };
    let cost = table.quantity("month_cost_person", money);
    table.close();
    cost.unwrap_or(Cents(0))
}

/// Returns the share of paid time on contacts by month, and what is assumed where nothing is said.
pub(super) fn time_on_contacts(root: &Table<'_>) -> (Option<Vec<f64>>, Option<Assumption>) {
    let Some(node) = root.find("time_on_contacts") else {
        return (Some(vec![TIME_ON_CONTACTS; 12]), Some(chain_assumption()));
    };
    if !node.is_list() {
        return (node.quantity(some_time).map(|share| vec![share; 12]), None);
    }
    let items = node.list();
    if items.len() != 12 {
        node.refuse(&Refusal::Form("[\"67%\", ... 12 values]"));
        return (None, None);
    }
    (items.iter().map(|item| item.quantity(some_time)).collect(), None)
}

fn some_time(text: &str) -> Result<f64, Refusal> {
    let share = share(text)?.get();
    if share > 0.0 { Ok(share) } else { Err(Refusal::Range("> 0%", "100%")) }
}

fn chain_assumption() -> Assumption {
    Assumption::new(
        "Of paid time 66.86 % is spent on contacts: derived from the hours chain of a contract year \
         (2,088 paid hours, 1,396 on contacts).",
        "Del tempo pagato il 66,86 % è dedicato ai contatti: derivato dalla catena delle ore di un \
         anno di contratto (2.088 ore pagate, 1.396 sui contatti).",
    )
}

/// Returns the sites; none is a fault, because people work somewhere.
pub(super) fn sites(root: &Table<'_>) -> Vec<BaselineSite> {
    let sites = root.need("sites").map(|_| root.tables("sites")).unwrap_or_default();
    sites.iter().filter_map(site).collect()
}

fn site(table: &Table<'_>) -> Option<BaselineSite> {
    let id = table.define("id", Kind::Site);
    let name = table.text("name");
    let town = table.text("town");
    let seats = table.quantity_if("seats", positive_count);
    let month_cost = table.quantity_if("month_cost", money);
    let inhabitants = table.quantity_if("inhabitants", inhabitants);
    table.close();
    Some(BaselineSite {
        id: SiteId::new(id?),
        name: name?,
        town: town?,
        seats,
        month_cost,
        inhabitants,
    })
}

/// Returns the inhabitants of a town: at least one, at most forty million.
fn inhabitants(text: &str) -> Result<u32, Refusal> {
    let range = || Refusal::Range("1", "40000000");
    let found = large_count(text).map_err(|fault| match fault {
        Refusal::Range(..) => range(),
        other => other,
    })?;
    u32::try_from(found).ok().filter(|found| (1..=40_000_000).contains(found)).ok_or_else(range)
}

/// Returns the contracts with clients.
pub(super) fn contracts(root: &Table<'_>) -> Vec<BaselineContract> {
    root.tables("contracts").iter().filter_map(contract).collect()
}

fn contract(table: &Table<'_>) -> Option<BaselineContract> {
    let id = table.define("id", Kind::Contract);
    let name = table.text("name");
    let client = table.text("client");
    let sector = table.text_or_empty("sector");
    let terms = terms(table, id.as_deref());
    table.close();
    Some(BaselineContract { id: ContractId::new(id?), name: name?, client: client?, sector, terms })
}

/// Returns what the client pays, where any of it is written; the client bears the name of the contract.
fn terms(table: &Table<'_>, id: Option<&str>) -> Option<ClientContract> {
    let keys = ["price", "price_per", "bands", "minimum_contacts", "penalties", "notice_days"];
    let named = keys.into_iter().filter(|key| table.find(key).is_some()).count();
    if named == 0 {
        return None;
    }
    let amount = table.quantity("price", money);
    let per = table.quantity("price_per", one_of(&PRICES_PER));
    let bands: Vec<_> = table.tables("bands").iter().filter_map(band).collect();
    let minimum_contacts = table.quantity_if("minimum_contacts", large_count).unwrap_or(0);
    let penalties = table.tables("penalties").iter().filter_map(penalty).collect();
    let notice_days = table.quantity_if("notice_days", count).unwrap_or(0);
    if !bands.is_sorted_by(|a, b| a.from < b.from) {
        table.context.report_at(&table.place("bands"), Diagnostic::fault("I0214"));
    }
    Some(ClientContract {
        id: ContractId::new(id?),
        client: ClientId::new(id?),
        price: price_model(per?, amount?),
        bands,
        minimum_contacts,
        penalties,
        notice_days,
    })
}

/// Returns the levels of the pay table of a pack, of any day.
pub(super) fn paid_levels(pack: &str) -> Vec<String> {
    let Ok(rules) = organico_rules::rule_set(pack, Date::MAX) else { return Vec::new() };
    let levels = rules.pay_rows().iter().map(|row| row.level.as_str().to_owned());
    levels.collect::<BTreeSet<String>>().into_iter().collect()
}
