//! The organico command: wires the edges together and prints.

fn main() {}
