/**
 * The service worker: pages that were read open without a connection.
 *
 * What the network has comes first, so that a reader with a connection always sees the present text;
 * a copy is shown only without one, and the page then says for which day it is true. Pieces of the
 * search index are of one build by their address and never change. What was typed into an address is
 * not kept. A device that refuses to keep anything still gets every page from the network.
 * `build`, `index`, `files` and `pages` are written before this text.
 */
/* global build, index, files, pages */
const CACHE = 'qagida';
/** How long the network may let a reader wait who has a copy; less once it was found to be slow. */
const WAIT = 6000;
const SLOW_WAIT = 500;
const SLOW_FOR = 60000;
/** How many files are fetched at once that nobody waits for: the reader's next page must not queue. */
const TOGETHER = 3;

const at = (/** @type {string} */ file) => new URL(file, self.registration.scope).href;

const plain = (/** @type {string} */ address) => {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
};

const kept = (/** @type {string} */ address) => caches.match(plain(address), { cacheName: CACHE }).catch(() => undefined);

// A redirected answer is refused by the browser when a page is opened from it.
const keep = async (/** @type {string} */ address, /** @type {Response} */ answer) => {
  if (!answer.ok || answer.type !== 'basic' || answer.redirected) return;
  await (await caches.open(CACHE)).put(plain(address), answer);
};

self.addEventListener('install', () => self.skipWaiting());

/** @type {Record<string, Promise<void> | undefined>} */
const running = {};

/** Goes on where it stopped: a bad connection or a browser that ends the worker costs no file twice. */
const keepAll = async (/** @type {string} */ lang) => {
  const wanted = files.concat(pages[lang] || []);
  const cache = await caches.open(CACHE);
  const count = at('kept-' + build + '-' + lang);
  const before = await cache.match(count);
  for (let first = before ? Number(await before.text()) : 0; first < wanted.length; ) {
    const some = wanted.slice(first, first + TOGETHER);
    await Promise.all(some.map(async (file) => keep(at(file), await fetch(at(file), { cache: 'no-cache', priority: 'low' }))));
    first += some.length;
    await cache.put(count, new Response(String(first)));
  }
};

// A page asks for it once it is read, in its language: so the first visit waits for nothing. Without a
// connection, or where the device is full, it ends at the first file that fails.
self.addEventListener('message', (event) => {
  const lang = String(event.data);
  running[lang] ??= keepAll(lang)
    .catch(() => undefined)
    .then(() => {
      running[lang] = undefined;
    });
  event.waitUntil(running[lang]);
});

self.addEventListener('activate', (event) => {
  // Indexes of earlier builds are of no use to any page that is still to be opened.
  const old = ({ url }) => (/\/search\/[0-9a-f]{12}\//.test(url) && !url.includes('/' + index)) || (/\/kept-[0-9a-f]{12}-/.test(url) && !url.includes(build));
  const clear = async () => {
    const cache = await caches.open(CACHE);
    await Promise.all((await cache.keys()).filter(old).map((request) => cache.delete(request)));
  };
  event.waitUntil(
    clear()
      .catch(() => undefined)
      .then(() => self.clients.claim()),
  );
});

/**
 * Without a connection the address of a page that is not kept leads to the first page in its language,
 * or in one that is kept, which says so and names the page that was wanted.
 */
const instead = async (/** @type {string} */ address) => {
  const url = new URL(address);
  const folder = new URL(url.pathname.replace(/(\/index\.html|\/)?$/, '/'), url);
  if (folder.pathname !== url.pathname && (await kept(folder.href))) return Response.redirect(folder.href + url.search);
  const path = url.href.slice(self.registration.scope.length);
  const own = path.split('/')[0];
  for (const lang of Object.keys(pages).sort((one, other) => Number(other === own) - Number(one === own))) {
    const home = new URL(at(lang + '/'));
    if (!(await kept(home.href))) continue;
    if (path) home.searchParams.set('absent', url.pathname);
    return Response.redirect(home.href);
  }
  return Response.error();
};

let slowUntil = 0;

const answer = async (/** @type {FetchEvent} */ event) => {
  const { request } = event;
  const copy = await kept(request.url);
  if (copy && request.url.includes('/' + index)) return copy;
  const isPage = request.mode === 'navigate';
  // Some hosts let a browser use a script for minutes without asking: beside a page of the present
  // build it would be one of an earlier build.
  const begun = Date.now();
  const fresh = fetch(isPage ? request : new Request(request, { cache: 'no-cache' })).then((found) => {
    if (Date.now() - begun < WAIT) slowUntil = 0;
    event.waitUntil(keep(request.url, found.clone()).catch(() => undefined));
    return found;
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (!copy) return isPage ? fresh.catch(() => instead(request.url)) : fresh;
  let isOver = false;
  const late = new Promise((done) => {
    setTimeout(
      () => {
        if (!isOver) slowUntil = Date.now() + SLOW_FOR;
        done(copy);
      },
      begun < slowUntil ? SLOW_WAIT : WAIT,
    );
  });
  // A server that fails says nothing about the page.
  const found = await Promise.race([fresh, late]).catch(() => copy);
  isOver = true;
  return found.status < 500 ? found : copy;
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own = url.href.startsWith(self.registration.scope);
  // The page asks for `build.json` to know whether there is a connection.
  if (request.method !== 'GET' || !own || /\/(build\.json|qagida\.zip|sw\.js)$/.test(url.pathname)) return;
  event.respondWith(answer(event));
});
