// The site without a connection, installed, and from a folder on disk: the archive that the site offers
// is unpacked, opened, read, searched, filled in and printed from `file://`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { mkdir } from 'node:fs/promises';
import { launch, open, serve, site } from './support.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser;
let folder;

before(async () => {
  [browser, folder] = await Promise.all([launch(), mkdtemp(path.join(tmpdir(), 'qagida-reach-'))]);
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Unpacks an archive: the list at its end says where each file begins. */
async function unpack(archive, to) {
  const bytes = await readFile(archive);
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  const names = [];
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment, begin] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const data = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), inflateRawSync(bytes.subarray(data, data + size)));
    names.push(name);
    at += 46 + nameLength + extra + comment;
  }
  return names;
}

test('the archive opens from disk: read, search, fill in, print', async () => {
  const names = await unpack(path.join(site, 'qagida.zip'), folder);
  assert.ok(names.includes('qagida/index.html') && names.length > 200, String(names.length));
  const { context, page, requests, problems } = await open(browser);
  const base = pathToFileURL(path.join(folder, 'qagida')).href;
  await page.goto(`${base}/kk/index.html`);
  await page.click('.masthead__nav a[href="acts/index.html"]');
  await page.click('main a[href*="2018-29/2024/index.html"]');
  assert.match(await page.textContent('[id="rules/p9"]'), /Өкілетті орган/);
  await page.fill('[name="q"]', 'логиндер мен парольдер');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-answered]');
  await page.click('.hits a[data-address="2016-74@2024-435:requirements/p4/sp1"]');
  assert.match(page.url(), /acts\/2016-74\/2024-435\/index\.html#requirements\/p4\/sp1$/);
  await page.goto(`${base}/ru/forms/2018-29/2024/annex1/index.html`);
  const field = page.locator('[data-field="annex1/applicant"]');
  await field.fill('Министерство образца');
  const pdf = path.join(folder, 'form.pdf');
  await writeFile(pdf, await page.pdf({ preferCSSPageSize: true }));
  assert.match(execFileSync('pdftotext', [pdf, '-']).toString(), /Министерство образца/);
  assert.deepEqual(problems, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith('file://') && !url.startsWith('data:')), []);
  await context.close();
});

test('every page of the archive links to files that are there', async () => {
  const base = path.join(folder, 'qagida');
  const files = new Set((await readdir(base, { recursive: true })).map((name) => name.split(path.sep).join('/')));
  const dead = [];
  for (const file of [...files].filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(base, file), 'utf8');
    for (const [, href] of html.matchAll(/<(?:a|link|script|form)[^>]* (?:href|src|action)="([^"#?]+)/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      if (!files.has(path.posix.join(path.posix.dirname(file), href))) dead.push(`${file}: ${href}`);
    }
  }
  assert.deepEqual(dead.slice(0, 10), []);
});

test('without a connection pages open and say for which day they are true', async () => {
  const server = await serve('/some/path/');
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/acts/2016-74/2024-435/parallel/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const lists = /const files = (.*);\nconst pages = (.*);/.exec(await readFile(path.join(site, 'sw.js'), 'utf8'));
  const [files, pages] = [JSON.parse(lists[1]), JSON.parse(lists[2])];
  const kept = async (lang) => {
    const count = async (end) => {
      const cache = await caches.open('qagida');
      const found = (await cache.keys()).find(({ url }) => url.endsWith(end));
      return found ? Number(await (await cache.match(found)).text()) : 0;
    };
    for (let turn = 0; (await page.evaluate(count, `-${lang}`)) < files.length + pages[lang].length; turn++) {
      assert.ok(turn < 300, `the pages in ${lang} are not kept`);
      await page.waitForTimeout(100);
    }
  };
  await kept('kk');
  await page.goto(`${server.url}ru/`);
  await kept('ru');
  await page.goto(`${server.url}kk/acts/2016-74/2024-435/parallel/?show=ru`);
  const urls = await page.evaluate(async () => (await (await caches.open('qagida')).keys()).map((request) => request.url));
  assert.ok(urls.every((url) => !url.includes('?')), 'what was typed is kept');
  await server.close();
  await context.setOffline(true);
  for (const place of ['kk/acts/2016-74/2024-435/parallel/', 'kk/', 'kk/index.html', 'kk', 'kk/terms/', 'ru/acts/2018-29/2024/', 'kk/compare/object-list/2018-2024/', 'ru/forms/2018-29/2024/annex1/']) {
    await page.goto(server.url + place);
    await page.waitForSelector('[data-copy] .banner');
    assert.match(await page.textContent('[data-copy]'), place.startsWith('kk') ? /сақталған көшірме/ : /сохранённая копия/);
  }
  await page.goto(`${server.url}kk/search/?q=${encodeURIComponent('бизнес-сәйкестендіру нөмірі')}`);
  await page.waitForSelector('[data-answered]');
  assert.equal(await page.getAttribute('.hits a[data-address]', 'data-address'), '2016-74@2024-435:requirements/p2/sp1-1');
  // A page that is not kept: the first page stands in for it, says so and leads to it again.
  await page.goto(`${server.url}ru/cited/2015-418/#cites`);
  await page.waitForSelector('[data-copy] .banner a');
  assert.match(page.url(), /\/some\/path\/ru\/\?absent=/);
  assert.match(await page.textContent('[data-copy]'), /не сохранена/);
  assert.equal(await page.getAttribute('[data-copy] a', 'href'), '/some/path/ru/cited/2015-418/#cites');
  // Of a language that was never read nothing is kept; the first page in another one says so too.
  await page.goto(`${server.url}en/acts/`);
  await page.waitForSelector('[data-copy] .banner a');
  assert.match(page.url(), /\/some\/path\/kk\/\?absent=/);
  await context.close();
});

