//! An event as data.

use core::time::Duration;

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::event::CloseEvent;
use super::owned::OwnedCloseEvent;

/// As a struct with `code`, `name`, `reason`, `ended_by` and `clean`, and where they are known
/// `http_status`, `duration` and `idle`, the last two in seconds.
impl Serialize for CloseEvent<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (status, duration) =
            (self.http_status(), self.duration().as_ref().map(Duration::as_secs_f64));
        let idle = self.idle().as_ref().map(Duration::as_secs_f64);
        let known = [status.is_some(), duration.is_some(), idle.is_some()];
        let fields = 5 + known.into_iter().filter(|is_known| *is_known).count();
        let mut event = serializer.serialize_struct("CloseEvent", fields)?;
        event.serialize_field("code", &self.code())?;
        event.serialize_field("name", &self.name())?;
        event.serialize_field("reason", self.reason())?;
        event.serialize_field("ended_by", &self.ended_by())?;
        event.serialize_field("clean", &self.was_clean())?;
        match status {
            Some(status) => event.serialize_field("http_status", &status)?,
            None => event.skip_field("http_status")?,
        }
        match duration {
            Some(seconds) => event.serialize_field("duration", &seconds)?,
            None => event.skip_field("duration")?,
        }
        match idle {
            Some(seconds) => event.serialize_field("idle", &seconds)?,
            None => event.skip_field("idle")?,
        }
        event.end()
    }
}

/// As [`CloseEvent`].
impl Serialize for OwnedCloseEvent {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_event().serialize(serializer)
    }
}
