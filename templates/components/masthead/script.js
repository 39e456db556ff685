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
 * says so and offers the new one, and without a connection it says for which day the copy is true.
 */
(function () {
  const { currentScript } = document;
  const note = document.querySelector('[data-copy]');
  if (!location.protocol.startsWith('http') || !(currentScript instanceof HTMLScriptElement) || !(note instanceof HTMLElement)) return;
  const at = (/** @type {string} */ file) => new URL('../' + file, currentScript.src).href;
  const say = (/** @type {string} */ words) => {
    const line = document.createElement('p');
    line.className = 'banner';
    line.textContent = words;
    note.replaceChildren(line);
    return line;
  };
  fetch(at('build.json'), { cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((present) => {
      if (!present || present.build === document.documentElement.dataset.build) return;
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = note.dataset.reload;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        location.reload();
      });
      say(note.dataset.newer + ' ').append(link);
    })
    .catch(() => say(note.dataset.offline));
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register(at('sw.js'))
      .then(() => navigator.serviceWorker.ready)
      .then((kept) => kept.active && kept.active.postMessage(document.documentElement.lang))
      .catch(() => undefined);
  });
})();
