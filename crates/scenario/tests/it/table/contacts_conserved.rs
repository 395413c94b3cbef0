//! No contact is lost or made on the way: whatever the changes, all are accounted for.

use organico_model::{
    AssistPeople, AssistedContacts, Baseline, BaselineDemand, Cents, Change, ChangeKind, Channel,
    ContactTypeId, DeflectContacts, Offshore, ScenarioResult, ShiftChannel, Working,
};
use proptest::prelude::*;

use super::fixture::{baseline, calls, change, group, run, scenario};

const TYPES: [&str; 3] = ["calls", "chat", "mail"];

/// Returns calls, chats that one person holds two at a time, and mail that may wait.
fn centre() -> Baseline {
    let chat =
        BaselineDemand { channel: Channel::Chat, concurrency: 2, ..calls("chat", "voice", 20.0) };
    let mail = BaselineDemand {
        channel: Channel::Mail,
        patience_seconds: None,
        ..calls("mail", "back", 15.0)
    };
    Baseline {
        demands: vec![calls("calls", "voice", 60.0), chat, mail],
        ..baseline(vec![group("asti", "asti", 50, 20.0), group("ivrea", "ivrea", 20, 30.0)])
    }
}

fn contact_type() -> impl Strategy<Value = ContactTypeId> {
    (0_usize..3).prop_map(|index| ContactTypeId::new(TYPES[index]))
}

fn kind() -> impl Strategy<Value = ChangeKind> {
    let shift = (contact_type(), contact_type(), 0.0..=1.0, 0.0..=1.0);
    let deflect = (contact_type(), 0.0..=0.9, 0.0..=0.9, 0.0..=1.0, 0.0..=100.0);
    prop_oneof![
        shift.prop_map(|(from_type, to_type, share, falls_back)| {
            ChangeKind::ShiftChannel(ShiftChannel { from_type, to_type, share, falls_back })
        }),
        deflect.prop_map(|(contact_type, eligible, containment, recontact, easy_seconds)| {
            let (failure, month_cost) = (None, Cents(100));
            ChangeKind::DeflectContacts(DeflectContacts {
                contact_type,
                eligible,
                containment,
                recontact,
                easy_seconds,
                failure,
                month_cost,
            })
        }),
        (contact_type(), 0.0..=1.0).prop_map(|(contact_type, share)| {
            let (outside_union, notices_given, contact_cost) = (true, 0, Cents(90));
            ChangeKind::Offshore(Offshore {
                contact_type,
                share,
                outside_union,
                notices_given,
                contact_cost,
            })
        }),
        (0.0..=1.0, 0.0..=0.5).prop_map(|(share, gain)| {
            let band = |share, gain| AssistedContacts { share, gain };
            let bands = vec![band(share, gain), band(1.0 - share, 0.0)];
            let (contact_types, month_cost) = (Vec::new(), Cents(100));
            ChangeKind::AssistPeople(AssistPeople { contact_types, bands, month_cost })
        }),
    ]
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec(kind(), 0..5).prop_map(|kinds| {
        let named = kinds.into_iter().enumerate();
        named.map(|(index, kind)| change(&format!("c{index}"), "2026-10", kind)).collect()
    })
}

/// Returns the sum over all places of changes.
fn of_changes(result: &ScenarioResult, value: impl Fn(&Working) -> Option<f64>) -> f64 {
    let places = result.sheet.places().filter(|(place, _)| place.starts_with("2026-10/change/"));
    places.filter_map(|(_, working)| value(working)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn contacts_here_abroad_and_with_the_machine_are_all_there_were_and_those_that_come_twice(
        changes in changes()
    ) {
        let centre = centre();
        let result = run(&centre, &scenario("2026-10", 1, changes));
        let week: f64 = centre.demands.iter().flat_map(|demand| &demand.week).sum();
        let all = week * 31.0 / 7.0;
        let service = |name: &str| {
            result.sheet.value(&format!("2026-10/service/{name}")).unwrap_or(0.0)
        };
        let twice = of_changes(&result, |change| Some(change.step("contacts_back")?.value));
        // What a machine resolves is what it found less what it left.
        let resolved = of_changes(&result, |change| {
            Some(change.step("contacts_month")?.value - change.step("contacts_left")?.value)
        });
        let found = service("contacts_offered") + service("contacts_abroad") + resolved - twice;
        prop_assert!((found - all).abs() <= 1e-6 * all, "{found} of {all}");
        for (place, working) in result.sheet.places() {
            let contact = place.contains("/contact/");
            for step in working.steps().iter().filter(|_| contact) {
                prop_assert!(step.value >= -1e-9, "{place}/{} is {}", step.name, step.value);
            }
        }
    }
}
