use std::error::Error;
use std::pin::Pin;

use axum::Router;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::extract::Path;
use axum::routing::get;

type Ended = Result<(), Box<dyn Error + Send + Sync>>;

async fn run(socket: &mut WebSocket, name: String) -> Ended {
    let run: Pin<Box<dyn Future<Output = Ended> + Send + '_>> = match name.as_str() {
        // EACH
        "ACTION CODE" => Box::pin(async move {
            SNIPPET
            Ok(())
        }),
        // END
        _ => return Err(name.into()),
    };
    run.await
}

pub async fn main() -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("@ port {}", listener.local_addr()?.port());
    let handle = |Path((path, code)): Path<(String, String)>, upgrade: WebSocketUpgrade| async {
        upgrade.on_upgrade(async move |mut socket| {
            println!("@ {path} {code}");
            let action = if path == "close" { "close" } else { "read" };
            let _ = run(&mut socket, format!("{action} {code}")).await;
            println!("@ end");
        })
    };
    axum::serve(listener, Router::new().route("/{path}/{code}", get(handle))).await?;
    Ok(())
}
