//! One file a layout: what its rows are, and what is assumed where its public description ends.

pub(super) mod genesys_cloud;
