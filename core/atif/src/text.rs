//! Pieces of text that are kept.

use std::ops::Deref;
use std::sync::Arc;

/// A piece of a shared text. A small piece of a large text is copied, so that it does not keep the rest alive.
#[derive(Clone)]
pub(crate) struct Text {
    whole: Arc<str>,
    start: u32,
    end: u32,
}

impl Text {
    /// The piece of a text that a slice of it is.
    pub fn slice(whole: &Arc<str>, piece: &str) -> Self {
        let start = (piece.as_ptr() as usize).wrapping_sub(whole.as_ptr() as usize);
        let inside = start.checked_add(piece.len()).is_some_and(|end| end <= whole.len());
        if inside && piece.len() >= whole.len() / 2 && u32::try_from(whole.len()).is_ok() {
            return Self { whole: whole.clone(), start: start as u32, end: (start + piece.len()) as u32 };
        }
        Self::new(piece)
    }

    /// A text of its own, of at most 4 GiB as every payload is.
    pub fn new(text: &str) -> Self {
        Self { whole: text.into(), start: 0, end: text.len() as u32 }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use std::sync::Arc;

    #[test]
    fn shares_what_is_most_of_a_text_and_copies_the_rest() {
        let whole: Arc<str> = "0123456789".into();
        let most = Text::slice(&whole, &whole[1..9]);
        assert_eq!((&*most, Arc::strong_count(&whole)), ("12345678", 2));
        let little = Text::slice(&whole, &whole[2..4]);
        assert_eq!((&*little, Arc::strong_count(&whole)), ("23", 2));
        assert_eq!(&*Text::slice(&whole, "another"), "another");
    }
}
