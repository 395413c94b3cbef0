//! `contracts.csv`: hours, cost and invoice by client contract and month, for a spreadsheet.

use organico_model::{Cents, ContractInvoice, ContractMonth};

use crate::csv_out::{CsvText, number_cell};

/// Columns of `contracts.csv`.
const COLUMNS: [&str; 16] = [
    "month",
    "days",
    "partial",
    "contract",
    "offered",
    "handled",
    "service_level",
    "productive_hours",
    "paid_hours",
    "cost",
    "contacts_invoiced",
    "band_factor",
    "invoice_gross",
    "penalties",
    "invoice",
    "margin",
];

/// Returns the sheet: a row a month and contract; the contract is empty for what no contract pays. Amounts are in whole
/// units of the centre's currency, with hundredths.
#[must_use]
pub fn write_contracts(rows: &[ContractMonth]) -> String {
    let mut text = CsvText::with_header(COLUMNS);
    for row in rows {
        let mut cells = vec![
            row.month.to_string(),
            row.days.to_string(),
            row.is_partial().to_string(),
            row.contract.as_ref().map(ToString::to_string).unwrap_or_default(),
            number_cell(Some(row.offered)),
            number_cell(Some(row.handled)),
            number_cell(row.service_level),
            number_cell(Some(row.productive_hours)),
            number_cell(Some(row.paid_hours)),
            amount(row.cost),
        ];
        cells.extend(invoice(row.invoice.as_ref()));
        text.owned_row(&cells);
    }
    text.finish()
}

fn invoice(invoice: Option<&ContractInvoice>) -> [String; 6] {
    let Some(invoice) = invoice else { return Default::default() };
    [
        number_cell(Some(invoice.contacts)),
        number_cell(Some(invoice.band_factor)),
        amount(invoice.gross),
        amount(invoice.penalties),
        amount(invoice.net),
        amount(invoice.margin),
    ]
}

fn amount(Cents(cents): Cents) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let size = cents.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::ContractId;

    #[test]
    fn a_partial_month_is_said_to_be_one_and_what_no_contract_pays_has_no_invoice() {
        let invoice = ContractInvoice {
            contacts: 10.0,
            band_factor: 0.9,
            gross: Cents(1_000),
            penalties: Cents(50),
            net: Cents(950),
            margin: Cents(-105),
        };
        let row = ContractMonth {
            month: "2027-02".parse().unwrap(),
            days: 28,
            contract: Some(ContractId::new("front")),
            offered: 12.5,
            handled: 10.0,
            service_level: Some(0.75),
            productive_hours: 1.5,
            paid_hours: 2.0,
            cost: Cents(1_055),
            invoice: Some(invoice),
        };
        let rest = ContractMonth {
            days: 3,
            contract: None,
            service_level: None,
            invoice: None,
            ..row.clone()
        };
        let text = write_contracts(&[row, rest]);
        let lines: Vec<&str> = text.lines().skip(1).collect();
        let expected =
            "2027-02,28,false,front,12.5,10,0.75,1.5,2,10.55,10,0.9,10.00,0.50,9.50,-1.05";
        assert_eq!(lines, [expected, "2027-02,3,true,,12.5,10,,1.5,2,10.55,,,,,,"]);
    }
}
