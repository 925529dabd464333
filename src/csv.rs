//! A table as a spreadsheet opens it: RFC 4180, in UTF-8 with the mark by which a spreadsheet knows that.
//!
//! A spreadsheet runs what begins like a formula (<https://owasp.org/www-community/attacks/CSV_Injection>): such a cell
//! begins with an apostrophe instead.

/// A table, row by row.
pub struct Table(String);

impl Table {
    /// Without a row.
    pub fn new() -> Self {
        Self(String::from("\u{feff}"))
    }

    /// Adds a row; no cell is run as a formula.
    pub fn add<'a>(&mut self, row: impl IntoIterator<Item = &'a str>) {
        let Self(table) = self;
        for (index, cell) in row.into_iter().enumerate() {
            if index > 0 {
                table.push(',');
            }
            add_cell(table, cell);
        }
        table.push_str("\r\n");
    }

    /// As a file has it.
    pub fn text(self) -> String {
        self.0
    }
}

fn add_cell(table: &mut String, cell: &str) {
    let starts_formula = |one: char| "=+-@\t\r＝＋－＠".contains(one);
    let defused = cell.trim_start_matches(' ').starts_with(starts_formula) || cell.starts_with(starts_formula);
    let quoted = cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ');
    if quoted {
        table.push('"');
    }
    if defused {
        table.push('\'');
    }
    if quoted {
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    } else {
        table.push_str(cell);
    }
}
