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
  const chosen = read();
  apply(chosen);
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
      show();
      said.textContent = said.dataset.reset;
    });
  });
})();
