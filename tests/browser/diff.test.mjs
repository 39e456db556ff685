// The pages of comparisons: what a reader sees with and without JavaScript, on a phone and on a wide
// screen, by keyboard, by ear and on paper.
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
const PAIRS = ['2016-2018', '2016-2024', '2018-2024'];
const LANGS = ['kk', 'ru'];
const SAID = {
  kk: ['қосылды:', 'алып тасталды:', 'соңы'],
  ru: ['добавлено:', 'исключено:', 'конец'],
};

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve('/some/path/')]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const url = (lang, pair, hash = '') => `${server.url}${lang}/compare/object-list/${pair}/${hash}`;
const file = (lang, pair) => path.join(site, lang, 'compare/object-list', pair, 'index.html');

/** Opens a comparison and gives its page to `visit`. */
async function visit(lang, pair, options, look) {
  const { context, page, problems } = await open(browser, options);
  try {
    await page.goto(url(lang, pair, options.hash));
    await look(page);
    assert.deepEqual(problems, [], `${lang} ${pair}`);
  } finally {
    await context.close();
  }
}

test('the pages keep their budgets', async () => {
  const css = gzipSync(await readFile(path.join(site, 'assets/site.css')), { level: 9 }).length;
  for (const lang of LANGS) {
    for (const pair of PAIRS) {
      const html = await readFile(file(lang, pair), 'utf8');
      const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((found) => path.basename(found[1]));
      let js = 0;
      for (const name of scripts) {
        js += gzipSync(await readFile(path.join(site, 'assets', name)), { level: 9 }).length;
      }
      const all = gzipSync(html, { level: 9 }).length + css + js;
      assert.ok(js < 10_000, `${js} bytes of JS`);
      assert.ok(all < 60_000, `${lang} ${pair}: ${all} bytes`);
      assert.doesNotMatch(html, / style="| on[a-z]+="/);
    }
  }
});

test('axe finds nothing, on a wide screen, on a phone, filtered, in one text', async () => {
  const source = await readFile(axe, 'utf8');
  const check = async (page, what) => {
    const result = await page.evaluate(() =>
      globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    const violations = result.violations.map((found) => `${found.id}: ${found.nodes[0].html}`);
    assert.deepEqual(violations, [], what);
  };
  for (const lang of LANGS) {
    for (const [pair, width] of [['2016-2024', 1440], ['2016-2024', 360], ['2018-2024', 1440]]) {
      await visit(lang, pair, { bypassCSP: true, viewport: { width, height: 900 } }, async (page) => {
        await page.evaluate(source);
        await check(page, `${lang} ${pair} ${width}`);
        await page.locator('.glance__button').first().click();
        if (width > 1000) await page.locator('label[for="view-one"]').click();
        await check(page, `${lang} ${pair} ${width} filtered`);
      });
    }
  }
});

test('nothing overflows at 320 px, also with text at 200 %', async () => {
  for (const lang of LANGS) {
    for (const pair of PAIRS) {
      await visit(lang, pair, { viewport: { width: 320, height: 800 } }, async (page) => {
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(await width(), 320, `${lang} ${pair}`);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
        await page.evaluate(() => { document.documentElement.dataset.size = '200'; });
        assert.equal(await width(), 320, `${lang} ${pair} at 200 %`);
      });
    }
  }
});

test('without JavaScript everything is there, and the view can be chosen', async () => {
  await visit('ru', '2016-2024', { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } }, async (page) => {
    assert.equal(await page.locator('.glance__button').count(), 0);
    assert.equal(await page.locator('.pairs__keys').isVisible(), false);
    const old = page.locator('[data-address="2016-84@2016:rules/p10"]');
    const fresh = page.locator('[id="rules/p8"]');
    assert.ok(await old.isVisible() && await fresh.isVisible());
    // Side by side each text stands by itself; in one text the new one holds what went.
    assert.equal(await fresh.locator('del').first().isVisible(), false);
    await page.locator('label[for="view-one"]').click();
    assert.equal(await old.isVisible(), false);
    assert.equal(await fresh.locator('del').first().isVisible(), true);
    // Unchanged provisions are folded, and open.
    const fold = page.locator('details.fold').filter({ has: page.locator('[id="rules/p2/sp1"]') });
    assert.equal(await page.locator('[id="rules/p2/sp1"]').isVisible(), false);
    await fold.locator('summary').click();
    assert.equal(await page.locator('[id="rules/p2/sp1"]').isVisible(), true);
  });
});

test('a phone shows one text', async () => {
  await visit('kk', '2016-2024', { viewport: { width: 360, height: 800 } }, async (page) => {
    assert.equal(await page.locator('.pairs__views').isVisible(), false);
    assert.equal(await page.locator('[data-address="2016-84@2016:rules/p10"]').isVisible(), false);
    assert.equal(await page.locator('[id="rules/p8"] del').first().isVisible(), true);
    // What only the old text has is shown too.
    assert.equal(await page.locator('[data-address="2016-84@2016:rules/p12"]').isVisible(), true);
  });
});

test('ids are the paths of the new units, the old ones have addresses only', async () => {
  const ids = {};
  for (const lang of LANGS) {
    await visit(lang, '2016-2024', {}, async (page) => {
      const found = await page.evaluate(() => {
        const all = [...document.querySelectorAll('[id]')].map((one) => one.id);
        const units = [...document.querySelectorAll('[data-address]')].map((one) => [one.dataset.address, one.id]);
        const anchors = [...document.querySelectorAll('a[href^="#"]')].map((one) => decodeURIComponent(one.getAttribute('href').slice(1)));
        return { all, units, anchors };
      });
      assert.equal(new Set(found.all).size, found.all.length, 'an id stands twice');
      assert.equal(new Set(found.units.map(([address]) => address)).size, found.units.length);
      for (const [address, id] of found.units) {
        const [redaction, unit] = address.split(':');
        assert.equal(id, redaction === '2018-29@2024' ? unit : '', address);
      }
      for (const anchor of found.anchors) assert.ok(found.all.includes(anchor), `#${anchor}`);
      ids[lang] = found.all;
    });
  }
  assert.deepEqual(ids.kk, ids.ru);
});

