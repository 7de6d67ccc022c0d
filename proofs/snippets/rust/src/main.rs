mod tungstenite_snippets {
    include!(concat!(env!("SNIPPETS"), "/run-tungstenite.rs"));
}
mod axum_snippets {
    include!(concat!(env!("SNIPPETS"), "/run-axum.rs"));
}

/// Without an address, the server.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    match std::env::args().nth(1) {
        Some(address) => tungstenite_snippets::main(&address),
        None => axum_snippets::main().await,
    }
}
