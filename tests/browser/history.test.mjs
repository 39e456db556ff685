// The pages of histories: which redaction applied on a day, why a unit says what it says, and what
// a reader is told before he reads; with and without JavaScript, and on paper.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch, open, serve, site } from './support.mjs';

const run = promisify(execFile);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = ['acts/2018-29', 'acts/2016-84', 'acts/2024-611', 'bodies/object-list'];

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve('/some/path/')]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const plain = (text) => text.replace(/[\u00ad\u2060]/g, '').replaceAll('\u00a0', ' ');

async function ask(page, day) {
  const typed = day.split(' ');
  for (const [at, name] of ['day', 'month', 'year'].entries()) await page.locator(`#${name}`).fill(typed[at]);
  await page.locator('#periods button').click();
  const chosen = page.locator('.table__row[data-chosen] th');
  return [
    (await chosen.count()) ? plain(await chosen.locator(':scope > a, :scope').first().innerText()).split('\n')[0].split(' ')[0] : '',
    plain(await page.locator('#periods [role="status"]').innerText()),
  ];
}

test('a typed day finds the redaction that applied', async () => {
  const { context, page, problems } = await open(browser);
  await page.goto(`${server.url}ru/bodies/object-list/`);
  assert.deepEqual(await ask(page, '25 01 2016'), ['', 'В этот день акта ещё не было.']);
  let [name, words] = await ask(page, '1 мая 2017');
  assert.equal(name, '2016');
  assert.match(words, /редакция: 2016\. .*неизвестен/);
  [name, words] = await ask(page, '7 января 2025');
  assert.equal(name, '2018');
  [name, words] = await ask(page, '8 қаңтар 2025');
  assert.equal(name, '2024');
  assert.equal(words, 'В этот день – редакция: 2024.');
  const href = await page.locator('#periods [role="status"] a').getAttribute('href');
  assert.equal(href, '../../acts/2018-29/2024/');
  [name, words] = await ask(page, '31 2 2025');
  assert.equal(name, '');
  assert.equal(words, '');
  assert.equal(await page.locator('#periods-problem').isVisible(), true);
  assert.equal(await page.locator('#day').getAttribute('aria-invalid'), 'true');
  assert.match(await page.title(), /^Ошибка: /);
  assert.deepEqual(problems, []);
  await context.close();
});

test('without JavaScript the list answers and no dead form is shown', async () => {
  const { context, page } = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}kk/acts/2018-29/`);
  assert.equal(await page.locator('#periods').isVisible(), false);
  const rows = page.locator('.table__row');
  assert.equal(await rows.count(), 4);
  assert.match(plain(await rows.nth(3).innerText()), /2024[\s\S]*08\.01\.2025/);
  assert.match(plain(await rows.nth(2).innerText()), /30\.04\.2024[\s\S]*08\.01\.2025/);
  await context.close();
});

test('from a changed unit one click leads to the act, the instruction and the words before', async () => {
  const { context, page } = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}ru/acts/2018-29/2024/`);
  await page.locator('a[href$="#2024/rules/title"]').click();
  assert.ok(page.url().endsWith('/ru/acts/2018-29/#2024/rules/title'));
  const told = page.locator('[id="2024/rules/title"]');
  assert.match(plain(await told.innerText()), /в новой редакции.*№ 611\/НҚ/);
  assert.match(plain(await told.locator('ins').innerText()), /а также программного продукта/);
  await told.locator('a[href*="2024-611"]').click();
  assert.match(page.url(), /acts\/2024-611\/2025-01-08\/#list\/p3\/am4$/);
  await context.close();
});

