// What the tests of calculators and forms share: sites built for them, the program itself, the page
// as it is printed, axe.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './support.mjs';

/** The program that was built last. */
function program() {
  const built = ['release', 'debug']
    .map((profile) => path.join(root, 'target', profile, 'qagida'))
    .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)[0];
  if (!built.time) throw new Error('run `cargo build` first');
  return built.file;
}

/** What `qagida` prints, a JSON object a line. */
export function qagida(...args) {
  const out = execFileSync(program(), args, { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' });
  return out.trim().split('\n').map((line) => JSON.parse(line));
}

/** Builds a site into a folder of its own. */
export function build(...args) {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'qagida-site-')), 'site');
  execFileSync(program(), ['build', '--out', folder, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  return folder;
}

/** The page as it is printed: how many sheets, their sizes in points, and the text layer. */
export async function printed(page) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qagida-print-'));
  const file = path.join(folder, 'print.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  execFileSync('pdftotext', ['-raw', file, path.join(folder, 'print.txt')]);
  const text = readFileSync(path.join(folder, 'print.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)[1]),
    size: /^Page size:\s+(.*)$/m.exec(info)[1],
    text,
    /** Without blank space, as lines are broken otherwise on paper. */
    letters: text.replace(/\s+/g, ''),
  };
}

/** What axe finds: the rules that are broken, and where. */
export async function axe(page) {
  await page.evaluate(readFileSync(path.join(root, 'tests/node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
  });
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
