//! The table: changes applied to small cases, against the worked values and against laws that hold for every case.

mod client;
mod contacts_conserved;
mod contract_changes;
mod demand_changes;
mod fixture;
mod home_and_learning;
mod people_changes;
mod safeguard;
mod safeguard_stress;
mod small_groups;
mod words;
mod worked_values;
