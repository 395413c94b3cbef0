//! The table: changes applied to small cases, against the worked values and against laws that hold for every case.

mod fixture;
mod people_changes;
