//! Reference tables.

/// A table with a header.
pub(crate) struct Table {
    header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// Reads a table of comma-separated values, some of them quoted.
    pub(crate) fn of(text: &str) -> Self {
        let mut lines = text.lines().map(fields);
        let header = lines.next().unwrap();
        let width = header.len();
        // Names with commas stand unquoted at the start of some rows.
        let whole = |mut row: Vec<String>| {
            while row.len() > width {
                let next = row.remove(1);
                row[0] = format!("{},{next}", row[0]);
            }
            row
        };
        Self { rows: lines.map(whole).collect(), header }
    }

    /// Returns a number of a row; nothing where the table has none.
    pub(crate) fn number(&self, row: &[String], column: &str) -> Option<f64> {
        self.text(row, column).parse().ok()
    }

    pub(crate) fn text<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        let place = self.header.iter().position(|name| name == column).unwrap();
        row.get(place).map_or("", String::as_str)
    }
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => fields.last_mut().unwrap().push(other),
        }
    }
    fields
}
