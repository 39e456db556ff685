//! CSV files that a spreadsheet opens right by a double click where the decimal mark is a comma, as
//! in Kazakhstan: cells are divided by semicolons, for that is the list separator of these countries
//! and Excel takes no other unasked; the byte order mark tells it that the text is UTF-8.

/// The bytes of a file of these rows. A cell with a semicolon, a quotation mark or a line break
/// stands in quotation marks, those inside doubled, and its line breaks stay. A cell that begins with
/// one of `=+-@` would be taken for a formula: a space goes before it.
///
/// ```
/// use qagida::export::csv::write;
///
/// let rows = [vec!["№".to_owned(), "слова «а»; \"б\"".to_owned()]];
/// assert_eq!(write(&rows), "\u{feff}№;\"слова «а»; \"\"б\"\"\"\r\n".as_bytes());
/// ```
pub fn write(rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (number, cell) in row.iter().enumerate() {
            if number > 0 {
                text.push(';');
            }
            push(&mut text, cell);
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn push(text: &mut String, cell: &str) {
    let guard = if cell.starts_with(['=', '+', '-', '@']) { " " } else { "" };
    if cell.contains([';', '"', '\n', '\r', '\t']) {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_inside_a_cell_stay_and_no_cell_is_a_formula() {
        let rows = [vec!["1".to_owned(), "бір\nекі".to_owned(), "- құжат".to_owned()]];
        assert_eq!(write(&rows), "\u{feff}1;\"бір\nекі\"; - құжат\r\n".as_bytes());
    }
}
