// The form pages: the blank is there without a script, errors are told and reached by keyboard, what
// is typed prints whole on one sheet and stays on this device only when asked.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { axe, overflow, printed } from './instruments.mjs';
import { launch, open, serve, site } from './support.mjs';

const APPLICATION = 'forms/2018-29/2024/annex1/';
const OLD_APPLICATION = 'forms/2016-84/2016/annex1/';
const INFORMATION = 'forms/2016-84/2016/annex2/';
const ACCOUNT = 'forms/2019-193/2025-01-08/annex2/';
/** The sample form: every kind of field once. */
const KINDS = 'forms/sample/2026-11-26/annex/';
const ALL = [APPLICATION, 'forms/2018-29/2018/annex1/', OLD_APPLICATION, INFORMATION, ACCOUNT, KINDS];

/** Every letter that the Liberation faces lack, and a text longer than any line. */
const LONG = 'Әңғөұүқіһ ӘҢҒӨҰҮҚІҺ – «Өтініштерді есепке алу» ақпараттық жүйесін «электрондық үкіметтің» операторына бекітіп берілетін ақпараттық-коммуникациялық инфрақұрылым объектілерінің тізбесіне енгізуді, оның ішінде аумақтық бөлімшелердің барлық пайдаланушыларымен бірге қолдануды сұрайды; мәтіннің соңы';

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.close();
});

async function visit(place, options) {
  const opened = await open(browser, options);
  // `print` waits for a person; count what would be printed instead.
  await opened.page.addInitScript(() => {
    window.printed = [];
    window.print = () => window.printed.push(document.documentElement.dataset.printing || 'filled');
  });
  await opened.page.goto(server.url + place);
  return opened;
}

/** Without blank space and the marks of setting. */
const tight = (text) => text.replace(/[\s\u00ad\u2060]+/g, '');

for (const lang of ['kk', 'ru']) {
  test(`${lang}: a filled application prints every letter on one A4 sheet`, async () => {
    for (const place of [APPLICATION, OLD_APPLICATION]) {
      const { page, context } = await visit(`${lang}/${place}`);
      const typed = [];
      for (const area of await page.locator('#blank textarea').all()) {
        typed.push(`${typed.length + 1}-жол ${LONG} ${typed.length + 1}`);
        await area.fill(typed.at(-1));
      }
      assert.equal(typed.length, 3);
      const sheet = await printed(page);
      assert.equal(sheet.pages, 1, place);
      assert.match(sheet.size, /A4/);
      for (const words of typed) assert.ok(sheet.letters.includes(tight(words)), `${place}: ${words}`);
      await context.close();
    }
  });

  test(`${lang}: every blank prints on one sheet, with its words and without the page around it`, async () => {
    for (const place of ALL) {
      const { page, context } = await visit(`${lang}/${place}`);
      const words = await page.locator('.blank__annex, .blank__title, .blank__subject, .blank__caption, .blank__term').allInnerTexts();
      const sheet = await printed(page);
      assert.equal(sheet.pages, 1, place);
      for (const line of words) assert.ok(tight(sheet.text).includes(tight(line)), `${place}: ${line}`);
      for (const chrome of await page.locator('button, .desk__name, .masthead__link').allInnerTexts()) {
        assert.ok(!sheet.text.includes(chrome) || !chrome, chrome);
      }
      await context.close();
    }
  });
}

test('a row of a table with long cells prints whole', async () => {
  const { page, context } = await visit(`kk/${INFORMATION}`);
  const areas = await page.locator('#blank textarea').all();
  assert.equal(areas.length, 15);
  for (const [index, area] of areas.entries()) await area.fill(`Мәдениет және ақпарат министрлігі ${index + 1}ң`);
  const one = await printed(page);
  assert.equal(one.pages, 1);
  for (const index of areas.keys()) assert.ok(one.letters.includes(tight(`Мәдениет және ақпарат министрлігі ${index + 1}ң`)), String(index));
  for (const [index, area] of areas.entries()) await area.fill(`${LONG} ${index + 1}ң`);
  const many = await printed(page);
  for (const index of areas.keys()) assert.ok(many.letters.includes(`мәтіннің соңы ${index + 1}ң`.replace(/\s/g, '')), String(index));
  await context.close();
});

