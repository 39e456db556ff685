/**
 * The language switch leads to the same unit in the other language: it takes the fragment along.
 * Without this script it leads to the same page. The key `/` leads to the search box, unless keys are
 * switched off in the display settings.
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
    const box = /** @type {HTMLElement} */ (document.querySelector('[name="q"]'));
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || !box) return;
    if (document.documentElement.dataset.keys === 'off' || target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    box.focus();
  });
})();
