//! Columns with the first delay of an advice, in seconds.

use serde_json::Value;
use ws_close_code::Reconnect;

pub fn shortest_delay(advice: Reconnect) -> Value {
    advice.first_delay().map(|(shortest, _)| shortest.as_secs()).into()
}

pub fn longest_delay(advice: Reconnect) -> Value {
    advice.first_delay().map(|(_, longest)| longest.as_secs()).into()
}