test('the empty blank is printed without losing what is typed', async () => {
  const { page, context } = await visit(`kk/${APPLICATION}`);
  await page.locator('#field-object').fill(LONG);
  await page.locator('[data-do="blank"]').click();
  assert.deepEqual(await page.evaluate(() => window.printed), ['blank']);
  const sheet = await printed(page);
  assert.equal(sheet.pages, 1);
  assert.ok(!sheet.letters.includes('Әңғөұ'));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('#field-object').inputValue(), LONG);
  assert.ok((await printed(page)).letters.includes('Әңғөұ'));
  await context.close();
});

test('errors are told at the button and reached by keyboard alone', async () => {
  const { page, context } = await visit(`kk/${APPLICATION}`);
  const title = await page.title();
  for (let tab = 0; tab < 80; tab += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.type === 'submit')) break;
  }
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'problems');
  assert.deepEqual(await page.evaluate(() => window.printed), []);
  assert.equal(await page.title(), `Қате: ${title}`);
  const links = page.locator('.error-summary__link');
  assert.equal(await links.count(), 3);
  await page.keyboard.press('Tab');
  const words = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('Enter');
  const field = await page.evaluate(() => {
    const input = document.activeElement;
    const described = input.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id));
    return { id: input.id, invalid: input.getAttribute('aria-invalid'), problem: described[0].textContent, hint: described[1].textContent };
  });
  assert.deepEqual([field.id, field.invalid, field.problem], ['field-addressee', 'true', words]);
  assert.ok(field.hint.length > 10);
  // Typed and sent again by keyboard: the errors are gone and the sheet is printed.
  for (const name of ['addressee', 'applicant', 'object']) {
    await page.locator(`#field-${name}`).focus();
    await page.keyboard.type('Мәтін');
  }
  await page.locator('[type="submit"]').focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await page.evaluate(() => window.printed), ['filled']);
  assert.equal(await page.title(), title);
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
  await context.close();
});

test('a sheet with gaps may be printed', async () => {
  const { page, context } = await visit(`ru/${APPLICATION}`);
  await page.locator('[type="submit"]').click();
  assert.ok(await page.locator('#problems').isVisible());
  await page.locator('#problems [data-do="print"]').click();
  assert.deepEqual(await page.evaluate(() => window.printed), ['filled']);
  assert.equal((await printed(page)).pages, 1);
  await context.close();
});

/** A number of the form of an IIN that no person has: its check digit is computed here. */
function number(digits) {
  const sum = (shift) => [...digits].reduce((total, digit, index) => total + Number(digit) * (((index + shift) % 11) + 1), 0) % 11;
  const check = sum(0) === 10 ? sum(2) : sum(0);
  return check === 10 ? null : digits + check;
}

test('each kind of field takes what is right and names what is wrong', async () => {
  const good = number('00000000001');
  assert.ok(good);
  const wrong = good.slice(0, 11) + ((Number(good[11]) + 1) % 10);
  for (const [lang, month] of [['kk', 'наурыз'], ['ru', 'марта']]) {
    const { page, context, problems } = await visit(`${lang}/${KINDS}`);
    const fill = (name, text) => page.locator(`#field-${name}`).fill(text);
    const press = () => page.locator('[type="submit"]').click();
    const faults = () => page.locator('.error-summary__link').evaluateAll((links) => links.map((link) => link.hash.slice(1)));
    await press();
    const day = lang === 'kk' ? 'year' : 'day';
    const empty = ['org', 'name', 'iin', 'object', 'kind-system', 'reasons', `day-${day}`, 'phone'];
    assert.deepEqual(await faults(), empty.map((name) => `field-${name}`));
    for (const name of ['org', 'name', 'object', 'reasons']) await fill(name, 'Мәтін');
    await fill('iin', wrong);
    await fill('bin', '123');
    await fill('phone', 'жоқ');
    await fill('email', 'мекенжай');
    await fill('day-day', '31');
    await fill('day-month', lang === 'kk' ? 'ақпан' : 'февраля');
    await fill('day-year', '2026');
    await page.locator('#field-reply').check();
    await page.locator('#field-kind-complex').check();
    await press();
    assert.deepEqual(await faults(), ['iin', 'bin', `day-${day}`, 'phone', 'email'].map((name) => `field-${name}`));
    await fill('iin', `${good.slice(0, 6)} ${good.slice(6)}`);
    await fill('bin', good);
    await fill('phone', '+7 (7172) 00-00-00');
    await fill('email', 'name@example.kz');
    await fill('day-month', month);
    await page.locator('[data-add]').click();
    await page.locator('#field-people-3-name').fill('Үшінші адам');
    await press();
    assert.deepEqual(await page.evaluate(() => window.printed), ['filled']);
    const sheet = await printed(page);
    assert.equal(sheet.pages, 1);
    for (const words of ['31', month, '2026', 'Үшінші адам', 'name@example.kz', good]) assert.ok(sheet.letters.includes(tight(words)), words);
    assert.deepEqual(problems, []);
    await context.close();
  }
});

