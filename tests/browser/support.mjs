// What every test in Chromium needs: the built site served from this machine under a sub-path, a
// browser that reaches nothing else, and a page that reports what it asked for.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built site. */
export const site = process.env.QAGIDA_SITE ?? path.join(root, 'public');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * Serves the site below `mount`, as any static server does: folders by their index page, what is not
 * there by the page 404.
 * @param {string} mount
 * @param {string} folder
 */
export async function serve(mount = '/sub/', folder = site) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let name = decodeURIComponent(url.pathname);
    if (!name.startsWith(mount)) {
      response.writeHead(404).end();
      return;
    }
    name = path.join(folder, path.normalize(name.slice(mount.length)));
    let status = 200;
    try {
      const found = await stat(name);
      if (found.isDirectory()) {
        if (!url.pathname.endsWith('/')) {
          response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
          return;
        }
        name = path.join(name, 'index.html');
        await stat(name);
      }
    } catch {
      status = 404;
      name = path.join(folder, '404.html');
    }
    response.writeHead(status, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' });
    createReadStream(name).on('error', () => response.end()).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    /** The address of the site, with the sub-path. */
    url: `http://127.0.0.1:${port}${mount}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page that collects what it asked for and what went wrong.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const problems = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return { context, page, requests, problems };
}

/** Every page of the site, as paths relative to it: `kk/acts/index.html`. */
export async function pages() {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.relative(site, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** The address of a page below the served site: `kk/acts/index.html` is `kk/acts/`. */
export const address = (page) => page.replace(/index\.html$/, '');
