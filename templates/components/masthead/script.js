/**
 * The language switch leads to the same unit in the other language: it takes the fragment along.
 * Without this script it leads to the same page.
 */
(function () {
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', function () {
      link.hash = location.hash;
    });
  }
})();
