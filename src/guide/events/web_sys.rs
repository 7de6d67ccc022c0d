use ws_close_code::{CloseEvent, OwnedCloseEvent};

/// What the handler of `onclose` gets. `opened` is whether `onopen` ran before.
pub fn ended(event: &web_sys::CloseEvent, opened: bool) -> OwnedCloseEvent {
    if opened {
        CloseEvent::browser(event.code(), &event.reason(), event.was_clean()).into()
    } else {
        CloseEvent::NOT_OPENED.into()
    }
}
