// The calculators and forms, rendered beside the built site: those of the real content, and the form
// of tests/fixtures/kinds with every kind of field. Import this before support.mjs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Renders the pages into a temporary folder, which becomes the site of support.mjs. */
export function render() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qagida-instruments-'));
  execFileSync('cargo', ['test', '--quiet', '--test', 'instruments'], {
    cwd: root,
    env: { ...process.env, PREVIEW: folder, PORTABLE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env.QAGIDA_SITE = folder;
  return folder;
}

/** What `qagida` prints, a JSON object a line. */
export function qagida(...args) {
  const out = execFileSync('cargo', ['run', '--quiet', '--', ...args], { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' });
  return out.trim().split('\n').map((line) => JSON.parse(line));
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
  const source = readFileSync(path.join(root, 'tests/node_modules/axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
  });
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
