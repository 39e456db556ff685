//! What it costs to compile and build the real corpus and made-up ones of 100, 1,000 and 5,000 acts:
//! wall time, processor time, pages a second, memory. `QAGIDA_BENCH_LARGE=1` adds 10,000.
//!
//!     cargo bench --bench speed
//!     cargo bench --bench speed -- --write FOLDER ACTS    # only writes the made-up content tree
//!
//! No harness and no criterion: one run is seconds long, so that there is nothing to sample
//! statistically, and the peak memory of a run can only be read from a process of its own. So this
//! program starts itself once for each run. The quickest of a few runs counts, for the machine is
//! shared and noise only ever adds. Nothing is asserted of time; a made-up corpus with an error is a
//! failure, for then something else was measured.

mod corpus;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use qagida::compile::compile;
use qagida::diag::Severity;
use qagida::model::Lang;

/// What was done to a content tree: all that the table tells apart from time and memory.
struct Work {
    pages: usize,
    errors: usize,
}

/// What is measured: everything from the content to the site. **The one place to change** when the
/// library has a function that builds a site: call it here with `content` and `site`, and let
/// `pages` be the number of pages that it wrote. Until then the text is compiled with all checks,
/// and the pages are those that acts will have at least: one for each redaction in each language.
fn work(content: &Path, _site: &Path) -> io::Result<Work> {
    let compiled = compile(content)?;
    let errors = compiled.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let redactions = compiled.corpus.chronicle.redactions();
    Ok(Work { errors: errors.count(), pages: redactions.count() * Lang::ALL.len() })
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
    println!("{wall} {processor} {} {} {before} {peak}", work.pages, work.errors);
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
    println!("{}", Row::HEAD);
    Row::of("real", &real(), &Run::quickest(7, &real(), &site)?, None)?.print();
    let mut sizes = SIZES.to_vec();
    if env::var_os("QAGIDA_BENCH_LARGE").is_some() {
        sizes.push(LARGE);
    }
    for acts in sizes {
        let content = folder.path().join(format!("content-{acts}"));
        corpus::write(&real(), &content, acts)?;
        let times = if acts <= 1000 { 5 } else { 2 };
        let run = Run::quickest(times, &content, &site)?;
        if acts == YARDSTICK {
            yardstick = Some(run.per_page());
        }
        Row::of(&acts.to_string(), &content, &run, yardstick)?.print();
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
    /// In milliseconds.
    processor: usize,
    pages: usize,
    errors: usize,
    /// Memory before the work and at its peak, in KiB.
    before: usize,
    peak: usize,
}

impl Run {
    /// The quickest of some runs, each in a process of its own.
    fn quickest(times: usize, content: &Path, site: &Path) -> io::Result<Run> {
        let mut quickest: Option<Run> = None;
        for _ in 0..times {
            let output = Command::new(env::current_exe()?)
                .arg("--measure")
                .args([content, site])
                .output()?;
            let printed = String::from_utf8_lossy(&output.stdout);
            let run = Run::read(&printed).ok_or_else(|| {
                io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())
            })?;
            if quickest.as_ref().is_none_or(|known| run.wall < known.wall) {
                quickest = Some(run);
            }
            if site.exists() {
                fs::remove_dir_all(site)?;
            }
        }
        quickest.ok_or_else(|| io::Error::other("no run"))
    }

    fn read(printed: &str) -> Option<Run> {
        let numbers: Option<Vec<usize>> =
            printed.split_whitespace().map(|number| number.parse().ok()).collect();
        let [micros, processor, pages, errors, before, peak] = numbers?[..] else { return None };
        let wall = Duration::from_micros(micros as u64);
        Some(Run { wall, processor, pages, errors, before, peak })
    }

    /// Seconds a page.
    fn per_page(&self) -> f64 {
        self.wall.as_secs_f64() / self.pages as f64
    }
}

/// A line of the table.
struct Row {
    name: String,
    acts: usize,
    megabytes: f64,
    cells: String,
}

impl Row {
    const HEAD: &str = "corpus   acts  content MiB   pages   wall ms    cpu ms  pages/s  peak MiB  KiB/page  cost/page vs 100  errors";

    fn of(name: &str, content: &Path, run: &Run, yardstick: Option<f64>) -> io::Result<Row> {
        let seconds = run.wall.as_secs_f64();
        // The program itself and its threads do not grow with the pages.
        let memory = run.peak.saturating_sub(run.before) as f64 / run.pages as f64;
        let relative =
            yardstick.map_or("-".to_owned(), |cost| format!("{:.2}", run.per_page() / cost));
        let cells = format!(
            "{:>7} {:>9.1} {:>9} {:>8.0} {:>9.1} {:>9.1} {:>17} {:>7}",
            run.pages,
            seconds * 1000.0,
            run.processor,
            run.pages as f64 / seconds,
            run.peak as f64 / 1024.0,
            memory,
            relative,
            run.errors
        );
        let acts = fs::read_dir(content.join("acts"))?.count();
        let megabytes = size(content)? as f64 / 1024.0 / 1024.0;
        Ok(Row { name: name.to_owned(), acts, megabytes, cells })
    }

    fn print(&self) {
        println!("{:<7} {:>5} {:>12.1} {}", self.name, self.acts, self.megabytes, self.cells);
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
