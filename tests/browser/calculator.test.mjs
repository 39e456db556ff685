// The calculator page: it agrees with Rust over all answer sets, knows "I do not know", keeps its
// answers in the address and in a file, prints on one sheet, and is read without a script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { axe, build, overflow, printed, qagida } from './instruments.mjs';
import { launch, open, serve } from './support.mjs';

/** Each table with its address, and how many sets of answers it has. */
const TABLES = [
  { place: 'calculators/2016-84/2016/', key: '2016-84@2016', sets: 4096 },
  { place: 'calculators/2018-29/2018/', key: '2018-29@2018', sets: 8192 },
  { place: 'calculators/2018-29/2024/', key: '2018-29@2024', sets: 8192 },
];
const PRESENT = 'calculators/2018-29/2024/';

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
  await opened.page.goto(server.url + place);
  return opened;
}

for (const { place, key, sets } of TABLES) {
  test(`${key}: the page and Rust agree over all ${sets} answer sets`, async () => {
    const truth = qagida('calc', key, '--all', '--format', 'json');
    assert.equal(truth.length, sets);
    const { page, context } = await visit(`kk/${place}`);
    const found = await page.evaluate(({ key, truth }) => {
      const { criteria, tables } = window.qagida;
      const table = tables[key];
      const rows = table.groups.flatMap((group) => group.rows.map(([row]) => row));
      return truth.map((one) => {
        const answers = Object.fromEntries(rows.map((row) => [row, one.yes.includes(row) ? 'yes' : 'no']));
        const { points, total, outcome } = criteria.evaluate(table, answers);
        return { yes: one.yes, points, total, outcome };
      });
    }, { key, truth });
    assert.deepEqual(found, truth);
    await context.close();
  });
}

test('an answer that is not known leaves open exactly what it can change', async () => {
  const { page, context } = await visit(`kk/${TABLES[0].place}`);
  // Every set of yes, no and unknown: 3^12. The truth is what all ways of answering the unknown agree on.
  const wrong = await page.evaluate(() => {
    const { criteria, tables } = window.qagida;
    const table = tables['2016-84@2016'];
    const rows = table.groups.flatMap((group) => group.rows.map(([row]) => row));
    const WORDS = ['no', 'yes', 'unknown'];
    const size = 3 ** rows.length;
    const outcomes = new Uint8Array(size); // 1 include, 2 refuse, 3 both are possible
    const CODE = { include: 1, refuse: 2, open: 3 };
    let wrong = 0;
    for (let set = 0; set < size; set += 1) {
      const answers = {};
      let open = -1;
      for (let at = 0, rest = set, weight = 1; at < rows.length; at += 1, weight *= 3) {
        const digit = rest % 3;
        rest = (rest - digit) / 3;
        answers[rows[at]] = WORDS[digit];
        if (digit === 2 && open < 0) open = weight;
      }
      const code = CODE[criteria.evaluate(table, answers).outcome];
      // Digits of 2 are read as no and as yes: both are smaller numbers, already judged.
      const truth = open < 0 ? code : outcomes[set - open] | outcomes[set - 2 * open];
      outcomes[set] = code;
      if (code !== truth) wrong += 1;
    }
    return wrong;
  });
  assert.equal(wrong, 0);
  await context.close();
});

test('the fewest further answers that are named do change the outcome, and fewer do not', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  const wrong = await page.evaluate(() => {
    const { criteria, tables } = window.qagida;
    const table = tables['2018-29@2024'];
    const rows = table.groups.flatMap((group) => group.rows.map(([row]) => row));
    const faults = [];
    for (let set = 0; set < 2 ** rows.length; set += 1) {
      const answers = Object.fromEntries(rows.map((row, at) => [row, (set >> at) & 1 ? 'yes' : 'no']));
      const verdict = criteria.evaluate(table, answers);
      if ((verdict.outcome === 'include') !== (verdict.further === null)) faults.push(set);
      for (let skip = 0; verdict.further && skip < verdict.further.length + 1; skip += 1) {
        const more = { ...answers };
        verdict.further.forEach((need, index) => {
          const free = need.rows.filter((row) => more[row] !== 'yes');
          for (const row of free.slice(0, need.count - (index === skip ? 1 : 0))) more[row] = 'yes';
        });
        const changed = criteria.evaluate(table, more).outcome === 'include';
        if (changed !== (skip === verdict.further.length)) faults.push([set, skip]);
      }
    }
    return faults.slice(0, 5);
  });
  assert.deepEqual(wrong, []);
  await context.close();
});

test('the address holds the answers and restores them', async () => {
  const { page, context, problems } = await visit(`ru/${PRESENT}`);
  await page.locator('[name="1.1"][value="yes"]').check();
  await page.locator('[name="2.3"][value="no"]').check();
  await page.locator('[name="3.4"][value="unknown"]').check();
  const address = page.url();
  assert.deepEqual(Object.fromEntries(new URL(address).searchParams), { '1.1': 'yes', '2.3': 'no', '3.4': 'unknown' });
  const other = await open(browser);
  await other.page.goto(address);
  const checked = await other.page.locator('.answers__input:checked').evaluateAll((inputs) => inputs.map((input) => `${input.name}=${input.value}`));
  assert.deepEqual(checked, ['1.1=yes', '2.3=no', '3.4=unknown']);
  assert.equal(await other.page.locator('.result').getAttribute('data-state'), 'open');
  // The other language and the other redactions take the answers along.
  for (const link of ['[data-language] >> nth=0', '.segments [data-carry] >> nth=0']) {
    assert.match(await other.page.locator(link).getAttribute('href'), /\?1\.1=yes&2\.3=no&3\.4=unknown/);
  }
  assert.deepEqual(problems, []);
  await other.context.close();
  await context.close();
});

