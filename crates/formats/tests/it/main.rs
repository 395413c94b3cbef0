//! Tests of the documents as a user meets them.

#[cfg(test)]
mod broken;
#[cfg(test)]
mod bundle;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod import;
#[cfg(test)]
mod models;
#[cfg(test)]
mod published;
#[cfg(test)]
mod register;
#[cfg(test)]
mod rich;
#[cfg(test)]
mod round_trip;
