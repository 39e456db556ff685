// The comparative table: on the screen, on paper, and as the Word file that a lawyer mails, which
// LibreOffice opens and turns into sheets.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launch, open, serve, site } from './support.mjs';

const run = promisify(execFile);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LANGS = ['kk', 'ru'];
const PAIRS = ['2016-2018', '2016-2024', '2018-2024'];
/** A word of the head that nothing else on a sheet has. */
const HEAD = { kk: 'Құрылымдық', ru: 'Структурный' };

let browser;
let server;
let folder;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve('/some/path/')]);
  folder = await mkdtemp(path.join(tmpdir(), 'qagida-table-'));
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const below = (lang, pair, name = '') => `${lang}/compare/object-list/${pair}/table/${name}`;
const download = (lang, pair, end) => path.join(site, below(lang, pair, `object-list-${pair}-${lang}.${end}`));

async function visit(lang, pair, options, look) {
  const { context, page, problems } = await open(browser, options);
  try {
    await page.goto(server.url + below(lang, pair));
    await look(page);
    assert.deepEqual(problems, [], `${lang} ${pair}`);
  } finally {
    await context.close();
  }
}

/** The words of a text, with how often each stands there. */
function words(text) {
  const counts = new Map();
  // Marks that only set a text are no part of its words.
  for (const [word] of text.replace(/[\u{ad}\u{2060}]/gu, '').matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Asserts that the sheets of a PDF hold these words, and the head of the table each. */
async function holds(pdf, columns, lang, what) {
  const { stdout: info } = await run('pdfinfo', [pdf]);
  const [, width, height] = info.match(/Page size:\s+([\d.]+) x ([\d.]+)/).map(Number);
  assert.ok(Math.abs(width - 842) < 2 && Math.abs(height - 595) < 2, `${what}: ${width} x ${height}`);
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 26 });
  const sheets = text.split('\f').slice(0, -1);
  // The foot of a page of the site may stand alone on the last sheet.
  if (words(sheets.at(-1)).size < 60) sheets.pop();
  for (const [number, sheet] of sheets.entries()) {
    assert.ok(sheet.includes(HEAD[lang]), `${what}: no head on sheet ${number + 1}`);
  }
  const printed = words(text);
  for (const column of columns) {
    for (const [word, count] of words(column)) {
      assert.ok((printed.get(word) ?? 0) >= count, `${what}: «${word}» ${count} times`);
    }
  }
  return sheets.length;
}

/** The records of a CSV file. */
async function records(file) {
  const text = await readFile(file, 'utf8');
  assert.ok(text.startsWith('\u{feff}'));
  const cell = /(?:"((?:[^"]|"")*)"|([^;\r]*))(;|\r\n)/gy;
  const rows = [[]];
  cell.lastIndex = 1;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows.at(-1).push((found[1] ?? found[2]).replaceAll('""', '"'));
    if (found[3] !== ';') rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  return rows.slice(0, -1);
}

test('axe finds nothing and nothing overflows, on a wide screen and on a phone', async () => {
  const source = await readFile(axe, 'utf8');
  for (const lang of LANGS) {
    for (const width of [1440, 320]) {
      await visit(lang, '2016-2024', { bypassCSP: true, viewport: { width, height: 900 } }, async (page) => {
        await page.evaluate(source);
        await page.check('#keep');
        const result = await page.evaluate(() =>
          globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
        );
        const violations = result.violations.map((found) => `${found.id}: ${found.nodes[0].html}`);
        assert.deepEqual(violations, [], `${lang} ${width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }
});

test('what stayed is left out and can be shown, without JavaScript', async () => {
  await visit('ru', '2018-2024', { javaScriptEnabled: false }, async (page) => {
    const rows = page.locator('.comparative tbody tr:visible');
    const changed = await page.locator('.comparative td.comparative__number:visible').count();
    assert.equal(changed, 10);
    const few = await rows.count();
    await page.check('#keep');
    const many = await rows.count();
    assert.ok(many > 60 && few < 14, `${few} of ${many}`);
  });
});

test('the comparison leads to the table, the table back and to its files', async () => {
  for (const lang of LANGS) {
    const { context, page } = await open(browser);
    await page.goto(`${server.url}${lang}/compare/object-list/2016-2024/`);
    await page.locator(`a[href$="table/"]`).click();
    await page.waitForURL('**/table/');
    assert.equal(await page.locator('html').getAttribute('data-page-type'), 'table');
    const links = await page.locator('main a[download]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(links.map((one) => path.extname(one)), ['.docx', '.csv']);
    for (const link of links) assert.ok((await stat(path.join(site, below(lang, '2016-2024', link)))).size > 1000);
    await page.locator('main .actions a:not([download])').click();
    await page.waitForURL('**/2016-2024/');
    assert.equal(await page.locator('html').getAttribute('data-page-type'), 'diff');
    await context.close();
  }
});

test('on paper it lies on its side, each sheet has the head, and every word is there', async () => {
  for (const lang of LANGS) {
    for (const pair of PAIRS) {
      await visit(lang, pair, {}, async (page) => {
        const columns = await Promise.all([3, 4].map((at) =>
          page.locator(`.comparative tr:not(.comparative__same) td:nth-child(${at})`).allTextContents()));
        const pdf = path.join(folder, `page-${lang}-${pair}.pdf`);
        await page.pdf({ path: pdf, preferCSSPageSize: true });
        await holds(pdf, columns.map((cells) => cells.join('\n')), lang, `${lang} ${pair}`);
      });
    }
  }
});

test('LibreOffice opens the Word file: every word of both columns, the head on each sheet', async () => {
  for (const lang of LANGS) {
    for (const pair of PAIRS) {
      const file = download(lang, pair, 'docx');
      await run('soffice', [
        `-env:UserInstallation=file://${path.join(folder, 'office')}`,
        '--headless', '--convert-to', 'pdf', '--outdir', folder, file,
      ], { timeout: 120_000 });
      const rows = await records(download(lang, pair, 'csv'));
      assert.ok(rows.length > 10 && rows.every((row) => row.length === 5));
      const columns = [2, 3].map((at) => rows.slice(1).map((row) => row[at]).join('\n'));
      const pdf = path.join(folder, `${path.basename(file, '.docx')}.pdf`);
      const sheets = await holds(pdf, columns, lang, path.basename(file));
      assert.ok(sheets > 1, `${sheets} sheets`);
    }
  }
});
