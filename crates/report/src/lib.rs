//! Pages and charts, in Italian and English.
