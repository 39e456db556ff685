// Deadlines and procedures in Chromium: the script counts as Rust does, over every day and every
// procedure; what the page makes of it is whole on a phone, on paper, and without the script.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root, serve, site } from './support.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PLAN = 'deadlines/?procedure=2018-29:inclusion&from=2025-03-20';

let browser;
let server;
let folder;

before(async () => {
  [browser, server, folder] = await Promise.all([launch(), serve('/site/'), mkdtemp(path.join(tmpdir(), 'qagida-'))]);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A table that `tests/deadlines.rs` writes. */
async function table(name) {
  const file = path.join(process.env.QAGIDA_TABLES ?? path.join(root, 'target/tmp'), name);
  if (!existsSync(file)) execFileSync('cargo', ['test', '--test', 'deadlines'], { cwd: root, stdio: 'inherit' });
  return (await readFile(file, 'utf8')).trim();
}

/** The dates on the page, by step. */
const dates = (page) =>
  page.$$eval('[data-procedure]:not([hidden]) .step', (steps) => steps.map((step) => step.querySelector('time').dateTime));

async function violations(page) {
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`);
}

/** The pages of a print. */
async function print(page, name) {
  const file = path.join(folder, `${name}.pdf`);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)[1]), size: /Page size:\s+(.*)/.exec(info)[1], text };
}

test('every period from every day of 2016 to 2027 ends as Rust says, both ways of counting', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/deadlines/`);
  const [count, wrong] = await page.evaluate((text) => {
    const { day, end } = window.qagida.calendar;
    const periods = [[1, 'working'], [5, 'working'], [10, 'working'], [10, 'calendar'], [3, 'month']];
    const wrong = [];
    let count = 0;
    for (const line of text.split('\n')) {
      const [start, ...fields] = line.split('\t');
      const from = day(...start.split('-').map(Number));
      fields.forEach((field, index) => {
        const [number, kind] = periods[index >> 1];
        const found = end(from, number, kind, index % 2 === 1);
        const said = [found.date - from, found.skipped.map((one) => one - from).join(','), found.unconfirmed.join(',')].join(';');
        count += 1;
        if (said !== field) wrong.push(`${start} ${number} ${kind} ${index % 2 ? 'first' : 'next'}: ${said}, not ${field}`);
      });
    }
    return [count, wrong.slice(0, 5)];
  }, await table('deadlines.tsv'));
  assert.deepEqual(wrong, []);
  assert.equal(count, 43830);
  await context.close();
});

test('every procedure is planned as Rust plans it', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}ru/deadlines/`);
  const [count, wrong] = await page.evaluate((text) => {
    const { day, plan } = window.qagida.calendar;
    const procedures = {};
    for (const section of document.querySelectorAll('[data-procedure]')) {
      procedures[section.dataset.procedure] = Array.from(section.querySelectorAll('[data-step]'), ({ dataset }) => ({
        id: dataset.step,
        days: Number(dataset.days || 0),
        kind: dataset.kind,
        after: dataset.after || '',
        leading: dataset.leading.split(' '),
      }));
    }
    const wrong = [];
    const seen = new Set();
    for (const line of text.split('\n')) {
      const [procedure, start, counting, ends] = line.split('\t');
      seen.add(procedure);
      const from = day(...start.split('-').map(Number));
      const said = plan(procedures[procedure], from, counting === 'first', {}).map((step) => step.end - from).join(',');
      if (said !== ends) wrong.push(`${procedure} ${start} ${counting}: ${said}, not ${ends}`);
    }
    return [[seen.size, Object.keys(procedures).length], wrong.slice(0, 5)];
  }, await table('plans.tsv'));
  assert.deepEqual(wrong, []);
  assert.equal(count[0], count[1]);
  await context.close();
});

test('days are read as people write them', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/deadlines/`);
  const read = await page.evaluate(() => {
    const stems = document.getElementById('deadlines').dataset.stems.split(' ');
    const { parse, iso } = window.qagida.calendar;
    const said = ['20.03.2025', '2025-03-20', '20 наурыз 2025', '2025 жылғы 20 наурыз', '20 марта 2025 года', '20 МАРТ 2025', '20 3 2025', '01.05.2026', '1 мамыр 2026', '1 мая 2026', '1 май 2026', '31 12 2027'];
    const wrong = ['', '20', '30 ақпан 2025', '20.13.2025', 'ертең', '20 наурыз', '29 2 2025', '20 марта 25'];
    return [said.map((one) => iso(parse(one, stems))), wrong.map((one) => parse(one, stems)).every(Number.isNaN)];
  });
  assert.deepEqual(read[0], [...Array(7).fill('2025-03-20'), ...Array(4).fill('2026-05-01'), '2027-12-31']);
  assert.equal(read[1], true);
  await context.close();
});

