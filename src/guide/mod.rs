//! How to use this crate with the rest of your program.
//!
//! These modules are empty: they hold text and examples only.
//!
//! | page | what it shows |
//! |---|---|
//! | [`libraries`] | Close frames in and out of tungstenite, axum, actix-ws, fastwebsockets and others |
//! | [`events`] | from what a library reports, errors too, to an event |
//! | [`hidden`] | what your library does not tell you |
//! | [`reconnecting`] | when to connect again, the loop, and what a server feels of it |
//! | [`owned`] | a close on its way through a channel, and as an error |
//! | [`diagnosing`] | from an error text, a log line, a time or a size to the likely cause |
//! | [`logging`] | one log line for each close, at the right level |
//! | [`metrics`] | a counter for each code, with a bounded number of labels |
//! | [`configuration`] | codes by name or number in files and arguments |
//! | [`traps`] | what compiles and is wrong, and what does not compile and should |
//! | [`output`] | what `explain` and `compare` print, in English and Korean |
//! | [`adopting`] | inside a library: what to use, what it costs, and what three ports took |
//! | [`costs`] | instructions, bytes and compile time |

#[doc = include_str!("libraries.md")]
#[doc = "# tungstenite and tokio-tungstenite\n\n```ignore"]
#[doc = include_str!("libraries/tungstenite.rs")]
#[doc = "```\n\n# axum\n\n```ignore"]
#[doc = include_str!("libraries/axum.rs")]
#[doc = "```\n\n# actix-ws\n\n```ignore"]
#[doc = include_str!("libraries/actix_ws.rs")]
#[doc = "```\n\n# fastwebsockets\n\n```ignore"]
#[doc = include_str!("libraries/fastwebsockets.rs")]
#[doc = "```"]
pub mod libraries {}

#[doc = include_str!("events.md")]
#[doc = "# tungstenite, tokio-tungstenite and async-tungstenite\n\n```\n# #![allow(dead_code)]"]
#[doc = include_str!("events/tungstenite.rs")]
#[doc = "```\n\n# axum\n\n```ignore"]
#[doc = include_str!("events/axum.rs")]
#[doc = "```\n\n# fastwebsockets\n\n```ignore"]
#[doc = include_str!("events/fastwebsockets.rs")]
#[doc = "```\n\n# actix-ws\n\n```ignore"]
#[doc = include_str!("events/actix_ws.rs")]
#[doc = "```\n\n# tokio-websockets\n\n```ignore"]
#[doc = include_str!("events/tokio_websockets.rs")]
#[doc = "```\n\n# reqwest-websocket\n\n```ignore"]
#[doc = include_str!("events/reqwest_websocket.rs")]
#[doc = "```\n\n# soketto\n\n```ignore"]
#[doc = include_str!("events/soketto.rs")]
#[doc = "```\n\n# embedded-websocket\n\n```ignore"]
#[doc = include_str!("events/embedded_websocket.rs")]
#[doc = "```\n\n# web-sys\n\n```ignore"]
#[doc = include_str!("events/web_sys.rs")]
#[doc = "```"]
pub mod events {}

#[cfg_attr(feature = "diagnosis", doc = include_str!("diagnosing.md"))]
#[cfg_attr(
    not(feature = "diagnosis"),
    doc = "With the feature `diagnosis`, this page shows how to find a cause."
)]
pub mod diagnosing {}

#[doc = include_str!("hidden.md")]
pub mod hidden {}

#[doc = include_str!("reconnecting.md")]
pub mod reconnecting {}

#[doc = include_str!("owned.md")]
pub mod owned {}

#[doc = include_str!("logging.md")]
pub mod logging {}

#[doc = include_str!("metrics.md")]
pub mod metrics {}

#[doc = include_str!("configuration.md")]
pub mod configuration {}

#[doc = include_str!("traps.md")]
pub mod traps {}

#[doc = include_str!("output.md")]
pub mod output {}

#[doc = include_str!("adopting.md")]
pub mod adopting {}

#[doc = include_str!("costs.md")]
pub mod costs {}
