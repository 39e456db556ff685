// The site by keyboard alone: few presses to what a page is for, a focus that stays where the reader
// left it, and nothing that one key takes away for good.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, serve } from './support.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve('/some/path/')]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const press = async (page, key, times = 1) => {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
};
/** What has the focus, told by its id, its address on the page or its words. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.getAttribute('href') || element.textContent.trim();
  });

test('the second skip link leads past the contents to the text', async () => {
  const { context, page } = await open(browser, { viewport: { width: 1366, height: 768 } });
  for (const [place, most, inside] of [
    ['kk/acts/2018-29/2024/', 4, '.law'],
    ['ru/acts/2018-29/2024/parallel/', 3, '.parallel'],
    ['kk/compare/object-list/2016-2024/', 1, '.pairs'],
    ['en/compare/object-list/2016-2024/', 1, '.pairs'],
  ]) {
    await page.goto(server.url + place);
    await press(page, 'Tab', 2);
    await press(page, 'Enter');
    await press(page, 'Tab', most);
    assert.equal(await page.evaluate((selector) => Boolean(document.activeElement.closest(selector)), inside), true, `${place}: ${await focused(page)}`);
  }
  await context.close();
});

test('a copied citation names the document, keeps the focus, tells it in sight and stays in the clipboard', async () => {
  const { context, page } = await open(browser, { viewport: { width: 1366, height: 768 }, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${server.url}kk/acts/2018-29/2024/`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const told = [];
  for (const [unit, words] of [['order/p1', '№ 29 бұйрығының'], ['rules/p1', '№ 29 бұйрығымен']]) {
    const link = page.locator(`[id="${unit}"] > .unit__row .unit__link`);
    await link.focus();
    await press(page, 'Enter');
    await page.waitForSelector(`[id="${unit}"] .unit__link[data-copied]`);
    assert.equal(await focused(page), `#${unit}`);
    assert.equal(await link.evaluate((element) => getComputedStyle(element).opacity), '1');
    const citation = await copied();
    assert.ok(citation.includes(words) && citation.includes('1-тармағы'), citation);
    told.push(citation);
  }
  await press(page, 'Control+c');
  assert.equal(await copied(), told[1]);
  await context.close();
});

test('who comes back from a hit finds the focus on it', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/search/?q=${encodeURIComponent('нысандарды енгізуге')}`);
  await page.waitForSelector('[data-answered]');
  await page.focus('#q');
  await press(page, 'ArrowDown', 6);
  const left = await focused(page);
  await press(page, 'Enter');
  await page.waitForURL(/\/(acts|forms|procedures|calculators)\//);
  await page.goBack();
  await page.waitForFunction((href) => document.activeElement.getAttribute('href') === href, left);
  // Another query begins at its own top.
  await page.fill('#q', 'оператор');
  await press(page, 'Enter');
  await page.waitForFunction(() => document.querySelector('[data-answered]').dataset.answered === 'оператор');
  assert.equal(await page.evaluate(() => history.state), null);
  await context.close();
});

test('the key of the search acts on every layout, on radio buttons and on forms', async () => {
  const { context, page } = await open(browser);
  const type = (key, code) => page.evaluate(([key, code]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })), [key, code]);
  await page.goto(`${server.url}kk/calculators/2018-29/2024/`);
  for (const [key, code] of [['/', 'Slash'], ['.', 'Slash'], ['№', 'Slash'], ['/', 'Backslash']]) {
    await page.focus('#object-system');
    await type(key, code);
    assert.equal(await focused(page), 'site-search', key);
  }
  await page.focus('#object-system');
  await type('.', 'Period');
  assert.equal(await focused(page), 'object-system');
  await page.goto(`${server.url}ru/forms/2018-29/2024/annex1/`);
  await press(page, '/');
  assert.match(await focused(page), /search\/$/);
  await page.focus('#field-applicant');
  await press(page, '/');
  assert.equal(await page.inputValue('#field-applicant'), '/');
  await context.close();
});

test('Escape closes the menu and goes back to its button', async () => {
  const { context, page } = await open(browser, { viewport: { width: 683, height: 384 } });
  await page.goto(`${server.url}kk/`);
  await page.focus('.menu__button');
  await press(page, 'Enter');
  await press(page, 'Tab', 3);
  await press(page, 'Escape');
  assert.equal(await page.evaluate(() => document.querySelector('.menu').open), false);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'menu__button');
  await context.close();
});

test('cleared lines come back by the same key, until something else is typed', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/forms/2018-29/2024/annex1/`);
  const clear = page.locator('[data-do="clear"]');
  const name = await clear.textContent();
  await page.fill('#field-applicant', 'Үлгі министрлігі');
  await clear.focus();
  await press(page, 'Enter');
  assert.equal(await page.inputValue('#field-applicant'), '');
  assert.equal(await page.textContent('.desk__said'), 'Жолдар тазаланды.');
  await press(page, 'Enter');
  assert.equal(await page.inputValue('#field-applicant'), 'Үлгі министрлігі');
  assert.equal(await clear.textContent(), name);
  await press(page, 'Enter');
  await page.fill('#field-object', 'Объект');
  assert.equal(await clear.textContent(), name);
  // An error that was told is no description of a line any more.
  await page.click('[type="submit"]');
  await clear.click();
  assert.equal(await page.textContent('[id="field-applicant-problem"]'), '');
  await context.close();
});

test('large text gets the layout of a narrow window, and the choice stays in sight', async () => {
  const { context, page } = await open(browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(`${server.url}ru/settings/`);
  await page.focus('#size-100');
  await press(page, 'ArrowDown', 3);
  const box = await page.locator('#size-200').boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 768, JSON.stringify(box));
  for (const place of ['kk/', 'kk/acts/2018-29/2024/', 'ru/acts/2018-29/2024/parallel/', 'kk/compare/object-list/2016-2024/', 'kk/calculators/2018-29/2024/', 'ru/forms/2018-29/2024/annex1/', 'kk/deadlines/', 'kk/search/']) {
    await page.goto(server.url + place);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1366, `${place} runs over`);
  }
  await page.goto(`${server.url}kk/acts/2018-29/2024/`);
  assert.ok((await page.locator('[id="rules/p9"] .unit__text').boundingBox()).width > 1000);
  // The usual size brings the usual layout back at once.
  await page.goto(`${server.url}ru/settings/`);
  await page.click('[type="reset"]');
  assert.equal(await page.locator('.masthead__nav').isVisible(), true);
  await context.close();
});

test('Enter in the number of days stays there: its answer stands below it', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/deadlines/?procedure=2018-29:exclusion&from=2025-03-17`);
  await page.focus('#n');
  await page.keyboard.type('5');
  await press(page, 'Enter');
  assert.equal(await focused(page), 'n');
  // 21 and 24–25 March are days off.
  assert.match(await page.textContent('.period'), /27\.03\.2025/);
  await context.close();
});

test('who listens is told which redaction a side is, and a question without its link', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/compare/object-list/2016-2024/`);
  const sides = page.locator('.match').first();
  assert.equal(await sides.getByRole('group', { name: '2016', exact: true }).count(), 1);
  assert.equal(await sides.getByRole('group', { name: '2024', exact: true }).count(), 1);
  await page.goto(`${server.url}kk/calculators/2018-29/2024/`);
  assert.equal(await page.getByRole('radiogroup', { name: /сілтеме/ }).count(), 0);
  assert.equal(await page.getByRole('radiogroup', { name: /астам белсенді/ }).count(), 1);
  await context.close();
});