test('a server that answers nothing, or only errors, holds nobody up who has a copy', async () => {
  let mood = 'well';
  const server = await serve('/');
  const front = createServer((request, response) => {
    if (mood === 'silent') return;
    if (mood === 'ill') response.writeHead(503).end();
    else fetch(new URL(request.url, server.url)).then(async (got) => {
      response.writeHead(got.status, { 'content-type': got.headers.get('content-type') }).end(Buffer.from(await got.arrayBuffer()));
    });
  });
  await new Promise((resolve) => front.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${front.address().port}/`;
  const { context, page } = await open(browser);
  await page.goto(`${url}ru/forms/2018-29/2024/annex1/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${url}ru/acts/2018-29/2024/`);
  await page.goto(`${url}ru/forms/2018-29/2024/annex1/`);
  await page.waitForTimeout(500);
  mood = 'ill';
  for (const place of ['ru/acts/2018-29/2024/', 'ru/forms/2018-29/2024/annex1/']) {
    await page.goto(url + place);
    await page.waitForSelector('[data-copy] .banner');
    assert.match(await page.textContent('[data-copy]'), /сохранённая копия/);
  }
  mood = 'silent';
  await page.goto(`${url}ru/acts/2018-29/2024/`);
  await page.waitForSelector('[data-copy] .banner');
  // Found to be slow once, it is not waited for file by file.
  const begun = Date.now();
  await page.goto(`${url}ru/forms/2018-29/2024/annex1/`);
  assert.ok(Date.now() - begun < 5000, `${Date.now() - begun} ms`);
  // A connection that comes back takes the words away.
  mood = 'well';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForSelector('[data-copy] .banner', { state: 'detached' });
  await context.close();
  front.close();
  front.closeAllConnections();
  await server.close();
});

test('a device that refuses to keep anything still gets every page', async () => {
  const copy = path.join(folder, 'full');
  await cp(site, copy, { recursive: true });
  const refuse = 'caches.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\ncaches.match = caches.open;\n';
  await writeFile(path.join(copy, 'sw.js'), refuse + (await readFile(path.join(copy, 'sw.js'), 'utf8')));
  const server = await serve('/', copy);
  const { context, page, problems } = await open(browser);
  await page.goto(`${server.url}kk/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${server.url}kk/acts/2018-29/2024/`);
  assert.match(await page.textContent('[id="rules/p9"]'), /Өкілетті орган/);
  assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
  assert.deepEqual(problems, []);
  await context.close();
  await server.close();
});

test('a page of an earlier build is never shown as the present one', async () => {
  const copy = path.join(folder, 'copy');
  await cp(site, copy, { recursive: true });
  const server = await serve('/', copy);
  const { context, page } = await open(browser);
  const act = 'kk/acts/2018-29/2024/';
  await page.goto(server.url + act);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(server.url + act);
  assert.equal(await page.locator('[data-copy] .banner').count(), 0);
  const words = async () => (await page.textContent('[id="rules/p9"]')).includes('ЖАҢА');
  // The server has another build now.
  const file = path.join(copy, act, 'index.html');
  const html = await readFile(file, 'utf8');
  const build = createHash('sha256').update('another').digest('hex').slice(0, 12);
  await writeFile(file, html.replace(/data-build="[^"]*"/, `data-build="${build}"`).replace(/(id="rules\/p9"[^>]*>)/, '$1ЖАҢА'));
  await writeFile(path.join(copy, 'build.json'), JSON.stringify({ build, as_of: '2026-12-01' }));
  // With a connection the new text comes at once.
  await page.goto(server.url + act);
  assert.equal(await words(), true);
  // What was typed is not lost for a newer page: it opens beside this one.
  await page.goto(`${server.url}ru/forms/2018-29/2024/annex1/`);
  await page.waitForSelector('[data-copy] a[target="_blank"]');
  // A page that stayed open, or came from a copy, says that there is another one and offers it.
  await page.goto(`${server.url}ru/`);
  await page.waitForSelector('[data-copy] .banner a');
  assert.match(await page.textContent('[data-copy]'), /более новая версия/);
  // A tab may stay open for weeks: it asks when the reader comes back to it.
  const present = await page.getAttribute('html', 'data-build');
  await writeFile(path.join(copy, 'build.json'), JSON.stringify({ build: present }));
  await page.reload();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('[data-copy] .banner').count(), 0);
  await writeFile(path.join(copy, 'build.json'), JSON.stringify({ build }));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForSelector('[data-copy] .banner a');
  await context.close();
  await server.close();
});

test('the site can be installed and shows a card where it is linked', async () => {
  for (const lang of ['kk', 'ru']) {
    const html = await readFile(path.join(site, lang, 'index.html'), 'utf8');
    assert.match(html, new RegExp(`<meta property="og:image" content="https://[^"]+/assets/card-${lang}\\.png">`));
    assert.match(html, /<meta property="og:title" content="[^"]+">/);
    const manifest = JSON.parse(await readFile(path.join(site, lang, 'site.webmanifest'), 'utf8'));
    assert.equal(manifest.shortcuts.length, 4);
    for (const { name, url } of manifest.shortcuts) assert.ok(name && (await readFile(path.join(site, lang, url, 'index.html'))));
    for (const icon of manifest.icons) {
      const bytes = await readFile(path.join(site, lang, icon.src));
      if (icon.type !== 'image/png') continue;
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.sizes);
    }
  }
  const card = await readFile(path.join(site, 'assets/card-kk.png'));
  assert.deepEqual([card.readUInt32BE(16), card.readUInt32BE(20)], [1200, 630]);
  assert.doesNotMatch(await readFile(path.join(site, 'sitemap.xml'), 'utf8'), /<loc>[^<]*\?/);
});

