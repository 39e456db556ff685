/**
 * The language switch leads to the same unit in the other language: it takes the fragment along.
 * Without this script it leads to the same page. The key `/` leads to the search box, or to the link in
 * its place, unless keys are switched off in the display settings. Escape closes the menu.
 */
(function () {
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', function () {
      link.hash = location.hash;
      // A query, the answers of a calculator.
      link.search = location.search;
    });
  }
  document.addEventListener('keydown', function (event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const menu = event.key === 'Escape' && target.closest('.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    const box = /** @type {HTMLElement} */ (document.querySelector('[name="q"], [data-find]'));
    // On the Russian and the Kazakh layout the same key gives another sign.
    const isSlash = event.key === '/' || (event.code === 'Slash' && /[.№]/.test(event.key));
    if (!isSlash || event.ctrlKey || event.altKey || event.metaKey || !box) return;
    const typing = target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');
    if (document.documentElement.dataset.keys === 'off' || typing) return;
    event.preventDefault();
    box.focus();
  });
})();
/**
 * A page may be a copy that the device kept. The site says of which build it is; a page of another one
 * says so and offers the new one, and without a connection it says for which day the copy is true. It
 * asks again when the reader comes back to it: a tab may stay open for weeks.
 */
(function () {
  const { currentScript } = document;
  const note = document.querySelector('[data-copy]');
  if (!location.protocol.startsWith('http') || !(currentScript instanceof HTMLScriptElement) || !(note instanceof HTMLElement)) return;
  /** How long a connection that answers nothing is taken for one. */
  const WAIT = 4000;
  const at = (/** @type {string} */ file) => new URL('../' + file, currentScript.src).href;
  // The service worker names the page that was wanted where it had to show this one instead.
  const absent = new URLSearchParams(location.search).get('absent');
  const wanted = absent && /^\/[^/\\]/.test(absent) && new URL(absent, location.href);
  const isOwn = wanted && wanted.href.startsWith(at('')) && Boolean(note.dataset.absent);
  let said = '';
  const say = (/** @type {string} */ words, /** @type {string} */ offer, /** @type {() => void} */ take) => {
    if (said === words + offer) return;
    said = words + offer;
    const line = document.createElement('p');
    line.className = 'banner';
    line.textContent = words;
    if (offer) {
      const link = document.createElement('a');
      link.href = isOwn ? wanted.pathname + location.hash : location.href;
      link.textContent = offer;
      // Where words are typed, another tab is opened: they would be gone with this one.
      if ('apart' in note.dataset) link.target = '_blank';
      else
        link.addEventListener('click', (event) => {
          event.preventDefault();
          take();
        });
      line.append(words && ' ', link);
    }
    note.replaceChildren(...(said ? [line] : []));
  };
  const open = () => location.replace(wanted.pathname + location.hash);
  const sayOffline = () => (isOwn ? say(note.dataset.absent, note.dataset.wanted, open) : say(note.dataset.offline, '', open));
  const ask = () => {
    const timer = setTimeout(sayOffline, WAIT);
    fetch(at('build.json'), { cache: 'no-store' })
      .then((answer) => (answer.ok ? answer.json() : answer.status < 500 ? undefined : Promise.reject(new Error(answer.statusText))))
      .then((present) => {
        if (isOwn) say('', note.dataset.wanted, open);
        else if (!present || present.build === document.documentElement.dataset.build) say('', '', open);
        else say(note.dataset.newer, note.dataset.reload, () => location.reload());
      })
      .catch(sayOffline)
      .then(() => clearTimeout(timer));
  };
  ask();
  addEventListener('online', ask);
  addEventListener('offline', ask);
  addEventListener('pageshow', (event) => event.persisted && ask());
  document.addEventListener('visibilitychange', () => document.hidden || ask());
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Who pays for each page, or waits for it, keeps those that were read and no others.
    const connection = /** @type {any} */ (navigator).connection;
    const isDear = connection && (connection.saveData || /2g/.test(connection.effectiveType));
    navigator.serviceWorker
      .register(at('sw.js'))
      .then(() => navigator.serviceWorker.ready)
      .then((kept) => kept.active && !isDear && kept.active.postMessage(document.documentElement.lang))
      .catch(() => undefined);
  });
})();
