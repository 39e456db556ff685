//! `qagida serve`: whatever is saved, the server stays and says what is wrong over the last good site.
#![cfg(feature = "serve")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The longest that a build may take on a machine that does something else too.
const PATIENCE: Duration = Duration::from_secs(240);

/// A server of a copy of the small content.
struct Server {
    child: Child,
    folder: TempDir,
    port: u16,
    news: BufReader<TcpStream>,
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("a file");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(&target).expect("a folder"),
            false => drop(fs::copy(entry.path(), &target).expect("a file")),
        }
    }
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("the server answers");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

impl Server {
    fn start(more: &[&str]) -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new("tests/fixtures/small"), &folder.path().join("content"));
        fs::create_dir_all(folder.path().join("templates/pages")).expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_qagida"))
            .args(["serve", "--port", "0", "--content"])
            .arg(folder.path().join("content"))
            .arg("--theme")
            .arg(folder.path())
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut address = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut address).expect("the address");
        let port = address.trim().trim_end_matches('/').rsplit(':').next().expect("a port");
        let port = port.parse().expect("a number");
        let mut stream = connect(port);
        stream
            .write_all(b"GET /_serve/news HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it is asked");
        Server { child, folder, port, news: BufReader::new(stream) }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Status and text of a page.
    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = connect(self.port);
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it is asked");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let (_, text) = answer.split_once("\r\n\r\n").expect("a body");
        (status, text.to_owned())
    }

    /// Waits for news until a page is as wanted; each wait for a word of the server has its end.
    fn wait(&mut self, path: &str, wanted: impl Fn(u16, &str) -> bool) -> String {
        let begin = Instant::now();
        loop {
            let (status, text) = self.get(path);
            if wanted(status, &text) {
                return text;
            }
            let mut line = String::new();
            while !line.starts_with("data:") {
                line.clear();
                // The server sends a sign of life now and then, which is no news.
                let read = self.news.read_line(&mut line);
                let in_time = read.is_ok_and(|bytes| bytes > 0) && begin.elapsed() < PATIENCE;
                assert!(in_time, "no news; the page is\n{text}");
            }
        }
    }

    /// Waits until the first page shows a finding, over the last good site.
    fn wait_for_finding(&mut self, words: &str) {
        let text = self.wait("/kk/", |_, text| text.contains(words));
        assert!(text.contains("data-page-type=\"home\""), "{words}: the last good site is gone");
        assert!(text.contains("the last good site is shown"), "{words}");
    }

    fn wait_until_clean(&mut self) {
        self.wait("/kk/", |status, text| {
            status == 200
                && text.contains("data-page-type=\"home\"")
                && !text.contains("qagida-overlay")
        });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(built(&self.child));
    }
}

/// The folder in which a server builds.
fn built(child: &Child) -> PathBuf {
    std::env::temp_dir().join(format!("qagida-serve-{}", child.id()))
}

/// The text of the one act of the small content that is asked for first.
fn text_file(server: &Server) -> PathBuf {
    let acts = server.path("content/acts");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(acts).expect("acts").map(|entry| entry.expect("an act").path()).collect();
    folders.sort();
    folders[0].join("text.yaml")
}

#[test]
fn every_broken_save_is_a_finding_and_its_mending_a_site() {
    let mut server = Server::start(&[]);
    server.wait_until_clean();
    let file = text_file(&server);
    let text = fs::read(&file).expect("the text");

    // A half-written file, whose last line is cut within a word.
    let half = text.len() / 2;
    fs::write(&file, [&text[..half], b"\n  - [".as_slice()].concat()).expect("saved");
    server.wait_for_finding("error[");
    fs::write(&file, &text).expect("saved");
    server.wait_until_clean();

    fs::write(&file, [&text[..], b"# \xff\xfe\n"].concat()).expect("saved");
    server.wait_for_finding("invalid-utf8");
    fs::write(&file, &text).expect("saved");
    server.wait_until_clean();

    fs::remove_file(&file).expect("deleted");
    server.wait_for_finding("missing-file");
    fs::write(&file, &text).expect("saved");
    server.wait_until_clean();

    // The whole folder moved away, and one put in its place.
    fs::rename(server.path("content"), server.path("elsewhere")).expect("moved");
    server.wait_for_finding("is not there");
    copy(&server.path("elsewhere"), &server.path("content"));
    server.wait_until_clean();
    // The new one is watched as the old one was.
    fs::write(&file, &text[..half]).expect("saved");
    server.wait_for_finding("error[");
    fs::write(&file, &text).expect("saved");
    server.wait_until_clean();

    // A template and a message.
    let template = server.path("templates/pages/about.html");
    fs::write(&template, "{% if %}").expect("saved");
    server.wait_for_finding("templates/pages/about.html:1");
    fs::remove_file(&template).expect("deleted");
    server.wait_until_clean();
    fs::create_dir_all(server.path("locales/kk")).expect("a folder");
    fs::write(server.path("locales/kk/site.ftl"), "site-name = { $\n").expect("saved");
    server.wait_for_finding("locales/kk/site.ftl");
    fs::remove_file(server.path("locales/kk/site.ftl")).expect("deleted");
    server.wait_until_clean();
}

