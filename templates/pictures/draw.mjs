// Draws the icons and the cards from their sources, once: the pictures are kept in the repository, so
// that no build depends on the fonts of its machine. PT Serif and PT Sans must be there.
//
//     node templates/pictures/draw.mjs
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tests/browser/support.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const emblem = await readFile(here('../base/icon.svg'), 'utf8');
const maskable = emblem.replace('viewBox="0 0 48 48"', 'viewBox="-8 -8 64 64"').replace('<rect width="48" height="48"', '<rect x="-8" y="-8" width="64" height="64"');
const browser = await launch();
const draw = async (name, svg, width, height) => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: here(name) });
  await page.close();
};
await draw('icon-192.png', emblem, 192, 192);
await draw('icon-512.png', emblem, 512, 512);
await draw('icon-maskable-512.png', maskable, 512, 512);
for (const card of (await readdir(here('.'))).filter((name) => /^card-.*\.svg$/.test(name))) {
  await draw(card.replace(/svg$/, 'png'), await readFile(here(card), 'utf8'), 1200, 630);
}
await browser.close();
