//! Special days of a centre: patron days, holidays of one site, and the rows of `events.csv`.

use jiff::civil::date;
use organico_formats::{
    CalendarKind, CalendarSource, Files, blank_centre_files, calendar_listing, read_centre,
    read_holidays, write_centre,
};
use organico_model::{Calendar, Centre, SiteHolidayOrigin, SiteId};

/// Returns the blank centre, whose history is of November 2026, with its town in a province and further files.
fn files(province: &str, more: &[(&str, &str)]) -> Files {
    let mut files = blank_centre_files("Try");
    let head = files["centre.toml"].replacen("seats = ", &format!("{province}\nseats = "), 1);
    files.insert("centre.toml".to_owned(), head);
    files.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    files
}

fn centre(files: &Files) -> Centre {
    let reading = read_centre(files);
    reading.centre.unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn codes(files: &Files) -> Vec<String> {
    let own = read_centre(&blank_centre_files("Try")).diagnostics;
    let found = read_centre(files).diagnostics.into_iter().filter(|one| !own.contains(one));
    found.map(|one| format!("{} {:?}", one.code, one.severity)).collect()
}

fn site_days(calendar: &Calendar) -> Vec<(String, SiteHolidayOrigin)> {
    calendar.site_holidays.iter().map(|day| (day.date.to_string(), day.origin)).collect()
}

#[test]
fn the_patron_day_of_a_province_is_a_holiday_of_its_site_alone() {
    let files = files("province = \"TO\"", &[]);
    let calendar = centre(&files).calendar;
    let patron = SiteHolidayOrigin::PatronDay;
    let days = ["2026-06-24", "2027-06-24", "2028-06-24"].map(|day| (day.to_owned(), patron));
    assert_eq!(site_days(&calendar), days);
    let st_john = date(2027, 6, 24);
    assert!(calendar.holiday(st_john).is_none(), "the centre as a whole works");
    assert!(calendar.is_holiday_at(st_john, &SiteId::new("main")));
    assert!(!calendar.is_holiday_at(st_john, &SiteId::new("other")));
    assert!(calendar.is_holiday_at(date(2027, 5, 1), &SiteId::new("other")), "a national holiday");
    assert_eq!(codes(&files), ["I1344 Note"], "which day was taken is said, and province is used");
}

#[test]
fn a_patron_day_that_is_not_known_is_said_and_never_silently_missing() {
    let moves = files("province = \"TS\"", &[]);
    assert!(centre(&moves).calendar.unknown_patron_days.is_empty(), "2026 to 2028 are known");
    assert_eq!(codes(&files("province = \"XX\"", &[])), ["I1341 Warning"]);
    assert_eq!(codes(&files("province = \"RG\"", &[])), ["I1342 Warning"]);
    let calendar = centre(&files("province = \"BO\"", &[])).calendar;
    assert_eq!(calendar.unknown_patron_days.len(), 3);
    let at_2029 = calendar_listing(
        &files("province = \"AT\"", &[]),
        &centre(&files("province = \"AT\"", &[])),
        2029..=2029,
    );
    assert_eq!(at_2029.unknown.len(), 1);
    assert!(at_2029.entries.iter().all(|entry| entry.kind != CalendarKind::PatronDay));
    let written = ("holidays.csv", "date,name,site\n2029-05-01,Asti,main\n");
    let files = files("province = \"AT\"", &[written]);
    assert_eq!(calendar_listing(&files, &centre(&files), 2029..=2029).unknown, []);
}

#[test]
fn a_row_of_holidays_with_a_site_is_a_holiday_of_that_site() {
    let sheet = "date,name,site\n2027-07-07,San Savino,main\n2027-08-16,Ponte,\n";
    let files = files("", &[("holidays.csv", sheet)]);
    let calendar = centre(&files).calendar;
    assert_eq!(site_days(&calendar), [("2027-07-07".to_owned(), SiteHolidayOrigin::Written)]);
    assert!(calendar.holiday(date(2027, 8, 16)).is_some());
    assert!(calendar.holiday(date(2027, 7, 7)).is_none());
    assert_eq!(read_centre(&write_centre(&centre(&files))).centre, Some(centre(&files)));
    let days = read_holidays("holidays.csv", sheet).unwrap();
    assert_eq!(days.len(), 1, "without a centre a site's day is nobody's");
}

#[test]
fn a_written_day_wins_over_the_patron_day_of_the_same_date() {
    let sheet = "date,name,site\n2027-06-24,San Giovanni,main\n";
    let calendar = centre(&files("province = \"TO\"", &[("holidays.csv", sheet)])).calendar;
    let found = calendar.site_holiday(date(2027, 6, 24), &SiteId::new("main")).unwrap();
    assert_eq!((found.name.as_str(), found.origin), ("San Giovanni", SiteHolidayOrigin::Written));
}

#[test]
fn an_unknown_site_and_a_day_that_stands_twice_for_a_site_are_faults() {
    let unknown = "date,name,site\n2027-07-07,San Savino,moon\n";
    assert_eq!(codes(&files("", &[("holidays.csv", unknown)])), ["I0109 Fault"]);
    let twice =
        "date,name,site\n2027-07-07,San Savino,main\n2027-07-07,Festa,main\n2027-07-07,Festa,\n";
    assert_eq!(codes(&files("", &[("holidays.csv", twice)])), ["I0108 Fault"]);
}

#[test]
fn rows_of_events_are_events_days_not_to_learn_from_and_closures() {
    let sheet = "first,last,name,kind\n2026-11-27,2026-11-27,Black Friday,event\n\
                 2026-11-03,2026-11-03,guasto,do-not-learn\n2026-12-24,2026-12-31,inventario,closure\n";
    let files = files("", &[("events.csv", sheet)]);
    let calendar = centre(&files).calendar;
    let learned: Vec<bool> = calendar.events.iter().map(|event| event.learn).collect();
    assert_eq!(learned, [true, false]);
    assert!(calendar.is_closed(date(2026, 12, 28)));
    assert_eq!(codes(&files), [""; 0]);
    // Written anew they stand in centre.toml; with the sheet still there each counts once.
    let mut written = write_centre(&centre(&files));
    assert_eq!(read_centre(&written).centre, Some(centre(&files)));
    written.insert("events.csv".to_owned(), sheet.to_owned());
    assert_eq!(read_centre(&written).centre, Some(centre(&files)));
}

#[test]
fn an_event_may_be_of_some_contact_types_and_a_closure_is_of_all() {
    let blank = centre(&blank_centre_files("Try"));
    let id = blank.contact_types[0].id.clone();
    let sheet = |kind: &str, types: &str| {
        let head = "first,last,name,kind,contact_types\n";
        files("", &[("events.csv", &format!("{head}2026-11-27,2026-11-27,saldi,{kind},{types}\n"))])
    };
    let of_one = centre(&sheet("event", id.as_str()));
    assert_eq!(of_one.calendar.events[0].contact_types, std::slice::from_ref(&id));
    assert_eq!(read_centre(&write_centre(&of_one)).centre, Some(of_one), "also in centre.toml");
    assert!(centre(&sheet("event", "")).calendar.events[0].concerns(&id));
    assert_eq!(codes(&sheet("event", "no-such-type")), ["I0109 Fault"]);
    assert_eq!(codes(&sheet("closure", id.as_str())), ["I0107 Fault"]);
}

#[test]
fn a_kind_that_is_not_known_and_dates_that_run_backwards_are_faults() {
    let sheet = "first,last,name,kind\n2026-11-27,2026-11-27,saldi,sale\n2026-11-30,2026-11-29,fiera,event\n";
    assert_eq!(codes(&files("", &[("events.csv", sheet)])), ["I0107 Fault", "I0208 Fault"]);
}

#[test]
fn the_listing_of_a_year_says_of_each_day_where_it_comes_from() {
    let files = files(
        "province = \"TO\"",
        &[
            ("holidays.csv", "date,name,site\n2035-08-16,Ponte,\n2035-07-07,San Savino,main\n"),
            ("events.csv", "first,last,name,kind\n2034-12-30,2035-01-02,Inventario,closure\n"),
        ],
    );
    let listing = calendar_listing(&files, &centre(&files), 2035..=2035);
    let of = |source| listing.entries.iter().filter(|entry| entry.source == source).count();
    assert_eq!(of(CalendarSource::National), 13, "also of a year without a history");
    assert_eq!(of(CalendarSource::PatronTableExtended), 1);
    assert_eq!(of(CalendarSource::HolidaysSheet), 2);
    assert_eq!(of(CalendarSource::EventsSheet), 1);
    assert!(listing.entries.is_sorted());
    assert_eq!(listing.entries[0].kind, CalendarKind::Closure);
}

#[test]
fn another_country_has_the_days_of_its_sheet_only() {
    let mut files =
        files("province = \"TO\"", &[("holidays.csv", "date,name\n2027-07-14,Fête nationale\n")]);
    let head = files["centre.toml"].replacen("holidays = \"IT\"", "holidays = \"none\"", 1);
    files.insert("centre.toml".to_owned(), head);
    let calendar = centre(&files).calendar;
    assert_eq!(calendar.holidays.len(), 1);
    assert!(calendar.site_holidays.is_empty(), "a table of Italian towns says nothing here");
}
