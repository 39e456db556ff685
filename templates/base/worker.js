/**
 * The service worker: pages that were read open without a connection.
 *
 * What the network has comes first, so that a reader with a connection always sees the present text;
 * a copy is shown only without one, and the page then says for which day it is true. Pieces of the
 * search index are of one build by their address and never change. What was typed into an address is
 * not kept. `build`, `index`, `files` and `pages` are written before this text.
 */
/* global build, index, files, pages */
const CACHE = 'qagida';
const WAIT = 6000;

const plain = (/** @type {string} */ address) => {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
};

self.addEventListener('install', () => self.skipWaiting());

// A page asks for it once it is read, in its language: so the first visit waits for nothing.
self.addEventListener('message', (event) => {
  const at = (/** @type {string} */ file) => new URL(file, self.registration.scope).href;
  const lang = String(event.data);
  const done = at('kept-' + build + '-' + lang);
  const wanted = files.concat(pages[lang] || []);
  const keepAll = async () => {
    const cache = await caches.open(CACHE);
    if (await cache.match(done)) return;
    let missed = false;
    for (let first = 0; first < wanted.length; first += 8) {
      const some = wanted.slice(first, first + 8).map(async (file) => {
        const answer = await fetch(at(file), { cache: 'no-cache' });
        if (answer.ok) await cache.put(plain(at(file)), answer);
      });
      missed = (await Promise.allSettled(some)).some(({ status }) => status === 'rejected') || missed;
    }
    if (!missed) await cache.put(done, new Response(''));
  };
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  // Indexes of earlier builds are of no use to any page that is still to be opened.
  const old = ({ url }) => (/\/search\/[0-9a-f]{12}\//.test(url) && !url.includes('/' + index)) || /\/kept-[0-9a-f]{12}-/.test(url);
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.keys().then((kept) => Promise.all(kept.filter(old).map((request) => cache.delete(request)))))
      .then(() => self.clients.claim()),
  );
});

const keep = (/** @type {Request} */ request, /** @type {Response} */ answer) => {
  if (answer.ok && answer.type === 'basic') {
    const copy = answer.clone();
    caches.open(CACHE).then((cache) => cache.put(plain(request.url), copy));
  }
  return answer;
};

const answer = async (/** @type {Request} */ request) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(plain(request.url));
  if (kept && request.url.includes('/' + index)) return kept;
  const fresh = fetch(request).then((found) => keep(request, found));
  if (!kept) return fresh;
  const late = new Promise((done) => {
    setTimeout(() => done(kept), WAIT);
  });
  return Promise.race([fresh, late]).catch(() => kept);
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own = url.href.startsWith(self.registration.scope);
  // The page asks for `build.json` to know whether there is a connection.
  if (request.method !== 'GET' || !own || /\/(build\.json|qagida\.zip|sw\.js)$/.test(url.pathname)) return;
  event.respondWith(answer(request));
});
