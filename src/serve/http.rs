//! Pages of the last good site with the findings over them, and the word to reload.
//!
//! Only this machine is answered. What the server adds to a page stands in two files of its own, for
//! the policy of the pages allows nothing inside them.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State as Held};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio_stream::{Stream, StreamExt, wrappers::WatchStream};
use tower_http::services::{ServeDir, ServeFile};

use super::State;
use super::state::Now;

/// A page may be this large; the largest of the site is far smaller.
const LARGEST: usize = 64 << 20;

/// Takes the port on this machine.
pub(super) async fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).await
}

/// Answers until the program is told to stop.
pub(super) async fn serve(listener: TcpListener, state: Arc<State>) {
    let file = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(header::CONTENT_TYPE, kind)], text) })
    };
    let routes = Router::new()
        .route("/_serve/news", get(news))
        .route("/_serve/draft", get(draft))
        .route("/_serve/overlay.js", file("text/javascript", include_str!("overlay.js")))
        .route("/_serve/overlay.css", file("text/css", include_str!("overlay.css")))
        .fallback(page)
        .with_state(state);
    tokio::select! {
        // A connection that fails is no reason to stop.
        _ = axum::serve(listener, routes) => {}
        () = told_to_stop() => {}
    }
}

#[cfg(unix)]
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated.recv() => {}
    }
}

#[cfg(not(unix))]
async fn told_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}

/// The number of the news, at once and each time that it grows.
async fn news(Held(state): Held<Arc<State>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let counts = WatchStream::new(state.news());
    Sse::new(counts.map(|count| Ok(Event::default().data(count.to_string()))))
        .keep_alive(KeepAlive::default())
}

/// The page of the draft.
async fn draft(Held(state): Held<Arc<State>>) -> Response {
    let count = *state.news().borrow();
    let now = state.now();
    match &now.draft {
        Some(page) => html(StatusCode::OK, with_overlay(page, &now, count)),
        None => html(StatusCode::NOT_FOUND, with_overlay("", &now, count)),
    }
}

/// A file of the last good site; a page of it with the overlay.
async fn page(Held(state): Held<Arc<State>>, mut request: Request) -> Response {
    let count = *state.news().borrow();
    let now = state.now();
    let Some(site) = &now.site else {
        let page = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Qagida</title>\n";
        return html(StatusCode::SERVICE_UNAVAILABLE, with_overlay(page, &now, count));
    };
    // The file may be as it was while the findings over it are others.
    request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    request.headers_mut().remove(header::IF_NONE_MATCH);
    let mut files = ServeDir::new(site).not_found_service(ServeFile::new(site.join("404.html")));
    let answer = match files.try_call(request).await {
        Ok(answer) => answer.map(Body::new),
        Err(error) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
        }
    };
    let kind = answer.headers().get(header::CONTENT_TYPE);
    let is_page =
        kind.and_then(|kind| kind.to_str().ok()).is_some_and(|kind| kind.starts_with("text/html"));
    if !is_page {
        let (mut head, body) = answer.into_parts();
        fresh(&mut head.headers);
        return Response::from_parts(head, body);
    }
    let status = answer.status();
    match to_bytes(answer.into_body(), LARGEST).await {
        Ok(bytes) => html(status, with_overlay(&String::from_utf8_lossy(&bytes), &now, count)),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn html(status: StatusCode, text: String) -> Response {
    let mut answer =
        (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response();
    fresh(answer.headers_mut());
    answer
}

/// Nothing is kept by the browser: the next build may differ.
fn fresh(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.remove(header::LAST_MODIFIED);
}

/// A page with the findings over it, and the script that reloads it.
fn with_overlay(page: &str, now: &Now, count: u64) -> String {
    let (all, errors) = now.counts;
    let mut overlay = format!(
        "<link rel=\"stylesheet\" href=\"/_serve/overlay.css\">\n<script defer src=\"/_serve/overlay.js\" data-qagida-news=\"{count}\"></script>\n"
    );
    if all > 0 || now.draft.is_some() {
        let class = if errors > 0 { " qagida-overlay--errors" } else { "" };
        let stands = if now.is_good { "" } else { "; the last good site is shown" };
        let draft = match &now.draft {
            Some(_) => " <a href=\"/_serve/draft\">draft</a>",
            None => "",
        };
        let open = if errors > 0 { " open" } else { "" };
        overlay.push_str(&format!(
            "<aside class=\"qagida-overlay{class}\" lang=\"en\"><details{open}><summary>{all} findings, {errors} of them errors{stands}</summary><pre>{}</pre></details>{draft}</aside>\n",
            escaped(&now.findings)
        ));
    }
    match page.rfind("</body>") {
        Some(end) => format!("{}{overlay}{}", &page[..end], &page[end..]),
        None => format!("{page}{overlay}"),
    }
}

/// Words between tags.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
