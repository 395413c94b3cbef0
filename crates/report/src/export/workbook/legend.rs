//! The sheet that explains the others.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::styles::Styles;
use crate::export::table::{Band, RosterTable};

/// What the columns mean, in the order in which they stand.
const MEANINGS: [(&str, &str); 8] = [
    ("export-planned", "export-planned-text"),
    ("export-absent-hours", "export-absent-hours-text"),
    ("export-contract", "export-contract-text"),
    ("export-difference", "export-difference-text"),
    ("export-late", "export-late-text"),
    ("export-weekend", "export-weekend-text"),
    ("export-people-on-duty", "export-people-on-duty-text"),
    ("export-coverage", "export-coverage-text"),
];

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    with_requirement: bool,
) -> Result<(), XlsxError> {
    let say = |key: &str| table.say(key);
    sheet.set_name(say("export-legend"))?;
    sheet.write_with_format(0, 0, say("export-legend"), &styles.title)?;
    let mut row = 2;
    for band in Band::ALL {
        sheet.write_with_format(row, 0, say(band.key()), styles.day(Some(band), false))?;
        sheet.write_with_format(
            row,
            1,
            say(&format!("export-band-{}", name(band))),
            &styles.wrapped,
        )?;
        row += 1;
    }
    sheet.write_with_format(row, 0, "", styles.day(None, true))?;
    sheet.write_with_format(row, 1, say("export-tinted"), &styles.wrapped)?;
    row += 2;
    for (head, text) in MEANINGS {
        sheet.write_with_format(row, 0, say(head), &styles.strong)?;
        sheet.write_with_format(row, 1, say(text), &styles.wrapped)?;
        row += 1;
    }
    if with_requirement {
        sheet.write_with_format(row, 0, say("export-gap"), &styles.strong)?;
        sheet.write_with_format(row, 1, say("export-gap-text"), &styles.wrapped)?;
        row += 1;
    }
    sheet.write_with_format(row + 1, 0, say("export-privacy"), &styles.note)?;
    sheet.set_column_width(0, 26)?.set_column_width(1, 95)?;
    Ok(())
}

/// Returns the end of the key of what a band means.
const fn name(band: Band) -> &'static str {
    match band {
        Band::Early => "early",
        Band::Middle => "middle",
        Band::Late => "late",
        Band::Home => "home",
        Band::Absent => "absent",
    }
}
