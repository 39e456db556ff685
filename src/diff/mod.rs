//! stand-in until the branch merges
#[derive(Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Op {
    Equal,
    Delete,
    Insert,
}
#[allow(missing_docs)]
pub fn segments(old: &str, new: &str) -> Vec<(Op, String)> {
    let a: Vec<&str> = old.split_inclusive(' ').collect();
    let b: Vec<&str> = new.split_inclusive(' ').collect();
    let mut out = Vec::new();
    for op in similar::capture_diff_slices(similar::Algorithm::Myers, &a, &b) {
        let (tag, x, y) = op.as_tag_tuple();
        if tag == similar::DiffTag::Equal {
            out.push((Op::Equal, a[x].concat()));
            continue;
        }
        if !x.is_empty() {
            out.push((Op::Delete, a[x].concat()));
        }
        if !y.is_empty() {
            out.push((Op::Insert, b[y].concat()));
        }
    }
    out
}
