//! The causes and the remedies of a document.

use core::fmt;

use super::heading::Heading;
use super::notes::{Cited, Notes};
use super::page::Page;
use super::subject::{Subject, Title};
use crate::locale::LocaleData;

/// The causes or the remedies under their heading, if there are any: for each of two subjects under its title, and
/// apart from the others where the connection never opened.
#[inline]
pub(super) fn write(
    page: &mut Page<'_, '_>,
    heading: Heading,
    subjects: &[Subject],
    data: &'static LocaleData,
    notes: Notes,
) -> fmt::Result {
    let is_causes = heading == Heading::Causes;
    let of = |subject: Subject| {
        if is_causes { subject.causes(data) } else { subject.remedies(data) }
    };
    if subjects.iter().all(|subject| of(*subject).all.is_empty()) {
        return Ok(());
    }
    page.heading(heading.text_in(data))?;
    for &subject in subjects {
        let sentences = of(subject);
        let at_once = sentences.at_once().len();
        for (place, sentence) in sentences.all.iter().enumerate() {
            if place == 0 || place == at_once {
                let moment = match (at_once, place) {
                    (0, _) => None,
                    (_, 0) => Some(Heading::AtOnce.text_in(data)),
                    _ => Some(Heading::Later.text_in(data)),
                };
                let title = (subjects.len() > 1).then_some(Title { subject, data });
                if title.is_some() || moment.is_some() {
                    page.sub_heading(&Group { title, moment })?;
                }
                page.begin_list()?;
            }
            let references = if is_causes {
                subject.cause_references(place)
            } else {
                subject.remedy_references(place)
            };
            page.item(&Cited { sentence, references, notes })?;
        }
    }
    Ok(())
}

/// `1006 (Abnormal Closure): If it dies at once`, or a part of it.
struct Group {
    title: Option<Title>,
    moment: Option<&'static str>,
}

impl fmt::Display for Group {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.title, self.moment) {
            (Some(title), Some(moment)) => write!(f, "{title}: {moment}"),
            (Some(title), None) => title.fmt(f),
            (None, moment) => f.write_str(moment.unwrap_or_default()),
        }
    }
}
