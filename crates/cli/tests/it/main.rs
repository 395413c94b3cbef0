//! The command line from outside: the wires are connected, in both languages.

mod broken_centres;
mod examples;
mod plan;
mod real_input;
mod staff;
mod support;
