// The cards of references and terms: by pointer, by keyboard, by touch; from the same page and from
// another one; they can be dismissed, and never stand in the way of the link.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe } from './instruments.mjs';
import { launch, open, serve, site } from './support.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const ACT = 'ru/acts/2018-29/2024/';
/** Without what only serves the setting of the words. */
const said = async (page) => (await page.locator('#card').textContent()).replace(/[\u00ad\u2060]/g, '').replace(/\u00a0/g, ' ');
const shown = (page) => page.locator('#card:not([hidden])').waitFor();

test('a pointer that rests on a reference sees the words, the act and the redaction; Escape and leaving close it', async () => {
  const { context, page, problems } = await open(browser);
  await page.goto(server.url + ACT);
  const link = page.locator('[id="rules/p6/sp3"] .unit__text a.ref').first();
  const words = await page.locator('[id="rules/p5/sp1"] .unit__text').first().textContent();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await shown(page);
  const told = await said(page);
  assert.ok(told.startsWith('1) при включении в Перечень информационной системы:'), told);
  assert.ok(words.replace(/[\u00ad\u2060]/g, '').startsWith('1) при включении'), words);
  assert.match(told, /Подпункт 1\) пункта 5 Правил, утвержденных приказом .* № 29 .*в редакции, действующей с 08\.01\.2025/);
  assert.equal(await link.getAttribute('aria-describedby'), 'card');
  await page.locator('#card').hover();
  await page.waitForTimeout(600);
  assert.ok(await page.locator('#card').isVisible(), 'the pointer may go into it');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#card').isHidden());
  await link.hover();
  await page.mouse.move(5, 5);
  await link.hover();
  await shown(page);
  await page.mouse.move(5, 5);
  await page.locator('#card').waitFor({ state: 'hidden' });
  assert.deepEqual(problems, []);
  await context.close();
});

test('what stands on another page is read from it, and an act is told with its redaction and state', async () => {
  const { context, page } = await open(browser);
  await page.goto(server.url + ACT);
  const link = page.locator('.law a.ref[href*="2016-84"]').first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await shown(page);
  const told = await said(page);
  assert.match(told, /Правила формирования перечня/);
  assert.match(told, /Приказ № 84, 26 января 2016 года, редакция 2016.*Утратил силу/);
  const out = page.locator('.law a.ref--out[href*="cited"]').first();
  await out.scrollIntoViewIfNeeded();
  await out.hover();
  await page.waitForFunction(() => document.getElementById('card').textContent.includes('на сайте нет'));
  await context.close();
});

test('by keyboard the card comes with the focus, describes the link, and Enter follows it', async () => {
  const { context, page } = await open(browser, { bypassCSP: true });
  await page.goto(server.url + ACT);
  const link = page.locator('.unit__text a.term[href^="#"]').nth(4);
  const before = page.locator('.unit__text a').first();
  await before.focus();
  for (let n = 0; n < 60 && !(await link.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('Tab');
  await shown(page);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-describedby')), 'card');
  assert.deepEqual(await axe(page), []);
  const href = await link.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => decodeURIComponent(url.hash) === decodeURIComponent(href));
  assert.ok(await page.locator('#card').isHidden());
  await context.close();
});

test('a first touch shows the card, a second one follows the link; nothing stands outside the screen', async () => {
  const { context, page } = await open(browser, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.goto(server.url + ACT);
  const link = page.locator('.unit__text a.term[href^="#"]').nth(2);
  await link.scrollIntoViewIfNeeded();
  const url = page.url();
  await link.tap();
  await shown(page);
  assert.equal(page.url(), url);
  const box = await page.locator('#card').boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
  await page.locator('#card a').tap();
  await page.waitForURL(/#/);
  assert.ok(await page.locator('#card').isHidden());
  await context.close();
});

test('from disk the links of other pages stay links', async () => {
  const { context, page, problems } = await open(browser);
  await page.goto(pathToFileURL(path.join(site, ACT, 'index.html')).href);
  const other = page.locator('.law a.ref[href*="2016-84"]').first();
  await other.scrollIntoViewIfNeeded();
  await other.hover();
  await page.waitForTimeout(700);
  assert.ok(await page.locator('#card').isHidden());
  const own = page.locator('[id="rules/p6/sp3"] .unit__text a.ref').first();
  await own.scrollIntoViewIfNeeded();
  await own.hover();
  await shown(page);
  assert.deepEqual(problems.filter((problem) => !/manifest|CORS|origin/i.test(problem)), []);
  await context.close();
});

test('the contents follow the reader, and the redactions beside this one are a step away', async () => {
  const { context, page } = await open(browser);
  await page.goto(server.url + 'ru/acts/2018-29/2018/');
  await page.locator('[id="rules/p8"]').evaluate((unit) => scrollTo(0, unit.getBoundingClientRect().top + scrollY - 20));
  await page.waitForFunction(() => document.querySelector('.contents .keypad__key[aria-current]')?.textContent === '8');
  const mark = page.locator('.contents .keypad__key[aria-current]');
  const box = await mark.boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, 'the mark is in sight');
  await page.locator('.book__text a[rel="next"]').click();
  await page.waitForURL(/2018-29\/2024\/$/);
  await page.locator('.book__text a[rel="prev"]').waitFor();
  await context.close();
});