test('a missing address shows the page 404 whole, however deep it is', async () => {
  const atRoot = await serve('/');
  try {
    const { context, page, problems } = await open(browser, { bypassCSP: true, serviceWorkers: 'block' });
    const answer = await page.goto(`${atRoot.url}ru/acts/2018-29/no/such/page/`);
    assert.equal(answer.status(), 404);
    assert.equal(await page.locator('h1').count(), 1);
    const styled = await page.locator('body').evaluate((body) => getComputedStyle(body).display);
    assert.equal(styled, 'flex', 'the style sheet');
    for (const link of await page.locator('main a').all()) {
      const href = await link.evaluate((element) => element.href);
      assert.equal((await page.request.get(href)).status(), 200, href);
    }
    await page.locator('main [lang="ru"] input').fill('реестр');
    await page.locator('main [lang="ru"] button').click();
    await page.locator('[data-address]').first().waitFor();
    assert.match(page.url(), /\/ru\/search\/\?q=/);
    await page.goBack();
    await page.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map((found) => found.id), []);
    // The complaints are the answer itself and the worker that this test blocks.
    assert.deepEqual(problems.filter((problem) => !/404|blocked by Playwright/.test(problem)), []);
    await context.close();
  } finally {
    await atRoot.close();
  }
});

test('paper says where a page comes from and for which day, and leaves no sheet to the footer alone', async () => {
  const server = await serve('/');
  const { context, page } = await open(browser);
  for (const place of ['ru/deadlines/', 'kk/about/', 'ru/compare/object-list/2018-2024/']) {
    await page.goto(server.url + place);
    const pdf = path.join(folder, 'paper.pdf');
    await writeFile(pdf, await page.pdf({ preferCSSPageSize: true }));
    const sheets = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f').slice(0, -1);
    const last = sheets.at(-1).split('\n').filter((line) => line.trim());
    assert.ok(sheets.at(-1).includes(await page.getAttribute('link[rel="canonical"]', 'href')), place);
    assert.match(sheets.at(-1), /\d{2}\.\d{2}\.\d{4}/);
    assert.ok(last.length > 8, `${place}: ${last.length} lines on the last sheet`);
  }
  await context.close();
  await server.close();
});
