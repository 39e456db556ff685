//! What it costs to build the site, all checks on, from the real corpus and from made-up ones of
//! 100, 1,000 and 5,000 acts: wall time, processor time, pages a second, memory, the cost of a page
//! beside that of one among 100 acts, and the size, time and memory of the search index. `QAGIDA_BENCH_LARGE=1` adds 10,000.
//!
//!     cargo bench --bench speed
//!     cargo bench --bench speed -- --write FOLDER ACTS    # only writes the made-up content tree
//!
//! No harness and no criterion: one run is seconds long, so that there is nothing to sample
//! statistically, and the peak memory of a run can only be read from a process of its own. So this
//! program starts itself once for each run. Of a few runs the one that took least processor time
//! counts, for noise only ever adds; the cost of a page is compared in processor time too, which
//! others who use the machine disturb less. Nothing is asserted of time; a made-up corpus with an
//! error is a failure, for then something else was measured.

mod corpus;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use qagida::compile::compile;
use qagida::diag::Severity;
use qagida::render::Sources;
use qagida::site::{Options, build};
use qagida::view::LinkStyle;

/// What was done to a content tree: all that the table tells apart from time and memory.
struct Work {
    /// How much of the wall time went by before the first page: reading, replay, references, checks.
    compiled: Duration,
    /// Findings at error level; a site with any would not be built by `qagida build`.
    errors: usize,
    pages: usize,
    bytes: usize,
    /// Bytes of the search index, how long it took, and the peak memory before it began, in KiB: the
    /// index is made when all pages are written.
    index: usize,
    indexed: Duration,
    before_index: usize,
}

/// What is measured, and the one place that says so: everything that `qagida build` does, from the
/// content to the site in its folder. Errors do not stop it, so that the real corpus can be measured
/// on a day when a lint is ahead of it.
fn work(content: &Path, site: &Path) -> io::Result<Work> {
    let start = Instant::now();
    let compiled = compile(content)?;
    let time = start.elapsed();
    let errors = compiled.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let options = Options { out: site.to_owned(), links: LinkStyle::Folder, is_served: true };
    let last = Mutex::new((start, 0));
    let page = |done: usize, all: usize| {
        if done == all
            && let Ok(mut last) = last.lock()
        {
            *last = (Instant::now(), peak_memory().unwrap_or_default());
        }
    };
    let report = build(&compiled, &Sources::embedded(), &options, &page)
        .map_err(|error| io::Error::other(format!("{error:?}")))?;
    let (paged, before_index) = last.lock().map_or((start, 0), |last| *last);
    Ok(Work {
        compiled: time,
        errors: errors.count(),
        pages: report.pages,
        bytes: report.bytes,
        index: report.index,
        indexed: paged.elapsed(),
        before_index,
    })
}

/// The content trees that are measured.
const SIZES: [usize; 3] = [100, 1000, 5000];
const LARGE: usize = 10_000;

/// The size to whose cost per page the others are compared.
const YARDSTICK: usize = 100;

/// Ends a bench quietly where there is nothing to do: `cargo test --benches` runs it without `--bench`.
fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let is_bench = arguments.iter().any(|argument| argument == "--bench");
    arguments.retain(|argument| argument != "--bench");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--measure", content, site] => measure(Path::new(content), Path::new(site)),
        ["--write", folder, acts] => write(Path::new(folder), acts),
        _ if is_bench => bench(),
        _ => Ok(()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A run in a process of its own: prints what [`Run::read`] reads.
fn measure(content: &Path, site: &Path) -> io::Result<()> {
    let before = peak_memory()?;
    let start = Instant::now();
    let work = work(content, site)?;
    let wall = start.elapsed().as_micros();
    let (processor, peak) = (processor_time()?, peak_memory()?);
    let Work { compiled, errors, pages, bytes, index, indexed, before_index } = work;
    let (compiled, indexed) = (compiled.as_micros(), indexed.as_micros());
    println!(
        "{wall} {compiled} {processor} {errors} {pages} {bytes} {before} {peak} {index} {indexed} {before_index}"
    );
    Ok(())
}

fn write(folder: &Path, acts: &str) -> io::Result<()> {
    let acts = acts.parse().map_err(|_| io::Error::other("ACTS is a number"))?;
    corpus::write(&real(), folder, acts)
}

fn bench() -> io::Result<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let site = folder.path().join("site");
    let mut yardstick = None;
    Row::head().print();
    Row::of("real", &real(), &Run::cheapest(7, &real(), &site)?, None)?.print();
    let mut sizes = SIZES.to_vec();
    if env::var_os("QAGIDA_BENCH_LARGE").is_some() {
        sizes.push(LARGE);
    }
    for acts in sizes {
        let content = folder.path().join(format!("content-{acts}"));
        corpus::write(&real(), &content, acts)?;
        let times = (3000 / acts).clamp(1, 5);
        let run = Run::cheapest(times, &content, &site)?;
        if acts == YARDSTICK {
            yardstick = Some(run.per_page());
        }
        Row::of("made up", &content, &run, yardstick)?.print();
        if run.errors > 0 {
            return Err(io::Error::other("the made-up corpus has errors: see bench_generator.rs"));
        }
        fs::remove_dir_all(content)?;
    }
    Ok(())
}

/// The real content.
fn real() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The most memory that this process has had so far, in KiB.
fn peak_memory() -> io::Result<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .ok_or_else(|| io::Error::other("/proc/self/status does not tell VmHWM"))
}

