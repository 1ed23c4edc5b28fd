//! Which element of a changed list comes from which element of the list before.

/// How far an element is looked for; what moved further counts as new.
const WINDOW: usize = 64;

/// For each of `new` elements the index of the `old` one that it is or was made from.
///
/// Equal elements are kept together in order. Between them, where as many are left on both sides, they belong together by
/// place; otherwise those that look `alike`, in order. The rest is new.
pub(crate) fn align<A, B>(
    old: &[A],
    new: &[B],
    same: impl Fn(&A, &B) -> bool,
    alike: impl Fn(&A, &B) -> bool,
) -> Vec<Option<usize>> {
    let shorter = old.len().min(new.len());
    let head = (0..shorter).take_while(|&i| same(&old[i], &new[i])).count();
    let tail = (0..shorter - head).take_while(|&i| same(&old[old.len() - 1 - i], &new[new.len() - 1 - i])).count();
    let mut found: Vec<Option<usize>> = (0..head).map(Some).collect();
    found.resize(new.len(), None);
    for i in 0..tail {
        found[new.len() - 1 - i] = Some(old.len() - 1 - i);
    }
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let (mut old_from, mut new_from) = (head, head);
    if old_end - old_from != new_end - new_from {
        for at in head..new_end {
            if let Some(kept) = (old_from..old_end.min(old_from + WINDOW)).find(|&i| same(&old[i], &new[at])) {
                pair(&mut found, (old_from, kept), (new_from, at), |o, n| alike(&old[o], &new[n]));
                found[at] = Some(kept);
                (old_from, new_from) = (kept + 1, at + 1);
            }
        }
    }
    pair(&mut found, (old_from, old_end), (new_from, new_end), |o, n| alike(&old[o], &new[n]));
    found
}

/// Pairs what lies between two equal elements.
fn pair(
    found: &mut [Option<usize>],
    (old_from, old_end): (usize, usize),
    (new_from, new_end): (usize, usize),
    alike: impl Fn(usize, usize) -> bool,
) {
    if old_end - old_from == new_end - new_from {
        for i in 0..new_end - new_from {
            found[new_from + i] = Some(old_from + i);
        }
        return;
    }
    let mut next = old_from;
    for (at, place) in found.iter_mut().enumerate().take(new_end).skip(new_from) {
        if let Some(old) = (next..old_end.min(next + WINDOW)).find(|&old| alike(old, at)) {
            *place = Some(old);
            next = old + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::align;

    fn aligned(old: &str, new: &str) -> Vec<Option<usize>> {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        align(&old, &new, |a, b| a == b, |a, b| a.eq_ignore_ascii_case(b))
    }

    #[test]
    fn finds_where_elements_come_from() {
        assert_eq!(aligned("abc", "abc"), [Some(0), Some(1), Some(2)]);
        assert_eq!(aligned("abc", "axc"), [Some(0), Some(1), Some(2)]);
        assert_eq!(aligned("abc", "bc"), [Some(1), Some(2)]);
        assert_eq!(aligned("abc", "xabc"), [None, Some(0), Some(1), Some(2)]);
        assert_eq!(aligned("abc", "abcx"), [Some(0), Some(1), Some(2), None]);
        assert_eq!(aligned("abcd", "aCd"), [Some(0), Some(2), Some(3)]);
        assert_eq!(aligned("abcdef", "aBxdf"), [Some(0), Some(1), Some(2), Some(3), Some(5)]);
        assert_eq!(aligned("", "x"), [None]);
        assert_eq!(aligned("x", ""), []);
    }
}
