//! A client contract that is lost, won or taken back by the client.

use jiff::civil::Date;
use organico_model::{Clause, ClientMove, ContractMove, Month, MoveContract};

use super::{misfit, need_share};
use crate::choices::one_of;
use crate::daytime::date;
use crate::quantity::positive_count;
use crate::scenario::change::When;
use crate::scenario::known::Known;
use crate::scenario::quantities::contact_factor;
use crate::scenario::words::{CLAUSES, ClauseWord, EXITS};
use crate::tree::Table;

/// Returns the move of a contract. People and volume are asked only for one that is won, an end only for one that goes.
pub(in crate::scenario) fn read(
    table: &Table<'_>,
    known: &Known<'_>,
    way: ContractMove,
    when: When,
) -> Option<MoveContract> {
    let contract = known.contract(table);
    let clause = clause(table);
    let start = start(table, when);
    let won = way == ContractMove::Won;
    let exit = if won { None } else { table.quantity_if("exit", one_of(&EXITS)) };
    let people = if won {
        table.tables("people").iter().map(|inner| client_move(inner, known)).collect()
    } else {
        Some(Vec::new())
    };
    let volume_ratio = if won { table.quantity("volume_ratio", contact_factor) } else { Some(1.0) };
    Some(MoveContract {
        contract: contract?,
        way,
        clause: clause?,
        start: start?,
        exit,
        people: people?,
        volume_ratio: volume_ratio?,
    })
}

fn clause(table: &Table<'_>) -> Option<Clause> {
    match table.quantity("clause", one_of(&CLAUSES))? {
        ClauseWord::Full => Some(Clause::Full),
        ClauseWord::None => Some(Clause::None),
        ClauseWord::Partial => need_share(table, "clause_share").map(Clause::Partial),
    }
}

/// Returns the day on which the new contract starts: in the first month of the change, its first day unless it is said.
fn start(table: &Table<'_>, when: When) -> Option<Date> {
    let Some(node) = table.find("start") else { return when.from.map(Month::first_day) };
    let start = node.quantity(date)?;
    if let Some(from) = when.from.filter(|from| Month::of(start) != *from) {
        misfit(table, "start", start, from);
    }
    Some(start)
}

fn client_move(table: &Table<'_>, known: &Known<'_>) -> Option<ClientMove> {
    let group = known.group(table);
    let heads = table.quantity("heads", positive_count);
    table.close();
    Some(ClientMove { group: group?, heads: heads? })
}
