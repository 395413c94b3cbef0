//! What leaves the house: a roster as a workbook, as calendars and as a page for the notice board.
//!
//! Beside the report, and for one reader each: the workbook is the planner's, a calendar is one person's, the board is
//! everybody's and holds the least. Nothing here decides anything; totals are sums of what is shown.

mod board;
mod calendars;
mod ics;
mod table;
mod workbook;

pub use board::board_html;
pub use calendars::calendars;
pub use workbook::{SheetSpan, roster_workbook};