test('a clerk with a phone gets his dates in Kazakh, and the address keeps them', async () => {
  const { context, page, problems } = await open(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${server.url}kk/deadlines/`);
  assert.equal(await page.isVisible('#result'), false);
  await page.fill('#day', '20');
  await page.fill('#month', 'наурыз');
  await page.fill('#year', '2025');
  await page.click('#deadlines [type=submit]');
  assert.deepEqual(await dates(page), ['2025-03-20', '2025-04-01', '2025-04-01', '2025-04-08', '2025-04-15', '2025-04-15', '2025-04-08']);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'result-name');
  assert.match(page.url(), /\?procedure=2018-29:inclusion&from=2025-03-20$/);
  const rests = await page.textContent('#rests');
  assert.match(rests, /21–23\.03Наурыз мейрамы24–25\.03/);
  assert.match(await page.textContent('[data-step="2"] .step__counted'), /Саналған күндер: 26–28, 31\.03–1\.04\..*21\.03 – Наурыз мейрамы/s);

  // Whoever counts the day of receipt itself gets other dates.
  await page.check('[name=count][value=first]');
  assert.equal((await dates(page))[1], '2025-03-31');
  assert.match(page.url(), /&count=first$/);

  // The real day of an event moves what hangs on it, and nothing else.
  await page.click('#\\32 018-29-inclusion-4 summary');
  await page.fill('#\\32 018-29-inclusion-4 input', '1 сәуір 2025');
  await page.keyboard.press('Tab');
  assert.deepEqual((await dates(page)).slice(1), ['2025-03-31', '2025-03-31', '2025-04-07', '2025-04-11', '2025-04-11', '2025-04-07']);
  assert.match(page.url(), /&from-4=2025-04-01$/);

  // The address restores all of it, also in the other language.
  const asked = await dates(page);
  await page.click('[data-language][lang="ru"]');
  await page.waitForURL(/\/ru\/deadlines\/\?/);
  assert.deepEqual(await dates(page), asked);
  assert.equal(await page.inputValue('#month'), 'март');
  assert.deepEqual(problems, []);
  await context.close();
});

test('a day that does not exist is said at the field', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}ru/deadlines/`);
  await page.click('#deadlines [type=submit]');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'day');
  assert.match(await page.textContent('#date-problem'), /Такого дня нет/);
  assert.equal(await page.getAttribute('#day', 'aria-describedby'), 'date-problem');
  assert.match(await page.title(), /^Ошибка:/);
  assert.deepEqual(await violations(page), []);
  await page.fill('#day', '17');
  await page.fill('#month', 'марта');
  await page.fill('#year', '2025');
  await page.keyboard.press('Enter');
  assert.equal(await page.isHidden('#date-problem'), true);
  assert.doesNotMatch(await page.title(), /Ошибка/);
  assert.equal((await dates(page))[1], '2025-03-27');
  await context.close();
});

test('years that are not confirmed, and days outside a redaction, get a warning', async () => {
  const { context, page } = await open(browser);
  const warnings = async (query) => {
    await page.goto(`${server.url}kk/deadlines/?${query}`);
    return page.textContent('#warnings');
  };
  assert.equal(await warnings('procedure=2018-29:inclusion&from=2025-03-20'), '');
  assert.match(await warnings('procedure=2018-29:inclusion&from=2026-12-24'), /расталмаған: 2026, 2027\. .*Құрбан айт/);
  assert.match(await warnings('procedure=2018-29:inclusion&from=2027-12-30'), /күнтізбесі жоқ жылдар: 2028/);
  assert.match(await warnings('procedure=2018-29:inclusion&from=2024-02-01'), /08\.01\.2025 бастап қолданылады/);
  assert.match(await warnings('procedure=2016-84:inclusion&from=2025-02-03'), /күші жойылған|дейін қолданылды/);
  assert.ok(await page.$('.plan__drawing'));
  await context.close();
});

