//! Symptoms in lines as people report them.
#![cfg(feature = "diagnosis")]

use ws_close_code::Symptom;

#[test]
fn what_is_about_sending_is_the_end_of_no_connection() {
    let about_sending = Symptom::ALL.iter().filter(|symptom| symptom.is_about_sending());
    assert!(about_sending.clone().count() >= 20);
    for symptom in about_sending {
        assert_eq!((symptom.codes(), symptom.peer_codes()), (&[][..], &[][..]), "{symptom:?}");
    }
    for (line, expected) in [
        ("2016/07/29 17:02:23 websocket: close sent", true),
        (
            "The close status code '1006' is reserved for system use only and cannot be specified when calling this method.",
            true,
        ),
        (
            "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1001 is neither.",
            true,
        ),
        ("WebSocket is already in CLOSING or CLOSED state.", true),
        // The peer sent these codes.
        ("websocket: bad close code 1006", false),
        ("Invalid WebSocket frame: invalid status code 1006", false),
        ("websocket: close 1006 (abnormal closure): unexpected EOF", false),
    ] {
        let symptom = Symptom::in_text(line).next().unwrap();
        assert_eq!(symptom.is_about_sending(), expected, "{line}");
    }
}
