//! A small centre with a client, and changes to it, as the tests of contacts and contracts use them.

use jiff::civil::date;
use organico_model::{
    AssistPeople, AssistedContacts, Baseline, BaselineContract, BaselineDemand, BaselineGroup,
    Cents, ChangeKind, ChangeVolume, Clause, ClientContract, ClientId, ContactTypeId, ContractId,
    ContractMove, DeflectContacts, Exit, MoveContract, Offshore, PriceModel, ScenarioResult,
    ShiftChannel,
};

use super::fixture::{baseline, calls, change, group, run, scenario};

/// Returns a contract at three euro a contact.
pub(super) fn contract(id: &str, sector: &str) -> BaselineContract {
    BaselineContract {
        id: ContractId::new(id),
        name: id.to_owned(),
        client: id.to_owned(),
        sector: sector.to_owned(),
        terms: Some(ClientContract {
            id: ContractId::new(id),
            client: ClientId::new(id),
            price: PriceModel::PerContact(Cents(300)),
            bands: Vec::new(),
            minimum_contacts: 0,
            penalties: Vec::new(),
            notice_days: 60,
        }),
    }
}

/// Returns a demand that a contract pays for.
pub(super) fn of(contract: &str, demand: BaselineDemand) -> BaselineDemand {
    BaselineDemand { contract: Some(ContractId::new(contract)), ..demand }
}

/// Returns a group that works on a contract.
pub(super) fn on(contract: &str, perimeter: Option<u32>, group: BaselineGroup) -> BaselineGroup {
    BaselineGroup { contract: Some(ContractId::new(contract)), perimeter, ..group }
}

/// Returns two channels of one client and the people for them.
pub(super) fn centre() -> Baseline {
    Baseline {
        contracts: vec![contract("energy", "energy-retail")],
        demands: vec![
            of("energy", calls("calls", "voice", 100.0)),
            of("energy", calls("video", "voice", 40.0)),
        ],
        ..baseline(vec![on("energy", Some(60), group("asti", "asti", 80, 20.0))])
    }
}

/// Returns the name of a contact type.
pub(super) fn contacts(id: &str) -> ContactTypeId {
    ContactTypeId::new(id)
}

/// Returns calls that become video calls.
pub(super) fn shift(share: f64, falls_back: f64) -> ChangeKind {
    let (from_type, to_type) = (contacts("calls"), contacts("video"));
    ChangeKind::ShiftChannel(ShiftChannel { from_type, to_type, share, falls_back })
}

/// Returns a machine that keeps half of what it may try, a fifth of which comes back.
pub(super) fn bot(eligible: f64) -> DeflectContacts {
    DeflectContacts {
        contact_type: contacts("calls"),
        eligible,
        containment: 0.5,
        recontact: 0.2,
        easy_seconds: 180.0,
        failure: None,
        month_cost: Cents(0),
    }
}

/// Returns a machine that helps the four tenths of beginners.
pub(super) fn help(gain: f64) -> ChangeKind {
    let band = |share, gain| AssistedContacts { share, gain };
    let bands = vec![band(0.4, gain), band(0.6, 0.0)];
    ChangeKind::AssistPeople(AssistPeople {
        contact_types: Vec::new(),
        bands,
        month_cost: Cents(0),
    })
}

/// Returns calls that go outside the Union with every notice given.
pub(super) fn away(share: f64) -> Offshore {
    Offshore {
        contact_type: contacts("calls"),
        share,
        outside_union: true,
        notices_given: 4,
        contact_cost: Cents(90),
    }
}

/// Returns so many times the contacts of the contract.
pub(super) fn volume(factor: f64) -> ChangeVolume {
    let contract = ContractId::new("energy");
    ChangeVolume { contract, factor, minimum_contacts: None, bands: None }
}

/// Returns the contract as lost from November 2026 on.
pub(super) fn lost(clause: Clause, exit: Option<Exit>) -> MoveContract {
    MoveContract {
        contract: ContractId::new("energy"),
        way: ContractMove::Lost,
        clause,
        start: date(2026, 11, 1),
        exit,
        people: Vec::new(),
        volume_ratio: 1.0,
    }
}

/// Returns what the centre comes to in October and November 2026 with one change from October on.
pub(super) fn with(kind: ChangeKind) -> ScenarioResult {
    run(&centre(), &scenario("2026-10", 2, vec![change("c", "2026-10", kind)]))
}

/// Returns the same months without a change.
pub(super) fn as_it_is() -> ScenarioResult {
    run(&centre(), &scenario("2026-10", 2, Vec::new()))
}

/// Asserts that two numbers are one but for the last digits.
pub(super) fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found} {expected}");
}
