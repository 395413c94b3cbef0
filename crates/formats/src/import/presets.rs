//! One file a layout: what its rows are, and what is assumed where its public description ends.

pub(super) mod amazon_connect;
pub(super) mod avaya_ip_office;
pub(super) mod calabrio;
pub(super) mod csv;
pub(super) mod eleveo;
pub(super) mod genesys_cloud;
pub(super) mod nice_iex;
pub(super) mod verint;