test('a line with a condition is asked for only where the condition is met', async () => {
  const { page, context } = await visit(`kk/${KINDS}`);
  const email = page.locator('#field-email');
  const note = page.locator(`[id="${(await email.getAttribute('aria-describedby')).trim()}"]`);
  assert.match(await note.innerText(), /белгіленсе ғана/);
  const problem = page.locator('#field-email-problem');
  for (const [ticked, wanted] of [[false, false], [true, true], [false, false]]) {
    await page.locator('#field-reply').setChecked(ticked);
    await page.locator('[type="submit"]').click();
    assert.equal(await problem.isVisible(), wanted);
    assert.equal(await page.locator('.blank__field--idle').count(), ticked ? 0 : 1);
  }
  // The line stays on the blank, and what is written there is printed all the same.
  await email.fill('name@example.kz');
  assert.ok((await printed(page)).letters.includes('name@example.kz'));
  await context.close();
});

test('the sample says on screen and on paper that it is no official form, and stands on no first page and in no map', async () => {
  for (const [lang, words] of [['kk', 'ресми бланк емес'], ['ru', 'не официальный бланк']]) {
    const { page, context } = await visit(`${lang}/${KINDS}`);
    assert.ok((await page.locator('.banner').innerText()).includes(words));
    assert.ok((await printed(page)).letters.includes(tight(words)));
    assert.equal(await page.locator('meta[name="robots"]').getAttribute('content'), 'noindex');
    await page.goto(`${server.url}${lang}/`);
    assert.equal(await page.locator('a[href*="forms/sample"]').count(), 0);
    await context.close();
  }
  assert.ok(!(await readFile(path.join(site, 'sitemap.xml'), 'utf8')).includes('sample'));
});

test('a number whose check digit cannot be is refused', async () => {
  const { page, context } = await visit(`kk/${KINDS}`);
  // Both sums give ten for these eleven digits: no twelfth one makes a number.
  let digits = '';
  for (let tried = 0; !digits; tried += 1) {
    const eleven = String(tried).padStart(11, '0');
    if (number(eleven) === null) digits = eleven;
  }
  for (let last = 0; last < 10; last += 1) {
    await page.locator('#field-iin').fill(digits + last);
    await page.locator('[type="submit"]').click();
    assert.ok(await page.locator('#field-iin-problem').isVisible(), digits + last);
  }
  await context.close();
});

test('a draft is kept only when asked, restored, and deleted by one button', async () => {
  const { page, context } = await visit(`kk/${APPLICATION}`);
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('qagida-form')));
  await page.locator('#field-object').fill('Нысан');
  await page.waitForTimeout(400);
  assert.deepEqual(await stored(), []);
  await page.locator('[data-do="keep"]').click();
  await page.locator('#field-object').fill('Басқа нысан');
  await page.waitForTimeout(400);
  await page.reload();
  assert.equal(await page.locator('#field-object').inputValue(), 'Басқа нысан');
  assert.ok(!page.url().includes('?'));
  await page.locator('[data-do="forget"]').click();
  assert.deepEqual(await stored(), []);
  await page.reload();
  assert.equal(await page.locator('#field-object').inputValue(), '');
  await context.close();
});

test('what is typed goes into a file and comes back from it, also in the other language', async () => {
  const { page, context } = await visit(`kk/${KINDS}`);
  await page.locator('#field-reasons').fill(LONG);
  await page.locator('#field-day-year').fill('2026');
  await page.locator('#field-reply').check();
  await page.locator('#field-kind-complex').check();
  await page.locator('#field-people-2-post').fill('Маман');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="export"]').click()]);
  const file = await download.path();
  const saved = JSON.parse(await readFile(file, 'utf8'));
  assert.equal(saved.form, 'sample@2026-11-26:annex');
  const other = await visit(`ru/${KINDS}`);
  await other.page.locator('#import').setInputFiles(file);
  await other.page.waitForFunction(() => document.getElementById('field-reasons').value);
  assert.equal(await other.page.locator('#field-reasons').inputValue(), LONG);
  assert.ok(await other.page.locator('#field-kind-complex').isChecked());
  assert.equal(await other.page.locator('#field-people-2-post').inputValue(), 'Маман');
  assert.ok(await other.page.locator('#field-reply').isChecked());
  // A file of another form is refused.
  const stranger = await visit(`ru/${APPLICATION}`);
  await stranger.page.locator('#import').setInputFiles(file);
  await stranger.page.waitForFunction(() => document.querySelector('.desk__said').textContent);
  assert.equal(await stranger.page.locator('#field-object').inputValue(), '');
  for (const one of [other, stranger, { context }]) await one.context.close();
});