#[test]
fn nothing_of_the_server_is_in_the_built_site_and_nothing_stays_behind() {
    let mut server = Server::start(&[]);
    server.wait_until_clean();
    let (status, text) = server.get("/kk/nowhere/");
    assert_eq!(status, 404);
    assert!(text.contains("/_serve/overlay.js"));
    let (status, style) = server.get("/assets/site.css");
    assert!(status == 200 && !style.contains("_serve"));
    assert_eq!(server.get("/_serve/draft").0, 404);
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(built(&server.child)) {
        let path = entry.expect("a file").into_path();
        if path.is_file() {
            pages += 1;
            let bytes = fs::read(&path).expect("a file");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("_serve") && !text.contains("qagida-overlay"), "{path:?}");
        }
    }
    assert!(pages > 20, "{pages}");

    // Told to stop, it leaves nothing behind.
    let folder = built(&server.child);
    let told = Command::new("kill").arg(server.child.id().to_string()).status().expect("kill");
    assert!(told.success());
    assert!(server.child.wait().expect("it stops").success());
    assert!(!folder.exists());
}

#[test]
fn content_that_is_broken_from_the_start_is_shown_when_it_is_mended() {
    let mut server = Server::start(&[]);
    let site = server.path("content/site.yaml");
    let text = fs::read(&site).expect("the site");
    fs::remove_file(&site).expect("deleted");
    server.wait("/kk/", |_, text| text.contains("missing-file"));
    fs::write(&site, text).expect("saved");
    server.wait_until_clean();
}

#[test]
fn a_draft_is_shown_beside_the_law_as_it_is_written() {
    let drafts = tempfile::tempdir().expect("a folder");
    let draft = drafts.path().join("draft.yaml");
    let text = |point: u32, days: &str| {
        format!(
            r#"documents:
  - document: order
    title: {{kk: Өзгеріс енгізу туралы, ru: О внесении изменения}}
    units:
      - point: 1
        text:
          kk: "Үлгі министрінің 2020 жылғы 10 қаңтардағы № 1 бұйрығына мынадай өзгеріс енгізілсін:"
          ru: "Внести в приказ Министра образца от 10 января 2020 года № 1 следующее изменение:"
        amendments:
          - text:
              kk: "{point}-тармақ мынадай редакцияда жазылсын:"
              ru: "пункт {point} изложить в следующей редакции:"
            op: replace
            target: 2020-1:rules/p{point}
            with:
              - point: {point}
                text:
                  kk: "Өтініш берілген күннен бастап {days} жұмыс күні ішінде қаралады."
                  ru: "Заявление рассматривается в течение {days} рабочих дней со дня подачи."
"#
        )
    };
    fs::write(&draft, text(1, "7")).expect("saved");
    let mut server = Server::start(&["--draft", draft.to_str().expect("a path")]);
    let page = server.wait("/_serve/draft", |status, _| status == 200);
    for words in ["Салыстырма кесте", "Сравнительная таблица", "Предлагаемая редакция", "<b>7</b>"]
    {
        assert!(page.contains(words), "{words}");
    }
    // The law as it would be is a page of the site.
    let link = page.split("<a href=\"").nth(1).and_then(|rest| rest.split('"').next());
    let (status, law) = server.get(link.expect("a link"));
    assert_eq!(status, 200);
    assert!(law.contains("7 жұмыс күні"));
    fs::write(&draft, text(1, "8")).expect("saved");
    server.wait("/_serve/draft", |_, page| page.contains("<b>8</b>"));
    // What is wrong with the draft is said; the law stands.
    fs::write(&draft, text(9, "8")).expect("saved");
    let page = server.wait("/kk/", |_, page| page.contains("amendment-target-missing"));
    assert!(page.contains("data-page-type=\"home\""));
    fs::remove_file(&draft).expect("deleted");
    server.wait("/kk/", |_, page| page.contains("draft.yaml: "));
    fs::write(&draft, text(1, "9")).expect("saved");
    server.wait("/_serve/draft", |_, page| page.contains("<b>9</b>"));
}
