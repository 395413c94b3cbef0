use jiff::tz::TimeZone;

use super::*;

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn read(layout: ClientLayout, text: &str) -> Result<ClientForecast, Vec<String>> {
    let names = [("Insurance", "voce"), ("Test", "-")];
    let names = names.map(|(theirs, ours)| (theirs.to_owned(), ours.to_owned())).into();
    let known = ["voce", "chat"].map(ContactTypeId::new);
    let zone = rome();
    let length = IntervalLength::HALF_HOUR;
    let settings = ClientSettings { layout, zone: &zone, length, names: &names, known: &known };
    read_client_forecast("acme", "f.csv", text, &settings)
        .map_err(|all| all.iter().map(|one| format!("{} {}", one.code, one.place)).collect())
}

fn points(forecast: &ClientForecast, id: &str) -> Vec<(String, f64, Option<f64>)> {
    let points = &forecast.types[&ContactTypeId::new(id)];
    points.iter().map(|(at, one)| (at.to_string(), one.contacts, one.handle_seconds)).collect()
}

#[test]
fn quarter_hours_of_the_published_layout_become_the_half_hours_of_the_centre() {
    let text = "Insurance,20210218 08:00,20210218 08:15,16,135.46,490.74,16.85\n\
                Insurance,20210218 08:15,20210218 08:30,4,100,26.2\n\
                Insurance,20210218 08:30,20210218 08:45,5,100,20\n\
                Test,20210218 08:00,20210218 08:15,1,1,1\n";
    let found = read(ClientLayout::Calabrio, text).unwrap();
    let at = |text: &str| text.to_owned();
    assert_eq!(
        points(&found, "voce"),
        [
            (at("2021-02-18T07:00:00Z"), 20.0, Some((16.0 * 626.2 + 4.0 * 126.2) / 20.0)),
            (at("2021-02-18T07:30:00Z"), 5.0, Some(120.0)),
        ]
    );
    assert_eq!(found.types.len(), 1);
}

#[test]
fn the_hour_that_comes_twice_goes_by_the_order_of_its_rows() {
    let rows = [("01:30", "02:00"), ("02:00", "02:30"), ("02:30", "02:00"), ("02:00", "02:30")];
    let rows = rows.map(|(from, to)| format!("voce,20261025 {from},20261025 {to},1,60,0\n"));
    let found = read(ClientLayout::Calabrio, &rows.concat());
    let found = found.unwrap_or_else(|told| panic!("{told:?}"));
    assert_eq!(found.types[&ContactTypeId::new("voce")].len(), 4);
}

#[test]
fn columns_of_our_own_forecast_are_enough_and_what_is_kept_reads_back() {
    let text = "contact_type;interval_start;mean;handle_seconds\n\
                voce;2026-06-01T08:00;12,5;180\nvoce;2026-06-01T08:30;0;\nchat;2026-06-01T08:00;3;\n";
    let found = read(ClientLayout::Columns, text).unwrap();
    assert_eq!(points(&found, "voce")[0].1, 12.5);
    assert_eq!(points(&found, "chat")[0].2, None);
    let kept = write_client_forecast(&found, &rome());
    assert_eq!(read(ClientLayout::Columns, &kept), Ok(found));
}

#[test]
fn every_fault_of_the_file_is_found_at_once() {
    let text = "contact_type,interval_start,mean\n\
                voice,2026-06-01T08:00,12\nvoce,2026-06-01T08:00,12\nvoce,2026-06-01T08:00,13\n\
                voce,2026-06-01T09:00,-1\nvoce,2026-10-25T02:30,1\n";
    let told = read(ClientLayout::Columns, text).unwrap_err();
    assert_eq!(
        told,
        [
            "I1705 f.csv:2",
            "I0307 f.csv:4 interval_start",
            "I0106 f.csv:5 mean",
            "I0305 f.csv:6 interval_start",
        ]
    );
    let hours =
        "contact_type,interval_start,mean\nvoce,2026-06-01T08:00,12\nvoce,2026-06-01T09:00,12\n";
    assert_eq!(read(ClientLayout::Columns, hours).unwrap_err(), ["I1706 f.csv"]);
    let told = read(ClientLayout::Calabrio, "voce,01/06/2026 08:00,x,1,2,3\nvoce\n").unwrap_err();
    assert_eq!(told, ["I0104 f.csv:1 end", "I0104 f.csv:1 start", "I0304 f.csv:2"]);
    assert_eq!(read(ClientLayout::Calabrio, "").unwrap_err(), ["I0210 f.csv"]);
}
