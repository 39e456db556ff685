// The application package: the kind of object gives the list, the blanks are filled in once, the whole
// prints sheet by sheet, and a saved file is gone on with.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { axe, overflow, printed } from './instruments.mjs';
import { launch, open, serve } from './support.mjs';

const PHONE = { viewport: { width: 360, height: 740 } };
const PRESENT = 'package/';
const FIRST = 'package/2016-84/2016/';

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(place, options = PHONE) {
  const opened = await open(browser, options);
  await opened.page.addInitScript(() => {
    window.printed = [];
    window.print = () => window.printed.push(document.documentElement.dataset.printing || 'filled');
  });
  await opened.page.goto(server.url + place);
  return opened;
}

/** Without blank space and the marks of setting. */
const tight = (text) => text.replace(/[\s\u00ad\u2060]+/g, '');

/** The first words of each printed sheet, and all of its words. */
const sheets = (print) => print.text.split('\f').map(tight).filter(Boolean);

test('a clerk with a phone goes from the home page to the printed package, in Kazakh', async () => {
  const { page, context, requests, problems } = await visit('kk/');
  await page.locator('main a[href*="package/"]').first().click();
  await page.locator('#object-system').check();
  const cover = page.locator('.cover:visible');
  assert.equal(await cover.count(), 1);
  const rows = await cover.locator('tbody tr').count();
  assert.equal(rows, 3);
  // Every document names the unit that asks for it.
  for (const link of await cover.locator('tbody .cover__basis a').all()) assert.match(await link.getAttribute('href'), /#rules\/p3/);
  // Printed too early: what is missing is said, nothing is printed.
  await page.locator('[type="submit"]').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'problems');
  assert.equal(await page.locator('.error-summary__link').count(), 3);
  assert.deepEqual(await page.evaluate(() => window.printed), []);
  const typed = { addressee: 'Жасанды интеллект министрлігіне', applicant: 'Өңірлік Даму Агенттігі', object: '«Әңгімелерді есепке алу» ақпараттық жүйесін' };
  for (const [name, words] of Object.entries(typed)) await page.locator(`#field-${name}`).fill(words);
  for (const row of ['1.1', '2.1', '3.1']) await page.locator(`[id="a${row}-yes"]`).check();
  assert.equal((await page.locator('#package-total').innerText()).trim(), '3');
  await page.locator('#ready-system-1').check();
  await page.locator('[type="submit"]').click();
  assert.deepEqual(await page.evaluate(() => window.printed), ['filled']);
  const print = await printed(page);
  assert.equal(print.pages, 3);
  const [list, application, criteria] = sheets(print);
  for (const words of Object.values(typed)) {
    assert.ok(list.includes(tight(words)), `the list: ${words}`);
    assert.ok(application.includes(tight(words)), `the application: ${words}`);
  }
  assert.ok(application.includes('ӨТІНІШ'));
  assert.ok(criteria.includes(tight(typed.object)) && criteria.includes('3.3.'));
  for (const sheet of [list, application, criteria]) assert.ok(sheet.includes('№29'), sheet.slice(-120));
  // Nothing personal in the address, nothing asked of other hosts.
  assert.ok(!decodeURIComponent(page.url()).includes('Даму'));
  assert.ok(requests.every((url) => url.startsWith(server.url)));
  assert.deepEqual(problems, []);
  await context.close();
});

test('what is not wanted for the object is neither checked nor printed', async () => {
  const { page, context } = await visit(`ru/${PRESENT}`);
  await page.locator('#object-product').check();
  assert.equal(await page.locator('#field-applicant').isVisible(), false);
  await page.locator('[type="submit"]').click();
  assert.deepEqual(await page.evaluate(() => window.printed), ['filled']);
  assert.equal((await printed(page)).pages, 1);
  await page.locator('#object-complex').check();
  assert.equal(await page.locator('.cover:visible tbody tr').count(), 6);
  await context.close();
});

test('the request for an account is folded until somebody needs it, and knows who applies', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  await page.locator('#field-applicant').fill('Өңірлік Даму Агенттігі');
  assert.equal((await printed(page)).pages, 3);
  await page.locator('.package__summary').click();
  assert.equal(await page.locator('#field-row1-col1').inputValue(), 'Өңірлік Даму Агенттігі');
  const print = await printed(page);
  assert.equal(print.pages, 4);
  assert.ok(sheets(print)[3].includes(tight('Өңірлік Даму Агенттігі')));
  // What somebody writes there himself is his.
  await page.locator('#field-row1-col1').fill('Басқа ұйым');
  await page.locator('#field-applicant').fill('Ұйым');
  assert.equal(await page.locator('#field-row1-col1').inputValue(), 'Басқа ұйым');
  await context.close();
});

