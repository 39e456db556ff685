// Every page type of the built site: axe finds nothing, nothing is asked of other hosts, nothing is
// wrong in the console, and each page stands below any path and without JavaScript.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { address, launch, open, pages, serve, site } from './support.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser;
let server;
let all;

before(async () => {
  [browser, server, all] = await Promise.all([launch(), serve('/some/path/'), pages()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** One page of each type and language, and every page that has a form. */
async function sample() {
  const chosen = new Map();
  for (const name of all) {
    const html = await readFile(path.join(site, name), 'utf8');
    const type = /data-page-type="([^"]+)"/.exec(html)?.[1];
    const lang = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1];
    assert.ok(type, `${name} has no page type`);
    assert.ok(lang, `${name} has no language`);
    const key = `${lang} ${type}`;
    // The page for missing addresses links from the root of its host: reach.test.mjs has it.
    if (type !== '404' && !chosen.has(key)) chosen.set(key, name);
  }
  return chosen;
}

test('every page type is there in both languages', async () => {
  const chosen = await sample();
  const types = ['home', 'acts', 'act', 'parallel', 'history', 'diff', 'calculators', 'calculator', 'forms', 'form', 'terms', 'cited', 'quality', 'about', 'settings'];
  for (const lang of ['kk', 'ru']) {
    for (const type of types) assert.ok(chosen.has(`${lang} ${type}`), `${lang} ${type}`);
  }
});

test('axe finds nothing, nothing is asked of other hosts, the console is silent', async () => {
  const source = await readFile(axe, 'utf8');
  for (const [key, name] of await sample()) {
    const { context, page, requests, problems } = await open(browser, { bypassCSP: true });
    await page.goto(server.url + address(name));
    await page.evaluate(source);
    const result = await page.evaluate(() =>
      globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    const violations = result.violations.map((found) => `${found.id}: ${found.nodes[0].html}`);
    assert.deepEqual(violations, [], `${key} ${name}`);
    const foreign = requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'));
    assert.deepEqual(foreign, [], `${key} asks elsewhere`);
    assert.deepEqual(problems, [], `${key} in the console`);
    await context.close();
  }
});

test('no page runs over 320 px', async () => {
  const { context, page } = await open(browser, { viewport: { width: 320, height: 640 } });
  for (const [key, name] of await sample()) {
    await page.goto(server.url + address(name));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${key} ${name} runs over by ${over} px`);
  }
  await context.close();
});

test('every link of every page leads somewhere', async () => {
  const known = new Set(all);
  const ids = new Map();
  const read = async (name) => {
    if (!ids.has(name)) {
      const html = await readFile(path.join(site, name), 'utf8');
      ids.set(name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])));
    }
    return ids.get(name);
  };
  const broken = [];
  for (const name of all) {
    const html = await readFile(path.join(site, name), 'utf8');
    assert.ok(!/ (style|on[a-z]+)="/.test(html.replace(/<svg[\s\S]*?<\/svg>/g, '')), `${name} has inline style or handlers`);
    assert.ok(html.includes('http-equiv="Content-Security-Policy"'), `${name} has no policy`);
    for (const [, href] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^(https?|mailto|tel):/.test(href)) continue;
      const [target, fragment] = href.replaceAll('&amp;', '&').split('#');
      let file = target.split('?')[0] === '' ? name : path.posix.join(path.posix.dirname(name), target.split('?')[0]);
      if (file.endsWith('/') || file === '.') file = path.posix.join(file, 'index.html');
      if (!known.has(file)) {
        try {
          await readFile(path.join(site, file));
        } catch {
          broken.push(`${name}: ${href}`);
        }
        continue;
      }
      if (fragment && !(await read(file)).has(decodeURIComponent(fragment))) broken.push(`${name}: ${href}`);
    }
  }
  assert.deepEqual(broken.slice(0, 20), []);
});

test('the words of the law are there without JavaScript', async () => {
  const { context, page } = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}kk/acts/2018-29/2024/`);
  const words = (await page.textContent('[data-address="2018-29@2024:rules/p9"]')).replace(/[\u00ad\u2060]/g, '');
  assert.match(words, /Өкілетті орган объектіні Тізбеге енгізу туралы шешім негізінде бес жұмыс/);
  await context.close();
});

