//! A limit with its texts, as a row of a table.

use std::time::Duration;

use ws_close_code::{Limit, LimitBasis, LimitKind, LimitValue, Locale, Reference};

use crate::locale::{LimitPhrases, fill};
use crate::site::address;
use crate::site::code_link::CodeLink;
use crate::site::edition::Edition;
use crate::site::product_link::ProductLink;

pub struct LimitRow {
    pub limit: Limit,
    pub products: Vec<ProductLink>,
    /// What the peer of the product sees.
    pub codes: Vec<CodeLink>,
    pub reference: Reference,
    /// The product that the page is about.
    page_of: Option<&'static str>,
    locale: Locale,
    phrases: &'static LimitPhrases,
}

impl LimitRow {
    pub fn new(edition: &Edition<'_>, limit: Limit) -> Self {
        let products = ProductLink::all(limit.product());
        let families = edition.contents.families_of_name(limit.product());
        Self {
            limit,
            products,
            codes: CodeLink::all(edition, limit.codes(), families),
            reference: limit.reference(),
            page_of: None,
            locale: edition.locale,
            phrases: &edition.phrases.limit,
        }
    }

    /// A row in the page of a product.
    pub fn on_page_of(self, product: &'static str) -> Self {
        Self { page_of: Some(product), ..self }
    }

    /// Whether the name of the product says something.
    pub fn has_name(&self) -> bool {
        self.page_of != Some(self.limit.product())
    }

    /// The link behind the name of the product, if it is of one, and not of that of the page.
    pub fn product_link(&self) -> Option<&ProductLink> {
        match &self.products[..] {
            [product] if self.page_of.is_none() => Some(product),
            _ => None,
        }
    }

    /// Whether the products need links of their own, because the name is that of several.
    pub fn names_products(&self) -> bool {
        self.page_of.is_none() && self.products.len() > 1
    }

    /// The link to its row in the page of all limits.
    pub fn href(&self) -> String {
        address::of_limit(self.limit)
    }

    /// The link from elsewhere on that page.
    pub fn anchor(&self) -> String {
        format!("#{}", self.limit.id())
    }

    /// The names of its products, for the filter.
    pub fn product_names(&self) -> String {
        let names: Vec<_> = self.products.iter().map(|product| product.name).collect();
        names.join("\n")
    }

    /// When it ends something, else what it limits to: what a reader has measured.
    pub fn measure(&self) -> String {
        match (self.limit.fires_after(), self.limit.value()) {
            (Some(duration), _) | (None, LimitValue::Duration(duration)) => {
                seconds(self.phrases, duration)
            }
            (None, value) => value_text(self.phrases, value),
        }
    }

    /// The value, if it is not the measure.
    pub fn value(&self) -> Option<String> {
        match (self.limit.fires_after(), self.limit.value()) {
            (Some(after), LimitValue::Duration(value)) if after == value => None,
            (Some(_), value) => {
                Some(fill(self.phrases.value, &[("value", &value_text(self.phrases, value))]))
            }
            (None, LimitValue::Duration(_)) => Some(self.phrases.ends_nothing.to_owned()),
            (None, LimitValue::Bytes(bytes)) if bytes >= 1024 && bytes % 1024 == 0 => {
                Some(fill(self.phrases.bytes, &[("bytes", &bytes)]))
            }
            (None, _) => None,
        }
    }

    pub fn kind(&self) -> &'static str {
        kind(self.phrases, self.limit.kind())
    }

    pub fn basis(&self) -> &'static str {
        match self.limit.basis() {
            LimitBasis::Fixed => self.phrases.fixed,
            LimitBasis::Maximum => self.phrases.maximum,
            LimitBasis::OptIn => self.phrases.opt_in,
            // Also for a basis that a later version of the library adds.
            _ => self.phrases.default,
        }
    }

    pub fn is_translated(&self) -> bool {
        self.limit.is_translated(self.locale)
    }

    /// The language of its sentences here.
    pub fn language(&self) -> Locale {
        if self.is_translated() { self.locale } else { Locale::En }
    }

    pub fn effect(&self) -> &'static str {
        self.limit.effect_in(self.locale)
    }

    pub fn remedy(&self) -> &'static str {
        self.limit.remedy_in(self.locale)
    }
}

/// The value, in the language of the phrases.
pub fn value_text(phrases: &LimitPhrases, value: LimitValue) -> String {
    match value {
        LimitValue::Duration(duration) => seconds(phrases, duration),
        LimitValue::Unlimited => phrases.unlimited.to_owned(),
        LimitValue::Bytes(bytes) if bytes < 1024 || bytes % 1024 != 0 => {
            fill(phrases.bytes, &[("bytes", &bytes)])
        }
        value => value.to_string(),
    }
}

/// What a kind of limit limits.
pub fn kind(phrases: &'static LimitPhrases, kind: LimitKind) -> &'static str {
    match kind {
        LimitKind::Idle => phrases.idle,
        LimitKind::Lifetime => phrases.lifetime,
        LimitKind::Ping => phrases.ping,
        LimitKind::Handshake => phrases.handshake,
        LimitKind::Close => phrases.close,
        LimitKind::Message => phrases.message,
        LimitKind::Frame => phrases.frame,
        LimitKind::Connections => phrases.connections,
        // Also for a kind that a later version of the library adds.
        _ => phrases.queue,
    }
}

/// `90 s`, and long times also in larger units: `3600 s (1 h)`.
fn seconds(phrases: &LimitPhrases, duration: Duration) -> String {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    let all = duration.as_secs();
    let shown = fill(phrases.seconds, &[("count", &all)]);
    let larger = [(DAY, phrases.days), (HOUR, phrases.hours), (MINUTE, phrases.minutes)];
    let larger = larger.iter().find(|(unit, _)| all >= 2 * MINUTE && all % unit == 0);
    match larger {
        Some((unit, phrase)) => format!("{shown} ({})", fill(phrase, &[("count", &(all / unit))])),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Phrases;

    #[test]
    fn long_times_are_also_in_larger_units() {
        let phrases = &Phrases::of(Locale::En).limit;
        let text = |count| seconds(phrases, Duration::from_secs(count));
        assert_eq!([0, 60, 90, 120].map(text), ["0 s", "60 s", "90 s", "120 s (2 min)"]);
        assert_eq!([3_600, 3_660, 5_000].map(text), ["3600 s (1 h)", "3660 s (61 min)", "5000 s"]);
        assert_eq!(text(172_800), "172800 s (2 d)");
    }
}