test('all four results are reached, each with its reasons and units', async () => {
  const cases = {
    include: '?1.1=yes&2.1=yes&3.1=yes',
    refuse: '?1.1=yes&2.1=yes&3.1=no&3.2=no&3.3=no&3.4=no',
    open: '?1.1=yes&2.1=yes&3.1=unknown',
    outside: '?object=product&1.1=yes',
  };
  for (const [state, query] of Object.entries(cases)) {
    const { page, context } = await visit(`kk/${PRESENT}${query}`);
    assert.equal(await page.locator('.result').getAttribute('data-state'), state);
    assert.ok((await page.locator('.result__outcome').textContent()).length > 5);
    if (state === 'outside') assert.match(await page.locator('.result__outside:visible a').getAttribute('href'), /rules\/p11$/);
    else assert.equal(await page.locator('.reasons__item a[href*="rules/p6/sp1"]').count(), 4);
    assert.equal(await page.locator('[data-decision][aria-current]').count(), 1);
    await context.close();
  }
});

test('rows that do not concern the object are shown, explained and not asked', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  await page.locator('[name="3.4"][value="yes"]').check();
  await page.locator('#object-system').check();
  const row = page.locator('[data-row="3.4"]');
  assert.ok(await row.locator('.question__passed').isVisible());
  assert.ok(await page.locator('[name="3.4"][value="yes"]').isDisabled());
  assert.ok(!page.url().includes('3.4='));
  assert.equal(await page.locator('[data-points="c3"]').first().textContent(), '0');
  await page.locator('#object-complex').check();
  assert.equal(await page.locator('[data-points="c3"]').first().textContent(), '1');
  await context.close();
});

test('the other redactions stand beside, with what makes the difference', async () => {
  const { page, context } = await visit(`kk/${PRESENT}?1.1=yes&2.1=yes&3.1=no&3.2=no&3.3=no&3.4=yes`);
  const state = (key) => page.locator(`[data-beside="${key}"] .beside__outcome`).getAttribute('data-state');
  assert.equal(await state('2018-29@2024'), 'include');
  assert.equal(await state('2018-29@2018'), 'include');
  assert.equal(await state('2016-84@2016'), 'refuse');
  assert.ok(await page.locator('[data-beside="2016-84@2016"] [data-lacks="3.4"].beside__decisive').isVisible());
  await page.locator('#object-complex').check();
  assert.equal(await state('2016-84@2016'), 'outside');
  await context.close();
});

test('answers are saved and restored as a file', async () => {
  const { page, context } = await visit(`ru/${PRESENT}?object=both&1.1=yes&2.2=no`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="save"]').click()]);
  const file = await download.path();
  const saved = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(saved.answers, { object: 'both', '1.1': 'yes', '2.2': 'no' });
  await page.locator('[type="reset"]').click();
  assert.equal(await page.locator('.answers__input:checked').count(), 0);
  await page.locator('#load').setInputFiles(file);
  await page.waitForFunction(() => document.querySelectorAll('.answers__input:checked').length === 3);
  assert.match(page.url(), /object=both/);
  await context.close();
});

test('the calculation prints on one sheet, with the answers and the address that restores them', async () => {
  const all = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '3.4'];
  for (const lang of ['kk', 'ru']) {
    for (const query of ['', `?object=both&${all.map((row) => `${row}=unknown`).join('&')}`, `?${all.map((row) => `${row}=no`).join('&')}`]) {
      const { page, context } = await visit(`${lang}/${PRESENT}${query}`);
      const sheet = await printed(page);
      assert.equal(sheet.pages, 1, lang + query);
      assert.match(sheet.size, /A4/);
      if (query) assert.ok(sheet.letters.includes(query), 'the address is printed');
      await context.close();
    }
  }
});

test('without a script everything is there to be read', async () => {
  for (const { place, sets } of TABLES) {
    const { page, context } = await visit(`kk/${place}`, { javaScriptEnabled: false });
    assert.equal(await page.locator('.question[data-row]').count(), sets === 4096 ? 12 : 13);
    assert.ok(await page.locator('.calc__noscript').isVisible());
    const table = await page.locator('.decisions').innerText();
    for (const count of ['3255', '6975', '1125', '762']) assert.ok(table.includes(count), count);
    assert.equal(await page.locator('main button:visible').count(), 0, 'no button that does nothing');
    await context.close();
  }
});

test('a phone shows it without overflow, and axe finds nothing', async () => {
  for (const lang of ['kk', 'ru']) {
    for (const place of ['calculators/', ...TABLES.map((table) => table.place)]) {
      const { page, context, problems, requests } = await visit(`${lang}/${place}`, { viewport: { width: 360, height: 740 } });
      assert.equal(await overflow(page), 0, lang + place);
      assert.deepEqual(await axe(page), [], lang + place);
      assert.deepEqual(problems, []);
      assert.ok(requests.every((url) => url.startsWith(server.url)));
      await context.close();
    }
  }
});

test('it opens from disk', async () => {
  const opened = await open(browser);
  await opened.page.goto(`file://${build('--portable')}/kk/${PRESENT}index.html?1.1=yes&2.1=yes&3.1=yes`);
  assert.equal(await opened.page.locator('.result').getAttribute('data-state'), 'include');
  assert.deepEqual(opened.problems, []);
  await opened.context.close();
});

test('the keyboard answers and reaches the result', async () => {
  const { page, context } = await visit(`kk/${PRESENT}`);
  await page.locator('[name="1.1"][value="yes"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('[name="1.1"][value="no"]').isChecked());
  await page.locator('[data-do="show"]').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'result');
  await context.close();
});
