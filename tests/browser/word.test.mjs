// The Word file of each form: one is linked from every form page, LibreOffice opens it, and on paper it
// has the sheets, the direction and the words of the blank that the page prints.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { printed } from './instruments.mjs';
import { address, launch, open, pages, serve, site } from './support.mjs';

let server;
let browser;
let folder;
before(async () => {
  server = await serve();
  browser = await launch();
  folder = await mkdtemp(path.join(os.tmpdir(), 'qagida-word-'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** Without blank space and the marks of setting. */
const tight = (text) => text.replace(/[\s\u00ad\u2060]+/g, '');

test('every blank is a Word file that prints as the page does', async () => {
  const forms = (await pages()).filter((page) => /^(kk|ru)\/forms\/.+\/index\.html$/.test(page));
  assert.ok(forms.length >= 12, String(forms.length));
  const found = new Map();
  for (const form of forms) {
    const { page, context } = await open(browser);
    await page.goto(server.url + address(form));
    const link = page.locator('a[download][href$=".docx"]');
    assert.equal(await link.count(), 1, form);
    const name = await link.getAttribute('href');
    const words = await page.locator('.blank__annex, .blank__words, .blank__word, .blank__title, .blank__subject, .blank__caption, .blank__term, .blank__option, .blank__foot').allInnerTexts();
    found.set(path.join(site, path.dirname(form), name), { form, words, sheet: await printed(page) });
    await context.close();
  }
  // One run for all: the office takes long to start.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(process.env.SOFFICE ?? 'soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...found.keys()], { stdio: 'ignore', timeout: 240_000 });
  for (const [file, { form, words, sheet }] of found) {
    assert.equal((await readFile(file)).subarray(0, 2).toString(), 'PK', form);
    const pdf = path.join(folder, path.basename(file, '.docx') + '.pdf');
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    assert.equal(Number(/^Pages:\s+(\d+)/m.exec(info)[1]), sheet.pages, form);
    const sides = (text) => text.match(/[\d.]+/g).slice(0, 2).map(Number);
    const paper = sides(/^Page size:\s+(.*)$/m.exec(info)[1]);
    sides(sheet.size).forEach((side, index) => assert.ok(Math.abs(side - paper[index]) < 3, `${form}: ${paper}`));
    const text = tight(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
    for (const line of words.flatMap((piece) => piece.split('\n'))) assert.ok(text.includes(tight(line)), `${form}: ${line}`);
  }
});
