/**
 * Kazakh, Russian or both: the choice is kept in the address. Without this script both are shown.
 */
(function () {
  const choice = document.querySelector('.parallel-choice');
  if (!(choice instanceof HTMLFormElement)) return;
  choice.hidden = false;
  const table = document.querySelector('.parallel');
  const show = function (/** @type {string} */ lang) {
    for (const part of table.querySelectorAll('[data-lang]')) {
      part.hidden = lang !== 'both' && part.dataset.lang !== lang;
    }
    table.dataset.shown = lang;
  };
  const asked = new URLSearchParams(location.search).get('show');
  const known = asked && choice.elements.namedItem('show-' + asked);
  if (known instanceof HTMLInputElement) {
    known.checked = true;
    show(asked);
  }
  choice.addEventListener('change', function (event) {
    const lang = event.target.value;
    show(lang);
    const url = new URL(location.href);
    if (lang === 'both') url.searchParams.delete('show');
    else url.searchParams.set('show', lang);
    try {
      history.replaceState(null, '', url);
    } catch {
      // From a file the address cannot be rewritten; the choice still acts.
    }
  });
})();