test('one period is counted from the same day', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}ru/${PLAN}`);
  const counted = async (n, unit) => {
    await page.fill('#n', n);
    await page.selectOption('#unit', unit);
    return page.textContent('.period');
  };
  assert.match(await counted('5', 'working'), /01\.04\.2025, вторник\. Не считали: 21\.03 – Наурыз мейрамы/);
  assert.match(await counted('10', 'calendar'), /31\.03\.2025, понедельник/);
  assert.match(await counted('3', 'month'), /20\.06\.2025, пятница/);
  assert.match(page.url(), /&n=3&unit=month$/);
  assert.equal(await counted('0', 'working'), '');
  await context.close();
});

test('the calendar file is one that RFC 5545 knows, and always the same', async () => {
  const { context, page } = await open(browser);
  const files = [];
  for (const lang of ['kk', 'kk', 'ru']) {
    await page.goto(`${server.url}${lang}/${PLAN}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=ics]')]);
    assert.equal(download.suggestedFilename(), '2018-29-inclusion-2025-03-20.ics');
    files.push(await readFile(await download.path()));
  }
  assert.deepEqual(files[0], files[1]);
  for (const file of [files[0], files[2]]) {
    const text = file.toString('utf8');
    assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const lines = text.replaceAll('\r\n ', '').trim().split('\r\n');
    assert.deepEqual(lines.slice(0, 2), ['BEGIN:VCALENDAR', 'VERSION:2.0']);
    assert.match(lines[2], /^PRODID:/);
    assert.equal(lines.at(-1), 'END:VCALENDAR');
    const all = (name) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1));
    assert.deepEqual(all('DTSTART;VALUE=DATE'), ['20250320', '20250401', '20250401', '20250408', '20250415', '20250415']);
    assert.deepEqual(all('DTEND;VALUE=DATE').slice(0, 2), ['20250321', '20250402']);
    assert.equal(new Set(all('UID')).size, 6);
    assert.equal(all('UID')[1], '2018-29-inclusion-2025-03-20-2@qagida.example');
    assert.ok(all('DTSTAMP').every((stamp) => /^\d{8}T000000Z$/.test(stamp)));
    assert.ok(all('DESCRIPTION').every((words) => !/[^\\][,;]/.test(words)), 'commas and semicolons are escaped');
    assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, lines.filter((line) => line === 'END:VEVENT').length);
  }
  await context.close();
});

test('without the script the page is whole', async () => {
  const { context, page } = await open(browser, { javaScriptEnabled: false });
  for (const [lang, period] of [['kk', /5\s*жұмыс күні/], ['ru', /5\s*рабочих дней/]]) {
    await page.goto(`${server.url}${lang}/deadlines/`);
    assert.ok(await page.isVisible('.date-form__noscript'));
    assert.equal(await page.isVisible('#deadlines [type=submit]'), false);
    assert.equal(await page.isVisible('#actions'), false);
    assert.ok((await page.$$('[data-procedure]')).length >= 7);
    assert.match(await page.textContent('#\\32 018-29-inclusion-2 .step__date'), period);
    assert.ok((await page.$$('.rule > li')).length >= 5);
    assert.match(await page.textContent('.rule__words'), /20\.03\.2025.*01\.04\.2025/s);
    assert.equal((await page.$$('.year')).length, 12);
    assert.match(await page.textContent('[data-off="2025-01-03"]'), /G24G0000436/);
  }
  await context.close();
});

test('every plan prints on one A4, with nothing of the form', async () => {
  const { context, page } = await open(browser);
  for (const lang of ['kk', 'ru']) {
    await page.goto(`${server.url}${lang}/deadlines/`);
    const procedures = await page.$$eval('#procedure option', (options) => options.map((option) => option.value));
    for (const procedure of procedures) {
      await page.goto(`${server.url}${lang}/deadlines/?procedure=${procedure}&from=2025-03-20`);
      const printed = await print(page, 'plan');
      assert.match(printed.size, /A4/);
      assert.equal(printed.pages, 1, `${lang} ${procedure}`);
      assert.match(printed.text, /from=2025-03-20/);
      assert.doesNotMatch(printed.text, /Мерзімдерді санау|Рассчитать сроки/);
    }
  }
  await context.close();
});

