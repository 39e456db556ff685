//! `qagida build` as a user runs it: same input, same bytes; nothing written where there is an error.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use walkdir::WalkDir;

fn qagida() -> Command {
    let mut command = Command::cargo_bin("qagida").expect("the binary");
    command.env_remove("RUST_BACKTRACE");
    command
}

/// Every file below a folder with the digits of its bytes.
fn tree(root: &Path) -> BTreeMap<String, String> {
    let files = WalkDir::new(root).into_iter().map(|entry| entry.expect("an entry"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below the root");
            let digits = blake3::hash(&fs::read(entry.path()).expect("a file")).to_hex();
            (path.display().to_string(), digits.to_string())
        })
        .collect()
}

#[test]
fn two_builds_in_two_folders_zones_and_thread_counts_give_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("one/site"), folder.path().join("two/other-name"));
    for (out, zone, threads) in [(&first, "Asia/Almaty", "1"), (&second, "America/New_York", "3")] {
        let build = qagida()
            .args(["build", "--out"])
            .arg(out)
            .env("TZ", zone)
            .env("LC_ALL", "C")
            .env("RAYON_NUM_THREADS", threads)
            .assert();
        build.success();
    }
    let (one, two) = (tree(&first), tree(&second));
    assert!(one.len() > 20, "only {} files", one.len());
    assert_eq!(one, two);
}

/// The small content tree, to be changed.
fn small(content: &Path) {
    let from = Path::new("tests/fixtures/small");
    for entry in WalkDir::new(from) {
        let entry = entry.expect("an entry");
        let to = content.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&to).expect("a folder");
        } else {
            fs::copy(entry.path(), &to).expect("a copy");
        }
    }
}

#[test]
fn a_site_below_a_path_of_its_host_says_so_where_it_must() {
    let folder = tempfile::tempdir().expect("a folder");
    let (content, out) = (folder.path().join("content"), folder.path().join("public"));
    small(&content);
    let site = content.join("site.yaml");
    let mounted = fs::read_to_string(&site).expect("the site") + "mount: law\n";
    fs::write(&site, mounted).expect("write");
    qagida().args(["build", "--content"]).arg(&content).arg("--out").arg(&out).assert().success();
    let read = |file: &str| fs::read_to_string(out.join(file)).expect(file);
    let missing = read("404.html");
    for link in missing.split(" href=\"").skip(1).map(|rest| rest.split('"').next().expect("it")) {
        assert!(link.starts_with("/law/") || link.starts_with('#'), "{link}");
    }
    assert!(read(".htaccess").contains("ErrorDocument 404 /law/404.html"));
    assert!(read("robots.txt").contains("/law/sitemap.xml"));
    let home = read("kk/index.html");
    assert!(
        home.contains("<link rel=\"canonical\" href=\"https://") && home.contains("/law/kk/\">")
    );
    assert!(home.contains("href=\"acts/\""), "pages link relatively");
}

#[test]
fn an_error_leaves_the_earlier_site_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (content, out) = (folder.path().join("content"), folder.path().join("public"));
    small(&content);
    let build =
        || qagida().args(["build", "--content"]).arg(&content).arg("--out").arg(&out).assert();
    build().success();
    let before = tree(&out);
    let text = content.join("acts/2020-1/text.yaml");
    let broken = fs::read_to_string(&text).expect("the text").replace("point: 3", "point: 2");
    fs::write(&text, broken).expect("write");
    let failed = build().code(1);
    let said = String::from_utf8_lossy(&failed.get_output().stderr).into_owned();
    assert!(said.contains("duplicate-number") && said.contains("text.yaml:66:16"), "{said}");
    assert_eq!(tree(&out), before);
    assert_eq!(
        fs::read_dir(folder.path()).expect("the folder").count(),
        2,
        "something was left behind"
    );
}

#[test]
fn a_folder_that_is_no_site_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("thesis.txt"), "mine").expect("write");
    let build = qagida()
        .args(["build", "--content", "tests/fixtures/small", "--out"])
        .arg(folder.path())
        .assert();
    build.code(3);
    assert!(folder.path().join("thesis.txt").exists());
}

#[test]
fn a_content_directory_that_is_not_there_is_a_failure_of_the_machine() {
    qagida().args(["check", "--content", "no/such/folder"]).assert().code(3);
    qagida().args(["check", "--format", "nonsense"]).assert().code(2);
    qagida().args(["text", "2018-29:rules/p77"]).assert().code(2);
    qagida().args(["text", "not an address"]).assert().code(2);
    qagida().args(["calc", "2018-29", "--yes", "9.9"]).assert().code(2);
    qagida().args(["check"]).assert().code(0);
}

#[test]
fn the_archive_holds_the_site_that_opens_from_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let (served, portable) = (folder.path().join("served"), folder.path().join("portable"));
    qagida().args(["build", "--out"]).arg(&served).assert().success();
    qagida().args(["build", "--portable", "--out"]).arg(&portable).assert().success();
    let archive = std::fs::File::open(served.join("qagida.zip")).expect("the archive");
    let mut archive = zip::ZipArchive::new(archive).expect("a zip");
    let mut held = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let name = file.name().expect("its name").into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).expect("its bytes");
        let name = name.strip_prefix("qagida/").expect("one folder").to_owned();
        held.insert(name, bytes);
    }
    let mut wanted = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&portable) {
        let entry = entry.expect("a file");
        let path = entry.path().strip_prefix(&portable).expect("below the folder");
        if entry.file_type().is_file() && path != Path::new(".qagida") {
            let bytes = std::fs::read(entry.path()).expect("its bytes");
            wanted.insert(path.to_string_lossy().into_owned(), bytes);
        }
    }
    assert_eq!(held.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    for (name, bytes) in &wanted {
        let differ = held[name].iter().zip(bytes).position(|(a, b)| a != b);
        let around = |bytes: &[u8]| {
            let at = differ.unwrap_or_else(|| held[name].len().min(bytes.len()));
            String::from_utf8_lossy(&bytes[at.saturating_sub(80)..(at + 80).min(bytes.len())])
                .into_owned()
        };
        assert!(held[name] == *bytes, "{name}:\n{}\n{}", around(&held[name]), around(bytes));
    }
}
