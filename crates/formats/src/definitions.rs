//! Definitions of service level that every centre knows, without writing them.

use organico_model::ServiceDefinition;

/// Returns the definitions that the rules bring along.
pub(crate) fn known_definitions() -> Vec<ServiceDefinition> {
    organico_rules::service_definitions()
        .expect("the definitions are part of the program and its tests read them")
}