test('what is typed goes along to the other language, and is stored nowhere', async () => {
  const { page, context } = await visit(`kk/${APPLICATION}`);
  const first = page.locator('#blank textarea').first();
  await first.fill('Әділет ЖШС');
  await page.locator('.masthead [hreflang="ru"]').click();
  await page.waitForURL(/\/ru\//);
  assert.equal(await page.locator('#blank textarea').first().inputValue(), 'Әділет ЖШС');
  const left = await page.evaluate(() => [window.name, localStorage.length, sessionStorage.length]);
  assert.deepEqual(left, ['', 0, 0]);
  // Another form is given nothing of it.
  await page.goto(`${server.url}ru/${OLD_APPLICATION}`);
  assert.equal(await page.locator('#blank textarea').first().inputValue(), '');
  await context.close();
});

test('without a script the blank is there, can be typed on, and prints', async () => {
  const { page, context } = await visit(`kk/${APPLICATION}`, { javaScriptEnabled: false });
  assert.ok(await page.locator('#blank').isVisible());
  assert.match(await page.locator('.desk__tools').innerText(), /Ctrl\+P/);
  assert.equal(await page.locator('button:visible').count(), 0, 'no button that does nothing');
  await page.locator('#field-object').fill('Қаламсыз жазылған');
  const sheet = await printed(page);
  assert.equal(sheet.pages, 1);
  assert.ok(sheet.letters.includes('Қаламсызжазылған'));
  await context.close();
});

test('the form names its act, annex and redaction; one of a repealed act says so on screen and paper', async () => {
  for (const [lang, words] of [['kk', 'Бұйрықтың күші жойылған'], ['ru', 'Приказ утратил силу']]) {
    const { page, context } = await visit(`${lang}/${OLD_APPLICATION}`);
    assert.ok((await page.locator('.banner').first().innerText()).includes(words));
    const sheet = await printed(page);
    assert.ok(sheet.letters.includes(tight(words)));
    assert.match(sheet.text, /№\s*84/);
    await context.close();
  }
  // What is a translation says so too.
  const { page, context } = await visit(`ru/${APPLICATION}`);
  assert.match((await printed(page)).text, /неофициальный\s+перевод/);
  await context.close();
});

test('nothing personal can leave: no submit, no search box, no address', async () => {
  for (const place of ALL) {
    const { page, context, requests } = await visit(`kk/${place}`);
    assert.match(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'), /form-action 'none'/);
    assert.equal(await page.locator('[role="search"], input[type="search"]').count(), 0);
    assert.equal(await page.locator('[type="submit"]').count(), 1);
    const before = page.url();
    for (const area of await page.locator('#blank textarea').all()) await area.fill('Құпия');
    await page.locator('[type="submit"]').click();
    assert.equal(page.url(), before);
    assert.ok(requests.every((url) => url.startsWith(new URL('/', before).href)));
    const unnamed = await page.locator('#blank :is(input, textarea)').evaluateAll((inputs) => inputs.filter((input) => !input.id || !input.closest('[data-field][data-kind]')).length);
    assert.equal(unnamed, 0);
    await context.close();
  }
});

test('a phone shows it without overflow, and axe finds nothing, before and after an empty submit', async () => {
  for (const lang of ['kk', 'ru']) {
    for (const place of ['forms/', ...ALL]) {
      const { page, context, problems } = await visit(`${lang}/${place}`, { viewport: { width: 360, height: 740 } });
      assert.equal(await overflow(page), 0, lang + place);
      assert.deepEqual(await axe(page), [], lang + place);
      if (place !== 'forms/') {
        await page.locator('[type="submit"]').click();
        assert.equal(await overflow(page), 0, lang + place);
        assert.deepEqual(await axe(page), [], `${lang + place} after an empty submit`);
      }
      assert.deepEqual(problems, []);
      await context.close();
    }
  }
});
