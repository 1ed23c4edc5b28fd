//! "Did you mean …?"

/// The candidate that a misspelt name most likely stands for: at most a third of it differs.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (name.chars().count() / 3).clamp(1, 4);
    let near = candidates.into_iter().map(|candidate| (distance(name, candidate), candidate));
    near.filter(|(distance, _)| *distance <= most).min().map(|(_, candidate)| candidate)
}

/// The end of a message about a name that is not known: `; did you mean 'x'?`, or nothing.
pub fn hint<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map(|candidate| format!("; did you mean '{candidate}'?")).unwrap_or_default()
}

/// How many characters must be put in, taken out, replaced or swapped with the next one.
fn distance(left: &str, right: &str) -> usize {
    let lower = |text: &str| text.chars().take(80).flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (left, right) = (lower(left), lower(right));
    let mut rows = vec![(0..=right.len()).collect::<Vec<usize>>()];
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let changed = usize::from(left[i - 1] != right[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + changed);
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name() {
        let names = ["output_directory", "filename", "mode"];
        assert_eq!(nearest("outputdirectory", names), Some("output_directory"));
        assert_eq!(nearest("fliename", names), Some("filename"));
        assert_eq!(nearest("Mode", names), Some("mode"));
    }

    #[test]
    fn another_word_finds_none() {
        assert_eq!(nearest("endpoint", ["mode", "filename"]), None);
        assert_eq!(nearest("", ["mode"]), None);
    }
}
