//! Values that the data picks from a fixed list of words.

use std::fmt::Debug;

/// An enum whose variants have a word each in the data. `Debug` prints the name of the variant, which
/// is also the variant's name in the library.
pub trait Choice: Copy + Debug + Default + PartialEq + 'static {
    const ALL: &'static [Self];

    fn word(self) -> &'static str;
}

/// Declares such an enum; the first variant is what a missing value becomes. The caller imports `Choice`.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $(#[$first_meta:meta])*
            $First:ident = $first_word:literal,
            $( $(#[$variant_meta:meta])* $Variant:ident = $word:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $Name {
            $(#[$first_meta])*
            #[default]
            $First,
            $( $(#[$variant_meta])* $Variant, )*
        }

        impl Choice for $Name {
            const ALL: &'static [Self] = &[Self::$First, $( Self::$Variant, )*];

            fn word(self) -> &'static str {
                match self {
                    Self::$First => $first_word,
                    $( Self::$Variant => $word, )*
                }
            }
        }
    };
}

pub(crate) use choice;
