//! Small chart primitives: a figure with its caption and legend, scales, axes, lines, bands, bars and heat maps.
//!
//! Lengths are in SVG units, which are pixels of a page 920 wide. Colours are classes of the style sheet, so that a
//! dark screen and a sheet of paper each get their own.

mod axis;
mod bars;
mod columns;
mod figure;
mod heatmap;
mod path;
mod scale;
mod times;

pub(crate) use axis::{Plot, day_axis, value_axis};
pub(crate) use bars::{Whisker, whiskers};
pub(crate) use columns::{Columns, column_axis};
pub(crate) use figure::{Figure, Key, Mark, Size, figure};
pub(crate) use heatmap::{Heatmap, heatmap};
pub(crate) use path::{Path, band, draw, line, steps};
pub(crate) use scale::{Scale, nice_ticks};
pub(crate) use times::{time_axis, time_scale};
