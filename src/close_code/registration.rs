//! Who registered a code, and where.

/// The registration of a code with IANA: its row in the registry. See
/// [`CloseCode::registration`](crate::CloseCode::registration).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Registration {
    contact: &'static str,
    reference: Option<&'static str>,
    date: Option<&'static str>,
}

impl Registration {
    #[inline]
    pub(crate) const fn new(
        contact: &'static str,
        reference: Option<&'static str>,
        date: Option<&'static str>,
    ) -> Self {
        Self { contact, reference, date }
    }

    /// Who registered it.
    #[inline]
    #[must_use]
    pub const fn contact(self) -> &'static str {
        self.contact
    }

    /// The document that the registration names, such as "RFC6455"; `None` where it names none.
    #[inline]
    #[must_use]
    pub const fn reference(self) -> Option<&'static str> {
        self.reference
    }

    /// The day of the registration, `YYYY-MM-DD`; `None` where the registry has none.
    #[inline]
    #[must_use]
    pub const fn date(self) -> Option<&'static str> {
        self.date
    }
}