/// The time that processors have spent on this process so far, all threads together, in
/// milliseconds. It says more than wall time where others use the machine too.
fn processor_time() -> io::Result<usize> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // Behind the name, which may hold spaces: `utime` and `stime` in hundredths of a second.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields).split_whitespace();
    let ticks: Option<usize> =
        fields.skip(11).take(2).map(|field| field.parse::<usize>().ok()).sum();
    ticks.map(|ticks| ticks * 10).ok_or_else(|| io::Error::other("/proc/self/stat is another"))
}

/// What one run cost.
#[derive(Debug)]
struct Run {
    wall: Duration,
    /// The part of it before the first page.
    compiled: Duration,
    /// In milliseconds.
    processor: usize,
    errors: usize,
    pages: usize,
    /// Of all files of the site.
    bytes: usize,
    /// Memory before the work and at its peak, in KiB.
    before: usize,
    peak: usize,
    /// Bytes of the search index.
    index: usize,
    /// From the last page to the end: the index, and for a small site the archive.
    indexed: Duration,
    /// Peak memory before the index, in KiB.
    before_index: usize,
}

impl Run {
    /// The cheapest of some runs, each in a process of its own.
    fn cheapest(times: usize, content: &Path, site: &Path) -> io::Result<Run> {
        let mut cheapest: Option<Run> = None;
        for _ in 0..times {
            let output = Command::new(env::current_exe()?)
                .arg("--measure")
                .args([content, site])
                .output()?;
            let printed = String::from_utf8_lossy(&output.stdout);
            let run = Run::read(&printed).ok_or_else(|| {
                io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())
            })?;
            if cheapest.as_ref().is_none_or(|known| run.processor < known.processor) {
                cheapest = Some(run);
            }
            if site.exists() {
                fs::remove_dir_all(site)?;
            }
        }
        cheapest.ok_or_else(|| io::Error::other("no run"))
    }

    fn read(printed: &str) -> Option<Run> {
        let numbers: Option<Vec<usize>> =
            printed.split_whitespace().map(|number| number.parse().ok()).collect();
        let [
            wall,
            compiled,
            processor,
            errors,
            pages,
            bytes,
            before,
            peak,
            index,
            indexed,
            before_index,
        ] = numbers?[..]
        else {
            return None;
        };
        let [wall, compiled, indexed] =
            [wall, compiled, indexed].map(|micros| Duration::from_micros(micros as u64));
        Some(Run {
            wall,
            compiled,
            processor,
            errors,
            pages,
            bytes,
            before,
            peak,
            index,
            indexed,
            before_index,
        })
    }

    /// Processor time of a page, in milliseconds.
    fn per_page(&self) -> f64 {
        self.processor as f64 / self.pages as f64
    }
}

/// A line of the table.
struct Row {
    cells: [String; 16],
}

impl Row {
    const HEAD: [&str; 16] = [
        "corpus",
        "acts",
        "content MiB",
        "errors",
        "pages",
        "site MiB",
        "wall ms",
        "compile ms",
        "cpu ms",
        "pages/s",
        "peak MiB",
        "KiB/page",
        "cost/page",
        "index MiB",
        "index ms",
        "index peak",
    ];

    fn head() -> Row {
        Row { cells: Row::HEAD.map(str::to_owned) }
    }

    /// What a run of a corpus cost; `yardstick` is the cost per page that counts as 1.
    fn of(name: &str, content: &Path, run: &Run, yardstick: Option<f64>) -> io::Result<Row> {
        let mebibytes = |bytes: f64| format!("{:.1}", bytes / 1024.0 / 1024.0);
        let milliseconds = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
        // The program itself and its threads do not grow with the pages.
        let memory = run.peak.saturating_sub(run.before) as f64 / run.pages as f64;
        let relative = yardstick.map(|cost| format!("{:.2}", run.per_page() / cost));
        let cells = [
            name.to_owned(),
            fs::read_dir(content.join("acts"))?.count().to_string(),
            mebibytes(size(content)? as f64),
            run.errors.to_string(),
            run.pages.to_string(),
            mebibytes(run.bytes as f64),
            milliseconds(run.wall),
            milliseconds(run.compiled),
            run.processor.to_string(),
            format!("{:.0}", run.pages as f64 / run.wall.as_secs_f64()),
            mebibytes(run.peak as f64 * 1024.0),
            format!("{memory:.1}"),
            relative.unwrap_or_else(|| "-".to_owned()),
            mebibytes(run.index as f64),
            milliseconds(run.indexed),
            // What the index adds to the peak that compiling and the pages had.
            format!("+{}", mebibytes(run.peak.saturating_sub(run.before_index) as f64 * 1024.0)),
        ];
        Ok(Row { cells })
    }

    fn print(&self) {
        let cells = self.cells.iter().zip(Row::HEAD);
        let cells: Vec<String> = cells
            .map(|(cell, head)| format!("{cell:>width$}", width = head.len().max(7)))
            .collect();
        println!("{}", cells.join("  "));
    }
}

/// The bytes of all files below a folder.
fn size(folder: &Path) -> io::Result<u64> {
    let mut bytes = 0;
    for entry in walkdir::WalkDir::new(folder) {
        let metadata = entry?.metadata()?;
        bytes += if metadata.is_file() { metadata.len() } else { 0 };
    }
    Ok(bytes)
}
