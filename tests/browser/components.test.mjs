// The pages of the look: every component with its examples, in every theme, narrow and wide. A component
// that is wrong is wrong here first.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { address, launch, open, pages, serve } from './support.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const THEMES = ['light', 'dark', 'black-on-white', 'yellow-on-black'];

test('no component breaks a rule in any theme, runs over sideways or has the id of another', async () => {
  const source = await readFile(axe, 'utf8');
  const look = (await pages()).filter((page) => /^ru\/developers\/components\//.test(page));
  assert.ok(look.length >= 4, String(look));
  for (const width of [320, 1440]) {
    const { context, page, problems } = await open(browser, { bypassCSP: true, viewport: { width, height: 900 } });
    for (const name of look) {
      await page.goto(server.url + address(name));
      await page.evaluate(source);
      for (const theme of THEMES) {
        await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join('\n')}`);
        assert.deepEqual(found, [], `${name} ${theme} ${width}`);
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${name} at ${width}: ${sideways}`);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
      assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], name);
    }
    assert.deepEqual(problems, []);
    await context.close();
  }
});
