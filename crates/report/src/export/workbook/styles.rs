//! The looks of cells. Colours are light, so that the text is readable on a screen and on paper.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::Language;
use crate::export::table::Band;

/// Colour of the lines between cells.
const LINE: Color = Color::RGB(0xC9_D0_D8);
/// Colour of weekends, holidays and closures.
const TINT: Color = Color::RGB(0xEC_EE_F1);
/// Colour of the headings.
const HEAD: Color = Color::RGB(0xD9_E3_EC);
/// Colour of the headings of weekends and holidays.
const HEAD_TINTED: Color = Color::RGB(0xC3_CB_D4);

/// Colour of a cell where people are missing.
pub(super) const SHORT: Color = Color::RGB(0xF8_C9_A8);
/// Colour of a cell where there are more people than required.
pub(super) const MORE: Color = Color::RGB(0xBF_DD_F0);

/// The looks of the workbook.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) note: Format,
    pub(super) wrapped: Format,
    head: [Format; 2],
    date: [Format; 2],
    pub(super) corner: Format,
    pub(super) word: Format,
    pub(super) strong: Format,
    free: [Format; 2],
    bands: [Format; 5],
    pub(super) hours: Format,
    pub(super) difference: Format,
    pub(super) count: Format,
    pub(super) sum_word: Format,
    pub(super) sum_hours: Format,
    pub(super) sum_difference: Format,
    pub(super) sum_count: Format,
    pub(super) time: Format,
    level: [Format; 2],
    pub(super) gap: Format,
    pub(super) block: Format,
}

impl Styles {
    /// Returns the looks for a language.
    pub(super) fn new(language: Language) -> Self {
        let lined = || {
            Format::new()
                .set_font_size(9)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_align(FormatAlign::VerticalCenter)
        };
        let centred = || lined().set_align(FormatAlign::Center);
        let head = |colour| centred().set_bold().set_text_wrap().set_background_color(colour);
        let date = |colour| {
            let written = match language {
                Language::English => "d mmm",
                Language::Italian => "dd/mm",
            };
            head(colour).set_num_format(written)
        };
        let sum = || lined().set_bold().set_background_color(HEAD);
        let signed = "+0.00;-0.00;0.00";
        Self {
            title: Format::new().set_bold().set_font_size(14),
            note: Format::new().set_font_size(9).set_font_color(Color::RGB(0x5A_64_72)),
            wrapped: Format::new().set_font_size(10).set_text_wrap().set_align(FormatAlign::Top),
            head: [head(HEAD), head(HEAD_TINTED)],
            date: [date(HEAD), date(HEAD_TINTED)],
            corner: head(HEAD).set_align(FormatAlign::Left),
            word: lined(),
            strong: lined().set_bold(),
            free: [centred(), centred().set_background_color(TINT)],
            bands: Band::ALL.map(|band| look(band, centred().set_text_wrap())),
            hours: lined().set_num_format("0.00"),
            difference: lined().set_num_format(signed),
            count: lined().set_num_format("0"),
            sum_word: sum(),
            sum_hours: sum().set_num_format("0.00"),
            sum_difference: sum().set_num_format(signed),
            sum_count: sum().set_num_format("0"),
            time: centred().set_bold().set_num_format("hh:mm").set_background_color(HEAD),
            level: [
                centred().set_num_format("0.0"),
                centred().set_num_format("0.0").set_background_color(TINT),
            ],
            gap: centred().set_num_format("+0.0;-0.0;0.0"),
            block: Format::new().set_bold().set_font_size(11),
        }
    }

    /// Returns the look of a heading.
    pub(super) fn head(&self, tinted: bool) -> &Format {
        &self.head[usize::from(tinted)]
    }

    /// Returns the look of a date in a heading.
    pub(super) fn date(&self, tinted: bool) -> &Format {
        &self.date[usize::from(tinted)]
    }

    /// Returns the look of a day of a person: of its band, or of a free day.
    pub(super) fn day(&self, band: Option<Band>, tinted: bool) -> &Format {
        match band {
            Some(band) => &self.bands[band as usize],
            None => &self.free[usize::from(tinted)],
        }
    }

    /// Returns the look of a number of people.
    pub(super) fn level(&self, tinted: bool) -> &Format {
        &self.level[usize::from(tinted)]
    }
}

/// Returns the look of a band: home and absence differ from the others by their letters too.
fn look(band: Band, cell: Format) -> Format {
    match band {
        Band::Early => cell.set_background_color(Color::RGB(0xFB_E7_B8)),
        Band::Middle => cell.set_background_color(Color::RGB(0xC9_E0_F2)),
        Band::Late => cell.set_background_color(Color::RGB(0xDF_CD_E8)),
        Band::Home => cell.set_background_color(Color::RGB(0xC8_E8_CF)).set_italic(),
        Band::Absent => {
            cell.set_background_color(Color::RGB(0xDD_DD_DD)).set_font_color(Color::RGB(0x5A_64_72))
        }
    }
}
