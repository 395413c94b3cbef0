//! Tests of the documents as a user meets them.

mod broken;
mod rich;
mod round_trip;