test('nothing runs over 320 px with large text, and axe finds nothing', async () => {
  const { context, page } = await open(browser, { viewport: { width: 320, height: 700 } });
  for (const lang of ['kk', 'ru']) {
    for (const address of [PLAN, 'deadlines/?procedure=2018-123:integration&from=2026-12-25&n=10&unit=working', 'procedures/', 'procedures/2018-29/inclusion/', 'procedures/2018-123/integration/']) {
      await page.goto(`${server.url}${lang}/${address}`);
      assert.deepEqual(await violations(page), [], address);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${lang} ${address} runs over by ${over} px`);
    }
  }
  await context.close();
});

test('the drawings hold their words, and every step stands in each of them', async () => {
  const { context, page } = await open(browser, { viewport: { width: 1440, height: 900 } });
  const folders = [];
  for (const act of await readdir(path.join(site, 'kk/procedures'), { withFileTypes: true })) {
    if (!act.isDirectory()) continue;
    for (const one of await readdir(path.join(site, 'kk/procedures', act.name))) folders.push(`${act.name}/${one}`);
  }
  assert.ok(folders.length >= 11);
  for (const lang of ['kk', 'ru']) {
    for (const name of folders) {
      await page.goto(`${server.url}${lang}/procedures/${name}/`);
      for (const [kind, width] of [['wide', 1440], ['tall', 900], ['narrow', 360]]) {
        await page.setViewportSize({ width, height: 900 });
        const faults = await page.evaluate((kind) => {
          const drawing = document.querySelector(`.flow__drawing--${kind}`);
          const faults = [];
          if (!drawing.getBoundingClientRect().width) return ['not shown'];
          const others = document.querySelectorAll(`.flow__drawing:not(.flow__drawing--${kind})`);
          for (const other of others) if (other.getBoundingClientRect().width) faults.push('two are shown');
          const boxes = Array.from(drawing.querySelectorAll('.flow__box'), (box) => box.getBBox());
          const steps = document.querySelectorAll('.step').length;
          if (boxes.length !== steps) faults.push(`${boxes.length} boxes, ${steps} steps`);
          const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => apart(box, other) || faults.push(`box ${index + 1} covers another`)));
          const [, , width, height] = drawing.getAttribute('viewBox').split(' ').map(Number);
          for (const text of drawing.querySelectorAll('text')) {
            const { x, y, width: w, height: h } = text.getBBox();
            if (x < 0 || y < -4 || x + w > width + 1 || y + h > height + 4) faults.push(`runs out: ${text.textContent}`);
          }
          for (const text of drawing.querySelectorAll('.flow__words')) {
            const { x, y, width: w, height: h } = text.getBBox();
            const inside = boxes.some((box) => x >= box.x && y >= box.y && x + w <= box.x + box.width && y + h <= box.y + box.height);
            if (!inside) faults.push(`out of its box: ${text.textContent}`);
          }
          for (const text of drawing.querySelectorAll('.flow__reason, .flow__period')) {
            const own = text.getBBox();
            if (boxes.some((box) => !apart(own, box))) faults.push(`over a box: ${text.textContent}`);
          }
          return faults;
        }, kind);
        assert.deepEqual(faults, [], `${lang} ${name} ${kind}`);
      }
    }
  }
  await context.close();
});

test('a procedure prints its drawing and its steps', async () => {
  const { context, page } = await open(browser);
  await page.goto(`${server.url}kk/procedures/2018-29/inclusion/`);
  const printed = await print(page, 'procedure');
  assert.match(printed.size, /A4/);
  assert.ok(printed.pages <= 3, `${printed.pages} pages`);
  const first = printed.text.split('\f')[0];
  assert.match(first, /Объектіні Тізбеге енгізу/);
  assert.match(first, /объект Тізбеге енгізілмейді/);
  await context.close();
});
