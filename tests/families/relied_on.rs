//! What clients rely on, of four families, repeated here independently of the data, because a mistake makes clients
//! reconnect in vain, or not at all.

use ws_close_code::families::{DISCORD_GATEWAY, GEMINI_LIVE, OPENAI_REALTIME, TLDRAW_SYNC};
use ws_close_code::{Backoff, CloseEvent, Family, GiveUp, ReconnectAction};

use ReconnectAction::{AfterChange, Retry};

/// With what a new connection goes on.
#[derive(Clone, Copy, PartialEq, Debug)]
enum With {
    Anything,
    SameSession,
    NewSession,
    NewCredentials,
}

use With::{Anything, NewCredentials, NewSession, SameSession};

type Row = (u16, &'static str, ReconnectAction, With);

fn assert_rows(family: &'static Family, rows: &[Row]) {
    for &(number, reason, action, with) in rows {
        let event = CloseEvent::received(number, reason).in_family(family);
        let advice = event.reconnect();
        let found = match () {
            () if advice.resumes_session() => SameSession,
            () if advice.needs_new_session() => NewSession,
            () if advice.needs_new_credentials() => NewCredentials,
            () => Anything,
        };
        assert_eq!((advice.action(), found), (action, with), "{event}");
        assert_eq!(family.of(number).with_reason(reason).reconnect(), advice, "{event}");
        let next = Backoff::new().next_delay(&event, 0);
        let gives_up = next == Err(GiveUp::Advice(action));
        assert_eq!(gives_up, action == AfterChange, "{event}: {next:?}");
    }
}

#[test]
fn of_discord_gateway() {
    assert_rows(
        &DISCORD_GATEWAY,
        &[
            (1000, "", Retry, NewSession),
            (1001, "", Retry, SameSession),
            (4000, "", Retry, SameSession),
            (4003, "", Retry, NewSession),
            (4004, "Authentication failed.", AfterChange, NewCredentials),
            (4007, "", Retry, NewSession),
            (4008, "", Retry, SameSession),
            (4009, "Session timed out.", Retry, NewSession),
            (4010, "", AfterChange, Anything),
            (4011, "", AfterChange, Anything),
            (4012, "", AfterChange, Anything),
            (4013, "", AfterChange, Anything),
            (4014, "Disallowed intent(s).", AfterChange, Anything),
        ],
    );
}

#[test]
fn of_tldraw_sync() {
    assert_rows(
        &TLDRAW_SYNC,
        &[
            (4099, "", AfterChange, Anything),
            (4099, "NOT_FOUND", AfterChange, Anything),
            (4099, "FORBIDDEN", AfterChange, Anything),
            (4099, "NOT_AUTHENTICATED", AfterChange, NewCredentials),
            (4099, "CLIENT_TOO_OLD", AfterChange, Anything),
            (4099, "RATE_LIMITED", Retry, Anything),
            (4099, "ROOM_FULL", Retry, Anything),
            (4099, "room_full", AfterChange, Anything),
        ],
    );
}

#[test]
fn of_gemini_live() {
    assert_rows(
        &GEMINI_LIVE,
        &[
            (1007, "Request contains an invalid argument.", AfterChange, Anything),
            (1007, "API key not valid. Please pass a valid API key.", AfterChange, NewCredentials),
            (1008, "models/none is not found for API version v1beta", AfterChange, Anything),
            (1008, "The operation was aborted.", Retry, SameSession),
            (1011, "", Retry, SameSession),
            (1011, "Internal error encountered.", Retry, SameSession),
            (
                1011,
                "You exceeded your current quota, please check your plan",
                AfterChange,
                Anything,
            ),
        ],
    );
}

#[test]
fn of_openai_realtime() {
    assert_rows(
        &OPENAI_REALTIME,
        &[
            (1001, "Your session hit the maximum duration of 60 minutes.", Retry, NewSession),
            (1013, "", Retry, NewSession),
            (1013, "insufficient_quota.insufficient_quota", AfterChange, Anything),
            (3000, "invalid_request_error.invalid_api_key", AfterChange, NewCredentials),
            (4000, "invalid_request_error.missing_model", AfterChange, Anything),
            (4004, "invalid_request_error.model_not_found", AfterChange, Anything),
        ],
    );
}