test('the rules of 2016 ask for the information table, with the applicant as the owner', async () => {
  for (const lang of ['kk', 'ru']) {
    const { page, context } = await visit(`${lang}/${PRESENT}`);
    await page.locator('.segments__option').first().click();
    assert.ok(page.url().endsWith(FIRST));
    await page.locator('#object-resource').check();
    await page.locator('#field-applicant').fill('Мәдениет комитеті');
    assert.equal(await page.locator('#field-row1-col3-4').inputValue(), 'Мәдениет комитеті');
    await page.locator('#field-row1-col3-1').fill('Ресурс ҢҒ');
    const print = await printed(page);
    assert.equal(print.pages, 3);
    const [, application, table] = sheets(print);
    assert.ok(application.includes('Мәдениеткомитеті') && table.includes('Мәдениеткомитеті') && table.includes('РесурсҢҒ'));
    // A repealed act says so on each sheet of its own.
    const repealed = lang === 'kk' ? 'күшіжойылған' : 'утратилсилу';
    assert.ok(application.includes(repealed) && table.includes(repealed));
    await page.locator('#object-object').check();
    assert.equal((await printed(page)).pages, 2);
    assert.equal(await page.locator('.cover:visible tbody tr').count(), 7);
    await context.close();
  }
});

test('the empty package prints without what is typed', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  await page.locator('#field-object').fill('Құпия жүйе');
  await page.locator('[data-do="blank"]').click();
  assert.deepEqual(await page.evaluate(() => window.printed), ['blank']);
  const print = await printed(page);
  assert.equal(print.pages, 3);
  assert.ok(!sheets(print)[1].includes('Құпияжүйе'));
  await context.close();
});

test('a saved file is gone on with on another day, in the other language', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  await page.locator('#object-complex').check();
  await page.locator('#field-applicant').fill('Өңірлік Даму Агенттігі');
  await page.locator('[id="a2.1-yes"]').check();
  await page.locator('#ready-complex-1').check();
  await page.locator('.package__summary').click();
  await page.locator('#field-row1-col4').fill('Бас маман');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="export"]').click()]);
  const file = await download.path();
  assert.equal(JSON.parse(await readFile(file, 'utf8')).form, 'package:2018-29@2024');
  const other = await visit(`ru/${PRESENT}`);
  await other.page.locator('#import').setInputFiles(file);
  await other.page.waitForFunction(() => document.getElementById('field-applicant').value);
  assert.ok(await other.page.locator('#object-complex').isChecked());
  assert.ok(await other.page.locator('[id="a2.1-yes"]').isChecked());
  assert.ok(await other.page.locator('#ready-complex-1').isChecked());
  assert.equal(await other.page.locator('#field-row1-col4').inputValue(), 'Бас маман');
  assert.ok(await other.page.locator('#field-row1-col4').isVisible());
  assert.equal(await other.page.locator('.cover:visible tbody tr').count(), 6);
  // Kept only when asked, deleted by one button.
  const stored = () => other.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('qagida-form')).length);
  assert.equal(await stored(), 0);
  await other.page.locator('[data-do="keep"]').click();
  assert.equal(await stored(), 1);
  await other.page.reload();
  assert.equal(await other.page.locator('#field-applicant').inputValue(), 'Өңірлік Даму Агенттігі');
  await other.page.locator('[data-do="forget"]').click();
  assert.equal(await stored(), 0);
  for (const one of [other, { context }]) await one.context.close();
});

test('without a script the right sheets are there for the pen', async () => {
  for (const lang of ['kk', 'ru']) {
    const { page, context } = await visit(`${lang}/${PRESENT}`, { ...PHONE, javaScriptEnabled: false });
    assert.equal(await page.locator('button:visible').count(), 0, 'no button that does nothing');
    await page.locator('#object-complex').check();
    assert.equal(await page.locator('.cover:visible tbody tr').count(), 6);
    await page.locator('#field-object').fill('Қаламсыз жазылған');
    const print = await printed(page);
    assert.equal(print.pages, 3);
    assert.ok(sheets(print)[1].includes('Қаламсызжазылған'));
    await page.locator('#object-product').check();
    assert.equal((await printed(page)).pages, 1);
    await context.close();
  }
});

test('nothing runs over 320 px, and axe finds nothing, before and after an empty submit', async () => {
  for (const place of [`kk/${PRESENT}`, `ru/${PRESENT}`, `kk/${FIRST}`, `ru/${FIRST}`]) {
    const { page, context, problems } = await visit(place, { viewport: { width: 320, height: 740 } });
    for (const folded of await page.locator('.package__summary').all()) await folded.click();
    assert.equal(await overflow(page), 0, place);
    assert.deepEqual(await axe(page), [], place);
    await page.locator('[type="submit"]').click();
    assert.equal(await overflow(page), 0, place);
    assert.deepEqual(await axe(page), [], `${place} after an empty submit`);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), (one) => one.id));
    assert.equal(new Set(ids).size, ids.length, `${place}: an id stands twice`);
    assert.deepEqual(problems, []);
    await context.close();
  }
});
