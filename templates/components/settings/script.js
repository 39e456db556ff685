/**
 * Display settings: kept on this device, laid on the page before it is painted. On the settings
 * page the choices act at once.
 */
(function () {
  const KEY = 'qagida-display';
  const FALLBACK = { size: '100', spacing: 'usual', theme: 'auto', keys: 'on' };
  const root = document.documentElement;
  const read = function () {
    try {
      return Object.assign({}, FALLBACK, JSON.parse(localStorage.getItem(KEY) || '{}'));
    } catch {
      return Object.assign({}, FALLBACK);
    }
  };
  const apply = function (/** @type {Record<string, string>} */ chosen) {
    for (const name of Object.keys(FALLBACK)) {
      if (chosen[name] === FALLBACK[name]) delete root.dataset[name];
      else root.dataset[name] = chosen[name];
    }
  };
  /** @type {Map<CSSMediaRule, string>} */
  const queries = new Map();
  // A media query knows nothing of the size chosen here: the breakpoints move along, as they do when
  // the browser itself zooms, or columns for small text would stand round large one.
  const adapt = function () {
    const times = Number(chosen.size) / 100;
    for (const sheet of document.styleSheets) {
      try {
        for (const rule of sheet.cssRules) {
          if (!(rule instanceof CSSMediaRule)) continue;
          const asWritten = queries.get(rule) || rule.media.mediaText;
          if (times !== 1) queries.set(rule, asWritten);
          if (queries.has(rule)) rule.media.mediaText = asWritten.replace(/[\d.]+(?=rem)/g, (width) => String(Number(width) * times));
        }
      } catch {
        // Of a page that was opened from disk some browsers do not show the sheets.
      }
    }
  };
  const chosen = read();
  apply(chosen);
  adapt();
  // What only a script can do is shown from the first paint on, so that nothing moves later.
  root.dataset.scripted = '';

  document.addEventListener('DOMContentLoaded', function () {
    const form = document.querySelector('.settings');
    if (!(form instanceof HTMLFormElement)) return;
    const said = form.querySelector('[role="status"]');
    const show = function () {
      for (const name of Object.keys(FALLBACK)) {
        const input = document.getElementById(name + '-' + chosen[name]);
        if (input instanceof HTMLInputElement) input.checked = true;
      }
    };
    show();
    form.addEventListener('change', function (event) {
      chosen[event.target.name] = event.target.value;
      try {
        localStorage.setItem(KEY, JSON.stringify(chosen));
        said.textContent = said.dataset.kept;
      } catch {
        said.textContent = said.dataset.lost;
      }
      apply(chosen);
      adapt();
      // Larger text moves the choice itself away.
      event.target.scrollIntoView({ block: 'nearest' });
    });
    form.addEventListener('reset', function (event) {
      event.preventDefault();
      Object.assign(chosen, FALLBACK);
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Nothing was kept.
      }
      apply(chosen);
      adapt();
      show();
      said.textContent = said.dataset.reset;
    });
  });
})();