test('the permalink tells since when a unit stands there', async () => {
  const { context, page } = await open(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${server.url}ru/acts/2018-29/2024/`);
  const said = page.locator('.visually-hidden[role="status"]');
  await page.locator('[id="rules/p11"] .unit__link').click();
  await page.waitForFunction(() => document.querySelector('.visually-hidden[role="status"]').textContent !== '');
  assert.match(plain(await said.textContent()), /08\.01\.2025: дополнение, № 611\/НҚ/);
  await page.locator('[id="order/p5"] .unit__link').click();
  await page.waitForFunction(() => document.querySelector('.visually-hidden[role="status"]').textContent.includes('2018'));
  assert.match(plain(await said.textContent()), /с принятия, 29\.01\.2018/);
  await context.close();
});

test('the permalink copies a citation that names the document', async () => {
  const { context, page } = await open(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async (place, id, link) => {
    await page.goto(`${server.url}${place}/`);
    await page.locator(`[id="${id}"] ${link}`).first().click();
    await page.waitForFunction(() => document.querySelector('.visually-hidden[role="status"]').textContent !== '');
    return plain(await page.evaluate(() => navigator.clipboard.readText()));
  };
  assert.match(
    await copied('ru/acts/2018-29/2024', 'rules/p3/sp2', '.unit__link'),
    /^Подпункт 2\) пункта 3 Правил, утвержденных приказом Министра .* от 29 января 2018 года № 29 \(.* № 16331\) \(в редакции, действующей с 08\.01\.2025\)\. http/,
  );
  assert.match(
    await copied('kk/acts/2018-29/2024', 'rules/p3/sp2', '.unit__link'),
    /2018 жылғы 29 қаңтардағы № 29 бұйрығымен .* бекітілген Қағидалардың 3-тармағының 2\) тармақшасы/,
  );
  assert.match(await copied('ru/acts/2018-29/2024', 'order/p2', '.unit__link'), /^Пункт 2 приказа Министра/);
  assert.match(
    await copied('ru/acts/2018-29/2018', 'annex2/c1/1.4', '.table__link'),
    /^Строка 1\.4 критерия 1 приложения 2 к Правилам, утвержденным приказом .*\(в редакции, действовавшей до 08\.01\.2025\)/,
  );
  await context.close();
});

test('every redaction that is not the present one says so', async () => {
  const { context, page } = await open(browser, { javaScriptEnabled: false });
  const banner = async (place) => {
    await page.goto(`${server.url}ru/${place}/`);
    return (await page.locator('.banner').allInnerTexts()).map(plain);
  };
  const [earlier, partial] = await banner('acts/2018-29/2018');
  assert.match(earlier, /прежняя редакция: 2018.*до 08\.01\.2025.*Открыть редакцию 2024/);
  assert.match(partial, /известен не весь/);
  assert.match((await banner('acts/2016-84/2016'))[0], /утратил силу.*№ 29, пункт 2.*Открыть редакцию 2024/);
  assert.match((await banner('acts/2018-29/2018/parallel'))[0], /прежняя редакция/);
  assert.deepEqual(await banner('acts/2018-29/2024'), []);
  await context.close();
});

test('axe finds nothing, nothing overflows at 320 px, budgets hold', async () => {
  const source = await readFile(axe, 'utf8');
  for (const lang of ['kk', 'ru']) {
    for (const name of PAGES) {
      const { context, page, problems } = await open(browser, { bypassCSP: true, viewport: { width: 320, height: 800 } });
      await page.goto(`${server.url}${lang}/${name}/`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${lang} ${name}`);
      await page.evaluate(source);
      const result = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      );
      assert.deepEqual(result.violations.map((found) => `${found.id}: ${found.nodes[0].html}`), [], `${lang} ${name}`);
      assert.deepEqual(problems, []);
      await context.close();
      const html = await readFile(path.join(site, lang, name, 'index.html'), 'utf8');
      let js = 0;
      for (const [, src] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) {
        js += gzipSync(await readFile(path.join(site, 'assets', path.basename(src))), { level: 9 }).length;
      }
      assert.ok(js < 10_000, `${js} bytes of JS`);
    }
  }
});

test('the drawing, the periods and the words before stand on paper', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'history-'));
  const { context, page } = await open(browser);
  await page.goto(`${server.url}ru/acts/2018-29/`);
  await page.pdf({ path: path.join(folder, 'history.pdf'), format: 'A4', preferCSSPageSize: true });
  await context.close();
  const { stdout } = await run('pdftotext', ['-layout', path.join(folder, 'history.pdf'), '-']);
  for (const words of ['353/НҚ', 'не раньше', '30.04.2024', 'а также программного продукта', 'Зарегистрирован']) {
    assert.ok(plain(stdout).replace(/\s+/g, ' ').includes(words), words);
  }
  assert.ok(!stdout.includes('Найти'), 'the form stays on the screen');
  await rm(folder, { recursive: true });
});
