//! The option `--only`: which lines are printed.

use std::ops::RangeInclusive;
use std::str::FromStr;

use ws_close_code::Severity;

use crate::logs::reading::Reading;

/// One of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Only {
    /// Lines with a code or a symptom.
    Any,
    /// Lines with a symptom and no code.
    Symptoms,
    Codes(RangeInclusive<u16>),
    Severity(Severity),
}

impl FromStr for Only {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.is_empty() || text == "x" {
            return Err("expected a value".to_owned());
        }
        let lower = text.to_ascii_lowercase();
        match &*lower {
            "any" => return Ok(Self::Any),
            "symptoms" | "?" => return Ok(Self::Symptoms),
            _ => {}
        }
        if let Ok(severity) = lower.parse() {
            return Ok(Self::Severity(severity));
        }
        let (first, last) = match lower.split_once('-') {
            Some((first, last)) => (first.to_owned(), last.to_owned()),
            None => (lower.replace('x', "0"), lower.replace('x', "9")),
        };
        match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) if first <= last => Ok(Self::Codes(first..=last)),
            _ => {
                Err("expected a code, a range such as 4000-4099, a class such as 4xxx, a severity \
                      (debug, info, warn, error) or symptoms"
                    .to_owned())
            }
        }
    }
}

impl Only {
    pub fn takes(&self, reading: &Reading) -> bool {
        match self {
            Self::Any => true,
            Self::Symptoms => reading.codes.is_empty() && reading.symptom.is_some(),
            Self::Codes(codes) => {
                reading.codes.iter().any(|(_, code)| codes.contains(&code.as_u16()))
            }
            Self::Severity(severity) => {
                let has = reading.codes.iter().any(|(_, code)| code.severity() == *severity);
                has || reading.codes.is_empty() && reading.severity() == *severity
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_codes_ranges_classes_and_severities() {
        for (text, expected) in [
            ("1006", Only::Codes(1006..=1006)),
            ("4000-4099", Only::Codes(4000..=4099)),
            ("4xxx", Only::Codes(4000..=4999)),
            ("Warn", Only::Severity(Severity::Warn)),
            ("symptoms", Only::Symptoms),
            ("any", Only::Any),
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        for text in ["", "x", "-", "4100-4000", "loud", "99999"] {
            assert!(text.parse::<Only>().is_err(), "{text}");
        }
    }
}