test('what came and went is said, underlined and struck, in every theme', async () => {
  for (const lang of LANGS) {
    await visit(lang, '2016-2024', { viewport: { width: 360, height: 800 } }, async (page) => {
      const [added, dropped, end] = SAID[lang];
      const text = (selector) => page.evaluate((one) => {
        const words = document.querySelector(one).textContent;
        return words.replace(/[\u00ad\u2060]/g, '').trim();
      }, selector);
      const fresh = await text('[id="rules/p8"] ins');
      assert.ok(fresh.startsWith(added) && fresh.endsWith(end), fresh);
      const gone = await text('[id="rules/p8"] del');
      assert.ok(gone.startsWith(dropped) && gone.endsWith(end), gone);
      for (const forcedColors of ['none', 'active']) {
        await page.emulateMedia({ forcedColors });
        const lines = await page.evaluate(() => {
          const line = (one) => getComputedStyle(document.querySelector(one)).textDecorationLine;
          return [line('[id="rules/p8"] ins'), line('[id="rules/p8"] del')];
        });
        assert.deepEqual(lines, ['underline', 'line-through'], forcedColors);
      }
    });
  }
});

test('a moved unit leads to where it was and where it is', async () => {
  await visit('ru', '2016-2024', { viewport: { width: 1440, height: 900 } }, async (page) => {
    const sign = page.locator('[id="from:rules/p5/sp5"]');
    await sign.locator('a').click();
    assert.equal(new URL(page.url()).hash, '#rules/p5/sp1/part6');
    const row = page.locator('.match').filter({ has: page.locator('[id="rules/p5/sp1/part6"]') });
    await row.locator('.match__notes a').click();
    assert.equal(decodeURIComponent(new URL(page.url()).hash), '#from:rules/p5/sp5');
  });
});

test('counts filter the rows', async () => {
  await visit('ru', '2016-2024', { viewport: { width: 1440, height: 900 } }, async (page) => {
    const button = page.locator('.glance__button[data-change="added"]');
    const count = Number(await button.locator('.glance__count').textContent());
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const shown = page.locator('.match:visible');
    assert.equal(await shown.count(), count);
    assert.match(await page.locator('.glance [role="status"]').textContent(), new RegExp(` ${count}$`));
    for (const row of await shown.all()) assert.match(await row.getAttribute('data-change'), /\badded\b/);
    // The same, too, which is folded otherwise.
    await page.locator('.glance__button[data-change="same"]').click();
    assert.equal(await page.locator('[id="rules/p2/sp1"]').isVisible(), true);
    await page.locator('.glance__bar button').click();
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    assert.equal(await page.locator('[id="rules/p2/sp1"]').isVisible(), false);
    assert.ok(await shown.count() > count);
  });
});

test('n and p lead from change to change, and can be turned off', async () => {
  const at = (page) => page.evaluate(() => {
    const row = document.activeElement.closest('.match');
    return row && [...document.querySelectorAll('.match')].indexOf(row);
  });
  await visit('kk', '2016-2024', { viewport: { width: 1440, height: 900 } }, async (page) => {
    await page.keyboard.press('n');
    const first = await at(page);
    await page.keyboard.press('n');
    const second = await at(page);
    assert.ok(first !== null && second > first);
    await page.keyboard.press('p');
    assert.equal(await at(page), first);
    // The same keys on the Kazakh and Russian layouts.
    const cyrillic = (key) => page.evaluate((letter) => {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
    }, key);
    await cyrillic('т');
    assert.equal(await at(page), second);
    await cyrillic('з');
    assert.equal(await at(page), first);
    // Not with a modifier.
    await page.keyboard.press('Alt+n');
    assert.equal(await at(page), first);
    // Not while something is typed.
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('main').prepend(field);
      field.focus();
    });
    await page.keyboard.press('n');
    assert.equal(await at(page), null);
    assert.equal(await page.locator('main > input').inputValue(), 'n');
    // Not where the reader does not want them.
    await page.evaluate(() => {
      document.activeElement.blur();
      document.documentElement.dataset.keys = 'off';
      localStorage.setItem('qagida-display', '{"keys":"off"}');
    });
    await page.keyboard.press('n');
    assert.equal(await at(page), null);
    await page.reload();
    assert.equal(await page.locator('.pairs__keys').isVisible(), false);
  });
});

test('on paper it is a table that lies on its side', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'qagida-diff-'));
  try {
    await visit('kk', '2016-2024', {}, async (page) => {
      const pdf = path.join(folder, 'diff.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const { stdout: info } = await run('pdfinfo', [pdf]);
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
      assert.ok(Number(width) > Number(height), 'landscape');
      const pages = Number(/Pages:\s+(\d+)/.exec(info)[1]);
      assert.ok(pages <= 20, `${pages} pages`);
      const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
      assert.match(text, /2024 редакциясында бұл жоқ/);
      // No sheet but the last is left white.
      const sheets = text.split('\f').slice(0, pages - 1);
      for (const [number, sheet] of sheets.entries()) {
        const lines = sheet.split('\n').filter((line) => line.trim()).length;
        assert.ok(lines > 12, `${lines} lines on sheet ${number + 1}`);
      }
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
